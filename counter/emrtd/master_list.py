"""An ICAO master list: CSCA certificates collected and signed by one state (9303-12 §8).

Opened in two steps, so that no certificate in it is looked at before its signature has held.
"""

from __future__ import annotations

from dataclasses import dataclass

from asn1crypto import x509
from asn1crypto.core import Integer, Sequence, SetOf

from counter.emrtd import certificate, signed_data
from counter.emrtd.asn1 import load, refusing
from counter.emrtd.certificate import Certificate
from counter.emrtd.signed_data import SignedContent
from counter.errors import ContentError, FailureCode

CONTENT_TYPE = "2.23.136.1.1.2"
MAX_SIZE = 0x1000000
_MAX_CERTIFICATES = 5000
_CODE = FailureCode.MALFORMED_CERTIFICATE


class _Certificates(SetOf):
    _child_spec = x509.Certificate


class _CscaMasterList(Sequence):
    _fields = [("version", Integer), ("certificates", _Certificates)]  # noqa: RUF012  # asn1crypto reads a plain class attribute


@dataclass(frozen=True, slots=True, repr=False)
class Listed:
    """``refused``: the listed certificates that can't be used, each "place: reason"."""

    certificates: tuple[Certificate, ...]
    refused: tuple[str, ...]


def parse(data: bytes) -> SignedContent:
    """The signed content, nothing verified yet. Raises ContentError(MALFORMED_CERTIFICATE)."""
    signed = signed_data.parse(data, _CODE, limit=MAX_SIZE)
    if signed.content_type != CONTENT_TYPE:
        raise ContentError(_CODE, "signed data that is no master list")
    return signed


def listed(signed: SignedContent) -> Listed:
    """The certificates of a list whose signature has held. Raises ContentError(MALFORMED_CERTIFICATE)."""
    members = load(_CscaMasterList, signed.content, _CODE, limit=MAX_SIZE)
    taken: list[Certificate] = []
    refused: list[str] = []
    with refusing(_CODE, "master list"):
        if len(members["certificates"]) > _MAX_CERTIFICATES:
            raise ContentError(_CODE, f"more than {_MAX_CERTIFICATES} certificates")
        for place, one in enumerate(members["certificates"], start=1):
            try:
                taken.append(certificate.from_asn1(one))
            except ContentError as refusal:
                refused.append(f"{place}: {refusal.detail}")
    return Listed(tuple(taken), tuple(refused))
