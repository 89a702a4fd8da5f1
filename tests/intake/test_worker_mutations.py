"""A drill: files with random damage. Every answer is a judgement and the client never falls."""

from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest

from desk.domain.case import SignatureState
from desk.domain.files import FileAction
from desk.intake.files import judge_file
from desk.intake.worker import Patience, Worker
from tests import hostile
from tests.signing import a_pdf, signed

HEIC = Path(__file__).parent.parent / "data" / "files" / "ktp-contoh.heic"


@pytest.fixture(scope="module")
def worker() -> Iterator[Worker]:
    with Worker(Patience(file_s=2.0)) as running:
        yield running


@pytest.fixture(scope="module")
def seeds() -> tuple[bytes, ...]:
    """Small whole files of every kind that the worker opens."""
    return (
        hostile.a_picture("JPEG", (320, 240)),
        hostile.a_picture("JPEG", (320, 240), progressive=True),
        hostile.a_picture("PNG", (320, 240)),
        hostile.a_picture("WEBP", (320, 240)),
        HEIC.read_bytes(),
        a_pdf("CONTOH", pages=3),
        signed(a_pdf("CONTOH")),
        hostile.a_pdf_with_action("/JavaScript"),
        hostile.a_zip({"a.jpg": hostile.a_picture("JPEG", (320, 240)), "b.pdf": a_pdf()}),
    )


@pytest.mark.parametrize("rounds", [120, pytest.param(10_000, marks=pytest.mark.long)])
def test_a_damaged_file_always_gets_a_judgement(
    worker: Worker, seeds: tuple[bytes, ...], rounds: int
) -> None:
    chance = Random(20260917)  # noqa: S311 - a drill, not a secret
    seen = [
        judge_file(worker, damaged(seeds[number % len(seeds)], chance), "berkas.jpg")
        for number in range(rounds)
    ]
    assert {judgement.action for judgement in seen} <= set(FileAction)
    assert all(judgement.peak_mb <= 400 for judgement in seen)
    assert judge_file(worker, hostile.a_photo(), "foto.jpg").action is FileAction.ACCEPT


@pytest.mark.parametrize("rounds", [60, pytest.param(3_000, marks=pytest.mark.long)])
def test_a_damaged_signed_pdf_is_never_good(worker: Worker, rounds: int) -> None:
    chance = Random(20260918)  # noqa: S311 - a drill, not a secret
    pdf = signed(a_pdf("CONTOH"))
    states = {worker.signature(damaged(pdf, chance)).state for _ in range(rounds)}
    assert states <= {SignatureState.CHANGED, SignatureState.UNREADABLE, SignatureState.NONE}


def damaged(data: bytes, chance: Random) -> bytes:
    """The file with a few bytes replaced, a piece cut out, doubled, or the end missing."""
    changed = bytearray(data)
    for _ in range(chance.randint(1, 8)):
        at = chance.randrange(len(changed))
        changed[at] = (changed[at] + chance.randint(1, 255)) % 256
    start = chance.randrange(len(changed))
    end = min(len(changed), start + chance.randint(1, 200))
    match chance.randrange(6):
        case 0:
            del changed[start:end]
        case 1:
            changed[start:start] = changed[start:end]
        case 2:
            del changed[max(1, start) :]
        case _:
            pass
    return bytes(changed)
