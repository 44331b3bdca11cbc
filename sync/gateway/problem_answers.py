"""How the gateway's failures become answers: every one a problem of our own types (RFC 9457)."""

from __future__ import annotations

import logging
from typing import Final

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect

from counter.errors import CounterError
from sync.gateway.refusal import ProblemStated
from sync.wire.paths import PROBLEM_JSON
from sync.wire.problems import Problem, ProblemType

RETRY_AFTER: Final = 30  # seconds, where the trouble is the gateway's own
_log = logging.getLogger(__name__)


def problem_answer(problem: Problem, retry_after: int | None = None) -> Response:
    """``retry_after`` in seconds; what is the gateway's own trouble always says when to come again."""
    if retry_after is None and problem.status >= 500:
        retry_after = RETRY_AFTER
    headers = {} if retry_after is None else {"retry-after": str(retry_after)}
    return Response(problem.model_dump_json(exclude_none=True), problem.status, headers, PROBLEM_JSON)


def answer_problems(app: FastAPI) -> None:
    """Teach ``app`` to state its problems."""

    @app.exception_handler(ProblemStated)
    async def stated(_: Request, exc: ProblemStated) -> Response:
        return problem_answer(exc.problem, exc.retry_after)

    @app.exception_handler(RequestValidationError)
    async def malformed(_: Request, __: RequestValidationError) -> Response:
        return problem_answer(Problem.of(ProblemType.MALFORMED))

    @app.exception_handler(HTTPException)
    async def not_here(_: Request, exc: HTTPException) -> Response:
        return problem_answer(Problem.of(ProblemType.NOT_FOUND if exc.status_code == 404 else ProblemType.MALFORMED))

    @app.exception_handler(ClientDisconnect)
    async def gone(_: Request, __: ClientDisconnect) -> Response:
        return problem_answer(Problem.of(ProblemType.MALFORMED))  # to nobody: it hung up before its body was here

    @app.exception_handler(CounterError)
    async def trouble(_: Request, exc: CounterError) -> Response:
        _log.warning("in trouble: %s", exc)
        return problem_answer(Problem.of(ProblemType.TROUBLE, exc.code.value))
