"""Scenes of the places beside the walk-in: the queue, the filings, the settings, the quick jump."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

from counter.errors import FailureCode
from counter.events import LineChanged
from counter.model.filing import BusinessStatus, DossierCode, Filing, ProvisionalCode, SyncState
from counter.outbox import OutboxEntry
from counter.trust_events import TrustEntry
from tests.fakes.built_desk import NOW, BuiltDesk
from tests.scenes.filing_scenes import answered, with_population
from ui.desk.ports import Page
from ui.widgets.table import RowTable

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


def _trusted(subject: str, kind: str, since: date, years: int) -> TrustEntry:
    digest = hashlib.sha256(subject.encode()).hexdigest()
    return TrustEntry(digest, subject, kind, since, since.replace(year=since.year + years) if years else None)


TRUST = (
    _trusted("CN=CSCA TAP HUAN 01, O=Bo Vi Du, C=UT", "anchor", date(2021, 3, 1), 15),
    _trusted("CN=CSCA TAP HUAN 02, O=Bo Vi Du, C=UT", "anchor", date(2025, 1, 15), 15),
    _trusted("CN=CSCA TAP HUAN 02, O=Bo Vi Du, C=UT (01 ký)", "link", date(2025, 1, 15), 11),
    _trusted("CN=CSCA UTOPIA, O=Ministry of Examples, C=UT", "anchor", date(2022, 6, 30), 13),
    _trusted("CN=CSCA TAP HUAN 01, O=Bo Vi Du, C=UT (CRL 118)", "revocations", date(2026, 11, 2), 0),
)


def settings(built: BuiltDesk) -> None:
    built.desk.trust = TRUST
    built.sign_in(who="minhduc")
    built.screens.shell.open_page(Page.SETTINGS)
    built.settle()


def removing(built: BuiltDesk) -> None:
    settings(built)
    (table,) = [one for one in built.window.findChildren(RowTable) if one.isVisible()]
    table.selectRow(3)
    built.screens.settings.ask_removal()
    built.settle()


def imported(built: BuiltDesk) -> None:
    settings(built)
    built.screens.settings.take_file(Path("csca-tap-huan-03.cer"))
    built.settle()
