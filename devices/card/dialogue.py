"""What the card worker says to an ID card: the reading procedure with everything it needs in hand."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from counter.emrtd.card_record import CardRecord
from counter.emrtd.trust_store import TrustStore
from counter.errors import CardError, FailureCode
from counter.events import ReadCard, SignChallenge
from counter.ports import Post, RandomBytes
from devices.card.chip_reader import Resume, read_chip, sign_challenge
from devices.card.line_length import LengthMemory
from devices.card.readers import Connection

# What a pulled card had given lies here for as long as a citizen needs to lay it back, no longer.
KEEP_FOR = 60.0


@dataclass(slots=True, repr=False)
class _Lost:
    """A reading whose card went away in the middle."""

    request: ReadCard
    resume: Resume
    at: float


class IdCardDialogue:
    """Implements ``devices.card.card_thread.Dialogue``. Lives on the card thread.

    ``trust`` is asked at every reading: an import takes effect at the next card. ``lengths``: what earlier
    readings learned of the readers; None starts with nothing. A card that is laid
    back is read on from where it was lost, if the same is asked of it and it proves to be the same.
    """

    def __init__(
        self,
        *,
        trust: Callable[[], TrustStore],
        now: Callable[[], datetime],
        random_bytes: RandomBytes,
        allow_bac: bool,
        lengths: LengthMemory | None = None,
        monotonic: Callable[[], float] = time.monotonic,
    ) -> None:
        self._trust = trust
        self._now = now
        self._random_bytes = random_bytes
        self._allow_bac = allow_bac
        self._monotonic = monotonic
        self._lengths: LengthMemory = {} if lengths is None else lengths
        self._lost: _Lost | None = None

    def read(
        self, connection: Connection, request: ReadCard, *, reader: str, post: Post, cancelled: Callable[[], bool]
    ) -> CardRecord:
        """Raises as ``chip_reader.read_chip`` does; DIFFERENT_CARD forgets the card that was lost."""
        resume = self._resume(request)
        try:
            return read_chip(
                connection,
                request,
                trust=self._trust(),
                now=self._now,
                random_bytes=self._random_bytes,
                post=post,
                cancelled=cancelled,
                allow_bac=self._allow_bac,
                reader=reader,
                atr=connection.atr,
                length_memory=self._lengths,
                reset=connection.reset,
                resume=resume,
            )
        except CardError as exc:
            if exc.code is FailureCode.CARD_REMOVED and resume.sod:
                self._lost = _Lost(request, resume, self._monotonic())
            raise

    def sign(
        self, connection: Connection, request: SignChallenge, *, reader: str, cancelled: Callable[[], bool]
    ) -> bytes:
        """Raises as ``chip_reader.sign_challenge`` does."""
        return sign_challenge(
            connection,
            request,
            random_bytes=self._random_bytes,
            cancelled=cancelled,
            allow_bac=self._allow_bac,
            reader=reader,
            atr=connection.atr,
            length_memory=self._lengths,
            reset=connection.reset,
        )

    def _resume(self, request: ReadCard) -> Resume:
        lost, self._lost = self._lost, None
        if lost is None or lost.request != request or self._monotonic() - lost.at > KEEP_FOR:
            return Resume()
        return lost.resume
