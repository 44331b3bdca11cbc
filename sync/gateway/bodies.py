"""Reading a request: its bounded body, its signature, its message."""

from __future__ import annotations

from typing import Final, TypeVar

from pydantic import BaseModel, ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from sync.gateway.callers import Caller, Callers
from sync.gateway.refusal import ProblemStated
from sync.gateway.signed_answers import head_of
from sync.signatures import digest_fits
from sync.wire.paths import CONTENT_DIGEST
from sync.wire.problems import ProblemType

LARGEST_BODY: Final = 1024 * 1024

M = TypeVar("M", bound=BaseModel)


async def body_of(request: Request) -> bytes:
    """The whole body, at most LARGEST_BODY bytes, equal to its Content-Digest. Raises ProblemStated."""
    body = bytearray()
    async for block in request.stream():
        body += block
        if len(body) > LARGEST_BODY:
            raise ProblemStated(ProblemType.TOO_LARGE)
    digest = request.headers.get(CONTENT_DIGEST)
    if (body and digest is None) or (digest is not None and not digest_fits(digest, bytes(body))):
        raise ProblemStated(ProblemType.SIGNATURE_INVALID)
    return bytes(body)


async def caller_of(request: Request, callers: Callers) -> Caller:
    """The counter that signed the request's head. Raises ProblemStated."""
    return await run_in_threadpool(callers.verify, head_of(request.scope))


def message_of(kind: type[M], body: bytes) -> M:
    """Strict. Raises ProblemStated MALFORMED naming the field, never its value."""
    try:
        return kind.model_validate_json(body)
    except ValidationError as exc:
        first = exc.errors(include_url=False, include_context=False, include_input=False)[0]
        pointer = "/" + "/".join(str(step) for step in first["loc"])
        raise ProblemStated(ProblemType.MALFORMED, first["type"], pointer=pointer) from exc
