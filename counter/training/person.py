"""A person of the synthetic commune while the family is still being put together."""

from __future__ import annotations

from dataclasses import dataclass

from counter.model.citizen import Address, Citizen, MaritalStatus, Relative
from counter.model.partial_date import PartialDate
from counter.model.person_name import PersonName
from counter.model.personal_number import PersonalNumber
from counter.model.sex import Sex
from counter.training.names import NameStyle


@dataclass(slots=True, eq=False, repr=False)
class Person:
    """Mutable until the household is settled; then it becomes a frozen ``Citizen``.

    ``father``/``mother`` is a Person of the commune, or only a name where the parent lives or died
    elsewhere, or None where no source names one. ``relation`` is the word of the residence register for
    the tie to the head ("Vợ", "Con đẻ"), "Chủ hộ" for the head.
    """

    number: PersonalNumber
    name: PersonName
    family: str
    style: NameStyle
    birth: PartialDate
    sex: Sex
    religion: str
    home_town: Address
    marital: MaritalStatus | None = MaritalStatus.SINGLE
    father: Person | PersonName | None = None
    mother: Person | PersonName | None = None
    spouse: Person | None = None
    relation: str = "Chủ hộ"
    old_number: str = ""
    phone: str = ""

    def settled(self, head: Person, residence: Address, present: Address) -> Citizen:
        """The frozen citizen, living in the household of ``head``."""
        return Citizen(
            number=self.number,
            name=self.name,
            birth=self.birth,
            sex=self.sex,
            ethnic_group=self.style.group,
            religion=self.religion,
            birth_registration=self.home_town,
            home_town=self.home_town,
            residence=residence,
            present_address=present,
            old_number=self.old_number,
            marital_status=self.marital,
            father=relative(self.father, "Cha đẻ"),
            mother=relative(self.mother, "Mẹ đẻ"),
            spouse=relative(self.spouse, "Chồng" if self.sex is Sex.FEMALE else "Vợ"),
            head=Relative(head.name, head.number, self.relation),
            phone=self.phone,
        )


def relative(who: Person | PersonName | None, relation: str) -> Relative | None:
    if isinstance(who, Person):
        return Relative(who.name, who.number, relation)
    return Relative(who, None, relation) if who else None
