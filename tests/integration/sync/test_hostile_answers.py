"""Whatever answers at the gateway's address: without the gateway's signature nothing is final."""

from __future__ import annotations

import os
import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from counter.errors import FailureCode
from counter.model.filing import Filing, SyncState
from sync.answers import AgainLater
from sync.gateway.certificate import TlsFiles
from sync.line import Line
from sync.wire.messages import Receipt
from sync.wire.problems import Problem, ProblemType
from tests.fakes.desk_filings import vietnam_now
from tests.fakes.enrolled_desk import EnrolledDesk
from tests.fakes.hostile_server import Conversation, HostileServer, drips, http, own_tls, says, stays_silent

LOGIN_PAGE = b"<html><body>Free hotel wifi: please log in</body></html>"
GONE = threading.Event()

NOT_OURS = {
    "a log-in page with 200": http("200 OK", LOGIN_PAGE, "Content-Type: text/html"),
    "a redirect": http("302 Found", b"", "Location: https://portal.example/login"),
    "forbidden": http("403 Forbidden", b"no"),
    "not found": http("404 Not Found", b"no"),
    "proxy wants a password": http("407 Proxy Authentication Required", b""),
    "too large for a proxy": http("413 Content Too Large", b""),
    "no content": http("204 No Content"),
}
TROUBLE = {
    "internal error": http("500 Internal Server Error", b"oops"),
    "bad gateway": http("502 Bad Gateway", LOGIN_PAGE),
    "unavailable": http("503 Service Unavailable", b"", "Retry-After: 7"),
}
NO_LINE = {
    "garbage": says(os.urandom(2000)),
    "hangs up": says(b""),
    "half an answer": says(b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf"),
    "a header without end": says(b"HTTP/1.1 200 OK\r\nX: " + b"x" * 200_000),
    "silence": stays_silent(GONE),
    "a drip": drips(GONE),
}
ENDLESS = (NO_LINE["silence"], NO_LINE["a drip"])  # only these are given up; any other answer comes in its time
CASES = [
    pytest.param(conversation, code, id=name)
    for table, code in (
        (NOT_OURS, FailureCode.NOT_OUR_GATEWAY),
        (TROUBLE, FailureCode.GATEWAY_TROUBLE),
        (NO_LINE, FailureCode.NO_LINE),
    )
    for name, conversation in table.items()
]


@pytest.fixture(scope="module")
def tls(tmp_path_factory: pytest.TempPathFactory) -> TlsFiles:
    """The worst case: whoever answers even holds the pinned certificate's key."""
    return own_tls(tmp_path_factory.mktemp("tls"), vietnam_now())


@pytest.fixture
def hostile(tls: TlsFiles) -> Iterator[Callable[..., HostileServer]]:
    servers: list[HostileServer] = []

    def hostile(conversation: Conversation, *, encrypted: bool = True) -> HostileServer:
        servers.append(HostileServer(tls if encrypted else None, conversation))
        return servers[-1]

    GONE.clear()
    yield hostile
    GONE.set()
    for server in servers:
        server.close()


@pytest.fixture
def desk_at(tmp_path: Path, tls: TlsFiles) -> Iterator[Callable[..., EnrolledDesk]]:
    desks: list[EnrolledDesk] = []

    def desk_at(port: int, patience: float = 10.0) -> EnrolledDesk:
        desks.append(EnrolledDesk(tmp_path / "desk", "A1", str(tls.certificate), port, answer_timeout=patience))
        desks[-1].gateway_key = bytes.fromhex("26b40b8f93fff3d897112f7ebc582b232dbd72517d082fe83cfb30ddce43d1bb")
        return desks[-1]

    yield desk_at
    for desk in desks:
        desk.close()


@pytest.mark.parametrize(("conversation", "code"), CASES)
def test_again_later(
    conversation: Conversation,
    code: FailureCode,
    hostile: Callable[..., HostileServer],
    desk_at: Callable[..., EnrolledDesk],
) -> None:
    desk = desk_at(hostile(conversation).port, 0.3 if conversation in ENDLESS else 10.0)
    filing = desk.put()
    started = time.monotonic()
    report = desk.engine().run_once()
    took = time.monotonic() - started
    after, entry = desk.standing(filing)
    assert entry.state is SyncState.RETRY
    assert entry.cause == code.value
    assert entry.next_at is not None
    assert entry.next_at > filing.captured_at
    assert after.code is None
    assert not report.line
    assert took < 20  # a drip too has an end


def test_the_gateways_address_in_the_clear_is_no_line(
    hostile: Callable[..., HostileServer], desk_at: Callable[..., EnrolledDesk]
) -> None:
    desk = desk_at(hostile(http("200 OK", LOGIN_PAGE), encrypted=False).port)
    filing = desk.put()
    desk.engine().run_once()
    assert desk.standing(filing)[1].cause == FailureCode.NO_LINE.value


def test_another_certificate_is_no_line(
    hostile: Callable[..., HostileServer], desk_at: Callable[..., EnrolledDesk], tmp_path: Path
) -> None:
    desk = desk_at(hostile(http("200 OK", LOGIN_PAGE)).port)
    desk.certificate = str(own_tls(tmp_path / "other", vietnam_now()).certificate)
    filing = desk.put()
    desk.engine().run_once()
    assert desk.standing(filing)[1].cause == FailureCode.NO_LINE.value


def test_an_unsigned_refusal_refuses_nothing(
    hostile: Callable[..., HostileServer], desk_at: Callable[..., EnrolledDesk]
) -> None:
    refusal = Problem.of(ProblemType.FILING_REFUSED, "no").model_dump_json(exclude_none=True).encode()
    desk = desk_at(hostile(http("422 Unprocessable", refusal, "Content-Type: application/problem+json")).port)
    filing = desk.put()
    desk.engine().run_once()
    assert desk.standing(filing)[1].state is SyncState.RETRY


def test_an_unsigned_receipt_delivers_nothing(
    hostile: Callable[..., HostileServer], desk_at: Callable[..., EnrolledDesk]
) -> None:
    def receipt_for(filing: Filing) -> bytes:
        now = vietnam_now()
        return (
            Receipt(
                filing_id=filing.id,
                code="H15.50.05.13-261008-0975",
                digest=filing.digest.hex(),
                registered_at=now,
                completed_at=now,
            )
            .model_dump_json()
            .encode()
        )

    answers: list[bytes] = []

    def pretend(peer: socket.socket) -> None:
        http("200 OK", answers[0])(peer)

    desk = desk_at(hostile(pretend).port)
    filing = desk.put()
    answers.append(receipt_for(filing))
    desk.engine().run_once()
    after, entry = desk.standing(filing)
    assert entry.state is SyncState.RETRY
    assert after.code is None


def test_nobody_there_is_no_line(hostile: Callable[..., HostileServer], desk_at: Callable[..., EnrolledDesk]) -> None:
    server = hostile(http("200 OK"))
    server.close()
    desk = desk_at(server.port)
    filing = desk.put()
    desk.engine().run_once()
    assert desk.standing(filing)[1].cause == FailureCode.NO_LINE.value


@pytest.mark.parametrize("url", ["https://", "https:///gateway", "https://[::1", "https://x:port"])
def test_an_address_without_a_host_is_no_gateway(url: str, desk_at: Callable[..., EnrolledDesk]) -> None:
    desk = desk_at(1)
    with pytest.raises(AgainLater) as caught:
        Line(replace(desk.settings, url=url), desk.key.signer(desk.clock), desk.gateway_key, desk.clock, os.urandom)
    assert caught.value.code is FailureCode.NOT_OUR_GATEWAY
