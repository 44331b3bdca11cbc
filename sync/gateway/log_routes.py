"""The public log as c2sp.org/tlog-tiles lays it out: a checkpoint and tiles, open to all, nothing about a person."""

from __future__ import annotations

from typing import Final

from fastapi import APIRouter, Request, Response
from starlette.concurrency import run_in_threadpool

from counter.errors import ContentError
from counter.ledger import tree
from counter.ledger.tiles import WIDTH, Tile, bundle
from sync.gateway.bodies import body_of, message_of
from sync.gateway.contract import BINARY, PROBLEM, answer_in, body_in
from sync.gateway.ledger import GatewayLedger
from sync.gateway.reception import Reception
from sync.gateway.refusal import ProblemStated
from sync.gateway.signed_requests import Signed, json_answer
from sync.gateway.store import log, order
from sync.gateway.store.store import GatewayStore
from sync.wire import paths
from sync.wire.ledger import CounterLeaves, LedgerState
from sync.wire.problems import ProblemType

_FOR_EVER: Final = "public, max-age=31536000, immutable"


def log_routes(store: GatewayStore, reception: Reception, ledger: GatewayLedger) -> APIRouter:
    routes = APIRouter()

    @routes.put(paths.LEAVES, responses={200: {"model": LedgerState}, **PROBLEM}, openapi_extra=body_in(CounterLeaves))
    async def leaves(request: Request, caller: Signed) -> Response:
        """A counter's leaf hashes without a filing: its order is fixed though its filings are stuck."""
        told = message_of(CounterLeaves, await body_of(request))
        return json_answer(await run_in_threadpool(reception.leaves, caller, told))

    @routes.get(paths.CHECKPOINT, response_class=Response, responses=answer_in("text/plain", {"type": "string"}))
    async def checkpoint() -> Response:
        """The newest signed head of the log (c2sp.org/tlog-checkpoint)."""

        def signed() -> str:
            with store.begin() as connection:
                return ledger.checkpoint(order.look(connection).frontier)

        text = await run_in_threadpool(signed)
        return Response(text, media_type="text/plain; charset=utf-8", headers={"cache-control": "no-store"})

    @routes.get(paths.TILES, response_class=Response, responses=answer_in("application/octet-stream", BINARY))
    async def tile(place: str) -> Response:
        """A tile of hashes, or of entries (c2sp.org/tlog-tiles); what is served once never changes."""
        try:
            wanted = Tile.parse(f"tile/{place}")
        except ContentError as exc:
            raise ProblemStated(ProblemType.NOT_FOUND) from exc

        def content() -> bytes:
            with store.begin() as connection:
                if not wanted.within(order.look(connection).frontier.size):
                    raise ProblemStated(ProblemType.NOT_FOUND)
                if not wanted.entries:
                    return tree.tile(log.LogNodes(connection), wanted)
                start = WIDTH * wanted.index
                return bundle(log.entries(connection, start, start + wanted.width))

        data = await run_in_threadpool(content)
        return Response(data, media_type="application/octet-stream", headers={"cache-control": _FOR_EVER})

    return routes
