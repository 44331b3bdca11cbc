"""Routes of tus 1.0 (core protocol): how far an attachment has come, and more of it."""

from __future__ import annotations

from uuid import UUID

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect

from counter.model.limits import LARGEST_PAPER
from sync.gateway.contract import PROBLEM
from sync.gateway.intake import take_in
from sync.gateway.reception import Reception
from sync.gateway.refusal import ProblemStated
from sync.gateway.signed_requests import Signed
from sync.signatures import sha256_of
from sync.wire import paths
from sync.wire.problems import ProblemType


def upload_routes(reception: Reception) -> APIRouter:
    """No creation extension: the registration has made the places already."""
    routes = APIRouter()

    @routes.head(paths.PAPER, responses=PROBLEM)
    async def offset(filing_id: UUID, paper_id: UUID, caller: Signed) -> Response:
        """How far an attachment has come (tus 1.0)."""
        upload = await run_in_threadpool(reception.upload, caller, filing_id, paper_id)
        return _tus(200, upload.offset, {paths.UPLOAD_LENGTH: str(upload.size)})

    @routes.patch(paths.PAPER, status_code=204, responses=PROBLEM)
    async def append(filing_id: UUID, paper_id: UUID, request: Request, caller: Signed) -> Response:
        """Take bytes at Upload-Offset (tus 1.0); with the last one the whole file's SHA-256 is checked."""
        headers = request.headers
        signed_digest = sha256_of(headers.get(paths.CONTENT_DIGEST, ""))
        given = headers.get(paths.UPLOAD_OFFSET, "")
        if headers.get("content-type") != paths.OFFSET_STREAM or signed_digest is None or not _is_offset(given):
            raise ProblemStated(ProblemType.MALFORMED)
        upload = await run_in_threadpool(reception.upload, caller, filing_id, paper_id)
        if upload.complete:
            return _tus(204, upload.offset)
        if int(given) != upload.offset:
            raise ProblemStated(ProblemType.OFFSET_CONFLICT)
        try:
            end = await take_in(reception, upload, request, signed_digest)
        except ClientDisconnect:
            return _tus(204, upload.offset)  # to nobody: the line is gone, what came is kept
        if end == upload.size:
            await run_in_threadpool(reception.finish, upload)
        return _tus(204, end)

    return routes


def _tus(status: int, offset: int, more: dict[str, str] | None = None) -> Response:
    fixed = {paths.TUS_RESUMABLE: paths.TUS_VERSION, paths.UPLOAD_OFFSET: str(offset), "cache-control": "no-store"}
    return Response(status_code=status, headers={**fixed, **(more or {})})


def _is_offset(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= len(str(LARGEST_PAPER))
