"""Families under one roof: who heads them, who married whom, whose children they are."""

from __future__ import annotations

from counter.model.citizen import Citizen, MaritalStatus
from counter.model.sex import Sex
from counter.training.addresses import dwelling, elsewhere
from counter.training.births import Registry
from counter.training.person import Person

_WIFE_AT_LEAST = 19  # marrying age is 18 (Luật Hôn nhân và gia đình 2014, Điều 8)
_KINDS = (("family", 55), ("three generations", 16), ("one parent", 9), ("old couple", 8), ("alone", 12))
_CHILD_WORD = "Con đẻ"


def raise_household(registry: Registry) -> tuple[Citizen, ...]:
    """One household, head first; every tie inside it is told from both ends."""
    dice = registry.dice
    kind = dice.weigh(_KINDS)
    if kind == "family":
        people = _family(registry, dice.between(24, 64))
    elif kind == "three generations":
        people = _three_generations(registry)
    elif kind == "one parent":
        people = _one_parent(registry)
    elif kind == "old couple":
        people = _couple(registry, dice.between(65, 92))
    else:
        people = [_alone(registry)]
    head = people[0]
    new, old = dwelling(dice)
    residence = old if dice.chance(0.25) else new  # a quarter of the records were not yet converted
    present = new
    if kind == "alone" and dice.chance(0.5):  # a tenant: at home elsewhere, staying here
        residence = elsewhere(dice)[0]
    return tuple(person.settled(head, residence, present) for person in people)


def _couple(registry: Registry, age: int) -> list[Person]:
    return _marry(registry, registry.newcomer(age, Sex.MALE), age)


def _marry(registry: Registry, husband: Person, age: int) -> list[Person]:
    """Husband and wife, the head first; two times in five it is the wife."""
    dice = registry.dice
    style = husband.style if dice.chance(0.93) else None
    wife = registry.newcomer(max(_WIFE_AT_LEAST, age - dice.between(-2, 7)), Sex.FEMALE, style)
    husband.spouse, wife.spouse = wife, husband
    husband.marital = wife.marital = MaritalStatus.MARRIED
    head, other = (wife, husband) if dice.chance(0.4) else (husband, wife)
    other.relation = "Chồng" if other is husband else "Vợ"
    return [head, other]


def _family(registry: Registry, age: int) -> list[Person]:
    couple = _couple(registry, age)
    return couple + _children(registry, *_father_and_mother(couple))


def _father_and_mother(couple: list[Person]) -> tuple[Person, Person]:
    one, other = couple
    return (one, other) if one.sex is Sex.MALE else (other, one)


def _children(registry: Registry, father: Person | None, mother: Person | None) -> list[Person]:
    """Up to four children, two years and more apart, born when every parent was 20 to 40."""
    dice = registry.dice
    ages = [registry.today.year - parent.birth.year for parent in (father, mother) if parent]
    oldest, youngest = min(ages) - 21, max(0, max(ages) - 40)
    children: list[Person] = []
    age = oldest - dice.between(0, 9)
    for _ in range(dice.weigh(((0, 12), (1, 28), (2, 42), (3, 14), (4, 4)))):
        if age < youngest or age > 30:  # past thirty they keep a house of their own
            age -= dice.between(2, 6)
            continue
        child = registry.child(age, father, mother)
        child.relation = _CHILD_WORD
        children.append(child)
        age -= dice.between(2, 6)
    return children


def _three_generations(registry: Registry) -> list[Person]:
    """A couple with children, and one or both parents of the husband."""
    dice = registry.dice
    age = dice.between(26, 52)
    grandfather, grandmother = _father_and_mother(_couple(registry, age + dice.between(28, 36)))
    son = registry.child(age, grandfather, grandmother, Sex.MALE)
    couple = _marry(registry, son, age)
    elders = [grandfather, grandmother]
    if dice.chance(0.55):
        gone = elders.pop(0 if dice.chance(0.7) else 1)
        elders[0].spouse, elders[0].marital = None, MaritalStatus.WIDOWED
        if gone is grandfather:
            son.father = gone.name
        else:
            son.mother = gone.name
    for elder in elders:
        word = "Cha" if elder is grandfather else "Mẹ"
        elder.relation = f"{word} đẻ" if couple[0] is son else f"{word} chồng"
    return couple + _children(registry, *_father_and_mother(couple)) + elders


def _one_parent(registry: Registry) -> list[Person]:
    dice = registry.dice
    sex = Sex.FEMALE if dice.chance(0.75) else Sex.MALE
    parent = registry.newcomer(dice.between(26, 58), sex)
    parent.marital = dice.weigh(((MaritalStatus.DIVORCED, 55), (MaritalStatus.WIDOWED, 30), (MaritalStatus.SINGLE, 15)))
    father, mother = (parent, None) if sex is Sex.MALE else (None, parent)
    children = _children(registry, father, mother)
    if parent.marital is not MaritalStatus.SINGLE:
        absent = registry.newcomer(30, Sex.MALE if sex is Sex.FEMALE else Sex.FEMALE, parent.style).name
        for child in children:
            child.father, child.mother = child.father or absent, child.mother or absent
    return [parent, *children]


def _alone(registry: Registry) -> Person:
    """Someone on their own: a student, a worker, a widow."""
    dice = registry.dice
    age = dice.weigh(((dice.between(18, 27), 45), (dice.between(28, 59), 35), (dice.between(60, 97), 20)))
    person = registry.newcomer(age, registry.any_sex())
    if age >= 60 and dice.chance(0.75):
        person.marital = MaritalStatus.WIDOWED
    elif age >= 28 and dice.chance(0.45):
        person.marital = MaritalStatus.DIVORCED
    return person
