"""Day before month or month before day: evidence, assumption, refusal."""

from datetime import UTC, datetime

import pytest

from desk.domain.chat import DateOrder
from desk.domain.errors import MixedExportError
from desk.domain.problems import ProblemKind
from desk.intake.chat import read_pasted
from desk.intake.chat_dates import read_date
from tests.intake.chat_reading import LRM, NOW, read

DMY, MDY, YMD = DateOrder.DMY, DateOrder.MDY, DateOrder.YMD


def chat_of(*dates: str, point: str = ":", comma: str = ",", half: str = "") -> str:
    return "".join(f"{date}{comma} 08{point}15{half} - Ibu: isi\n" for date in dates)


@pytest.mark.parametrize(
    ("text", "order"),
    [
        (chat_of("01/02/26", "13/02/26"), DMY),
        (chat_of("13/02/26", "01/03/26"), DMY),
        (chat_of("01/02/26", "02/13/26"), MDY),
        (chat_of("2/13/26", "3/1/26", half=" AM"), MDY),
        (chat_of("2026/02/03"), YMD),
        (chat_of("2026-02-03"), YMD),
    ],
)
def test_a_field_above_twelve_anywhere_decides(text: str, order: DateOrder) -> None:
    chat = read(text)
    assert (chat.date_order, chat.date_order_certain, chat.problems) == (order, True, ())


def test_both_kinds_in_one_file_are_refused() -> None:
    with pytest.raises(MixedExportError, match=r"17/09/26.*09/17/26|09/17/26.*17/09/26"):
        read(chat_of("17/09/26", "09/17/26"))


@pytest.mark.parametrize(
    ("name", "order"),
    [
        ("IMG-20260403-WA0004.jpg (file terlampir)", DMY),
        ("IMG-20260304-WA0004.jpg (file terlampir)", MDY),
        (f"{LRM}<terlampir: 00000031-PHOTO-2026-04-03-08-15-00.jpg>", DMY),
        (f"{LRM}<attached: 00000031-PHOTO-2026-03-04-08-15-00.jpg>", MDY),
    ],
)
def test_the_name_of_an_attachment_tells_the_true_day(name: str, order: DateOrder) -> None:
    chat = read(f"03/04/26, 08:15 - Ibu: {name}\n03/04/26, 08:16 - Ibu: isi\n")
    assert (chat.date_order, chat.date_order_certain) == (order, True)


def test_time_that_goes_back_less_often_decides() -> None:
    day_first = chat_of("11/09/26", "12/09/26", "01/10/26", "05/10/26")
    month_first = chat_of("09/11/26", "09/12/26", "10/01/26", "10/05/26")
    now = datetime(2027, 3, 1, tzinfo=UTC)
    assert read(day_first, now=now).date_order is DMY
    assert read(month_first, now=now).date_order is MDY
    assert read(month_first, now=now).date_order_certain


def test_an_order_that_puts_messages_into_the_future_is_wrong() -> None:
    now = datetime(2026, 9, 12, tzinfo=UTC)
    assert read(chat_of("09/10/26", "09/11/26"), now=now).date_order is MDY
    assert read(chat_of("10/09/26", "11/09/26"), now=now).date_order is DMY


def test_small_steps_back_of_late_phones_say_nothing() -> None:
    chat = read(chat_of("05/04/26", "04/04/26", "05/04/26", comma=""))
    assert (chat.date_order, chat.date_order_certain) == (DMY, True)


@pytest.mark.parametrize(
    ("text", "order", "read_as"),
    [
        (chat_of("3/4/26", point="."), DMY, "3/4/26 dibaca 3 April 2026"),
        (chat_of("03/04/26"), DMY, "03/04/26 dibaca 3 April 2026"),
        (chat_of("3/4/26", half=" AM"), MDY, "3/4/26 dibaca 4 Maret 2026"),
        (chat_of("3/4/26", point=".", half=" AM"), DMY, "3/4/26 dibaca 3 April 2026"),
    ],
)
def test_habit_alone_is_said_to_be_assumed(text: str, order: DateOrder, read_as: str) -> None:
    chat = read(text)
    assert (chat.date_order, chat.date_order_certain) == (order, False)
    (problem,) = chat.problems
    assert (problem.kind, problem.detail) == (ProblemKind.DATE_ORDER_ASSUMED, read_as)


@pytest.mark.parametrize("order", [DMY, MDY])
def test_an_officer_may_choose_where_the_file_leaves_it_open(order: DateOrder) -> None:
    chat = read(chat_of("3/4/26"), order=order)
    assert (chat.date_order, chat.date_order_certain, chat.problems) == (order, True, ())
    assert chat.messages[0].at.month == (4 if order is DMY else 3)


def test_a_year_of_two_digits_comes_first_only_where_an_officer_says_so() -> None:
    chat = read(chat_of("26/09/17"), order=YMD)
    assert chat.messages[0].at.date().isoformat() == "2026-09-17"


def test_a_choice_that_the_dates_contradict_is_refused() -> None:
    with pytest.raises(MixedExportError):
        read(chat_of("17/09/26"), order=MDY)
    with pytest.raises(MixedExportError):
        read(chat_of("2026/09/17"), order=DMY)


@pytest.mark.parametrize("text", ["31/02/26", "29/02/26", "31/04/26", "00/01/26", "01/00/26"])
def test_no_date_slides(text: str) -> None:
    assert read_date(text, DMY) is None


def test_a_leap_day_is_a_day() -> None:
    assert read_date("29/02/28", DMY) is not None


def test_an_impossible_date_is_no_evidence_for_the_other_order() -> None:
    chat = read(chat_of("31/02/26", "03/04/26", "02/31/26") + chat_of("03/05/26"))
    assert chat.date_order is DMY
    kinds = [problem.kind for problem in chat.problems]
    assert kinds.count(ProblemKind.IMPOSSIBLE_DATE) == 2


def test_pasted_text_goes_through_the_same_door() -> None:
    text = "[13.45, 17/9/2026] Ibu Sulastri: isi\n[13.46, 17/9/2026] Petugas: ya"
    chat = read_pasted(text, order=None, now=NOW)
    assert [m.author for m in chat.messages] == ["Ibu Sulastri", "Petugas"]
