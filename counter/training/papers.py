"""Papers that the cast brings along: synthetic, marked as training, the same bytes every time."""

from __future__ import annotations

from datetime import date

from counter.model.citizen import Citizen
from counter.paper.sample_judgment import sample_divorce_judgment

_FORMER_SPOUSE = "Nguyễn Mạnh Cường"  # father of the cast's child
_JUDGED_ON = date(2024, 2, 5)


def divorce_judgment(citizen: Citizen) -> bytes:
    """A one-page court decision for the divorced citizen of the cast, as PDF."""
    return sample_divorce_judgment(citizen.name.full, _FORMER_SPOUSE, _JUDGED_ON)
