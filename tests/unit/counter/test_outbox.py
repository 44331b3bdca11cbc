"""A filing's way to the gateway: every outcome in every state, and no other way."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from counter.model.filing import SyncState
from counter.outbox import OutboxEntry, Outcome, TransitionError, is_settled, settle

NOW = datetime(2026, 10, 8, 8, 0, tzinfo=UTC)
NEW = OutboxEntry(UUID(int=1), 1, SyncState.PENDING, NOW)
LATER = NOW + timedelta(minutes=1)

ALLOWED = {
    (SyncState.PENDING, Outcome.BEGUN): SyncState.IN_FLIGHT,
    (SyncState.RETRY, Outcome.BEGUN): SyncState.IN_FLIGHT,
    (SyncState.REGISTERED, Outcome.BEGUN): SyncState.IN_FLIGHT,
    (SyncState.IN_FLIGHT, Outcome.BEGUN): SyncState.IN_FLIGHT,
    (SyncState.IN_FLIGHT, Outcome.REGISTERED): SyncState.REGISTERED,
    (SyncState.IN_FLIGHT, Outcome.DELIVERED): SyncState.DELIVERED,
    (SyncState.REGISTERED, Outcome.DELIVERED): SyncState.DELIVERED,
    (SyncState.IN_FLIGHT, Outcome.AGAIN): SyncState.RETRY,
    (SyncState.REGISTERED, Outcome.AGAIN): SyncState.RETRY,
    (SyncState.IN_FLIGHT, Outcome.REFUSED): SyncState.REFUSED,
    (SyncState.REGISTERED, Outcome.REFUSED): SyncState.REFUSED,
}


def in_state(state: SyncState, **changes: object) -> OutboxEntry:
    return OutboxEntry(NEW.filing_id, NEW.sequence, state, NOW, **changes)


@pytest.mark.parametrize("state", SyncState)
@pytest.mark.parametrize("outcome", Outcome)
def test_only_these_transitions_are_allowed(state: SyncState, outcome: Outcome):
    retry_at = LATER if outcome is Outcome.AGAIN else None
    if (state, outcome) in ALLOWED:
        assert settle(in_state(state), outcome, retry_at=retry_at).state is ALLOWED[state, outcome]
    else:
        with pytest.raises(TransitionError):
            settle(in_state(state), outcome, retry_at=retry_at)


def test_a_time_to_retry_goes_with_again_and_only_with_it():
    with pytest.raises(TransitionError):
        settle(in_state(SyncState.IN_FLIGHT), Outcome.AGAIN)
    with pytest.raises(TransitionError):
        settle(in_state(SyncState.IN_FLIGHT), Outcome.DELIVERED, retry_at=LATER)


def test_a_retry_waits_for_its_time_and_a_settled_entry_for_nothing():
    waiting = settle(in_state(SyncState.IN_FLIGHT), Outcome.AGAIN, retry_at=LATER, cause="DT-601")
    assert (waiting.next_at, waiting.cause) == (LATER, "DT-601")
    assert [state for state in SyncState if is_settled(in_state(state))] == [SyncState.DELIVERED, SyncState.REFUSED]


def test_a_registered_filing_that_is_refused_stays_registered():
    entry = settle(in_state(SyncState.IN_FLIGHT), Outcome.REGISTERED)
    assert settle(entry, Outcome.REFUSED, cause="DT-605").registered


class OneEntry(RuleBasedStateMachine):
    """Whatever the line does, the entry keeps its name, its place and its sums."""

    def __init__(self) -> None:
        super().__init__()
        self.entry = NEW
        self.begun = 0
        self.sent = 0
        self.was_registered = False

    @rule(outcome=st.sampled_from(Outcome), sent=st.integers(0, 10**6))
    @precondition(lambda self: not is_settled(self.entry))
    def something_comes_back(self, outcome: Outcome, sent: int) -> None:
        if (self.entry.state, outcome) not in ALLOWED:
            return
        retry_at = LATER if outcome is Outcome.AGAIN else None
        self.entry = settle(self.entry, outcome, retry_at=retry_at, sent=sent)
        self.begun += outcome is Outcome.BEGUN
        self.sent += sent
        self.was_registered |= outcome in (Outcome.REGISTERED, Outcome.DELIVERED)

    @rule(outcome=st.sampled_from(Outcome))
    @precondition(lambda self: is_settled(self.entry))
    def nothing_moves_a_settled_entry(self, outcome: Outcome) -> None:
        with pytest.raises(TransitionError):
            settle(self.entry, outcome, retry_at=LATER if outcome is Outcome.AGAIN else None)

    @invariant()
    def name_and_place_never_change(self) -> None:
        assert (self.entry.filing_id, self.entry.sequence, self.entry.queued_at) == (UUID(int=1), 1, NOW)

    @invariant()
    def attempts_bytes_and_registration_add_up(self) -> None:
        assert (self.entry.attempts, self.entry.bytes_sent) == (self.begun, self.sent)
        assert self.entry.registered == self.was_registered
        assert self.entry.state is not SyncState.DELIVERED or self.entry.registered

    @invariant()
    def only_a_retry_waits(self) -> None:
        assert (self.entry.next_at is not None) == (self.entry.state is SyncState.RETRY)


TestOneEntry = OneEntry.TestCase
