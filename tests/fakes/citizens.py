"""A register of one person."""

from __future__ import annotations

from counter.model.citizen import Address, Citizen, MaritalStatus, Relative
from counter.model.partial_date import PartialDate
from counter.model.person_name import PersonName
from counter.model.personal_number import PersonalNumber
from counter.model.sex import Sex
from counter.ports import PopulationQuery

HOA = Citizen(
    number=PersonalNumber("000185000017"),
    name=PersonName("Nguyễn Thị Hoà"),
    birth=PartialDate(1985),
    sex=Sex.FEMALE,
    residence=Address("Tổ 3, Phường An Bình", commune_code="00042", province_code="00"),
    marital_status=MaritalStatus.DIVORCED,
    father=Relative(PersonName("Nguyễn Văn Cả"), relation="Cha"),
)


def the_only_citizen(query: PopulationQuery) -> Citizen | None:
    """Number, name and birth must all fit."""
    fits = query.number == HOA.number and query.name.same_as(HOA.name) and query.birth == HOA.birth
    return HOA if fits else None
