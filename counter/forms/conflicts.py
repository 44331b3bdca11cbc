"""Chip against register: what disagrees, and whether it blocks the filing (wire.md, Population data)."""

from __future__ import annotations

from datetime import date
from typing import Final

from counter.emrtd.card_record import CardRecord
from counter.forms.facts import Facts
from counter.forms.form import Conflict
from counter.lists.ethnic_groups import groups_called
from counter.model.citizen import Citizen
from counter.model.partial_date import PartialDate
from counter.model.person_name import comparable

_LABELS: Final = {
    "number": "Số định danh cá nhân",
    "name": "Họ, chữ đệm và tên",
    "birth": "Ngày sinh",
    "sex": "Giới tính",
    "nationality": "Quốc tịch",
    "ethnic_group": "Dân tộc",
    "religion": "Tôn giáo",
    "home_town": "Quê quán",
    "residence": "Nơi thường trú",
    "old_number": "Số CMND cũ",
    "father": "Họ tên cha",
    "mother": "Họ tên mẹ",
    "spouse": "Họ tên vợ/chồng",
}
_BLOCKING: Final = frozenset({"number", "name", "birth", "sex"})
_RELATIVES: Final = ("father", "mother", "spouse")
# ISO 3166 alpha-3 in the MRZ, words in the register.
_SAME_COUNTRY: Final = frozenset({"VNM", "VN", "VIỆT NAM"})
# no comparison asks for the day
_ANY_DAY: Final = date(2000, 1, 1)


def conflicts(record: CardRecord, citizen: Citizen) -> tuple[Conflict, ...]:
    """Everything on which both speak and differ; the blocking ones first. No one chooses an identity.

    An unusable record (broken hash, failed active authentication) says nothing, so it conflicts with
    nothing: it is refused before it gets here.
    """
    facts = Facts(chip=record, citizen=citizen, office={}, today=_ANY_DAY)
    found = []
    for what, label in _LABELS.items():
        chip = facts.chip_facts.get(what, "")
        population = facts.population_facts.get(f"{what}/name" if what in _RELATIVES else what, "")
        if chip and population and not _agree(what, chip, population):
            found.append(Conflict(what, label, _shown(what, chip), _shown(what, population), what in _BLOCKING))
    return tuple(found)


def _agree(what: str, chip: str, population: str) -> bool:
    if what == "birth":
        return _same_day(chip, population)
    if what == "nationality" and {chip.upper(), population.upper()} <= _SAME_COUNTRY:
        return True
    if what == "ethnic_group" and _same_group(chip, population):
        return True
    return comparable(chip) == comparable(population)


def _same_group(chip: str, population: str) -> bool:
    """Two names of one group: "Khmer" and "Khơ-me"."""
    groups = groups_called(chip)
    return len(groups) == 1 and groups == groups_called(population)


def _same_day(chip: str, population: str) -> bool:
    """Equal as far as both are known: 1962 and 1962-05-01 do not contradict each other."""
    shortest = min(len(chip), len(population))
    return chip[:shortest] == population[:shortest]


def _shown(what: str, value: str) -> str:
    return PartialDate.from_iso(value).printed() if what == "birth" else value
