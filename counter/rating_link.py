"""The link on a slip by which its bearer rates the filing from a telephone (decision 24).

::

    HTTPS://MOTCUA.ANBINH.GOV.VN/R/<base32 of: filing id (16) ‖ mark (12)>
    mark = first 12 octets of HMAC-SHA-256(salt of the leaf, "motcua/rating-link/v1" ‖ 00 ‖ filing id)

The salt is on the slip, with the counter and with the gateway, and nowhere else: the counter makes the link
without a line, the gateway checks it, nobody makes one for another's filing, and the link does not give the
salt away. Everything in it is of a QR code's alphanumeric mode, which takes two signs in eleven bits.
"""

from __future__ import annotations

import base64
import hmac
import re
from datetime import timedelta
from typing import Final
from uuid import UUID

from counter.errors import ContentError, FailureCode
from counter.ledger.compact import MARK

PATH: Final = "/R/"
LATEST: Final = timedelta(days=60)  # after the filing: later nobody knows how it was
_DOMAIN: Final = b"motcua/rating-link/v1\x00"
_ID, _MARK = 16, 12
_TOKEN: Final = re.compile(r"[A-Z2-7]{45}")
_LINK: Final = re.compile(rf"HTTPS://[A-Z0-9.:-]{{1,110}}{PATH}([A-Z2-7]{{45}})")
_PADDING: Final = "==="


def token_of(filing_id: UUID, salt: bytes) -> str:
    """45 signs of base32 (RFC 4648 §6). ``salt``: of the filing's leaf."""
    return base64.b32encode(filing_id.bytes + _mark(filing_id, salt)).decode().rstrip("=")


def filing_in(token: str) -> UUID:
    """The filing that a token names, unproved. Raises ContentError PROOF_MALFORMED for what is no token."""
    if not _TOKEN.fullmatch(token):
        raise ContentError(FailureCode.PROOF_MALFORMED, "no token of a rating link")
    return UUID(bytes=base64.b32decode(token + _PADDING)[:_ID])


def is_genuine(token: str, salt: bytes) -> bool:
    """Whether the token was made with this salt. Raises ContentError as ``filing_in``."""
    return hmac.compare_digest(token_of(filing_in(token), salt).encode(), token.encode())


def token_in(text: str) -> str:
    """The token in a scanned link, whatever its host; "" for what is no link of a slip."""
    found = _LINK.fullmatch(text)
    return found[1] if found else ""


def is_slips(text: str) -> bool:
    """Whether a scanned text is one of a slip's codes that let its bearer rate: the proof of order, or the link."""
    return text.startswith(f"{MARK}:") or bool(token_in(text))


def link(address: str, token: str) -> str:
    """``address``: of the gateway as telephones reach it, an origin without a path; scheme and host know no case."""
    return f"{address.rstrip('/').upper()}{PATH}{token}"


def _mark(filing_id: UUID, salt: bytes) -> bytes:
    return hmac.digest(salt, _DOMAIN + filing_id.bytes, "sha256")[:_MARK]
