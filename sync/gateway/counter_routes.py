"""Routes for a counter itself: enrolment, a sign of life, the gateway's keys."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool

from counter.ports import Clock
from sync.gateway.bodies import body_of, message_of
from sync.gateway.callers import Callers
from sync.gateway.contract import PROBLEM, body_in
from sync.gateway.refusal import ProblemStated
from sync.gateway.signed_answers import head_of
from sync.gateway.signed_requests import json_answer
from sync.gateway.store import counters, order
from sync.gateway.store.store import GatewayStore
from sync.wire import paths
from sync.wire.messages import Enrolled, Enrolment, Health, Keys
from sync.wire.problems import ProblemType

_KEY_LENGTH = 32


def counter_routes(
    store: GatewayStore,
    callers: Callers,
    gateway_key: bytes,
    ledger_key: str,
    clock: Clock,
) -> APIRouter:
    """``gateway_key``: the public half, 32 bytes; ``ledger_key``: the log's verifier key (c2sp.org/signed-note)."""
    routes = APIRouter()

    @routes.post(paths.ENROL, responses={200: {"model": Enrolled}, **PROBLEM}, openapi_extra=body_in(Enrolment))
    async def enrol(request: Request) -> Response:
        """A counter's public key against a one-time code; signed with that key."""
        enrolment = message_of(Enrolment, await body_of(request))

        def take() -> bool:
            callers.verify_newcomer(head_of(request.scope), enrolment.counter, enrolment.public_key)
            with store.begin() as connection:
                return counters.enrol(connection, enrolment.code, enrolment.counter, enrolment.public_key, clock())

        if len(enrolment.public_key) != _KEY_LENGTH or not await run_in_threadpool(take):
            raise ProblemStated(ProblemType.ENROLMENT_REFUSED)
        return json_answer(Enrolled(counter=enrolment.counter, gateway_key=gateway_key, ledger_key=ledger_key))

    @routes.get(paths.HEALTH, responses={200: {"model": Health}})
    async def health() -> Response:
        """A signed sign of life."""
        return json_answer(Health(at=clock()))

    @routes.get(paths.READY, responses={200: {"model": Health}, **PROBLEM})
    async def ready() -> Response:
        """Whether the database answers too: for whoever shares requests out among workers."""

        def ask() -> None:
            with store.begin() as connection:
                order.look(connection)

        await run_in_threadpool(ask)
        return json_answer(Health(at=clock()))

    @routes.get(paths.KEYS, responses={200: {"model": Keys}})
    async def keys() -> Response:
        """The key that signs every answer; trusted as far as the certificate it came under."""
        return json_answer(Keys(gateway_key=gateway_key, ledger_key=ledger_key))

    return routes
