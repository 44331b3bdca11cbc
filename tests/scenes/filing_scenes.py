"""Scenes of steps 2 to 6: the service, its declaration, the papers, the review, the slip."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtGui import QImage

from counter.errors import FailureCode
from counter.events import FilingChanged, LineChanged, PopulationArrived, PopulationUnavailable
from counter.model.filing import BusinessStatus, DossierCode, SyncState
from counter.model.partial_date import PartialDate
from counter.model.person_name import PersonName
from tests.fakes.built_desk import NOW, BuiltDesk
from tests.scenes.card_scenes import CAST, TENANT, read
from ui.desk.walk_in import Step


def searching(built: BuiltDesk) -> None:
    read(built)
    built.screens.shell.open_step(Step.PROCEDURE)
    built.screens.procedure.search("tam tru")


def all_procedures(built: BuiltDesk) -> None:
    read(built)
    built.screens.shell.open_step(Step.PROCEDURE)


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


def _picture(folder: Path) -> Path:
    image = QImage(620, 877, QImage.Format.Format_RGB32)
    image.fill(0xFFF6F2EA)
    for y in range(90, 800, 34):
        for x in range(70, 480 + (y * 7) % 90):
            for line in range(5):
                image.setPixel(x, y + line, 0xFF9AA3A8)
    path = folder / "hop-dong-thue-nha.png"
    image.save(str(path))
    return path


def papers(built: BuiltDesk) -> None:
    answered(built)
    built.screens.shell.open_step(Step.PAPERS)
    built.screens.papers.add([_picture(Path(tempfile.gettempdir()))], "cho-o")
    built.settle()
    built.desk.refuse["quan-he"] = FailureCode.PAPER_KIND_REFUSED
    built.screens.papers.add([Path("ban-sao.docx")], "quan-he")
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
