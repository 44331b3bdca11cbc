"""How much a gateway takes on: one place for every bound that an operator may want to move."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Each of one worker. ``in_flight``: requests worked on at once; ``waiting``: long-polls that wait at once;
    ``rate`` and ``burst``: a counter's requests a second for ever, and at once after a silence.

    ``rating_rate`` and ``rating_burst``: the same of one address that telephones rate from; behind a proxy all
    of them are one.

    Bodies: ``bodies.LARGEST_BODY``, ``counter.model.limits``.
    """

    in_flight: int = 64
    waiting: int = 2000
    rate: float = 100.0
    burst: int = 4000
    rating_rate: float = 5.0
    rating_burst: int = 100
