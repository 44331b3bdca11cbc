"""Who hears which event: every worker posts here, each listener takes the kinds it asked for."""

from __future__ import annotations

import logging
from collections.abc import Callable

from counter.errors import CounterError
from counter.events import Event
from counter.ports import Post
from counter.raised_at import raised_at

_log = logging.getLogger(__name__)


class Switchboard:
    """Wired once at start-up, then only read; ``post`` may be called from any thread.

    A listener must return at once (a worker's ``submit``, the bridge's ``post``): it runs on the
    thread of whoever posted. One that cannot hear is logged: neither the other listeners nor the poster,
    who has committed already, may suffer from it.
    """

    def __init__(self) -> None:
        self._listeners: list[tuple[tuple[type, ...], Post]] = []

    def connect(self, listener: Callable[[Event], None], *kinds: type) -> None:
        """``kinds`` empty: every event."""
        self._listeners.append((kinds or (object,), listener))

    def post(self, event: Event) -> None:
        for kinds, listener in self._listeners:
            if isinstance(event, kinds):
                try:
                    listener(event)
                except (CounterError, RuntimeError) as exc:  # RuntimeError: a screen that is gone already
                    _log.error("%s was not heard: %s", type(event).__name__, raised_at(exc))
