"""The requirement list of a service as a WhatsApp message.

Plain text: WhatsApp would read `*`, `_`, `~` and backticks as markup. Nothing that is asked is
ever left out; where the text grows long, what only helps is left to the leaflet.
"""

from desk.domain.office import DeskNumber
from desk.domain.phone import stored_phone
from desk.domain.publication import Asking, Fact, PublicSentences, RequirementSheet

COMFORTABLE = 1500
"""Signs that a phone shows without much scrolling; longer lists lose what only helps."""

_MARKUP = str.maketrans({"*": " ", "_": " ", "~": " ", "`": "'"})


def requirement_message(
    sheet: RequirementSheet, said: PublicSentences, number: DeskNumber | None = None
) -> str:
    """The list, numbered throughout; `number` is the WhatsApp number to send to.

    The list itself, cost, time and where to send stay whatever the length.
    """
    needed = {said.results, said.time, said.cost}
    shorter = tuple(fact for fact in sheet.facts if fact.label in needed)
    whole = _message(sheet, said, number, sheet.facts, helps=True)
    if len(whole) <= COMFORTABLE:
        return whole
    trimmed = _message(sheet, said, number, sheet.facts, helps=False)
    if len(trimmed) <= COMFORTABLE:
        return trimmed
    return _message(sheet, said, number, shorter, helps=False)


def send_line(said: PublicSentences, number: DeskNumber | None) -> str:
    """Where to send the papers; without a number the words for the office's own."""
    if number is None or not number.phone:
        return said.send_plain
    hours = said.hours.format(hours=number.hours) if number.hours else ""
    return said.send_to.format(phone=stored_phone(number.phone).display, hours=hours)


def _message(
    sheet: RequirementSheet,
    said: PublicSentences,
    number: DeskNumber | None,
    facts: tuple[Fact, ...],
    *,
    helps: bool,
) -> str:
    blocks = ["\n".join(filter(None, (said.title.format(title=sheet.title), sheet.audience)))]
    blocks += _lists(sheet, said)
    if sheet.handover:
        blocks.append(sheet.handover)
    blocks.append("\n".join(f"{fact.label}: {fact.text}" for fact in facts))
    if helps and sheet.elsewhere:
        blocks.append("\n".join((said.elsewhere, *sheet.elsewhere)))
    blocks.append(f"{send_line(said, number)} {said.ask}")
    return "\n\n".join(blocks).translate(_MARKUP)


def _lists(sheet: RequirementSheet, said: PublicSentences) -> list[str]:
    """A block for each kind of line; the numbers run through."""
    blocks: list[str] = []
    number = 0
    for asking in Asking:
        lines = [f"{said.heading(asking)}:"]
        for line in sheet.of(asking):
            number += 1
            lines.append(f"{number}. {line.text}")
        if len(lines) > 1:
            blocks.append("\n".join(lines))
    return blocks
