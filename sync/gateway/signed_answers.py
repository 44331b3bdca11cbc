"""The edge of the gateway: every answer leaves signed, for the very request that it answers."""

from __future__ import annotations

import re
from typing import Final

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sync.signatures import LONGEST_NONCE, AnswerHead, RequestHead, Signer, content_digest
from sync.wire.paths import CONTENT_DIGEST, IDEMPOTENCY_KEY, TARGET

_NONCE: Final = re.compile(rf';nonce="([A-Za-z0-9_-]{{1,{LONGEST_NONCE}}})"')
_IDEMPOTENCY: Final = re.compile(r'"[A-Za-z0-9-]{1,64}"')


def head_of(scope: Scope) -> RequestHead:
    """The request as its signature sees it; a header given twice is joined, as RFC 9421 §2.1 has it."""
    headers: dict[str, str] = {}
    for raw_name, raw_value in scope["headers"]:
        name, value = raw_name.decode("latin-1").lower(), raw_value.decode("latin-1").strip(" \t")
        headers[name] = f"{headers[name]}, {value}" if name in headers else value
    query = scope.get("query_string", b"").decode("latin-1")
    path = scope.get("raw_path", b"").decode("latin-1") or scope["path"]
    return RequestHead(scope["method"], path + (f"?{query}" if query else ""), headers)


class SignedAnswers:
    """ASGI middleware: holds an answer back until it is whole (all are small), then signs it.

    The nonce is taken from the request unverified: it only ties the answer to the question, and a
    refusal of a bad signature must be tied to its question too.
    """

    def __init__(self, app: ASGIApp, signer: Signer) -> None:
        self._app = app
        self._signer = signer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        head = head_of(scope)
        start: Message = {}
        body = bytearray()

        async def hold(message: Message) -> None:
            nonlocal start
            if message["type"] == "http.response.start":
                start = message
                return
            body.extend(message.get("body", b""))
            if not message.get("more_body", False):
                self._sign(head, start, bytes(body))
                await send(start)
                await send({"type": "http.response.body", "body": bytes(body)})

        await self._app(scope, receive, hold)

    def _sign(self, head: RequestHead, start: Message, body: bytes) -> None:
        nonce = _NONCE.search(head.headers.get("signature-input", ""))
        headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in start["headers"]}
        headers[CONTENT_DIGEST] = content_digest(body)
        headers[TARGET] = head.target
        key = head.headers.get(IDEMPOTENCY_KEY, "")
        if _IDEMPOTENCY.fullmatch(key):
            headers[IDEMPOTENCY_KEY] = key
        answer = AnswerHead(start["status"], headers)
        self._signer.sign_answer(answer, nonce[1] if nonce else "none")
        start["headers"] = [
            (name.lower().encode("latin-1"), value.encode("latin-1")) for name, value in answer.headers.items()
        ]
