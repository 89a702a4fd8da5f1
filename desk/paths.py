"""Where things lie: the resources that ship with the program and the data of an office."""

import os
from pathlib import Path

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
"""Data files of the program, each with its source."""

DATA_VARIABLE = "DESK_DATA"


def data_folder() -> Path:
    """The office's data: `DESK_DATA` where it is set, else the place the system gives programs."""
    if named := os.environ.get(DATA_VARIABLE):
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("Desk Dukcapil", appauthor=False, roaming=False)


def demo_folder() -> Path:
    """Where the demonstration keeps its sample office and its papers."""
    from platformdirs import user_data_path

    return user_data_path("Desk Dukcapil Contoh", appauthor=False, roaming=False)
