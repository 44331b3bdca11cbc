"""Two roads by which a training card reaches the desk: the real smart-card service, or this process."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from counter.errors import CardError
from counter.training.chip_image import ChipImage
from devices.card.in_process import InProcessReaders
from devices.card.pcsc import PcscReaders
from devices.card.readers import PlayedChip, Readers
from devices.card.vpcd import VirtualCard


class TrainingReader(Protocol):
    """A reader on which training cards are laid and from which they are taken."""

    road: str

    def open_readers(self) -> Readers: ...
    def insert(self, chip: PlayedChip, atr: bytes) -> None: ...
    def remove(self) -> None: ...


class VirtualReader:
    """Through pcscd and its virtual reader: every byte takes the way of a real card's."""

    road = "PC/SC (pcscd + vpcd)"

    def __init__(self) -> None:
        self._card: VirtualCard | None = None

    def open_readers(self) -> Readers:
        return PcscReaders()

    def insert(self, chip: PlayedChip, atr: bytes) -> None:
        """Raises CardError READER_SERVICE_DOWN when pcscd has gone."""
        self.remove()
        card = VirtualCard(chip, atr)
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

    def insert(self, chip: PlayedChip, atr: bytes) -> None:
        self._readers.insert(chip, atr)

    def remove(self) -> None:
        self._readers.remove()


@dataclass(frozen=True, slots=True)
class TrainingCard:
    """A described card. ``about``: what it shows; ``make`` personalises it; ``qr`` is printed on its face.

    ``play`` is the chip with these files, behaving as its description says.
    """

    key: str
    label: str
    about: str
    qr: str
    make: Callable[[], ChipImage]
    play: Callable[[ChipImage], PlayedChip]

    def lay_on(self, reader: TrainingReader) -> None:
        files = self.make()
        reader.insert(self.play(files), files.atr)


def training_reader(sample: TrainingCard) -> TrainingReader:
    """The real service where its virtual reader listens, else our own reader."""
    virtual = VirtualReader()
    try:
        sample.lay_on(virtual)
    except CardError:
        return OwnReader()
    virtual.remove()
    return virtual
