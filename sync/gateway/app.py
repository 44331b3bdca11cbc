"""The gateway as a FastAPI application, put together; and how its failures become answers.

Every request but enrolment, ``/health`` and ``/keys`` is signed by an enrolled counter; every
answer is signed by the gateway (``signed_answers``). The contract is ``docs/openapi.json``,
generated from here.
"""

from __future__ import annotations

from typing import Final

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException

from counter.errors import CounterError
from counter.ports import Clock
from sync.gateway.callers import Callers
from sync.gateway.contract import describe
from sync.gateway.counter_routes import Population, counter_routes
from sync.gateway.filing_routes import filing_routes
from sync.gateway.reception import Reception
from sync.gateway.refusal import ProblemStated
from sync.gateway.signed_answers import SignedAnswers
from sync.gateway.store.store import GatewayStore
from sync.gateway.turnstile import Turnstile
from sync.gateway.upload_routes import upload_routes
from sync.signatures import Signer
from sync.wire.messages import Enrolment, Registration
from sync.wire.paths import PROBLEM_JSON
from sync.wire.people import PopulationQuestion
from sync.wire.problems import Problem, ProblemType

_DESCRIPTION: Final = """\
Requests but /enrol, /health and /keys are signed by an enrolled counter (RFC 9421, Ed25519) over @method,
motcua-target, and where present content-digest, idempotency-key and upload-offset, with created, expires, a nonce
used once, and tag "motcua-request". Answers are signed by the gateway over @status, motcua-target, content-digest
(RFC 9530) and the echoed idempotency-key and upload-offset, with the request's nonce and tag "motcua-answer".
Motcua-Target carries the logical path with its query."""
RETRY_AFTER: Final = "30"  # seconds, where the trouble is the gateway's own


def build_app(
    *,
    store: GatewayStore,
    reception: Reception,
    callers: Callers,
    signer: Signer,
    gateway_key: bytes,
    population: Population,
    turnstile: Turnstile,
    clock: Clock,
) -> FastAPI:
    """The application; ``gateway_key`` is the public half (32 bytes) of the signer's key."""
    app = FastAPI(
        title="Một Cửa gateway",
        version="1",
        description=_DESCRIPTION,
        docs_url=None,
        redoc_url=None,
        openapi_url=None,
        redirect_slashes=False,
    )
    app.state.callers = callers
    app.add_middleware(SignedAnswers, signer=signer)
    app.include_router(filing_routes(reception, turnstile))
    app.include_router(upload_routes(reception))
    app.include_router(counter_routes(store, callers, gateway_key, population, clock))
    _answer_problems(app)
    describe(app, (Registration, PopulationQuestion, Enrolment))
    return app


def _answer_problems(app: FastAPI) -> None:
    @app.exception_handler(ProblemStated)
    async def stated(_: Request, exc: ProblemStated) -> Response:
        return _problem(exc.problem)

    @app.exception_handler(RequestValidationError)
    async def malformed(_: Request, __: RequestValidationError) -> Response:
        return _problem(Problem.of(ProblemType.MALFORMED))

    @app.exception_handler(HTTPException)
    async def not_here(_: Request, exc: HTTPException) -> Response:
        return _problem(Problem.of(ProblemType.NOT_FOUND if exc.status_code == 404 else ProblemType.MALFORMED))

    @app.exception_handler(CounterError)
    async def trouble(_: Request, exc: CounterError) -> Response:
        return _problem(Problem.of(ProblemType.TROUBLE, exc.code.value))


def _problem(problem: Problem) -> Response:
    headers = {"retry-after": RETRY_AFTER} if problem.status >= 500 else {}
    return Response(problem.model_dump_json(exclude_none=True), problem.status, headers, PROBLEM_JSON)
