"""Bring a store to a revision: all steps in one transaction, so a cut leaves the old store whole."""

from __future__ import annotations

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Engine

from counter.errors import FailureCode, StoreError
from counter.store.engine import outside_transaction
from counter.store.revision import revision_of

_SCRIPTS = Path(__file__).parent / "migrations"


def migrate(engine: Engine, target: str = "head") -> tuple[str, str]:
    """Take the store up or down to ``target``; the revision it had and the one it has ("" for an empty file).

    Raises StoreError: STORE_NEWER when a newer program wrote the file (it is left untouched),
    STORE_BROKEN, DISK_FULL.
    """
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    known = [step.revision for step in ScriptDirectory.from_config(config).walk_revisions("base", "heads")]
    with engine.connect() as connection:
        # batch mode drops tables and makes them anew, which must not cascade; SQLite takes this switch
        # only outside a transaction, and the check below stands in for it
        outside_transaction(connection, "PRAGMA foreign_keys = OFF")
        try:
            before = revision_of(connection)
            if before and before not in known:
                raise StoreError(FailureCode.STORE_NEWER, f"revision {before}")
            config.attributes["connection"] = connection
            # walk_revisions goes from the newest to the oldest
            if target == "base" or (target in known and before and known.index(target) > known.index(before)):
                command.downgrade(config, target)
            else:
                command.upgrade(config, target)
            after = revision_of(connection)
            if after != before and connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                raise StoreError(FailureCode.STORE_BROKEN, "a migration left a reference to nothing")
            connection.commit()
        finally:
            connection.rollback()
            outside_transaction(connection, "PRAGMA foreign_keys = ON")
    return before, after
