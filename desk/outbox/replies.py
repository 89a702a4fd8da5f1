"""Replies to citizens as WhatsApp messages, and the link that opens a chat with one.

The sentences are data (resources/replies). A sentence is left out where the case has nothing to
put in it. Plain text: WhatsApp would read `*`, `_`, `~` and backticks as markup.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from urllib.parse import quote

from desk import paths
from desk.domain.case import HandOverWay, ResultForm
from desk.domain.dates import long_date
from desk.domain.letters import AskedLine
from desk.domain.replies import MissingPart, ReplyLetter, ReplyTopic, ResultLine, ServiceName
from desk.domain.status import Status

LINK_ROOM = 2000
"""Signs that a link may have. Source: Microsoft Learn, INTERNET_MAX_URL_LENGTH is 2,083."""

_MARKUP = str.maketrans({"*": " ", "_": " ", "~": " ", "`": "'"})
_SLOT = re.compile(r"\{(\w+)\}")
_FLAG = re.compile(r"\[(\w+)\] ")
_RUN_OF_BLANKS = re.compile(r"[^\S\n]{2,}")


@dataclass(frozen=True, slots=True, kw_only=True)
class CommonSentences:
    """What several replies say."""

    greeting: str
    greeting_plain: str
    matter: str
    matter_for: str
    several: str
    two: str
    service_of: str
    closing: str
    signature: str
    signature_plain: str
    numbered: str
    with_reason: str
    part: str
    part_all: str
    today: str
    late: str
    nothing_missing: str
    give_chat: str
    give_counter: str
    send_chat: str
    send_counter: str
    readiness: str
    status_line: str
    here_chat: str
    here_counter: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReplySentences:
    """All of them; `replies` holds the paragraphs of each topic, each a row of sentences."""

    common: CommonSentences
    forms: Mapping[ResultForm, str]
    ways: Mapping[HandOverWay, str]
    statuses: Mapping[Status, str]
    replies: Mapping[ReplyTopic, tuple[tuple[str, ...], ...]]


@cache
def reply_sentences() -> ReplySentences:
    """Read the file that ships with the program; a key too many or too few is a bug in it."""
    read = tomllib.loads(_text("replies.toml"))
    return ReplySentences(
        common=CommonSentences(**read["common"]),
        forms={ResultForm(key): text for key, text in read["forms"].items()},
        ways={HandOverWay(key): text for key, text in read["ways"].items()},
        statuses={Status(key): text for key, text in read["statuses"].items()},
        replies={
            ReplyTopic(key): tuple(tuple(paragraph) for paragraph in paragraphs)
            for key, paragraphs in read["replies"].items()
        },
    )


@cache
def citizen_questions() -> Mapping[str, str]:
    """What only a citizen can answer, by question of the catalogue, in the citizen's words."""
    asked: dict[str, str] = tomllib.loads(_text("questions.toml"))["ask"]
    return asked


def reply_text(letter: ReplyLetter) -> str:
    """The reply as it is put into the chat."""
    said = reply_sentences()
    values, flags = _values(letter, said), _flags(letter)
    paragraphs = [
        " ".join(_spoken(paragraph, values, flags)) for paragraph in said.replies[letter.topic]
    ]
    text = "\n".join([*filter(None, paragraphs), _signature(letter, said.common)])
    return _RUN_OF_BLANKS.sub(" ", text.translate(_MARKUP))


def whatsapp_link(phone_digits: str, text: str = "") -> str:
    """The link that opens a chat in WhatsApp Desktop with this text in its line.

    Args:
        phone_digits: the number with its country code and without `+`.
        text: what stands in the line; nothing is sent.
    """
    said = f"&text={quote(text, safe='')}" if text else ""
    return f"whatsapp://send?phone={phone_digits}{said}"


def _text(name: str) -> str:
    return (paths.RESOURCES / "replies" / name).read_text(encoding="utf-8")


def _spoken(
    sentences: Iterable[str], values: Mapping[str, str], flags: frozenset[str]
) -> Iterable[str]:
    """The sentences that the case has something for, filled in."""
    for sentence in sentences:
        flag = _FLAG.match(sentence)
        wanted = flag is None or flag[1] in flags
        body = sentence[flag.end() :] if flag else sentence
        if wanted and all(values[slot] for slot in _SLOT.findall(body)):
            yield _SLOT.sub(lambda slot: values[slot[1]], body)


def _flags(letter: ReplyLetter) -> frozenset[str]:
    forms = {result.form for result in letter.results}
    holds = {
        "pdf": ResultForm.PDF_TTE in forms,
        "card": ResultForm.CARD in forms,
        "single": len(letter.statuses) == 1,
        "several": len(letter.statuses) > 1,
        "no_reason": not letter.reason,
    }
    return frozenset(flag for flag, is_so in holds.items() if is_so)


def _values(letter: ReplyLetter, said: ReplySentences) -> dict[str, str]:
    """What fills the slots; an empty one takes its sentence out."""
    common = said.common
    questions = _numbered(letter.questions, common)
    statuses = [
        common.status_line.format(service=_service(name, common), status=said.statuses[status])
        for name, status in letter.statuses
    ]
    missing = _missing(letter.missing, common)
    return {
        "opening": _opening(letter, common),
        "closing": common.closing,
        "missing": missing,
        "nothing_missing": "" if missing or questions else common.nothing_missing,
        "questions": "" if missing else questions,
        "also_questions": questions if missing else "",
        "give": common.give_chat if letter.by_chat else common.give_counter,
        "send": common.send_chat if letter.by_chat else common.send_counter,
        "here": common.here_chat if letter.by_chat else common.here_counter,
        "deadline": long_date(letter.deadline) if missing or questions else "",
        "promised": _promised(letter, common),
        "late": common.late if letter.is_late else "",
        "place": str(letter.place) if letter.place else "",
        "readiness": common.readiness.format(readiness=letter.readiness)
        if letter.readiness
        else "",
        "status": said.statuses[letter.statuses[0][1]],
        "statuses": _numbered(statuses, common),
        "reason": letter.reason,
        "results": _numbered([_result(one, said) for one in letter.results], common),
        "ways": " ".join(said.ways[way] for way in letter.ways),
        "bring": _numbered(letter.bring, common),
        "pending": _numbered(letter.pending, common),
    }


def _opening(letter: ReplyLetter, common: CommonSentences) -> str:
    greeting = common.greeting.format(name=letter.name) if letter.name else common.greeting_plain
    matter = common.matter_for if letter.applicant else common.matter
    services = _joined([_service(name, common) for name in letter.services], common)
    return greeting + matter.format(
        services=services, applicant=letter.applicant, number=letter.number
    )


def _signature(letter: ReplyLetter, common: CommonSentences) -> str:
    pattern = common.signature if letter.desk else common.signature_plain
    return pattern.format(desk=letter.desk, office=letter.office)


def _promised(letter: ReplyLetter, common: CommonSentences) -> str:
    if letter.promised_on is None:
        return ""
    return common.today if letter.promised_on == letter.today else long_date(letter.promised_on)


def _service(name: ServiceName, common: CommonSentences) -> str:
    if not name.subject:
        return name.title
    return common.service_of.format(service=name.title, subject=name.subject)


def _result(result: ResultLine, said: ReplySentences) -> str:
    return said.forms[result.form].format(label=result.label)


def _missing(parts: Sequence[MissingPart], common: CommonSentences) -> str:
    """One line a thing, numbered throughout; headed by its services where they differ."""
    lines: list[str] = []
    number = 0
    for part in parts:
        if len(parts) > 1 or part.services:
            names = _joined([_service(name, common) for name in part.services], common)
            lines.append(common.part.format(services=names) if names else common.part_all)
        for line in part.lines:
            number += 1
            lines.append(common.numbered.format(number=number, text=_asked(line, common)))
    return "\n".join(lines)


def _asked(line: AskedLine, common: CommonSentences) -> str:
    text = line.text.rstrip(". ")
    return common.with_reason.format(text=text, reason=line.reason) if line.reason else text


def _numbered(texts: Sequence[str], common: CommonSentences) -> str:
    """The texts as a numbered list; a single one stands as it is."""
    if len(texts) == 1:
        return texts[0]
    return "\n".join(
        common.numbered.format(number=number, text=text)
        for number, text in enumerate(texts, start=1)
    )


def _joined(names: Sequence[str], common: CommonSentences) -> str:
    """`a, b, dan c`."""
    if len(names) <= 1:
        return "".join(names)
    pattern = common.two if len(names) == 2 else common.several  # noqa: PLR2004 - a pair
    return pattern.format(names=", ".join(names[:-1]), last=names[-1])
