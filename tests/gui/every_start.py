"""Windows to walk through: on an office, and on a folder where nothing is yet."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QTranslator
from PySide6.QtWidgets import (
    QApplication,
)
from pytestqt.qtbot import QtBot

from desk.gui.first_run.first_run import LAST, FirstRun
from desk.gui.memory import Memory
from desk.gui.widgets import theme
from desk.gui.window import MainWindow
from tests.gui.conftest import PATIENCE_MS, Officer
from tests.gui.every_page import WIDE, Page


def first_run(window: MainWindow, officer: Officer) -> Iterator[Page]:
    """Every page of the first run, and what stands there when it was left."""
    run = window.setup
    assert isinstance(run, FirstRun)
    while True:
        yield Page(name=f"first run: step {run.step}", root=window)
        if run.step == LAST:
            break
        officer.settle()
        run._on_next()
        officer.settle()
    run.left.emit()
    yield Page(name="first run: left", root=window)


@contextmanager
def a_window(
    folder: Path, translator: QTranslator, request: pytest.FixtureRequest
) -> Iterator[Officer]:
    """A window on this folder, dressed and speaking; nothing is left of it afterwards."""
    program = QApplication.instance()
    assert isinstance(program, QApplication)
    before = program.palette()
    theme.dress(program, theme.LIGHT)
    program.installTranslator(translator)
    bugs: list[BaseException] = []
    window = MainWindow(folder, Memory())
    window.jobs.broke.connect(bugs.append)
    officer = Officer(window, QtBot(request))
    window.resize(*WIDE)
    window.show()
    window.open_office()
    officer.qtbot.waitUntil(
        lambda: window.page is not None or window.setup is not None, timeout=PATIENCE_MS
    )
    officer.settle()
    window.activateWindow()
    try:
        yield officer
    finally:
        window.close()
        window.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        QApplication.processEvents()
        program.removeTranslator(translator)
        program.setStyleSheet("")
        program.setPalette(before)
    assert bugs == []
