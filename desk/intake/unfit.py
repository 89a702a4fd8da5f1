"""Known trouble with a file inside the worker process; it leaves the process as a reason."""

from desk.domain.files import FileReason


class UnfitFileError(Exception):
    """The file cannot be opened, or is not opened on purpose; `reason` says why."""

    def __init__(self, reason: FileReason, detail: str = "") -> None:
        super().__init__(reason, detail)
        self.reason, self.detail = reason, detail
