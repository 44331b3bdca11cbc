"""What opens a chip, out of what was typed, pasted or scanned: digits, machine-readable lines, or three parts."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from counter.emrtd.card_record import AccessMethod
from counter.emrtd.mrz import access_information, mrz_information, parse
from counter.errors import ContentError, FailureCode

LONGEST = 200  # characters: three lines of thirty, and what people put between them
_CAN = re.compile(r"[0-9]{6}")
_NUMBER = re.compile(r"[0-9]{12}")
_ZONE_LENGTHS = (72, 88, 90)
_LINES = {30: 3, 36: 2, 44: 2}  # characters in a line of TD1, TD2, TD3 (9303-5, -6, -4 §4.2.2) to lines
_ZONE = re.compile(r"[A-Z0-9<]+")
_DOCUMENT = re.compile(r"[A-Z0-9]{4,22}")
_DAY = re.compile(r"([0-9]{1,2})[/.-]([0-9]{1,2})[/.-]([0-9]{4})|([0-9]{2})([0-9]{2})([0-9]{4})")
_SHORT_DAY = re.compile(r"[0-9]{6}")


@dataclass(frozen=True, slots=True)
class ChipKey:
    """``secret`` as ``ReadCard`` takes it: the six digits, or MRZ information (9303-11 §4.3.2)."""

    method: AccessMethod
    secret: str = field(repr=False)


def chip_key(text: str, today: date) -> ChipKey | None:
    """The key in a text; None where it is (still) none of these:

    six digits, or the twelve that end with them; the two or three lines of the machine-readable zone;
    document number, birth and expiry, dates as ``dd/mm/yyyy`` or as the zone has them, ``yymmdd``.

    Raises ContentError(MALFORMED_MRZ) for a zone or a date that is wrong; never with its content.
    """
    digits = re.sub(r"[\s.]", "", text[: LONGEST + 1])
    if _NUMBER.fullmatch(digits) or _CAN.fullmatch(digits):
        return ChipKey(AccessMethod.PACE_CAN, digits[-6:])
    joined = "".join(text[: LONGEST + 1].split()).upper()
    if "<" in joined or (len(joined) in _ZONE_LENGTHS and _ZONE.fullmatch(joined)):
        return ChipKey(AccessMethod.PACE_MRZ, mrz_information(parse(joined, today)))
    match re.split(r"[\s,;]+", text[: LONGEST + 1].strip().upper()):
        case [number, birth, expiry] if _DOCUMENT.fullmatch(number):
            return ChipKey(AccessMethod.PACE_MRZ, access_information(number, _yymmdd(birth), _yymmdd(expiry)))
    return None


def is_whole(text: str) -> bool:
    """Whether nothing more can follow: all twelve digits, or every line of a zone. Six digits may go on."""
    joined = "".join(text.split()).upper()
    zone = len(joined) in _ZONE_LENGTHS and _ZONE.fullmatch(joined) is not None
    return zone or _NUMBER.fullmatch(re.sub(r"[\s.]", "", text)) is not None


def lines_wanted(text: str) -> int:
    """How many lines the zone has of which ``text`` is one; 0: it is no line of a zone."""
    return _LINES.get(len(text), 0) if _ZONE.fullmatch(text) else 0


def _yymmdd(text: str) -> str:
    """A date as the zone has it. Raises ContentError(MALFORMED_MRZ) for a day that no calendar has."""
    try:
        if _SHORT_DAY.fullmatch(text):
            date(2000, int(text[2:4]), int(text[4:]))
            return text
        if match := _DAY.fullmatch(text):
            day, month, year = (int(part) for part in match.groups() if part)
            return f"{date(year, month, day):%y%m%d}"
    except ValueError:
        pass
    raise ContentError(FailureCode.MALFORMED_MRZ, "a date that no calendar has")
