"""What crosses a thread about accounts: the steps of signing in, the lock, being asked again, administration."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum, unique

from counter.emrtd.card_record import CardRecord
from counter.model.account import Role


@dataclass(frozen=True, slots=True)
class BegunAnew:
    """The counter behind the window ended by itself, and is begun anew: nobody is signed in, what was kept is there."""


# ---------------------------------------------------------------- signing in, after the password


@unique
class Wanted(StrEnum):
    """What is still wanted of somebody whose password was right."""

    CODE = "code"
    CARD = "card"
    PASSWORD = "password"  # noqa: S105 - a step, not a password: the temporary one has to go
    FACTOR = "factor"


@dataclass(frozen=True, slots=True)
class SignInGoesOn:
    """``uri`` and ``key`` (both secret): what an authenticator is given, where ``wanted`` is FACTOR."""

    wanted: Wanted
    username: str
    display_name: str
    uri: str = field(default="", repr=False)
    key: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class GiveCode:
    """Six digits, or a recovery code; also the first code of an authenticator that is being enrolled."""

    code: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ShowOwnCard:
    """The officer's own card lies on the reader. ``can``: six digits, to open it."""

    can: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class ChoosePassword:
    """Of one's own choice: in the place of a temporary one, or from one's own page."""

    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class PasswordChanged:
    pass


@dataclass(frozen=True, slots=True)
class RecoveryCodesMade:
    """To be written down now: what is kept is their digests."""

    codes: tuple[str, ...] = field(repr=False)


# ---------------------------------------------------------------- the lock, and being asked again


@dataclass(frozen=True, slots=True)
class LockDesk:
    """``by_time``: nobody touched it for as long as the office allows."""

    by_time: bool = False


@dataclass(frozen=True, slots=True)
class DeskLocked:
    display_name: str


@dataclass(frozen=True, slots=True)
class UnlockDesk:
    """By whoever locked it; anybody else signs in instead."""

    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class DeskUnlocked:
    pass


@dataclass(frozen=True, slots=True)
class IdentityWanted:
    """``command``, the name of a grave one, waits until its officer has said again who they are.

    ``with_code``: by password and code, for this officer has an authenticator; ``with_card``: by password and
    their own chip, which is their second factor.
    """

    command: str
    with_code: bool = False
    with_card: bool = False


@dataclass(frozen=True, slots=True)
class ConfirmIdentity:
    """``code``: an authenticator's, a recovery code, or the six digits that open the officer's own card."""

    password: str = field(repr=False)
    code: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class IdentityConfirmed:
    """What waited is being carried out."""


@dataclass(frozen=True, slots=True)
class GiveUpConfirming:
    """What waited is not carried out; it ends as ``Failed`` with NOT_CONFIRMED."""


# ---------------------------------------------------------------- one's own account


@dataclass(frozen=True, slots=True)
class ShowOwnAccount:
    pass


@dataclass(frozen=True, slots=True)
class OwnAccountShown:
    """``factor``: "totp", "card" or ""; ``wanted``: the office asks for one; ``codes_left``: recovery codes."""

    username: str
    display_name: str
    role: Role
    factor: str
    wanted: bool
    codes_left: int


@dataclass(frozen=True, slots=True)
class OfferFactor:
    """Begin with an authenticator, or change to another device; ``SignInGoesOn`` brings its key."""


@dataclass(frozen=True, slots=True)
class KeepOwnCard:
    """The chip that was just read is the officer's own: from now on it is the second factor."""

    record: CardRecord = field(repr=False)


@dataclass(frozen=True, slots=True)
class DropFactor:
    """Raises ROLE_MISSING where the office asks for a second factor."""


@dataclass(frozen=True, slots=True)
class RenewCodes:
    """New recovery codes in the place of all earlier ones."""


# ---------------------------------------------------------------- everybody's accounts


@dataclass(frozen=True, slots=True)
class ListAccounts:
    pass


@dataclass(frozen=True, slots=True)
class AccountLine:
    """One account as the administrator's page shows it. ``factor`` as in ``OwnAccountShown``."""

    username: str
    display_name: str
    role: Role
    blocked: bool
    must_change: bool
    locked_until: datetime | None
    factor: str


@dataclass(frozen=True, slots=True)
class AccountsListed:
    accounts: tuple[AccountLine, ...]


@dataclass(frozen=True, slots=True)
class AddAccount:
    username: str
    display_name: str
    role: Role


@dataclass(frozen=True, slots=True)
class BlockAccount:
    """``blocked`` False lets it in again, and lifts the lock of wrong passwords."""

    username: str
    blocked: bool


@dataclass(frozen=True, slots=True)
class ChangeRole:
    username: str
    role: Role


@dataclass(frozen=True, slots=True)
class ResetPassword:
    """A temporary password, which opens nothing but the choice of another; the second factor stays."""

    username: str


@dataclass(frozen=True, slots=True)
class ResetFactor:
    """For a lost device: the second factor and its recovery codes go."""

    username: str


@dataclass(frozen=True, slots=True)
class TemporaryPassword:
    """Read out to its owner, shown once, kept nowhere."""

    username: str
    display_name: str
    password: str = field(repr=False)
