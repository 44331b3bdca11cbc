"""How a single person comes into the synthetic commune: name, birth date, number, parents, phone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from counter.model.partial_date import PartialDate
from counter.model.person_name import PersonName
from counter.model.sex import Sex
from counter.training.addresses import home_town
from counter.training.dice import Dice
from counter.training.names import LONG_NAMES, NameStyle, choose_style
from counter.training.numbers import NumberSeries
from counter.training.person import Person

_LAST_OLD_NUMBER_BIRTH = 2006  # nine-digit numbers were given to people of 14 and above until 2021
_ONLY_YEAR_BEFORE = 1965


@dataclass(frozen=True, slots=True)
class Registry:
    """The civil registry: brings people in, in step with one seed, as of one day."""

    dice: Dice
    numbers: NumberSeries
    today: date

    def newcomer(self, age: int, sex: Sex, style: NameStyle | None = None) -> Person:
        """An adult or child of ``age`` whose parents live elsewhere, known by name."""
        style = style or choose_style(self.dice)
        person = self._person(age, sex, style, style.family(self.dice))
        person.father = PersonName(style.name(self.dice, Sex.MALE, person.family))
        person.mother = PersonName(style.name(self.dice, Sex.FEMALE, style.family(self.dice)))
        if self.dice.chance(0.03):
            person.father = None
        return person

    def child(self, age: int, father: Person | None, mother: Person | None, sex: Sex | None = None) -> Person:
        """A child of one or two people of the commune; takes the father's family name and group."""
        line = father or mother
        if line is None:
            raise ValueError("a child of the commune has a parent there")
        person = self._person(age, sex or self.any_sex(), line.style, line.family)
        person.father, person.mother = father, mother
        person.home_town = line.home_town
        return person

    def any_sex(self) -> Sex:
        return Sex.MALE if self.dice.chance(0.5) else Sex.FEMALE

    def _person(self, age: int, sex: Sex, style: NameStyle, family: str) -> Person:
        birth = self._birth(age)
        long_name = style.weight > 100 and self.dice.chance(0.003)
        full = self.dice.pick(LONG_NAMES[sex]) if long_name else style.name(self.dice, sex, family)
        return Person(
            number=self.numbers.next(sex, birth.year),
            name=PersonName(full),
            family=full.split()[0] if long_name else family,
            style=style,
            birth=birth,
            sex=sex,
            religion=self.dice.pick(style.religions),
            home_town=home_town(self.dice),
            old_number=self._old_number(birth.year),
            phone=self._phone(age),
        )

    def _birth(self, age: int) -> PartialDate:
        day = self.today - timedelta(days=int(age * 365.25) + self.dice.between(1, 364))
        if day.year < _ONLY_YEAR_BEFORE and self.dice.chance(0.12):
            return PartialDate(day.year)
        return PartialDate.of(day)

    def _old_number(self, year: int) -> str:
        """``00`` was no province of the nine-digit card either."""
        if year <= _LAST_OLD_NUMBER_BIRTH and self.dice.chance(0.8):
            return f"00{self.dice.between(0, 9_999_999):07d}"
        return ""

    def _phone(self, age: int) -> str:
        """0900 000 xxx: a block of training numbers; people may share one."""
        likely = 0.0 if age < 15 else 0.85 if age < 65 else 0.5
        return f"0900000{self.dice.between(0, 999):03d}" if self.dice.chance(likely) else ""
