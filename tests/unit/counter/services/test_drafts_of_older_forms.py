"""A draft made under one version of its form and opened under the next: what fits is there, the rest is shown."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from counter.catalogue.catalogue import Catalogue
from counter.catalogue.procedure import Procedure
from counter.errors import FailureCode, FormError, StoreError
from counter.events import DraftOpened, DraftSaved, OpenDraft, ReopenDraft
from counter.forms.form import Form
from counter.model.filing import Draft, LeftOver, Source
from counter.model.review import DECLARATION
from counter.review_events import DropLeftOver
from counter.services.open_draft import OpenDraftAgain, OpenNewDraft
from counter.services.renew_draft import procedure_on
from tests.fakes.whole_desk import DIVORCE, WholeDesk, read, the_catalogue

CERTIFICATE = "1.004873"
COURT = "/subject/divorce/court"


def without(form: Form, pointer: str) -> Form:
    fields = tuple(one for one in form.fields if one.pointer != pointer)
    prefill = {key: paths for key, paths in form.prefill.items() if key != pointer}
    return replace(form, fields=fields, prefill=prefill, checks=())


def next_version(begins: date = date(2026, 11, 20)) -> Procedure:
    """The certificate without the field for the court."""
    now = the_catalogue().get(CERTIFICATE)
    assert now.form
    return replace(now, version="2026-11-20", effective_from=begins, form=without(now.form, COURT))


def with_next(desk: WholeDesk, *versions: Procedure, keep_old: bool = True) -> None:
    """The program is updated: its catalogue has another version."""
    old = [one for one in the_catalogue().procedures if keep_old or one.code != CERTIFICATE]
    catalogue = Catalogue((*old, *versions))
    desk.drafting = replace(desk.drafting, catalogue=catalogue)
    desk.filing = replace(desk.filing, catalogue=catalogue)


def reopened(desk: WholeDesk, draft: Draft) -> Draft:
    OpenDraftAgain(desk.drafting)(ReopenDraft(draft.id))
    return desk.said(DraftOpened).draft


@pytest.fixture
def kept(desk: WholeDesk) -> Draft:
    draft = desk.open(CERTIFICATE, read("divorced"))
    return desk.answer(draft, DIVORCE)


def test_what_still_fits_is_kept_and_the_rest_is_set_aside(desk: WholeDesk, kept: Draft) -> None:
    with_next(desk, next_version())
    draft = reopened(desk, kept)
    assert draft.version == "2026-11-20"
    assert draft.answers["/subject/divorce/judgment"] == kept.answers["/subject/divorce/judgment"]
    assert draft.answers["/requester/name"].source is Source.CHIP
    assert COURT not in draft.answers
    form = the_catalogue().get(CERTIFICATE).form
    assert form
    assert draft.left_over == (LeftOver(COURT, form.field_at(COURT).label, str(DIVORCE[COURT]), kept.answers[COURT]),)
    assert desk.draft(draft.id) == draft, "kept before anyone hears of it"
    line = desk.trail()[-1]
    assert (line.action, line.purpose) == ("draft-renewed", f"{kept.version} → 2026-11-20")


def test_what_was_set_aside_stays_until_it_is_dropped(desk: WholeDesk, kept: Draft) -> None:
    with_next(desk, next_version())
    reopened(desk, kept)
    desk.answer(kept, {"/purpose/kind": "vay_von"})
    again = reopened(desk, kept)
    assert [one.answer.value for one in again.left_over] == [DIVORCE[COURT]]
    (said,) = [
        one for one in desk.filing.reviewing.review_of(again, date(2026, 11, 20)).warnings if one.target == DECLARATION
    ]
    assert said.words.startswith("1 mục của tờ khai cũ")
    desk.do(DropLeftOver(kept.id))
    assert desk.said(DraftSaved).draft.left_over == ()
    assert reopened(desk, kept).left_over == ()


def test_a_field_that_comes_back_has_its_answer_again(desk: WholeDesk, kept: Draft) -> None:
    with_next(desk, next_version())
    reopened(desk, kept)
    whole = replace(the_catalogue().get(CERTIFICATE), version="2026-11-21", effective_from=date(2026, 11, 20))
    with_next(desk, whole)
    draft = reopened(desk, kept)
    assert (draft.answers[COURT].value, draft.left_over) == (DIVORCE[COURT], ())


def test_under_its_own_version_a_draft_is_opened_as_it_was(desk: WholeDesk, kept: Draft) -> None:
    assert reopened(desk, kept) == desk.draft(kept.id) == kept


def test_a_version_that_is_no_longer_shipped_does_no_harm(desk: WholeDesk, kept: Draft) -> None:
    with_next(desk, next_version(), keep_old=False)
    assert [(one.pointer, one.label) for one in reopened(desk, kept).left_over] == [(COURT, COURT)]


def test_a_version_of_tomorrow_waits_for_its_day(desk: WholeDesk, kept: Draft) -> None:
    tomorrow = next_version(date(2026, 11, 21))
    with_next(desk, tomorrow)
    assert reopened(desk, kept).version == kept.version
    OpenNewDraft(desk.drafting)(OpenDraft(CERTIFICATE))
    assert desk.said(DraftOpened).draft.version == kept.version
    assert procedure_on(desk.drafting.catalogue, CERTIFICATE, date(2026, 11, 21)) == tomorrow


def test_where_only_a_guide_is_left_the_draft_is_not_touched(desk: WholeDesk, kept: Draft) -> None:
    with_next(desk, replace(next_version(), form=None))
    with pytest.raises(FormError) as caught:
        reopened(desk, kept)
    assert caught.value.code is FailureCode.GUIDE_ONLY
    assert desk.draft(kept.id) == kept


def test_nobody_drops_what_another_officer_kept(desk: WholeDesk, kept: Draft) -> None:
    with_next(desk, next_version())
    reopened(desk, kept)
    desk.signed_in("mai")
    with pytest.raises(StoreError):
        desk.do(DropLeftOver(kept.id))
    assert len(desk.draft(kept.id).left_over) == 1
