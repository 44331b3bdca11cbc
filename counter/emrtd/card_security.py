"""EF.CardSecurity: security infos under the issuer's signature, in the master file (9303-11 §9.2.11).

A chip with chip authentication mapping keeps the public half of its static key here: readable
once PACE has run, and worth what the signature over it is worth.
"""

from __future__ import annotations

from dataclasses import dataclass

from counter.emrtd import security_infos, signed_data
from counter.emrtd.security_infos import SecurityInfos
from counter.emrtd.signed_data import SignedContent
from counter.errors import ContentError, FailureCode

SECURITY_OBJECT = "0.4.0.127.0.7.3.2.1"  # id-SecurityObject

_CODE = FailureCode.MALFORMED_DATA_GROUP


@dataclass(frozen=True, slots=True, repr=False)
class CardSecurity:
    """``infos``: what is signed. ``signed``: the CMS around it, whose signature nobody has verified yet."""

    infos: SecurityInfos
    signed: SignedContent


def parse(content: bytes) -> CardSecurity:
    """The file is the bare ContentInfo. Raises ContentError(MALFORMED_DATA_GROUP or MALFORMED_CERTIFICATE)."""
    signed = signed_data.parse(content, _CODE)
    if signed.content_type != SECURITY_OBJECT:
        raise ContentError(_CODE, "signed data that is no security object")
    return CardSecurity(security_infos.parse(signed.content), signed)
