"""Up, down, and never into a newer program's file."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import inspect, text

from counter.errors import FailureCode, StoreError
from counter.store.engine import encrypted_engine
from counter.store.migrate import migrate
from counter.store.revision import NEWEST
from counter.store.tables import metadata

KEY = bytes(range(32))


@pytest.fixture
def engine(tmp_path: Path):
    engine = encrypted_engine(tmp_path / "a.db", KEY)
    yield engine
    engine.dispose()


def test_the_migrations_make_the_tables_that_the_program_knows(engine):
    assert migrate(engine) == ("", NEWEST)

    def ours(thing, name, kind, reflected, compare_to) -> bool:
        return not (kind == "table" and name.startswith("filing_words"))

    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True, "include_object": ours})
        assert compare_metadata(context, metadata) == []


def test_every_step_goes_down_again_and_up_again(engine):
    migrate(engine)
    assert migrate(engine, "0001") == (NEWEST, "0001")
    assert "filing_words" not in inspect(engine).get_table_names()
    assert migrate(engine, "base") == ("0001", "")
    assert inspect(engine).get_table_names() == ["alembic_version"]
    assert migrate(engine) == ("", NEWEST)
    assert migrate(engine) == (NEWEST, NEWEST)


def test_filings_made_before_the_index_are_found_through_it(opened, a_filing, tmp_path):
    store = opened()
    filing = a_filing()
    with store.begin() as work:
        work.filings.add(filing)
        work.commit()
    store.close()
    engine = encrypted_engine(tmp_path / "store" / "motcua.db", KEY)
    migrate(engine, "0001")
    engine.dispose()
    with opened().begin() as work:
        assert work.filings.find("nguyen an") == (filing,)
        assert work.audit.last(1)[0].purpose == f"0001 to {NEWEST}"


def test_a_newer_programs_file_is_left_untouched(opened, tmp_path):
    opened().close()
    file = tmp_path / "store" / "motcua.db"
    engine = encrypted_engine(file, KEY)
    with engine.begin() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    engine.dispose()
    before = file.read_bytes()
    with pytest.raises(StoreError) as caught:
        opened()
    assert caught.value.code is FailureCode.STORE_NEWER
    assert file.read_bytes() == before


def test_an_opening_without_an_upgrade_spares_alembic(opened, tmp_path):
    opened().close()
    script = (
        "import sys; from pathlib import Path; from datetime import UTC, datetime; from counter.store.store import Store;"
        f"Store.open(Path({str(tmp_path / 'store')!r}), bytes(range(32)), lambda: datetime.now(UTC)).close();"
        "sys.exit('alembic' in sys.modules)"
    )
    subprocess.run([sys.executable, "-c", script], check=True)


def test_foreign_keys_are_on_again_after_a_migration(engine):
    migrate(engine)
    with pytest.raises(StoreError), engine.begin() as connection:
        connection.execute(
            text("INSERT INTO outbox VALUES ('00', 1, 'pending', 0, 0, NULL, 0, '', 0, NULL, NULL)"),
        )
