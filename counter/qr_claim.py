"""The QR code printed on an ID card: a claim, unsigned, that the chip proves or refutes (chip.md §4).

Seven fields or more, parted by ``|``: number, old number, name, birth, sex, residence, issued, rest.
It comes through a scanner that types like a keyboard, so an input method may have had its hands on
it. Digits survive that; letters may not, and nothing tells "AA" from an "Â" that was meant. So where
one trace of it is found, no text of the claim is trusted, only its digits.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date

from counter.emrtd.card_record import CardRecord
from counter.errors import ContentError, FailureCode
from counter.model.partial_date import PartialDate
from counter.model.person_name import PersonName, comparable
from counter.model.personal_number import PersonalNumber
from counter.model.sex import Sex

LONGEST = 2_000  # characters; the QR of a card has under 300
_FIELDS = ("number", "old_number", "name", "birth", "sex", "residence", "issued")
_TEXTS = ("name", "sex", "residence")
# A byte order mark arrives as itself or, through a code page, as three letters.
_BEFORE_THE_NUMBER = "\ufeffï»¿ \t\r\n"
_NUMBER = re.compile(r"[0-9]{12}(?![0-9])")
_DATE = re.compile(r"([0-9]{2})([0-9]{2})([0-9]{4})")
_OLD_NUMBER = re.compile(r"|[0-9]{9}|[0-9]{12}")

_TONES = "\u0300\u0301\u0303\u0309\u0323"
# Circumflex, breve and horn, where Vietnamese writes them and where the highland languages do.
_SHAPES = {"a": "\u0302\u0306", "e": "\u0302\u0306", "i": "\u0306", "o": "\u0302\u0306\u031b", "u": "\u0306\u031b"}
_VOWELS = frozenset("aeiouy")
_PUNCTUATION = frozenset(" ,.-–/'’()&:;+\"")


@dataclass(frozen=True, slots=True, repr=False)
class QrClaim:
    """What the QR says. A field in ``mangled`` could not be trusted and is empty here, never guessed.

    ``rest`` holds the fields after the seventh (cards since 2024-07), word for word.
    """

    number: PersonalNumber
    old_number: str = ""
    name: PersonName | None = None
    birth: PartialDate | None = None
    sex: Sex | None = None
    residence: str = ""
    issued: date | None = None
    rest: tuple[str, ...] = ()
    mangled: tuple[str, ...] = ()

    @property
    def verdict(self) -> FailureCode | None:
        """QR_MANGLED where something was not trusted, else None."""
        return FailureCode.QR_MANGLED if self.mangled else None

    def __repr__(self) -> str:
        return f"QrClaim({self.number.masked}, mangled={self.mangled})"


def parse_qr(text: str, today: date) -> QrClaim:
    """The claim in a scanned text. Raises ContentError QR_UNREADABLE where no number begins it.

    ``today`` bounds the dates: nobody was born and no card issued after it.
    """
    clean = unicodedata.normalize("NFC", text[: LONGEST + 1]).strip(_BEFORE_THE_NUMBER)
    if len(text) > LONGEST or not (number := _NUMBER.match(clean)):
        raise ContentError(FailureCode.QR_UNREADABLE, f"{len(text)} characters without a leading number")
    fields = dict(zip(_FIELDS, parts := clean.split("|"), strict=False))
    mangled = {name for name in _FIELDS if name not in fields or not _sound(name, fields[name], today)}
    if mangled.intersection(_TEXTS):
        mangled.update(_TEXTS)
    kept = {name: value.strip() for name, value in fields.items() if name not in mangled}
    birth, issued = _birth(kept.get("birth", "")), _date(kept.get("issued", ""))
    return QrClaim(
        number=PersonalNumber(number[0]),
        old_number=kept.get("old_number", ""),
        name=PersonName(kept["name"]) if "name" in kept else None,
        birth=birth,
        sex=Sex(kept["sex"]) if "sex" in kept else None,
        residence=kept.get("residence", ""),
        issued=issued,
        rest=tuple(parts[len(_FIELDS) :]),
        mangled=tuple(name for name in _FIELDS if name in mangled),
    )


def compare(claim: QrClaim, record: CardRecord) -> tuple[str, ...]:
    """Names of the fields in which the chip refutes the claim, in the claim's order.

    Only what both sides say is compared: letters after NFC, case, spaces and tone placement.
    """
    details, mrz = record.details, record.mrz
    chip: dict[str, object] = {
        "number": record.number,
        "old_number": details.old_number if details else "",
        "name": details.name and comparable(details.name.full) if details else None,
        "birth": (details.birth if details else None) or (mrz.birth if mrz else None),
        "sex": (details.sex if details else None) or (mrz.sex if mrz else None),
        "residence": comparable(details.residence) if details else "",
        "issued": details.issued if details else None,
    }
    said: dict[str, object] = {
        "number": claim.number,
        "old_number": claim.old_number,
        "name": claim.name and comparable(claim.name.full),
        "birth": claim.birth,
        "sex": claim.sex,
        "residence": comparable(claim.residence),
        "issued": claim.issued,
    }
    return tuple(name for name in _FIELDS if said[name] and chip[name] and said[name] != chip[name])


def _sound(name: str, value: str, today: date) -> bool:
    """Whether one field looks as its card printed it."""
    value = value.strip()
    match name:
        case "number":
            return len(value) == 12
        case "old_number":
            return _OLD_NUMBER.fullmatch(value) is not None
        case "birth":
            return (birth := _birth(value)) is not None and birth <= PartialDate.of(today)
        case "issued":
            return not value or ((day := _date(value)) is not None and day <= today)
        case "sex":
            return value in tuple(Sex)
        case "residence":
            return all(_vietnamese(c) or c.isdecimal() or c in _PUNCTUATION for c in value)
    return bool(value) and all(map(_name_word, value.split()))


def _name_word(word: str) -> bool:
    """Whether a word could stand in a name: the traces that an input method or a code page leaves are not.

    Only what holds for the names of all fifty-four peoples: no letter outside the alphabet, not two
    tones in one word, no capital inside it, no longer word without a vowel. ("H'Hen", "Rmah" are names.)
    """
    for part in re.split(r"['’.\-]", word):
        marks = unicodedata.normalize("NFD", part)
        cased = part.islower() or part.isupper() or part.istitle()
        if part and not (cased and all(map(_vietnamese, part))):
            return False
        if sum(c in _TONES for c in marks) > 1:
            return False
    return len(word) == 1 or any(c in _VOWELS for c in unicodedata.normalize("NFD", word.lower()))


def _vietnamese(letter: str) -> bool:
    """Whether it is a letter of the Vietnamese alphabet, or one of f, j, w, z that other peoples use."""
    decomposed = unicodedata.normalize("NFD", letter.lower())
    base, marks = decomposed[:1], decomposed[1:]
    if base == "đ":
        return not marks
    if not "a" <= base <= "z" or (marks and base not in _VOWELS):
        return False
    shapes = [mark for mark in marks if mark not in _TONES]
    return len(shapes) <= 1 and all(shape in _SHAPES.get(base, "") for shape in shapes)


def _birth(text: str) -> PartialDate | None:
    """``ddMMyyyy``, or the bare year of someone whose day nobody knows."""
    text = text.strip()
    if re.fullmatch(r"(19|20)[0-9]{2}", text):
        return PartialDate(int(text))
    day = _date(text)
    return PartialDate.of(day) if day else None


def _date(text: str) -> date | None:
    """``ddMMyyyy``, or None."""
    match = _DATE.fullmatch(text.strip())
    if match is None:
        return None
    try:
        return date(int(match[3]), int(match[2]), int(match[1]))
    except ValueError:
        return None
