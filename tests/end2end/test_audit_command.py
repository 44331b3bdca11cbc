"""``motcua audit``: the chain is gone through, an export is made and looked at, and another hand is found."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest
from sqlalchemy import text

from counter.accounts import hash_password
from counter.model.account import Account, AuditLine, Role
from counter.store.engine import encrypted_engine
from tests.end2end.programs import motcua
from ui.bootstrap.keys import data_key, open_store
from ui.bootstrap.station import open_station, wall_clock
from ui.cli import main

PASSWORD = "một mật khẩu dài"

Audit = Callable[..., tuple[int, str]]


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """A training station with an administrator, an officer, and a few lines."""
    store = open_store(open_station(None, tmp_path))
    with store.begin() as work:
        for username, role in (("hoa", Role.ADMINISTRATOR), ("lan", Role.OFFICER)):
            work.accounts.save(Account(username, username, role, hash_password(PASSWORD, bytes)))
        for action in ("sign-in", "draft-opened", "filed"):
            work.audit.append(AuditLine(wall_clock(), "lan", action, "0f3c"))
        work.commit()
    store.close()
    return tmp_path


@pytest.fixture
def audit(state: Path, capsys: pytest.CaptureFixture[str]) -> Audit:
    """Runs ``motcua audit …`` in this process: its exit code and what it said."""

    def run(*words: str | Path) -> tuple[int, str]:
        code = main(["--state", str(state), "audit", *(str(word) for word in words)])
        return code, capsys.readouterr().out

    return run


def export(state: Path, folder: Path, by: str) -> subprocess.CompletedProcess[str]:
    """The password comes from standard input where there is no keyboard."""
    return motcua("audit", "export", "--to", folder, "--by", by, state=state, typed=PASSWORD)


def alter(state: Path, *statements: str) -> None:
    """Past the program, by somebody with the store's key."""
    station = open_station(None, state)
    engine = encrypted_engine(station.store_folder / "motcua.db", data_key(station, station.store_folder))
    with engine.begin() as connection:
        for statement in ("DROP TRIGGER audit_frozen", *statements):
            connection.execute(text(statement))
    engine.dispose()


def test_a_whole_chain_is_said_and_an_altered_row_is_named(state: Path, audit: Audit) -> None:
    code, said = audit("verify")
    assert (code, "✓ Nhật ký nguyên vẹn: 4 dòng" in said) == (0, True)
    alter(state, "UPDATE audit SET actor = 'hoa' WHERE row = 3")
    code, said = audit("verify")
    assert code == 1
    assert "✗ Chuỗi bị đứt ở dòng 3. Dòng đó nay ghi: " in said
    assert "hoa – Mở hồ sơ nháp 0f3c" in said


def test_an_export_is_the_administrators_and_is_found_out_when_another_hand_was_at_it(
    state: Path, audit: Audit, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    refused = export(state, out, "lan")
    assert (refused.returncode, "TA-703" in refused.stderr, list(out.iterdir())) == (1, True, [])
    done = export(state, out, "hoa")
    assert done.returncode == 0, done.stderr
    (note,) = out.glob("*.note")
    assert audit("verify", "--export", note) == (
        0,
        "✓ Bản xuất nguyên vẹn, do motcua/audit/H15.50.05.13/A3 ký; nhật ký trong máy nối tiếp đúng bản đó.\n",
    )
    table = note.with_suffix(".csv")
    table.write_bytes(table.read_bytes().replace(b"lan", b"hoa"))
    code, said = audit("verify", "--export", note)
    assert (code, said) == (1, f"✗ {table.name}: khác với lúc xuất, hoặc không còn\n")
