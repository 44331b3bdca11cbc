"""The door to the encrypted file: its key, its transactions, its errors."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from sqlalchemy import Engine, inspect, text

from counter.errors import FailureCode, StoreError
from counter.store.engine import ConstraintError, encrypted_engine

KEY = bytes(range(32))


@pytest.fixture
def engine(tmp_path: Path):
    engine = encrypted_engine(tmp_path / "a.db", KEY)
    yield engine
    engine.dispose()


def test_the_file_cannot_be_read_without_its_key(tmp_path: Path, engine: Engine):
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE people (name TEXT)"))
        connection.execute(text("INSERT INTO people VALUES ('Nguyễn Văn Ẩn')"))
    engine.dispose()
    raw = b"".join(f.read_bytes() for f in tmp_path.iterdir())
    assert "Nguyễn Văn Ẩn".encode() not in raw
    assert b"SQLite format 3" not in raw


def test_a_wrong_key_is_found_at_once_and_says_nothing_on_stderr(
    tmp_path: Path, engine: Engine, capfd: pytest.CaptureFixture[str]
):
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE people (name TEXT)"))
    engine.dispose()
    with pytest.raises(StoreError) as caught:
        encrypted_engine(tmp_path / "a.db", bytes(32))
    assert caught.value.code is FailureCode.KEY_WRONG
    assert capfd.readouterr().err == ""


def test_a_file_that_is_no_store_is_refused(tmp_path: Path):
    (tmp_path / "b.db").write_bytes(b"SQLite format 3\0" + bytes(8176))
    with pytest.raises(StoreError) as caught:
        encrypted_engine(tmp_path / "b.db", KEY)
    assert caught.value.code is FailureCode.KEY_WRONG


@pytest.mark.parametrize("page", [1, 5])
def test_a_damaged_page_is_found_and_is_no_matter_of_the_key(tmp_path: Path, engine: Engine, page: int):
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE a (x)"))
        connection.execute(text("INSERT INTO a VALUES (zeroblob(60000))"))
    engine.dispose()
    file = tmp_path / "a.db"
    raw = bytearray(file.read_bytes())
    raw[page * 4096 + 100] ^= 1
    file.write_bytes(raw)
    damaged = encrypted_engine(file, KEY)
    with pytest.raises(StoreError) as caught, damaged.begin() as connection:
        connection.execute(text("SELECT max(x) FROM a")).all()
    damaged.dispose()
    assert caught.value.code is FailureCode.STORE_BROKEN


def test_a_key_has_32_bytes(tmp_path: Path):
    with pytest.raises(ValueError, match="32 bytes"):
        encrypted_engine(tmp_path / "a.db", b"short")


def test_a_folder_that_is_not_there_is_a_store_error(tmp_path: Path):
    with pytest.raises(StoreError) as caught:
        encrypted_engine(tmp_path / "nowhere" / "a.db", KEY)
    assert caught.value.code is FailureCode.STORE_BROKEN


def test_a_rollback_leaves_no_table(engine: Engine):
    with engine.connect() as connection:
        connection.execute(text("CREATE TABLE gone (x)"))
        connection.rollback()
    assert inspect(engine).get_table_names() == []


def test_wal_full_sync_and_foreign_keys_are_on_for_every_connection(engine: Engine):
    with engine.connect() as first, engine.connect() as second:
        # the second connection is new: read its settings without opening a transaction
        for connection in (first, second):
            raw = connection.connection.dbapi_connection
            assert raw is not None
            cursor = raw.cursor()
            found = [
                cursor.execute(f"PRAGMA {name}").fetchone()[0]
                for name in ("journal_mode", "synchronous", "foreign_keys", "busy_timeout")
            ]
            assert found == ["wal", 2, 1, 5000]


def test_writers_take_turns(engine: Engine):
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE tally (n INTEGER)"))
        connection.execute(text("INSERT INTO tally VALUES (0)"))

    def add() -> None:
        for _ in range(25):
            with engine.begin() as connection:
                # read, then write: only an immediate transaction makes this safe
                n = connection.execute(text("SELECT n FROM tally")).scalar_one()
                connection.execute(text("UPDATE tally SET n = :n"), {"n": n + 1})

    threads = [threading.Thread(target=add) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with engine.connect() as connection:
        assert connection.execute(text("SELECT n FROM tally")).scalar_one() == 100


def test_the_drivers_exceptions_end_at_the_door_and_carry_no_values(engine: Engine):
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE people (name TEXT PRIMARY KEY)"))
        connection.execute(text("INSERT INTO people VALUES (:n)"), {"n": "Trần Thị Kín"})
    with pytest.raises(ConstraintError) as twice, engine.begin() as connection:
        connection.execute(text("INSERT INTO people VALUES (:n)"), {"n": "Trần Thị Kín"})
    assert twice.value.code is FailureCode.UNEXPECTED
    with pytest.raises(StoreError) as broken, engine.begin() as connection:
        connection.execute(text("SELECT * FROM nothing WHERE name = :n"), {"n": "Trần Thị Kín"})
    assert broken.value.code is FailureCode.STORE_BROKEN
    for caught in (twice, broken):
        chain = f"{caught.value!r} {caught.value.__cause__!r} {caught.value.__context__!r}"
        assert "Trần" not in chain


def test_a_file_held_by_another_is_in_use_not_broken(tmp_path: Path, engine: Engine):
    with engine.begin() as holder:
        holder.execute(text("CREATE TABLE a (x)"))
        other = encrypted_engine(tmp_path / "a.db", KEY)
        with other.connect() as connection:
            raw = connection.connection.dbapi_connection
            assert raw is not None
            raw.cursor().execute("PRAGMA busy_timeout = 10")
            with pytest.raises(StoreError) as caught:
                connection.execute(text("SELECT 1"))
        other.dispose()
    assert caught.value.code is FailureCode.STORE_IN_USE


def test_a_full_disk_has_its_own_code_and_the_store_goes_on_after_it(engine: Engine):
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE a (x BLOB)"))
    with engine.connect() as connection:
        raw = connection.connection.dbapi_connection
        assert raw is not None
        # SQLite answers a reached page limit with the very code of a full disk (SQLITE_FULL)
        raw.cursor().execute("PRAGMA max_page_count = 4")
        with pytest.raises(StoreError) as caught:
            connection.execute(text("INSERT INTO a VALUES (zeroblob(100000))"))
        assert caught.value.code is FailureCode.DISK_FULL
        connection.rollback()
        raw.cursor().execute("PRAGMA max_page_count = 100000")
        connection.execute(text("INSERT INTO a VALUES (zeroblob(100000))"))
        connection.commit()
        assert connection.execute(text("SELECT count(*) FROM a")).scalar_one() == 1
