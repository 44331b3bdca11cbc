"""Before it is filed: what blocks, what is only said, and where each is mended; F9 gives the same verdict."""

from __future__ import annotations

import hashlib
import io
from dataclasses import replace
from datetime import date
from uuid import UUID

import pytest
from PIL import Image, ImageDraw

from counter.errors import FailureCode, StoreError
from counter.events import ChallengeFailed, Filed, FileDraft, FilingBlocked
from counter.model.filing import BusinessStatus, Draft, Filing, Paper
from counter.model.review import Finding, Review
from counter.outbox import Outcome, settle
from counter.review_events import DraftReviewed, ReviewDraft
from counter.services.review_office import office_blockers, office_hints, office_warnings
from tests.fakes.whole_desk import WholeDesk, read, the_catalogue

CERTIFICATE = "1.004873"
PAPER = "paper:ly-hon"
TODAY = date(2026, 11, 20)


def review(desk: WholeDesk, draft: Draft) -> Review:
    desk.do(ReviewDraft(draft.id))
    said = desk.said(DraftReviewed)
    assert (said.draft, said.changed_at) == (draft.id, desk.draft(draft.id).changed_at)
    return said.review


def words(findings: tuple[Finding, ...], target: str) -> list[str]:
    return [one.words for one in findings if one.target == target]


def beside_fields(found: Review) -> list[Finding]:
    """The warnings that are no field's: what a field may say has tests of its own."""
    return [one for one in found.warnings if not one.target.startswith("/")]


def scan(*inked: bool) -> bytes:
    """A TIFF of A5 pages, some with lines of writing on them."""
    pages = []
    for ink in inked:
        page = Image.new("L", (420, 595), 250)
        if ink:
            pen = ImageDraw.Draw(page)
            for y in range(60, 540, 20):
                pen.line((40, y, 380, y), fill=10, width=5)
        pages.append(page)
    out = io.BytesIO()
    pages[0].save(out, "TIFF", save_all=True, append_images=pages[1:])
    return out.getvalue()


def kept_as_it_is(desk: WholeDesk, draft: Draft, data: bytes, serial: int = 900, requirement: str = "ly-hon") -> Paper:
    """A paper that came into the store past the look at attaching."""
    paper = Paper(
        UUID(int=serial), requirement, f"{serial}.tif", "image/tiff", len(data), hashlib.sha256(data).hexdigest()
    )
    with desk.store.begin() as work:
        work.papers.add(paper, data, draft.id)
        work.commit()
    return paper


def filed(desk: WholeDesk, judgment: bytes) -> Filing:
    draft = desk.ready(judgment)
    desk.do(FileDraft(draft.id))
    desk.do(ChallengeFailed(draft.id, FailureCode.CARD_REMOVED))
    return desk.said(Filed).filing


def test_nothing_stands_in_the_way_of_a_whole_draft(desk: WholeDesk, judgment: bytes) -> None:
    found = review(desk, desk.ready(judgment))
    assert found.blockers == ()
    assert beside_fields(found) == []


def test_every_field_and_paper_that_is_wanting_is_named_with_its_place(desk: WholeDesk) -> None:
    draft = desk.open(CERTIFICATE, read("divorced"))
    desk.answer(draft, {"/subject/divorce/judgment": "12/2024"})
    targets = [one.target for one in review(desk, draft).blockers]
    assert "/purpose/kind" in targets
    desk.do(FileDraft(draft.id))
    assert list(desk.said(FilingBlocked).pointers) == list(dict.fromkeys(targets))
    assert isinstance(desk.heard[-2], DraftReviewed), "F9 says why, in the same words"


class TestPapers:
    def test_the_same_file_for_two_requirements_is_one_too_many(self, desk: WholeDesk, judgment: bytes) -> None:
        draft = desk.ready(judgment)
        kept_as_it_is(desk, draft, judgment, requirement="other")
        assert "cùng một tệp với giấy.pdf" in words(review(desk, draft).blockers, "paper:other")[0]
        desk.do(FileDraft(draft.id))
        assert desk.said(FilingBlocked).pointers == ("paper:other",)

    @pytest.mark.parametrize(
        ("data", "said"),
        [
            (b"II*\x00" + bytes(60), "không mở được"),
            (b"MZ" + bytes(500), "không phải PDF"),
            (b"II*\x00" + bytes(1_000_001), "lớn hơn mức"),
        ],
        ids=["broken", "a program", "too large"],
    )
    def test_what_would_be_refused_when_attached_blocks(
        self, desk: WholeDesk, judgment: bytes, data: bytes, said: str
    ) -> None:
        desk.filing = replace(desk.filing, largest_paper=desk.paper.largest_attachment)
        draft = desk.ready(judgment)
        kept_as_it_is(desk, draft, data)
        found = desk.filing.reviewing.review_of(desk.draft(draft.id), TODAY)
        assert said in words(found.blockers, PAPER)[0]

    def test_one_whose_file_is_gone_from_the_disk_blocks(self, desk: WholeDesk, judgment: bytes) -> None:
        draft = desk.ready(judgment)
        desk.session.looked_into.clear()  # the program was started anew
        for file in (desk.folder / "store").rglob("*"):
            if file.is_file() and file.stat().st_size >= len(judgment) and file.suffix not in (".db", ".db-wal"):
                file.write_bytes(bytes(100))
        assert "không đọc lại được" in words(review(desk, draft).blockers, PAPER)[0]

    def test_blank_pages_are_said_and_block_nothing(self, desk: WholeDesk, judgment: bytes) -> None:
        draft = desk.ready(judgment)
        desk.attach(draft, scan(True, False, True), name="hai mặt.tif")
        desk.attach(draft, scan(False), name="ngược.tif")
        found = review(desk, draft)
        assert found.blockers == ()
        assert words(found.warnings, PAPER) == [
            "hai mặt.tif: trang 2 trắng.",
            "ngược.tif: mọi trang đều trắng, có thể đã quét ngược mặt.",
        ]

    def test_after_a_restart_papers_are_opened_again(self, desk: WholeDesk, judgment: bytes) -> None:
        draft = desk.ready(judgment)
        desk.attach(draft, scan(False), name="trắng.tif")
        before = review(desk, draft)
        desk.session.looked_into.clear()
        assert review(desk, draft) == before


class TestTheSamePerson:
    def test_an_open_filing_for_the_same_service_is_named_by_code_and_day(
        self, desk: WholeDesk, judgment: bytes
    ) -> None:
        earlier = filed(desk, judgment)
        draft = desk.ready(judgment)
        (said,) = words(review(desk, draft).warnings, f"filing:{earlier.provisional}")
        assert said.endswith(f"{earlier.provisional}, nộp ngày 20/11/2026.")
        desk.do(FileDraft(draft.id))
        assert not isinstance(desk.heard[-1], FilingBlocked), "a warning blocks nothing"

    def test_one_without_a_card_is_known_by_the_number_that_was_typed(self, desk: WholeDesk, judgment: bytes) -> None:
        earlier = filed(desk, judgment)
        draft = desk.open(CERTIFICATE)
        assert words(review(desk, draft).warnings, f"filing:{earlier.provisional}") == []
        desk.answer(draft, {"/requester/number": earlier.filer_number})
        assert words(review(desk, draft).warnings, f"filing:{earlier.provisional}") != []

    @pytest.mark.parametrize("end", [3, 7, 8, 10])
    def test_one_that_is_at_its_end_is_not(self, desk: WholeDesk, judgment: bytes, end: int) -> None:
        earlier = filed(desk, judgment)
        with desk.store.begin() as work:
            work.filings.update(replace(earlier, business=BusinessStatus(end)))
            work.commit()
        assert beside_fields(review(desk, desk.ready(judgment))) == []

    def test_one_that_the_gateway_refused_is_not(self, desk: WholeDesk, judgment: bytes) -> None:
        earlier = filed(desk, judgment)
        with desk.store.begin() as work:
            entry = work.outbox.get(earlier.id)
            assert entry is not None
            work.outbox.save(settle(settle(entry, Outcome.BEGUN), Outcome.REFUSED, cause="DT-605"))
            work.commit()
        assert beside_fields(review(desk, desk.ready(judgment))) == []

    def test_another_service_of_theirs_and_another_person_are_not(self, desk: WholeDesk, judgment: bytes) -> None:
        filed(desk, judgment)
        other_service = desk.open("2.000635", read("divorced"))
        other_person = desk.open(CERTIFICATE, read("tenant"))
        for draft in (other_service, other_person):
            assert not any(one.target.startswith("filing:") for one in review(desk, draft).warnings)


class TestWhatCameBack:
    def test_reasons_that_several_share_are_told_the_commonest_first(self, desk: WholeDesk, judgment: bytes) -> None:
        reasons = ("Thiếu bản án", "Sai nơi cư trú", "Thiếu bản án", "Sai nơi cư trú", "Thiếu bản án", "Ông A khai sai")
        for reason in reasons:
            one = filed(desk, judgment)
            with desk.store.begin() as work:
                work.filings.update(replace(one, business=BusinessStatus.NOT_ACCEPTED, reason=reason))
                work.commit()
        hints = review(desk, desk.open(CERTIFICATE)).hints
        told = [one for one in hints if one.startswith("Từng bị trả")]
        assert told == ["Từng bị trả: Thiếu bản án (3 hồ sơ)", "Từng bị trả: Sai nơi cư trú (2 hồ sơ)"]
        assert not any("Từng bị trả" in one for one in review(desk, desk.open("2.000635")).hints)


class TestThisOffice:
    def test_a_version_out_of_force_blocks(self, desk: WholeDesk) -> None:
        procedure = the_catalogue().get(CERTIFICATE)
        assert list(office_blockers(procedure, TODAY)) == []
        ended = replace(procedure, effective_to=date(2026, 11, 19))
        begins = replace(procedure, effective_from=date(2026, 11, 21))
        for one, word in ((ended, "hết hiệu lực"), (begins, "chưa có hiệu lực")):
            (found,) = office_blockers(one, TODAY)
            assert found.target == "procedure"
            assert word in found.words
        assert list(office_blockers(replace(procedure, effective_to=TODAY), TODAY)) == []

    def test_another_levels_service_is_said_where_the_station_is_a_communes(self, desk: WholeDesk) -> None:
        procedure = the_catalogue().get("3.000333")
        (found,) = office_warnings(procedure, desk.station, has_card=True)
        assert "Công an cấp tỉnh, không phải cấp xã" in found.words
        province = replace(desk.station, level="province")
        assert list(office_warnings(procedure, province, has_card=True)) == []
        (found,) = office_warnings(the_catalogue().get(CERTIFICATE), province, has_card=True)
        assert "không phải cấp tỉnh" in found.words

    def test_direct_only_wants_the_person(self, desk: WholeDesk) -> None:
        procedure = the_catalogue().get("2.000815")
        assert list(office_warnings(procedure, desk.station, has_card=True)) == []
        (found,) = office_warnings(procedure, desk.station, has_card=False)
        assert "trực tiếp" in found.words
        assert list(office_hints(procedure)) == []

    def test_online_only_takes_no_paper(self) -> None:
        assert "Chỉ thị 24" in next(office_hints(the_catalogue().get("2.001159")))


def test_another_officers_draft_is_not_looked_at(desk: WholeDesk) -> None:
    draft = desk.open(CERTIFICATE, read("divorced"))
    desk.signed_in("mai")
    with pytest.raises(StoreError) as caught:
        desk.do(ReviewDraft(draft.id))
    assert caught.value.code is FailureCode.NOT_FOUND


def test_findings_show_no_person_when_they_are_logged(desk: WholeDesk, judgment: bytes) -> None:
    filed(desk, judgment)
    draft = desk.ready(judgment)
    desk.attach(draft, scan(False), name="Trần Thị Bích Ngọc.tif")
    assert "Ngọc" not in repr(review(desk, draft))
