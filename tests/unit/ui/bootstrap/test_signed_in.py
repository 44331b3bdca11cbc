"""The way in at the command line asks for all that the desk asks for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from counter.accounts import hash_password
from counter.errors import AccountError, FailureCode
from counter.model.account import Account, Role
from counter.settings import AccountSettings
from counter.store.store import Store
from tests.fakes.whole_desk import WholeDesk
from ui.bootstrap.signed_in import signed_in

PASSWORD = "một mật khẩu dài"


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    """With a supervisor who has no second factor."""
    desk = WholeDesk(tmp_path)
    with desk.store.begin() as work:
        work.accounts.save(Account("hoa", "Hoa", Role.SUPERVISOR, hash_password(PASSWORD, bytes)))
        work.commit()
    yield desk.store
    desk.store.close()


def test_the_password_alone_where_the_office_wants_no_more(store: Store) -> None:
    assert signed_in(store, "hoa", lambda _question: PASSWORD, AccountSettings()).username == "hoa"


@pytest.mark.parametrize("wanted_of", ["trusted", "everybody"])
def test_not_without_the_second_factor_that_the_office_wants(store: Store, wanted_of: str) -> None:
    with pytest.raises(AccountError) as refused:
        signed_in(store, "hoa", lambda _question: PASSWORD, AccountSettings(second_factor=wanted_of))
    assert refused.value.code is FailureCode.SIGN_IN_REFUSED
