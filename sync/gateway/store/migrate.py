"""Bring the gateway's store to a revision: all steps in the caller's transaction, on either database."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

from counter.errors import FailureCode, StoreError
from sync.gateway.store.revision import revision_of
from sync.gateway.store.sealing import Seal

_SCRIPTS: Final = Path(__file__).parent / "migrations"
_UNCOUNTED: Final = "0000"


def migrate(connection: Connection, seal: Seal, target: str = "head") -> tuple[str, str]:
    """Take the store up or down to ``target``; the revision it had and the one it has.

    Raises StoreError STORE_NEWER when a newer program wrote it (it is left untouched).
    """
    config = Config()
    config.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    known = [step.revision for step in ScriptDirectory.from_config(config).walk_revisions("base", "heads")]
    before = revision_of(connection)
    if before and before != _UNCOUNTED and before not in known:
        raise StoreError(FailureCode.STORE_NEWER, f"revision {before}")
    config.attributes.update(connection=connection, seal=seal)
    # walk_revisions goes from the newest to the oldest
    if target == "base" or (target in known and before in known and known.index(target) > known.index(before)):
        command.downgrade(config, target)
    else:
        command.upgrade(config, target)
    return before, revision_of(connection)
