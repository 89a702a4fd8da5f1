"""The window: pages and panels on the same actions as the terminal.

Qt for Python puts an `import` of its own in the place of Python's, for a switch that is not used
here: it reads the source of every module that is loaded afterwards, and keeps it. Python's own one
is put back before anything else is loaded, which spares a sixth of the start and 28 MB.
"""

import builtins

import PySide6.QtCore  # noqa: F401 - with it comes the import that is replaced

PYTHONS_IMPORT = "__orig_import__"
"""Where Qt for Python leaves what it replaced."""

builtins.__import__ = getattr(builtins, PYTHONS_IMPORT, builtins.__import__)
