"""The one door: `desk` opens the window, `desk COMMAND` works in the terminal.

The worker process is branched off before anything else is imported: it opens untrusted files and
must start fast and know nothing of the office.
"""

import sys


def main() -> int:
    """Run the program and give its exit code."""
    if sys.argv[1:2] == ["--worker"]:
        from desk.intake import worker_process

        return worker_process.main()
    from desk import app

    return app.run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
