"""The tests' own signer, and PDFs of every odd make."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from io import BytesIO

import pikepdf
from asn1crypto import keys, x509
from cryptography import x509 as certificates
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.sign import PdfSignatureMetadata, PdfSigner, SimpleSigner, fields
from pyhanko.sign.signers.pdf_signer import PdfSigningSession
from pyhanko_certvalidator.registry import SimpleCertificateStore
from reportlab.pdfgen.canvas import Canvas
from typing_extensions import override

SIGNED_AT = datetime(2026, 9, 18, 2, 30, tzinfo=UTC)
SIGNER_NAME = "PEJABAT CONTOH (BUKAN TTE RESMI)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """A self-signed certificate and its key."""

    certificate: x509.Certificate
    key: keys.PrivateKeyInfo
    pem: str


def an_identity(
    name: str = SIGNER_NAME,
    *,
    begins: datetime = SIGNED_AT - timedelta(days=30),
    ends: datetime = SIGNED_AT + timedelta(days=3650),
) -> Identity:
    """Make a key and a certificate that signs itself."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    subject = certificates.Name(
        [
            certificates.NameAttribute(NameOID.COMMON_NAME, name),
            certificates.NameAttribute(NameOID.ORGANIZATION_NAME, "Disdukcapil Contoh"),
            certificates.NameAttribute(NameOID.COUNTRY_NAME, "ID"),
        ]
    )
    usage = certificates.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=True,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )
    made = (
        certificates.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(20260918)
        .not_valid_before(begins)
        .not_valid_after(ends)
        .add_extension(certificates.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(usage, critical=True)
        .add_extension(
            certificates.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False
        )
        .sign(key, hashes.SHA256())
    )
    der_key = key.private_bytes(
        serialization.Encoding.DER,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return Identity(
        certificate=x509.Certificate.load(made.public_bytes(serialization.Encoding.DER)),
        key=keys.PrivateKeyInfo.load(der_key),
        pem=made.public_bytes(serialization.Encoding.PEM).decode(),
    )


@cache
def the_identity() -> Identity:
    """One identity for all tests of a run; keys are slow to make."""
    return an_identity()


def a_pdf(*lines: str, pages: int = 1) -> bytes:
    """A small PDF with these lines on each page."""
    target = BytesIO()
    canvas = Canvas(target, invariant=1)
    for number in range(pages):
        for row, line in enumerate(lines or (f"CONTOH halaman {number + 1}",)):
            canvas.drawString(72, 760 - 18 * row, line)
        canvas.showPage()
    canvas.save()
    return target.getvalue()


def signed(
    pdf: bytes,
    identity: Identity | None = None,
    *,
    field: str = "TTE",
    at: datetime = SIGNED_AT,
) -> bytes:
    """Sign a PDF as an incremental update; what it held stays byte for byte."""
    identity = identity or the_identity()
    signer = SimpleSigner(
        signing_cert=identity.certificate,
        signing_key=identity.key,
        cert_registry=SimpleCertificateStore(),
    )
    meta = PdfSignatureMetadata(
        field_name=field,
        md_algorithm="sha256",
        subfilter=fields.SigSeedSubFilter.PADES,
        reason="Contoh",
    )
    target = BytesIO()
    writer = IncrementalPdfFileWriter(BytesIO(pdf), strict=False)
    _PunctualSigner(meta, signer, at).sign_pdf(writer, output=target)
    return target.getvalue()


def with_byte_changed(pdf: bytes, at: int) -> bytes:
    """The PDF with one bit of one byte flipped."""
    return pdf[:at] + bytes([pdf[at] ^ 1]) + pdf[at + 1 :]


def with_page_added(pdf: bytes) -> bytes:
    """The PDF with a page more, as an incremental update."""
    writer = IncrementalPdfFileWriter(BytesIO(pdf), strict=False)
    kids = writer.root["/Pages"]["/Kids"]
    kids.append(kids.raw_get(0))
    writer.update_container(kids)
    target = BytesIO()
    writer.write(target)
    return target.getvalue()


def saved_again(pdf: bytes) -> bytes:
    """The PDF as another program would save it."""
    target = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as document:
        document.save(target)
    return target.getvalue()


def protected(pdf: bytes, password: str = "rahasia") -> bytes:  # noqa: S107 - an invented one
    """The PDF behind a password."""
    target = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as document:
        document.save(target, encryption=pikepdf.Encryption(user=password, owner=password))
    return target.getvalue()


class _PunctualSigner(PdfSigner):
    """Signs at a fixed time."""

    def __init__(self, meta: PdfSignatureMetadata, signer: SimpleSigner, at: datetime) -> None:
        super().__init__(meta, signer)
        self._at = at

    @override
    def init_signing_session(
        self, pdf_out: BasePdfFileWriter, existing_fields_only: bool = False
    ) -> PdfSigningSession:
        session = super().init_signing_session(pdf_out, existing_fields_only)
        session.system_time = self._at
        return session
