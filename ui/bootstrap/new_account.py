"""``motcua account``: the first account of a counter, and later ones by an administrator's word (a supervisor's,
where there is no administrator yet).

Whoever sits at the machine has the operating system's vault, and so the store: without a question here an officer
could make an administrator and be one. The office's recovery key stands in where every administrator is gone.
"""

from __future__ import annotations

import argparse
import getpass
import os

from counter.accounts import hash_password, unfit
from counter.errors import AccountError, FailureCode, SettingsError
from counter.model.account import Account, AuditLine, Role
from counter.model.rights import MAY, Act
from counter.store.store import Store
from ui.bootstrap.keys import open_store
from ui.bootstrap.signed_in import signed_in
from ui.bootstrap.station import Station, open_station, wall_clock


def run_account(options: argparse.Namespace) -> int:
    """Add or renew a local account; passwords are asked for and never an argument.

    Raises AccountError PASSWORD_UNFIT, SIGN_IN_REFUSED, ROLE_MISSING; SettingsError
    where an administrator is wanted and none is named; StoreError.
    """
    station = open_station(options.settings, options.state)
    store = open_store(station, options.recovery_key)
    try:
        vouched = None if options.recovery_key else _vouched(station, store, options.by)
        password = getpass.getpass("Mật khẩu mới: ")
        if why := unfit(password, options.username):
            raise AccountError(FailureCode.PASSWORD_UNFIT, why)
        if password != getpass.getpass("Nhập lại: "):
            raise AccountError(FailureCode.PASSWORD_UNFIT, "typed differently twice")
        account = Account(options.username, options.name, Role(options.role), hash_password(password, os.urandom))
        by = vouched.username if vouched else getpass.getuser()
        # a supervisor vouches only where nobody looks after accounts yet: then it is the program that may
        looks_after = vouched is not None and vouched.role in MAY[Act.CHANGE_ACCOUNTS]
        with store.begin(by if looks_after else None) as work:
            work.accounts.save(account)
            work.audit.append(AuditLine(wall_clock(), by, "account-saved", purpose=options.username))
            work.commit()
    finally:
        store.close()
    return 0


def _vouched(station: Station, store: Store, by: str) -> Account | None:
    """Who gave their password, and their code where they have one; None while nobody may more than serve.

    An administrator, and where there is none whoever may make an issuer trusted: else anybody could be that.
    """
    with store.begin() as work:
        roles = {one.role for one in work.accounts.all() if not one.blocked}
    asked = next((act for act in (Act.CHANGE_ACCOUNTS, Act.CHANGE_TRUST) if roles & MAY[act]), None)
    if asked is None:
        return None
    if not by:
        raise SettingsError(
            ("account: --by USER, một quản trị của quầy (chưa có thì một giám sát), hoặc --recovery-key FILE",)
        )
    account = signed_in(store, by, getpass.getpass, station.settings.accounts)
    if account.role not in MAY[asked]:
        raise AccountError(FailureCode.ROLE_MISSING, account.role)
    return account
