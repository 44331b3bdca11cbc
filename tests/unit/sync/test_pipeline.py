"""Requests behind each other on one connection, against a real TLS server that does as it likes."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sync.gateway.certificate import TlsFiles
from sync.pipeline import LARGEST_ANSWER, BehindError, CutError, EndlessError, Exchange, Pipeline
from tests.fakes.hostile_server import Conversation, HostileServer, own_tls
from tests.fakes.http_by_hand import Requests, answer_to, request

PATIENCE = 5.0
Opens = Callable[[Conversation], tuple[Pipeline, HostileServer]]


@pytest.fixture(scope="module")
def tls(tmp_path_factory: pytest.TempPathFactory) -> TlsFiles:
    return own_tls(tmp_path_factory.mktemp("tls"), datetime.now(UTC))


@pytest.fixture
def gone() -> Iterator[threading.Event]:
    """Lets servers go that wait for ever."""
    event = threading.Event()
    yield event
    event.set()


@pytest.fixture
def opens(tls: TlsFiles, gone: threading.Event) -> Iterator[Opens]:
    opened: list[tuple[Pipeline, HostileServer]] = []

    def opens(conversation: Conversation) -> tuple[Pipeline, HostileServer]:
        opened.append(pair(tls, conversation))
        return opened[-1]

    yield opens
    gone.set()
    for pipeline, server in opened:
        pipeline.close()
        server.close()


def pair(tls: TlsFiles, conversation: Conversation, *, encrypted: bool = True) -> tuple[Pipeline, HostileServer]:
    server = HostileServer(tls if encrypted else None, conversation)
    context = ssl.create_default_context(cafile=str(tls.certificate))
    return Pipeline("127.0.0.1", server.port, lambda: context), server


def send(pipeline: Pipeline, name: str, *blocks: bytes, read: float = PATIENCE) -> Exchange:
    """``read``: seconds that its answer may take."""
    return pipeline.send(request(name, sum(map(len, blocks)), iter(blocks), PATIENCE, read))


def send_blocks(pipeline: Pipeline, name: str, length: int, blocks: Iterator[bytes]) -> Exchange:
    return pipeline.send(request(name, length, blocks, PATIENCE, PATIENCE))


def body_of(pipeline: Pipeline, exchange: Exchange) -> str:
    return pipeline.receive(exchange).read().decode()


def test_requests_go_out_before_any_answer_comes_and_answers_in_their_order(opens: Opens) -> None:
    def converse(peer: socket.socket) -> None:
        requests = Requests(peer)
        names = [requests.next() for _ in range(3)]  # all three, before a word is said
        peer.sendall(b"".join(map(answer_to, names)))
        peer.sendall(answer_to(requests.next()))

    pipeline, server = opens(converse)
    sent = [send(pipeline, "one", b"x" * 40_000), send(pipeline, "two"), send(pipeline, "three", b"a", b"b")]
    # the last one is asked for first: the others' answers are kept for their owners
    assert [body_of(pipeline, one) for one in reversed(sent)] == ["three", "two", "one"]
    assert body_of(pipeline, send(pipeline, "four")) == "four"
    assert server.calls == 1


def test_an_answer_is_taken_in_the_middle_of_the_next_body(opens: Opens) -> None:
    said = threading.Event()

    def converse(peer: socket.socket) -> None:
        requests = Requests(peer)
        first = requests.next()
        requests.head()
        peer.sendall(answer_to(first))
        said.set()
        peer.recv(1)

    pipeline, _ = opens(converse)
    first = send(pipeline, "one")
    seen: list[bool] = []

    def blocks() -> Iterator[bytes]:
        yield b"x"
        yield b"x"
        assert said.wait(PATIENCE)
        while not first.answered and len(seen) < 10_000:
            seen.append(first.answered)
            yield b"x"
        raise Unwanted

    with pytest.raises(Unwanted):
        send_blocks(pipeline, "two", 20_000, blocks())
    assert first.answered
    assert pipeline.receive(first).read() == b"one"


class Unwanted(Exception):  # noqa: N818 - what a test throws
    """Breaks a body off."""


def breaks_off() -> Iterator[bytes]:
    yield b"x"
    raise Unwanted


def test_a_body_that_is_broken_off_leaves_those_before_it_in_doubt_and_the_line_can_be_opened_again(
    opens: Opens,
) -> None:
    def converse(peer: socket.socket) -> None:
        requests = Requests(peer)
        while (name := requests.next()) != "one":
            peer.sendall(answer_to(name))
        peer.recv(1)

    pipeline, server = opens(converse)
    first = send(pipeline, "one")
    with pytest.raises(Unwanted):
        send_blocks(pipeline, "two", 20_000, breaks_off())
    with pytest.raises(BehindError):
        pipeline.receive(first)
    assert body_of(pipeline, send(pipeline, "three")) == "three"
    assert server.calls == 2


@pytest.mark.parametrize("hint", ["Connection: close", "X: hangs up without a word"])
def test_who_stands_behind_a_closed_connection_is_told_to_ask_again(hint: str, opens: Opens) -> None:
    def converse(peer: socket.socket) -> None:
        requests = Requests(peer)
        first = requests.next()
        if first == "one":
            requests.next()
            requests.next()
        peer.sendall(answer_to(first, hint))

    pipeline, server = opens(converse)
    sent = [send(pipeline, name) for name in ("one", "two", "three")]
    assert body_of(pipeline, sent[0]) == "one"
    for behind in sent[1:]:
        with pytest.raises(BehindError):
            pipeline.receive(behind)
    # asked again they are answered, each on its own
    assert [body_of(pipeline, send(pipeline, name)) for name in ("two", "three")] == ["two", "three"]
    assert server.calls == 3


def test_the_one_that_breaks_the_line_is_told_so_and_the_others_that_it_was_not_they(opens: Opens) -> None:
    def converse(peer: socket.socket) -> None:
        requests = Requests(peer)
        for _ in range(3):
            requests.next()

    pipeline, _ = opens(converse)
    sent = [send(pipeline, name) for name in ("one", "two", "three")]
    kinds = []
    for one in sent:
        with pytest.raises(CutError) as failure:
            pipeline.receive(one)
        kinds.append(type(failure.value))
    assert kinds == [CutError, BehindError, BehindError]


def test_an_answer_quicker_than_the_body_ends_the_body(opens: Opens, gone: threading.Event) -> None:
    said = threading.Event()

    def converse(peer: socket.socket) -> None:
        requests = Requests(peer)
        requests.head()
        peer.sendall(b"HTTP/1.1 413 Content Too Large\r\nContent-Length: 0\r\n\r\n")
        said.set()
        gone.wait(PATIENCE)

    pipeline, server = opens(converse)
    taken: list[int] = []

    def blocks() -> Iterator[bytes]:
        for number in range(20_000):
            if number > 2:
                assert said.wait(PATIENCE)
            taken.append(number)
            yield b"x"

    exchange = send_blocks(pipeline, "large", 20_000, blocks())
    assert pipeline.receive(exchange).status_code == 413
    assert len(taken) < 20_000
    said.clear()
    # half a body stands on that connection: the next request gets another
    assert pipeline.receive(send(pipeline, "next")).status_code == 413
    assert server.calls == 2


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        (b"\x16\x03nothing like HTTP\r\n\r\n", CutError),
        (b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf", CutError),
        (b"HTTP/1.1 200 OK\r\nX: " + b"x" * 200_000, CutError),
        (b"HTTP/1.1 200 OK\r\n\r\n" + b"x" * (LARGEST_ANSWER + 1), EndlessError),
        (b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n\r\n", CutError),
    ],
)
def test_what_is_no_answer_breaks_the_line(said: bytes, kind: type[CutError], opens: Opens) -> None:
    def converse(peer: socket.socket) -> None:
        Requests(peer).next()
        peer.sendall(said)

    pipeline, _ = opens(converse)
    exchange = send(pipeline, "one")
    with pytest.raises(CutError) as failure:
        pipeline.receive(exchange)
    assert type(failure.value) is kind
    assert "half" not in str(failure.value)


def test_interim_answers_go_past(opens: Opens) -> None:
    def converse(peer: socket.socket) -> None:
        requests = Requests(peer)
        names = requests.next(), requests.next()
        hints = b"HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"
        peer.sendall(b"HTTP/1.1 100 Continue\r\n\r\n" + answer_to(names[0]) + hints + hints + answer_to(names[1]))

    pipeline, _ = opens(converse)
    sent = send(pipeline, "one"), send(pipeline, "two")
    assert [body_of(pipeline, one) for one in sent] == ["one", "two"]


def test_an_answer_that_nobody_asked_for_is_nobodys(opens: Opens) -> None:
    def converse(peer: socket.socket) -> None:
        requests = Requests(peer)
        name = requests.next()
        peer.sendall(answer_to(name) + (answer_to("forged") if name == "one" else b""))
        requests.next()

    pipeline, server = opens(converse)
    assert body_of(pipeline, send(pipeline, "one")) == "one"
    assert body_of(pipeline, send(pipeline, "two")) == "two"
    assert server.calls == 2


def test_silence_has_an_end(opens: Opens, gone: threading.Event) -> None:
    def converse(_peer: socket.socket) -> None:
        gone.wait(PATIENCE)

    pipeline, _ = opens(converse)
    sent = send(pipeline, "one", read=0.05), send(pipeline, "two")
    with pytest.raises(CutError, match="TimeoutError"):
        pipeline.receive(sent[0])
    with pytest.raises(BehindError):
        pipeline.receive(sent[1])


def test_another_thread_breaks_what_is_under_way_off(opens: Opens, gone: threading.Event) -> None:
    heard = threading.Event()

    def converse(peer: socket.socket) -> None:
        name = Requests(peer).next()
        if name == "two":
            peer.sendall(answer_to(name))
        heard.set()
        gone.wait(PATIENCE)

    pipeline, _ = opens(converse)
    exchange = send(pipeline, "one", read=60.0)
    assert heard.wait(PATIENCE)
    breaker = threading.Timer(0.01, pipeline.break_off)
    breaker.start()
    with pytest.raises(CutError):
        pipeline.receive(exchange)
    breaker.join()
    assert body_of(pipeline, send(pipeline, "two")) == "two"
    pipeline.abort()
    with pytest.raises(CutError):
        pipeline.receive(send(pipeline, "two"))


def test_a_handshake_that_hangs_can_be_aborted(tls: TlsFiles, gone: threading.Event) -> None:
    greeted = threading.Event()

    def converse(peer: socket.socket) -> None:
        peer.recv(1)  # the client's hello has begun to come, and nothing will be said to it
        greeted.set()
        gone.wait(PATIENCE)

    pipeline, server = pair(tls, converse, encrypted=False)
    ended = threading.Event()

    def connect() -> None:
        send(pipeline, "one")
        ended.set()

    thread = threading.Thread(target=connect)
    thread.start()
    assert greeted.wait(PATIENCE)
    pipeline.abort()
    assert ended.wait(PATIENCE / 2)  # long before the time limit for connecting
    thread.join()
    gone.set()
    server.close()


NAMES = ("one", "two", "three")
ANSWERS = b"".join(map(answer_to, NAMES))
ENDS = [len(b"".join(map(answer_to, NAMES[: count + 1]))) for count in range(len(NAMES))]


def test_cut_at_any_byte_whoever_was_answered_whole_has_the_answer_and_nobody_anothers(opens: Opens) -> None:
    cuts: list[list[int]] = []

    def converse(peer: socket.socket) -> None:
        requests = Requests(peer)
        for _ in NAMES:
            requests.next()
        pieces = cuts[-1]
        for start, end in zip([0, *pieces], pieces, strict=False):
            peer.sendall(ANSWERS[start:end])

    pipeline, _ = opens(converse)

    @settings(max_examples=40, deadline=None)
    @given(st.lists(st.integers(0, len(ANSWERS)), min_size=1, max_size=4).map(sorted))
    def whatever_came(pieces: list[int]) -> None:
        cuts.append(pieces)
        sent = [send(pipeline, name) for name in NAMES]
        whole = sum(end <= pieces[-1] for end in ENDS)
        for number, (name, one) in enumerate(zip(NAMES, sent, strict=True)):
            if number < whole:
                assert body_of(pipeline, one) == name
                continue
            with pytest.raises(CutError) as failure:
                pipeline.receive(one)
            # to blame is only who was first in line, or whose answer had begun
            began = number == whole and (number == 0 or pieces[-1] > ENDS[number - 1])
            assert isinstance(failure.value, BehindError) is not began
        pipeline.close()

    whatever_came()


def test_it_carries_for_an_httpx_client_too(opens: Opens) -> None:
    def converse(peer: socket.socket) -> None:
        requests = Requests(peer)
        for _ in range(2):
            peer.sendall(answer_to(requests.next()))

    pipeline, server = opens(converse)
    client = httpx.Client(transport=pipeline, base_url=f"https://127.0.0.1:{server.port}")
    assert [client.put("/one", content=b"x").text, client.put("/two").text] == ["one", "two"]
    assert server.calls == 1
