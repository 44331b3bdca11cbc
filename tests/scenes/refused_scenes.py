"""Scenes of a filing that the gateway refused, and of a form that asks the same of several people."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from counter.errors import FailureCode
from counter.events import DraftOpened, FilingChanged
from counter.model.filing import Filing, SyncState
from counter.model.refusal import refusal_of
from counter.outbox import OutboxEntry
from tests.fakes.built_desk import NOW, BuiltDesk
from tests.scenes.card_scenes import read
from tests.scenes.filing_scenes import filed
from ui.desk.ports import Page
from ui.desk.walk_in import Step

_FIELD = "/head/number"
_REASON = "Không có ai mang số này trong dữ liệu dân cư của phường."


def on_the_slip(built: BuiltDesk) -> None:
    filed(built)
    _refused(built)
    built.settle()


def in_the_queue(built: BuiltDesk) -> None:
    on_the_slip(built)
    filing = built.screens.walk_in.filing
    assert filing is not None
    built.screens.shell.start_over()
    built.desk.pointers[filing.id] = _FIELD
    built.desk.queue = ((OutboxEntry(filing.id, 143, SyncState.REFUSED, NOW, cause="DT-605"), filing),)
    built.screens.shell.open_page(Page.QUEUE)
    built.settle()


def mending(built: BuiltDesk) -> None:
    """Taken up again: the reason above, the cursor in the field."""
    on_the_slip(built)
    draft, filing = built.screens.walk_in.draft, built.screens.walk_in.filing
    assert draft is not None
    assert filing is not None
    built.screens.shell.start_over()
    refusal = refusal_of(filing, FailureCode.FILING_REFUSED, _FIELD)
    again = replace(draft, id=UUID(int=900), focus=_FIELD)
    built.desk.drafts[again.id] = again
    built.post(DraftOpened(again, refusal=refusal))
    built.settle()


def alike(built: BuiltDesk) -> None:
    """An interlinked birth: addresses of the mother, the father, the birthplace."""
    read(built)
    built.screens.shell.open_step(Step.PROCEDURE)
    built.screens.procedure.search("3.000722")
    built.screens.procedure.choose()
    built.settle()


def _refused(built: BuiltDesk) -> Filing:
    assert built.screens.walk_in.filing is not None
    filing = replace(built.screens.walk_in.filing, sync=SyncState.REFUSED, reason=_REASON)
    built.post(FilingChanged(filing, refusal=refusal_of(filing, FailureCode.FILING_REFUSED, _FIELD)))
    return filing
