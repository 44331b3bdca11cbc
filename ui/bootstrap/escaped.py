"""The last place where an exception that nobody caught can be heard of.

The hook stands from the desk's first second: the events, which are slow to load, are loaded where it wants one.
"""

from __future__ import annotations

import importlib
import logging
import math
import sys
import threading
import time
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication

from counter.errors import CounterError, FailureCode
from counter.raised_at import raised_at

if TYPE_CHECKING:
    from ui.bridge import Bridge

_log = logging.getLogger(__name__)
_ONCE_IN = 10.0  # seconds: longer than a toast is shown, so that its going is not told as another failure


def say_what_escaped(bridge: Bridge, monotonic: Callable[[], float] = time.monotonic) -> None:
    """An exception that nobody caught, on any thread, is recorded without a person's data, said, and the desk goes on.

    Once in a while for each place: a screen that fails in painting is painted anew for the very words that say so.
    """
    heard: dict[str, float] = {}

    def hook(kind: type[BaseException], value: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        what, at = raised_at(value.with_traceback(trace)), monotonic()
        if at - heard.get(what, -math.inf) < _ONCE_IN:
            return
        heard[what] = at
        _log.error("uncaught %s", what)
        code = value.code if isinstance(value, CounterError) else FailureCode.UNEXPECTED
        bridge.post(importlib.import_module("counter.events").Failed("window", code))

    def on_a_thread(caught: threading.ExceptHookArgs) -> None:
        if caught.exc_value is not None:
            hook(caught.exc_type, caught.exc_value, caught.exc_traceback)

    sys.excepthook = hook
    threading.excepthook = on_a_thread
