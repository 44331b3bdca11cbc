"""The outage record: when the line was down, what waited for it, and what left when; on a page where asked for."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from counter.errors import FailureCode, StoreError
from counter.line_events import ListOutages, OutagePrinted, OutagesListed, PrintOutage
from counter.model.account import AuditLine
from counter.paper import setting
from counter.paper.page_content import MOST_LINES, HeldLine, OutageContent
from counter.paper.press import Press, set_here
from counter.ports import Clock, Post, Printer, Submits
from counter.services.session import Session
from counter.services.slips import office_of
from counter.settings import StationSettings
from counter.store.store import Store

_NEWEST: Final = 200


class ListLineOutages:
    """Asked for by the line's own news too: while nobody is signed in nothing is told, and nothing fails."""

    def __init__(self, store: Store, session: Session, post: Post) -> None:
        self._store = store
        self._session = session
        self._post = post

    def __call__(self, _command: ListOutages) -> None:
        if self._session.account is None:
            return
        with self._store.begin() as work:
            outages = work.outages.newest(_NEWEST)
        self._post(OutagesListed(outages))


class AskForOutage:
    """On the desk thread, which knows who is signed in, and on to the paper thread."""

    def __init__(self, session: Session, paper: Submits) -> None:
        self._session = session
        self._paper = paper

    def __call__(self, command: PrintOutage) -> None:
        """Raises AccountError(SIGN_IN_REFUSED) when nobody is signed in."""
        self._paper.submit(replace(command, by=self._session.officer.username))


class OutagePrinting:
    """Runs on the paper thread."""

    def __init__(
        self,
        store: Store,
        station: StationSettings,
        printer: Printer,
        clock: Clock,
        post: Post,
        press: Press = set_here,
    ) -> None:
        self._store = store
        self._station = station
        self._printer = printer
        self._clock = clock
        self._post = post
        self._press = press

    def __call__(self, command: PrintOutage) -> None:
        """Raises StoreError(NOT_FOUND), PaperError(PRINT_FAILED)."""
        now = self._clock()
        with self._store.begin() as work:
            outage = work.outages.get(command.number)
            if outage is None:
                raise StoreError(FailureCode.NOT_FOUND, "outage")
            until = outage.ended_at or now
            entries = work.outbox.held_up(outage.began_at, until, MOST_LINES)
            held_up = work.outbox.count_held_up(outage.began_at, until)
            filings = [work.filings.get(entry.filing_id) for entry in entries]
            account = work.accounts.get(command.by)
        content = OutageContent(
            office=office_of(self._station),
            number=outage.number,
            counter=self._station.counter,
            began_at=outage.began_at,
            ended_at=outage.ended_at,
            written_at=now,
            cause=command.cause,
            code=outage.cause.value,
            held_up=held_up,
            lines=tuple(
                HeldLine(
                    place=entry.sequence,
                    code=str(filing.code or filing.provisional),
                    procedure=filing.title,
                    queued_at=entry.queued_at,
                    registered_at=filing.registered_at,
                    settled_at=entry.settled_at,
                )
                for entry, filing in zip(entries, filings, strict=True)
                if filing is not None
            ),
            officer=account.display_name if account else command.by,
            training=self._station.profile == "training",
        )
        path = self._printer.print_pdf(self._press(setting.outage, content), f"gian-doan-{outage.number:04d}")
        with self._store.begin() as work:
            work.audit.append(AuditLine(now, command.by, "outage-printed", str(outage.number)))
            work.commit()
        self._post(OutagePrinted(outage.number, path))
