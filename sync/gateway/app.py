"""The gateway as a FastAPI application, put together.

Every request but enrolment, ``/health``, ``/ready``, ``/keys``, the public log and the citizens' rating page is
signed by an enrolled counter; every answer is signed by the gateway (``signed_answers``). The contract is
``docs/openapi.json``, generated from here.
"""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Final

from fastapi import FastAPI

from counter.ports import Clock
from sync.gateway.callers import Callers
from sync.gateway.carried_routes import CarriedFiles, carried_routes
from sync.gateway.catalogue_routes import AnnounceCatalogue, PublishedCatalogue, catalogue_routes
from sync.gateway.consent_book import ConsentBook
from sync.gateway.consent_routes import consent_routes
from sync.gateway.contract import describe
from sync.gateway.counter_routes import counter_routes
from sync.gateway.crowd import Crowd
from sync.gateway.filing_routes import filing_routes
from sync.gateway.ledger import GatewayLedger
from sync.gateway.limits import Limits
from sync.gateway.log_routes import log_routes
from sync.gateway.population_routes import Population, population_routes
from sync.gateway.problem_answers import answer_problems
from sync.gateway.rating_book import RatingBook
from sync.gateway.rating_routes import rating_routes
from sync.gateway.reception import Reception
from sync.gateway.request_log import RequestLog
from sync.gateway.signed_answers import SignedAnswers
from sync.gateway.store.store import GatewayStore
from sync.gateway.throttle import Throttle
from sync.gateway.turnstile import Turnstile
from sync.gateway.upload_routes import upload_routes
from sync.signatures import Signer
from sync.wire.consents import ConsentAsked, ConsentMoment
from sync.wire.ledger import CounterLeaves
from sync.wire.messages import Enrolment, Registration
from sync.wire.people import PopulationQuestion
from sync.wire.ratings import RatingsTold

if TYPE_CHECKING:
    from sync.gateway.metrics import Metrics

_DESCRIPTION: Final = """\
Requests but /enrol, /health, /ready, /keys, the public log below /ledger and the citizens' rating page below /R
are signed by an enrolled counter (RFC 9421, Ed25519) over @method, motcua-target, and where present
content-digest, idempotency-key and upload-offset, with created, expires, a nonce used once, and tag
"motcua-request". Answers are signed by the gateway over @status, motcua-target, content-digest (RFC 9530)
and the echoed idempotency-key and upload-offset, with the request's nonce and tag "motcua-answer".
Motcua-Target carries the logical path with its query."""


def build_app(
    *,
    store: GatewayStore,
    reception: Reception,
    callers: Callers,
    signer: Signer,
    gateway_key: bytes,
    population: Population,
    consents: ConsentBook,
    turnstile: Turnstile,
    clock: Clock,
    ledger: GatewayLedger,
    limits: Limits,
    metrics: Metrics | None,
    worker: str,
    carried: CarriedFiles,
    catalogue: PublishedCatalogue,
) -> FastAPI:
    """``gateway_key``: the public half (32 bytes) of the signer's key; ``worker`` names this process in its log."""
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
    app.state.throttle = Throttle(limits.rate, limits.burst, time.monotonic)
    # the last one added is the outermost: a crowd is turned away signed, and everything is counted
    app.add_middleware(AnnounceCatalogue, published=catalogue)
    app.add_middleware(Crowd, most=limits.in_flight)
    app.add_middleware(SignedAnswers, signer=signer)
    app.add_middleware(RequestLog, metrics=metrics, worker=worker)
    app.include_router(filing_routes(reception, turnstile))
    app.include_router(upload_routes(reception))
    app.include_router(counter_routes(store, callers, gateway_key, ledger.key.vkey, clock))
    app.include_router(population_routes(store, population, clock))
    app.include_router(consent_routes(consents))
    app.include_router(log_routes(store, reception, ledger))
    app.include_router(carried_routes(carried))
    app.include_router(catalogue_routes(catalogue))
    app.include_router(rating_routes(RatingBook(store, clock), limits))
    answer_problems(app)
    describe(
        app, (Registration, PopulationQuestion, Enrolment, CounterLeaves, ConsentAsked, ConsentMoment, RatingsTold)
    )
    return app
