"""A line that is changed, removed, put in or moved is found by its number."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import text

from counter.errors import FailureCode
from counter.model.account import AuditLine
from counter.store.engine import ConstraintError, encrypted_engine

KEY = bytes(range(32))
CHANGE = "UPDATE audit SET actor = 'minh' WHERE row = 3"
REMOVE = "DELETE FROM audit WHERE row = 3"


@pytest.fixture
def audited(opened, now) -> Path:
    store = opened()
    with store.begin() as work:
        for step in ("open", "look_up", "file", "print"):
            work.audit.append(AuditLine(now, "lan", step))
        assert work.audit.head()[0] == 5
        work.commit()
    store.close()


@pytest.mark.parametrize("statement", [CHANGE, REMOVE])
def test_the_file_itself_refuses(audited, tmp_path, statement: str):
    engine = encrypted_engine(tmp_path / "store" / "motcua.db", KEY)
    with pytest.raises(ConstraintError) as caught, engine.begin() as connection:
        connection.execute(text(statement))
    engine.dispose()
    assert caught.value.code is FailureCode.UNEXPECTED


@pytest.mark.parametrize(
    ("statements", "first_broken"),
    [
        ([], None),
        ([CHANGE], 3),
        ([REMOVE], 3),
        ([REMOVE, "UPDATE audit SET row = row - 1 WHERE row > 3"], 3),
        (["UPDATE audit SET at = at + 1 WHERE row = 5"], 5),
        (["UPDATE audit SET row = 9 WHERE row = 2", "UPDATE audit SET row = 2 WHERE row = 4"], 2),
        (["INSERT INTO audit SELECT 6, at, actor, action, subject, purpose, hash FROM audit WHERE row = 5"], 6),
    ],
)
def test_who_gets_past_the_triggers_leaves_a_broken_chain(audited, opened, tmp_path, statements, first_broken):
    engine = encrypted_engine(tmp_path / "store" / "motcua.db", KEY)
    with engine.begin() as connection:
        connection.execute(text("DROP TRIGGER audit_frozen"))
        connection.execute(text("DROP TRIGGER audit_kept"))
        for statement in statements:
            connection.execute(text(statement))
    engine.dispose()
    with opened().begin() as work:
        assert work.audit.verify() == first_broken
