"""Sends what is due to people who were asked to agree: one thread, in one of the gateway's workers."""

from __future__ import annotations

import logging
import threading
from typing import Final

from counter.errors import CounterError
from counter.raised_at import raised_at
from sync.gateway.consent_book import ConsentBook
from sync.gateway.training_vneid import TrainingVneid

_log = logging.getLogger(__name__)
_LOOK_AGAIN: Final = 1.0  # seconds


class ConsentClerk:
    """``stop`` it before the store closes. ``practice``: who answers in training; None in a live gateway."""

    def __init__(self, book: ConsentBook, practice: TrainingVneid | None) -> None:
        self._book = book
        self._practice = practice
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._run, name="consents", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        self._ended.set()
        self._thread.join(5.0)

    def _run(self) -> None:
        while not self._ended.wait(_LOOK_AGAIN):
            try:
                self._book.tend()
                if self._practice is not None:
                    self._practice.run_once()
            except CounterError as exc:  # a busy store: the next look may find it otherwise
                _log.warning("nobody was told: %s", exc)
            except Exception as exc:  # noqa: BLE001 - the way to VNeID is the deployment's: a defect ends no reminders
                _log.error("nobody was told: unexpected %s", raised_at(exc))
