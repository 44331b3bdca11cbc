"""The training commune's VNeID: whoever is told agrees after a fixed time. Never part of a live gateway.

Whose name begins with "Từ Chối" refuses, with "Không Trả Lời" never answers: so both can be practised.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Final

from counter.ports import Clock
from sync.gateway.consent_book import ConsentBook
from sync.gateway.store import consents
from sync.gateway.store.consents import Notice
from sync.gateway.store.store import GatewayStore

_REFUSES: Final = "TỪ CHỐI"
_SILENT: Final = "KHÔNG TRẢ LỜI"
_AT_ONCE: Final = 50


class TrainingNotices:
    """``sync.gateway.consent_book.ConsentNotices``: nobody's phone rings."""

    def notify(self, notice: Notice) -> None:
        """That it was sent is written down by the book; the training's people look there."""


class TrainingVneid:
    """``answer_after`` seconds from the notice to the answer."""

    def __init__(self, store: GatewayStore, book: ConsentBook, clock: Clock, answer_after: float) -> None:
        self._store = store
        self._book = book
        self._clock = clock
        self._after = timedelta(seconds=answer_after)

    def run_once(self) -> int:
        """Answer for whoever was told long enough ago; how many. Raises StoreError."""
        now = self._clock()
        with self._store.begin() as connection:
            told = consents.told_before(connection, self._store.seal, now, now - self._after, _AT_ONCE)
        speaking = [one for one in told if not one.name.upper().startswith(_SILENT)]
        return sum(
            self._book.answer(one.filing_id, one.kind, one.asked_at, given=not one.name.upper().startswith(_REFUSES))
            for one in speaking
        )
