"""What a gateway turns away, and how it says so; what it writes down of a request."""

from __future__ import annotations

import asyncio
import json
import logging
import threading

import pytest
from prometheus_client import generate_latest
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.types import Message, Receive, Scope, Send

from sync.gateway.crowd import Crowd
from sync.gateway.metrics import Metrics
from sync.gateway.refusal import ProblemStated
from sync.gateway.request_log import CALLER, JsonLines, RequestLog
from sync.gateway.throttle import Throttle
from sync.gateway.turnstile import Turnstile
from sync.wire.problems import Problem, ProblemType


def test_a_counter_has_a_burst_and_then_its_rate_and_holds_up_nobody_else() -> None:
    now = [0.0]
    throttle = Throttle(rate=2.0, burst=3, monotonic=lambda: now[0])
    for _ in range(3):
        throttle.take("a")
    with pytest.raises(ProblemStated) as caught:
        throttle.take("a")
    assert (caught.value.problem.type, caught.value.retry_after) == (ProblemType.TOO_MANY, 1)
    throttle.take("b")
    now[0] = 0.5
    throttle.take("a")
    with pytest.raises(ProblemStated):
        throttle.take("a")
    now[0] = 100.0  # a silence fills the bucket, and no more than that
    for _ in range(3):
        throttle.take("a")
    with pytest.raises(ProblemStated):
        throttle.take("a")


async def asked(app: object, path: str = "/x") -> tuple[int, dict[bytes, bytes], bytes]:
    sent: list[Message] = []

    async def send(message: Message) -> None:
        sent.append(message)

    async def receive() -> Message:
        return {"type": "http.request", "body": b"12345", "more_body": False}

    scope = {"type": "http", "method": "GET", "path": path, "headers": [], "query_string": b""}
    await app(scope, receive, send)  # type: ignore[operator]
    return sent[0]["status"], dict(sent[0]["headers"]), sent[1]["body"]


def test_a_crowd_is_asked_to_come_again_but_long_polls_may_wait() -> None:
    async def scene() -> None:
        gate = asyncio.Event()

        async def slow(scope: Scope, receive: Receive, send: Send) -> None:
            if scope["path"] == "/x":
                await gate.wait()
            await PlainTextResponse("ok")(scope, receive, send)

        crowd = Crowd(slow, most=2)
        inside = [asyncio.create_task(asked(crowd)) for _ in range(2)]
        await asyncio.sleep(0)
        status, headers, body = await asked(crowd)
        assert (status, headers[b"retry-after"]) == (503, b"2")
        assert Problem.model_validate_json(body).type is ProblemType.BUSY
        assert (await asked(crowd, "/changes"))[0] == 200
        gate.set()
        assert [(await task)[0] for task in inside] == [200, 200]
        assert (await asked(crowd))[0] == 200

    asyncio.run(scene())


def test_a_full_turnstile_lets_nobody_wait_and_says_when_somebody_does() -> None:
    async def scene() -> None:
        turnstile = Turnstile(most=1)
        assert not turnstile.occupied.is_set()
        with turnstile.listen() as first:
            assert turnstile.occupied.is_set()
            with turnstile.listen() as second:
                assert not await second.wait(30)
            threading.Thread(target=turnstile.knock).start()
            assert await first.wait(30)
        assert not turnstile.occupied.is_set()

    asyncio.run(scene())


def test_a_request_leaves_one_line_without_its_ids(caplog: pytest.LogCaptureFixture) -> None:
    class Route:
        path = "/filings/{filing_id}"

    async def app(scope: Scope, receive: Receive, send: Send) -> None:
        scope["route"], scope[CALLER] = Route, "H15/A3"
        await Request(scope, receive).body()
        await PlainTextResponse("four")(scope, receive, send)

    metrics = Metrics()
    with caplog.at_level(logging.INFO, "sync.gateway.requests"):
        asyncio.run(asked(RequestLog(app, metrics, "w"), "/filings/secret-id"))
    (record,) = caplog.records
    line = json.loads(JsonLines().format(record))
    assert "secret" not in JsonLines().format(record)
    assert {key: line[key] for key in ("id", "counter", "method", "route", "status", "in", "out")} == {
        "id": "w-1",
        "counter": "H15/A3",
        "method": "GET",
        "route": "/filings/{filing_id}",
        "status": 200,
        "in": 5,
        "out": 4,
    }
    told = generate_latest(metrics.registry).decode()
    assert 'motcua_requests_total{method="GET",route="/filings/{filing_id}",status="200"} 1.0' in told
    assert "secret" not in told


def test_an_exception_is_named_in_the_log_and_not_quoted() -> None:
    exc = ValueError("Nguyễn Thị Hoà")
    record = logging.LogRecord("x", logging.ERROR, "", 0, "oh", (), (type(exc), exc, None))
    line = JsonLines().format(record)
    assert json.loads(line)["exception"] == "ValueError"
    assert "Hoà" not in line
