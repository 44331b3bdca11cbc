"""Phường An Bình: a synthetic commune of twenty thousand people, the same for the same seed."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from counter.model.citizen import Citizen
from counter.model.partial_date import PartialDate
from counter.model.person_name import PersonName
from counter.model.personal_number import PersonalNumber
from counter.training.births import Registry
from counter.training.cast import cards_that_differ, make_cast
from counter.training.dice import Dice
from counter.training.households import raise_household
from counter.training.numbers import NumberSeries

AS_OF = date(2026, 10, 8)


@dataclass(frozen=True, slots=True, repr=False)
class Commune:
    """The population register of a training commune.

    ``residents``: everyone, the cast first, then households one after another, head first.
    ``cast``: the fixed people (``counter.training.cast``). ``cards``: the few whose chip differs from
    the register; ask ``on_card``.
    """

    residents: tuple[Citizen, ...]
    cast: dict[str, Citizen]
    cards: dict[PersonalNumber, Citizen]
    by_digits: dict[str, Citizen] = field(default_factory=dict)

    @classmethod
    def generate(cls, seed: int = 2026, size: int = 20_000, as_of: date = AS_OF) -> Commune:
        """A commune of exactly ``size`` people (never fewer than the cast); about a second for 20,000."""
        dice = Dice(seed)
        registry = Registry(dice, NumberSeries(dice), as_of)
        cast = make_cast()
        people = list(cast.values())
        while len(people) < size:
            household = raise_household(registry)
            if len(people) + len(household) <= size:
                people.extend(household)
            elif size - len(people) < 6:  # the last places go to people who live alone
                people.extend(one for one in household[:1] if len(household) == 1)
        return cls(tuple(people), cast, cards_that_differ(cast), {one.number.digits: one for one in people})

    def find(self, number: PersonalNumber) -> Citizen | None:
        return self.by_digits.get(number.digits)

    def look_up(self, number: PersonalNumber, name: PersonName, birth: PartialDate) -> Citizen | None:
        """The register's answer to a query (``counter.ports.PopulationQuery``).

        The number must exist and the name or the birth date must agree: a number alone fishes
        nothing out, and where chip and register disagree on one of the two, the conflict comes to
        light instead of "not found".
        """
        citizen = self.find(number)
        if citizen and (citizen.name.same_as(name) or same_birth(citizen.birth, birth)):
            return citizen
        return None

    def on_card(self, citizen: Citizen) -> Citizen:
        """The citizen as their chip knows them: another value only for the conflict persons."""
        return self.cards.get(citizen.number, citizen)


def same_birth(one: PartialDate, other: PartialDate) -> bool:
    """Equal as far as both are known: a bare year agrees with any day in it."""
    known = zip((one.year, one.month, one.day), (other.year, other.month, other.day), strict=True)
    return all(a == b or 0 in (a, b) for a, b in known)
