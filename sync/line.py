"""One kept-alive, pinned and signed connection to the gateway, on which no request need wait for another's answer.

Who owns a Line calls it from one thread; ``abort`` alone may come from another.
"""

from __future__ import annotations

import base64
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from functools import partial
from typing import Final

import httpx

from counter.errors import FailureCode
from counter.ports import Clock, RandomBytes
from counter.settings import GatewaySettings
from sync.answers import AgainLater, Answer, accept
from sync.giving_way import GaveWay, GiveWay
from sync.pipeline import BLOCK, BehindError, CutError, EndlessError, Exchange, Pipeline, UntrustedError
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

SLOWEST: Final = 2048  # bytes a second: below this a line is no line


class InDoubt(AgainLater):
    """The line broke before this request's turn had come: the gateway may have heard it or not. To be asked again."""


class Sent:
    """A request that has been written whole, or broke the line. ``again`` sends it once more, signed afresh."""

    def __init__(
        self,
        exchange: Exchange,
        read: Callable[[Exchange], Answer],
        sets_clock: Callable[[AgainLater], bool],
        again: Callable[[], Sent],
    ) -> None:
        self._exchange = exchange
        self._read = read
        self._sets_clock = sets_clock
        self.again = again

    @property
    def arrived(self) -> bool:
        """A positive answer is here: ``answer`` asks nothing."""
        return self._exchange.answered and 200 <= self._exchange.status < 300

    def answer(self) -> Answer:
        """Waited for, if need be. Raises AgainLater, FilingRefused; InDoubt where another broke the line before it.

        A clock that the gateway finds wrong is set right for signatures only, and the request sent once more.
        """
        try:
            return self.heard()
        except AgainLater as exc:
            if not self._sets_clock(exc):
                raise
        return self.again().heard()

    def heard(self) -> Answer:
        """``answer``, whatever it says of the clock."""
        return self._read(self._exchange)


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
        """Raises AgainLater NOT_OUR_GATEWAY for an address that is none. The certificate is read when it is needed."""
        try:
            self._url = httpx.URL(settings.url)
        except httpx.InvalidURL as exc:
            raise AgainLater(FailureCode.NOT_OUR_GATEWAY, "the gateway's address is none") from exc
        if not self._url.host:  # on Windows the name "" is this very machine's
            raise AgainLater(FailureCode.NOT_OUR_GATEWAY, "the gateway's address names no host")
        self._settings = settings
        self._signer = signer
        self._verifier = AnswerVerifier(gateway_key) if gateway_key else None
        self._clock = clock
        self._random = random
        self._skew = timedelta()
        self.announced = ""
        self.bytes_sent = 0
        self._pipeline = Pipeline(self._url.host, self._url.port or 443, partial(_pinned, settings.certificate))

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
        """One request, one answer; ``key``, ``wait`` and ``give_way`` as ``send`` has them.

        Raises AgainLater and FilingRefused; GaveWay where ``give_way`` broke the body off. What was in doubt is
        asked once more.
        """
        sent = self.send(method, target, body=body, key=key, headers=headers, wait=wait, give_way=give_way)
        try:
            return sent.answer()
        except InDoubt:
            return sent.again().answer()

    def send(
        self,
        method: str,
        target: str,
        *,
        body: bytes = b"",
        key: str = "",
        headers: dict[str, str] | None = None,
        wait: float = 0.0,
        give_way: GiveWay | None = None,
    ) -> Sent:
        """Write one request behind those whose answers are awaited; its own comes after theirs.

        ``key``: Idempotency-Key; ``wait``: seconds the gateway may hold a long-poll. Raises GaveWay where ``give_way``
        broke the body off, which leaves every answer that was awaited in doubt; else what ``give_way`` raises.
        """
        nonce = base64.urlsafe_b64encode(self._random(18)).decode("ascii")
        named = {name.lower(): value for name, value in (headers or {}).items()}
        named[TARGET] = target
        if body or method in ("PUT", "POST", "PATCH"):
            named[CONTENT_DIGEST] = content_digest(body)
            named["content-length"] = str(len(body))
            named.setdefault("content-type", "application/json")
        if key:
            named[IDEMPOTENCY_KEY] = key
        head = RequestHead(method, target, named)
        self._signer.sign_request(head, nonce, self._skew)
        self.bytes_sent += sum(len(name) + len(value) + 4 for name, value in head.headers.items())
        request = self._request(head, self._blocks(body, give_way) if body else None, wait)
        longest = self._settings.connect_timeout + self._settings.answer_timeout + wait + len(body) / SLOWEST
        with self._ended_after(longest):
            exchange = self._pipeline.send(request)
        longest = self._settings.connect_timeout + self._settings.answer_timeout + wait
        read = partial(self._read, head=head, nonce=nonce, longest=longest)
        again = partial(self.send, method, target, body=body, key=key, headers=headers, wait=wait, give_way=give_way)
        return Sent(exchange, read, self._sets_clock, again)

    def abort(self) -> None:
        """Break the exchange under way, from any thread; the line may not be used afterwards."""
        self._pipeline.abort()

    def close(self) -> None:
        self._pipeline.close()

    def _request(self, head: RequestHead, body: Iterator[bytes] | None, wait: float) -> httpx.Request:
        limits = httpx.Timeout(self._settings.answer_timeout + wait, connect=self._settings.connect_timeout)
        path = self._url.raw_path.rstrip(b"/") + head.target.encode("ascii")
        url = self._url.copy_with(raw_path=path)
        return httpx.Request(
            head.method, url, headers=head.headers, content=body, extensions={"timeout": limits.as_dict()}
        )

    def _read(self, exchange: Exchange, *, head: RequestHead, nonce: str, longest: float) -> Answer:
        try:
            with self._ended_after(longest):
                came = self._pipeline.receive(exchange)
        except BehindError as exc:
            raise InDoubt(FailureCode.NO_LINE, str(exc)) from exc
        except (EndlessError, UntrustedError) as exc:
            raise AgainLater(FailureCode.NOT_OUR_GATEWAY, str(exc)) from exc
        except CutError as exc:
            raise AgainLater(FailureCode.NO_LINE, str(exc)) from exc
        headers = {name.lower(): came.headers[name] for name in came.headers}
        body = b"".join(came.iter_raw())
        signed = self._is_signed(AnswerHead(came.status_code, headers), body, head, nonce)
        answer = accept(came.status_code, headers, body, signed=signed)
        self.announced = answer.headers.get(ANNOUNCED, self.announced)
        return answer

    def _sets_clock(self, failure: AgainLater) -> bool:
        """Whether the gateway says that our clock is wrong, and by how much: signatures go by its own from now on."""
        if not failure.says(ProblemType.CLOCK_OFF) or failure.problem is None or failure.problem.at is None:
            return False
        self._skew = failure.problem.at - self._clock()
        return True

    @contextmanager
    def _ended_after(self, seconds: float) -> Iterator[None]:
        # a time limit of each read is no limit of a dripping answer: the watchdog ends the whole exchange
        watchdog = threading.Timer(seconds, self._pipeline.break_off)
        watchdog.daemon = True
        watchdog.start()
        try:
            yield
        finally:
            watchdog.cancel()

    def _blocks(self, body: bytes, give_way: GiveWay | None) -> Iterator[bytes]:
        for start in range(0, len(body), BLOCK):
            if give_way is not None and give_way(start, len(body)):
                raise GaveWay(FailureCode.NO_LINE, "a registration goes first")
            block = body[start : start + BLOCK]
            yield block
            self.bytes_sent += len(block)

    def _is_signed(self, head: AnswerHead, body: bytes, request: RequestHead, nonce: str) -> bool:
        if self._verifier is None:
            return True
        try:
            self._verifier.verify(head, body, request=request, nonce=nonce)
        except SignatureError:
            return False
        return True


def _pinned(certificate: str) -> ssl.SSLContext:
    """Raises UntrustedError."""
    try:
        context = ssl.create_default_context(cafile=certificate or None)
    except (OSError, ssl.SSLError) as exc:
        raise UntrustedError("the pinned certificate can't be read") from exc
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    context.set_alpn_protocols(["http/1.1"])
    return context
