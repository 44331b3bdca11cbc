"""HTTP/1.1 requests one behind the other on one TLS connection, none waiting for another's answer (RFC 9112 §9.3.2).

Answers come in the order of the requests. What has come is taken in between two blocks of a body, so that an
answer never waits for the next attachment. The line's failures are never raised where they happen, but kept for
whoever asks for the answer: the same cut breaks several exchanges, and each has an owner of its own.

httpx's own connections wait for each answer; this is a transport for it, spoken to in its requests, answers and
failures, that can also send now and listen later. One thread owns a Pipeline; ``break_off`` and ``abort`` alone may
come from another.
"""

from __future__ import annotations

import socket
import ssl
import time
from collections import deque
from collections.abc import Callable
from contextlib import suppress
from typing import Final, cast

import h11
import httpx

LARGEST_ANSWER: Final = 2 * 1024 * 1024
BLOCK: Final = 16 * 1024
_LONGEST_HEAD: Final = 100 * 1024
_IDLE: Final = 60.0  # seconds after which some box on the way may have forgotten a connection
_NOTHING_THERE: Final = (BlockingIOError, ssl.SSLWantReadError, ssl.SSLWantWriteError)


class CutError(httpx.TransportError):
    """The line broke under this exchange; the text is the kind of failure and quotes nothing that came."""


class BehindError(CutError):
    """The line broke before this one's turn had come, by no fault of its own: the gateway may have heard it or not."""


class EndlessError(CutError):
    """An answer larger than any of ours."""


class UntrustedError(CutError):
    """There is nothing to know the gateway by."""


class Exchange:
    """One request and what has come of its answer."""

    def __init__(self, request: httpx.Request, *, behind: bool) -> None:
        self.request = request
        self.answered = False
        self.status = 0
        self.failure: CutError | None = None
        self._behind = behind  # sent while another's answer was awaited
        self._began = False
        self._headers: list[tuple[bytes, bytes]] = []
        self._body = bytearray()
        # one for each exchange: h11 knows no second request before the first one's answer
        self.http = h11.Connection(h11.CLIENT, max_incomplete_event_size=_LONGEST_HEAD)

    def take(self, data: bytes) -> bytes:
        """Bytes of the answer, b"" at their end; what is left is the next one's. Raises CutError, h11.ProtocolError."""
        if not data and not self._began:
            raise CutError("closed")
        self._began = True
        self.http.receive_data(data)
        while not self.answered:
            event = self.http.next_event()
            if event is h11.NEED_DATA:
                return b""
            if isinstance(event, h11.Response):
                self.status = event.status_code
                self._headers = list(event.headers)
            elif isinstance(event, h11.Data):
                self._body += event.data
                if len(self._body) > LARGEST_ANSWER:
                    raise EndlessError("an answer without end")
            elif isinstance(event, h11.EndOfMessage):
                self.answered = True
        return self.http.trailing_data[0]

    def response(self) -> httpx.Response:
        """What came, once it is ``answered``; its body not decoded."""
        stream = httpx.ByteStream(bytes(self._body))
        return httpx.Response(self.status, headers=self._headers, stream=stream, request=self.request)

    @property
    def leaves_the_line_open(self) -> bool:
        """Whether requests behind this one are answered; never where its own body was not all sent."""
        return self.http.our_state is h11.DONE and self.http.their_state is h11.DONE

    def broke(self, exc: Exception) -> None:
        """The line broke when it was this one's turn."""
        if self._behind and not self._began:
            self.failure = BehindError(type(exc).__name__)
        else:
            self.failure = exc if isinstance(exc, CutError) else CutError(type(exc).__name__)


class Pipeline(httpx.BaseTransport):
    """To one host, whatever the requests say of it. Opens when it is needed, again when it was closed.

    The time limits are the requests' own: ``connect``, ``write`` of each block, ``read`` between two bytes.
    """

    def __init__(
        self, host: str, port: int, tls: Callable[[], ssl.SSLContext], clock: Callable[[], float] = time.monotonic
    ) -> None:
        """``tls``: whom to trust, asked whenever the line opens; may raise UntrustedError. ``clock``: seconds."""
        self._host, self._port = host, port
        self._tls = tls
        self._clock = clock
        self._socket: ssl.SSLSocket | None = None
        self._awaited: deque[Exchange] = deque()
        self._used = 0.0
        self._aborted = False

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Sent, and its answer waited for. Raises CutError."""
        return self.receive(self.send(request))

    def send(self, request: httpx.Request) -> Exchange:
        """Write it whole, unless the line breaks or the answer is quicker than the body.

        Raises nothing but what the body's stream raises, which closes the line.
        """
        exchange = Exchange(request, behind=bool(self._awaited))
        try:
            line = self._open(_limit(request, "connect"))
        except (OSError, ValueError, UntrustedError) as exc:
            self._drop()
            exchange.broke(exc)
            return exchange
        self._awaited.append(exchange)
        try:
            self._write(line, exchange)
        except (OSError, CutError, h11.ProtocolError) as exc:
            if not isinstance(exc, TimeoutError):
                self._hear_out(_limit(request, "write"))  # it may have said why before it hung up
            self._drop(exc)
        except BaseException:
            self._drop()
            raise
        return exchange

    def receive(self, exchange: Exchange) -> httpx.Response:
        """Raises CutError."""
        while not exchange.answered and exchange.failure is None:
            try:
                self._read(_limit(exchange.request, "read"))
            except (OSError, CutError, h11.ProtocolError) as exc:
                self._drop(exc)
        if exchange.failure is not None:
            raise exchange.failure
        return exchange.response()

    def break_off(self) -> None:
        """End what is under way, from any thread; the next request opens the line again."""
        current = self._socket
        if current is not None:
            with suppress(OSError):  # gone already
                # the plain socket's shutdown: SSLSocket's own drops the session under the reader's feet
                socket.socket.shutdown(current, socket.SHUT_RDWR)

    def abort(self) -> None:
        """``break_off`` for good."""
        self._aborted = True
        self.break_off()

    def close(self) -> None:
        self._drop()

    def _open(self, timeout: float | None) -> ssl.SSLSocket:
        """Raises OSError; UnicodeError for a host that is no name; UntrustedError."""
        if self._socket is not None and not self._awaited and not self._is_fresh():
            self._drop()
        if self._socket is None:
            tls = self._tls()
            plain = socket.create_connection((self._host, self._port), timeout)
            plain.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            _keep_little_unsent(plain)
            # known before the handshake, which may hang: ``break_off`` must find it
            self._socket = tls.wrap_socket(plain, server_hostname=self._host, do_handshake_on_connect=False)
            if self._aborted:
                self.break_off()
            self._socket.do_handshake()
        return self._socket

    def _is_fresh(self) -> bool:
        if self._clock() - self._used > _IDLE:
            return False
        try:
            self._read(0.0)  # nobody is awaited: whatever comes, if only the end, is none of ours
        except (OSError, CutError):
            return False
        return True

    def _write(self, line: ssl.SSLSocket, exchange: Exchange) -> None:
        request, timeout = exchange.request, _limit(exchange.request, "write")
        head = h11.Request(method=request.method, target=request.url.raw_path, headers=request.headers.raw)
        part = exchange.http.send(head) or b""
        for block in cast("httpx.SyncByteStream", request.stream):
            self._read(0.0)
            if exchange.answered or exchange.failure is not None:
                return
            line.settimeout(timeout)
            if part:
                line.sendall(part)
            part = exchange.http.send(h11.Data(block)) or b""
        # the last bytes after the end is noted: what comes now is no answer before its time
        part += exchange.http.send(h11.EndOfMessage()) or b""
        line.settimeout(timeout)
        line.sendall(part)

    def _read(self, timeout: float | None) -> None:
        """Take in what comes within ``timeout``; 0: what is there. Raises OSError, CutError, h11.ProtocolError."""
        if self._socket is None:
            raise CutError("closed")
        self._socket.settimeout(timeout)
        try:
            data = self._socket.recv(BLOCK)
        except _NOTHING_THERE:
            return
        if not self._awaited:
            raise CutError("unasked")
        self._used = self._clock()
        while self._awaited:
            first = self._awaited[0]
            rest = first.take(data)
            if not first.answered:
                return
            self._awaited.popleft()
            if not first.leaves_the_line_open or (rest and not self._awaited):
                self._drop()
                return
            if not rest:
                return
            data = rest

    def _hear_out(self, timeout: float | None) -> None:
        with suppress(OSError, CutError, h11.ProtocolError):
            while self._awaited and self._socket is not None:
                self._read(timeout)

    def _drop(self, exc: Exception | None = None) -> None:
        """Close the line. ``exc``: it broke at the first that is awaited; else the gateway closed it, or we did."""
        line, self._socket = self._socket, None
        if line is not None:
            line.close()
        if exc is not None and self._awaited:
            self._awaited.popleft().broke(exc)
        while self._awaited:
            self._awaited.popleft().failure = BehindError("closed")


def _limit(request: httpx.Request, phase: str) -> float | None:
    """Seconds, None for no end: as httpx hands them to a transport."""
    limits: dict[str, float | None] = request.extensions.get("timeout", {})
    return limits.get(phase)


def _keep_little_unsent(opened: socket.socket) -> None:
    """What the kernel has taken but not sent comes late, or twice, when this process dies: no more than a little."""
    option = getattr(socket, "TCP_NOTSENT_LOWAT", None)  # Windows keeps its send backlog small by itself
    if option is not None:
        with suppress(OSError):  # a kernel older than its headers: the line is worth more than the wish
            opened.setsockopt(socket.IPPROTO_TCP, option, BLOCK)
