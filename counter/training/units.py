"""The invented units beside the real ones, so that a training counter knows its own commune by name.

"Xã Chia Đôi" is divided, for whoever practises the question where one lives today.
"""

from __future__ import annotations

from typing import Final

from counter.lists.units import Commune, Province, UnitList
from counter.training.addresses import COMMUNE, COMMUNE_CODE, ELSEWHERE, OLD_UNITS, PROVINCE, PROVINCE_CODE

_DIVIDED: Final = (PROVINCE, "Huyện Giả Định", "Xã Chia Đôi", f"{COMMUNE_CODE} 99002")


def with_training_units(units: UnitList) -> UnitList:
    """``units`` and the training province with its communes, today's and former."""
    province = Province(PROVINCE_CODE, PROVINCE)
    communes = [Commune(COMMUNE_CODE, COMMUNE, province)]
    communes += [Commune(code, name, province) for name, code, _old in ELSEWHERE]
    formers = [(PROVINCE, district, ward, COMMUNE_CODE) for ward, district in OLD_UNITS]
    for _name, code, old in ELSEWHERE:
        ward, district = old.split(", ")
        formers.append((PROVINCE, district, ward, code))
    return UnitList((*units.provinces, province), (*units, *communes), (*units.formers, *formers, _DIVIDED))
