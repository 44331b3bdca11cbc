"""One kept-alive, pinned and signed connection to the gateway: the only file of the desk that knows httpx.

Who owns a Line calls it from one thread; ``abort`` alone may come from another.
"""

from __future__ import annotations

import base64
import socket
import ssl
import threading
from collections.abc import Iterator
from datetime import timedelta
from typing import Any, Final

import httpx

from counter.errors import FailureCode
from counter.ports import Clock, RandomBytes
from counter.settings import GatewaySettings
from sync.answers import AgainLater, Answer, accept
from sync.giving_way import GaveWay, GiveWay
from sync.signatures import (
    AnswerHead,
    AnswerVerifier,
    RequestHead,
    SignatureError,
    Signer,
    content_digest,
)
from sync.wire.catalogue import ANNOUNCED
from sync.wire.paths import CONTENT_DIGEST, IDEMPOTENCY_KEY, TARGET
from sync.wire.problems import ProblemType

LARGEST_ANSWER: Final = 2 * 1024 * 1024
SLOWEST: Final = 2048  # bytes a second: below this a line is no line
_BLOCK: Final = 16 * 1024


class Line:
    """Signs requests, checks answers, and gives every exchange an end in time.

    ``settings.certificate`` is the PEM file that is pinned: nothing else is trusted. ``gateway_key``:
    32 bytes, or None before enrolment, when the pinned certificate alone speaks for the gateway.
    ``announced``: the catalogue package that the last answers named (``sync.wire.catalogue``).
    """

    def __init__(
        self,
        settings: GatewaySettings,
        signer: Signer,
        gateway_key: bytes | None,
        clock: Clock,
        random: RandomBytes,
    ) -> None:
        """Raises AgainLater NOT_OUR_GATEWAY when the certificate can't be read."""
        self._settings = settings
        self._signer = signer
        self._verifier = AnswerVerifier(gateway_key) if gateway_key else None
        self._clock = clock
        self._random = random
        self._skew = timedelta()
        self._socket: socket.socket | None = None
        self._aborted = False
        self.announced = ""
        self.bytes_sent = 0
        timeout = httpx.Timeout(settings.answer_timeout, connect=settings.connect_timeout)
        self._client = httpx.Client(
            base_url=settings.url,
            verify=_pinned(settings.certificate),
            timeout=timeout,
            trust_env=False,
            follow_redirects=False,
            limits=httpx.Limits(max_connections=1, keepalive_expiry=60.0),
        )

    def exchange(
        self,
        method: str,
        target: str,
        *,
        body: bytes = b"",
        key: str = "",
        headers: dict[str, str] | None = None,
        wait: float = 0.0,
        give_way: GiveWay | None = None,
    ) -> Answer:
        """One request, one answer. ``key``: Idempotency-Key; ``wait``: seconds the gateway may hold a long-poll.

        Raises AgainLater and FilingRefused; GaveWay where ``give_way`` broke the body off. A clock that the
        gateway finds wrong is set right for signatures only, and the request sent once more.
        """
        try:
            return self._once(method, target, body, key, headers or {}, wait, give_way)
        except AgainLater as exc:
            if not exc.says(ProblemType.CLOCK_OFF) or exc.problem is None or exc.problem.at is None:
                raise
            self._skew = exc.problem.at - self._clock()
        return self._once(method, target, body, key, headers or {}, wait, give_way)

    def abort(self) -> None:
        """Break the exchange under way, from any thread; the line may not be used afterwards."""
        self._aborted = True
        self._break()

    def close(self) -> None:
        self._client.close()

    def _once(
        self,
        method: str,
        target: str,
        body: bytes,
        key: str,
        more: dict[str, str],
        wait: float,
        give_way: GiveWay | None,
    ) -> Answer:
        nonce = base64.urlsafe_b64encode(self._random(18)).decode("ascii")
        headers = {name.lower(): value for name, value in more.items()}
        headers[TARGET] = target
        if body or method in ("PUT", "POST", "PATCH"):
            headers[CONTENT_DIGEST] = content_digest(body)
            headers["content-length"] = str(len(body))
            headers.setdefault("content-type", "application/json")
        if key:
            headers[IDEMPOTENCY_KEY] = key
        request = RequestHead(method, target, headers)
        self._signer.sign_request(request, nonce, self._skew)
        longest = self._settings.connect_timeout + self._settings.answer_timeout + wait + len(body) / SLOWEST
        blocks = self._blocks(body, give_way) if body else None
        status, answer_headers, answer_body = self._send(request, blocks, longest, wait)
        signed = self._is_signed(AnswerHead(status, answer_headers), answer_body, request, nonce)
        answer = accept(status, answer_headers, answer_body, signed=signed)
        self.announced = answer.headers.get(ANNOUNCED, self.announced)
        return answer

    def _send(
        self, request: RequestHead, body: Iterator[bytes] | None, longest: float, wait: float
    ) -> tuple[int, dict[str, str], bytes]:
        # a time limit of each read is no limit of a dripping answer: the watchdog ends the whole exchange
        watchdog = threading.Timer(longest, self._break)
        watchdog.daemon = True
        timeout = httpx.Timeout(self._settings.answer_timeout + wait, connect=self._settings.connect_timeout)
        self.bytes_sent += sum(len(name) + len(value) + 4 for name, value in request.headers.items())
        watchdog.start()
        try:
            with self._client.stream(
                request.method,
                request.target,
                headers=request.headers,
                content=body,
                timeout=timeout,
                extensions={"trace": self._remember_socket},
            ) as response:
                return response.status_code, _joined(response.headers), self._bounded(response)
        except (httpx.HTTPError, httpx.StreamError, httpx.InvalidURL, ssl.SSLError, OSError) as exc:
            raise AgainLater(FailureCode.NO_LINE, type(exc).__name__) from exc
        finally:
            watchdog.cancel()

    def _blocks(self, body: bytes, give_way: GiveWay | None) -> Iterator[bytes]:
        for start in range(0, len(body), _BLOCK):
            if give_way is not None and give_way(start, len(body)):
                raise GaveWay(FailureCode.NO_LINE, "a registration goes first")
            block = body[start : start + _BLOCK]
            yield block
            self.bytes_sent += len(block)

    @staticmethod
    def _bounded(response: httpx.Response) -> bytes:
        body = bytearray()
        for block in response.iter_raw():
            body += block
            if len(body) > LARGEST_ANSWER:
                raise AgainLater(FailureCode.NOT_OUR_GATEWAY, "an answer without end")
        return bytes(body)

    def _is_signed(self, head: AnswerHead, body: bytes, request: RequestHead, nonce: str) -> bool:
        if self._verifier is None:
            return True
        try:
            self._verifier.verify(head, body, request=request, nonce=nonce)
        except SignatureError:
            return False
        return True

    def _remember_socket(self, event: str, details: dict[str, Any]) -> None:
        if event in ("connection.connect_tcp.complete", "connection.start_tls.complete"):
            self._socket = details["return_value"].get_extra_info("socket")
            _keep_little_unsent(self._socket)
            if self._aborted:
                self._break()

    def _break(self) -> None:
        current = self._socket
        if current is not None:
            try:
                # the plain socket's shutdown: SSLSocket's own drops the session under the reader's feet
                socket.socket.shutdown(current, socket.SHUT_RDWR)
            except OSError:
                return  # gone already


def _joined(headers: httpx.Headers) -> dict[str, str]:
    return {name.lower(): headers[name] for name in headers}


def _keep_little_unsent(opened: socket.socket) -> None:
    """What the kernel has taken but not sent comes late, or twice, when this process dies: no more than a little."""
    option = getattr(socket, "TCP_NOTSENT_LOWAT", None)  # Windows keeps its send backlog small by itself
    if option is not None:
        opened.setsockopt(socket.IPPROTO_TCP, option, _BLOCK)


def _pinned(certificate: str) -> ssl.SSLContext:
    try:
        context = ssl.create_default_context(cafile=certificate or None)
    except (OSError, ssl.SSLError) as exc:
        raise AgainLater(FailureCode.NOT_OUR_GATEWAY, "the pinned certificate can't be read") from exc
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    return context
