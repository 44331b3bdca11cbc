"""DG14, the security infos under the issuer's signature: 6E { SecurityInfos } (9303-10 §4.7.14)."""

from __future__ import annotations

from counter.emrtd import security_infos, tlv
from counter.emrtd.security_infos import SecurityInfos

TAG = 0x6E


def parse(content: bytes) -> SecurityInfos:
    """Raises ContentError(MALFORMED_TLV or MALFORMED_DATA_GROUP)."""
    return security_infos.parse(tlv.read_one(content, TAG).value)


def build(infos: bytes) -> bytes:
    """The file for a DER SET OF SecurityInfo."""
    return tlv.write(TAG, infos)
