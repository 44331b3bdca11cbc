"""Signing in, the lock, accounts and the trail over a real store; the store asks who is signed in by itself.

Commands are handled on the caller's thread; ``now`` moves a second with each look at it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID

from counter.accounts import hash_password
from counter.day_events import CloseDay
from counter.events import Command, SignedIn, SignIn
from counter.model.account import Account, AuditLine, Role
from counter.second_factor import code_at
from counter.services.being_sure import BeingSure
from counter.services.change_trust import StationTrust
from counter.services.day_of_filings import CloseTheDay
from counter.services.desk import Desk
from counter.services.entrance import Entrance
from counter.services.session import Session
from counter.settings import AccountSettings
from tests.fakes.fresh_store import open_fresh
from tests.fakes.id_cards import seeded
from tests.fakes.whole_desk import CHEAP, MORNING, PASSWORD, Remembered
from ui.bootstrap.accounts import account_cases
from ui.bootstrap.trust_cases import trust_cases

E = TypeVar("E")
WITHIN = timedelta(minutes=5)
OTHER_PASSWORD = "một câu dài dễ nhớ"


@dataclass
class GuardedDesk:
    """``officers``: the store as whoever is signed in may use it; ``store``: the program's own."""

    folder: Path
    settings: AccountSettings = field(default_factory=AccountSettings)
    now: datetime = MORNING
    heard: list[Any] = field(default_factory=list)
    session: Session = field(default_factory=Session)
    card: Remembered = field(default_factory=Remembered)
    carry: Remembered = field(default_factory=Remembered)
    at_f9: list[Any] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.store = open_fresh(self.folder / "store", self.clock)
        self.officers = self.store.on_behalf_of(lambda: self.session.username)
        self.trust = StationTrust(self.officers, self.folder / "trust", self.clock, refuse_training=False)
        post, random = self.heard.append, seeded()
        entrance = Entrance(self.store, self.session, self.clock, random, post, self.settings, "Quầy 3", CHEAP)
        sure = BeingSure(entrance, WITHIN)
        self._cases: dict[type, Callable[[Any], None]] = {
            **account_cases(
                entrance,
                self.officers,
                sure,
                carry=self.carry,
                card=self.card,
                at_f9=self.at_f9.append,
                new_id=iter(map(UUID, (f"{n:032x}" for n in range(1, 99)))).__next__,
            ),
            CloseDay: sure.first(CloseTheDay(self.officers, self.session, self.clock, post)),
            **trust_cases(self.trust, self.session, sure, post),
        }
        self.desk = Desk(self._cases)

    def clock(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now

    def knows(self, command: Command) -> bool:
        return type(command) in self._cases

    def do(self, *commands: Command) -> None:
        for command in commands:
            self.desk.handle(command)

    def said(self, kind: type[E]) -> E:
        """The newest event of that kind; fails where there is none."""
        for event in reversed(self.heard):
            if isinstance(event, kind):
                return event
        raise AssertionError(f"{kind.__name__} was never said, but {[type(one).__name__ for one in self.heard]}")

    def add(self, username: str, role: Role = Role.OFFICER, **other: Any) -> Account:
        hashed = hash_password(PASSWORD, seeded(), CHEAP)
        account = Account(username, username.title(), role, hashed, **other)
        with self.store.begin() as work:
            work.accounts.save(account)
            work.commit()
        return account

    def sign_in(self, username: str, role: Role = Role.OFFICER) -> None:
        """An account made, and its password given."""
        self.add(username, role)
        self.do(SignIn(username, PASSWORD))
        assert self.said(SignedIn).username == username

    def account(self, username: str) -> Account:
        with self.store.begin() as work:
            account = work.accounts.get(username)
        assert account is not None
        return account

    def code(self, username: str, steps: int = 0) -> str:
        """What the officer's authenticator shows ``steps`` half-minutes from now."""
        with self.store.begin() as work:
            factor = work.second_factors.get(username)
        assert factor is not None
        return code_at(factor.secret, self.now.timestamp() + 30 * steps)

    def trail(self) -> list[AuditLine]:
        with self.store.begin() as work:
            assert work.audit.verify() is None
            return list(reversed(work.audit.last()))

    def actions(self) -> list[str]:
        return [line.action for line in self.trail()]
