"""Which service a message asks for, guessed from the words that citizens use.

Words and rules are data (`guess_book`); here they are applied. A guess is made when exactly one
service remains; what is unsure, a question or mere talk is never guessed.
"""

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from desk.domain.drafts import Guess
from desk.domain.typed import plain
from desk.intake.guess_book import (
    LEAST_SLIP_LETTERS,
    TOKEN,
    GuessBook,
    Pattern,
    Rule,
)

BREAK = "|"
JOINED = "serta"
LONGEST_PHRASE = 5
LINK = re.compile(r"(?:https?://|www\.)\S+")
LIST_MARK = re.compile(r"\n\s*(?:[-•*]|\d{1,2}[.)])\s*")
SENTENCE_END = re.compile(r"[.!?;]+(?=\s|$)|\n+")
ENDINGS = ("nya", "ny", "ne", "ku", "mu", "lah", "kah", "kan", "in", "i", "x")
AGO = r"(?!\s*(?:yang |yg )?(?:lalu|kemarin))"
AGE = re.compile(
    rf"\b(?P<years>\d{{1,3}})\s*(?:tahun|thn|th|taun|taon)(?:an)?\b{AGO}"
    r"|\b(?:umur|usia)(?:nya)?\s*(?:saya |sy )?(?P<bare>\d{1,3})\b"
    r"(?!\s*(?:bulan|bln|hari|minggu))(?:\s*(?:tahun|thn|th|taun|taon)(?:an)?\b)?"
    rf"|\b(?P<young>\d{{1,2}})\s*(?:bulan|bln|hari|minggu|mgg)\b{AGO}"
    r"|\b(?P<school>(?:kelas|kls)\s*\d{1,2})\b",
)
AGE_WORDS = ((17, "usia17"), (5, "usia5"), (1, "usia1"), (0, "usia0"))
NEAR = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word of the rules and the words of the message that it stands for."""

    name: str
    written: str


@cache
def shipped_book() -> GuessBook:
    """The guess book that comes with the program; its reader is loaded for the first guess."""
    from desk.intake.guess_files import load_guess_book

    return load_guess_book()


def guess_service(
    text: str, *, offered: Collection[str] | None = None, book: GuessBook | None = None
) -> Guess | None:
    """The service or bundle that a message asks for; None where it is not plain.

    `offered` are the codes of the office's catalogue: another code is never guessed.
    """
    used = book or shipped_book()
    words = _read_words(text, used)
    said = frozenset(word.name for word in words)
    rules = _possible(said, used)
    if not rules or any(_find(words, stop.say, stop.gap, used) for stop in used.stops):
        return None
    asked = _without_attachments(words, used)
    hits = {rule.code: (rule, hit) for rule in rules if (hit := _hit(rule, asked, said, used))}
    outweighed = {code for rule, _ in hits.values() for code in rule.over}
    left = [code for code in hits if code not in outweighed]
    if len(left) != 1 or (offered is not None and left[0] not in offered):
        return None
    written = " ".join(word.written for word in hits[left[0]][1])
    return Guess(value=left[0], source=f"“{written}”")


def guess_form(
    first_field: str, *, offered: Collection[str] | None = None, book: GuessBook | None = None
) -> Guess | None:
    """The service that the first field of a form line (`#AKTA#…`) names."""
    used = book or shipped_book()
    key = " ".join(plain(first_field).upper().split())
    code = used.forms.get(key)
    if code is None:
        return guess_service(f"buat {first_field}", offered=offered, book=used)
    if not code or (offered is not None and code not in offered):
        return None
    return Guess(value=code, source=f"#{key}#", certain=True)


def word_names(text: str, *, book: GuessBook | None = None) -> tuple[str, ...]:
    """A text in the words of the rules: `akte ilang` and `akta hilang` are the same.

    What means the same has one name, fillers are left out and slips of known words forgiven.
    """
    words = _read_words(text, book or shipped_book())
    return tuple(word.name.rstrip("?") for word in words if word.name != BREAK)


def _read_words(text: str, book: GuessBook) -> tuple[Word, ...]:
    """The message in the words of the rules, fillers left out, `|` between sentences."""
    lower = LINK.sub(" ", plain(text).lower()).replace("'", "")
    lower = AGE.sub(_age_word, LIST_MARK.sub(" , ", lower))
    tokens = TOKEN.findall(SENTENCE_END.sub(f" {BREAK} ", lower))
    names = [_name(token, book) for token in tokens]
    words: list[Word] = []
    at = 0
    while at < len(tokens):
        size, name = _longest(names, at, book)
        written = " ".join(tokens[at : at + size])
        if size > 1 or tokens[at] not in book.fillers:
            words.append(Word(name=name, written=written))
        at += size
    return tuple(words)


def _age_word(match: re.Match[str]) -> str:
    if match["school"]:
        return " sekolah "
    years = int(match["years"] or match["bare"] or 0)
    return next(f" {word} " for least, word in AGE_WORDS if years >= least)


def _name(token: str, book: GuessBook) -> str:
    """The name of a single word; itself where the book does not know it."""
    if token in book.singles:
        return book.singles[token]
    if token in book.fillers:
        return token
    for ending in ENDINGS:
        stem = token.removesuffix(ending)
        if stem != token and stem in book.singles:
            return book.singles[stem]
    meant = _slip(token, book.slip_forms)
    if meant:
        return book.singles[meant]
    return f"{token}?" if token in book.reserved else token


def _longest(names: Sequence[str], at: int, book: GuessBook) -> tuple[int, str]:
    for size in range(min(LONGEST_PHRASE, len(names) - at), 1, -1):
        if name := book.phrases.get(tuple(names[at : at + size])):
            return size, name
    return 1, names[at]


@lru_cache(maxsize=4096)
def _slip(token: str, forms: tuple[str, ...]) -> str | None:
    """The one known word that this is a slip of: one letter more, less, other or swapped."""
    if len(token) < LEAST_SLIP_LETTERS or not token.isalpha():
        return None
    near = (
        form
        for form in forms
        if form[0] == token[0] and abs(len(form) - len(token)) < NEAR and is_one_slip(token, form)
    )
    return next(near, None)


def is_one_slip(token: str, form: str) -> bool:
    """Whether two words are equal but for one letter more, less, other or swapped."""
    if abs(len(token) - len(form)) >= NEAR:
        return False
    same = next((at for at, (a, b) in enumerate(zip(token, form, strict=False)) if a != b), None)
    if same is None:
        return True
    left, right = token[same:], form[same:]
    swapped = left[:2] == right[1::-1] and left[2:] == right[2:]
    return swapped or left[1:] == right[1:] or left[1:] == right or left == right[1:]


def _without_attachments(words: Sequence[Word], book: GuessBook) -> tuple[Word, ...]:
    """Leave out what a citizen only encloses: "…, ini KK dan KTP", "…, KK dan KTP terlampir"."""
    kept: list[Word] = []
    wished = False
    at = 0
    while at < len(words):
        name = words[at].name
        wished = name != BREAK and (wished or name in book.actions)
        end = _end_of_enclosed(words, at, book, wished=wished) if name in book.attachments else at
        if name in book.enclosed:
            _drop_last_documents(kept, book)
        kept.extend(words[at : at + 1] if end == at else ())
        at = max(end, at + 1)
    return tuple(kept)


def _drop_last_documents(kept: list[Word], book: GuessBook) -> None:
    while kept and (kept[-1].name in book.documents or kept[-1].name == JOINED):
        kept.pop()


def _end_of_enclosed(words: Sequence[Word], at: int, book: GuessBook, *, wished: bool) -> int:
    """Where the enclosed papers end; `at` itself where a wish follows that is about them."""
    end = at + 1
    while end < len(words) and words[end].name != BREAK:
        follows = words[end].name in book.actions or words[end].name in book.states
        if follows:
            return end if wished and words[end].name in book.actions else at
        end += 1
    return end


def _possible(said: frozenset[str], book: GuessBook) -> list[Rule]:
    """The rules that a word of the message may begin, in the order of the book."""
    places = {place for word in said for place in book.rules_by_start.get(word, ())}
    return [book.rules[place] for place in sorted(places)]


def _hit(
    rule: Rule, words: Sequence[Word], said: frozenset[str], book: GuessBook
) -> tuple[Word, ...]:
    """The words that make the rule apply; none where it does not."""
    asked = frozenset(word.name for word in words)
    if rule.without & asked or (rule.with_any and not rule.with_any & said):
        return ()
    if rule.request and not asked & book.actions:
        return ()
    found = (_find(words, pattern, rule.gap, book) for pattern in rule.say)
    return next((hit for hit in found if hit), ())


def _find(words: Sequence[Word], pattern: Pattern, gap: int, book: GuessBook) -> tuple[Word, ...]:
    for at, word in enumerate(words):
        if word.name in pattern[0]:
            rest = _follow(words, at + 1, pattern[1:], gap, book)
            if rest is not None:
                return (word, *rest)
    return ()


def _follow(
    words: Sequence[Word], at: int, pattern: Pattern, gap: int, book: GuessBook
) -> tuple[Word, ...] | None:
    """The words of the rest of a pattern; None where a document or a sentence end is between."""
    if not pattern:
        return ()
    for place in range(at, min(at + gap + 1, len(words))):
        word = words[place]
        if word.name in pattern[0]:
            rest = _follow(words, place + 1, pattern[1:], gap, book)
            if rest is not None:
                return (word, *rest)
        if word.name == BREAK or word.name in book.documents:
            return None
    return None
