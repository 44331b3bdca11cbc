"""Routes about filings: register, ask after, receipt, deltas."""

from __future__ import annotations

import asyncio
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Request, Response
from starlette.concurrency import run_in_threadpool

from counter.model.limits import LARGEST_PAPER
from sync.gateway.bodies import body_of, message_of
from sync.gateway.contract import BINARY, PROBLEM, answer_in, body_in
from sync.gateway.reception import Reception
from sync.gateway.signed_requests import Signed, json_answer
from sync.gateway.turnstile import Turnstile
from sync.wire import paths
from sync.wire.messages import LONGEST_WAIT, Changes, FilingState, Receipt, Registration


def filing_routes(reception: Reception, turnstile: Turnstile) -> APIRouter:
    """``turnstile`` is where long-polls wait."""
    routes = APIRouter()

    @routes.put(paths.FILING, responses={200: {"model": FilingState}, **PROBLEM}, openapi_extra=body_in(Registration))
    async def register(filing_id: UUID, request: Request, caller: Signed) -> Response:
        """Fix a filing's place in line. The same content again is the same filing, the same answer."""
        registration = message_of(Registration, await body_of(request))
        return json_answer(await run_in_threadpool(reception.register, caller, filing_id, registration))

    @routes.get(paths.FILING, responses={200: {"model": FilingState}, **PROBLEM})
    async def state(filing_id: UUID, caller: Signed) -> Response:
        """Where a filing stands and which bytes of its attachments are here."""
        return json_answer(await run_in_threadpool(reception.state, caller, filing_id))

    @routes.get(paths.RECEIPT, responses={200: {"model": Receipt}, **PROBLEM})
    async def receipt(filing_id: UUID, caller: Signed) -> Response:
        """The receipt of a complete filing; a problem until every attachment is whole."""
        return json_answer(await run_in_threadpool(reception.receipt, caller, filing_id))

    @routes.get(paths.RESULT, response_class=Response, responses=answer_in("application/octet-stream", BINARY))
    async def result(
        filing_id: UUID, caller: Signed, offset: Annotated[int, Query(ge=0, le=LARGEST_PAPER)] = 0
    ) -> Response:
        """The next piece of what the authority gave back, at most 1 MiB; a change names its size and SHA-256."""
        piece, media_type = await run_in_threadpool(reception.result, caller, filing_id, offset)
        return Response(piece, media_type=media_type, headers={"cache-control": "no-store"})

    @routes.get(paths.CHANGES, responses={200: {"model": Changes}, **PROBLEM})
    async def changes(
        request: Request,
        caller: Signed,
        cursor: Annotated[str, Query(max_length=18, pattern="^[0-9]*$")] = "",
        wait: Annotated[int, Query(ge=0, le=LONGEST_WAIT)] = 0,
    ) -> Response:
        """What changed after the cursor; with ``wait``, as soon as something does. 304 under If-None-Match."""
        with turnstile.listen() as waiter:
            found = await run_in_threadpool(reception.changes, caller, cursor)
            clock = asyncio.get_running_loop().time
            end = clock() + wait
            # a knock may be for another counter: look, and go on waiting
            while not _has_news(found) and await waiter.wait(end - clock()):
                found = await run_in_threadpool(reception.changes, caller, cursor)
        etag = f'"{found.cursor}"'
        if not _has_news(found) and request.headers.get("if-none-match") == etag:
            return Response(status_code=304, headers={"etag": etag})
        return json_answer(found, {"etag": etag, "cache-control": "no-store"})

    return routes


def _has_news(found: Changes) -> bool:
    return bool(found.changes or found.consents)
