"""Routes of tus 1.0 (core protocol): how far an attachment has come, and more of it."""

from __future__ import annotations

from uuid import UUID

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.requests import ClientDisconnect

from counter.model.limits import LARGEST_PAPER
from sync.gateway.callers import Caller
from sync.gateway.contract import PROBLEM
from sync.gateway.intake import take_in
from sync.gateway.reception import Reception
from sync.gateway.refusal import ProblemStated
from sync.gateway.signed_requests import Signed, json_answer
from sync.signatures import sha256_of
from sync.wire import paths
from sync.wire.messages import Receipt
from sync.wire.problems import ProblemType

_WITH_RECEIPT = "The last byte of the filing came, and its receipt was preferred (RFC 7240)."


def upload_routes(reception: Reception) -> APIRouter:
    """No creation extension: the registration has made the places already."""
    routes = APIRouter()

    @routes.head(paths.PAPER, responses=PROBLEM)
    async def offset(filing_id: UUID, paper_id: UUID, caller: Signed) -> Response:
        """How far an attachment has come (tus 1.0)."""
        upload = await run_in_threadpool(reception.upload, caller, filing_id, paper_id)
        return _tus(200, upload.offset, {paths.UPLOAD_LENGTH: str(upload.size)})

    @routes.patch(
        paths.PAPER, status_code=204, responses={200: {"model": Receipt, "description": _WITH_RECEIPT}, **PROBLEM}
    )
    async def append(filing_id: UUID, paper_id: UUID, request: Request, caller: Signed) -> Response:
        """Take bytes at Upload-Offset (tus 1.0); with the last one the whole file's SHA-256 is checked.

        Who prefers `return=representation` (RFC 7240) gets the receipt with what makes the filing complete.
        """
        headers = request.headers
        signed_digest = sha256_of(headers.get(paths.CONTENT_DIGEST, ""))
        given = headers.get(paths.UPLOAD_OFFSET, "")
        if headers.get("content-type") != paths.OFFSET_STREAM or signed_digest is None or not _is_offset(given):
            raise ProblemStated(ProblemType.MALFORMED)
        upload = await run_in_threadpool(reception.upload, caller, filing_id, paper_id)
        if upload.complete:
            return await run_in_threadpool(_whole, reception, caller, filing_id, upload.size, headers)
        if int(given) != upload.offset:
            raise ProblemStated(ProblemType.OFFSET_CONFLICT)
        try:
            end = await take_in(reception, upload, request, signed_digest)
        except ClientDisconnect:
            return _tus(204, upload.offset)  # to nobody: the line is gone, what came is kept
        if end == upload.size:
            await run_in_threadpool(reception.finish, upload)
            return await run_in_threadpool(_whole, reception, caller, filing_id, end, headers)
        return _tus(204, end)

    return routes


def _whole(reception: Reception, caller: Caller, filing_id: UUID, offset: int, headers: Headers) -> Response:
    """The answer when an attachment is whole: 204 as tus has it, or the filing's receipt where there is one."""
    if not _wants_representation(headers.get(paths.PREFER, "")):
        return _tus(204, offset)
    try:
        receipt = reception.receipt(caller, filing_id)
    except ProblemStated as stated:
        if stated.problem.type is not ProblemType.INCOMPLETE:
            raise
        return _tus(204, offset)
    return json_answer(receipt, {**_fixed(offset), paths.PREFERENCE_APPLIED: paths.REPRESENTATION})


def _wants_representation(prefer: str) -> bool:
    # RFC 7240 §2: preferences in a list, each with parameters of its own
    wished = (one.partition(";")[0] for one in prefer.lower().split(","))
    return paths.REPRESENTATION in ("".join(one.replace('"', "").split()) for one in wished)


def _tus(status: int, offset: int, more: dict[str, str] | None = None) -> Response:
    return Response(status_code=status, headers={**_fixed(offset), **(more or {})})


def _fixed(offset: int) -> dict[str, str]:
    return {paths.TUS_RESUMABLE: paths.TUS_VERSION, paths.UPLOAD_OFFSET: str(offset), "cache-control": "no-store"}


def _is_offset(text: str) -> bool:
    return text.isascii() and text.isdigit() and len(text) <= len(str(LARGEST_PAPER))
