"""One JSON line for each request, and the metrics of it; nothing of a person in either.

A line names the counter, the *template* of the route and what came of it: an id in a path, a query, a body or
a header never reaches the log.
"""

from __future__ import annotations

import json
import logging
import time
from typing import TYPE_CHECKING, Final

from starlette.types import ASGIApp, Message, Receive, Scope, Send

if TYPE_CHECKING:
    from sync.gateway.metrics import Metrics

_log = logging.getLogger("sync.gateway.requests")
CALLER: Final = "motcua.counter"  # where in the scope the verified caller's name is put
_FIELDS: Final = "fields"


class JsonLines(logging.Formatter):
    """A log record as one line of JSON: time (seconds since 1970), level, logger, message, and its fields."""

    def format(self, record: logging.LogRecord) -> str:
        line: dict[str, object] = {
            "at": round(record.created, 3),
            "level": record.levelname,
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info and record.exc_info[0] is not None:
            line["exception"] = record.exc_info[0].__name__  # a foreign exception's text may quote anything
        line.update(getattr(record, _FIELDS, {}))
        return json.dumps(line, ensure_ascii=False)


class RequestLog:
    """ASGI middleware, the outermost: sees what really goes in and out. ``metrics`` None: nobody asks for any."""

    def __init__(self, app: ASGIApp, metrics: Metrics | None, worker: str) -> None:
        self._app = app
        self._metrics = metrics
        self._worker = worker
        self._number = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        self._number += 1
        number, began = self._number, time.perf_counter()
        taken = given = status = 0

        async def counted_receive() -> Message:
            nonlocal taken
            message = await receive()
            taken += len(message.get("body", b""))
            return message

        async def counted_send(message: Message) -> None:
            nonlocal given, status
            status = message.get("status", status)
            given += len(message.get("body", b""))
            await send(message)

        if self._metrics is not None:
            self._metrics.in_flight.inc()
        try:
            await self._app(scope, counted_receive, counted_send)
        finally:
            seconds = time.perf_counter() - began
            route = getattr(scope.get("route"), "path", "-")
            if self._metrics is not None:
                self._metrics.in_flight.dec()
                self._metrics.answered(scope["method"], route, status, seconds, taken, given)
            _log.info(
                "request",
                extra={
                    _FIELDS: {
                        "id": f"{self._worker}-{number}",
                        "counter": scope.get(CALLER, ""),
                        "method": scope["method"],
                        "route": route,
                        "status": status,
                        "ms": round(seconds * 1000, 1),
                        "in": taken,
                        "out": given,
                    }
                },
            )
