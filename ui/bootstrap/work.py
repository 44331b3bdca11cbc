"""The use cases of the work lists: what waits, what became of a filing, its supplement and its result."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from counter.calendar import WorkCalendar
from counter.ports import Post
from counter.services.give_result import GiveResultOut
from counter.services.list_work import ListWorkOfCounter
from counter.services.open_draft import Drafting, OpenDraftAgain
from counter.services.open_supplement import OpenSupplementDraft
from counter.services.tell_history import TellFilingsHistory
from counter.work_events import GiveResult, ListWork, OpenSupplement, TellHistory


def work_cases(
    drafting: Drafting, reopening: OpenDraftAgain, calendar: WorkCalendar, post: Post
) -> dict[type, Callable[[Any], None]]:
    """For the desk thread."""
    store, session, clock = drafting.store, drafting.session, drafting.clock
    return {
        ListWork: ListWorkOfCounter(store, drafting.catalogue, session, calendar, clock, post),
        TellHistory: TellFilingsHistory(store, session, clock, post),
        OpenSupplement: OpenSupplementDraft(drafting, reopening),
        GiveResult: GiveResultOut(store, session, clock, post),
    }
