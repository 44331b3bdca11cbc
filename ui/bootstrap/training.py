"""The training ground of a desk: synthetic people and cards, a gateway of its own, a line that can be cut."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from counter.accounts import hash_password
from counter.errors import SettingsError
from counter.model.account import Account, Role
from counter.settings import GatewaySettings
from counter.store.store import Store
from counter.training.chip_image import ChipImage
from devices.card.simulator.described_card import holder, image, play, qr
from devices.card.simulator.description import CardDescription, load_descriptions
from sync.station_key import enrol, station_key
from sync.training_line import TrainingLine
from ui.bootstrap.gateway_child import GatewayChild
from ui.bootstrap.office import Office, build_office
from ui.bootstrap.station import Station, wall_clock
from ui.bootstrap.training_footing import Footing, lay_footing
from ui.bootstrap.training_reader import TrainingCard, TrainingReader, training_reader
from ui.bootstrap.trust import training_issuers

OFFICER, SUPERVISOR, ADMINISTRATOR = "lan.anh", "minh.duc", "thanh.ha"
PASSWORD = "tap-huan-2026"  # noqa: S105 - printed on the training desk's sign-in page: it opens synthetic data only


def training_cards() -> tuple[TrainingCard, ...]:
    """The described cards that have a place on the training desk, each showing one thing that a counter meets.

    Raises SettingsError with every problem of the descriptions.
    """
    return tuple(_card(described) for described in load_descriptions() if described.place is not None)


def _card(described: CardDescription) -> TrainingCard:
    return TrainingCard(
        key=described.key,
        label=holder(described).name.full,
        about=described.about,
        qr=qr(described),
        make=partial(image, described),
        play=lambda files: play(described, os.urandom, files=files),
    )


@dataclass(slots=True)
class TrainingGround:
    """Everything around a training desk; ``office`` is the desk itself, built like a live one."""

    office: Office
    gateway: GatewayChild
    line: TrainingLine
    reader: TrainingReader
    cards: tuple[TrainingCard, ...]

    def insert(self, key: str) -> None:
        """Lay the cast's card on the reader. Raises KeyError for a card that is none."""
        self._card(key).lay_on(self.reader)

    def image(self, key: str) -> ChipImage:
        return self._card(key).make()

    def qr(self, key: str) -> str:
        return self._card(key).qr

    def _card(self, key: str) -> TrainingCard:
        for card in self.cards:
            if card.key == key:
                return card
        raise KeyError(key)

    @property
    def accounts(self) -> tuple[str, str, str, str]:
        """Officer, supervisor, administrator, and the password of them all."""
        return OFFICER, SUPERVISOR, ADMINISTRATOR, PASSWORD

    def remove(self) -> None:
        """The reader is empty again."""
        self.reader.remove()

    def cut_line(self) -> None:
        self.line.cut()

    def restore_line(self) -> None:
        """The line is back; what waits need not wait for its next try."""
        self.line.restore()
        if self.office.sync is not None:
            self.office.sync.wake()

    def stop(self) -> bool:
        """The desk first, then what it stood on. True if every thread ended in time."""
        with ExitStack() as afterwards:
            afterwards.callback(self.gateway.stop)
            afterwards.callback(self.line.close)
            afterwards.callback(self.reader.remove)
            return self.office.stop()


def open_training_ground(
    station: Station,
    state: Path,
    *,
    accept_after: float = 1.0,
    reader: Callable[[TrainingCard], TrainingReader] = training_reader,
    asks_register: bool = True,
    footing: Footing | None = None,
) -> TrainingGround:
    """Start the gateway, enrol, and build the desk over a line that can be cut; ``office.start()`` is the caller's.

    ``footing``: what was laid before, with a gateway that accepts as it was told then; whoever laid it gives it
    up where this fails. Raises SettingsError for a live station, StoreError, LineError.
    """
    if not station.training:
        raise SettingsError(('[station] profile: training needs "training"',))
    with ExitStack() as unfinished:
        if footing is None:
            footing = lay_footing(station, state, accept_after=accept_after)
            unfinished.callback(footing.give_up)
        store = footing.store
        _trust_training_issuer(store)
        _make_accounts(store)
        gateway = footing.gateway.ready()
        line = TrainingLine(("127.0.0.1", gateway.port))
        unfinished.callback(line.close)
        settings = replace(
            station.settings.gateway, url=f"https://127.0.0.1:{line.port}", certificate=str(gateway.certificate)
        )
        if footing.code:
            _enrol(store, station, footing.code, settings)
        cards = training_cards()
        chosen = reader(cards[0])
        unfinished.callback(chosen.remove)
        office = build_office(
            station, store, gateway=settings, open_readers=chosen.open_readers, asks_register=asks_register
        )
        unfinished.pop_all()
    return TrainingGround(office, gateway, line, chosen, cards)


def _enrol(store: Store, station: Station, code: str, settings: GatewaySettings) -> None:
    own = station.settings.station
    enrol(store, station_key(store, own.unit, own.counter, os.urandom), code, settings, wall_clock, os.urandom)


def _trust_training_issuer(store: Store) -> None:
    with store.begin() as work:
        kept = work.issuers.all()
        missing = [one for one in training_issuers() if one not in kept]
        if missing:
            work.issuers.become((*kept, *missing))
            work.commit()


def _make_accounts(store: Store) -> None:
    wanted = (
        (OFFICER, "Lan Anh", Role.OFFICER),
        (SUPERVISOR, "Minh Đức", Role.SUPERVISOR),
        (ADMINISTRATOR, "Thanh Hà", Role.ADMINISTRATOR),
    )
    with store.begin() as work:
        missing = [one for one in wanted if work.accounts.get(one[0]) is None]
    if not missing:
        return
    accounts = [Account(user, name, role, hash_password(PASSWORD, os.urandom)) for user, name, role in missing]
    with store.begin() as work:
        for account in accounts:
            work.accounts.save(account)
        work.commit()
