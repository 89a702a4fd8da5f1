"""Qt keeps Python's reference counts.

PySide6 6.12.0 takes references of `True` and `None` away on Python 3.11 until the interpreter
dies, hours later and somewhere else. On newer Pythons the two are immortal and cannot move.
"""

import os
import subprocess
import sys

from tests.contracts.tree import ROOT

ROUNDS = 2_000
"""Calls of each kind; a lost reference a call would show as thousands."""

SLACK = 200
"""What the interpreter itself may add or take in the same time."""

PROBE = f"""
import gc, sys
from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QStandardItemModel
from PySide6.QtWidgets import QApplication, QCheckBox, QLabel, QWidget

class Source(QObject):
    told = Signal(object)

    def __init__(self):
        super().__init__()
        self.heard = 0

    def hear(self, value):
        self.heard += 1

    def event(self, event):
        return super().event(event)

    def eventFilter(self, watched, event):
        return False

app = QApplication([])

def play():
    source = Source()
    source.told.connect(source.hear)
    source.installEventFilter(source)
    source.told.emit(None)
    source.told.emit(True)
    app.sendEvent(source, QEvent(QEvent.Type.User))
    timer = QTimer(source)
    timer.setSingleShot(True)
    timer.isActive()
    widget = QWidget()
    box = QCheckBox("", widget)
    box.setChecked(True)
    box.isChecked()
    label = QLabel("", widget)
    label.setProperty("open", True)
    label.property("open")
    label.property("absent")
    widget.setEnabled(True)
    widget.isVisible()
    widget.parent()
    model = QStandardItemModel(1, 1)
    model.setData(model.index(0, 0), True)
    model.data(model.index(0, 0))
    model.setData(model.index(0, 0), None)

for _ in range(20):
    play()
gc.collect()
before = sys.getrefcount(True), sys.getrefcount(None), sys.getrefcount(False)
for _ in range({ROUNDS}):
    play()
gc.collect()
after = sys.getrefcount(True), sys.getrefcount(None), sys.getrefcount(False)
print(*(b - a for a, b in zip(before, after)))
"""


def test_many_calls_into_qt_leave_the_counts_of_true_false_and_none() -> None:
    done = subprocess.run(
        [sys.executable, "-c", PROBE],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=True,
    )
    true, none, false = (int(count) for count in done.stdout.split())
    assert abs(true) < SLACK
    assert abs(false) < SLACK
    # 6.11 keeps a reference to None for each child widget, which hurts nobody; the loss kills.
    assert none > -SLACK


def test_the_version_of_qt_is_one_that_was_watched() -> None:
    from PySide6 import __version_info__

    assert (6, 11, 3) <= __version_info__[:3] < (6, 12)
