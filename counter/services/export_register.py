"""*Sổ theo dõi* as CSV: a register that Excel opens with its marks, numbers masked, and the export noted."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Final

from counter.day_events import ExportRegister, RegisterExported
from counter.model.account import AuditLine, Role
from counter.model.day import DayLine, DayState
from counter.model.personal_number import PersonalNumber
from counter.ports import Clock, Post, Submits
from counter.services.session import Session
from counter.store.disk import whole_file
from counter.store.store import Store

HEADER: Final = (
    "STT",
    "Mã hồ sơ",
    "Số tạm",
    "Mã thủ tục",
    "Thủ tục",
    "Người nộp",
    "Số định danh",
    "Cán bộ",
    "Quầy",
    "Nộp tại quầy",
    "Cổng nhận",
    "Tiếp nhận",
    "Hẹn trả",
    "Tình trạng",
)
BYTE_ORDER_MARK: Final = "\ufeff".encode()  # without it Excel takes UTF-8 for the system's code page
_FORMULA: Final = (*"=+-@\t\r\n", *"＝＋－＠")


class AskForRegister:
    """On the desk thread, which knows who is signed in, and on to the thread that writes to sticks."""

    def __init__(self, session: Session, carry: Submits) -> None:
        self._session = session
        self._carry = carry

    def __call__(self, command: ExportRegister) -> None:
        """Raises AccountError ROLE_MISSING."""
        self._carry.submit(replace(command, by=self._session.demand(Role.SUPERVISOR).username))


class RegisterExport:
    """Runs on the carry thread. The file is whole in the end, or not there."""

    def __init__(self, store: Store, clock: Clock, post: Post) -> None:
        self._store = store
        self._clock = clock
        self._post = post

    def __call__(self, command: ExportRegister) -> None:
        """Raises StoreError CARRIER_FULL, AccountError ROLE_MISSING, and then nothing is noted."""
        now = self._clock()
        target = command.target
        if target.is_dir():
            target = target / f"so-theo-doi-{command.first:%Y%m%d}-{command.last:%Y%m%d}.csv"
        with self._store.begin() as work:
            officers = {account.username: account.display_name for account in work.accounts.all()}
        filings = 0
        with whole_file(target) as file:
            file.write(BYTE_ORDER_MARK + row_of(HEADER))
            for one in self._lines(command.first, command.last, command.by):
                filings += 1
                file.write(row_of(_cells(filings, one, officers, command.words)))
        period = f"{command.first.isoformat()}/{command.last.isoformat()}"
        with self._store.begin() as work:
            work.audit.append(AuditLine(now, command.by, "register-exported", period, f"{filings} filings"))
            work.commit()
        self._post(RegisterExported(target, filings))

    def _lines(self, first: date, last: date, by: str) -> Iterator[DayLine]:
        """Day by day: nobody waits for the store longer than one day takes."""
        for number in range((last - first).days + 1):
            with self._store.begin(by) as work:
                day = work.days.register(first + timedelta(days=number))
            yield from day


def _cells(number: int, one: DayLine, officers: dict[str, str], words: dict[DayState, str]) -> tuple[str, ...]:
    return (
        str(number),
        one.code,
        one.provisional,
        one.procedure,
        one.title,
        one.filer_name,
        PersonalNumber(one.number).masked if one.number else "",
        officers.get(one.officer, one.officer),
        one.counter,
        _moment(one.captured_at),
        _moment(one.registered_at),
        _moment(one.accepted_at),
        _moment(one.appointment),
        words[one.state],
    )


def row_of(cells: Iterable[str]) -> bytes:
    """One row of RFC 4180 in UTF-8."""
    text = io.StringIO()
    csv.writer(text).writerow(_harmless(cell) for cell in cells)
    return text.getvalue().encode()


def _harmless(cell: str) -> str:
    """A spreadsheet would carry out what begins like a formula (CWE-1236): a citizen's name may not."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _moment(at: datetime | None) -> str:
    return f"{at:%d/%m/%Y %H:%M}" if at else ""
