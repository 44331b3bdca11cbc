"""Two roads by which a training card reaches the desk: the real smart-card service, or this process."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from counter.errors import CardError
from counter.training.chip_image import ChipImage
from devices.card.in_process import InProcessReaders
from devices.card.pcsc import PcscReaders
from devices.card.readers import Readers
from devices.card.simulator.chip import SimulatedChip
from devices.card.vpcd import VirtualCard


class TrainingReader(Protocol):
    """A reader on which training cards are laid and from which they are taken."""

    road: str

    def open_readers(self) -> Readers: ...
    def insert(self, image: ChipImage) -> None: ...
    def remove(self) -> None: ...


class VirtualReader:
    """Through pcscd and its virtual reader: every byte takes the way of a real card's."""

    road = "PC/SC (pcscd + vpcd)"

    def __init__(self) -> None:
        self._card: VirtualCard | None = None

    def open_readers(self) -> Readers:
        return PcscReaders()

    def insert(self, image: ChipImage) -> None:
        """Raises CardError READER_SERVICE_DOWN when pcscd has gone."""
        self.remove()
        card = VirtualCard(SimulatedChip(image, os.urandom), image.atr)
        card.insert()
        self._card = card

    def remove(self) -> None:
        if self._card is not None:
            self._card.remove()
            self._card = None


class OwnReader:
    """In this process, below the same port: where no smart-card service runs, Windows among them."""

    road = "in-process reader"

    def __init__(self) -> None:
        self._readers = InProcessReaders()

    def open_readers(self) -> Readers:
        return self._readers

    def insert(self, image: ChipImage) -> None:
        self._readers.insert(SimulatedChip(image, os.urandom), image.atr)

    def remove(self) -> None:
        self._readers.remove()


def training_reader(sample: ChipImage) -> TrainingReader:
    """The real service where its virtual reader listens, else our own reader."""
    virtual = VirtualReader()
    try:
        virtual.insert(sample)
    except CardError:
        return OwnReader()
    virtual.remove()
    return virtual


@dataclass(frozen=True, slots=True)
class TrainingCard:
    """A card of the cast. ``about``: what it shows; ``make`` personalises it; ``qr`` is printed on its face."""

    key: str
    label: str
    about: str
    qr: str
    make: Callable[[], ChipImage]
