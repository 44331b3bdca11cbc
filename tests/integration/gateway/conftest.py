"""Both databases that a gateway may stand on: SQLCipher in a file, and a real PostgreSQL."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sync.gateway.store.store import GatewayStore
from tests.fakes.postgresql import NoPostgresError, PostgresServer

KEY = bytes(range(32))


@pytest.fixture(scope="session")
def postgres() -> Iterator[PostgresServer]:
    server = PostgresServer()
    try:
        server.start()
    except NoPostgresError as exc:
        pytest.skip(f"needs a PostgreSQL server: {exc}")
    yield server
    server.stop()


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> str:
    """ "" or the URL of an empty database."""
    if request.param == "sqlite":
        return ""
    server: PostgresServer = request.getfixturevalue("postgres")
    return server.database()


@pytest.fixture
def open_store(tmp_path: Path, database: str) -> Iterator[Callable[[], GatewayStore]]:
    """Each call is another worker on the same store."""
    opened: list[GatewayStore] = []

    def open_store() -> GatewayStore:
        opened.append(GatewayStore.open(tmp_path / "gateway", KEY, os.urandom, database=database))
        return opened[-1]

    yield open_store
    for store in opened:
        store.close()


@pytest.fixture
def store(open_store: Callable[[], GatewayStore]) -> GatewayStore:
    return open_store()
