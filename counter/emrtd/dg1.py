"""DG1, the machine-readable zone as recorded on the chip: 61 { 5F1F zone } (9303-10 §4.7.1)."""

from __future__ import annotations

from datetime import date

from counter.emrtd import mrz, tlv
from counter.emrtd.card_record import Mrz
from counter.errors import ContentError, FailureCode

TAG = 0x61
_ZONE = 0x5F1F


def parse(content: bytes, today: date) -> Mrz:
    """Raises ContentError(MALFORMED_TLV, MALFORMED_DATA_GROUP or MALFORMED_MRZ)."""
    zone = tlv.read_one(content, TAG).find(_ZONE)
    if zone is None:
        raise ContentError(FailureCode.MALFORMED_DATA_GROUP, "DG1 without a machine-readable zone")
    try:
        text = zone.value.decode("ascii")
    except UnicodeDecodeError as exc:
        raise ContentError(FailureCode.MALFORMED_MRZ, "not ASCII") from exc
    return mrz.parse(text, today)


def build(zone: str) -> bytes:
    """The file for a zone of 90, 72 or 88 characters."""
    return tlv.write(TAG, tlv.write(_ZONE, zone.encode("ascii")))
