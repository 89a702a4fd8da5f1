"""Numbers as people hide or spell them: words for figures, and letters that look like figures.

`nol delapan dua belas` is 0 8 12, `dua ribu dua puluh` is 2020, `O8l2` is 0812. Every sign keeps
the place where it stood in the text as it was given.
Source: Indonesian number words (KBBI: nol, satu … sembilan; belas, puluh, ratus, ribu; se-).
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

UNITS = {
    word: number
    for number, words in enumerate(
        (
            "nol enol kosong zero",
            "satu one",
            "dua two",
            "tiga three",
            "empat four",
            "lima five",
            "enam six",
            "tujuh seven",
            "delapan lapan eight",
            "sembilan nine",
        )
    )
    for word in words.split()
}
ONES = {"sepuluh": 10, "sebelas": 11, "seratus": 100, "seribu": 1000}
SCALES = frozenset({"belas", "puluh", "ratus", "ribu"})
TEN, HUNDRED, THOUSAND = 10, 100, 1000
_ALL = UNITS.keys() | ONES.keys() | SCALES

_WORD = re.compile(r"[^\W\d_]+")
_BETWEEN = re.compile(r"[ \t\-]{1,2}")
_LOOK_ALIKE = re.compile(r"(?<![^\W_])(?=[OoIl]*\d)[\dOoIl]{4,}(?![^\W_])")
_AS_FIGURES = str.maketrans("OoIl", "0011")


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign as it is read, and the slice of the text that it was read from."""

    sign: str
    start: int
    end: int


def with_figures(signs: Sequence[Sign]) -> list[Sign]:
    """The same signs with figures for number words and for letters that stand among figures."""
    text = "".join(one.sign for one in signs)
    read: list[Sign] = []
    at = 0
    for start, end, value in _spelled(text):
        read += signs[at:start]
        whole = (signs[start].start, signs[end - 1].end)
        read += [Sign(figure, *whole) for figure in str(value)]
        at = end
    read += signs[at:]
    return _without_look_alikes(read)


def _without_look_alikes(signs: list[Sign]) -> list[Sign]:
    text = "".join(one.sign for one in signs)
    plain = _LOOK_ALIKE.sub(lambda match: match[0].translate(_AS_FIGURES), text)
    if plain == text:
        return signs
    return [Sign(sign, one.start, one.end) for sign, one in zip(plain, signs, strict=True)]


def _spelled(text: str) -> Iterator[tuple[int, int, int]]:
    """Each number that is written in words: where it begins and ends, and what it is."""
    words = list(_WORD.finditer(text))
    at = 0
    while at < len(words):
        run = _run(text, words, at)
        names = [word[0].lower() for word in run]
        done = 0
        while done < len(run):
            value, count = _number(names[done:])
            if not count:
                break
            yield run[done].start(), run[done + count - 1].end(), value
            done += count
        at += max(1, done)


def _run(text: str, words: list[re.Match[str]], at: int) -> list[re.Match[str]]:
    """The number words from here on that nothing but a blank or a hyphen parts."""
    run: list[re.Match[str]] = []
    for word in words[at:]:
        is_near = not run or _BETWEEN.fullmatch(text[run[-1].end() : word.start()])
        if word[0].lower() not in _ALL or not is_near:
            break
        run.append(word)
    return run


def _number(words: list[str]) -> tuple[int, int]:
    """The first number of some words, and of how many words it is; 0 where there is none."""
    if words[0] == "seribu":
        rest, count = _below_thousand(words[1:])
        return THOUSAND + rest, 1 + count
    value, count = _below_thousand(words)
    if count and words[count : count + 1] == ["ribu"]:
        rest, more = _below_thousand(words[count + 1 :])
        return value * THOUSAND + rest, count + 1 + more
    return value, count


def _below_thousand(words: list[str]) -> tuple[int, int]:
    hundreds, count = _scaled(words, "ratus", HUNDRED)
    rest, more = _below_hundred(words[count:])
    if count and more == 1 and rest == 0:
        more = 0
    return hundreds + rest, count + more


def _below_hundred(words: list[str]) -> tuple[int, int]:
    if words[:1] in (["sepuluh"], ["sebelas"]):
        return ONES[words[0]], 1
    if words[1:2] == ["belas"] and words[0] in UNITS:
        return TEN + UNITS[words[0]], 2
    tens, count = _scaled(words, "puluh", TEN)
    rest = words[count:]
    has_unit = bool(rest) and rest[0] in UNITS and rest[1:2] != ["ratus"]
    if has_unit and not (count and UNITS[rest[0]] == 0):
        return tens + UNITS[rest[0]], count + 1
    return tens, count


def _scaled(words: list[str], scale: str, size: int) -> tuple[int, int]:
    """So many hundreds or tens, where the words begin with them."""
    if words[:1] == ["se" + scale]:
        return size, 1
    if words[1:2] == [scale] and words[0] in UNITS:
        return UNITS[words[0]] * size, 2
    return 0, 0
