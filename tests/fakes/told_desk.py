"""A desk that hears of the authority's decisions as the gateway tells them, through the real take-over."""

from __future__ import annotations

from datetime import datetime
from itertools import count
from typing import Any
from uuid import UUID

from counter.calendar import load_calendar
from counter.events import Filed, FileDraft
from counter.model.filing import BusinessStatus, Filing
from counter.services.desk import Desk
from counter.services.give_result import GiveResultOut
from counter.services.list_work import ListWorkOfCounter
from counter.services.open_draft import OpenDraftAgain
from counter.services.open_supplement import OpenSupplementDraft
from counter.services.tell_history import TellFilingsHistory
from counter.work_events import GiveResult, ListWork, OpenSupplement, TellHistory
from sync.deltas import Deltas
from sync.wire.messages import Change, Changes
from tests.fakes.whole_desk import WholeDesk


class ToldDesk:
    """``tell`` is a change from the gateway; ``do`` a command of the work lists."""

    def __init__(self, desk: WholeDesk) -> None:
        self.desk = desk
        drafting, store, session, clock, post = (
            desk.drafting,
            desk.store,
            desk.session,
            desk.clock,
            desk.heard.append,
        )
        self._cases = Desk(
            {
                ListWork: ListWorkOfCounter(store, drafting.catalogue, session, load_calendar(), clock, post),
                TellHistory: TellFilingsHistory(store, session, clock, post),
                OpenSupplement: OpenSupplementDraft(drafting, OpenDraftAgain(drafting)),
                GiveResult: GiveResultOut(store, session, clock, post),
            }
        )
        self._deltas = Deltas(store, _Silent(), post)
        self._cursors = count(1)
        self._cursor = ""

    def do(self, command: Any) -> Any:
        """What the desk says last."""
        self._cases.handle(command)
        return self.desk.heard[-1]

    def filed(self, judgment: bytes) -> Filing:
        """A certificate of marital status, signed by the card."""
        draft = self.desk.ready(judgment)
        self.desk.do(FileDraft(draft.id))
        self.desk.sign()
        return self.desk.said(Filed).filing

    def tell(self, filing: UUID, status: BusinessStatus, at: datetime, **more: Any) -> None:
        change = Change(filing_id=filing, code=_code(filing), status=status.value, at=at, **more)
        following = str(next(self._cursors))
        self._deltas.take(self._cursor, Changes(changes=(change,), cursor=following))
        self._cursor = following

    def kept(self, filing: UUID) -> Filing:
        found = self.desk.kept(filing)[1]
        assert found is not None
        return found


class _Silent:
    """Nothing is asked of it: the changes are handed in."""

    def changes(self, cursor: str, wait: int) -> Changes:
        raise AssertionError(cursor, wait)


def _code(filing: UUID) -> str:
    return f"H15.50.05.13-261120-{filing.int % 10_000:04d}"
