"""Rules of what is known of the senders of many requests at once."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace

import pytest
from sqlalchemy import event
from sqlalchemy.engine import Engine

from desk.actions import intake, sample_day
from desk.actions.desk import Desk
from desk.actions.intake_values import PastedText
from desk.actions.sender_facts import look_up_sender, look_up_senders
from desk.domain.errors import NotAllowedError
from desk.storage import cases
from tests.actions.samples import take_in


@contextmanager
def noted_statements() -> Iterator[list[str]]:
    """What is asked of the database meanwhile."""
    said: list[str] = []

    def note(_link: object, _cursor: object, statement: str, *_rest: object) -> None:
        if statement.lstrip().upper().startswith("SELECT"):
            said.append(statement)

    event.listen(Engine, "before_cursor_execute", note)
    try:
        yield said
    finally:
        event.remove(Engine, "before_cursor_execute", note)


def pasted(count: int) -> PastedText:
    """A chat as it is copied, of so many senders."""
    return PastedText(
        text="\n".join(
            f"[09.{at % 60:02}, 17/9/2026] +62 812-0000-{at:04}: Mau urus KK, nama Warga {at}"
            for at in range(1, count + 1)
        )
    )


def test_the_statements_do_not_grow_with_the_number_of_requests(desk: Desk) -> None:
    take_in(desk, sample_day.VILLAGE_EXPORT, sample_day.VILLAGE_NUMBER)
    counts = []
    for many in (1, 150, 399):
        drafts = intake.read_export(desk, pasted(many), desk.numbers[0]).drafts
        assert len(drafts) == many
        with noted_statements() as said:
            facts = look_up_senders(desk, drafts)
        assert [one.draft for one in facts] == list(drafts)
        counts.append(len(said))
    assert counts == [2, 2, 2]


def test_three_thousand_senders_take_a_statement_for_some_hundred(desk: Desk) -> None:
    (draft,) = intake.read_export(desk, pasted(1), desk.numbers[0]).drafts
    drafts = [replace(draft, sender_phone=f"+62812{at:07}") for at in range(3_000)]
    with noted_statements() as said:
        facts = look_up_senders(desk, drafts)
    assert len(facts) == len(drafts)
    assert len(said) <= 2 * 3_000 / 300


def test_each_request_gets_the_facts_of_its_own_sender(desk: Desk) -> None:
    village = take_in(desk, sample_day.VILLAGE_EXPORT, sample_day.VILLAGE_NUMBER)
    mother = take_in(desk, sample_day.MOTHER_EXPORT, sample_day.MOTHER_NUMBER)
    assert village
    assert mother
    (draft,) = intake.read_export(desk, pasted(1), desk.numbers[0]).drafts
    with desk.store.reading() as session:
        known = [cases.load_file(session, one).senders[0] for one in (village[0], mother[0])]
    asked = [
        replace(draft, sender_phone=one.phone, sender_name=one.username or one.name)
        for one in known
    ]
    asked.insert(1, replace(draft, sender_phone="+628990000001", sender_name="Siapa"))
    together = look_up_senders(desk, asked)
    assert together == tuple(look_up_sender(desk, one) for one in asked)
    assert [one.this_month for one in together] == [2, 0, 1]


def test_words_without_a_name_go_by_themselves_into_nobodys_case(desk: Desk) -> None:
    number = desk.numbers[0]
    start = "12, 24/11/2026] +62 812-0000-1001:"
    for hour, name in (("08", "SITI CONTOH"), ("09", "BUDI CONTOH")):
        source = PastedText(text=f"[{hour}.{start} mau cetak ktp hilang\nNama: {name}")
        (draft,) = intake.read_export(desk, source, number).drafts
        intake.accept_drafts(desk, source, number, [intake.decide(desk, draft)])
    (later,) = intake.read_export(desk, PastedText(text=f"[10.{start} ini foto"), number).drafts
    facts = look_up_sender(desk, later)
    assert facts.open_case is not None
    assert not facts.open_case.is_likely
    with pytest.raises(NotAllowedError):
        intake.decide(desk, later)
