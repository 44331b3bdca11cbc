"""X.509 certificates and revocation lists as issuers of travel documents make them (9303-12 §7).

asn1crypto reads them, not ``cryptography``: a sixth of the certificates in a published master
list carries what the latter refuses (explicit curve parameters, parameters behind a null).
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import datetime
from functools import lru_cache
from typing import Any

from asn1crypto import crl, x509

from counter.emrtd import public_key, signature
from counter.emrtd.asn1 import load, moment, refusing, unarmored
from counter.emrtd.public_key import VerifyingKey
from counter.emrtd.signature import SignatureAlgorithm
from counter.errors import ContentError, FailureCode

MAX_CERTIFICATE = 0x8000
MAX_REVOCATION_LIST = 0x1000000
TRAINING_MARK = "TRAINING / TẬP HUẤN"
MASTER_LIST_SIGNER = "2.23.136.1.1.3"

_CODE = FailureCode.MALFORMED_CERTIFICATE


@dataclass(frozen=True, slots=True, eq=False)
class Certificate:
    """``subject``, ``issuer``: readable; ``*_name``: prepared for comparison (RFC 5280 §7.1).

    ``authority``: basic constraints or key usage let it sign certificates. ``purposes``: dotted
    OIDs of the extended key usage.
    """

    der: bytes = field(repr=False)
    subject: str
    issuer: str
    subject_name: str = field(repr=False)
    issuer_name: str = field(repr=False)
    country: str
    serial: int
    key_id: bytes = field(repr=False)
    authority_key_id: bytes = field(repr=False)
    not_before: datetime
    not_after: datetime
    authority: bool
    purposes: tuple[str, ...] = field(repr=False)
    key: VerifyingKey = field(repr=False)
    algorithm: SignatureAlgorithm = field(repr=False)
    signed_part: bytes = field(repr=False)
    signature: bytes = field(repr=False)

    @property
    def fingerprint(self) -> str:
        """SHA-256 of the whole certificate in hexadecimal: its name in lists and folders."""
        return hashlib.sha256(self.der).hexdigest()

    @property
    def training(self) -> bool:
        return TRAINING_MARK in self.subject

    @property
    def self_signed(self) -> bool:
        return self.subject_name == self.issuer_name and self.signed_by(self)

    def signed_by(self, other: Certificate) -> bool:
        """Whether this certificate's signature is by ``other``'s key; names and dates aside."""
        return signature.verify(other.key, self.algorithm, self.signature, self.signed_part)

    def names(self, other: Certificate) -> bool:
        """Whether ``other`` may have issued this one, by key identifier or by name.

        Either will do: issuers changed their names between generations, and some wrote key
        identifiers that fit nothing. Only the signature decides.
        """
        by_key = bool(self.authority_key_id) and self.authority_key_id == other.key_id
        return by_key or self.issuer_name == other.subject_name

    def valid_at(self, moment: datetime) -> bool:
        return self.not_before <= moment <= self.not_after


@dataclass(frozen=True, slots=True, eq=False)
class RevocationList:
    """A CSCA's list of serial numbers it no longer stands for."""

    der: bytes = field(repr=False)
    issuer: str
    issuer_name: str = field(repr=False)
    this_update: datetime
    next_update: datetime | None
    serials: frozenset[int] = field(repr=False)
    algorithm: SignatureAlgorithm = field(repr=False)
    signed_part: bytes = field(repr=False)
    signature: bytes = field(repr=False)

    @property
    def fingerprint(self) -> str:
        return hashlib.sha256(self.der).hexdigest()

    def signed_by(self, authority: Certificate) -> bool:
        return self.issuer_name == authority.subject_name and signature.verify(
            authority.key, self.algorithm, self.signature, self.signed_part
        )


def parse(data: bytes) -> Certificate:
    """One certificate, DER or PEM. Raises ContentError(MALFORMED_CERTIFICATE)."""
    return from_asn1(load(x509.Certificate, unarmored(data, _CODE), _CODE, limit=MAX_CERTIFICATE))


@lru_cache(maxsize=64)
def enclosed(der: bytes) -> Certificate:
    """``parse`` for the certificate inside a document, remembered: one signer signs thousands of cards.

    Nothing is judged here, so nothing that was once believed is believed again.
    """
    return parse(der)


def from_asn1(certificate: Any) -> Certificate:
    """The same from asn1crypto's value, as CMS holds it. Raises ContentError(MALFORMED_CERTIFICATE)."""
    with refusing(_CODE, "certificate"):
        fields = certificate["tbs_certificate"]
        constraints = certificate.basic_constraints_value
        key_usage = certificate.key_usage_value.native if certificate.key_usage_value else ()
        usages = certificate.extended_key_usage_value
        return Certificate(
            der=certificate.dump(),
            subject=certificate.subject.human_friendly,
            issuer=certificate.issuer.human_friendly,
            subject_name=certificate.subject.hashable,
            issuer_name=certificate.issuer.hashable,
            country=_country(certificate.subject),
            serial=certificate.serial_number,
            key_id=certificate.key_identifier or b"",
            authority_key_id=certificate.authority_key_identifier or b"",
            not_before=moment(fields["validity"]["not_before"].native),
            not_after=moment(fields["validity"]["not_after"].native),
            # some states' link certificates deny being a CA and sign keys all the same
            authority=bool((constraints and constraints["ca"].native) or (key_usage and "key_cert_sign" in key_usage)),
            purposes=tuple(usage.dotted for usage in usages) if usages else (),
            key=public_key.from_asn1(certificate.public_key),
            algorithm=signature.from_asn1(certificate["signature_algorithm"], _CODE),
            signed_part=fields.dump(),
            signature=certificate["signature_value"].native,
        )


def parse_revocation_list(data: bytes) -> RevocationList:
    """One X.509 CRL, DER or PEM (9303-12 §7.1.4). Raises ContentError(MALFORMED_CERTIFICATE)."""
    listed = load(crl.CertificateList, unarmored(data, _CODE), _CODE, limit=MAX_REVOCATION_LIST)
    with refusing(_CODE, "revocation list"):
        fields = listed["tbs_cert_list"]
        revoked, until = fields["revoked_certificates"], fields["next_update"].native
        return RevocationList(
            der=listed.dump(),
            issuer=listed.issuer.human_friendly,
            issuer_name=listed.issuer.hashable,
            this_update=moment(fields["this_update"].native),
            next_update=moment(until) if until else None,
            serials=frozenset(entry["user_certificate"].native for entry in revoked or ()),
            algorithm=signature.from_asn1(listed["signature_algorithm"], _CODE),
            signed_part=fields.dump(),
            signature=listed.signature,
        )


def _country(name: Any) -> str:
    country = name.native.get("country_name", "")
    if not isinstance(country, str):
        raise ContentError(_CODE, "more than one country in a name")
    return country.upper()
