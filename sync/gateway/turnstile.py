"""How a long-poll waits for something to change: threads knock, waiting requests wake."""

from __future__ import annotations

import asyncio
import threading
from typing import Self


class Turnstile:
    """``knock()`` from any thread wakes every request that waits; ``open()`` lets nobody wait any more."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._waiting: set[tuple[asyncio.AbstractEventLoop, asyncio.Event]] = set()
        self._open = False

    def knock(self) -> None:
        with self._lock:
            for loop, event in self._waiting:
                loop.call_soon_threadsafe(event.set)

    def open(self) -> None:
        """For the end of the house."""
        self._open = True
        self.knock()

    def listen(self) -> Waiter:
        """Listens from now on, so that a knock between the question and the waiting is not missed."""
        place = (asyncio.get_running_loop(), asyncio.Event())
        with self._lock:
            self._waiting.add(place)
        return Waiter(self, place)

    def leave(self, place: tuple[asyncio.AbstractEventLoop, asyncio.Event]) -> None:
        with self._lock:
            self._waiting.discard(place)

    @property
    def is_open(self) -> bool:
        return self._open


class Waiter:
    """One request's place at the turnstile; a context manager."""

    def __init__(self, turnstile: Turnstile, place: tuple[asyncio.AbstractEventLoop, asyncio.Event]) -> None:
        self._turnstile = turnstile
        self._place = place

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._turnstile.leave(self._place)

    async def wait(self, seconds: float) -> bool:
        """True if something knocked within ``seconds``."""
        _, event = self._place
        if self._turnstile.is_open or seconds <= 0:
            return False
        try:
            await asyncio.wait_for(event.wait(), seconds)
        except TimeoutError:
            return False
        event.clear()
        return not self._turnstile.is_open
