"""``python -m tests.pictures [name …]``: every screen of the desk and its important states, into docs/pictures.

Offscreen, 1366 x 768, synthetic people only; two runs give the same bytes on one platform.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QThreadPool
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from counter.catalogue.loader import load_catalogue
from counter.emrtd.card_record import ActiveVerdict, Authenticity, PassiveVerdict
from counter.errors import FailureCode
from counter.events import (
    CardFailed,
    CardInserted,
    CardRead,
    FilingChanged,
    LineChanged,
    PersonSeen,
    PopulationArrived,
    PopulationUnavailable,
    ReadersChanged,
    ReaderState,
    ReadPhase,
    ReadProgress,
    SignInRefused,
)
from counter.model.filing import BusinessStatus, DossierCode, Filing, ProvisionalCode, SyncState
from counter.model.partial_date import PartialDate
from counter.model.person_name import PersonName
from counter.outbox import OutboxEntry
from counter.training.cast import make_cast
from tests.fakes.built_desk import NOW, BuiltDesk
from tests.fakes.counter_people import record_of, without_portrait
from ui.desk.ports import Page
from ui.desk.training_presenter import TrainingCard, TrainingControls
from ui.desk.walk_in import Step
from ui.theme.dress import put_on

FOLDER = Path(__file__).resolve().parent.parent / "docs" / "pictures"
CAST = make_cast()
CATALOGUE = load_catalogue()
TENANT = CAST["tenant"]
Scene = Callable[[BuiltDesk], None]


def _phases(until: int, part: float = 0.64) -> list[ReadProgress]:
    """The progress of a reading up to phase number ``until``, which is under way."""
    words = {
        ReadPhase.CONNECT: "Đầu đọc 1 · thẻ căn cước",
        ReadPhase.PORTRAIT: "DG2",
        ReadPhase.CHECKS: "Chữ ký, mã băm",
    }
    ends = (0.2, 1.1, 2.5, 3.6, 3.9)
    said = []
    for number, phase in enumerate(ReadPhase):
        if number > until:
            break
        finished = number < until
        total = 18_600 if phase is ReadPhase.PORTRAIT else 0
        done = total if finished else int(total * part)
        said.append(ReadProgress(phase, finished, words.get(phase, ""), done, total, ends[number]))
    return said


def scan(built: BuiltDesk) -> None:
    built.screens.card.take_scan(f"{TENANT.number.digits}||{TENANT.name.full}|01011990|Nam|x|02052025")


def reading(built: BuiltDesk) -> None:
    built.sign_in()
    built.post(CardInserted("Đầu đọc 1"))
    scan(built)
    built.post(*_phases(2), PersonSeen(without_portrait(record_of(TENANT))), *_phases(3))


def read(built: BuiltDesk) -> None:
    built.sign_in()
    built.post(CardInserted("Đầu đọc 1"))
    scan(built)
    built.post(*_phases(5), CardRead(record_of(TENANT)))


def broken(built: BuiltDesk) -> None:
    built.sign_in()
    built.post(CardInserted("Đầu đọc 1"))
    scan(built)
    passive = PassiveVerdict(Authenticity.BROKEN, "hash", (13,))
    built.post(*_phases(5), CardRead(record_of(TENANT, passive=passive, active=ActiveVerdict.NOT_ASKED)))


def unknown_issuer(built: BuiltDesk) -> None:
    built.sign_in()
    built.post(CardInserted("Đầu đọc 1"))
    scan(built)
    built.post(*_phases(5), CardRead(record_of(TENANT, passive=PassiveVerdict(Authenticity.INTACT_ISSUER_UNKNOWN))))


def failed(code: FailureCode, until: int) -> Scene:
    def scene(built: BuiltDesk) -> None:
        built.sign_in()
        built.post(CardInserted("Đầu đọc 1"))
        scan(built)
        built.post(*_phases(until), CardFailed(code))

    return scene


def mangled(built: BuiltDesk) -> None:
    built.sign_in()
    built.screens.card.take_scan("00019000â012||Nguyễn Văn|0101")


def no_reader(built: BuiltDesk) -> None:
    built.sign_in()
    built.post(ReadersChanged(ReaderState.NO_READER))


def waiting(built: BuiltDesk) -> None:
    built.sign_in()


def signed_out(built: BuiltDesk) -> None:
    built.post(ReadersChanged(ReaderState.READY), LineChanged(up=True, waiting=0))


def refused(built: BuiltDesk) -> None:
    signed_out(built)
    built.post(SignInRefused(FailureCode.SIGN_IN_REFUSED))


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
                appointment=datetime(2026, 11, 24, 16, 30, tzinfo=NOW.tzinfo),
            )
        )
    )
    built.settle()


QUEUE = (
    ("Đăng ký tạm trú", "NGUYỄN VĂN MẪU", 82, 412, 3, SyncState.REGISTERED, "", 20),
    ("Đăng ký khai sinh", "LÊ THỊ VÍ DỤ", 58, 1229, 563, SyncState.RETRY, "DT-601", 90),
    ("Xác nhận tình trạng hôn nhân", "PHẠM VĂN THỬ", 41, 88, 0, SyncState.PENDING, "DT-601", 90),
    ("Đăng ký kết hôn", "TRẦN THỊ MẪU", 26, 936, 0, SyncState.PENDING, "DT-601", 90),
    ("Chứng thực bản sao", "ĐỖ THỊ THỬ", 12, 4915, 0, SyncState.PENDING, "DT-601", 90),
    ("Đăng ký khai tử", "VŨ VĂN VÍ DỤ", 3, 240, 0, SyncState.RETRY, "DT-603", 90),
)


def _queued(number: int) -> tuple[OutboxEntry, Filing]:
    title, name, minutes, kilobytes, sent, state, cause, due = QUEUE[number]
    queued = NOW - timedelta(minutes=minutes)
    filing = Filing(
        id=UUID(int=1000 + number),
        provisional=ProvisionalCode.make("A3", NOW.date(), number + 4),
        procedure="1.004194",
        version="1",
        title=title,
        filer_name=name,
        filer_number="",
        officer="lananh",
        counter="A3",
        captured_at=queued,
        manifest=bytes(kilobytes * 1024),
        digest=bytes(32),
        appointment=NOW + timedelta(hours=due) if due < 24 else None,
        sync=state,
    )
    entry = OutboxEntry(
        filing.id, 143 + number, state, queued, next_at=NOW + timedelta(minutes=2), cause=cause, bytes_sent=sent * 1024
    )
    return entry, filing


def queue(built: BuiltDesk) -> None:
    built.sign_in()
    since = NOW - timedelta(minutes=82)
    built.desk.queue = tuple(_queued(number) for number in range(len(QUEUE)))
    built.post(LineChanged(up=False, waiting=6, since=since, code=FailureCode.NO_LINE))
    built.screens.shell.open_page(Page.QUEUE)
    built.settle()


def empty_queue(built: BuiltDesk) -> None:
    built.sign_in(waiting=0)
    built.screens.shell.open_page(Page.QUEUE)
    built.settle()


def filings(built: BuiltDesk) -> None:
    answered(built)
    built.screens.declaration.park()
    built.desk.filings = [
        replace(
            _queued(0)[1],
            code=DossierCode("H15.50.05.13-261119-0143"),
            sync=SyncState.DELIVERED,
            business=BusinessStatus.ACCEPTED,
        ),
        _queued(1)[1],
        replace(_queued(2)[1], sync=SyncState.REFUSED, business=BusinessStatus.NOT_ACCEPTED),
    ]
    built.screens.shell.open_page(Page.FILINGS)
    built.settle()


def lookup(built: BuiltDesk) -> None:
    filings(built)
    built.screens.shell.open_page(Page.SEARCH)
    built.settle()


def jump(built: BuiltDesk) -> None:
    with_population(built)
    built.window._open_jump()
    built.settle()


def training(built: BuiltDesk) -> None:
    built.sign_in()
    built.window.toggle_training()
    built.settle()


SCENES: dict[str, Scene] = {
    "desk-0-sign-in": signed_out,
    "desk-0-refused": refused,
    "desk-1-waiting": waiting,
    "desk-1-reading": reading,
    "desk-1-read": read,
    "desk-1-broken": broken,
    "desk-1-unknown-issuer": unknown_issuer,
    "desk-1-wrong-number": failed(FailureCode.WRONG_ACCESS_KEY, 1),
    "desk-1-card-pulled": failed(FailureCode.CARD_REMOVED, 3),
    "desk-1-mangled-qr": mangled,
    "desk-1-no-reader": no_reader,
    "desk-2-procedures": all_procedures,
    "desk-2-search": searching,
    "desk-3-declaration": with_population,
    "desk-3-problem": half,
    "desk-3-conflict": conflict,
    "desk-3-offline": offline,
    "desk-3-open-group": opened_group,
    "desk-4-papers": papers,
    "desk-5-review": review,
    "desk-5-blocked": review_blocked,
    "desk-6-provisional": filed,
    "desk-6-official": registered,
    "desk-queue": queue,
    "desk-queue-empty": empty_queue,
    "desk-filings": filings,
    "desk-lookup": lookup,
    "desk-jump": jump,
    "desk-training": training,
}
DRESSED = {
    "dark": ("dark", 1.0, ("desk-1-reading", "desk-3-problem", "desk-5-blocked", "desk-queue")),
    "contrast": ("contrast", 1.0, ("desk-3-problem",)),
    "200": (
        "light",
        2.0,
        (
            "desk-1-reading",
            "desk-1-waiting",
            "desk-3-conflict",
            "desk-3-problem",
            "desk-5-blocked",
            "desk-6-official",
            "desk-queue",
        ),
    ),
}


def _controls() -> TrainingControls:
    cards = tuple(
        TrainingCard(key, CAST[key].name.printed, about)
        for key, about in (("tenant", "đi tạm trú"), ("conflict_birth", "ngày sinh lệch"), ("child", "không có ảnh"))
    )
    return TrainingControls(cards, lambda _key: None, lambda: None, lambda _key: "", lambda: None, lambda: None)


def take(app: QApplication, name: str, scene: Scene, palette: str, scale: float) -> None:
    """One picture: a fresh desk, the scene played, the window grabbed."""
    put_on(app, palette, scale)
    built = BuiltDesk(app, catalogue=CATALOGUE, training=_controls())
    built.window.show()
    built.window.activateWindow()
    built.settle()
    scene(built)
    built.settle()
    QThreadPool.globalInstance().waitForDone()
    built.settle()
    built.window.grab().save(str(FOLDER / f"{name}.png"))
    built.window.close()
    built.window.deleteLater()
    built.settle()


def main() -> None:
    app = QApplication([])
    FOLDER.mkdir(parents=True, exist_ok=True)
    wanted = set(sys.argv[1:])
    for name, scene in SCENES.items():
        if not wanted or name in wanted:
            take(app, name, scene, "light", 1.0)
    for suffix, (palette, scale, names) in DRESSED.items():
        for name in names:
            if not wanted or f"{name}-{suffix}" in wanted:
                take(app, f"{name}-{suffix}", SCENES[name], palette, scale)


if __name__ == "__main__":
    main()
