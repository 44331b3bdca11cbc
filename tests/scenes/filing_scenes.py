"""Scenes of steps 2 to 6: the service, its declaration, the papers, the review, the slip."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import UUID

from PIL import Image, ImageDraw, ImageFilter

from counter.errors import FailureCode
from counter.events import FilingChanged, LineChanged, PopulationArrived, PopulationUnavailable
from counter.model.filing import BusinessStatus, DossierCode, SyncState
from counter.model.partial_date import PartialDate
from counter.model.person_name import PersonName
from counter.model.scanning import ScanSource
from counter.page_events import PageScanned, PaperOffer
from counter.paper.page_looks import page_looks
from tests.fakes.built_desk import NOW, BuiltDesk
from tests.scenes.card_scenes import CAST, TENANT, read
from ui.desk.page_tile import PageTile
from ui.desk.walk_in import Step

PAST = "H15.50.05.13-260312-0021"


def searching(built: BuiltDesk) -> None:
    read(built)
    built.screens.shell.open_step(Step.PROCEDURE)
    built.settle()
    built.screens.procedure.search("tam tru")
    built.settle()


def all_procedures(built: BuiltDesk) -> None:
    read(built)
    built.screens.shell.open_step(Step.PROCEDURE)
    built.settle()


def declared(built: BuiltDesk) -> None:
    read(built)
    built.screens.shell.open_step(Step.PROCEDURE)
    built.screens.procedure.search("tam tru")
    built.screens.procedure.choose()
    built.settle()


def with_population(built: BuiltDesk) -> None:
    declared(built)
    draft = built.screens.walk_in.draft
    built.post(PopulationArrived(draft.id, TENANT))
    built.desk.population(draft.id, TENANT)
    built.settle()


def answered(built: BuiltDesk) -> None:
    with_population(built)
    answer = built.screens.declaration.edit
    for pointer, text in (
        ("/head/relation", "Người ở nhờ, ở mượn, ở thuê"),
        ("/head/name", "Nguyễn Ẫm Thử"),
        ("/head/number", CAST["landlord"].number.digits),
        ("/request/place/province", "Tỉnh Ví Dụ"),
        ("/request/place/commune", "Phường An Bình"),
        ("/request/place/detail", "Số 12, đường Ví Dụ 3"),
        ("/request/from", "20/11/2026"),
        ("/request/months", "12"),
        ("/request/housing", "Nộp giấy tờ"),
        ("/declarant/phone", "0900000018"),
        ("/consent/owner/way", "Ký trên tờ khai"),
        ("/consent/head/way", "Ký trên tờ khai"),
    ):
        answer(pointer, text)
        built.settle()


def half(built: BuiltDesk) -> None:
    with_population(built)
    built.screens.declaration.edit("/request/months", "36")
    built.screens.declaration.leave("/request/months")
    built.settle()


def conflict(built: BuiltDesk) -> None:
    declared(built)
    other = replace(TENANT, birth=PartialDate(1990, 8, 14), name=PersonName(TENANT.name.full))
    built.post(PopulationArrived(built.screens.walk_in.draft.id, other))


def offline(built: BuiltDesk) -> None:
    declared(built)
    since = NOW - timedelta(minutes=82)
    built.post(
        LineChanged(up=False, waiting=6, since=since, code=FailureCode.NO_LINE),
        PopulationUnavailable(built.screens.walk_in.draft.id, FailureCode.NO_LINE),
    )


def opened_group(built: BuiltDesk) -> None:
    with_population(built)
    built.screens.declaration.toggle("declarant")


@cache
def _folder() -> TemporaryDirectory[str]:
    """This process's own: a neighbour writing the same paper would be seen half done."""
    return TemporaryDirectory(prefix="motcua-scenes-")


def _scan() -> Path:
    """Three pages of a lease: one written on, one blank, one that the hand moved."""
    page = Image.new("L", (620, 877), 246)
    pen = ImageDraw.Draw(page)
    for line in range(90, 800, 34):
        pen.line((70, line, 480 + (line * 7) % 90, line), fill=70, width=3)
    rest = [Image.new("L", page.size, 246), page.filter(ImageFilter.GaussianBlur(9))]
    path = Path(_folder().name) / "hop-dong-thue-nha.tif"
    page.save(path, save_all=True, append_images=rest)
    return path


def papers(built: BuiltDesk) -> None:
    """One paper page by page, one refused, one that was given before."""
    answered(built)
    draft = built.screens.walk_in.draft
    built.desk.scanners = (ScanSource("d", "Canon DR-C225", feeder=True, both_sides=True),)
    given = PaperOffer(UUID(int=9), "quan-he", "x.pdf", 2, 310_000, date(2026, 3, 12), PAST, "Đăng ký thường trú")
    built.desk.offers = (given,)
    built.screens.shell.open_step(Step.PAPERS)
    built.screens.papers.add([_scan()], "cho-o")
    built.settle()
    built.desk.refuse["quan-he"] = FailureCode.PAPER_KIND_REFUSED
    built.screens.papers.add([Path("ban-sao.docx")], "quan-he")
    built.settle()
    built.screens.papers.mark_page(built.desk.drafts[draft.id].papers[0].id, 1)


def pages(built: BuiltDesk) -> None:
    """The same, with the focus on a page."""
    papers(built)
    built.window.findChildren(PageTile)[1].setFocus()
    built.settle()


def review_blocked(built: BuiltDesk) -> None:
    with_population(built)
    for pointer, text in (
        ("/request/months", "12"),
        ("/request/from", "20/11/2026"),
        ("/declarant/phone", "0900000018"),
    ):
        built.screens.declaration.edit(pointer, text)
    built.screens.shell.open_step(Step.REVIEW)
    built.screens.review.file()
    built.settle()


def review(built: BuiltDesk) -> None:
    papers(built)
    built.screens.shell.open_step(Step.REVIEW)
    built.settle()


def filed(built: BuiltDesk) -> None:
    review(built)
    built.screens.review.attest_face()
    built.screens.review.file()
    built.settle()


def registered(built: BuiltDesk) -> None:
    filed(built)
    filing = built.screens.walk_in.filing
    built.post(
        FilingChanged(
            replace(
                filing,
                code=DossierCode("H15.50.05.13-261119-0143"),
                sync=SyncState.DELIVERED,
                business=BusinessStatus.ACCEPTED,
                appointment=datetime(2026, 11, 25, 16, 30, tzinfo=NOW.tzinfo),
            ),
            place=1208,
            bytes_sent=431_000,
        )
    )
    built.settle()


def scanning(built: BuiltDesk) -> None:
    """A stack is being drawn in; its second page came out blank."""
    answered(built)
    built.desk.scanners = (ScanSource("d", "Canon DR-C225", feeder=True, both_sides=True),)
    built.screens.shell.open_step(Step.PAPERS)
    built.settle()
    built.screens.papers.scan()
    path = _scan()
    draft, (code, *_) = built.screens.walk_in.draft.id, [card.code for card in built.screens.papers.cards]
    for number, look in enumerate(page_looks(path.read_bytes()), 1):
        built.post(PageScanned(draft, code, number, look))
    built.settle()
