"""What a citizen's DG13 says, field by field (chip.md §1); ``counter.emrtd.dg13`` knows how it is written."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from counter.emrtd import tlv
from counter.model.citizen import Citizen
from counter.training.card_dates import CardDates
from counter.training.keys import derive

Value = str | tuple[str, ...] | bytes

# fields that cards since 2024-07 keep in the issuer's own encoding: people, faith, birth, issue, old number
NEW_GENERATION_FIELDS = (6, 7, 8, 11, 15)
_OCTET_STRING = 0x04
_FEATURES = (
    "Nốt ruồi cách 1cm dưới sau mắt phải",
    "Sẹo chấm cách 2cm trên sau đuôi mày trái",
    "Nốt ruồi cách 3cm sau cánh mũi phải",
    "Không",
)


def dg13_values(citizen: Citizen, dates: CardDates, unreadable: Iterable[int] = ()) -> dict[int, Value]:
    """The sixteen fields; 14 and 15 are left out where there is nothing to say, 12 is empty without expiry.

    ``unreadable`` fields become octets that no public rule decodes.
    """
    father, mother = (parent.name.full if parent else "" for parent in (citizen.father, citizen.mother))
    values: dict[int, Value] = {
        1: citizen.number.digits,
        2: citizen.name.full,
        3: citizen.birth.printed(),
        4: citizen.sex.value,
        5: citizen.nationality,
        6: citizen.ethnic_group,
        7: citizen.religion,
        8: citizen.home_town.text if citizen.home_town else "",
        9: citizen.residence.text if citizen.residence else "",
        10: _FEATURES[int(citizen.number.can) % len(_FEATURES)],
        11: _printed(dates.issued),
        12: _printed(dates.expiry) if dates.expiry else "",
        13: (father, mother),
        16: derive(f"DG13 field 16/{citizen.number.digits}", 8).hex().upper(),
    }
    if citizen.spouse:
        values[14] = (citizen.spouse.name.full,)
    if citizen.old_number:
        values[15] = citizen.old_number
    for number in values.keys() & set(unreadable):
        values[number] = tlv.write(_OCTET_STRING, derive(f"DG13 field {number}/{citizen.number.digits}", 24))
    return dict(sorted(values.items()))


def _printed(day: date) -> str:
    return f"{day:%d/%m/%Y}"
