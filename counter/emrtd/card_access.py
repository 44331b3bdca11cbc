"""EF.CardAccess: the security infos that can be read before access is given (9303-11 §9.2.11)."""

from __future__ import annotations

from counter.emrtd import security_infos, tlv
from counter.emrtd.security_infos import SecurityInfos

_SET = 0x31

# What Vietnamese ID cards are published to say (chip.md §2): used only where the file can't be
# read. TA v1; CA ECDH AES-128 v1; PACE ECDH-GM AES-128 v2 on brainpoolP256r1.
PUBLISHED = bytes.fromhex(
    "3134300d060804007f0007020202020101300f060a04007f000702020302020201013012060a04007f0007020204020202010202010d"
)


def parse(content: bytes) -> SecurityInfos:
    """Raises ContentError(MALFORMED_TLV or MALFORMED_DATA_GROUP)."""
    return security_infos.parse(tlv.read_one(content, _SET, limit=4096).to_bytes())
