"""Whoever was handed drafts hears of it at the sign-in, once, and not after having worked on them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from counter.catalogue.catalogue import Catalogue
from counter.events import DraftsListed, ListDrafts, SignedIn
from counter.model.account import Role
from counter.model.hand_over import HandOverNote
from counter.settings import CardSettings, StationSettings
from tests.fakes.presented_desk import PresentedDesk, Recorder, Shown
from tests.scenes.list_scenes import _drafts
from ui.desk.filings_presenter import FilingsPresenter, FilingsScreen
from ui.desk.ports import DeskPorts


@pytest.mark.parametrize("touched", [False, True])
def test_told_once_until_touched(presented: PresentedDesk, catalogue: Catalogue, *, touched: bool) -> None:
    (draft, *_rest) = _drafts()
    note = HandOverNote(draft.id, "minhduc", draft.officer, "mai", "nghỉ ốm", draft.changed_at)
    recorder, view = Recorder(), Shown[FilingsScreen]()
    ports = DeskPorts(StationSettings(), catalogue, recorder, recorder, recorder, presented.clock, CardSettings())
    presenter = FilingsPresenter(ports, presented.shell, view, presented.walk_in)
    before = len(presented.shell_view.toasts)
    presenter.handle(SignedIn(draft.officer, "Lan", Role.OFFICER.value))
    assert ListDrafts() in recorder.submitted
    changed = replace(draft, changed_at=draft.changed_at + timedelta(minutes=touched))
    for _twice in range(2):
        presenter.handle(DraftsListed((changed,), (note,)))
    said = [toast.words for toast in presented.shell_view.toasts[before:]]
    assert said == ([] if touched else ["1 nháp được bàn giao cho bạn · minhduc bàn giao: nghỉ ốm"])
