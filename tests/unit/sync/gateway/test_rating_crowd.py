"""The rating page bears a crowd: an address that asks too often is told to wait, in words."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest
from fastapi import FastAPI

from counter.rating_link import PATH
from sync.gateway.limits import Limits
from sync.gateway.rating_book import RatingBook
from sync.gateway.rating_routes import rating_routes
from sync.gateway.store.store import GatewayStore
from tests.fakes.gateway_filings import NOON

BURST = 3
HOURLY = 1 / 3600


@pytest.fixture
def app(tmp_path: Path) -> Iterator[FastAPI]:
    store = GatewayStore.open(tmp_path, bytes(range(32)), os.urandom)
    app = FastAPI()
    app.include_router(rating_routes(RatingBook(store, lambda: NOON), Limits(rating_rate=HOURLY, rating_burst=BURST)))
    yield app
    store.close()


def asked(app: FastAPI, method: str, times: int) -> list[httpx.Response]:
    async def ask() -> list[httpx.Response]:
        transport = httpx.ASGITransport(app)
        async with httpx.AsyncClient(transport=transport, base_url="https://motcua.example") as phone:
            return [await phone.request(method, f"{PATH}NONE", data={"step": "5"}) for _ in range(times)]

    return asyncio.run(ask())


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_whoever_asks_too_often_is_asked_to_wait(app: FastAPI, method: str) -> None:
    pages = asked(app, method, BURST + 1)
    assert [one.status_code for one in pages] == [404] * BURST + [429]
    assert int(pages[-1].headers["retry-after"]) >= 1
    assert "Xin thử lại" in pages[-1].text
