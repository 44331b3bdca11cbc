"""A long attachment stops for a registration, and only where its rest would keep it waiting for long."""

from __future__ import annotations

from datetime import datetime, timedelta
from itertools import pairwise
from pathlib import Path

from counter.model.filing import Filing, SyncState
from counter.model.vietnam_time import VIETNAM
from sync.backoff import Backoff
from sync.engine import Engine
from sync.giving_way import LONGEST_WAIT, GivingWay
from tests.fakes.adversary_portal import AdversaryPortal, Piece, Uploaded
from tests.fakes.desk_filings import open_desk, put_filing, standing

NOON = datetime(2026, 10, 8, 12, 0, tzinfo=VIETNAM)


class Clock:
    now = NOON

    def __call__(self) -> datetime:
        return self.now


def asked(pace: int, size: int, *, waits: bool = True, seconds: int = 10) -> bool:
    """Whether a body of ``size`` bytes gives way at its ``seconds``-th second, ``pace`` bytes each."""
    clock = Clock()
    give_way = GivingWay(lambda: waits, clock)
    assert not give_way(0, size)
    clock.now += timedelta(seconds=seconds)
    return give_way(pace * seconds, size)


def test_it_gives_way_where_the_rest_takes_longer_than_a_registration_should_wait() -> None:
    longest = int(LONGEST_WAIT.total_seconds())
    assert asked(1000, 1000 * (10 + longest + 1))
    assert not asked(1000, 1000 * (10 + longest))
    assert not asked(1_000_000, 20_000_000)


def test_it_goes_on_while_nobody_waits() -> None:
    assert not asked(1000, 10_000_000, waits=False)


def test_the_queue_is_looked_at_once_a_second_at_most() -> None:
    looks: list[datetime] = []
    clock = Clock()

    def waits() -> bool:
        looks.append(clock.now)
        return False

    give_way = GivingWay(waits, clock)
    for block in range(100):
        give_way(block, 10**6)
        clock.now += timedelta(milliseconds=50)
    assert 3 <= len(looks) <= 5
    assert all(later - earlier >= timedelta(seconds=1) for earlier, later in pairwise(looks))


def test_a_clock_set_back_breaks_nothing_off() -> None:
    assert not asked(1000, 10_000_000, seconds=-3600)


class _SlowLine(AdversaryPortal):
    """Takes one byte a second, as the clock sees it; another citizen files at the tenth."""

    piece = 10**6

    def __init__(self, clock: Clock) -> None:
        super().__init__(clock)
        self.moved = clock
        self.bodies: list[tuple[int, int]] = []  # how many had their place, bytes of this body that went
        self.someone_files = lambda: None

    def upload(self, piece: Piece) -> Uploaded:
        assert piece.give_way is not None
        whole = len(piece.data) - piece.place.offset
        sent = 0
        while sent < whole and not piece.give_way(sent, whole):
            sent += 1
            self.moved.now += timedelta(seconds=1)
            if sent == 10:
                self.someone_files()
        self.bodies.append((len(self.order), sent))
        return super().upload(piece._replace(most=sent))


def test_a_new_filing_gets_its_place_in_the_midst_of_a_long_attachment(tmp_path: Path) -> None:
    clock = Clock()
    store = open_desk(tmp_path, clock)
    portal = _SlowLine(clock)
    late: list[Filing] = []

    def someone_files() -> None:
        if not late:
            late.append(put_filing(store, now=clock.now))
            portal.announce(late[0].id, late[0].digest, {})

    portal.someone_files = someone_files
    try:
        large = put_filing(store, [b"x" * 70], now=NOON)
        portal.announce(large.id, large.digest, {p.id: (p.size, p.sha256) for p in large.papers})
        Engine(store, portal, clock, Backoff(lambda: 0.0), lambda _: None).run_once()
        assert [standing(store, one.id)[1].state for one in (large, late[0])] == [SyncState.DELIVERED] * 2
    finally:
        store.close()
    # it stopped at the tenth byte; with the new filing's place taken, the rest went in one
    assert portal.bodies == [(1, 10), (2, 60)]
