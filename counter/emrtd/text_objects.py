"""The text and date objects that DG11 and DG12 are made of (9303-10 §4.7.11, §4.7.12)."""

from __future__ import annotations

from counter.emrtd.tlv import Tlv
from counter.model.partial_date import PartialDate


def text(one: Tlv | None) -> str:
    """UTF-8 text without control characters, "" where there is none."""
    if one is None:
        return ""
    read = one.value.decode("utf-8", "replace").strip()
    return "" if "\ufffd" in read or not read.isprintable() else read


def joined(one: Tlv | None, separator: str = " ") -> str:
    """Parts between fillers, in the order given: ``SMITH<<JOHN<J`` → ``SMITH JOHN J``."""
    return separator.join(part for part in text(one).split("<") if part)


def whole_day(one: Tlv | None) -> PartialDate | None:
    """``yyyymmdd``, as eight ASCII digits or as four octets of BCD; unknown parts are zero."""
    if one is None:
        return None
    digits = one.value.hex() if len(one.value) == 4 else text(one)
    if len(digits) != 8 or not digits.isascii() or not digits.isdigit():
        return None
    try:
        return PartialDate(int(digits[:4]), int(digits[4:6]), int(digits[6:]))
    except ValueError:
        return None
