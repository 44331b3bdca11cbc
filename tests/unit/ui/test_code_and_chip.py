"""Step 1: what the QR code claims and what the chip proves, in either order; other documents than ID cards."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from counter.emrtd import mrz
from counter.emrtd.card_record import AccessMethod, Authenticity, PassiveVerdict
from counter.errors import FailureCode
from counter.events import CardFailed, CardInserted, CardRead, CardRemoved, PersonSeen, ReadCard
from counter.mrz_candidates import mrz_candidates
from counter.qr_claim import parse_qr
from counter.second_card_events import FillFromCode
from tests.fakes.counter_people import record_of, without_portrait
from tests.scenes.card_scenes import CAST, TENANT, code_of, passport_record
from ui.desk.walk_in import Step

TODAY = date(2026, 11, 19)
RECORD = record_of(TENANT)
FALSE_CODE = code_of("Lê Quang Hùng", issued="02052024")
# 9303-4 appendix B
PASSPORT = ("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10")


@pytest.fixture
def read(presented):
    """The tenant's card, opened by its code and read."""
    presented.post(CardInserted("r"))
    presented.card.take_scan(code_of())
    presented.post(CardRead(RECORD))
    return presented


def differing(presented):
    return [(one.label, one.claimed, one.chip) for one in presented.card_view.now.differences]


EXPECTED = [("Họ tên", "LÊ QUANG HÙNG", "LÊ QUANG HUY"), ("Ngày cấp", "02/05/2024", "02/05/2025")]


def test_a_true_code_is_said_to_agree(read):
    assert read.card_view.now.differences == ()
    assert "khớp" in read.card_view.now.sentence


def test_what_the_chip_refutes_is_listed_side_by_side(presented):
    presented.post(CardInserted("r"))
    presented.card.take_scan(FALSE_CODE)
    presented.post(PersonSeen(without_portrait(RECORD)))
    assert differing(presented) == EXPECTED
    presented.post(CardRead(RECORD))
    assert differing(presented) == EXPECTED


def test_a_code_after_the_card_is_compared_and_reads_nothing_again(presented):
    presented.post(CardInserted("r"))
    presented.card.type_number(TENANT.number.can)
    presented.post(CardRead(RECORD))
    presented.card.take_scan(FALSE_CODE)
    assert differing(presented) == EXPECTED
    assert len(presented.card_worker.submitted) == 1


def test_the_number_on_both_sides_is_masked_until_it_is_asked_for(read):
    read.card.take_scan(code_of().replace(TENANT.number.digits, "000099111112"))
    assert differing(read) == [("Số định danh", "0000•••••112", TENANT.number.masked)]
    read.shell.reveal()
    assert differing(read) == [("Số định danh", "000099111112", TENANT.number.digits)]


def test_a_mangled_code_still_opens_the_chip_and_is_named(presented):
    presented.post(CardInserted("r"))
    presented.card.take_scan(code_of("Lê QuÂng Huy"))
    assert presented.card_worker.submitted[0].secret == TENANT.number.can
    presented.post(CardRead(RECORD))
    screen = presented.card_view.now
    assert [(one.tone, one.code) for one in screen.warnings] == [("amber", "ND-207")]
    assert screen.differences == ()
    assert "khớp" not in screen.sentence


def test_nothing_is_compared_with_data_that_were_changed(presented):
    presented.post(CardInserted("r"))
    presented.card.take_scan(FALSE_CODE)
    presented.post(CardRead(replace(RECORD, passive=PassiveVerdict(Authenticity.BROKEN, "hash", (13,)))))
    assert presented.card_view.now.differences == ()


def test_a_claim_brings_candidates_for_bac_and_typed_digits_bring_none(presented):
    presented.post(CardInserted("r"))
    presented.card.type_number(TENANT.number.can)
    presented.post(CardFailed(FailureCode.CARD_REMOVED))
    presented.card.take_scan(code_of())
    typed, scanned = presented.card_worker.submitted
    assert typed.mrz_candidates == ()
    assert scanned.mrz_candidates == mrz_candidates(parse_qr(code_of(), TODAY)) != ()


def test_the_right_code_during_a_wrong_attempt_is_tried_next(presented):
    presented.post(CardInserted("r"))
    presented.card.type_number("000000")
    presented.card.take_scan(code_of())
    assert len(presented.card_worker.submitted) == 1
    presented.post(CardFailed(FailureCode.WRONG_ACCESS_KEY))
    assert presented.card_worker.submitted[-1].secret == TENANT.number.can


def test_the_same_code_while_it_is_being_read_starts_nothing(presented):
    presented.post(CardInserted("r"))
    presented.card.type_number(TENANT.number.digits)
    presented.card.take_scan(code_of())
    assert len(presented.card_worker.submitted) == 1


def test_another_card_and_its_code_begin_anew_before_a_declaration_is_open(read):
    read.post(CardRemoved("r"))
    read.post(CardInserted("r"))
    other = CAST["landlord"].number
    read.card.take_scan(code_of().replace(TENANT.number.digits, other.digits))
    assert read.card_worker.submitted[-1].secret == other.can


def test_a_second_person_s_code_fills_their_part_of_the_declaration(read):
    read.open("1.004194")
    read.answer(head__relation="Người ở thuê")
    read.card.take_scan(code_of().replace(TENANT.number.digits, CAST["landlord"].number.digits))
    command = read.desk.submitted[-1]
    assert isinstance(command, FillFromCode)
    assert (command.draft, command.claim.number) == (read.walk_in.draft.id, CAST["landlord"].number)
    assert "Chủ hộ" in read.shell_view.toasts[-1].words
    assert read.walk_in.claim.number == TENANT.number


def test_a_stranger_s_code_does_not_disturb_an_open_declaration(read):
    read.open("1.004873")
    read.post(CardRemoved("r"))
    read.post(CardInserted("r"))
    read.card.take_scan(code_of().replace(TENANT.number.digits, CAST["landlord"].number.digits))
    assert read.walk_in.record == RECORD
    assert read.walk_in.claim.number == TENANT.number
    assert "người khác" in read.shell_view.toasts[-1].words
    assert len(read.card_worker.submitted) == 1


def test_the_next_citizen_brings_no_claim_along(read):
    read.shell.start_over()
    assert read.walk_in.claim is None


# ---------------------------------------------------------------- other documents


def test_a_zone_scanned_line_by_line_opens_a_passport(presented):
    presented.post(CardInserted("r"))
    presented.card.take_scan(PASSPORT[0])
    assert "quét tiếp" in presented.card_view.now.sentence
    presented.card.take_scan(PASSPORT[1])
    assert presented.card_worker.submitted == [ReadCard(AccessMethod.PACE_MRZ, "L898902C3674081221204159")]


def test_a_zone_in_one_piece_or_its_three_parts_do_the_same(presented):
    presented.card.type_number("\n".join(PASSPORT))
    presented.post(CardInserted("r"))
    presented.post(CardFailed(FailureCode.CARD_REMOVED))
    presented.card.type_number("L898902C3 12/08/1974 15/04/2012")
    assert [one.secret for one in presented.card_worker.submitted] == ["L898902C3674081221204159"] * 2


def test_a_wrong_zone_is_said(presented):
    presented.card.type_number(PASSPORT[0] + PASSPORT[1].replace("1204159", "1204158"))
    assert presented.card_view.now.trouble.code == "ND-202"


def test_a_pause_begins_only_what_can_not_go_on(presented):
    presented.post(CardInserted("r"))
    for half in ("000199", TENANT.number.digits + "|", "L898902C3 12/08/1974 15/04/2012"):
        presented.card.pause_typing(half)
    assert presented.card_worker.submitted == []
    presented.card.pause_typing(TENANT.number.digits)
    assert presented.card_worker.submitted == [ReadCard(AccessMethod.PACE_CAN, TENANT.number.can)]


def facts(presented) -> dict[str, str]:
    return {fact.label: fact.text for fact in presented.card_view.now.person.facts}


def test_a_passport_is_shown_by_its_zone(presented):
    presented.post(CardRead(passport_record()))
    person, shown = presented.card_view.now.person, facts(presented)
    assert (person.name, person.number) == ("ERIKSSON ERIK ANDERS", "L898902C3")
    assert (shown["Giấy tờ"], shown["Số giấy tờ"], shown["Giá trị đến"]) == ("Hộ chiếu", "L898902C3", "15/04/2033")
    assert "Dân tộc" not in shown
    presented.card_view.now.footer.right[0].run()
    assert presented.shell.step is Step.PROCEDURE


def test_a_child_s_card_says_that_it_has_no_portrait_and_asks_for_no_face(presented):
    presented.post(CardRead(record_of(CAST["child"], portrait=False)))
    assert "không có ảnh" in presented.card_view.now.sentence
    presented.open("1.004873")
    presented.shell.open_step(Step.REVIEW)
    assert not presented.review_view.now.asks_face


def test_fields_in_the_issuer_s_own_encoding_are_said_and_never_guessed(presented):
    details = replace(RECORD.details, ethnic_group="", issued=None, religion="", unreadable=(6, 7, 11))
    presented.post(CardRead(replace(RECORD, details=details)))
    assert facts(presented)["Dân tộc"] == facts(presented)["Ngày cấp"] == "không đọc được"
    assert facts(presented)["Thường trú"] == TENANT.residence.text


def test_a_card_without_an_end_says_so(presented):
    zone = mrz.build_vietnamese_td1(TENANT.number, "LE<<QUANG<HUY", TENANT.birth, TENANT.sex, None)
    details = replace(RECORD.details, expiry=None)
    presented.post(CardRead(replace(RECORD, details=details, mrz=mrz.parse(zone, TODAY))))
    assert facts(presented)["Giá trị đến"] == "không thời hạn"
    assert presented.card_view.now.verdicts[1].answer.startswith("Không thời hạn")


def test_a_downgrade_to_bac_is_seen_here_and_on_the_review(presented):
    presented.post(CardRead(replace(RECORD, access=AccessMethod.BAC)))
    assert [one.title for one in presented.card_view.now.warnings] == ["Chip mở bằng BAC, cách cũ hơn PACE"]
    assert presented.card_view.now.phases[1].what == "Mở bằng BAC"
    presented.open()
    presented.shell.open_step(Step.REVIEW)
    assert "Chip mở bằng BAC, cách cũ hơn PACE" in presented.review_view.now.warnings
