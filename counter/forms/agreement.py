"""Whether two sources mean the same by what they say of a person."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from counter.lists.ethnic_groups import groups_called
from counter.model.partial_date import PartialDate
from counter.model.person_name import comparable

# What nobody may choose between (wire.md, Population data), as it is called on paper.
IDENTITY: Final[Mapping[str, str]] = {
    "number": "Số định danh cá nhân",
    "name": "Họ, chữ đệm và tên",
    "birth": "Ngày sinh",
    "sex": "Giới tính",
}
# ISO 3166 alpha-3 in the MRZ, words in the register.
_SAME_COUNTRY: Final = frozenset({"VNM", "VN", "VIỆT NAM"})


def agree(what: str, chip: str, population: str) -> bool:
    """``what``: the name of the fact ("birth"); dates as ISO text, as far as they are known."""
    if what == "birth":
        return _same_day(chip, population)
    if what == "nationality" and {chip.upper(), population.upper()} <= _SAME_COUNTRY:
        return True
    if what == "ethnic_group" and _same_group(chip, population):
        return True
    return comparable(chip) == comparable(population)


def shown(what: str, value: str) -> str:
    """As on paper."""
    return PartialDate.from_iso(value).printed() if what == "birth" else value


def identity_clash(chip: Mapping[str, str], population: Mapping[str, str]) -> str:
    """Everything on which the two name another person, in words for a declaration; "" where they agree."""
    return "; ".join(
        f"{label}: dữ liệu dân cư ghi {shown(what, population[what])}, thẻ căn cước ghi {shown(what, chip[what])}"
        for what, label in IDENTITY.items()
        if chip.get(what) and population.get(what) and not agree(what, chip[what], population[what])
    )


def _same_group(chip: str, population: str) -> bool:
    """Two names of one group: "Khmer" and "Khơ-me"."""
    groups = groups_called(chip)
    return len(groups) == 1 and groups == groups_called(population)


def _same_day(chip: str, population: str) -> bool:
    """Equal as far as both are known: 1962 and 1962-05-01 do not contradict each other."""
    shortest = min(len(chip), len(population))
    return chip[:shortest] == population[:shortest]
