"""The citizen's rating page, unsigned and open to whoever holds a slip; and what a counter hears of it, signed.

Nobody can be made to rate by another site: the path holds the only secret, no cookie does, and a browser that
says a form came from elsewhere is not heard.
"""

from __future__ import annotations

import time
from typing import Final
from urllib.parse import parse_qs

from fastapi import APIRouter, Request, Response
from fastapi.responses import HTMLResponse, RedirectResponse
from starlette.concurrency import run_in_threadpool

from counter.model.rating import Reason, Satisfaction
from sync.gateway import rating_page
from sync.gateway.bodies import body_of, message_of
from sync.gateway.contract import PROBLEM, answer_in, body_in
from sync.gateway.limits import Limits
from sync.gateway.rating_book import RatingBook
from sync.gateway.refusal import ProblemStated
from sync.gateway.signed_requests import Signed, json_answer
from sync.gateway.throttle import Throttle
from sync.wire import paths
from sync.wire.ratings import RatingFives, RatingsTold

_LONGEST_FORM: Final = 512  # octets
_MOST_FIELDS: Final = 8
_HTML: Final = answer_in("text/html", {"type": "string"})
_FORM: Final = {
    "requestBody": {
        "required": True,
        "content": {
            "application/x-www-form-urlencoded": {
                "schema": {
                    "type": "object",
                    "required": [rating_page.STEP],
                    "properties": {
                        rating_page.STEP: {"type": "integer", "minimum": 1, "maximum": 5},
                        rating_page.REASON: {"type": "array", "items": {"enum": [one.value for one in Reason]}},
                    },
                }
            }
        },
    }
}


def rating_routes(book: RatingBook, limits: Limits) -> APIRouter:
    routes = APIRouter()
    throttle = Throttle(limits.rating_rate, limits.rating_burst, time.monotonic)

    @routes.get(paths.RATING, response_class=Response, responses=_HTML)
    async def ask(request: Request, token: str) -> Response:
        """One page, in Vietnamese and English, without a script."""
        if (late := _turned_away(throttle, request)) is not None:
            return late
        found = await run_in_threadpool(book.open, token)
        if found is None:
            return _html(rating_page.nothing_here(), 404)
        return _html(rating_page.thanks() if found.rated else rating_page.asking(found.code))

    @routes.post(paths.RATING, response_class=Response, responses=_HTML, openapi_extra=_FORM)
    async def take(request: Request, token: str) -> Response:
        """An answer; seen again by GET, so that reloading sends nothing twice."""
        if (late := _turned_away(throttle, request)) is not None:
            return late
        if request.headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
            return _html(rating_page.nothing_here(), 403)
        satisfaction, reasons = _answer_in(await _form(request))
        if satisfaction is None:
            found = await run_in_threadpool(book.open, token)
            return _html(
                rating_page.asking(found.code, missing=True) if found else rating_page.nothing_here(),
                422 if found else 404,
            )
        if not await run_in_threadpool(book.take, token, satisfaction, reasons):
            return _html(rating_page.nothing_here(), 404)
        return RedirectResponse(request.url.path, 303, rating_page.HEADERS)

    @routes.post(paths.RATINGS, responses={200: {"model": RatingFives}, **PROBLEM}, openapi_extra=body_in(RatingsTold))
    async def tell(request: Request, caller: Signed) -> Response:
        """Which filings a counter took an answer about; and answers about its filings, five together."""
        told = message_of(RatingsTold, await body_of(request))
        return json_answer(await run_in_threadpool(book.tell, caller.counter, told))

    return routes


def _html(page: str, status: int = 200, **headers: str) -> Response:
    return HTMLResponse(page, status, {**rating_page.HEADERS, **headers})


def _turned_away(throttle: Throttle, request: Request) -> Response | None:
    try:
        throttle.take(request.client.host if request.client else "")
    except ProblemStated as exc:
        return _html(rating_page.too_many(), 429, **{"retry-after": str(exc.retry_after)})
    return None


async def _form(request: Request) -> bytes:
    """b"" for one longer than any answer."""
    body = bytearray()
    async for block in request.stream():
        body += block
        if len(body) > _LONGEST_FORM:
            return b""
    return bytes(body)


def _answer_in(form: bytes) -> tuple[Satisfaction | None, frozenset[Reason]]:
    """None where no step was chosen, or something that no page of ours sends."""
    try:
        fields = parse_qs(form.decode("ascii"), max_num_fields=_MOST_FIELDS)
        (step,) = fields.get(rating_page.STEP, [])
        satisfaction = Satisfaction(int(step))
        reasons = frozenset(Reason(one) for one in fields.get(rating_page.REASON, []))
    except ValueError:  # UnicodeDecodeError is one
        return None, frozenset()
    return satisfaction, reasons
