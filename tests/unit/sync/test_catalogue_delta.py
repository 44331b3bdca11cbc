"""The catalogue comes in the line's spare moments: rarely asked for, in pieces, once, and never before a filing."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter.catalogue.package import Package, parse
from counter.catalogue_events import CatalogueTaken
from counter.errors import ContentError, CounterError, FailureCode, StoreError
from counter.events import Event, Failed
from counter.model.filing import SyncState
from counter.model.vietnam_time import VIETNAM
from counter.store.store import Store
from sync.answers import AgainLater, Answer
from sync.backoff import Backoff
from sync.budget import Budget
from sync.catalogue_delta import HOURLY, REST, CatalogueDelta
from sync.engine import Engine
from sync.wire.catalogue import PIECE
from sync.wire.problems import Problem, ProblemType
from tests.fakes.adversary_portal import AdversaryPortal
from tests.fakes.desk_filings import open_desk, put_filing, standing
from tests.fakes.published import PUBLISHER, package, version_from

NOON = datetime(2026, 11, 22, 12, 0, tzinfo=VIETNAM)
SMALL = package(1, version_from("2026-12-01"))
OTHER = package(2, version_from("2026-12-02"))
# not to be compressed: a package of several pieces
LARGE = bytes(range(256)) * (3 * PIECE // 256) + b"end"


class Morning:
    """A clock that a test moves."""

    now = NOON

    def __call__(self) -> datetime:
        return self.now


@dataclass
class ScriptedLine:
    """A gateway's static package; ``faults`` befall the next exchanges."""

    octets: bytes = b""
    announced: str = ""
    faults: list[CounterError] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def exchange(self, method: str, target: str, *, headers: dict[str, str] | None = None) -> Answer:
        assert method == "GET"
        self.asked.append(target)
        if self.faults:
            raise self.faults.pop(0)
        if not self.octets:
            raise AgainLater(FailureCode.GATEWAY_TROUBLE, problem=Problem.of(ProblemType.NOT_FOUND))
        offset = int(target.rpartition("=")[2])
        tag = f'"{hashlib.sha256(self.octets).hexdigest()}"'
        told = {"etag": tag, "motcua-length": str(len(self.octets))}
        if (headers or {}).get("if-none-match") == tag:
            return Answer(304, told, b"")
        return Answer(200, told, self.octets[offset : offset + PIECE])


@dataclass
class Desk:
    """``taken``: what was judged, in order; ``verdict`` says what becomes of it."""

    folder: Path
    store: Store
    clock: Morning
    line: ScriptedLine = field(default_factory=ScriptedLine)
    limit: int = 0
    taken: list[bytes] = field(default_factory=list)
    posted: list[Event] = field(default_factory=list)
    verdict: Callable[[bytes], Package] = lambda data: parse(data, [PUBLISHER.key])

    def delta(self, in_use: bytes = b"") -> CatalogueDelta:
        """As at the start of a program."""
        digest = hashlib.sha256(in_use).hexdigest() if in_use else ""
        budget = Budget(self.store, self.clock, self.limit)
        return CatalogueDelta(
            self.line, self.folder / "incoming", self._take, digest, budget, self.clock, self.posted.append
        )

    def _take(self, data: bytes, actor: str) -> Package:
        assert actor == "sync"
        self.taken.append(data)
        return self.verdict(data)


def turns(delta: CatalogueDelta, most: int = 50) -> int:
    """Turns until it wants no more."""
    for done in range(1, most):
        if not delta.turn():
            return done
    raise AssertionError("it wants turns without end")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    clock = Morning()
    store = open_desk(tmp_path / "store", clock)
    yield Desk(tmp_path, store, clock)
    store.close()


def test_a_package_is_fetched_judged_and_told_once(desk: Desk) -> None:
    desk.line.octets = SMALL
    delta = desk.delta()
    assert turns(delta) == 1
    assert desk.taken == [SMALL]
    assert desk.posted == [CatalogueTaken(1, parse(SMALL, [PUBLISHER.key]).since, "Nghị quyết 12/2026/NQ-HĐND")]
    assert not list((desk.folder / "incoming").iterdir())


def test_it_asks_hourly_and_an_unchanged_package_costs_one_question(desk: Desk) -> None:
    desk.line.octets = SMALL
    delta = desk.delta(in_use=SMALL)
    for _ in range(60):
        delta.turn()
        desk.clock.now += timedelta(minutes=1)
    assert len(desk.line.asked) == 1
    assert not delta.turn()
    assert (len(desk.line.asked), desk.taken) == (2, [])


def test_where_nothing_was_published_nothing_is_wrong(desk: Desk) -> None:
    delta = desk.delta()
    assert not delta.turn()
    assert not delta.turn()
    assert (len(desk.line.asked), desk.posted) == (1, [])


def test_an_announced_change_is_fetched_at_once_and_only_once(desk: Desk) -> None:
    desk.line.octets = SMALL
    delta = desk.delta(in_use=SMALL)
    delta.turn()
    desk.line.octets, desk.line.announced = OTHER, hashlib.sha256(OTHER).hexdigest()
    turns(delta)
    delta.turn()
    assert desk.taken == [OTHER]
    assert len(desk.line.asked) == 2


@pytest.mark.parametrize(
    "failure",
    [
        ContentError(FailureCode.PACKAGE_REFUSED, "no signature of the publisher"),
        StoreError(FailureCode.DISK_FULL),
    ],
)
def test_a_refused_package_is_said_once_and_not_fetched_again_while_it_stays(desk: Desk, failure: CounterError) -> None:
    def refuse(_data: bytes) -> Package:
        raise failure

    desk.verdict = refuse
    desk.line.octets = LARGE
    desk.line.announced = hashlib.sha256(LARGE).hexdigest()
    delta = desk.delta()
    turns(delta)
    for _ in range(3):
        desk.clock.now += HOURLY
        turns(delta)
    assert desk.taken == [LARGE]
    assert desk.posted == [Failed("catalogue", failure.code)]


def test_a_fetch_goes_on_where_it_was_cut_even_in_another_program(desk: Desk) -> None:
    desk.verdict = lambda _data: parse(SMALL, [PUBLISHER.key])
    desk.line.octets = LARGE
    assert desk.delta().turn()
    desk.line.faults.append(AgainLater(FailureCode.NO_LINE))
    delta = desk.delta()
    assert not delta.turn()
    assert not delta.turn()
    assert len(desk.line.asked) == 2, "it rests after a line that broke"
    desk.clock.now += REST
    turns(delta)
    assert desk.taken == [LARGE]
    assert desk.line.asked[2:] == [f"/catalogue?offset={n * PIECE}" for n in (1, 2, 3)]


def test_published_anew_in_the_middle_begins_anew(desk: Desk) -> None:
    desk.line.octets = LARGE
    delta = desk.delta()
    assert delta.turn()
    desk.line.octets = SMALL
    turns(delta)
    assert desk.taken == [SMALL]


def test_octets_that_are_not_what_their_name_says_are_thrown_away(desk: Desk) -> None:
    class Mangling(ScriptedLine):
        def exchange(self, method: str, target: str, *, headers: dict[str, str] | None = None) -> Answer:
            answer = super().exchange(method, target, headers=headers)
            return Answer(answer.status, answer.headers, answer.body[::-1])

    desk.line = Mangling(SMALL)
    assert not desk.delta().turn()
    assert desk.taken == []
    assert not list((desk.folder / "incoming").iterdir())


@pytest.mark.parametrize(
    "told",
    [
        {},
        {"etag": '"x"'},
        {"motcua-length": "-1"},
        {"motcua-length": "99999999"},
        {"motcua-length": "5"},
        {"etag": "W/"},
    ],
)
def test_an_answer_that_is_no_piece_leaves_nothing_behind(desk: Desk, told: dict[str, str]) -> None:
    class Odd(ScriptedLine):
        def exchange(self, method: str, target: str, *, headers: dict[str, str] | None = None) -> Answer:
            answer = super().exchange(method, target, headers=headers)
            return Answer(200, {**answer.headers, **told} if told else {}, answer.body)

    desk.line = Odd(SMALL)
    assert not desk.delta().turn()
    assert (desk.taken, desk.posted) == ([], [])
    assert not (desk.folder / "incoming").exists()


def test_on_a_metered_line_half_of_a_small_hour_is_left_to_filings(desk: Desk) -> None:
    desk.limit = 4 * PIECE
    desk.line.octets = LARGE * 2
    desk.verdict = lambda _data: parse(SMALL, [PUBLISHER.key])
    delta = desk.delta()
    for _ in range(20):
        delta.turn()
    assert len(desk.line.asked) == 3
    room = Budget(desk.store, desk.clock, desk.limit).room()
    assert room is not None
    assert room >= PIECE
    for _ in range(4):
        desk.clock.now += HOURLY
        for _ in range(20):
            delta.turn()
    assert desk.taken == [LARGE * 2]


FAULTS = st.sampled_from(["none", "no line", "trouble", "refused", "full"])
_ERRORS: dict[str, CounterError] = {
    "no line": AgainLater(FailureCode.NO_LINE),
    "trouble": AgainLater(FailureCode.GATEWAY_TROUBLE, retry_after=9.0),
    "refused": ContentError(FailureCode.PACKAGE_REFUSED),
    "full": StoreError(FailureCode.DISK_FULL),
}


@settings(max_examples=10, deadline=None)
@given(faults=st.lists(FAULTS, max_size=8), filings=st.lists(st.booleans(), min_size=1, max_size=8))
def test_whatever_befalls_the_catalogue_filings_go_first_and_all_arrive(
    tmp_path_factory: pytest.TempPathFactory, faults: list[str], filings: list[bool]
) -> None:
    """Before every exchange for the catalogue, nothing that could have gone out was left waiting."""
    folder = tmp_path_factory.mktemp("desk")
    clock = Morning()
    clock.now = NOON
    store = open_desk(folder / "store", clock)
    desk = Desk(folder, store, clock)

    class Watching(ScriptedLine):
        def exchange(self, method: str, target: str, *, headers: dict[str, str] | None = None) -> Answer:
            with store.begin() as work:
                assert work.outbox.waiting() == (), "the catalogue went before a filing"
            fault = faults.pop() if faults else "none"
            if fault in _ERRORS:
                raise _ERRORS[fault]
            return super().exchange(method, target, headers=headers)

    desk.line = Watching(LARGE)
    desk.verdict = lambda data: parse(data, [PUBLISHER.key])  # LARGE is none: refused in the end
    portal = AdversaryPortal(clock)
    engine = Engine(store, portal, clock, Backoff(lambda: 0.0), desk.posted.append, spare=desk.delta())
    made = []
    for arrives in [*filings, False, False]:
        if arrives:
            filing = put_filing(store, [b"paper"], now=clock.now)
            papers = {paper.id: (paper.size, paper.sha256) for paper in filing.papers}
            portal.announce(filing.id, filing.digest, papers)
            made.append(filing)
        engine.run_once()
        assert all(standing(store, one.id)[1].state is SyncState.DELIVERED for one in made)
        clock.now += timedelta(minutes=3)
    store.close()
