"""Typed telephone numbers and chat names become `Phone` and `Contact`.

`phonenumbers` reads letters as keypad digits, ignores a trailing `x` and knows neither narrow
blanks nor links, so the text is cleaned and judged here first; the library then decides about
everything that is not an Indonesian mobile number.
Source: ITU-T E.164 (region ID); typed forms seen in exports, ARCHITECTURE.md, "WhatsApp formats".
"""

import re

from desk.domain.errors import NotAPhoneError
from desk.domain.phone import MOBILE, Contact, Phone, PhoneKind, stored_phone
from desk.domain.typed import one_line

LINK = re.compile(
    r"(?:https?://)?(?:www\.)?wa\.me/(?:\+|%2b)?(?P<path>\d+)"
    r"|(?:https?://(?:api|web)\.whatsapp\.com/|whatsapp:/*)send/?\?(?:\S*?&)?phone=(?:\+|%2b)?"
    r"(?P<query>\d+)",
    re.IGNORECASE,
)
SCHEME = re.compile(r"(?:tel|sms|whatsapp):(?://)?", re.IGNORECASE)
LABEL = re.compile(r"[^\d+(]*?(?=[\d+(])")
REMARK = re.compile(r"(?:\s+[^\d\s+]\D*|\s*\(\D*\))$")
NUMBER = re.compile(r"\+?[\d\s().-]+")
PREFIX_ABROAD = "00"
COUNTRY = "62"
PUSH_NAME = "~"
MOST_DIGITS = 15
"""E.164 allows fifteen digits; a NIK has sixteen."""


def read_phone(text: str) -> Phone:
    """Read a number in any form people type it.

    Raises:
        NotAPhoneError: it is no number, holds letters among its digits, or is a NIK.
    """
    cleaned = one_line(text)
    if link := LINK.search(cleaned):
        return _read_link(link["path"] or link["query"], text)
    digits = _bare(cleaned)
    if digits is None:
        raise NotAPhoneError(text)
    return _judge(digits, text)


def read_contact(text: str) -> Contact:
    """Who a name in a chat is: a number if it reads as one, else a name or a username (`@…`)."""
    cleaned = one_line(text)
    name = cleaned.lstrip(PUSH_NAME).strip()
    pushed = cleaned.startswith(PUSH_NAME)
    try:
        phone = read_phone(name) if _is_number_alone(name) else None
    except NotAPhoneError:
        phone = None
    if phone is not None:
        return Contact(phone=phone, username=None, name=phone.display)
    username = name.removeprefix("@") if name.startswith("@") else None
    return Contact(phone=None, username=username, name=name, is_push_name=pushed)


def _is_number_alone(name: str) -> bool:
    return NUMBER.fullmatch(name) is not None


def _bare(cleaned: str) -> str | None:
    """Digits with an optional leading plus; None where something else stands among them."""
    text = SCHEME.sub("", cleaned, count=1)
    label = LABEL.match(text)
    text = text[label.end() :] if label else text
    text = REMARK.sub("", text)
    if NUMBER.fullmatch(text) is None:
        return None
    digits = "".join(sign for sign in text if sign.isdecimal())
    return "+" + digits if text.lstrip(" (").startswith("+") else digits


def _read_link(digits: str, typed: str) -> Phone:
    """A link holds an international number; what people put there is often a national one."""
    if digits.startswith("0"):
        return _judge(digits, typed)
    try:
        return _judge("+" + digits, typed)
    except NotAPhoneError:
        return _judge(digits, typed)


def _judge(digits: str, typed: str) -> Phone:
    international = _international(digits)
    if len(international) - 1 > MOST_DIGITS:
        raise NotAPhoneError(typed)
    if MOBILE.fullmatch(international):
        return Phone(e164=international, kind=PhoneKind.MOBILE)
    if not international.startswith("+") or international.startswith("+628"):
        raise NotAPhoneError(typed)
    return _ask_library(international, typed)


def _international(digits: str) -> str:
    """The number with its plus; a bare number without any prefix stays as it is."""
    if digits.startswith(PREFIX_ABROAD):
        digits = "+" + digits.removeprefix(PREFIX_ABROAD)
    if digits.startswith("+"):
        rest = digits[1:]
        return "+62" + rest[2:].lstrip("0") if rest.startswith(COUNTRY) else digits
    if digits.startswith("0"):
        return "+62" + digits[1:]
    if digits.startswith(COUNTRY):
        return "+62" + digits[2:].lstrip("0")
    return "+62" + digits if digits.startswith("8") else digits


def _ask_library(international: str, typed: str) -> Phone:
    import phonenumbers

    try:
        number = phonenumbers.parse(international, None)
    except phonenumbers.NumberParseException as fault:
        raise NotAPhoneError(typed) from fault
    if not phonenumbers.is_valid_number(number):
        raise NotAPhoneError(typed)
    return stored_phone(phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164))
