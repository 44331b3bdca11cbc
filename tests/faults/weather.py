"""What the adversary does to the line, drawn from one seed; and the count of what it did."""

from __future__ import annotations

import random
import threading
from collections import Counter
from typing import Final

CONNECTIONS: Final = ("words", "good", "cut", "drip", "refused connection")
FATES: Final = (
    "lost answer",
    "lost request",
    "cut request",
    "cut answer",
    "spoilt answer",
    "silence",
    "dripped answer",
    "foreign page",
    "page after all",
    "hurried page",
    "forged answer",
    "old answer",
    "garbage",
    "delayed request",
    "stale request",
    "doubled request",
)


class Weather:
    """One seed's climate: some kinds of fault are frequent in it, some do not occur at all.

    Every draw is by name, so that the order in which threads come changes nobody else's fate.
    """

    def __init__(self, seed: int, patience: float) -> None:
        self._seed = seed
        self.patience = patience
        climate = self.chance("climate")
        self._roughness = climate.choice((0.0, 0.1, 0.25, 0.45))
        self._fates: dict[str, float] = {fate: climate.choice((0, 1, 1, 4)) for fate in FATES}
        self._fates["silence"] *= climate.choice((0, 0, 1)) * 0.25  # it costs real seconds
        self._connections = {kind: climate.choice((0, 1, 1, 2)) for kind in CONNECTIONS}
        self._connections["words"] = climate.choice((3, 6, 12))

    def chance(self, *name: object) -> random.Random:
        return random.Random(f"{self._seed}/{'/'.join(map(str, name))}")

    def connection(self, chance: random.Random) -> str:
        return chance.choices(list(self._connections), list(self._connections.values()))[0]

    def request(self, chance: random.Random) -> str:
        if chance.random() >= self._roughness or not any(self._fates.values()):
            return "good"
        return chance.choices(list(self._fates), list(self._fates.values()))[0]


class Tally:
    """Faults that really happened, by kind; from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.counts: Counter[str] = Counter()

    def add(self, kind: str, times: int = 1) -> None:
        with self._lock:
            self.counts[kind] += times
