"""Who cannot sign or read, by real keys: the way, the finger, every line read out, the witness."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit

from counter.emrtd.card_record import AccessMethod
from counter.errors import FailureCode
from counter.events import CardFailed, CardRead, DraftSaved, PersonSeen, ReadCard
from counter.forms.engine import evaluate, taken_answers
from counter.model.filing import Answer, Draft, Source
from counter.model.review import SIGNING, Finding, Review
from counter.model.signing import BY_HAND, Finger, Seen, Signing, SigningWay, Witness, declared
from counter.review_events import DraftReviewed
from counter.signing_events import AskSigning, SaySigning, SigningTold
from counter.training.cast import make_cast
from tests.fakes.built_desk import NOW, BuiltDesk
from tests.fakes.counter_people import record_of
from tests.fakes.presented_desk import PresentedDesk, Shown
from tests.fakes.scripted_desk import SteppedClock
from tests.scenes.copy_scenes import answered
from tests.scenes.signing_scenes import WITNESS, signing
from ui.desk.ports import Page
from ui.desk.reading_lines import reading_lines
from ui.desk.reading_page import ReadingView
from ui.desk.review import ReviewView
from ui.desk.signing_page import SigningView
from ui.desk.signing_presenter import SigningPresenter
from ui.desk.training_presenter import TrainingCard, TrainingControls
from ui.desk.walk_in import Step

CONTROL = Qt.KeyboardModifier.ControlModifier
SCANNED = "001180000456|012345678|Trần Thị Chứng|05031980|Nữ|Số 1 phố Hàng Mơ|02092024"
pytestmark = pytest.mark.usefixtures("dressed")


@pytest.fixture
def built(qapp, qtbot, catalogue, dressed):
    made = BuiltDesk(qapp, catalogue=catalogue)
    qtbot.addWidget(made.window)
    made.window.show()
    made.window.activateWindow()
    qtbot.waitUntil(made.window.isActiveWindow, timeout=5000)
    return made


def at_signing(built) -> None:
    answered(built)
    built.press(Qt.Key.Key_Y, CONTROL)
    assert built.screens.shell.page is Page.SIGNING


def said(built) -> Signing:
    commands = [one for one in built.desk.submitted if isinstance(one, SaySigning)]
    assert commands[-1].draft == built.screens.walk_in.draft.id
    return commands[-1].signing


def lines_of(built):
    walk_in = built.screens.walk_in
    state = evaluate(walk_in.procedure.form, walk_in.draft.answers, built.clock().date())
    return reading_lines(walk_in.procedure, walk_in.draft, state, revealed=False)


def words_on(built, view) -> list[str]:
    (page,) = built.window.findChildren(view)
    return [one.text() for one in page.findChildren(QLabel)]


def test_the_way_and_the_finger_are_chosen_by_their_digits(built):
    at_signing(built)
    built.press(Qt.Key.Key_2)
    assert said(built) == Signing(SigningWay.FINGERPRINT)
    built.press(Qt.Key.Key_5)
    assert said(built).finger is Finger.LEFT_INDEX
    built.press(Qt.Key.Key_3)
    assert said(built).way is SigningWay.NEITHER
    built.press(Qt.Key.Key_1)
    assert said(built).ordinary
    built.press(Qt.Key.Key_Return, CONTROL)
    assert (built.screens.shell.page, built.screens.shell.step) == (Page.INTAKE, Step.REVIEW)


def test_every_line_passes_before_all_is_said_to_be_read(built):
    at_signing(built)
    for key in (Qt.Key.Key_2, Qt.Key.Key_4, Qt.Key.Key_F6):
        built.press(key)
    assert built.screens.shell.page is Page.READING
    lines = lines_of(built)
    built.press(Qt.Key.Key_Return, CONTROL)  # not before the last line
    assert built.screens.shell.page is Page.READING
    for line in lines[:-1]:
        assert line.text in words_on(built, ReadingView)
        built.press(Qt.Key.Key_Down)
    built.press(Qt.Key.Key_Down)  # there is no line more
    assert lines[-1].text in words_on(built, ReadingView)
    built.press(Qt.Key.Key_Return, CONTROL)
    assert built.screens.shell.page is Page.SIGNING
    walk_in = built.screens.walk_in
    assert said(built).read == declared(taken_answers(walk_in.procedure.form, walk_in.draft.answers))
    assert "Đã đọc hết tờ khai này" in words_on(built, SigningView)
    built.press(Qt.Key.Key_Escape)
    assert "Điểm chỉ (ngón trỏ phải), cán bộ đọc to" in words_on(built, ReviewView)


def test_nothing_of_the_declaration_is_left_out(built):
    answered(built)
    walk_in = built.screens.walk_in
    state = evaluate(walk_in.procedure.form, walk_in.draft.answers, built.clock().date())
    lines = lines_of(built)
    assert [one.label for one in lines].count("Ông/bà cam đoan") >= 1
    labels = [one.label for one in lines]
    for one in state.fields:
        if one.visible and one.answer is not None:
            assert one.field.label in labels
    titles = [group.title for group in state.form.groups]
    order = [titles.index(one.group) for one in lines if one.group in titles]
    assert order == sorted(order)


def test_an_answer_that_comes_meanwhile_begins_the_reading_anew(built):
    at_signing(built)
    for key in (Qt.Key.Key_4, Qt.Key.Key_F6, Qt.Key.Key_Down, Qt.Key.Key_Down):
        built.press(key)
    draft = built.screens.walk_in.draft
    changed = replace(draft, answers={**draft.answers, "/purpose/kind": Answer("mua_nha", Source.TYPED)})
    built.post(DraftSaved(changed, draft.changed_at))
    built.settle()
    assert f"dòng 1 trong {len(lines_of(built))}" in words_on(built, ReadingView)


def test_a_witness_is_written_down_and_asked(built):
    signing(built)
    assert said(built).witness == Witness(*WITNESS)
    built.press(Qt.Key.Key_D, CONTROL)
    assert said(built).witness.disinterested


def test_the_code_of_another_card_is_another_witness(catalogue):
    desk = PresentedDesk(catalogue, SteppedClock(NOW))
    presenter = SigningPresenter(desk.ports, desk.shell, Shown(), desk.walk_in)
    desk.walk_in.draft = Draft(UUID(int=1), "1.004873", "", "lananh", NOW, NOW)
    asked = Witness(*WITNESS, disinterested=True)
    desk.walk_in.signing = Signing(SigningWay.NEITHER, witness=asked)
    presenter.take_scan(SCANNED)  # the one who was written down
    assert desk.walk_in.signing.witness == asked
    presenter.take_scan(SCANNED.replace("Chứng", "Nhân").replace("0456", "0457"))
    assert desk.walk_in.signing.witness == Witness("Trần Thị Nhân", "001180000457", Seen.QR)
    presenter.take_scan("https://example.vn")
    assert desk.walk_in.signing.witness.number == "001180000457"
    assert desk.shell_view.toasts[-1].tone == "amber"


def test_a_training_card_scanned_here_is_the_witness_s(qapp, qtbot, catalogue, dressed):
    nothing = lambda *_: None  # noqa: E731 - what the panel does not call here
    code = SCANNED.replace("Chứng", "Nhân").replace("0456", "0457")
    controls = TrainingControls((TrainingCard("witness", "", ""),), nothing, nothing, lambda _: code, nothing, nothing)
    built = BuiltDesk(qapp, catalogue=catalogue, training=controls)
    qtbot.addWidget(built.window)
    built.window.show()
    signing(built)
    built.screens.training.scan()
    assert said(built).witness == Witness("Trần Thị Nhân", "001180000457", Seen.QR)


def test_the_chip_of_a_witness_names_them_and_leaves_the_citizen_alone(built):
    signing(built)
    citizen = built.screens.walk_in.record
    tenant = record_of(make_cast()["tenant"])
    (_name, number) = built.window.findChildren(SigningView)[0].findChildren(QLineEdit)
    built.press(Qt.Key.Key_F2)
    assert built.card.submitted[-1] == ReadCard(AccessMethod.PACE_CAN, WITNESS[1][-6:])
    built.post(PersonSeen(tenant), CardRead(tenant))
    built.settle()
    assert said(built).witness == Witness(tenant.details.name.full, tenant.number.digits, Seen.CHIP)
    assert number.text() == tenant.number.digits
    assert built.screens.walk_in.record is citizen
    built.press(Qt.Key.Key_F2)
    built.post(CardFailed(FailureCode.WRONG_ACCESS_KEY))
    assert said(built).witness.seen is Seen.CHIP
    assert built.screens.walk_in.record is citizen


@pytest.mark.parametrize("end", [CardRead(record_of(make_cast()["tenant"])), CardFailed(FailureCode.CARD_REMOVED)])
def test_a_witness_whose_declaration_has_left_the_screen_is_nobody_s(catalogue, end):
    desk = PresentedDesk(catalogue, SteppedClock(NOW))
    presenter = SigningPresenter(desk.ports, desk.shell, Shown(), desk.walk_in)
    desk.walk_in.draft = Draft(UUID(int=1), "1.004873", "", "lananh", NOW, NOW)
    desk.walk_in.signing = Signing(SigningWay.NEITHER, witness=Witness(*WITNESS))
    presenter.read_card()
    said_before = len(desk.shell_view.toasts)
    desk.walk_in.draft = Draft(UUID(int=2), "1.004873", "", "lananh", NOW, NOW)
    presenter.read_card()  # the first is still under way
    assert presenter.hear_card(end)
    assert desk.walk_in.signing.witness == Witness(*WITNESS)
    assert len(desk.shell_view.toasts) == said_before
    assert not presenter.hear_card(end)  # the citizen's own again


def test_what_was_said_comes_back_with_its_draft_and_goes_with_its_person(built):
    at_signing(built)
    draft = built.screens.walk_in.draft
    assert AskSigning(draft.id) in built.desk.submitted
    told = Signing(SigningWay.FINGERPRINT, aloud=True, read="a1" * 32)
    built.post(SigningTold(draft.id, told))
    assert built.screens.walk_in.signing == told
    built.post(SigningTold(draft.id, BY_HAND))  # an answer to an earlier key
    assert built.screens.walk_in.signing == told
    built.screens.walk_in.drop_draft()
    assert built.screens.walk_in.signing == replace(told, read="")  # another declaration has to be read
    built.screens.shell.start_over()
    assert built.screens.walk_in.signing == BY_HAND


def test_what_stands_in_the_way_leads_there(built):
    answered(built)
    draft = built.screens.walk_in.draft
    blocked = Review(blockers=(Finding(SIGNING, "Chưa đọc hết tờ khai cho người dân nghe."),))
    built.post(DraftReviewed(draft.id, draft.changed_at, blocked))
    built.screens.review.mend(SIGNING)
    built.settle()
    assert built.screens.shell.page is Page.SIGNING
    fields = [one for one in built.window.findChildren(QLineEdit) if one.isVisible()]
    assert QApplication.focusWidget() not in fields
