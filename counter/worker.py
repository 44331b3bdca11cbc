"""A plain thread that carries out frozen commands one by one and posts events."""

from __future__ import annotations

import logging
import queue
import threading
from collections.abc import Callable

from counter.errors import CounterError, FailureCode
from counter.events import Command, Failed
from counter.ports import Post
from counter.raised_at import raised_at

_log = logging.getLogger(__name__)


class Worker:
    """Owns one thread. ``handle`` runs there, and only there; it posts what comes of a command.

    An exception never ends the thread: it becomes a ``Failed`` event with its code.
    """

    def __init__(self, name: str, handle: Callable[[Command], None], post: Post) -> None:
        self._handle = handle
        self._post = post
        self._commands: queue.SimpleQueue[Command | threading.Event | None] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    def start(self) -> None:
        self._thread.start()

    def submit(self, command: Command) -> None:
        """Queue a command; returns at once, from any thread."""
        self._commands.put(command)

    def finish(self, timeout: float = 2.0) -> bool:
        """Wait until what is queued now is done; the thread goes on. False after ``timeout`` seconds, or once ended."""
        done = threading.Event()
        self._commands.put(done)
        return self._thread.is_alive() and done.wait(timeout)

    def stop(self, timeout: float = 5.0) -> bool:
        """Finish what is queued, then end. True if the thread ended within ``timeout`` seconds, or never began."""
        self._commands.put(None)
        if self._thread.ident is not None:
            self._thread.join(timeout)
        return not self._thread.is_alive()

    def _run(self) -> None:
        while (command := self._commands.get()) is not None:
            if isinstance(command, threading.Event):
                command.set()
                continue
            name = type(command).__name__
            try:
                self._handle(command)
            except CounterError as exc:
                _log.warning("%s: %s", name, exc)
                self._say(Failed(name, exc.code))
            except Exception as exc:  # noqa: BLE001 - a worker loop must outlive any defect
                _log.error("%s: unexpected %s", name, raised_at(exc))
                self._say(Failed(name, FailureCode.UNEXPECTED))
            del command  # or the thread holds a person's data for as long as it waits for the next one

    def _say(self, failed: Failed) -> None:
        try:
            self._post(failed)
        except Exception as exc:  # noqa: BLE001 - a listener's defect must not end the thread either
            _log.error("nobody heard of it: %s", raised_at(exc))
