"""Electronic signatures of PDFs, checked inside the worker process by pyHanko.

A file is good when its signatures verify **and** the last of them covers it from the first byte to
the last. Before that last one only two kinds of additions are no change, because they leave every
page as it was signed, which pyHanko's difference policy decides:

- another signature that did nothing but sign;
- validation data (DSS; PAdES B-LT), when a document time stamp closes the file (B-LTA).

Validation data that no time stamp closes are covered by nothing: the file is CHANGED, and the
finding says that nothing else was added, since the pages are then still those that were signed.

The chain of certificates is checked at the time of signing, since a certificate lives two years
and a deed for life; without trusted roots every issuer is unknown. Nothing is fetched.

Source: PDF 32000-2, 12.8; ETSI EN 319 142-1 (PAdES), 5.4.
Only the worker process imports this module.
"""

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO

import pikepdf
from asn1crypto import cms, x509
from cryptography.exceptions import UnsupportedAlgorithm
from pyhanko.pdf_utils.crypt import AuthStatus
from pyhanko.pdf_utils.generic import DictionaryObject
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.fields import enumerate_sig_fields
from pyhanko.sign.validation import (
    EmbeddedPdfSignature,
    validate_pdf_signature,
    validate_pdf_timestamp,
)
from pyhanko.sign.validation.errors import DisallowedAlgorithmError
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko.sign.validation.status import SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from desk.domain.case import SignatureState
from desk.intake.frames import Answer, Request
from desk.intake.roots import certificates

SIGNED_RANGE = re.compile(rb"/ByteRange\s*\[\s*\d+\s+\d+\s+\d+\s+\d+\s*\]")
FILE_END = re.compile(rb"%%EOF[ \t]*(?:\r\n|\r|\n)?\Z")
CMS_VERSIONS = frozenset({"v1", "v3", "v4", "v5"})
SHORT_HEADER, LONG_FORM = 2, 0x80
KEY_USAGE = KeyUsageConstraints(
    key_usage={"digital_signature", "non_repudiation"}, match_all_key_usages=False
)
BROKEN = (
    PdfError,
    ValueError,
    TypeError,
    LookupError,
    AttributeError,
    AssertionError,
    ArithmeticError,
    NotImplementedError,
    RecursionError,
    OSError,
)
"""What pyHanko and asn1crypto raise on damaged files."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One signature, or document time stamp, and what was found about it."""

    end: int
    is_signature: bool
    good: bool
    closes_file: bool
    followed_by_nothing_but_validation_data: bool = False
    trusted: bool = False
    signer: str | None = None
    signed_at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """The state of the whole file."""

    state: SignatureState
    pages: int | None = None
    signer: str | None = None
    signed_at: datetime | None = None
    covers_whole_file: bool = False
    only_validation_data_added: bool = False


def answer(request: Request, data: bytes) -> Answer:
    """Check the file and put the finding into an answer."""
    found = check(data, roots=request.roots)
    return Answer(
        value=json.dumps(
            {
                "state": found.state,
                "pages": found.pages,
                "signer": found.signer,
                "signed_at": found.signed_at.isoformat() if found.signed_at else None,
                "covers_whole_file": found.covers_whole_file,
                "only_validation_data_added": found.only_validation_data_added,
            }
        )
    )


def check(data: bytes, *, roots: Iterable[str] = ()) -> Finding:
    """Say what can be said of the signatures of a PDF; `roots` are trusted, in PEM."""
    was_signed = SIGNED_RANGE.search(data) is not None
    try:
        reader = PdfFileReader(BytesIO(data), strict=False)
        if reader.encrypted and reader.decrypt(b"").status is AuthStatus.FAILED:
            return Finding(state=SignatureState.UNREADABLE)
        pages = _page_count(reader, data)
        fields = [(name, field) for name, _, field in enumerate_sig_fields(reader, True)]  # noqa: FBT003 - theirs
    except BROKEN:
        broken = was_signed and data.startswith(b"%PDF-")
        return Finding(state=SignatureState.CHANGED if broken else SignatureState.UNREADABLE)
    if not fields:
        state = SignatureState.CHANGED if was_signed else SignatureState.NONE
        return Finding(state=state, pages=pages)
    try:
        seen = [_see(reader, field, name, data, roots) for name, field in fields]
    except (DisallowedAlgorithmError, UnsupportedAlgorithm):
        return Finding(state=SignatureState.UNREADABLE, pages=pages)
    except BROKEN:
        return Finding(state=SignatureState.CHANGED, pages=pages)
    return _judge(seen, pages)


def _judge(seen: list[Seen], pages: int) -> Finding:
    """Bring the signatures of one file together."""
    signatures = [one for one in seen if one.is_signature]
    if not signatures:
        return Finding(state=SignatureState.NONE, pages=pages)
    last = max(signatures, key=lambda one: one.end)
    verified = all(one.good for one in seen)
    covers = any(one.closes_file for one in seen)
    extended = verified and last.followed_by_nothing_but_validation_data
    intact = verified and covers and (last.closes_file or extended)
    if not intact:
        state = SignatureState.CHANGED
    elif all(one.trusted for one in signatures):
        state = SignatureState.VALID
    else:
        state = SignatureState.VALID_ISSUER_UNKNOWN
    return Finding(
        state=state,
        pages=pages,
        signer=last.signer,
        signed_at=last.signed_at,
        covers_whole_file=covers,
        only_validation_data_added=extended and not covers,
    )


def _page_count(reader: PdfFileReader, data: bytes) -> int:
    """The pages that are there; the number a damaged file claims where they cannot be counted."""
    try:
        with pikepdf.open(BytesIO(data)) as document:
            return len(document.pages)
    except (pikepdf.PdfError, RuntimeError, ValueError, TypeError, KeyError):
        return int(reader.root["/Pages"]["/Count"])


def _see(
    reader: PdfFileReader, field: DictionaryObject, name: str, data: bytes, roots: Iterable[str]
) -> Seen:
    """Check one filled signature field."""
    signature = EmbeddedPdfSignature(reader, field, name)
    end = _end_of_range(signature, data)
    if signature.sig_object_type == "/DocTimeStamp":
        stamp = validate_pdf_timestamp(signature, _context(roots, None))
        good = end is not None and bool(stamp.intact and stamp.valid)
        return Seen(
            end=end or 0, is_signature=False, good=good, closes_file=good and end == len(data)
        )
    claimed_at = _aware(signature.self_reported_timestamp)
    status = validate_pdf_signature(
        signature,
        signer_validation_context=_context(roots, claimed_at),
        key_usage_settings=KEY_USAGE,
    )
    whole = status.coverage is SignatureCoverageLevel.ENTIRE_FILE
    revision = status.coverage is SignatureCoverageLevel.ENTIRE_REVISION
    stamp_seen = status.timestamp_validity
    stamped = stamp_seen is not None and stamp_seen.intact and stamp_seen.valid
    return Seen(
        end=end or 0,
        is_signature=True,
        good=end is not None
        and bool(status.intact and status.valid)
        and (whole or (revision and bool(status.docmdp_ok))),
        closes_file=whole and end == len(data),
        followed_by_nothing_but_validation_data=revision
        and status.modification_level is ModificationLevel.LTA_UPDATES
        and FILE_END.search(data) is not None,
        trusted=status.trusted,
        signer=_name(signature.signer_cert),
        signed_at=_aware(stamp_seen.timestamp) if stamp_seen and stamped else claimed_at,
    )


def _aware(moment: datetime | None) -> datetime | None:
    """A time without a zone is taken for UTC."""
    if moment is None or moment.tzinfo is not None:
        return moment
    return moment.replace(tzinfo=UTC)


def _end_of_range(signature: EmbeddedPdfSignature, data: bytes) -> int | None:
    """Where the signed bytes end, or None where the range leaves out more than the signature.

    Between the two signed parts stands the signature in hex and nothing else, filled up with
    zeros: bytes there are covered by nothing.
    """
    start, length, second, rest = (int(number) for number in signature.byte_range)
    gap = data[length:second]
    if start != 0 or second + rest > len(data) or len(gap) != second - length:
        return None
    if re.fullmatch(rb"<[0-9A-Fa-f]*>", gap) is None:
        return None
    contents = signature.pkcs7_content
    length = _der_length(contents)
    inside = _der_header(contents)
    inside += _der_length(contents[inside:])  # the content type
    inside += _der_length(contents[inside:])  # the signed data, which fill the rest
    if inside != length or contents[length:].strip(b"\0") or not _wrapper_is_sound(contents):
        return None
    return second + rest


def _wrapper_is_sound(contents: bytes) -> bool:
    """Whether the parts of a CMS signature that nothing signs say what they must.

    Source: RFC 5652, 5.1 and 5.3; RFC 5754, 2 (parameters of a digest are absent or NULL).
    """
    info = cms.ContentInfo.load(contents)
    held = info["content"]
    signer = held["signer_infos"][0]
    digests = [signer["digest_algorithm"], *held["digest_algorithms"]]
    by_name = signer["sid"].name == "issuer_and_serial_number"
    return (
        info["content_type"].native == "signed_data"
        and held["version"].native in CMS_VERSIONS
        and signer["version"].native == ("v1" if by_name else "v3")
        and len(held["digest_algorithms"]) > 0
        and len(held["signer_infos"]) == 1
        and all(digest["parameters"].native is None for digest in digests)
        and digests[0]["algorithm"].native in {one["algorithm"].native for one in digests[1:]}
    )


def _der_length(contents: bytes) -> int:
    """The length of the first DER value, with its own header."""
    header = _der_header(contents)
    if header == SHORT_HEADER:
        return header + contents[1]
    return header + int.from_bytes(contents[SHORT_HEADER:header], "big")


def _der_header(contents: bytes) -> int:
    """How many bytes tag and length take. Source: X.690, 8.1.3."""
    first = contents[1]
    return SHORT_HEADER + (first & 0x7F if first & LONG_FORM else 0)


def _context(roots: Iterable[str], moment: datetime | None) -> ValidationContext:
    """What is trusted: the office's roots alone, never those of the machine."""
    return ValidationContext(
        trust_roots=[certificate for text in roots for certificate in certificates(text)],
        allow_fetching=False,
        revocation_mode="soft-fail",
        moment=moment,
    )


def _name(certificate: x509.Certificate) -> str | None:
    """Who signed: the common name, else the organisation."""
    names = certificate.subject.native
    for part in ("common_name", "organization_name"):
        value = names.get(part)
        if isinstance(value, list):
            value = value[0]
        if value:
            return str(value)
    return None
