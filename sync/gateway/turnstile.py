"""How a long-poll waits for something to change: threads knock, waiting requests wake."""

from __future__ import annotations

import asyncio
import threading
from typing import Self


class Turnstile:
    """``knock()`` from any thread wakes every request that waits; ``open()`` lets nobody wait any more.

    ``most``: requests that may wait at once; whoever comes then is answered without waiting.
    ``occupied`` is set while anybody waits, and when the turnstile is open.
    """

    def __init__(self, most: int = 2000) -> None:
        self._lock = threading.Lock()
        self._waiting: set[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = set()
        self._most = most
        self._open = False
        self.occupied = threading.Event()

    def knock(self) -> None:
        with self._lock:
            for loop, event in self._waiting:
                loop.call_soon_threadsafe(event.set)

    def open(self) -> None:
        """For the end of the house."""
        self._open = True
        self.occupied.set()
        self.knock()

    def listen(self) -> Waiter:
        """Listens from now on, so that a knock between the question and the waiting is not missed."""
        place = (asyncio.get_running_loop(), asyncio.Event())
        with self._lock:
            has_room = len(self._waiting) < self._most
            self._waiting.add(place)
            self.occupied.set()
        return Waiter(self, place, has_room=has_room)

    def leave(self, place: tuple[asyncio.AbstractEventLoop, asyncio.Event]) -> None:
        with self._lock:
            self._waiting.discard(place)
            if not self._waiting and not self._open:
                self.occupied.clear()

    @property
    def is_open(self) -> bool:
        return self._open

    @property
    def waiting(self) -> int:
        return len(self._waiting)


class Waiter:
    """One request's place at the turnstile; a context manager."""

    def __init__(
        self, turnstile: Turnstile, place: tuple[asyncio.AbstractEventLoop, asyncio.Event], *, has_room: bool
    ) -> None:
        self._turnstile = turnstile
        self._place = place
        self._has_room = has_room

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._turnstile.leave(self._place)

    async def wait(self, seconds: float) -> bool:
        """True if something knocked within ``seconds``."""
        _, event = self._place
        if self._turnstile.is_open or seconds <= 0 or not self._has_room:
            return False
        try:
            await asyncio.wait_for(event.wait(), seconds)
        except TimeoutError:
            return False
        event.clear()
        return not self._turnstile.is_open
