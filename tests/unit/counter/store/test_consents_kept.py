"""Consents in the real store: by draft, by officer and end, and gone with a draft that is thrown away."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from counter.consents import Consent, ConsentState, ConsentStep, Way, after
from counter.model.filing import Draft
from counter.model.vietnam_time import VIETNAM
from counter.store.store import Store

NOON = datetime(2026, 10, 8, 12, tzinfo=VIETNAM)


def consent(number: int, kind: str = "head") -> Consent:
    return Consent(UUID(int=number), kind, "Nguyễn Văn Chủ", "000171000001", Way.VNEID)


def test_what_is_saved_comes_back_and_the_later_state_replaces_it(store: Store) -> None:
    asked = after(consent(1), ConsentStep.ASKED, NOON)
    given = after(asked, ConsentStep.GIVEN, NOON + timedelta(hours=1))
    with store.begin() as work:
        for one in (asked, consent(1, "owner"), given):
            work.consents.save(one)
        work.commit()
    with store.begin() as work:
        assert work.consents.of_draft(UUID(int=1)) == (given, consent(1, "owner"))
        assert work.consents.of_draft(UUID(int=2)) == ()


def draft(number: int, officer: str = "lan") -> Draft:
    return Draft(UUID(int=number), "1.004194", "2026-07-01", officer, NOON, NOON)


def test_an_officers_own_what_ends_first_comes_first_and_nothing_that_is_given(store: Store) -> None:
    late = after(consent(1), ConsentStep.ASKED, NOON + timedelta(days=1))
    soon = after(consent(2), ConsentStep.ASKED, NOON)
    refused = replace(soon, kind="owner", state=ConsentState.REFUSED)
    given = replace(soon, draft=UUID(int=3), state=ConsentState.GIVEN)
    gone = replace(soon, draft=UUID(int=4))
    others = replace(soon, draft=UUID(int=5))
    with store.begin() as work:
        for one in (draft(1), draft(2), draft(3), draft(5, "mai")):
            work.drafts.save(one)
        for kept in (late, soon, refused, given, gone, others):
            work.consents.save(kept)
        assert work.consents.unsettled("lan", 10) == (soon, refused, late)
        assert work.consents.unsettled("lan", 1) == (soon,)
        assert [one.draft.int for one in work.consents.waiting(10)] == [2, 4, 5, 1]
        work.consents.forget(UUID(int=2), "head")
        assert work.consents.unsettled("lan", 10) == (refused, late)
        work.commit()
