"""Chance that repeats: every draw of the synthetic commune comes from one seeded stream."""

from __future__ import annotations

import random
from collections.abc import Sequence
from itertools import accumulate
from typing import TypeVar

T = TypeVar("T")


class Dice:
    """Draws that are the same for the same seed on every platform and supported Python.

    Built on ``random.random()`` alone: the one method whose sequence the library promises to keep.
    """

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed).random  # noqa: S311 - must repeat, guards no secret

    def chance(self, probability: float) -> bool:
        return self._random() < probability

    def between(self, low: int, high: int) -> int:
        """A whole number, both ends included."""
        return low + int(self._random() * (high - low + 1))

    def pick(self, choices: Sequence[T]) -> T:
        return choices[int(self._random() * len(choices))]

    def weigh(self, choices: Sequence[tuple[T, int]]) -> T:
        """One of ``(value, weight)`` pairs."""
        sums = list(accumulate(weight for _, weight in choices))
        point = self._random() * sums[-1]
        return next(value for (value, _), limit in zip(choices, sums, strict=True) if point < limit)
