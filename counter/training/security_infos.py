"""The security infos of a training chip: those of EF.CardAccess, the CA key, the AA algorithm (9303-11 §9.2)."""

from __future__ import annotations

from counter.emrtd import tlv
from counter.emrtd.card_access import PUBLISHED

_SEQUENCE, _SET, _INTEGER, _OID = 0x30, 0x31, 0x02, 0x06
_ID_PK_ECDH = bytes.fromhex("04007f000702020102")  # 0.4.0.127.0.7.2.2.1.2
_ID_AA = bytes.fromhex("678108010105")  # 2.23.136.1.1.5
_ECDSA_PLAIN_SHA256 = bytes.fromhex("04007f00070101040103")  # 0.4.0.127.0.7.1.1.4.1.3 (TR-03111 §5.2.1)


def security_infos(chip_keys: tuple[bytes, ...], *, aa_on_curve: bool, card_access: bytes = PUBLISHED) -> bytes:
    """The DER SET OF SecurityInfo for DG14; ``chip_keys`` are infos (DER) beside those of ``card_access``.

    What stands in EF.CardAccess stands here too, signed (9303-11 §9.2.11). An RSA key in DG15 needs
    no info: its signatures name their hash (9303-11 §9.2.9).
    """
    infos = [one.to_bytes() for one in tlv.read_one(card_access, _SET).children()]
    infos.extend(chip_keys)
    if aa_on_curve:
        parts = (tlv.write(_OID, _ID_AA), tlv.write(_INTEGER, b"\x01"), tlv.write(_OID, _ECDSA_PLAIN_SHA256))
        infos.append(tlv.write(_SEQUENCE, *parts))
    # DER orders a SET OF by its encodings (ISO/IEC 8825-1 §11.6)
    return tlv.write(_SET, *sorted(infos))


def chip_key_info(public_key: bytes) -> bytes:
    """The ChipAuthenticationPublicKeyInfo of a SubjectPublicKeyInfo (DER) on a curve."""
    return tlv.write(_SEQUENCE, tlv.write(_OID, _ID_PK_ECDH), public_key)
