"""Steps 2 to 6 without Qt: a whole walk-in over the real catalogue and form engine."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from uuid import UUID

import pytest

from counter.errors import FailureCode
from counter.events import (
    CardRead,
    DraftSaved,
    Failed,
    FileDraft,
    FilingBlocked,
    OpenDraft,
    ParkDraft,
    PopulationArrived,
    PopulationUnavailable,
    ReopenDraft,
    SetAnswer,
)
from counter.forms.form import Kind
from counter.model.filing import Source
from counter.model.partial_date import PartialDate
from counter.page_events import TakeFiles
from counter.training.cast import make_cast
from tests.fakes.counter_people import record_of
from ui.desk.walk_in import Step

CAST = make_cast()
TENANT = CAST["tenant"]
# ---------------------------------------------------------------- 2 the service


def test_a_few_letters_without_marks_find_the_service(presented):
    presented.shell.open_step(Step.PROCEDURE)
    presented.procedure.search("tam tru")
    assert presented.procedure_view.now.lines[0].title == "Đăng ký tạm trú"
    assert presented.procedure_view.now.guide.papers


def test_choosing_opens_a_draft_with_the_record_and_goes_to_the_declaration(opened):
    assert [c.procedure for c in opened.desk.submitted if isinstance(c, OpenDraft)] == ["1.004194"]
    assert opened.shell.step is Step.DECLARATION


def test_a_guide_is_read_and_cannot_be_filed(presented, catalogue):
    presented.open(next(one.code for one in catalogue.procedures if one.form is None))
    assert presented.procedure_view.now.trouble.code == FailureCode.GUIDE_ONLY.value
    assert presented.procedure_view.now.footer.right == ()
    assert not [c for c in presented.desk.submitted if isinstance(c, OpenDraft)]


@pytest.mark.parametrize(
    ("code", "heading"),
    [
        ("1.004194", "Trực tuyến · phí 7.000 đ"),
        ("1.010041", "Trực tiếp · phí không thu"),
        ("1.001456", "Trực tuyến · phí 200.000 đ"),
        ("2.000815", "Trực tiếp · phí 2.000 đ"),
    ],
)
def test_the_review_says_how_the_service_is_filed_here_and_what_that_costs(known, code, heading):
    known.open(code)
    known.shell.open_step(Step.REVIEW)
    assert known.review_view.now.fee == heading


def test_another_service_for_the_same_person_starts_an_empty_declaration(known):
    first = known.walk_in.draft.id
    known.open("1.004873")
    assert known.walk_in.draft.id != first
    assert known.walk_in.record is not None


# ---------------------------------------------------------------- 3 the declaration


def test_what_the_chip_knows_is_not_asked(opened):
    asked = {face.pointer for face in opened.declaration_view.now.asked}
    assert "/declarant/name" not in asked
    assert "/head/relation" in asked
    group = next(g for g in opened.declaration_view.now.groups if g.name == "declarant")
    assert group.source is Source.CHIP
    assert TENANT.number.masked in group.summary


def test_the_cursor_begins_where_only_the_citizen_can_answer(opened):
    screen = opened.declaration_view.now
    assert screen.focus.pointer == screen.asked[0].pointer


def test_the_register_takes_questions_away(opened):
    before = len(opened.declaration_view.now.asked)
    opened.desk.population(opened.walk_in.draft.id, TENANT)
    assert len(opened.declaration_view.now.asked) < before


def test_every_edit_is_saved_at_once_and_the_hour_is_told(known):
    known.answer(request__months="12")
    assert SetAnswer(known.walk_in.draft.id, "/request/months", 12) in known.desk.submitted
    assert known.declaration_view.now.footer.left_note.words == "Đã tự lưu 09:14:22"


def test_an_answered_field_stays_under_the_fingers(known):
    known.answer(request__months="12")
    assert "/request/months" in {face.pointer for face in known.declaration_view.now.asked}


def test_a_wrong_answer_is_kept_and_said_only_after_the_field_is_left(known):
    known.answer(request__months="36")
    face = next(f for f in known.declaration_view.now.asked if f.pointer == "/request/months")
    assert (face.text, face.problem) == ("36", "")
    known.declaration.leave("/request/months")
    face = next(f for f in known.declaration_view.now.asked if f.pointer == "/request/months")
    assert "1 đến 24" in face.problem


def test_a_text_that_is_no_date_stays_as_it_was_typed(known):
    known.declaration.toggle("request")
    known.answer(request__from="32/13/2026")
    known.declaration.leave("/request/from")
    faces = known.declaration_view.now.asked + tuple(f for g in known.declaration_view.now.groups for f in g.fields)
    face = next(f for f in faces if f.pointer == "/request/from")
    assert face.text == "32/13/2026"
    assert face.problem
    assert known.walk_in.draft.answers["/request/from"].value == "32/13/2026"


def test_what_was_typed_later_is_not_undone_by_an_earlier_save(known):
    walk_in, old = known.walk_in, known.walk_in.draft
    walk_in.type_answer("/request/months", 12)
    known.post(DraftSaved(old, known.clock()))
    assert walk_in.answers["/request/months"].value == 12


def test_enter_goes_to_the_next_question_and_then_to_the_way_on(complete):
    last = complete.declaration_view.now.asked[-1].pointer
    complete.declaration.enter(last)
    assert complete.declaration_view.now.focus.pointer == ""


def test_f4_walks_round_the_unanswered(known):
    seen = []
    for _ in range(len(known.declaration_view.now.asked) + 1):
        known.declaration.next_unanswered()
        seen.append(known.declaration_view.now.focus.pointer)
    assert seen[-1] in seen[:-1]
    assert len(set(seen)) == known.declaration_view.now.open_count


def test_without_a_line_it_is_said_that_the_register_was_not_asked(opened):
    opened.post(PopulationUnavailable(opened.walk_in.draft.id, FailureCode.NO_LINE))
    assert opened.declaration_view.now.troubles[0].title == "Chưa hỏi được dữ liệu dân cư"


def test_chip_against_register_blocks_and_offers_a_road_not_a_choice(opened):
    other = replace(TENANT, birth=PartialDate(1979, 7, 12))
    opened.post(PopulationArrived(opened.walk_in.draft.id, other))
    trouble = opened.declaration_view.now.troubles[0]
    assert (trouble.tone, trouble.code) == ("red", "TK-304")
    assert [action.key for action in trouble.actions] == ["Ctrl+G", "Ctrl+M", "Ctrl+Shift+M"]
    assert "Ctrl+M" in [action.key for action in opened.declaration_view.now.footer.actions]
    assert next(g for g in opened.declaration_view.now.groups if g.name == "declarant").conflicts == 1


def test_a_conflict_is_there_again_when_the_draft_is_reopened(opened):
    draft = opened.walk_in.draft.id
    other = replace(TENANT, birth=PartialDate(1979, 7, 12))
    opened.post(PopulationArrived(draft, other))
    opened.declaration.park()
    assert not opened.walk_in.blocked
    opened.desk.submit(ReopenDraft(draft))
    opened.post(PopulationArrived(draft, other))  # reopening asks the register again
    assert opened.walk_in.blocked
    assert opened.declaration_view.now.troubles[0].code == "TK-304"


def test_a_personal_number_is_masked_in_a_text_field_too(presented):
    presented.post(CardRead(record_of(TENANT)))
    presented.open("1.004873")
    form = presented.walk_in.procedure.form
    field = next(one for one in form.fields if one.kind is Kind.TEXT and one.pointer.endswith("/number"))
    assert presented.declaration.state().form.field_at(field.pointer).kind is Kind.TEXT
    presented.declaration.edit(field.pointer, TENANT.number.digits)
    screen = presented.declaration_view.now
    faces = screen.asked + tuple(face for group in screen.groups for face in group.fields)
    face = next(one for one in faces if one.pointer == field.pointer)
    assert face.text == TENANT.number.masked
    assert TENANT.number.digits not in "".join(group.summary for group in screen.groups)
    presented.shell.reveal()
    assert presented.walk_in.answers[field.pointer].value == TENANT.number.digits


def test_f8_parks_the_draft_and_clears_the_screen(complete):
    draft = complete.walk_in.draft.id
    complete.declaration.park()
    assert complete.desk.submitted[-1] == ParkDraft(draft)
    assert complete.walk_in.draft is None
    assert complete.walk_in.record is None
    assert complete.shell.step is Step.CARD


def test_a_reopened_draft_comes_back_to_its_declaration(complete):
    draft = complete.walk_in.draft.id
    complete.declaration.park()
    complete.desk.submit(ReopenDraft(draft))
    assert complete.shell.step is Step.DECLARATION
    assert complete.walk_in.answers["/request/months"].value == 12


def test_an_answer_of_another_draft_changes_nothing(known):
    foreign = replace(known.walk_in.draft, id=UUID(int=999), answers={})
    known.post(DraftSaved(foreign, known.clock()))
    assert known.walk_in.draft.id != foreign.id


# ---------------------------------------------------------------- 4 the papers


def test_only_the_papers_of_this_very_filing_are_listed(complete):
    complete.shell.open_step(Step.PAPERS)
    assert "cho-o" not in [card.code for card in complete.papers_view.now.cards]
    complete.answer(request__housing="Nộp giấy tờ")
    complete.shell.open_step(Step.PAPERS)
    card = next(c for c in complete.papers_view.now.cards if c.code == "cho-o")
    assert card.state == "missing"


def test_an_added_file_is_attached_and_shown(complete, tmp_path):
    complete.answer(request__housing="Nộp giấy tờ")
    complete.shell.open_step(Step.PAPERS)
    scan = tmp_path / "hop-dong.pdf"
    scan.write_bytes(b"%PDF-1.7")
    complete.papers.add([scan], "cho-o")
    assert TakeFiles(complete.walk_in.draft.id, "cho-o", (scan,)) in complete.desk.submitted
    card = next(c for c in complete.papers_view.now.cards if c.code == "cho-o")
    assert (card.state, card.files[0].name) == ("have", "hop-dong.pdf")
    complete.papers.remove(card.files[0].id)
    assert next(c for c in complete.papers_view.now.cards if c.code == "cho-o").state == "missing"


def test_a_refused_file_says_why_beside_its_paper(complete):
    complete.shell.open_step(Step.PAPERS)
    complete.desk.refuse["quan-he"] = FailureCode.PAPER_TOO_LARGE
    complete.papers.add([Path("anh.jpg")], "quan-he")
    card = next(c for c in complete.papers_view.now.cards if c.code == "quan-he")
    assert card.trouble.code == "GT-403"
    assert card.state == "optional"


# ---------------------------------------------------------------- 5 the review


def test_f9_with_something_in_the_way_goes_there_and_files_nothing(known):
    known.shell.open_step(Step.REVIEW)
    known.review.file()
    screen = known.review_view.now
    assert screen.summary_focus == 1
    assert len(screen.blockers) == known.declaration_view.now.open_count
    assert not [c for c in known.desk.submitted if isinstance(c, FileDraft)]
    known.review.mend(screen.blockers[0].target)
    assert known.led_to == [screen.blockers[0].target]
    assert known.walk_in.mending


def test_mending_leads_back_to_the_review(known):
    known.shell.open_step(Step.REVIEW)
    known.walk_in.mending = True
    known.shell.open_step(Step.DECLARATION)
    known.declaration.go_on()
    assert known.shell.step is Step.REVIEW
    assert not known.walk_in.mending


def test_the_review_shows_every_answer_with_its_source(complete):
    complete.shell.open_step(Step.REVIEW)
    lines = {line.target: line for group in complete.review_view.now.groups for line in group.lines}
    assert lines["/declarant/name"].source is Source.CHIP
    assert lines["/request/months"].text == "12 tháng"
    assert lines["/declarant/number"].text == TENANT.number.masked
    assert complete.review_view.now.blockers == ()


def test_the_officer_attests_the_face_and_f9_carries_it(complete):
    complete.shell.open_step(Step.REVIEW)
    complete.review.attest_face()
    draft = complete.walk_in.draft.id
    complete.review.file()
    assert FileDraft(draft, face_matched=True) in complete.desk.submitted
    assert complete.shell.step is Step.SLIP


def test_what_the_desk_blocks_is_shown_in_the_summary(complete):
    complete.shell.open_step(Step.REVIEW)
    complete.post(FilingBlocked(complete.walk_in.draft.id, ("/head/name",)))
    assert complete.review_view.now.summary_focus == 1


def test_a_failed_filing_says_why_and_may_be_tried_again(complete):
    complete.shell.open_step(Step.REVIEW)
    complete.desk.submit = complete.desk.submitted.append
    complete.review.file()
    assert complete.review_view.now.filing
    complete.post(Failed("FileDraft", FailureCode.DISK_FULL))
    assert complete.review_view.now.trouble.code == "KH-501"
    assert complete.review_view.now.filing == ""


def test_steps_that_have_nothing_yet_do_not_open(presented):
    for step in (Step.DECLARATION, Step.PAPERS, Step.REVIEW, Step.SLIP):
        presented.shell.open_step(step)
        assert presented.shell.step is Step.CARD
