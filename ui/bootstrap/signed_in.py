"""Whoever works at the command line in an account's name gives its password, and its code where it has one."""

from __future__ import annotations

import os
from collections.abc import Callable

from counter.account_events import GiveCode
from counter.errors import AccountError, FailureCode
from counter.events import SignIn, SignInRefused
from counter.model.account import Account
from counter.services.entrance import Entrance
from counter.services.session import Session
from counter.services.sign_in import SignOfficerIn
from counter.settings import AccountSettings
from counter.store.store import Store
from ui.bootstrap.station import wall_clock


def signed_in(store: Store, username: str, ask: Callable[[str], str], accounts: AccountSettings) -> Account:
    """The account; ``ask`` puts a question and gives the hidden answer.

    Raises AccountError: also for a temporary password, and for a second factor that the office wants and the account
    has not got, which are put right at the desk and nowhere else.
    """
    session, heard = Session(), list[object]()
    entrance = Entrance(store, session, wall_clock, os.urandom, heard.append, accounts)
    SignOfficerIn(entrance)(SignIn(username, ask(f"Mật khẩu của {username}: ")))
    if entrance.awaited is not None:
        entrance.take_code(GiveCode(ask("Mã xác thực: ")))
    for event in heard:
        if isinstance(event, SignInRefused):
            raise AccountError(event.code)
    if session.account is None:
        raise AccountError(FailureCode.SIGN_IN_REFUSED, "the way in is not finished: sign in at the desk")
    return session.account
