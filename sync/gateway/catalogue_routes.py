"""The newest catalogue package, as its operator published it; static, for every enrolled counter.

Whoever publishes puts a file into the folder at one stroke; running workers see it within a second.
"""

from __future__ import annotations

import hashlib
import time
from typing import Annotated, Final

from fastapi import APIRouter, Query, Request, Response
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from counter.catalogue.overlay import Overlay
from counter.catalogue.package import LARGEST_PACKAGE
from counter.errors import StoreError
from counter.store.disk import disk_errors
from sync.gateway.contract import BINARY, answer_in
from sync.gateway.refusal import ProblemStated
from sync.gateway.signed_requests import Signed
from sync.wire.catalogue import ANNOUNCED, CATALOGUE, ETAG, LENGTH, PIECE, tag_of
from sync.wire.problems import ProblemType

_OCTETS: Final = "application/octet-stream"
_LOOK_EVERY: Final = 1.0  # seconds


class PublishedCatalogue:
    """The octets of the newest package in the gateway's folder, read once for as long as it is the newest."""

    def __init__(self, overlay: Overlay) -> None:
        self._overlay = overlay
        self._read: tuple[str, str, bytes] = ("", "", b"")
        self._told = ""
        self._look_at = 0.0

    def newest(self) -> tuple[str, bytes]:
        """Its SHA-256 and its octets; "" where nothing was published. Raises StoreError."""
        file = self._overlay.newest_file()
        if file is None:
            return "", b""
        if self._read[0] != file.name:
            with disk_errors():
                octets = file.read_bytes()
            self._read = (file.name, hashlib.sha256(octets).hexdigest(), octets)
        return self._read[1:]

    def announced(self) -> str:
        """Its SHA-256 as it was within the last second; "" too where it cannot be read: no answer fails for it."""
        now = time.monotonic()
        if now >= self._look_at:
            self._look_at = now + _LOOK_EVERY
            try:
                self._told = self.newest()[0]
            except StoreError:
                self._told = ""
        return self._told


class AnnounceCatalogue:
    """ASGI middleware: every answer names the package that there is, so that nobody has to ask for it often."""

    def __init__(self, app: ASGIApp, published: PublishedCatalogue) -> None:
        self._app = app
        self._published = published

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def announce(message: Message) -> None:
            if message["type"] == "http.response.start" and (digest := self._published.announced()):
                MutableHeaders(scope=message)[ANNOUNCED] = digest
            await send(message)

        await self._app(scope, receive, announce if scope["type"] == "http" else send)


def catalogue_routes(published: PublishedCatalogue) -> APIRouter:
    routes = APIRouter()

    @routes.get(CATALOGUE, response_class=Response, responses=answer_in(_OCTETS, BINARY))
    async def catalogue(
        request: Request, _caller: Signed, offset: Annotated[int, Query(ge=0, le=LARGEST_PACKAGE)] = 0
    ) -> Response:
        """A piece of the newest catalogue package from ``offset`` on; its ETag is the whole package's SHA-256."""
        digest, octets = await run_in_threadpool(published.newest)
        if not digest:
            raise ProblemStated(ProblemType.NOT_FOUND)
        headers = {ETAG: tag_of(digest), LENGTH: str(len(octets)), "cache-control": "no-cache"}
        if request.headers.get("if-none-match") == tag_of(digest):
            return Response(status_code=304, headers=headers)
        return Response(octets[offset : offset + PIECE], headers=headers, media_type=_OCTETS)

    return routes
