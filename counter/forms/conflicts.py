"""Chip against register: what disagrees, and whether it blocks the filing (wire.md, Population data)."""

from __future__ import annotations

from datetime import date
from typing import Final

from counter.emrtd.card_record import CardRecord
from counter.forms.agreement import IDENTITY, agree, shown
from counter.forms.facts import Facts
from counter.forms.form import Conflict
from counter.model.citizen import Citizen

_LABELS: Final = {
    **IDENTITY,
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
_RELATIVES: Final = ("father", "mother", "spouse")
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
        if chip and population and not agree(what, chip, population):
            found.append(Conflict(what, label, shown(what, chip), shown(what, population), what in IDENTITY))
    return tuple(found)
