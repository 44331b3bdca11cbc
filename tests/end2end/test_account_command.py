"""``motcua account``: whoever sits at the machine makes nobody an administrator without an administrator's word."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from counter.accounts import hash_password
from counter.model.account import Account, Role
from tests.end2end.programs import motcua
from ui.bootstrap.keys import open_store
from ui.bootstrap.station import open_station
from ui.cli import main

PASSWORD = "một mật khẩu dài"
NEW = "một câu khác dễ nhớ"


def known(state: Path) -> dict[str, Role]:
    store = open_store(open_station(None, state))
    with store.begin() as work:
        found = {one.username: one.role for one in work.accounts.all()}
        wrote = [line.actor for line in work.audit.of("account-saved")]
    store.close()
    assert all(wrote)
    return found | dict.fromkeys((f"by {one}" for one in wrote), Role.ADMINISTRATOR)


@pytest.fixture
def state(tmp_path: Path) -> Path:
    """A training station with an administrator and an officer."""
    store = open_store(open_station(None, tmp_path))
    with store.begin() as work:
        for username, role in (("hoa", Role.ADMINISTRATOR), ("lan", Role.OFFICER)):
            work.accounts.save(Account(username, username, role, hash_password(PASSWORD, bytes)))
        work.commit()
    store.close()
    return tmp_path


def test_the_first_account_needs_nobody(tmp_path: Path) -> None:
    words = ("account", "hoa", "--name", "Hoa", "--role", "administrator")
    assert motcua(*words, state=tmp_path, typed=f"{NEW}\n{NEW}").returncode == 0
    assert known(tmp_path)["hoa"] is Role.ADMINISTRATOR


@pytest.mark.parametrize(
    ("by", "password"), [("lan", PASSWORD), ("hoa", "đoán mò mật khẩu")], ids=["an officer", "a guess"]
)
def test_a_further_one_is_refused_without_an_administrator(state: Path, by: str, password: str) -> None:
    words = ("account", "lan", "--name", "Lan", "--role", "administrator", "--by", by)
    refused = motcua(*words, state=state, typed=f"{password}\n{NEW}\n{NEW}")
    assert refused.returncode == 1
    assert known(state) == {"hoa": Role.ADMINISTRATOR, "lan": Role.OFFICER}


def test_whoever_names_no_administrator_is_told_to_before_any_question(state: Path) -> None:
    refused = motcua("account", "mai", "--name", "Mai", state=state, typed=f"{PASSWORD}\n{NEW}\n{NEW}")
    assert refused.returncode == 1
    assert "--by" in refused.stderr
    assert "Mật khẩu" not in refused.stdout + refused.stderr
    assert "mai" not in known(state)


def test_where_only_a_supervisor_is_it_takes_that_supervisor(state: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Else anybody could make themselves one, and then make an issuer trusted."""
    store = open_store(open_station(None, state))
    with store.begin() as work:
        hoa = work.accounts.get("hoa")
        assert hoa is not None
        work.accounts.save(replace(hoa, role=Role.SUPERVISOR))
        work.commit()
    store.close()
    assert main(["--state", str(state), "account", "mai", "--name", "Mai", "--role", "supervisor"]) == 1
    assert "--by USER" in capsys.readouterr().err
    words = ("account", "mai", "--name", "Mai", "--role", "administrator", "--by")
    made = motcua(*words, "hoa", state=state, typed=f"{PASSWORD}\n{NEW}\n{NEW}")
    assert made.returncode == 0, made.stderr
    assert known(state)["mai"] is Role.ADMINISTRATOR


def test_an_administrator_vouches_and_stands_in_the_trail(state: Path) -> None:
    made = motcua("account", "mai", "--name", "Mai", "--by", "hoa", state=state, typed=f"{PASSWORD}\n{NEW}\n{NEW}")
    assert made.returncode == 0, made.stderr
    assert known(state)["mai"] is Role.OFFICER
    assert "by hoa" in known(state)
