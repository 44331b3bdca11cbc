"""What the authority did is kept step by step, and once, however often the gateway tells it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter.model.filing import BusinessStatus
from counter.model.vietnam_time import VIETNAM
from counter.model.work import FilingStep
from counter.store.store import Store
from sync.deltas import CURSOR, Deltas
from sync.wire.messages import Change, Changes
from tests.fakes.adversary_portal import AdversaryPortal
from tests.fakes.desk_filings import open_desk, put_filing

NOON = datetime(2026, 10, 8, 12, 0, tzinfo=VIETNAM)
STEPS = (
    (BusinessStatus.FILED, 0, ""),
    (BusinessStatus.ACCEPTED, 10, "mai"),
    (BusinessStatus.SUPPLEMENT_ASKED, 20, "mai"),
    (BusinessStatus.ACCEPTED, 30, "mai"),
    (BusinessStatus.DONE, 40, "mai"),
)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    opened = open_desk(tmp_path_factory.mktemp("desk"), lambda: NOON)
    yield opened
    opened.close()


@settings(max_examples=20, deadline=None)
@given(told=st.lists(st.integers(0, len(STEPS) - 1), min_size=1, max_size=8))
def test_any_order_and_any_repetition_keeps_each_step_once(store: Store, told: list[int]) -> None:
    filing = put_filing(store, now=NOON)
    deltas = Deltas(store, AdversaryPortal(lambda: NOON), lambda _event: None)
    code = f"H15.50.05.13-261008-{filing.provisional.text[-3:]}0"
    for at in told:
        status, minutes, by = STEPS[at]
        moment = NOON + timedelta(minutes=minutes)
        change = Change(filing_id=filing.id, code=code, status=status.value, at=moment, by=by)
        with store.begin() as work:
            cursor = (work.keyvalues.get(CURSOR) or b"").decode()
        deltas.take(cursor, Changes(changes=(change,), cursor=str(int(cursor or 0) + 1)))
    with store.begin() as work:
        kept = work.steps.of(filing.id)
    expected = [STEPS[at] for at in sorted(set(told))]
    assert kept == tuple(
        FilingStep(filing.id, NOON + timedelta(minutes=minutes), status, by) for status, minutes, by in expected
    )
