"""A citizen as population data knows them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from counter.model.partial_date import PartialDate
from counter.model.person_name import PersonName
from counter.model.personal_number import PersonalNumber
from counter.model.sex import Sex


class MaritalStatus(StrEnum):
    """Marital status as the population register keeps it."""

    SINGLE = "single"
    MARRIED = "married"
    DIVORCED = "divorced"
    WIDOWED = "widowed"


@dataclass(frozen=True, slots=True, repr=False)
class Address:
    """``text`` is the address word for word as its source wrote it; parts only where known.

    Codes are text: leading zeros matter (province 2 digits, commune 5).
    """

    text: str
    detail: str = ""
    commune: str = ""
    province: str = ""
    commune_code: str = ""
    province_code: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class Relative:
    """A parent, spouse or head of household, as far as the source names them."""

    name: PersonName
    number: PersonalNumber | None = None
    relation: str = ""


@dataclass(frozen=True, slots=True, repr=False)
class Citizen:
    """Everything but the first four fields may be missing: absent means not known, never "no"."""

    number: PersonalNumber
    name: PersonName
    birth: PartialDate
    sex: Sex
    nationality: str = "Việt Nam"
    ethnic_group: str = ""
    religion: str = ""
    birth_registration: Address | None = None
    home_town: Address | None = None
    residence: Address | None = None
    present_address: Address | None = None
    old_number: str = ""
    marital_status: MaritalStatus | None = None
    father: Relative | None = None
    mother: Relative | None = None
    spouse: Relative | None = None
    head: Relative | None = None
    phone: str = ""

    def __repr__(self) -> str:
        return f"Citizen({self.number.masked})"
