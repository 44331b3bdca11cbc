"""Consents in the real store: by draft, by their end, and gone with a draft that is thrown away."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from counter.consents import Consent, ConsentState, ConsentStep, Way, after
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


def test_what_ends_first_comes_first_and_only_what_is_waited_for(store: Store) -> None:
    late = after(consent(1), ConsentStep.ASKED, NOON + timedelta(days=1))
    soon = after(consent(2), ConsentStep.ASKED, NOON)
    with store.begin() as work:
        for one in (late, soon, replace(soon, draft=UUID(int=3), state=ConsentState.REFUSED)):
            work.consents.save(one)
        assert work.consents.waiting(10) == (soon, late)
        assert work.consents.waiting(1) == (soon,)
        work.consents.forget(UUID(int=2))
        assert work.consents.waiting(10) == (late,)
        work.commit()
