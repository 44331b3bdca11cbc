"""The population as far as the province gave it: rows sealed, each found by a keyed hash of the number."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any, Final

from sqlalchemy import Connection, select

from counter.errors import FailureCode, StoreError
from counter.model.citizen import Citizen
from counter.ports import PopulationQuery
from counter.training.commune import same_birth
from sync.gateway.store.inserting import insert_into
from sync.gateway.store.sealing import Seal
from sync.gateway.store.store import GatewayStore
from sync.gateway.store.tables import people
from sync.wire.people import CitizenMessage

_AT_ONCE: Final = 1000  # rows in one statement, and in memory
_KIND: Final = "people"


def load(store: GatewayStore, citizens: Iterable[Citizen]) -> int:
    """Take citizens in, each page in its own transaction; who is there already is overwritten. How many came."""
    loaded = 0
    for page in _pages(citizens):
        rows = [_row(store.seal, citizen) for citizen in page]
        with store.begin() as connection:
            _put(connection, rows)
        loaded += len(rows)
    return loaded


def look_up(store: GatewayStore, query: PopulationQuery) -> Citizen | None:
    """The number must exist, and name or birth agree: a number alone fishes nothing out. Raises StoreError."""
    hashed = store.seal.look_up_hash(_KIND, query.number.digits)
    with store.begin() as connection:
        sealed = connection.scalar(select(people.c.row).where(people.c.number_hash == hashed))
    if sealed is None:
        return None
    raw = store.seal.open("people", "row", hashed.hex(), bytes(sealed))
    try:
        citizen = CitizenMessage.model_validate_json(raw).citizen()
    except ValueError as exc:
        raise StoreError(FailureCode.STORE_BROKEN, "a row of the population is no citizen") from exc
    agrees = citizen.name.same_as(query.name) or same_birth(citizen.birth, query.birth)
    return citizen if agrees else None


def _row(seal: Seal, citizen: Citizen) -> dict[str, Any]:
    hashed = seal.look_up_hash(_KIND, citizen.number.digits)
    message = CitizenMessage.of(citizen).model_dump_json(exclude_none=True, exclude_defaults=True).encode()
    return {"number_hash": hashed, "row": seal.close("people", "row", hashed.hex(), message)}


def _put(connection: Connection, rows: list[dict[str, Any]]) -> None:
    insert = insert_into(connection, people)
    connection.execute(
        insert.on_conflict_do_update(index_elements=["number_hash"], set_={"row": insert.excluded.row}), rows
    )


def _pages(citizens: Iterable[Citizen]) -> Iterator[list[Citizen]]:
    rest = iter(citizens)
    while page := list(islice(rest, _AT_ONCE)):
        yield page
