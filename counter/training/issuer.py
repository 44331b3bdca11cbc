"""The training issuer: a CSCA that nobody believes and the document signers under it (9303-12 §7)."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from counter.emrtd import tlv
from counter.training.keys import derive, ec_key

_DOCUMENT_TYPE_LIST = x509.ObjectIdentifier("2.23.136.1.1.6.2")  # 9303-12 §7.1.1.6
_CSCA_FROM, _CSCA_TO, _CSCA_SIGNS_TO = datetime(2020, 1, 1), datetime(2046, 1, 1), datetime(2031, 1, 1)  # noqa: DTZ001 - X.509 times are UTC by definition
_FIRST_YEAR, _LAST_YEAR = 2020, 2030
_SIGNER_LASTS = 16  # years: the longest card is valid for fifteen until it has no expiry at all


@dataclass(frozen=True, slots=True, repr=False)
class DocumentSigner:
    """One year's document signer: certificate (DER) and its worthless key, brainpoolP256r1."""

    certificate: bytes
    key: ec.EllipticCurvePrivateKey = field(repr=False)


@dataclass(frozen=True, slots=True, repr=False)
class Issuer:
    """An issuing state of the training world. ``csca``: its self-signed certificate (DER)."""

    country: str
    name: str
    document_types: tuple[str, ...]
    csca: bytes

    def signer(self, issued: date) -> DocumentSigner:
        """The document signer in use on the day of issue. Raises ValueError outside 2020-2030."""
        if not _FIRST_YEAR <= issued.year <= _LAST_YEAR:
            raise ValueError("the training CSCA signs for 2020 to 2030")
        return _document_signer(self, issued.year)


@cache
def training_issuer() -> Issuer:
    """Issuer of the training ID cards; the anchor of the training trust store."""
    return _issuer("VN", "TRAINING / TẬP HUẤN - CSCA Việt Nam", ("ID",))


@cache
def utopia_issuer() -> Issuer:
    """Issuer of the foreigner's passport (9303-3 §5: UTO, Utopia, is the specimen state)."""
    return _issuer("UT", "TRAINING / TẬP HUẤN - CSCA Utopia", ("P",))


@cache
def unknown_issuer() -> Issuer:
    """A second CSCA of the same country that no training trust store holds."""
    return _issuer("VN", "TRAINING / TẬP HUẤN - CSCA ngoài danh sách", ("ID",))


def training_anchors() -> tuple[bytes, ...]:
    """CSCA certificates (DER) that a training trust store is given."""
    return (training_issuer().csca, utopia_issuer().csca)


def _issuer(country: str, name: str, document_types: tuple[str, ...]) -> Issuer:
    key = _csca_key(name)
    subject = _subject(country, name)
    builder = _builder(subject, subject, key.public_key(), f"{name}/serial", _CSCA_FROM, _CSCA_TO)
    builder = (
        builder.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(issues=True), critical=True)
        .add_extension(x509.PrivateKeyUsagePeriod(_CSCA_FROM, _CSCA_SIGNS_TO), critical=False)
    )
    certificate = _alike(builder, country, key.public_key()).sign(key, hashes.SHA384(), ecdsa_deterministic=True)
    return Issuer(country, name, document_types, certificate.public_bytes(serialization.Encoding.DER))


@cache
def _document_signer(issuer: Issuer, year: int) -> DocumentSigner:
    csca_key = _csca_key(issuer.name)
    key = ec_key(f"{issuer.name}/DSC {year}", ec.BrainpoolP256R1())
    begin, end = datetime(year, 1, 1), datetime(year + _SIGNER_LASTS, 1, 1)  # noqa: DTZ001 - UTC by definition
    name = _subject(issuer.country, f"TRAINING / TẬP HUẤN - DSC {year}")
    builder = _builder(
        name, _subject(issuer.country, issuer.name), key.public_key(), f"{issuer.name}/serial {year}", begin, end
    )
    types = tlv.write(0x31, *(tlv.write(0x13, kind.encode("ascii")) for kind in issuer.document_types))
    type_list = tlv.write(0x30, tlv.write(0x02, b"\0"), types)
    builder = (
        builder.add_extension(_usage(issues=False), critical=True)
        .add_extension(x509.PrivateKeyUsagePeriod(begin, datetime(year + 1, 1, 1)), critical=False)  # noqa: DTZ001 - UTC by definition
        .add_extension(x509.UnrecognizedExtension(_DOCUMENT_TYPE_LIST, type_list), critical=False)
    )
    certificate = _alike(builder, issuer.country, csca_key.public_key()).sign(
        csca_key, hashes.SHA384(), ecdsa_deterministic=True
    )
    return DocumentSigner(certificate.public_bytes(serialization.Encoding.DER), key)


def _csca_key(name: str) -> ec.EllipticCurvePrivateKey:
    return ec_key(f"{name}/CSCA", ec.BrainpoolP384R1())


def _subject(country: str, common_name: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.COUNTRY_NAME, country),
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, "Một Cửa - TRAINING ONLY, CHỈ ĐỂ TẬP HUẤN"),
            x509.NameAttribute(NameOID.COMMON_NAME, common_name),
        ]
    )


def _builder(
    subject: x509.Name,
    issuer: x509.Name,
    key: ec.EllipticCurvePublicKey,
    serial_label: str,
    begin: datetime,
    end: datetime,
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key)
        .serial_number(int.from_bytes(derive(serial_label, 15), "big") | 1)
        .not_valid_before(begin)
        .not_valid_after(end)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)
    )


def _alike(
    builder: x509.CertificateBuilder, country: str, authority: ec.EllipticCurvePublicKey
) -> x509.CertificateBuilder:
    """The extensions that CSCA and DSC share: who signed, where to write to, where the CRL would lie."""
    place = x509.Name(
        [x509.NameAttribute(NameOID.COUNTRY_NAME, country), x509.NameAttribute(NameOID.LOCALITY_NAME, country)]
    )
    contact = [x509.DirectoryName(place), x509.RFC822Name("csca@training.invalid")]
    crl = x509.DistributionPoint(
        [x509.UniformResourceIdentifier(f"http://training.invalid/{country}.crl")], None, None, None
    )
    return (
        builder.add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(authority), critical=False)
        .add_extension(x509.SubjectAlternativeName(contact), critical=False)
        .add_extension(x509.IssuerAlternativeName(contact), critical=False)
        .add_extension(x509.CRLDistributionPoints([crl]), critical=False)
    )


def _usage(*, issues: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=not issues,
        key_cert_sign=issues,
        crl_sign=issues,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        encipher_only=False,
        decipher_only=False,
    )
