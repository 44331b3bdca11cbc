"""The machine-readable zone: 90 (TD1), 72 (TD2) or 88 (TD3) characters, every check digit.

Sources: 9303-3 §4 (characters, check digits, dates), 9303-5 §4.2.2 (TD1), 9303-6 §4.2.2 (TD2),
9303-4 §4.2.2 (TD3); chip.md §3 for what Vietnamese cards put into the optional data.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from counter.emrtd.card_record import Mrz
from counter.emrtd.check_digit import check_digit, fits
from counter.errors import ContentError, FailureCode
from counter.model.partial_date import PartialDate
from counter.model.personal_number import PersonalNumber
from counter.model.sex import Sex

_CHARACTERS = re.compile(r"[A-Z0-9<]+")
_VIETNAMESE_OPTIONAL = re.compile(r"([0-9]{12})<<([0-9])")
_SEXES = {"M": Sex.MALE, "F": Sex.FEMALE}
_FURTHEST_EXPIRY = 50  # years: the longest-lived card there is was made for twenty


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where each field stands, as slices of the joined lines; ``composite`` covers several."""

    form: str
    name: slice
    number: slice
    birth: slice
    sex: slice
    expiry: slice
    nationality: slice
    optional_1: slice
    optional_2: slice
    composite: tuple[slice, ...]
    composite_digit: int


_LAYOUTS = {
    90: _Layout(
        form="TD1",
        name=slice(60, 90),
        number=slice(5, 14),
        birth=slice(30, 36),
        sex=slice(37, 38),
        expiry=slice(38, 44),
        nationality=slice(45, 48),
        optional_1=slice(15, 30),
        optional_2=slice(48, 59),
        composite=(slice(5, 30), slice(30, 37), slice(38, 45), slice(48, 59)),
        composite_digit=59,
    ),
    72: _Layout(
        form="TD2",
        name=slice(5, 36),
        number=slice(36, 45),
        birth=slice(49, 55),
        sex=slice(56, 57),
        expiry=slice(57, 63),
        nationality=slice(46, 49),
        optional_1=slice(64, 71),
        optional_2=slice(0, 0),
        composite=(slice(36, 46), slice(49, 56), slice(57, 71)),
        composite_digit=71,
    ),
    88: _Layout(
        form="TD3",
        name=slice(5, 44),
        number=slice(44, 53),
        birth=slice(57, 63),
        sex=slice(64, 65),
        expiry=slice(65, 71),
        nationality=slice(54, 57),
        optional_1=slice(72, 86),
        optional_2=slice(0, 0),
        composite=(slice(44, 54), slice(57, 64), slice(65, 87)),
        composite_digit=87,
    ),
}


def parse(text: str, today: date) -> Mrz:
    """The zone's values. ``text``: the lines, joined or with line ends between them.

    A date that no calendar has, or that is all fillers, becomes None: no expiry and unknown
    births exist. Raises ContentError(MALFORMED_MRZ) for a wrong length, a foreign character or
    a wrong check digit; the message names the field, never its content.
    """
    joined = "".join(text.split())
    layout = _LAYOUTS.get(len(joined))
    if layout is None or not _CHARACTERS.fullmatch(joined):
        raise ContentError(FailureCode.MALFORMED_MRZ, "neither 90, 72 nor 88 characters of A-Z, 0-9 and <")
    number, optional_1 = _number_and_optional(joined, layout)
    _check(joined, layout)
    if joined[2:5] == "VNM" and (vietnamese := _VIETNAMESE_OPTIONAL.fullmatch(optional_1)):
        # the 15th character is a check digit over the number, though 9303-5 knows none there
        optional_1 = vietnamese[1] if fits(vietnamese[1], vietnamese[2]) else optional_1
    return Mrz(
        form=layout.form,
        document_code=joined[:2].rstrip("<"),
        issuer=joined[2:5].rstrip("<"),
        document_number=number,
        optional_1=optional_1.rstrip("<"),
        birth=_birth(joined[layout.birth], optional_1, today),
        sex=_SEXES.get(joined[layout.sex]),
        expiry=_expiry(joined[layout.expiry], today),
        nationality=joined[layout.nationality].rstrip("<"),
        name=" ".join(joined[layout.name].replace("<", " ").split()),
        text=joined,
    )


def mrz_information(mrz: Mrz) -> str:
    """Number, birth and expiry, each with its check digit: the seed of the access key.

    24 characters, more where a TD1 or TD2 number runs on into the optional data (9303-11 §4.3.2,
    appendix D.2).
    """
    layout = _LAYOUTS[len(mrz.text)]
    return access_information(mrz.document_number, mrz.text[layout.birth], mrz.text[layout.expiry])


def access_information(document_number: str, birth: str, expiry: str) -> str:
    """The same from its parts; dates as ``YYMMDD`` (an expiry may have to be guessed, chip.md §5)."""
    number = document_number.ljust(9, "<")
    return "".join(part + check_digit(part) for part in (number, birth, expiry))


def build_td1(
    *,
    document_number: str,
    birth: PartialDate | None,
    sex: Sex | None,
    expiry: date | None,
    name: str,
    document_code: str = "ID",
    issuer: str = "VNM",
    nationality: str = "VNM",
    optional_1: str = "",
    optional_2: str = "",
) -> str:
    """90 characters. ``name`` as the zone has it: letters and ``<`` (``latin_name`` makes one).

    Raises ValueError where a part does not fit its place.
    """
    if len(document_number) > 9:
        rest = document_number[9:]
        number = document_number[:9] + "<" + rest + check_digit(document_number) + "<" + optional_1
        first = _fill(document_code, 2) + _fill(issuer, 3) + _fill(number, 25)
    else:
        number = _fill(document_number, 9)
        first = _fill(document_code, 2) + _fill(issuer, 3) + number + check_digit(number) + _fill(optional_1, 15)
    second = _dates_and_sex(birth, sex, expiry) + _fill(nationality, 3) + _fill(optional_2, 11)
    layout = _LAYOUTS[90]
    lines = first + second
    return lines + check_digit("".join(lines[part] for part in layout.composite)) + _fill(name[:30], 30)


def build_vietnamese_td1(number: PersonalNumber, name: str, birth: PartialDate, sex: Sex, expiry: date | None) -> str:
    """An ID card's 90 characters: the number's last nine digits, then all twelve with a digit."""
    digits = number.digits
    return build_td1(
        document_number=digits[-9:],
        optional_1=f"{digits}<<{check_digit(digits)}",
        birth=birth,
        sex=sex,
        expiry=expiry,
        name=name,
    )


def build_td3(
    *,
    document_number: str,
    birth: PartialDate | None,
    sex: Sex | None,
    expiry: date | None,
    name: str,
    issuer: str,
    nationality: str,
    document_code: str = "P",
    optional: str = "",
) -> str:
    """88 characters. Raises ValueError where a part does not fit its place."""
    first = _fill(document_code, 2) + _fill(issuer, 3) + _fill(name[:39], 39)
    number = _fill(document_number, 9)
    second = number + check_digit(number) + _fill(nationality, 3) + _dates_and_sex(birth, sex, expiry)
    personal = _fill(optional, 14)
    lines = first + second + personal + (check_digit(personal) if optional else "<")
    return lines + check_digit("".join(lines[part] for part in _LAYOUTS[88].composite))


def _fill(text: str, width: int) -> str:
    if len(text) > width:
        raise ValueError(f"longer than {width} characters")
    filled = text.ljust(width, "<")
    if not _CHARACTERS.fullmatch(filled):
        raise ValueError("a machine-readable zone has only A-Z, 0-9 and <")
    return filled


def _dates_and_sex(birth: PartialDate | None, sex: Sex | None, expiry: date | None) -> str:
    born = "<<<<<<"
    if birth:
        born = f"{birth.year % 100:02d}" + "".join(f"{p:02d}" if p else "<<" for p in (birth.month, birth.day))
    ends = f"{expiry:%y%m%d}" if expiry else "<<<<<<"
    letter = {Sex.MALE: "M", Sex.FEMALE: "F", None: "<"}[sex]
    return born + check_digit(born) + letter + ends + check_digit(ends)


def _number_and_optional(joined: str, layout: _Layout) -> tuple[str, str]:
    """A number longer than nine characters goes on in the optional data, its digit at its end."""
    number, digit, optional = joined[layout.number], joined[layout.number.stop], joined[layout.optional_1]
    if layout.form != "TD3" and digit == "<" and number.strip("<"):
        # 9303-5 §4.2.2.1 note j, 9303-6 §4.2.2 note j: the filler says "see the optional data"
        rest, _, optional = optional.partition("<")
        number, digit = number + rest[:-1], rest[-1:]
    if not digit or not fits(number, digit):
        raise ContentError(FailureCode.MALFORMED_MRZ, "check digit of the document number")
    return number.rstrip("<"), optional


def _check(joined: str, layout: _Layout) -> None:
    fields = [("birth", layout.birth), ("expiry", layout.expiry)]
    if layout.form == "TD3":
        fields.append(("optional data", layout.optional_1))
    for what, place in fields:
        if not fits(joined[place], joined[place.stop]):
            raise ContentError(FailureCode.MALFORMED_MRZ, f"check digit of the {what}")
    composite = "".join(joined[part] for part in layout.composite)
    if not fits(composite, joined[layout.composite_digit]):
        raise ContentError(FailureCode.MALFORMED_MRZ, "composite check digit")


def _birth(yymmdd: str, optional: str, today: date) -> PartialDate | None:
    """No one is born tomorrow; of the two centuries left, a Vietnamese number knows which."""
    if not yymmdd[:2].isdigit():
        return None
    year = today.year - (today.year - int(yymmdd[:2])) % 100
    month, day = (int(part) if part.isdigit() else 0 for part in (yymmdd[2:4], yymmdd[4:]))
    try:
        if PartialDate(year, month, day) > PartialDate.of(today):
            year -= 100
        digits = optional.rstrip("<")
        if len(digits) == 12 and digits.isdigit():
            implied = PersonalNumber(digits).implied_birth_year
            if implied and implied % 100 == year % 100 and implied <= today.year:
                year = implied
        return PartialDate(year, month, day)
    except ValueError:
        return None


def _expiry(yymmdd: str, today: date) -> date | None:
    if not yymmdd.isdigit():
        return None
    furthest = today.year + _FURTHEST_EXPIRY
    year = furthest - (furthest - int(yymmdd[:2])) % 100
    try:
        return date(year, int(yymmdd[2:4]), int(yymmdd[4:]))
    except ValueError:
        return None
