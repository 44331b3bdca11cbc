"""The mismatches as CSV: what differs and whose filing it is, never what either side says; the export noted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from counter.catalogue.catalogue import Catalogue
from counter.model.account import AuditLine, Role
from counter.model.vietnam_time import VIETNAM
from counter.paper_events import ExportMismatches, Mismatch, MismatchesExported
from counter.ports import Clock, Post, Submits
from counter.services.export_register import BYTE_ORDER_MARK, row_of
from counter.services.list_mismatches import mismatches_in_words
from counter.services.session import Session
from counter.store.disk import whole_file
from counter.store.store import Store

MOST_ROWS: Final = 10_000
HEADER: Final = (
    "STT",
    "Phát hiện lúc",
    "Cán bộ",
    "Mã thủ tục",
    "Thủ tục",
    "Mã hồ sơ",
    "Người nộp",
    "Sai lệch",
    "Tình trạng",
)


class AskForMismatches:
    """On the desk thread, which knows who is signed in, and on to the thread that writes to sticks."""

    def __init__(self, session: Session, carry: Submits) -> None:
        self._session = session
        self._carry = carry

    def __call__(self, command: ExportMismatches) -> None:
        """Raises AccountError ROLE_MISSING."""
        officer = self._session.demand(Role.SUPERVISOR, Role.ADMINISTRATOR)
        self._carry.submit(replace(command, by=officer.username))


class MismatchExport:
    """Runs on the carry thread. The file is whole in the end, or not there."""

    def __init__(self, store: Store, catalogue: Catalogue, clock: Clock, post: Post) -> None:
        self._store = store
        self._catalogue = catalogue
        self._clock = clock
        self._post = post

    def __call__(self, command: ExportMismatches) -> None:
        """As much as the list shows to who asks. Raises StoreError CARRIER_FULL, and then nothing is noted."""
        now = self._clock()
        target = command.folder / f"sai-lech-dan-cu-{now:%Y%m%d-%H%M%S}.csv"
        theirs = self._store.on_behalf_of(lambda: command.by)
        found = mismatches_in_words(theirs, self._catalogue, MOST_ROWS)
        with whole_file(target) as file:
            file.write(BYTE_ORDER_MARK + row_of(HEADER))
            for number, one in enumerate(found, 1):
                file.write(row_of(_cells(number, one, command.words)))
        with self._store.begin() as work:
            work.audit.append(AuditLine(now, command.by, "mismatches-exported", target.name, f"{len(found)} rows"))
            work.commit()
        self._post(MismatchesExported(target, len(found)))


def _cells(number: int, one: Mismatch, words: Mapping[str, str]) -> tuple[str, ...]:
    return (
        str(number),
        f"{one.at.astimezone(VIETNAM):%d/%m/%Y %H:%M}",
        one.officer,
        one.procedure,
        one.title,
        one.code,
        one.applicant,
        "; ".join(words.get(what, what) for what in one.what),
        words["waiting" if one.waiting else "settled"],
    )
