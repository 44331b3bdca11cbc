"""Routes about people who must agree to a filing: ask them, remind them. The answer comes with the deltas."""

from __future__ import annotations

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Path, Request, Response
from starlette.concurrency import run_in_threadpool

from sync.gateway.bodies import body_of, message_of
from sync.gateway.consent_book import ConsentBook
from sync.gateway.contract import PROBLEM, body_in
from sync.gateway.signed_requests import Signed, json_answer
from sync.wire import paths
from sync.wire.consents import ConsentAsked, ConsentMoment, ConsentStanding

_Kind = Annotated[str, Path(pattern="^[a-z-]{1,40}$")]


def consent_routes(book: ConsentBook) -> APIRouter:
    routes = APIRouter()

    @routes.put(
        paths.CONSENT, responses={200: {"model": ConsentStanding}, **PROBLEM}, openapi_extra=body_in(ConsentAsked)
    )
    async def ask(filing_id: UUID, kind: _Kind, request: Request, caller: Signed) -> Response:
        """Ask somebody to agree. The same request again is answered with how it stands."""
        asked = message_of(ConsentAsked, await body_of(request))
        return json_answer(await run_in_threadpool(book.ask, caller, filing_id, kind, asked))

    @routes.post(
        paths.CONSENT_REMINDERS,
        responses={200: {"model": ConsentStanding}, **PROBLEM},
        openapi_extra=body_in(ConsentMoment),
    )
    async def remind(filing_id: UUID, kind: _Kind, request: Request, caller: Signed) -> Response:
        """Remind them now, besides the reminders that go out by themselves."""
        reminder = message_of(ConsentMoment, await body_of(request))
        return json_answer(await run_in_threadpool(book.remind, caller, filing_id, kind, reminder.asked_at))

    @routes.post(paths.CONSENT_WITHDRAWAL, status_code=204, responses={**PROBLEM}, openapi_extra=body_in(ConsentMoment))
    async def withdraw(filing_id: UUID, kind: _Kind, request: Request, caller: Signed) -> Response:
        """Ask them no longer. The same again is withdrawn already."""
        moment = message_of(ConsentMoment, await body_of(request))
        await run_in_threadpool(book.withdraw, caller, filing_id, kind, moment.asked_at)
        return Response(status_code=204)

    return routes
