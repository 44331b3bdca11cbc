"""Opening the chip: PACE by what EF.CardAccess offers, BAC only where it is allowed and recorded."""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass

from counter.emrtd import card_access
from counter.emrtd.card_record import AccessMethod
from counter.errors import CardError, ContentError, FailureCode
from counter.ports import RandomBytes
from devices.card import bac, pace
from devices.card.apdu import SW, StatusError
from devices.card.channel import Channel
from devices.card.files import CARD_SECURITY, FileReader, read_card_access, select_application
from devices.card.key_derivation import Password
from devices.card.line_length import chunk
from devices.card.pace import ChipAuthenticationMapping
from devices.card.pace_choice import PaceChoice, pace_choices
from devices.card.secure_messaging import SecureMessaging

_log = logging.getLogger(__name__)
_DOWNGRADES = (FailureCode.PROTOCOL_UNSUPPORTED, FailureCode.CARD_ANSWER_INVALID)


@dataclass(frozen=True, slots=True, repr=False)
class Opened:
    """The secured channel and how it came about. ``steps``: words for the record, in order, no data.

    ``mapping``: what PACE with chip authentication mapping leaves to check, else None, and
    ``card_security``: EF.CardSecurity to check it against, b"" where there is none to be read.
    ``secret``: what opened the chip, of several that were tried.
    """

    channel: SecureMessaging
    method: AccessMethod
    steps: tuple[str, ...]
    mapping: ChipAuthenticationMapping | None = None
    secret: str = ""
    card_security: bytes = b""


def unheard(_: str) -> None:
    """Nobody takes the time of the steps."""


def open_chip(
    channel: Channel,
    method: AccessMethod,
    secret: str,
    random_bytes: RandomBytes,
    *,
    allow_bac: bool,
    mrz_candidates: tuple[str, ...] = (),
    extended: bool = False,
    done: Callable[[str], None] = unheard,
) -> Opened:
    """Opens the chip with the CAN or the MRZ information in ``secret``.

    BAC takes the place of PACE only with an MRZ key and ``allow_bac``, where the chip offers no
    PACE or fails at it; never after a refused key. With a CAN, ``mrz_candidates`` are its keys, tried
    one after another, each refusal a step of the record. The application is selected in the end.
    ``extended``: the line is known to carry extended length. ``done`` hears the name of each step that
    ends (``PhaseTime``).

    Raises CardError: NOT_AN_ID_CARD, WRONG_ACCESS_KEY, PROTOCOL_UNSUPPORTED, CARD_ANSWER_INVALID.
    """
    if method is AccessMethod.BAC:
        return _by_bac(channel, (secret,), random_bytes, allow_bac=allow_bac, steps=(), done=done)
    choices, steps = _offered(channel)
    done("card_access")
    failure = CardError(FailureCode.PROTOCOL_UNSUPPORTED, "the chip offers no PACE that is spoken here")
    for choice in choices:
        try:
            outcome = pace.establish(channel, choice, Password.of(method, secret), random_bytes)
        except CardError as exc:
            if exc.code not in _DOWNGRADES:
                raise
            failure = exc
            done("pace")
            steps = (*steps, f"{choice.mapping.name}/{choice.suite.label} failed")
            continue
        done("pace")
        steps = (*steps, f"PACE {choice.mapping.name} {choice.suite.label} {choice.parameter_id}")
        secured = b""
        if outcome.chip_authentication is not None:
            # it lies in the master file, where the application's files have not yet taken its place
            secured, refused = _card_security(outcome.channel, extended=extended)
            steps = (*steps, *refused)
            done("card_security")
        # some chips refuse a second SELECT or hold the files open without it: the files will tell
        select_application(outcome.channel)
        done("select")
        return Opened(outcome.channel, method, steps, outcome.chip_authentication, secret, secured)
    keys = (secret,) if method is AccessMethod.PACE_MRZ else mrz_candidates
    if keys and allow_bac:
        _log.warning("PACE is not to be had, BAC takes its place: %s", failure)
        return _by_bac(channel, keys, random_bytes, allow_bac=True, steps=steps, done=done)
    if select_application(channel) != SW.SUCCESS:
        raise CardError(FailureCode.NOT_AN_ID_CARD) from failure
    raise failure


def _offered(channel: Channel) -> tuple[tuple[PaceChoice, ...], tuple[str, ...]]:
    """The PACE variants to try and the steps so far. Raises CardError NOT_AN_ID_CARD."""
    content = read_card_access(channel)
    if content is None:
        if select_application(channel) != SW.SUCCESS:
            raise CardError(FailureCode.NOT_AN_ID_CARD)
        return pace_choices(card_access.parse(card_access.PUBLISHED)), ("no EF.CardAccess",)
    try:
        return pace_choices(card_access.parse(content)), ()
    except ContentError as exc:
        raise CardError(FailureCode.CARD_ANSWER_INVALID, "EF.CardAccess cannot be read") from exc


def _card_security(channel: SecureMessaging, *, extended: bool) -> tuple[bytes, tuple[str, ...]]:
    """EF.CardSecurity, b"" where it can't be had, and words for the record where the chip refuses it.

    Raises CardError for what is wrong with the line or the session, not with the file.
    """
    try:
        content = FileReader(channel, chunk(channel.suite, extended=extended)).read(CARD_SECURITY)
    except StatusError as exc:
        return b"", (f"{CARD_SECURITY.name} refused {exc.sw:04X}",)
    except CardError as exc:
        if exc.code is not FailureCode.CARD_ANSWER_INVALID:
            raise
        return b"", (f"{CARD_SECURITY.name} cannot be read",)
    return content or b"", ()


def _by_bac(
    channel: Channel,
    keys: tuple[str, ...],
    random_bytes: RandomBytes,
    *,
    allow_bac: bool,
    steps: tuple[str, ...],
    done: Callable[[str], None],
) -> Opened:
    """With the first key that the chip takes. Raises CardError WRONG_ACCESS_KEY when it takes none."""
    if not allow_bac:
        raise CardError(FailureCode.PROTOCOL_UNSUPPORTED, "BAC is switched off")
    if select_application(channel) != SW.SUCCESS:
        raise CardError(FailureCode.NOT_AN_ID_CARD)
    done("select")
    for count, key in enumerate(keys, 1):
        try:
            secured = bac.establish(channel, key, random_bytes)
        except CardError as exc:
            if exc.code is not FailureCode.WRONG_ACCESS_KEY or count == len(keys):
                raise
            _log.info("BAC key %d of %d is refused", count, len(keys))
            steps = (*steps, f"BAC key {count} of {len(keys)} refused")
            continue
        done("bac")
        return Opened(secured, AccessMethod.BAC, (*steps, "BAC"), secret=key)
    raise CardError(FailureCode.WRONG_ACCESS_KEY, "no BAC key to try")
