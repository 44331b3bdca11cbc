"""Scenes of the places beside the walk-in: the queue, the filings, the settings, the quick jump."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from uuid import UUID

from counter.carry_events import FilingsExported
from counter.errors import FailureCode
from counter.events import LineChanged
from counter.hand_over_events import HandedOver
from counter.model.filing import (
    Answer,
    BusinessStatus,
    DossierCode,
    Draft,
    Filing,
    ProvisionalCode,
    Source,
    SyncState,
)
from counter.model.outage import Outage
from counter.outbox import OutboxEntry
from counter.trust_events import TrustEntry, TrustFolderFound
from tests.fakes.built_desk import NOW, BuiltDesk
from tests.scenes.filing_scenes import answered, with_population
from ui.desk.ports import Page
from ui.widgets.table import RowTable

QUEUE = (
    ("Đăng ký tạm trú", "NGUYỄN VĂN MẪU", 82, 412, 3, SyncState.REGISTERED, "", 20),
    ("Đăng ký khai sinh", "LÊ THỊ VÍ DỤ", 58, 1229, 563, SyncState.RETRY, "DT-601", 90),
    ("Xác nhận tình trạng hôn nhân", "PHẠM VĂN THỬ", 41, 88, 0, SyncState.PENDING, "DT-601", 90),
    ("Đăng ký kết hôn", "TRẦN THỊ MẪU", 26, 936, 0, SyncState.PENDING, "DT-601", 90),
    ("Chứng thực bản sao", "ĐỖ THỊ THỬ", 12, 4915, 820, SyncState.RETRY, "DT-608", 90),
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
        sync=state,
    )
    entry = OutboxEntry(
        filing.id,
        143 + number,
        state,
        queued,
        next_at=NOW + timedelta(minutes=2),
        cause=cause,
        bytes_sent=sent * 1024,
        due_at=NOW + timedelta(hours=due),
    )
    return entry, filing


def queue(built: BuiltDesk) -> None:
    built.sign_in()
    since = NOW - timedelta(minutes=82)
    built.desk.queue = tuple(_queued(number) for number in range(len(QUEUE)))
    built.post(LineChanged(up=False, waiting=6, since=since, code=FailureCode.NO_LINE))
    built.screens.shell.open_page(Page.QUEUE)
    built.settle()


OUTAGES = (
    Outage(12, NOW - timedelta(minutes=82), None, FailureCode.NO_LINE),
    Outage(11, NOW - timedelta(hours=20), NOW - timedelta(hours=18, minutes=25), FailureCode.NOT_OUR_GATEWAY, 23),
    Outage(10, NOW - timedelta(days=3, hours=2), NOW - timedelta(days=3, hours=1, minutes=56), FailureCode.NO_LINE, 1),
    Outage(9, NOW - timedelta(days=9), NOW - timedelta(days=9) + timedelta(seconds=41), FailureCode.GATEWAY_TROUBLE),
)


def outages(built: BuiltDesk) -> None:
    queue(built)
    built.desk.outages = OUTAGES
    built.screens.shell.open_page(Page.OUTAGES)
    built.settle()


def _drafts() -> tuple[Draft, ...]:
    rows = (
        ("1.004194", "lananh", "NGUYỄN VĂN MẪU", 7),
        ("1.004222", "lananh", "PHẠM THỊ THỬ", 41),
        ("1.004222", "lananh", "LÊ VĂN VÍ DỤ", 63),
        ("1.004194", "minhduc", "TRẦN THỊ MẪU", 12),
    )
    return tuple(
        Draft(
            UUID(int=2000 + number),
            procedure,
            "2026-07-01",
            officer,
            NOW - timedelta(minutes=minutes),
            NOW - timedelta(minutes=minutes),
            {"/owner/name": Answer(name, Source.CHIP)},
        )
        for number, (procedure, officer, name, minutes) in enumerate(rows)
    )


def hand_over(built: BuiltDesk) -> None:
    """A supervisor has chosen two of an officer's drafts; the reason is still to come."""
    built.sign_in(who="minhduc")
    built.desk.shift = _drafts()
    built.screens.shell.open_page(Page.SHIFT)
    built.settle()
    table = next(one for one in built.window.findChildren(RowTable) if one.isVisible() and one.model().rowCount() == 4)
    table.opened.emit(0)
    table.opened.emit(1)
    built.settle()


def handed_over(built: BuiltDesk) -> None:
    hand_over(built)
    built.post(HandedOver((UUID(int=2000), UUID(int=2001)), ("lananh",), "minhduc", "minhduc", "Lan Anh nghỉ ốm"))
    built.settle()


def carry(built: BuiltDesk) -> None:
    built.sign_in(who="minhduc")
    built.screens.shell.open_page(Page.CARRY)
    built.settle()


def carried(built: BuiltDesk) -> None:
    carry(built)
    built.post(FilingsExported(Path("E:/H15.50.05.13-A3-20261119-091422.motcua-hoso"), 6))
    built.settle()


def alarm(built: BuiltDesk) -> None:
    """The gateway's log was written anew; a supervisor looks at it."""
    built.sign_in(who="minhduc")
    since = NOW - timedelta(minutes=12)
    held = [_queued(number) for number in range(3)]
    built.desk.queue = tuple((replace(entry, cause="DT-609", bytes_sent=0), filing) for entry, filing in held)
    built.post(LineChanged(up=False, waiting=3, since=since, code=FailureCode.LOG_REWRITTEN))
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


def strange_file(built: BuiltDesk) -> None:
    """Somebody laid a certificate into the folder; the supervisor is asked about it."""
    subject = "CN=CSCA TAP HUAN 09, O=Khong Ro, C=UT"
    waiting = replace(_trusted(subject, "anchor", date(2026, 11, 2), 15), kind="waiting")
    built.desk.trust = (waiting, *TRUST)
    built.sign_in(who="minhduc")
    built.post(TrustFolderFound(waiting=1, taken_over=False))
    built.screens.shell.open_page(Page.SETTINGS)
    built.settle()


def confirming(built: BuiltDesk) -> None:
    strange_file(built)
    built.screens.settings.ask_confirmation()
    built.settle()


def imported(built: BuiltDesk) -> None:
    settings(built)
    built.screens.settings.take_file(Path("csca-tap-huan-03.cer"))
    built.settle()
