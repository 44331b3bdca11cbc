"""How many requests are worked on at once: the rest are asked to come again, at once and cheaply.

Long-polls wait without working and are counted by the turnstile instead.
"""

from __future__ import annotations

from typing import Final

from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from sync.gateway.problem_answers import problem_answer
from sync.wire.paths import CHANGES, HEALTH
from sync.wire.problems import Problem, ProblemType

RETRY_AFTER: Final = 2  # seconds: a crowd is soon served


class Crowd:
    """ASGI middleware; ``most``: requests at once."""

    def __init__(self, app: ASGIApp, most: int) -> None:
        self._app = app
        self._most = most
        self._inside = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"] in (CHANGES, HEALTH):
            await self._app(scope, receive, send)
            return
        if self._inside >= self._most:
            answer: Response = problem_answer(Problem.of(ProblemType.BUSY), RETRY_AFTER)
            await answer(scope, receive, send)
            return
        self._inside += 1
        try:
            await self._app(scope, receive, send)
        finally:
            self._inside -= 1
