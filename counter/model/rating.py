"""How content citizens are, after SIPAS (QĐ 1001/QĐ-BNV of 11/12/2023): one of five steps, and choices of reasons.

Nobody's own answer is ever read again: answers are added up in fives, and only whole fives are sums.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import IntEnum, StrEnum, unique
from typing import Final

FEWEST: Final = 5  # answers in a sum: fewer would show what one citizen thinks


@unique
class Satisfaction(IntEnum):
    """SIPAS's five steps, the worst first."""

    VERY_DISSATISFIED = 1
    DISSATISFIED = 2
    NEUTRAL = 3
    SATISFIED = 4
    VERY_SATISFIED = 5


@unique
class Reason(StrEnum):
    """What the answer was about; never asked for in words, which would name somebody."""

    WAITING = "waiting"
    GUIDANCE = "guidance"
    MANNER = "manner"
    PAPERS = "papers"
    RESULT = "result"


@dataclass(frozen=True, slots=True)
class RatingSums:
    """Sums over whole fives. ``steps`` has every step, ``reasons`` those that somebody chose."""

    steps: Mapping[Satisfaction, int] = field(default_factory=lambda: dict.fromkeys(Satisfaction, 0))
    reasons: Mapping[Reason, int] = field(default_factory=dict)

    @property
    def ratings(self) -> int:
        """How many answered; a multiple of ``FEWEST``."""
        return sum(self.steps.values())

    @property
    def satisfied(self) -> int:
        """How many answered with one of the two best steps."""
        return self.steps[Satisfaction.SATISFIED] + self.steps[Satisfaction.VERY_SATISFIED]
