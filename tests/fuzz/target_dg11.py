"""DG11 and DG12: the texts of foreigners' passports."""

from __future__ import annotations

from contextlib import suppress

from counter.emrtd import dg11, dg12, tlv
from counter.errors import ContentError


def one_input(data: bytes) -> None:
    with suppress(ContentError):
        dg12.parse(data)
    dg11.parse(data)


def seeds() -> list[bytes]:
    name, birth = tlv.write(0x5F0E, b"SMITH<<JOHN<J"), tlv.write(0x5F2B, b"19710228")
    others = tlv.write(0xA0, b"\x02\x01\x01", tlv.write(0x5F0F, b"SMITH<<JACK"))
    issued = tlv.write(0x5F26, bytes.fromhex("20020531"))
    return [
        tlv.write(dg11.TAG, tlv.write(0x5C, bytes.fromhex("5F0E5F2B")), name, birth, others),
        tlv.write(dg12.TAG, tlv.write(0x5C, bytes.fromhex("5F195F26")), tlv.write(0x5F19, b"UTOPIA"), issued),
    ]
