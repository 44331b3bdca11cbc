"""What must hold on either database: sealed values, moments, secrets, one code for each place, upgrades."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import inspect, select, text, update

from counter.errors import FailureCode, StoreError
from counter.store.engine import ConstraintError
from sync.gateway.store import counters, filings, order
from sync.gateway.store.codes import next_code
from sync.gateway.store.filings import NewFiling
from sync.gateway.store.migrate import migrate
from sync.gateway.store.revision import NEWEST, revision_of
from sync.gateway.store.sealing import Seal
from sync.gateway.store.store import GatewayStore
from sync.gateway.store.tables import counters as counter_table
from sync.gateway.store.tables import filings as filing_table
from sync.gateway.store.tables import metadata
from tests.fakes.gateway_filings import NOON, UNIT

KEY = bytes(range(32))


def a_filing(number: int, **more: Any) -> NewFiling:
    fields: dict[str, Any] = {
        "id": UUID(int=number),
        "counter": f"{UNIT}/A3",
        "unit": UNIT,
        "procedure": "1.004222",
        "code": f"{UNIT}-261008-{number:04d}",
        "digest": bytes(32),
        "manifest": b'{"name":"Hoa"}',
        "evidence": b"evidence",
        "registered_at": NOON,
        "paper_list": ((UUID(int=number * 1000), 3, "0" * 64),),
    }
    return NewFiling(**fields | more)


def add_twice(store: GatewayStore) -> None:
    with store.begin() as connection:
        next_code(connection, "H16", NOON)
        for _ in range(2):
            filings.add(connection, store.seal, a_filing(1), (bytes(32),))


def test_new_tables_are_what_the_migrations_make(store: GatewayStore) -> None:
    with store.begin() as connection:
        assert revision_of(connection) == NEWEST
        migrate(connection, store.seal, "base")
        assert inspect(connection).get_table_names() == ["alembic_version"]
        assert migrate(connection, store.seal) == ("", NEWEST)
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, metadata) == []
        assert order.look(connection).cursor == 0


def test_a_store_from_before_revisions_comes_up_with_all_that_it_held(store: GatewayStore) -> None:
    with store.begin() as connection:
        filings.add(connection, store.seal, a_filing(7), (bytes(32),))
        connection.execute(
            update(filing_table).values(
                reason_sealed=store.seal.close("filings", "reason_sealed", str(UUID(int=7)), "Thiếu.".encode())
            )
        )
        migrate(connection, store.seal, "0001")
        row = connection.execute(text("SELECT manifest, reason FROM filings")).one()
        assert (bytes(row.manifest), row.reason) == (b'{"name":"Hoa"}', "Thiếu.")
        connection.execute(text("DROP TABLE alembic_version"))
        connection.execute(
            text(
                "INSERT INTO changes (cursor, counter, filing_id, code, status, at, reason)"
                " VALUES (41, 'u/A3', 'f', 'c', 2, 0, 'Đã nhận.')"
            )
        )
        assert migrate(connection, store.seal) == ("0000", NEWEST)
        assert order.look(connection).cursor == 41
        found = filings.state_of(connection, store.seal, UUID(int=7), f"{UNIT}/A3")
        assert found is not None
        assert found[0].reason == "Thiếu."
        assert found[1] is None, "it has no place in a log that began after it"
        sealed = connection.execute(select(filing_table.c.manifest)).scalar_one()
        assert store.seal.open("filings", "manifest", str(UUID(int=7)), bytes(sealed)) == b'{"name":"Hoa"}'
        assert (
            store.seal.text(
                "changes",
                "reason_sealed",
                "41",
                connection.execute(text("SELECT reason_sealed FROM changes")).scalar_one(),
            )
            == "Đã nhận."
        )


def test_a_store_of_a_newer_program_is_left_alone(store: GatewayStore, open_store: Callable[[], GatewayStore]) -> None:
    with store.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    with pytest.raises(StoreError) as caught:
        open_store()
    assert caught.value.code is FailureCode.STORE_NEWER


def test_what_is_about_people_lies_sealed_in_its_place(store: GatewayStore) -> None:
    with store.begin() as connection:
        filings.add(connection, store.seal, a_filing(1), (bytes(32),))
        filings.add(connection, store.seal, a_filing(2), (bytes(32),))
        one, two = connection.scalars(select(filing_table.c.manifest).order_by(filing_table.c.code)).all()
    assert b"Hoa" not in bytes(one)
    assert bytes(one) != bytes(two)
    # one row's value in another's place, or another column's, does not open
    for row, column in ((str(UUID(int=2)), "manifest"), (str(UUID(int=1)), "evidence")):
        with pytest.raises(StoreError):
            store.seal.open("filings", column, row, bytes(one))
    with pytest.raises(StoreError):
        Seal(bytes(32), os.urandom).open("filings", "manifest", str(UUID(int=1)), bytes(one))


def test_secrets_are_one_for_all_workers_and_sealed(open_store: Callable[[], GatewayStore]) -> None:
    one, two = open_store(), open_store()
    secret = one.secret("signing-key")
    assert two.secret("signing-key") == secret
    with one.begin() as connection:
        kept = bytes(connection.execute(text("SELECT value FROM keyvalues")).scalar_one())
    assert secret not in kept
    one.forget_secret("signing-key")
    assert two.secret("signing-key") != secret


def test_codes_count_by_unit_and_day_and_go_back_with_a_failure(store: GatewayStore) -> None:
    with store.begin() as connection:
        drawn = [next_code(connection, unit, NOON).text for unit in ("H15", "H15", "H16")]
    assert drawn == ["H15-261008-0001", "H15-261008-0002", "H16-261008-0001"]
    with pytest.raises(ConstraintError):
        add_twice(store)
    with store.begin() as connection:
        assert next_code(connection, "H16", NOON).text == "H16-261008-0002"


def test_a_constraint_names_no_value(store: GatewayStore) -> None:
    with pytest.raises(ConstraintError) as caught:
        add_twice(store)
    assert str(UUID(int=1)) not in str(caught.value)


def test_moments_keep_their_microsecond_and_their_order(store: GatewayStore) -> None:
    at = NOON + timedelta(microseconds=1)
    with store.begin() as connection:
        counters.offer_code(connection, "ABCD-EFGH", "u/A1", NOON)
        connection.execute(counter_table.insert().values(id="u/A1", public_key=bytes(32), enrolled_at=at))
        assert connection.scalar(select(counter_table.c.enrolled_at).where(counter_table.c.enrolled_at > NOON)) == at


def test_a_server_that_does_not_answer_is_said_so(tmp_path: Path) -> None:
    with pytest.raises(StoreError) as caught:
        GatewayStore.open(tmp_path, KEY, os.urandom, database=f"postgresql://motcua:secret@/gone?host={tmp_path}")
    assert caught.value.code is FailureCode.DATABASE_AWAY
    assert "secret" not in str(caught.value)
