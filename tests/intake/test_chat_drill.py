"""Whatever stands in a transcript: no line is lost and no author is invented."""

import random
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk.domain.chat import ChatExport
from desk.domain.errors import UnusableInputError
from desk.domain.words import say
from desk.intake.chat_header import clean
from tests.intake.chat_reading import LRM, read

NAMES = ("Ibu Sulastri", "Pak Harun 🌸", "+62 856-0001-0002", "Toko - Ani (RT 3)")
FORMS = (
    "{d:%d/%m/%y} {d:%H.%M} - ",
    "{d:%d/%m/%Y}, {d:%H:%M} - ",
    "{d:%m/%d/%y}, {d:%I:%M}\u202f{d:%p} - ",
    "[{d:%d/%m/%y}, {d:%H.%M.%S}] ",
    "[{d:%m/%d/%y}, {d:%I:%M:%S}\u202f{d:%p}] ",
    "[{d:%H.%M}, {d:%d/%m/%Y}] ",
)
NOISE = (
    "[17/9 13.45] Palsu: isi",
    "Palsu: isi",
    "17/09/26 rapat: Palsu",
    "2026.09.17; 13h45 Palsu: isi",
    f"{LRM}Palsu: <terlampir: x",
    "yang stiker tidak disertakan tadi apa ya",
    "Pesan ini dihapus kata Palsu: benar",
    "",
    "\u2028\u0085",
    "(file terlampir",
    "null null",
)
FREE_TEXT = st.text(
    st.characters(exclude_categories=["Cs", "Cc"], exclude_characters="\n\r"), max_size=60
)


@st.composite
def chats(draw: st.DrawFn) -> tuple[str, list[str], list[str]]:
    """A transcript, the authors of its messages in order, and the lines that must survive."""
    form = draw(st.sampled_from(FORMS))
    at = datetime(2026, 1, 13, 7, 0, tzinfo=UTC)
    text, authors, lines = [], [], []
    for number in range(draw(st.integers(2, 12))):
        at += timedelta(minutes=draw(st.integers(0, 3000)))
        author = draw(st.sampled_from(NAMES))
        further = draw(st.lists(st.one_of(st.sampled_from(NOISE), FREE_TEXT), max_size=4))
        further = [line for line in further if not _is_header_like(line)]
        first = f"pesan {number}"
        text.append(f"{form.format(d=at)}{author}: " + "\n".join((first, *further)))
        authors.append(author)
        lines += [first, *further]
    return "\n".join(text) + "\n", authors, lines


def _is_header_like(line: str) -> bool:
    return sum(letter.isdigit() for letter in line) > 4 and line[:1].isdigit()


@given(chats())
@settings(max_examples=150, deadline=None)
def test_no_line_is_lost_and_no_author_is_invented(
    made: tuple[str, list[str], list[str]],
) -> None:
    text, authors, lines = made
    chat = read(text, now=datetime(2030, 1, 1, tzinfo=UTC))
    assert [message.author for message in chat.messages] == authors
    kept = [line for message in chat.messages for line in message.text.split("\n")]
    assert kept == lines


@given(st.binary(max_size=400), st.sampled_from(FORMS))
@settings(max_examples=150, deadline=None)
def test_any_bytes_end_in_a_chat_or_a_refusal(noise: bytes, form: str) -> None:
    at = datetime(2026, 9, 17, 13, 45, tzinfo=UTC)
    start = f"{form.format(d=at)}Ibu: isi\n{form.format(d=at)}Ibu: isi\n".encode()
    for raw in (noise, start + noise):
        try:
            chat = read(raw)
        except UnusableInputError:
            continue
        assert chat.messages


def _survives(chat: ChatExport, line: str) -> bool:
    said = (f"{m.author}: {m.text}" if m.author else m.text for m in chat.messages)
    return any(
        line in clean(text) for text in (*said, *(say(problem.detail) for problem in chat.problems))
    )


def _mutate(dice: random.Random, lines: list[str]) -> list[str]:
    """Break one line that is not at the start of a message: cut, swap, double or mark it."""
    place = dice.randrange(1, len(lines))
    line = lines[place]
    cut = dice.randrange(len(line) + 1)
    changed = dice.choice(
        ([line[:cut] + line[cut + 1 :]], [line, line], [line[:cut] + LRM + line[cut:]], [])
    )
    return [*lines[:place], *changed, *lines[place + 1 :]]


def _drill(rounds: int) -> None:
    dice = random.Random(17)  # noqa: S311 - a drill, no secret
    for number in range(rounds):
        form = FORMS[number % len(FORMS)]
        at = datetime(2026, 1, 13, 7, 0, tzinfo=UTC)
        lines = [f"{form.format(d=at)}{NAMES[i % 4]}: kata{i} ekor{i}" for i in range(8)]
        for _ in range(dice.randrange(1, 4)):
            lines = _mutate(dice, lines)
        chat = read("\n".join(lines) + "\n", now=datetime(2030, 1, 1, tzinfo=UTC))
        for line in lines:
            tail = clean(line).rpartition(" ")[2]
            assert _survives(chat, tail), (line, chat.messages)


def test_a_broken_line_is_kept_somewhere() -> None:
    _drill(300)


@pytest.mark.long
def test_a_broken_line_is_kept_somewhere_in_a_long_drill() -> None:
    _drill(30_000)
