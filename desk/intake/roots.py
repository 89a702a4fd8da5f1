"""The certificates that an office trusts: `*.pem` in its folder of roots.

Nothing here checks a signature; the worker process gets these texts and trusts nothing else.
"""

from collections.abc import Iterator
from pathlib import Path

from asn1crypto import pem, x509


def root_texts(folder: Path | None) -> tuple[str, ...]:
    """The texts in the order of their names; a file that cannot be read is not trusted."""
    if folder is None or not folder.is_dir():
        return ()
    texts = (_text(path) for path in sorted(folder.glob("*.pem")))
    return tuple(text for text in texts if text)


def unreadable_roots(folder: Path) -> tuple[str, ...]:
    """Names of the files in which no certificate, or a damaged one, stands."""
    return tuple(path.name for path in sorted(folder.glob("*.pem")) if not _is_sound(_text(path)))


def certificates(text: str) -> Iterator[x509.Certificate]:
    """The certificates of a PEM text; one that cannot be read is not trusted, nothing worse."""
    try:
        for kind, _, der in pem.unarmor(text.encode(), multiple=True):
            if kind == "CERTIFICATE":
                yield x509.Certificate.load(der, strict=True)
    except ValueError:
        return


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii", errors="replace")
    except OSError:
        return ""


def _is_sound(text: str) -> bool:
    """Whether every certificate in the text can be read to its last field, and there is one."""
    found = list(certificates(text))
    try:
        names = [one.subject.native for one in found if one.public_key.native]
    except (ValueError, TypeError):
        return False
    return 0 < text.count("-----BEGIN CERTIFICATE-----") == len(names)
