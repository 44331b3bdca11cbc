"""How often somebody who came later was decided on first: the question the public log was made for."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime

from sync.gateway.store.decisions import Decided, decided_places
from sync.gateway.store.store import GatewayStore


def count(places: Iterable[Decided], since: datetime, until: datetime) -> dict[tuple[str, str], int]:
    """Overtakings by (unit, procedure), where there are any.

    One is a pair of the same unit and procedure in which the later in the log was decided within
    [since, until) and before the earlier, or while the earlier still waits. n log n for n filings.
    """
    groups: dict[tuple[str, str], list[Decided]] = defaultdict(list)
    for place in places:
        groups[place.unit, place.procedure].append(place)
    found: dict[tuple[str, str], int] = {}
    for group, members in groups.items():
        earlier: list[datetime] = []  # decisions on those before, in the order of time
        undecided = pairs = 0
        for place in sorted(members, key=lambda one: one.log_index):
            if place.at is None:
                undecided += 1
                continue
            if since <= place.at < until:
                pairs += undecided + len(earlier) - bisect_right(earlier, place.at)
            insort(earlier, place.at)
        if pairs:
            found[group] = pairs
    return found


def count_in(store: GatewayStore, since: datetime, until: datetime) -> dict[tuple[str, str], int]:
    """``count`` over what the store holds. Raises StoreError."""
    with store.begin() as connection:
        places = decided_places(connection, until)
    return count(places, since, until)
