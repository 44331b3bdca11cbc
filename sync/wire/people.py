"""A citizen on the wire: the question to the population register and its answer.

Number, name and birth must match together (field.md §5.1); who asks, for which dossier and why is
part of the question, so that it can be logged on both ends.
"""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from counter.model.citizen import Address, Citizen, MaritalStatus, Relative
from counter.model.partial_date import PartialDate
from counter.model.person_name import PersonName
from counter.model.personal_number import PersonalNumber
from counter.model.sex import Sex
from counter.ports import PopulationQuery

_Text = Annotated[str, Field(max_length=500)]
_Number = Annotated[str, Field(pattern=r"^[0-9]{12}$")]
_Birth = Annotated[str, Field(pattern=r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$", description="yyyy[-mm[-dd]]")]


class _Message(BaseModel):
    model_config = ConfigDict(frozen=True, strict=True, extra="ignore")

    def __repr__(self) -> str:
        """No person's data in a log."""
        return f"{type(self).__name__}(…)"

    __str__ = __repr__


class PopulationQuestion(_Message):
    """One look-up; each is logged with officer, dossier and purpose."""

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid")

    number: _Number
    name: Annotated[str, Field(min_length=1, max_length=200)]
    birth: _Birth
    officer: Annotated[str, Field(min_length=1, max_length=80)]
    dossier: UUID
    purpose: _Text = ""

    @classmethod
    def of(cls, query: PopulationQuery) -> PopulationQuestion:
        return cls(
            number=query.number.digits,
            name=query.name.full,
            birth=query.birth.iso(),
            officer=query.officer,
            dossier=query.dossier,
            purpose=query.purpose,
        )

    def query(self) -> PopulationQuery:
        """Raises ValueError where a part is no real number, name or date."""
        return PopulationQuery(
            number=PersonalNumber(self.number),
            name=PersonName(self.name),
            birth=PartialDate.from_iso(self.birth),
            officer=self.officer,
            dossier=self.dossier,
            purpose=self.purpose,
        )


class AddressMessage(_Message):
    text: _Text
    detail: _Text = ""
    commune: _Text = ""
    province: _Text = ""
    commune_code: _Text = ""
    province_code: _Text = ""

    @classmethod
    def of(cls, address: Address | None) -> AddressMessage | None:
        if address is None:
            return None
        return cls(
            text=address.text,
            detail=address.detail,
            commune=address.commune,
            province=address.province,
            commune_code=address.commune_code,
            province_code=address.province_code,
        )

    def address(self) -> Address:
        return Address(self.text, self.detail, self.commune, self.province, self.commune_code, self.province_code)


class RelativeMessage(_Message):
    name: Annotated[str, Field(min_length=1, max_length=200)]
    number: _Number | None = None
    relation: _Text = ""

    @classmethod
    def of(cls, relative: Relative | None) -> RelativeMessage | None:
        if relative is None:
            return None
        number = relative.number.digits if relative.number else None
        return cls(name=relative.name.full, number=number, relation=relative.relation)

    def relative(self) -> Relative:
        return Relative(PersonName(self.name), PersonalNumber(self.number) if self.number else None, self.relation)


class CitizenMessage(_Message):
    """As ``counter.model.citizen.Citizen``: absent means not known, never "no"."""

    number: _Number
    name: Annotated[str, Field(min_length=1, max_length=200)]
    birth: _Birth
    sex: Sex
    nationality: _Text = "Việt Nam"
    ethnic_group: _Text = ""
    religion: _Text = ""
    birth_registration: AddressMessage | None = None
    home_town: AddressMessage | None = None
    residence: AddressMessage | None = None
    present_address: AddressMessage | None = None
    old_number: _Text = ""
    marital_status: MaritalStatus | None = None
    father: RelativeMessage | None = None
    mother: RelativeMessage | None = None
    spouse: RelativeMessage | None = None
    head: RelativeMessage | None = None
    phone: _Text = ""

    @classmethod
    def of(cls, citizen: Citizen) -> CitizenMessage:
        return cls(
            number=citizen.number.digits,
            name=citizen.name.full,
            birth=citizen.birth.iso(),
            sex=citizen.sex,
            nationality=citizen.nationality,
            ethnic_group=citizen.ethnic_group,
            religion=citizen.religion,
            birth_registration=AddressMessage.of(citizen.birth_registration),
            home_town=AddressMessage.of(citizen.home_town),
            residence=AddressMessage.of(citizen.residence),
            present_address=AddressMessage.of(citizen.present_address),
            old_number=citizen.old_number,
            marital_status=citizen.marital_status,
            father=RelativeMessage.of(citizen.father),
            mother=RelativeMessage.of(citizen.mother),
            spouse=RelativeMessage.of(citizen.spouse),
            head=RelativeMessage.of(citizen.head),
            phone=citizen.phone,
        )

    def citizen(self) -> Citizen:
        """Raises ValueError where a part is no real number, name or date."""
        return Citizen(
            number=PersonalNumber(self.number),
            name=PersonName(self.name),
            birth=PartialDate.from_iso(self.birth),
            sex=self.sex,
            nationality=self.nationality,
            ethnic_group=self.ethnic_group,
            religion=self.religion,
            birth_registration=self.birth_registration.address() if self.birth_registration else None,
            home_town=self.home_town.address() if self.home_town else None,
            residence=self.residence.address() if self.residence else None,
            present_address=self.present_address.address() if self.present_address else None,
            old_number=self.old_number,
            marital_status=self.marital_status,
            father=self.father.relative() if self.father else None,
            mother=self.mother.relative() if self.mother else None,
            spouse=self.spouse.relative() if self.spouse else None,
            head=self.head.relative() if self.head else None,
            phone=self.phone,
        )


class PopulationAnswer(_Message):
    """``citizen`` None: no one is registered under this number with this name and birth."""

    citizen: CitizenMessage | None = None
