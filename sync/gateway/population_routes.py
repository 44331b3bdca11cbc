"""The route to the population register: one citizen by number, name and birth, every question logged."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool

from counter.model.citizen import Citizen
from counter.ports import Clock, PopulationQuery
from sync.gateway.bodies import body_of, message_of
from sync.gateway.contract import PROBLEM, body_in
from sync.gateway.refusal import ProblemStated
from sync.gateway.signed_requests import Signed, json_answer
from sync.gateway.store import enquiries
from sync.gateway.store.store import GatewayStore
from sync.wire import paths
from sync.wire.people import CitizenMessage, PopulationAnswer, PopulationQuestion
from sync.wire.problems import ProblemType

Population: TypeAlias = Callable[[PopulationQuery], Citizen | None]


def population_routes(store: GatewayStore, population: Population, clock: Clock) -> APIRouter:
    routes = APIRouter()

    @routes.post(
        paths.POPULATION,
        responses={200: {"model": PopulationAnswer}, **PROBLEM},
        openapi_extra=body_in(PopulationQuestion),
    )
    async def look_up(request: Request, caller: Signed) -> Response:
        """A citizen by number, name and birth together; logged with officer, dossier and purpose."""
        question = message_of(PopulationQuestion, await body_of(request))
        try:
            query = question.query()
        except ValueError as exc:
            raise ProblemStated(ProblemType.MALFORMED) from exc

        def ask() -> Citizen | None:
            found = population(query)
            with store.begin() as connection:
                enquiries.log(connection, store.seal, caller.counter, query, found=found is not None, now=clock())
            return found

        citizen = await run_in_threadpool(ask)
        return json_answer(PopulationAnswer(citizen=None if citizen is None else CitizenMessage.of(citizen)))

    return routes
