"""One chip's line: every concern wrapped around the channel, and the opened session on top of it."""

from __future__ import annotations

from collections.abc import Callable

from counter.emrtd.card_record import AccessMethod
from counter.errors import CardError, FailureCode
from counter.ports import RandomBytes
from devices.card.access import Opened, open_chip
from devices.card.channel import (
    ApduCounter,
    CancelCheck,
    Channel,
    CommandChaining,
    ResponseChaining,
    TimeBudget,
    Transcript,
)
from devices.card.files import ElementaryFile, FileReader
from devices.card.line_length import LineLength, chunk
from devices.card.step_times import StepTimes

# The slowest reader in the field (short APDUs, 106 kbit/s) brings 20 KB in some six seconds.
MOST_SECONDS = 25.0
_PROBE_SAYS_NOTHING = (FailureCode.READ_CANCELLED, FailureCode.CARD_STUCK)


def nothing() -> None:
    """Stands where a channel has no reset of its own: a plain command ends the session as well."""


class ChipLine:
    """Opens the chip, and opens it again where the probe for extended length has cost the session.

    ``reset`` warm-resets the chip between the two. A line is good for one procedure, whose times are in
    ``steps``.
    """

    def __init__(
        self,
        channel: Channel,
        *,
        method: AccessMethod,
        secret: str,
        allow_bac: bool,
        random_bytes: RandomBytes,
        cancelled: Callable[[], bool],
        monotonic: Callable[[], float],
        length: LineLength,
        reset: Callable[[], None] = nothing,
        mrz_candidates: tuple[str, ...] = (),
    ) -> None:
        counter = ApduCounter(Transcript(channel))
        self.steps = StepTimes(monotonic, lambda: counter.commands)
        bounded = TimeBudget(CancelCheck(counter, cancelled), MOST_SECONDS, monotonic)
        self._channel: Channel = ResponseChaining(bounded)
        if length.known and not length.extended:
            # the 2048-bit groups of PACE do not fit a short APDU
            self._channel = CommandChaining(self._channel)
        self._method = method
        self._secret = secret
        self._candidates = mrz_candidates
        self._allow_bac = allow_bac
        self._reset = reset
        self.random_bytes = random_bytes
        self.length = length

    def open(self) -> Opened:
        """Raises as ``access.open_chip`` does."""
        opened = open_chip(
            self._channel,
            self._method,
            self._secret,
            self.random_bytes,
            allow_bac=self._allow_bac,
            mrz_candidates=self._candidates,
            extended=self.length.extended,
            done=self.steps.done,
        )
        # another opening goes straight the way that led in
        self._method, self._secret, self._candidates = opened.method, opened.secret, ()
        return opened

    def read_first(self, opened: Opened, file: ElementaryFile) -> tuple[Opened, FileReader, bytes | None]:
        """Reads the first file, and by the way learns whether extended length works here.

        Returns the session that holds afterwards, its reader, and the content (None: no such file).
        """
        if not self.length.known:
            try:
                return self._probe(opened, file)
            except CardError as exc:
                if exc.code in _PROBE_SAYS_NOTHING:
                    self.length.forget()
                if exc.code in (*_PROBE_SAYS_NOTHING, FailureCode.CARD_REMOVED):
                    raise
            self._reset()
            self.steps.done("probe")
            self._channel = CommandChaining(self._channel)
            opened = self.open()
        files = FileReader(opened.channel, chunk(opened.channel.suite, extended=self.length.extended))
        return opened, files, files.read(file)

    def _probe(self, opened: Opened, file: ElementaryFile) -> tuple[Opened, FileReader, bytes | None]:
        self.length.learn(extended=False)
        files = FileReader(opened.channel, chunk(opened.channel.suite, extended=True))
        content = files.read(file)
        self.length.learn(extended=True)
        return opened, files, content
