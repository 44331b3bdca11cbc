"""One seed's plan: who comes to the desk, and what befalls the two sides at which moment."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

STAGES: Final = ("before", "between", "after")  # a request: not yet sent, answered, given back
THREE_DAYS: Final = timedelta(days=3)
Named = Callable[..., random.Random]


@dataclass(frozen=True, slots=True)
class WalkIn:
    """``papers``: seed and size of each; ``refused``: the gateway's judge will refuse it at first."""

    draft: UUID
    papers: tuple[tuple[int, int], ...]
    refused: bool
    twice: bool

    def command(self) -> dict[str, Any]:
        return self._command(self.draft, refused=self.refused)

    def again(self) -> dict[str, Any]:
        """After the refusal: the papers come along, the purpose is mended."""
        mended = UUID(int=self.draft.int ^ 1)
        return self._command(mended, refused=False, again_after=str(self.draft), papers=[])

    def _command(self, draft: UUID, *, refused: bool, **more: Any) -> dict[str, Any]:
        said: dict[str, Any] = {"walk_in": str(draft), "draft": str(draft), "papers": self.papers, "refused": refused}
        return said | {"twice": self.twice, "again_after": ""} | more


@dataclass(frozen=True, slots=True)
class Blow:
    """Falls at the ``request``-th request or connection, at this stage of it."""

    request: int
    stage: str
    side: str
    kind: str  # "kill", "full", "room", "clock"
    room: int = 0
    off: timedelta = timedelta()


@dataclass(slots=True)
class Plan:
    """``deaths``: for each life of a side the step of its disk at which it dies, 0 for none."""

    walk_ins: list[WalkIn]
    blows: list[Blow]
    deaths: dict[str, list[int]] = field(default_factory=dict)
    power: float = 0.0  # share of deaths that are power cuts
    requests: int = 0  # the storm lasts at least so long
    restart_when_calm: bool = False

    @classmethod
    def of(cls, chance_of: Named) -> Plan:
        chance = chance_of("plan")
        requests = chance.randrange(5, 24)
        return cls(
            walk_ins=[_walk_in(chance_of("walk-in", n)) for n in range(chance.choice((1, 1, 2, 2, 3, 4)))],
            blows=_blows(chance_of("blows"), requests),
            deaths={side: _deaths(chance_of("deaths", side)) for side in ("desk", "gateway")},
            power=chance.choice((0.0, 0.4, 0.8)),
            requests=requests,
            restart_when_calm=chance.random() < 0.3,
        )


def _walk_in(chance: random.Random) -> WalkIn:
    papers = tuple(
        (chance.getrandbits(60), int(10 ** chance.uniform(0, 5.6))) for _ in range(chance.choice((0, 0, 1, 1, 2, 3)))
    )
    number = UUID(int=chance.getrandbits(128) & ~1, version=4)
    return WalkIn(number, papers, refused=chance.random() < 0.15, twice=chance.random() < 0.2)


def _deaths(chance: random.Random) -> list[int]:
    lives = chance.choice((0, 0, 0, 1, 1, 2))
    return [int(10 ** chance.uniform(0, 2.8)) for _ in range(lives)]


def _blows(chance: random.Random, requests: int) -> list[Blow]:
    blows = []

    def at(*words: Any, later: int = 0, **more: Any) -> None:
        blows.append(Blow(chance.randrange(1, requests) + later, chance.choice(STAGES), *words, **more))

    for side in ("desk", "gateway"):
        for _ in range(chance.choice((0, 0, 1, 1, 2))):
            at(side, "kill")
        if chance.random() < 0.25:
            at(side, "full", room=chance.choice((0, 4096, 50_000, 300_000)))
            at(side, "room", later=chance.randrange(2, 12))
        if chance.random() < 0.3:
            at(side, "clock", off=chance.choice((-1, 1)) * THREE_DAYS)
            if chance.random() < 0.6:
                at(side, "clock", later=chance.randrange(1, 10))
    return sorted(blows, key=lambda blow: blow.request)
