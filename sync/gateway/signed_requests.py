"""What every route shares: the caller whose signature a request bears, and a message as an answer."""

from __future__ import annotations

from typing import Annotated

from fastapi import Depends, Request, Response
from pydantic import BaseModel

from sync.gateway.bodies import caller_of
from sync.gateway.callers import Caller, Callers
from sync.gateway.request_log import CALLER
from sync.gateway.throttle import Throttle


async def _signed_by(request: Request) -> Caller:
    callers: Callers = request.app.state.callers
    throttle: Throttle = request.app.state.throttle
    caller = await caller_of(request, callers)
    request.scope[CALLER] = caller.counter
    throttle.take(caller.counter)
    return caller


Signed = Annotated[Caller, Depends(_signed_by)]


def json_answer(message: BaseModel, headers: dict[str, str] | None = None) -> Response:
    return Response(message.model_dump_json(exclude_none=True), 200, headers, "application/json")
