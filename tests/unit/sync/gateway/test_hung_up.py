"""A counter that hangs up in the middle of its body is no fault of the gateway's: nothing is logged as one."""

from __future__ import annotations

import asyncio
from typing import Any

from fastapi import FastAPI, Request

from sync.gateway.bodies import body_of
from sync.gateway.problem_answers import answer_problems


def test_a_body_that_breaks_off_ends_its_request_and_nothing_else():
    app = FastAPI()
    answer_problems(app)

    @app.post("/body")
    async def body(request: Request) -> int:
        return len(await body_of(request))

    said: list[Any] = []
    heard = iter([{"type": "http.request", "body": b"half", "more_body": True}, {"type": "http.disconnect"}])

    async def receive() -> Any:
        return next(heard)

    async def send(message: Any) -> None:
        said.append(message)

    scope = {"type": "http", "method": "POST", "path": "/body", "headers": [], "query_string": b"", "root_path": ""}
    asyncio.run(app(scope, receive, send))
    assert [one["status"] for one in said if one["type"] == "http.response.start"] == [400]
