"""Which database lies below: an encrypted SQLite file by default, PostgreSQL by URL; nobody else's exceptions.

On PostgreSQL the pages are the server's, so what is about people is sealed column by column
(``sealing``) before it leaves this process; on SQLite it is sealed too, inside the encrypted file.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any, Final

from sqlalchemy import Connection, Engine, create_engine, event, make_url
from sqlalchemy.engine import ExceptionContext
from sqlalchemy.exc import ArgumentError

from counter.errors import FailureCode, SettingsError, StoreError
from counter.store.engine import ConstraintError, encrypted_engine

CONNECTIONS: Final = 20  # of one worker, that work at once
_OPENING: Final = 0x6D6F7463  # names the lock under which workers make or upgrade the tables
_WAIT_FOR_LOCK: Final = "10s"
# PostgreSQL, appendix A: error codes
_FULL: Final = ("53100",)
_IN_USE: Final = ("40001", "40P01", "55P03", "53300", "57014")


def open_database(folder: Path, key: bytes, url: str) -> Engine:
    """``url`` "" is ``folder/gateway.db`` under ``key``; else ``postgresql://user@host/name``.

    Every failure of the driver leaves as a StoreError: DATABASE_AWAY where the server
    does not answer (one that was started anew costs a worker one question, then its connections are made
    anew), and what ``counter.store.engine`` says of a file. Raises StoreError, SettingsError.
    """
    if not url:
        return encrypted_engine(folder / "gateway.db", key)
    try:
        address = make_url(url)
    except ArgumentError as exc:
        raise SettingsError(("[gateway_program] database: not a URL",)) from exc
    if address.drivername not in ("postgresql", "postgresql+psycopg"):
        raise SettingsError(("[gateway_program] database: postgresql://… or nothing",))
    # the parameters of a statement are people's data: never in an error, never in a log
    engine = create_engine(
        address.set(drivername="postgresql+psycopg"),
        pool_size=CONNECTIONS,
        max_overflow=4,  # the operator's and the watch's
        hide_parameters=True,
        connect_args={"connect_timeout": 5, "options": f"-c lock_timeout={_WAIT_FOR_LOCK} -c timezone=UTC"},
    )
    event.listen(engine, "handle_error", _door, retval=True)
    with engine.connect():
        return engine


def is_postgresql(connection: Connection) -> bool:
    return connection.dialect.name == "postgresql"


def alone(connection: Connection) -> None:
    """No other worker makes or upgrades tables until this transaction ends; SQLite has one writer anyway."""
    if is_postgresql(connection):
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_OPENING})")


def hasty(connection: Connection) -> None:
    """Let PostgreSQL not wait for the disk: what this transaction writes may be forgotten in a power cut."""
    if is_postgresql(connection):
        connection.exec_driver_sql("SET LOCAL synchronous_commit = off")


def _door(context: ExceptionContext) -> StoreError | None:
    exc: Any = context.original_exception
    driver: Any = context.dialect.loaded_dbapi
    if not isinstance(exc, driver.Error):
        return None
    code = exc.sqlstate or ""
    if code.startswith("23"):  # integrity constraint violation; the diagnostic's own text quotes values
        return ConstraintError(FailureCode.UNEXPECTED, f"{code} {exc.diag.constraint_name}")
    if code in _FULL:
        return StoreError(FailureCode.DISK_FULL, code)
    if code in _IN_USE:
        return StoreError(FailureCode.STORE_IN_USE, code)
    if not code or code[:2] in ("08", "28", "57", "3D"):  # no connection, no such user, shut down, no such database
        return StoreError(FailureCode.DATABASE_AWAY, f"{type(exc).__name__} {code}".strip())
    return StoreError(FailureCode.STORE_BROKEN, f"{type(exc).__name__} {code}")
