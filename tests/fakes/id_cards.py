"""Training cards on simulated chips, and the reading of one with everything it needs in hand."""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo

from counter.emrtd.card_record import AccessMethod, CardRecord
from counter.emrtd.trust_store import TrustStore
from counter.events import Event, ReadCard
from counter.training.cast import make_cast
from counter.training.chip_image import ChipImage
from counter.training.issuer import training_anchors
from counter.training.personaliser import VARIANTS, CardOptions, personalise, personalise_passport
from devices.card.channel import Channel
from devices.card.chip_reader import Resume, read_chip
from devices.card.line_length import LengthMemory
from tests.fakes.trust_of_files import trust_of

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
READER = "Đầu đọc thử"


@cache
def card(variant: str = "ordinary") -> ChipImage:
    """An ID card of the training commune; ``variant`` is a key of the personaliser's VARIANTS."""
    return personalise(next(iter(make_cast().values())), VARIANTS[variant])


@cache
def other_card() -> ChipImage:
    """Somebody else's card."""
    return personalise(list(make_cast().values())[1])


@cache
def passport(options: CardOptions = VARIANTS["ordinary"]) -> ChipImage:
    return personalise_passport(next(iter(make_cast().values())), options=options)


@cache
def trust() -> TrustStore:
    """The training CSCAs and nothing else."""
    return trust_of({f"{number}.cer": der for number, der in enumerate(training_anchors())})


def seeded(seed: int = 1) -> Callable[[int], bytes]:
    """Randomness that a failing test can repeat."""
    return random.Random(seed).randbytes


def by_can(image: ChipImage) -> ReadCard:
    return ReadCard(AccessMethod.PACE_CAN, image.can)


@dataclass
class Desk:
    """One counter's card reader: what is posted, what is remembered, whether somebody cancels."""

    lengths: LengthMemory = field(default_factory=dict)
    posted: list[Event] = field(default_factory=list)
    cancelled: Callable[[], bool] = lambda: False
    allow_bac: bool = True
    monotonic: Callable[[], float] = time.monotonic

    def read(
        self, channel: Channel, request: ReadCard, *, resume: Resume | None = None, atr: bytes = b"\x3b\x88"
    ) -> CardRecord:
        return read_chip(
            channel,
            request,
            trust=trust(),
            now=lambda: NOW,
            random_bytes=seeded(),
            post=self.posted.append,
            cancelled=self.cancelled,
            allow_bac=self.allow_bac,
            reader=READER,
            atr=atr,
            length_memory=self.lengths,
            resume=resume,
            monotonic=self.monotonic,
        )

    @property
    def details(self) -> list[str]:
        """The words that progress carried."""
        return [detail for event in self.posted if (detail := getattr(event, "detail", ""))]
