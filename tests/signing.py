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
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.writer import BasePdfFileWriter
from pyhanko.sign import PdfSignatureMetadata, PdfSigner, SimpleSigner, fields
from pyhanko.sign.signers import PdfTimeStamper
from pyhanko.sign.signers.pdf_signer import PdfSigningSession
from pyhanko.sign.timestamps import DummyTimeStamper
from pyhanko.sign.validation.dss import DocumentSecurityStore
from pyhanko_certvalidator.registry import SimpleCertificateStore
from reportlab.pdfgen.canvas import Canvas
from typing_extensions import override

SIGNED_AT = datetime(2026, 9, 18, 2, 30, tzinfo=UTC)
SIGNER_NAME = "PEJABAT CONTOH (BUKAN TTE RESMI)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Identity:
    """A self-signed certificate and its key."""

    name: str
    certificate: x509.Certificate
    key: keys.PrivateKeyInfo
    pem: str


def an_identity(
    name: str = SIGNER_NAME,
    *,
    issuer: Identity | None = None,
    begins: datetime = SIGNED_AT - timedelta(days=30),
    ends: datetime = SIGNED_AT + timedelta(days=3650),
    stamps_time: bool = False,
) -> Identity:
    """Make a key and its certificate, signed by the issuer or by itself."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    issuer_key = _key_of(issuer) if issuer else key
    builder = (
        certificates.CertificateBuilder()
        .subject_name(_subject(name))
        .issuer_name(_subject(issuer.name if issuer else name))
        .public_key(key.public_key())
        .serial_number(20260918 if issuer is None else 20260919)
        .not_valid_before(begins)
        .not_valid_after(ends)
        .add_extension(
            certificates.BasicConstraints(ca=issuer is None, path_length=None), critical=True
        )
        .add_extension(_usage(signs_certificates=issuer is None), critical=True)
        .add_extension(
            certificates.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False
        )
    )
    if stamps_time:
        purpose = certificates.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING])
        builder = builder.add_extension(purpose, critical=True)
    made = builder.sign(issuer_key, hashes.SHA256())
    der_key = key.private_bytes(
        serialization.Encoding.DER,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    return Identity(
        name=name,
        certificate=x509.Certificate.load(made.public_bytes(serialization.Encoding.DER)),
        key=keys.PrivateKeyInfo.load(der_key),
        pem=made.public_bytes(serialization.Encoding.PEM).decode(),
    )


def an_authority() -> Identity:
    """An issuer of certificates, ten years around the time of signing."""
    return an_identity("INDUK CONTOH", begins=SIGNED_AT - timedelta(days=3650))


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
        cert_registry=SimpleCertificateStore(),  # type: ignore[no-untyped-call]  # theirs
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
    writer.write(target)  # type: ignore[no-untyped-call]  # pyHanko leaves it untyped
    return target.getvalue()


def with_validation_data(pdf: bytes) -> bytes:
    """The PDF with a document security store behind it, as PAdES B-LT has."""
    target = BytesIO(pdf)
    DocumentSecurityStore.add_dss(
        target, b"", certs=[the_identity().certificate], force_write=True, strict=False
    )
    return target.getvalue()


def with_timestamp(pdf: bytes) -> bytes:
    """The PDF with a document time stamp that closes it."""
    stamper = the_time_stamper()
    target = BytesIO()
    writer = IncrementalPdfFileWriter(BytesIO(pdf), strict=False)
    PdfTimeStamper(stamper).timestamp_pdf(writer, "sha256", output=target)
    return target.getvalue()


@cache
def the_time_stamper() -> DummyTimeStamper:
    """An authority of time that needs no network."""
    identity = an_identity("JAM CONTOH", stamps_time=True)
    return DummyTimeStamper(
        identity.certificate,
        identity.key,
        certs_to_embed=SimpleCertificateStore(),  # type: ignore[no-untyped-call]  # theirs
        fixed_dt=SIGNED_AT + timedelta(hours=1),
    )


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


def _subject(name: str) -> certificates.Name:
    return certificates.Name(
        [
            certificates.NameAttribute(NameOID.COMMON_NAME, name),
            certificates.NameAttribute(NameOID.ORGANIZATION_NAME, "Disdukcapil Contoh"),
            certificates.NameAttribute(NameOID.COUNTRY_NAME, "ID"),
        ]
    )


def _usage(*, signs_certificates: bool) -> certificates.KeyUsage:
    return certificates.KeyUsage(
        digital_signature=True,
        content_commitment=True,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=signs_certificates,
        crl_sign=False,
        encipher_only=False,
        decipher_only=False,
    )


def _key_of(identity: Identity) -> rsa.RSAPrivateKey:
    key = serialization.load_der_private_key(identity.key.dump(), password=None)
    if not isinstance(key, rsa.RSAPrivateKey):
        raise TypeError
    return key
