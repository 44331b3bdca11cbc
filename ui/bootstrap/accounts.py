"""Who is at the desk, what they may, and what was done: the use cases of accounts and of the audit trail."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import timedelta
from typing import Any

from uuid6 import uuid7

from counter.account_events import (
    AddAccount,
    BlockAccount,
    ChangeRole,
    ChoosePassword,
    ConfirmIdentity,
    DropFactor,
    GiveCode,
    GiveUpConfirming,
    KeepOwnCard,
    ListAccounts,
    LockDesk,
    OfferFactor,
    RenewCodes,
    ResetFactor,
    ResetPassword,
    ShowOwnAccount,
    ShowOwnCard,
    UnlockDesk,
)
from counter.events import ChallengeFailed, ChallengeSigned, SignIn, SignOut
from counter.ledger.note import NoteSigner
from counter.ports import NewId, Post, Submits
from counter.services.being_sure import BeingSure
from counter.services.change_accounts import ChangeAccounts
from counter.services.entrance import Entrance
from counter.services.export_trail import TrailExport
from counter.services.own_account import OwnAccount
from counter.services.own_card import OwnCard
from counter.services.read_trail import AskAboutTrail, JudgeTheTrail, SearchTheTrail
from counter.services.session import Session
from counter.services.sign_in import SignOfficerIn, SignOfficerOut
from counter.store.store import Store
from counter.trail_events import ExportTrail, JudgeTrail, SearchTrail
from counter.trail_note import origin_of
from sync.station_key import station_key
from ui.bootstrap.station import Station, wall_clock
from ui.desk.trail_words import WORDS

Cases = dict[type, Callable[[Any], None]]


def trail_signer(station: Station, store: Store) -> NoteSigner:
    """The station's key under the name that signs its trail."""
    own = station.settings.station
    return NoteSigner(origin_of(own.unit, own.counter), station_key(store, own.unit, own.counter, os.urandom).private)


def at_the_desk(station: Station, store: Store, session: Session, post: Post) -> tuple[Store, Entrance, BeingSure]:
    """The store as the signed-in officer's, who then may what their role may; the way in; and the second look."""
    own, accounts = station.settings.station, station.settings.accounts
    entrance = Entrance(store, session, wall_clock, os.urandom, post, accounts, own.counter_name)
    sure = BeingSure(entrance, timedelta(seconds=accounts.confirm_after))
    return store.on_behalf_of(lambda: session.username), entrance, sure


def account_cases(
    entrance: Entrance,
    officers: Store,
    sure: BeingSure,
    *,
    carry: Submits,
    card: Submits,
    at_f9: Callable[[Any], None],
    new_id: NewId = uuid7,
) -> Cases:
    """``officers``: the store as the signed-in officer's; the entrance has the program's own, the clock and chance.

    ``at_f9``: hears what a chip signed for a filing; what it signed for its officer is heard here.
    """
    session, clock, post = entrance.session, entrance.clock, entrance.post
    own, accounts = OwnAccount(entrance), ChangeAccounts(officers, entrance)
    own_card = OwnCard(entrance, card, new_id)
    asking = AskAboutTrail(session, carry)

    def choose_password(command: ChoosePassword) -> None:
        # on the way in the password was given a moment ago
        (own.choose_password if session.account is None else sure.first(own.choose_password))(command)

    return {
        SignIn: SignOfficerIn(entrance),
        SignOut: SignOfficerOut(entrance.store, session, clock),
        GiveCode: own.take_code,
        ChoosePassword: choose_password,
        ShowOwnCard: own_card.show,
        KeepOwnCard: sure.first(own_card.keep),
        ChallengeSigned: own_card.or_else(at_f9),
        ChallengeFailed: own_card.or_else(at_f9),
        LockDesk: sure.lock,
        UnlockDesk: sure.unlock,
        ConfirmIdentity: lambda command: sure.confirm(command, own_card),
        GiveUpConfirming: sure.give_up,
        ShowOwnAccount: own.show,
        OfferFactor: sure.first(own.offer),
        DropFactor: sure.first(own.drop),
        RenewCodes: sure.first(own.renew_codes),
        ListAccounts: accounts.list,
        AddAccount: sure.first(accounts.add),
        BlockAccount: sure.first(accounts.block),
        ChangeRole: sure.first(accounts.change_role),
        ResetPassword: sure.first(accounts.reset_password),
        ResetFactor: sure.first(accounts.reset_factor),
        SearchTrail: SearchTheTrail(officers, session, clock, post),
        JudgeTrail: asking,
        ExportTrail: sure.first(asking),
    }


def trail_cases(station: Station, store: Store, post: Post) -> Cases:
    """On the carry thread."""
    return {
        JudgeTrail: JudgeTheTrail(store, post),
        ExportTrail: TrailExport(store, lambda: trail_signer(station, store), WORDS, wall_clock, post),
    }
