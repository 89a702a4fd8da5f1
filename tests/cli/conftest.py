"""An office of the samples that every test of the terminal gets as a copy of its own."""

import shutil
from pathlib import Path

import pytest

from desk.actions.desk import open_desk
from desk.actions.offices import set_up_from
from tests.cli.running import SAMPLES, Run, runner


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Runs a command line inside the test."""
    return runner(capsys)


@pytest.fixture(scope="session")
def sample_office(prepared_sqlite: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample office, set up once."""
    folder = tmp_path_factory.mktemp("cli") / "office"
    shutil.copytree(prepared_sqlite, folder)
    with open_desk(folder) as desk:
        set_up_from(desk, SAMPLES / "office.toml")
    return folder


@pytest.fixture
def data(sample_office: Path, tmp_path: Path) -> Path:
    """The data folder of the test: a copy of the sample office."""
    folder = tmp_path / "kantor"
    shutil.copytree(sample_office, folder)
    return folder
