"""A state that issues: CSCA, document signers, revocation and master lists, EF.SOD, with any key.

Written apart from ``counter.training`` so that the verifier meets what the personaliser never
makes: RSA and PSS signers, explicit curve parameters, link certificates, SODs of version 0.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

from asn1crypto import algos, cms, core, keys
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.x509.oid import NameOID
from fastecdsa import curve as curves

from counter.emrtd import sod

PrivateKey = rsa.RSAPrivateKey | ec.EllipticCurvePrivateKey
BORN = datetime(2020, 1, 1, tzinfo=UTC)
SIGNED = datetime(2021, 6, 1, 12, tzinfo=UTC)
_PARAMETERS = {
    "secp256r1": curves.P256,
    "secp384r1": curves.P384,
    "brainpoolP256r1": curves.brainpoolP256r1,
    "brainpoolP384r1": curves.brainpoolP384r1,
    "brainpoolP512r1": curves.brainpoolP512r1,
}
_HASHES = {"sha1": hashes.SHA1, "sha256": hashes.SHA256, "sha384": hashes.SHA384, "sha512": hashes.SHA512}


def name_of(common_name: str, country: str = "UT") -> x509.Name:
    return x509.Name(
        [x509.NameAttribute(NameOID.COUNTRY_NAME, country), x509.NameAttribute(NameOID.COMMON_NAME, common_name)]
    )


def spki_of(key: PrivateKey) -> bytes:
    return key.public_key().public_bytes(serialization.Encoding.DER, serialization.PublicFormat.SubjectPublicKeyInfo)


def explicit_spki(key: ec.EllipticCurvePrivateKey, **changed: Any) -> bytes:
    """The public key with its curve written out; ``changed``: prime, a, b, base, order or cofactor."""
    curve = _PARAMETERS[key.curve.name]
    width = (curve.p.bit_length() + 7) // 8
    point = key.public_key().public_bytes(serialization.Encoding.X962, serialization.PublicFormat.UncompressedPoint)
    parts = {
        "prime": curve.p,
        "a": curve.a % curve.p,
        "b": curve.b,
        "base": b"\x04" + curve.G.x.to_bytes(width, "big") + curve.G.y.to_bytes(width, "big"),
        "order": curve.q,
        "cofactor": 1,
    } | changed
    domain = keys.SpecifiedECDomain(
        {
            "version": "ecdpVer1",
            "field_id": {"field_type": "prime_field", "parameters": core.Integer(parts["prime"])},
            "curve": {"a": parts["a"].to_bytes(width, "big"), "b": parts["b"].to_bytes(width, "big")},
            "base": keys.ECPoint(parts["base"]),
            "order": parts["order"],
            "cofactor": parts["cofactor"],
        }
    )
    algorithm = {"algorithm": "ec", "parameters": keys.ECDomainParameters(name="specified", value=domain)}
    return keys.PublicKeyInfo({"algorithm": algorithm, "public_key": keys.ECPointBitString(point)}).dump()


def sign(key: PrivateKey, data: bytes, digest: str = "sha256", *, pss: bool = False) -> bytes:
    kind = _HASHES[digest]()
    if isinstance(key, rsa.RSAPrivateKey):
        salt = padding.PSS(padding.MGF1(kind), kind.digest_size) if pss else padding.PKCS1v15()
        return key.sign(data, salt, kind)
    return key.sign(data, ec.ECDSA(kind))


def algorithm_of(key: PrivateKey, digest: str = "sha256", *, pss: bool = False) -> algos.SignedDigestAlgorithm:
    if isinstance(key, rsa.RSAPrivateKey) and pss:
        parameters = algos.RSASSAPSSParams(
            {
                "hash_algorithm": {"algorithm": digest},
                "mask_gen_algorithm": {"algorithm": "mgf1", "parameters": {"algorithm": digest}},
                "salt_length": _HASHES[digest]().digest_size,
            }
        )
        return algos.SignedDigestAlgorithm({"algorithm": "rsassa_pss", "parameters": parameters})
    scheme = "rsa" if isinstance(key, rsa.RSAPrivateKey) else "ecdsa"
    return algos.SignedDigestAlgorithm({"algorithm": f"{digest}_{scheme}"})


@dataclass(frozen=True)
class Holder:
    """A key and the certificate over it."""

    key: PrivateKey
    certificate: bytes
    name: x509.Name


@dataclass
class IssuingState:
    """One CSCA. ``digest``: for certificates and SODs alike."""

    key: PrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.BrainpoolP256R1()))
    common_name: str = "CSCA Utopia"
    country: str = "UT"
    begin: datetime = BORN
    years: int = 15
    digest: str = "sha256"
    pss: bool = False

    def __post_init__(self) -> None:
        self.name = name_of(self.common_name, self.country)
        self.csca = self.certify(self.key, self.name, authority=True, begin=self.begin, years=self.years)
        self._serial = 0

    def certify(
        self,
        key: PrivateKey,
        name: x509.Name,
        *,
        authority: bool = False,
        begin: datetime = BORN,
        years: int = 3,
        purposes: tuple[str, ...] = (),
        spki: bytes | None = None,
    ) -> bytes:
        """A certificate over ``key`` by this CSCA, DER; ``spki`` in the place of the key's usual form."""
        builder = (
            x509.CertificateBuilder()
            .subject_name(name)
            .issuer_name(self.name)
            .public_key(key.public_key())
            .serial_number(x509.random_serial_number())
            .not_valid_before(begin)
            .not_valid_after(begin + timedelta(days=365 * years))
            .add_extension(x509.SubjectKeyIdentifier.from_public_key(key.public_key()), critical=False)
            .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(self.key.public_key()), critical=False)
        )
        if authority:
            builder = builder.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        if purposes:
            usages = x509.ExtendedKeyUsage([x509.ObjectIdentifier(one) for one in purposes])
            builder = builder.add_extension(usages, critical=True)
        made = builder.sign(self.key, _HASHES[self.digest]()).public_bytes(serialization.Encoding.DER)
        return self._signed_again(made, spki) if spki or self.pss else made

    def signer(self, key: PrivateKey | None = None, **options: Any) -> Holder:
        key = key or ec.generate_private_key(ec.SECP256R1())
        name = name_of(options.pop("common_name", "DSC"), options.pop("country", self.country))
        return Holder(key, self.certify(key, name, **options), name)

    def link_to(self, newer: IssuingState) -> bytes:
        """The certificate by which the old key vouches for the new one (9303-12 §7.1.2)."""
        return self.certify(newer.key, newer.name, authority=True, begin=newer.begin, years=10)

    def revocation_list(self, *certificates: bytes, at: datetime = SIGNED) -> bytes:
        builder = (
            x509.CertificateRevocationListBuilder()
            .issuer_name(self.name)
            .last_update(at)
            .next_update(at + timedelta(days=90))
        )
        for der in certificates:
            serial = x509.load_der_x509_certificate(der).serial_number
            entry = x509.RevokedCertificateBuilder().serial_number(serial).revocation_date(at).build()
            builder = builder.add_revoked_certificate(entry)
        return builder.sign(self.key, _HASHES[self.digest]()).public_bytes(serialization.Encoding.DER)

    def _signed_again(self, der: bytes, spki: bytes | None) -> bytes:
        made = asn1_x509.Certificate.load(der)
        fields = made["tbs_certificate"].copy()
        if spki:
            fields["subject_public_key_info"] = keys.PublicKeyInfo.load(spki)
        algorithm = algorithm_of(self.key, self.digest, pss=self.pss)
        fields["signature"] = algorithm
        signature = sign(self.key, fields.dump(force=True), self.digest, pss=self.pss)
        return asn1_x509.Certificate(
            {"tbs_certificate": fields, "signature_algorithm": algorithm, "signature_value": signature}
        ).dump(force=True)


def security_object(groups: Mapping[int, bytes], digest: str = "sha256", version: int = 1) -> bytes:
    hashed = [{"number": n, "hash": hashlib.new(digest, data).digest()} for n, data in sorted(groups.items())]
    fields: dict[str, Any] = {"version": version, "hash_algorithm": {"algorithm": digest}, "hashes": hashed}
    if version:
        fields["lds_version"] = {"lds": "0108", "unicode": "040000"}
    return sod.LdsSecurityObject(fields).dump()


def signed_data(
    content: bytes,
    content_type: str,
    signer: Holder,
    *,
    digest: str = "sha256",
    signed_at: datetime | None = SIGNED,
    attributes: bool = True,
    pss: bool = False,
    enclose: bool = True,
    by_key_id: bool = False,
) -> bytes:
    """CMS SignedData, DER."""
    certificate = asn1_x509.Certificate.load(signer.certificate)
    listed = [
        {"type": "content_type", "values": [content_type]},
        {"type": "message_digest", "values": [hashlib.new(digest, content).digest()]},
    ]
    if signed_at:
        listed.append({"type": "signing_time", "values": [cms.Time(name="utc_time", value=signed_at)]})
    signed_attributes = cms.CMSAttributes(listed) if attributes else None
    signed = signed_attributes.dump() if signed_attributes else content
    named = cms.IssuerAndSerialNumber({"issuer": certificate.issuer, "serial_number": certificate.serial_number})
    identifier = (
        cms.SignerIdentifier(name="subject_key_identifier", value=core.OctetString(certificate.key_identifier))
        if by_key_id
        else cms.SignerIdentifier(name="issuer_and_serial_number", value=named)
    )
    info: dict[str, Any] = {
        "version": "v3" if by_key_id else "v1",
        "sid": identifier,
        "digest_algorithm": {"algorithm": digest},
        "signature_algorithm": algorithm_of(signer.key, digest, pss=pss),
        "signature": sign(signer.key, signed, digest, pss=pss),
    }
    if signed_attributes:
        info["signed_attrs"] = signed_attributes
    body = {
        "version": "v3",
        "digest_algorithms": [{"algorithm": digest}],
        "encap_content_info": {"content_type": content_type, "content": content},
        "certificates": [certificate] if enclose else [],
        "signer_infos": [info],
    }
    return cms.ContentInfo({"content_type": "signed_data", "content": cms.SignedData(body)}).dump()


def ef_sod(
    groups: Mapping[int, bytes], signer: Holder, *, digest: str = "sha256", version: int = 1, **how: Any
) -> bytes:
    """EF.SOD over ``groups``; ``how`` as ``signed_data`` takes it."""
    content = security_object(groups, digest, version)
    return sod.build(signed_data(content, sod.LDS_SECURITY_OBJECT, signer, digest=digest, **how))


def master_list(signer: Holder, *certificates: bytes) -> bytes:
    """A CscaMasterList in SignedData (9303-12 §8)."""
    members = core.SetOf([asn1_x509.Certificate.load(der) for der in certificates], spec=asn1_x509.Certificate)
    content = b"".join((core.Integer(0).dump(), members.dump()))
    sequence = core.Sequence(contents=content)
    return signed_data(sequence.dump(), "2.23.136.1.1.2", signer)
