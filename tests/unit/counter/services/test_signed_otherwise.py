"""Who cannot see, read or sign: what was read out, a fingerprint, a witness; kept, checked at both ends, printed."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pypdfium2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.errors import ContentError, StoreError
from counter.events import DraftSaved, Filed, FileDraft, FilingBlocked
from counter.forms.engine import taken_answers
from counter.forms.manifest_check import validate_manifest
from counter.model.filing import Draft, Filing
from counter.model.manifest import canonical
from counter.model.review import SIGNING, Review
from counter.model.signing import (
    BY_HAND,
    Finger,
    Seen,
    Signing,
    SigningWay,
    Witness,
    declared,
    parse_signing,
    signing_of,
)
from counter.paper.declaration import render_declaration
from counter.paper.page_content import Occasion
from counter.paper_events import PaperPrinted, PrintDeclaration
from counter.review_events import DraftReviewed, ReviewDraft
from counter.services.print_declaration import DeclarationPrinting
from counter.services.slips import confirmation_of
from counter.signing_events import AskSigning, SaySigning, SigningTold
from devices.printer.folder import FolderPrinter
from tests.fakes.guest_night import GUEST, STAY
from tests.fakes.whole_declarations import WHOLE, answered
from tests.fakes.whole_desk import WholeDesk, the_catalogue

SEEN = Witness("Trần Thị Chứng", "001180000456", Seen.QR, disinterested=True)
PRINTED = Signing(SigningWay.FINGERPRINT)


def ready(desk: WholeDesk) -> Draft:
    return desk.answer(desk.open(STAY), GUEST)


def read_out(desk: WholeDesk, draft: Draft, way: SigningWay = SigningWay.FINGERPRINT) -> Signing:
    form = the_catalogue().get(STAY).form
    assert form is not None
    return Signing(way, aloud=True, read=declared(taken_answers(form, desk.draft(draft.id).answers)), witness=SEEN)


def reviewed(desk: WholeDesk, draft: Draft, signing: Signing) -> Review:
    desk.do(SaySigning(draft.id, signing))
    desk.do(ReviewDraft(draft.id))
    return desk.said(DraftReviewed).review


def in_the_way(desk: WholeDesk, draft: Draft, signing: Signing) -> str:
    return " ".join(one.words for one in reviewed(desk, draft, signing).blockers if one.target == SIGNING)


def filed(desk: WholeDesk, draft: Draft, signing: Signing) -> Filing:
    desk.do(SaySigning(draft.id, signing))
    desk.do(FileDraft(draft.id))
    return desk.said(Filed).filing


def text_of(pdf: Path | bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return " ".join("\n".join(page.get_textpage().get_text_range() for page in document).split())


# ------------------------------------------------------------ kept and filed


def test_it_is_kept_with_the_draft_and_frozen_into_the_filing(desk: WholeDesk) -> None:
    draft = ready(desk)
    signing = read_out(desk, draft)
    desk.do(SaySigning(draft.id, signing))
    desk.do(AskSigning(draft.id))
    assert desk.said(SigningTold) == SigningTold(draft.id, signing)
    filing = filed(desk, draft, signing)
    assert signing_of(filing.manifest) == signing
    assert validate_manifest(the_catalogue(), filing.manifest) == ()
    said = [(line.action, line.purpose) for line in desk.trail() if line.action in ("signing-said", "read-aloud")]
    assert said == [("signing-said", "fingerprint, read aloud"), ("read-aloud", "")]
    with desk.store.begin() as work:
        assert not work.keyvalues.get(f"signing:{draft.id}")


def test_signed_by_hand_the_manifest_says_nothing_of_it(desk: WholeDesk) -> None:
    filing = filed(desk, ready(desk), BY_HAND)
    assert "signing" not in json.loads(filing.manifest)
    assert signing_of(filing.manifest) == BY_HAND


def test_what_is_said_changes_the_draft_so_that_it_is_looked_at_again(desk: WholeDesk) -> None:
    draft = ready(desk)
    desk.do(SaySigning(draft.id, PRINTED))
    assert desk.said(DraftSaved).draft.changed_at > draft.changed_at


def test_it_is_said_and_seen_by_its_own_officer_only(desk: WholeDesk) -> None:
    draft = ready(desk)
    desk.signed_in("mai")
    for command in (SaySigning(draft.id, PRINTED), AskSigning(draft.id)):
        with pytest.raises(StoreError):
            desk.do(command)
    assert SEEN.number not in repr(SaySigning(draft.id, Signing(witness=SEEN)))
    assert SEEN.name not in repr(SEEN)


# ------------------------------------------------------------ what stands in the way


def test_a_fingerprint_alone_asks_for_nobody(desk: WholeDesk) -> None:
    assert reviewed(desk, ready(desk), PRINTED).blockers == ()


@pytest.mark.parametrize("way", list(SigningWay))
def test_what_is_not_read_to_the_end_is_not_filed(desk: WholeDesk, way: SigningWay) -> None:
    draft = ready(desk)
    assert "Chưa đọc hết" in in_the_way(desk, draft, replace(read_out(desk, draft, way), read=""))
    desk.do(FileDraft(draft.id))
    assert desk.said(FilingBlocked).pointers == (SIGNING,)
    assert in_the_way(desk, draft, read_out(desk, draft, way)) == ""


def test_an_answer_that_changes_is_read_out_again(desk: WholeDesk) -> None:
    draft = ready(desk)
    signing = read_out(desk, draft)
    desk.answer(draft, {"/guests/0/reason": "Đi công tác"})
    assert "đọc lại" in in_the_way(desk, draft, signing)


@pytest.mark.parametrize(
    ("witness", "words"),
    [
        (None, "Cần người làm chứng"),
        (replace(SEEN, number=""), "Cần người làm chứng"),
        (replace(SEEN, number="12"), "chưa đúng"),
        (replace(SEEN, name="1234"), "chưa đúng"),
        (replace(SEEN, disinterested=False), "không có quyền, lợi ích"),
        (replace(SEEN, number="001179000123"), "có tên trong tờ khai"),
        (replace(SEEN, number="001210000456"), "đủ 18 tuổi"),
        (replace(SEEN, name="LAN"), "Cán bộ tiếp nhận không làm chứng"),
    ],
    ids=["none", "no number", "short", "no letters", "not asked", "interested", "a child", "the officer"],
)
def test_a_witness_has_to_be_one(desk: WholeDesk, witness: Witness | None, words: str) -> None:
    draft = ready(desk)
    neither = Signing(SigningWay.NEITHER, witness=witness)
    assert words in in_the_way(desk, draft, neither)
    assert in_the_way(desk, draft, replace(neither, witness=SEEN)) == ""


def test_a_witness_called_like_a_guest_is_only_pointed_out(desk: WholeDesk) -> None:
    draft = ready(desk)
    said = reviewed(desk, draft, Signing(SigningWay.NEITHER, witness=replace(SEEN, name="lê văn khách")))
    assert said.blockers == ()
    assert [one.target for one in said.warnings if "trùng họ tên" in one.words] == [SIGNING]


# ------------------------------------------------------------ at the gateway


def changed(filing: Filing, **signing: object) -> bytes:
    raw = json.loads(filing.manifest)
    return canonical(raw | {"signing": raw["signing"] | signing})


def test_the_gateway_asks_the_same_again(desk: WholeDesk) -> None:
    draft = ready(desk)
    filing = filed(desk, draft, read_out(desk, draft))
    for wrong in ({"read": "0" * 64}, {"read": ""}, {"way": "by-proxy"}, {"also": 1}, {"witness": {"name": "x"}}):
        assert validate_manifest(the_catalogue(), changed(filing, **wrong)), wrong
    without = json.loads(filing.manifest)
    del without["signing"]["witness"]
    assert validate_manifest(the_catalogue(), canonical(without)) == (
        ("", "Cần người làm chứng: ghi họ tên và số giấy tờ."),
    )
    del without["signing"]  # as a counter of before has it
    assert validate_manifest(the_catalogue(), canonical(without)) == ()


_names = st.text(st.characters(blacklist_categories=("C", "Z")), max_size=20)
_witnesses = st.builds(Witness, _names, _names, st.sampled_from(Seen), disinterested=st.booleans())
_signings = st.builds(
    Signing,
    st.sampled_from(SigningWay),
    st.sampled_from(Finger),
    aloud=st.booleans(),
    read=st.sampled_from(["", "a1" * 32]),
    witness=st.none() | _witnesses,
)


@given(_signings)
def test_what_is_kept_is_what_counts_of_it(signing: Signing) -> None:
    kept = parse_signing(signing.to_bytes())
    assert kept.to_bytes() == signing.to_bytes()
    assert (kept.way, kept.aloud, kept.wants_witness) == (signing.way, signing.aloud, signing.wants_witness)
    assert kept.witness == (signing.witness if signing.wants_witness else None)


@given(
    st.binary(max_size=300)
    | st.recursive(st.none() | st.text(max_size=8), st.lists).map(lambda x: json.dumps(x).encode())
)
def test_other_octets_are_refused(octets: bytes) -> None:
    with pytest.raises(ContentError):
        parse_signing(octets)
    with pytest.raises(ContentError):
        signing_of(b'{"signing":' + octets + b"}")


# ------------------------------------------------------------ on paper


def printed(desk: WholeDesk, draft: Draft, *, large: bool = False) -> str:
    folder = FolderPrinter(desk.folder / "printed")
    DeclarationPrinting(desk.paper_desk(folder))(PrintDeclaration(draft.id, by="lan", large=large))
    return text_of(desk.said(PaperPrinted).path)


@pytest.mark.parametrize("large", [False, True])
def test_the_declaration_has_the_finger_the_reading_and_the_witness(desk: WholeDesk, *, large: bool) -> None:
    desk.add_account("lan")
    draft = ready(desk)
    desk.do(SaySigning(draft.id, replace(read_out(desk, draft), finger=Finger.LEFT_INDEX)))
    words = printed(desk, draft, large=large)
    for part in (
        "(Điểm chỉ ngón trỏ trái)",
        "NGƯỜI LÀM CHỨNG",
        "TRẦN THỊ CHỨNG",
        SEEN.number,
        "Cán bộ tiếp nhận Lan đã đọc",
    ):
        assert part in words
    desk.now += timedelta(minutes=1)
    desk.answer(draft, {"/guests/0/reason": "Đi công tác"})
    assert "đã đọc toàn bộ" not in printed(desk, draft, large=large)


def test_of_two_who_sign_only_the_filer_leaves_a_fingerprint() -> None:
    form = the_catalogue().get("1.000894").form
    assert form is not None
    answers = answered(form, WHOLE["1.000894"])
    of_one = Occasion(filer=str(answers["/groom/name"].value), signing=PRINTED)
    words = text_of(render_declaration(form, answers, of_one))
    assert words.count("(Điểm chỉ ngón trỏ phải)") == words.count("(Ký, ghi rõ họ, chữ đệm, tên)") == 1
    nobody_knows_whose = text_of(render_declaration(form, answers, Occasion(signing=PRINTED)))
    assert nobody_knows_whose.count("(Ký, hoặc điểm chỉ ngón trỏ phải)") == 2


def test_signed_by_hand_it_looks_as_ever(desk: WholeDesk) -> None:
    desk.add_account("lan")
    words = printed(desk, ready(desk))
    assert "(Ký, ghi rõ họ và tên)" in words
    assert "LÀM CHỨNG" not in words


def test_the_slip_says_how_it_was_signed(desk: WholeDesk) -> None:
    draft = ready(desk)
    filing = filed(desk, draft, read_out(desk, draft))
    procedure = the_catalogue().get(STAY)
    slip = confirmation_of(filing, procedure, desk.station, officer="Lan", place_in_line=1, reprinted_at=None)
    assert slip.signed == "điểm chỉ ngón trỏ phải, cán bộ đã đọc cho nghe, người làm chứng: Trần Thị Chứng"
    assert slip.sign_here == "Điểm chỉ ngón trỏ phải"
