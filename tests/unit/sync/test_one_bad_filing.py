"""One bad filing, or a gateway with a bad memory, never stops the others."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from counter.errors import FailureCode
from counter.events import FilingChanged
from counter.model.filing import BusinessStatus, SyncState
from counter.model.limits import LARGEST_MANIFEST
from counter.model.vietnam_time import VIETNAM
from counter.store.store import Store
from sync.answers import AgainLater
from sync.backoff import CAP, Backoff
from sync.deltas import Deltas
from sync.engine import Engine
from sync.portal import Portal
from sync.wire.messages import Change, Changes, FilingState
from sync.wire.problems import Problem, ProblemType
from tests.fakes.adversary_portal import AdversaryPortal, Piece, Uploaded
from tests.fakes.desk_filings import open_desk, put_filing, standing

NOON = datetime(2026, 10, 8, 12, 0, tzinfo=VIETNAM)
CODE = "H15.50.05.13-261008-0001"


class Morning:
    """A clock that a test moves."""

    now = NOON

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def clock() -> Morning:
    return Morning()


@pytest.fixture
def store(tmp_path: Path, clock: Morning) -> Iterator[Store]:
    opened = open_desk(tmp_path, clock)
    yield opened
    opened.close()


def engine_of(store: Store, portal: AdversaryPortal, clock: Callable[[], datetime]) -> Engine:
    return Engine(store, portal, clock, Backoff(lambda: 0.5), lambda _event: None)


def test_content_over_the_contracts_bounds_is_again_later_and_named_without_quoting_it() -> None:
    with pytest.raises(AgainLater) as failure:
        Portal(None).send_registration(UUID(int=1), b"x" * (LARGEST_MANIFEST + 1), b"", bytes(32)).result()  # type: ignore[arg-type]  # it never gets to the line
    assert failure.value.code is FailureCode.DECLARATION_INVALID
    assert "xxx" not in str(failure.value)
    assert failure.value.__cause__ is None


class _SetBack(AdversaryPortal):
    """Loses everything at the first upload, as a gateway restored from last night's backup has."""

    forget = True

    def state(self, filing_id: UUID, digest: bytes) -> FilingState:
        if filing_id not in self.held:
            raise AgainLater(FailureCode.GATEWAY_TROUBLE, problem=Problem.of(ProblemType.NOT_FOUND))
        return super().state(filing_id, digest)

    def upload(self, piece: Piece) -> Uploaded:
        if self.forget:
            self.forget = False
            self.held.clear()
            self.order.clear()
            raise AgainLater(FailureCode.GATEWAY_TROUBLE, problem=Problem.of(ProblemType.NOT_FOUND))
        return super().upload(piece)


def test_a_gateway_that_was_set_back_gets_the_same_filing_again(store: Store, clock: Morning) -> None:
    portal = _SetBack(clock)
    one = put_filing(store, [b"x" * 20], now=NOON)
    portal.announce(one.id, one.digest, {paper.id: (paper.size, paper.sha256) for paper in one.papers})
    engine = engine_of(store, portal, clock)
    for _ in range(3):
        engine.run_once()
        clock.now += CAP
    assert standing(store, one.id)[1].state is SyncState.DELIVERED
    assert one.id in portal.receipted


class _Doubler(AdversaryPortal):
    """Gives every filing the same code."""

    def register(self, *filing: Any) -> FilingState:
        return super().register(*filing).model_copy(update={"code": CODE})


def test_a_code_given_twice_holds_up_only_whom_it_was_given_twice(store: Store, clock: Morning) -> None:
    portal = _Doubler(clock)
    filings = [put_filing(store, now=NOON) for _ in range(3)]
    for one in filings:
        portal.announce(one.id, one.digest, {})
    engine_of(store, portal, clock).run_once()
    states = [standing(store, one.id)[1].state for one in filings]
    assert states == [SyncState.DELIVERED, SyncState.RETRY, SyncState.RETRY]


def test_a_status_with_a_code_that_is_taken_is_taken_over_without_it(store: Store) -> None:
    posted: list[FilingChanged] = []
    first, second = put_filing(store, now=NOON), put_filing(store, now=NOON)
    news = tuple(
        Change(filing_id=one.id, code=CODE, status=BusinessStatus.ACCEPTED, at=NOON, accepted_at=NOON)
        for one in (first, second)
    )
    Deltas(store, None, posted.append).take("", Changes(changes=news, cursor="2"))  # type: ignore[arg-type]  # nothing is asked
    assert standing(store, first.id)[0].business is BusinessStatus.ACCEPTED
    assert standing(store, second.id)[0].business is BusinessStatus.ACCEPTED
    assert standing(store, second.id)[0].code is None
    assert len(posted) == 2
