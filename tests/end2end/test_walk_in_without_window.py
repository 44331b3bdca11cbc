"""One walk-in through every real part but the window."""

from __future__ import annotations

import subprocess
from pathlib import Path

from counter.consent_events import AskConsents, ConsentsChanged
from counter.consents import ConsentState
from counter.emrtd.card_record import ActiveVerdict, Authenticity, CardRecord
from counter.errors import FailureCode
from counter.events import (
    AttachPaper,
    CardFailed,
    Failed,
    FileDraft,
    FilingBlocked,
    FilingChanged,
    LineChanged,
    PaperRefused,
    PopulationUnavailable,
    SlipKind,
    SlipPrinted,
)
from counter.forms.engine import evaluate
from counter.model.filing import BusinessStatus, Source, SyncState
from tests.end2end.conftest import Desk


def text_of(pdf: Path) -> str:
    return subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, check=True).stdout.decode()


def test_filed_through_a_cut_line_delivered_once_and_accepted(desk: Desk, tmp_path: Path) -> None:
    draft = desk.ready_draft(tmp_path)
    desk.ground.line.cut()
    filed = desk.file(draft)
    assert filed.present_at_filing
    slip = desk.wait(SlipPrinted)
    assert slip.kind is SlipKind.CONFIRMATION
    assert filed.filing.provisional.text in text_of(slip.path)

    desk.ground.line.restore()
    desk.ground.office.sync.wake()
    # the receipt is printed at the acceptance, and that may be heard of before the last paper's delivery
    receipt = desk.wait(SlipPrinted)
    assert receipt.kind is SlipKind.RECEIPT
    with desk.ground.office.store.begin() as work:
        accepted = work.filings.get(filed.filing.id)
    assert accepted is not None
    if accepted.sync is not SyncState.DELIVERED:
        accepted = desk.wait(FilingChanged, where=lambda e: e.filing.sync is SyncState.DELIVERED).filing
    assert accepted.business is BusinessStatus.ACCEPTED
    assert accepted.code is not None
    assert accepted.appointment is not None
    words = text_of(receipt.path)
    assert accepted.code.text in words
    assert f"{accepted.appointment:%d/%m/%Y}" in words or f"{accepted.appointment:%H}" in words


def test_the_chip_and_the_register_fill_all_but_what_only_she_can_answer(desk: Desk) -> None:
    record = desk.read_person("divorced")
    assert record.passive.authenticity is Authenticity.TRUSTED
    assert record.active is ActiveVerdict.GENUINE
    draft = desk.open("1.004873", record)
    form = desk.ground.office.catalogue.get("1.004873").form
    state = evaluate(form, draft.answers, draft.opened_at.date())
    asked = {one.field.pointer for one in state.unanswered}
    assert asked == {
        "/subject/divorce/judgment",
        "/subject/divorce/date",
        "/subject/divorce/court",
        "/purpose/kind",
    }
    sources = {answer.source for answer in draft.answers.values()}
    assert {Source.CHIP, Source.POPULATION} <= sources


def test_an_absent_head_of_household_is_asked_over_the_wire_and_agrees(desk: Desk) -> None:
    draft = desk.open("1.004194", None)
    head = {"/head/relation": "Cùng ở nhờ", "/head/name": "Nguyễn Văn Chủ", "/head/number": "000171000001"}
    desk.answer(draft, {**head, "/consent/owner/way": "self", "/consent/head/way": "vneid"})
    desk.ground.office.desk.submit(AskConsents(draft.id))
    (asked,) = desk.wait(ConsentsChanged).consents
    assert asked.state is ConsentState.WAITING
    (given,) = desk.wait(ConsentsChanged, where=lambda e: e.consents[0].state is not ConsentState.WAITING).consents
    assert (given.state, given.asked_at) == (ConsentState.GIVEN, asked.asked_at)


def test_without_a_line_the_chip_alone_fills_and_says_so(desk: Desk) -> None:
    record = desk.read_person("divorced")
    desk.ground.line.cut()
    draft = desk.open("1.004873", record)
    filled = [a for a in draft.answers.values() if a.source is Source.CHIP]
    assert filled
    assert not all(answer.confirmed for answer in filled)
    assert not any(a.source is Source.POPULATION for a in draft.answers.values())


def test_a_wrong_access_number_is_named_and_the_next_try_works(desk: Desk) -> None:
    desk.lay("divorced")
    failed = desk.read("999999")
    assert isinstance(failed, CardFailed)
    assert failed.code is FailureCode.WRONG_ACCESS_KEY
    assert isinstance(desk.read("000011"), CardRecord)


def test_altered_data_is_red_and_fills_nothing(desk: Desk) -> None:
    record = desk.read_person("groom")
    assert record.passive.authenticity is Authenticity.BROKEN
    assert 13 in record.passive.broken_groups
    draft = desk.open("1.004873", record)
    assert not any(a.source in (Source.CHIP, Source.POPULATION) for a in draft.answers.values())


def test_an_unknown_issuer_is_amber_and_usable(desk: Desk) -> None:
    record = desk.read_person("bride")
    assert record.passive.authenticity is Authenticity.INTACT_ISSUER_UNKNOWN
    draft = desk.open("1.004873", record)
    assert any(a.source is Source.CHIP for a in draft.answers.values())


def test_a_contradiction_between_chip_and_register_blocks_the_filing(desk: Desk) -> None:
    draft = desk.open("1.004873", desk.read_person("conflict_birth"))
    desk.ground.office.desk.submit(FileDraft(draft.id))
    failed = desk.wait(Failed)
    assert failed.code is FailureCode.IDENTITY_CONFLICT


def test_f9_with_something_missing_names_it_and_keeps_the_draft(desk: Desk) -> None:
    draft = desk.open("1.004873", desk.read_person("divorced"))
    desk.ground.office.desk.submit(FileDraft(draft.id))
    blocked = desk.wait(FilingBlocked)
    assert "/purpose/kind" in blocked.pointers
    assert "paper:ly-hon" in blocked.pointers
    with desk.ground.office.store.begin() as work:
        assert work.drafts.get(draft.id) is not None


def test_an_image_that_is_no_image_is_refused_and_nothing_is_kept(desk: Desk, tmp_path: Path) -> None:
    draft = desk.open("1.004873", desk.read_person("divorced"))
    fake = tmp_path / "anh.jpg"
    fake.write_bytes(b"\xff\xd8\xff" + b"not a picture" * 50)
    desk.ground.office.desk.submit(AttachPaper(draft.id, "ly-hon", fake))
    assert desk.wait(PaperRefused).code is FailureCode.PAPER_UNREADABLE
    with desk.ground.office.store.begin() as work:
        assert work.drafts.get(draft.id).papers == ()


def test_a_card_taken_away_before_f9_files_as_seen_at_opening(desk: Desk, tmp_path: Path) -> None:
    draft = desk.ready_draft(tmp_path)
    desk.ground.reader.remove()
    filed = desk.file(draft)
    assert not filed.present_at_filing
    assert filed.filing.evidence


def test_another_card_at_f9_signs_nothing(desk: Desk, tmp_path: Path) -> None:
    draft = desk.ready_draft(tmp_path)
    desk.ground.reader.remove()
    desk.lay("tenant")
    assert not desk.file(draft).present_at_filing


def test_the_gateway_dies_and_comes_back(own_desk: Desk, tmp_path: Path) -> None:
    """Register unavailable, filing queued, delivered by the gateway's successor under one code."""
    desk = own_desk
    desk.sign_in()
    draft = desk.ready_draft(tmp_path)
    desk.ground.gateway.kill()
    filed = desk.file(draft)
    desk.wait(LineChanged, where=lambda event: not event.up)
    from ui.bootstrap.gateway_child import start_gateway  # the successor on the same state and port

    desk.ground.gateway = start_gateway(
        desk.ground.office.station, desk.state, enrolment={}, accept_after=0.2, port=desk.ground.gateway.port
    )
    desk.ground.office.sync.wake()
    delivered = desk.wait(FilingChanged, where=lambda e: e.filing.sync is SyncState.DELIVERED).filing
    assert delivered.id == filed.filing.id
    assert delivered.code is not None


def test_the_second_citizen_sees_nothing_of_the_first(desk: Desk) -> None:
    first = desk.open("1.004873", desk.read_person("divorced"))
    desk.ground.reader.remove()
    second = desk.open("1.004194", desk.read_person("tenant"))
    assert first.answers["/requester/name"].value not in {a.value for a in second.answers.values()}


def test_population_unavailable_is_an_event_not_a_failure(desk: Desk) -> None:
    record = desk.read_person("tenant")
    desk.ground.line.cut()
    from counter.events import OpenDraft

    desk.ground.office.desk.submit(OpenDraft("1.004194", record))
    assert desk.wait(PopulationUnavailable).code is FailureCode.NO_LINE
