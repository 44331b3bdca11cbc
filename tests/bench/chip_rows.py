"""Reading a chip: the host's own work beside bare cryptography, the real road, commands, and a slow line."""

from __future__ import annotations

import json
import os
import random
import shlex
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo

from counter.emrtd import dg2
from counter.emrtd.card_record import AccessMethod, ActiveVerdict, Authenticity, CardRecord
from counter.emrtd.trust_store import TrustStore
from counter.errors import CardError
from counter.events import Event, PersonSeen, ReadCard, ReadPhase, ReadProgress
from counter.ports import Post
from counter.training.cast import make_cast
from counter.training.chip_image import ChipImage
from counter.training.issuer import training_anchors, training_issuer
from counter.training.personaliser import card_dates, personalise
from counter.training.security_object import ef_sod
from devices.card.channel import Channel
from devices.card.chip_reader import read_chip
from devices.card.cipher_suite import CipherSuite
from devices.card.line_length import LengthMemory
from devices.card.line_length import chunk as line_chunk
from devices.card.pcsc import PcscReaders
from devices.card.readers import PlayedChip
from devices.card.simulator.chip import SimulatedChip
from devices.card.simulator.slow_line import SlowLine
from devices.card.vpcd import VirtualCard
from tests.bench.alone import alone
from tests.bench.bare_cryptography import Primitives
from tests.bench.table import Measured, interleaved, row, seconds
from tests.fakes.trust_of_files import trust_of
from ui.bootstrap.smart_card_service import smart_card_service

PORTRAIT = 20 * 1024  # bytes of DG2
NOW = datetime(2026, 10, 8, 9, 0, tzinfo=ZoneInfo("Asia/Ho_Chi_Minh"))
READER, ATR = "bench", b"\x3b\x88"
RUNS = 41
MS_A_COMMAND, US_A_BYTE = 8.0, 20.0
PEER = os.environ.get("MOTCUA_PEER_READER", "")
PEER_PATIENCE = 60  # seconds


@cache
def image() -> ChipImage:
    """An ordinary card whose DG2 has exactly ``PORTRAIT`` bytes, signed anew."""
    citizen = make_cast()["divorced"]
    made = personalise(citizen)
    portrait = dg2.parse(made.groups[2])
    if portrait is None:
        raise LookupError("a card without a portrait")
    missing = PORTRAIT - len(made.groups[2])
    comment = b"\xff\xfe" + (missing - 2).to_bytes(2, "big") + bytes(missing - 4)
    jpeg = portrait.data[:2] + comment + portrait.data[2:]
    groups = made.groups | {2: dg2.build(jpeg, 240, 320)}
    if len(groups[2]) != PORTRAIT:
        raise ValueError(f"DG2 came to {len(groups[2])} bytes")
    issued = card_dates(citizen).issued
    return replace(made, groups=groups, sod=ef_sod(groups, training_issuer().signer(issued), issued))


@cache
def trust() -> TrustStore:
    return trust_of({f"{number}.cer": der for number, der in enumerate(training_anchors())})


def nobody(_: Event) -> None:
    """Nobody listens."""


def read(channel: Channel, *, lengths: LengthMemory | None = None, post: Post = nobody, atr: bytes = ATR) -> CardRecord:
    """A full trusted reading by a terminal whose randomness is always the same."""
    record = read_chip(
        channel,
        ReadCard(AccessMethod.PACE_CAN, image().can),
        trust=trust(),
        now=lambda: NOW,
        random_bytes=random.Random(1).randbytes,
        post=post,
        cancelled=lambda: False,
        allow_bac=False,
        reader=READER,
        atr=atr,
        length_memory={} if lengths is None else lengths,
    )
    whole = record.files == image().groups and record.active is ActiveVerdict.GENUINE
    if record.passive.authenticity is not Authenticity.TRUSTED or not whole:
        raise AssertionError("not a full trusted reading")
    return record


@dataclass
class Recorder:
    """Keeps what is said between a terminal and a chip."""

    chip: SimulatedChip
    said: list[tuple[bytes, bytes]] = field(default_factory=list)

    def transmit(self, apdu: bytes) -> bytes:
        answer = self.chip.transmit(apdu)
        self.said.append((apdu, answer))
        return answer

    def reset(self) -> None:
        self.chip.reset()


class RecordedChip:
    """Says it again to a terminal that asks the same: no chip's work is in the measurement."""

    def __init__(self, said: list[tuple[bytes, bytes]]) -> None:
        self._said = said
        self._at = 0

    def reset(self) -> None:
        self._at = 0

    def transmit(self, apdu: bytes) -> bytes:
        expected, answer = self._said[self._at]
        self._at += 1
        if apdu != expected:
            raise AssertionError("the terminal strays from the recording")
        return answer


@cache
def recorded(*, extended: bool = True) -> list[tuple[bytes, bytes]]:
    recorder = Recorder(SimulatedChip(image(), random.Random(2).randbytes, extended_length=extended))
    read(recorder, lengths={(READER, ATR): extended})
    return recorder.said


def again(*, extended: bool = True) -> RecordedChip:
    return RecordedChip(recorded(extended=extended))


def known(*, extended: bool = True) -> LengthMemory:
    return {(READER, ATR): extended}


def host_ratio(*, extended: bool) -> Measured:
    bare = Primitives.of(image(), trust(), recorded(extended=extended))
    bare.run()
    read(again(extended=extended), lengths=known(extended=extended))
    ours, theirs = interleaved(
        RUNS, lambda: read(again(extended=extended), lengths=known(extended=extended)), bare.run, cpu=True
    )
    return Measured(
        1000 * ours,
        "ms",
        f"bare primitives {1000 * theirs:.2f} ms",
        ours / theirs,
        RUNS,
        f"process CPU, {bare.summary} · target 2",
    )


@row("chip.host_ratio", "host work of a full trusted reading, recorded card, extended length")
def host_ratio_extended() -> Measured:
    return host_ratio(extended=True)


@row("chip.host_ratio.short", "the same over short APDUs")
def host_ratio_short() -> Measured:
    return host_ratio(extended=False)


@contextmanager
def laid(chip: PlayedChip) -> Iterator[Callable[[], object]]:
    """What reads the card once through the smart-card service. Raises CardError without one."""
    with alone("motcua-virtual-reader"), smart_card_service(), VirtualCard(chip, image().atr):
        readers = PcscReaders()
        try:
            deadline = time.monotonic() + 5
            while not (cards := [slot.name for slot in readers.wait(0.5).slots if slot.card]):
                if time.monotonic() > deadline:
                    raise TimeoutError("the card was not seen")

            def once() -> None:
                connection = readers.connect(cards[0])
                try:
                    read(connection, lengths=known())
                finally:
                    connection.close()

            yield once
        finally:
            readers.close()


@row("chip.read_ms", "a full trusted reading, recorded card, wall clock")
def read_ms() -> Measured:
    def in_process() -> object:
        return read(again(), lengths=known())

    try:
        with laid(again()) as through_service:
            through_service()
            real, own = interleaved(RUNS, through_service, in_process)
    except (OSError, TimeoutError, CardError) as exc:
        (own,) = interleaved(RUNS, in_process)
        return Measured(1000 * own, "ms", runs=RUNS, note=f"in-process: no smart-card service ({type(exc).__name__})")
    against = f"in-process {1000 * own:.1f} ms"
    return Measured(1000 * real, "ms", against, real / own, RUNS, "pcscd + vpcd, connecting included")


@dataclass(frozen=True, slots=True)
class PeerReading:
    """One reading by the independent reader; ``own_clock``: its start as a process is not in ``seconds``."""

    seconds: float
    own_clock: bool


def peer_reading() -> PeerReading:
    """Have the reader that ``MOTCUA_PEER_READER`` names read the first reader's card; the CAN is its last argument.

    It reads what ``read`` reads and exits 0. A last line ``{"ms": …}`` is its own time from connecting to the verdict.
    Raises ChildProcessError where it refuses the card.
    """
    argv = [*shlex.split(PEER, posix=sys.platform != "win32"), image().can]
    begun = time.perf_counter()
    done = subprocess.run(argv, check=False, capture_output=True, encoding="utf-8", timeout=PEER_PATIENCE)
    wall = time.perf_counter() - begun
    if done.returncode:
        raise ChildProcessError(f"the independent reader ended with {done.returncode}: {done.stderr.strip()[-200:]}")
    try:
        return PeerReading(float(json.loads(done.stdout.splitlines()[-1])["ms"]) / 1000, own_clock=True)
    except (LookupError, TypeError, ValueError):
        return PeerReading(wall, own_clock=False)


def peer_ratio() -> Measured:
    ours: list[float] = []
    theirs: list[PeerReading] = []
    refused: list[ChildProcessError] = []
    with laid(SimulatedChip(image(), random.Random(2).randbytes)) as through_service:
        through_service()
        for _ in range(RUNS):
            ours.append(seconds(through_service))
            try:
                theirs.append(peer_reading())
            except ChildProcessError as exc:
                refused.append(exc)
    if len(refused) > len(theirs):
        raise refused[-1]
    mine, peer = statistics.median(ours), statistics.median(one.seconds for one in theirs)
    # our own start is in neither figure: beside a time that has the peer's in it, a ratio would flatter us
    alike = all(one.own_clock for one in theirs)
    clocks = "connecting to verdict in both" if alike else "the peer's start is in its time, hence no ratio"
    note = f"{clocks}, pcscd + vpcd, a live card; the peer failed in {len(refused)}"
    return Measured(1000 * mine, "ms", f"peer {1000 * peer:.1f} ms", mine / peer if alike else None, RUNS, note)


if PEER:  # an independent reader is brought by whoever measures; without one there is no figure to show
    row("chip.peer_ratio", "a full trusted reading beside an independent reader's")(peer_ratio)


def commands(*, extended: bool, most: int) -> Measured:
    first = Recorder(SimulatedChip(image(), random.Random(2).randbytes, extended_length=extended))
    memory: LengthMemory = {}
    read(first, lengths=memory)
    later = len(recorded(extended=extended))
    chunk = line_chunk(CipherSuite.AES_128, extended=extended)
    contents = (image().card_access, image().sod, *image().groups.values())
    # besides the files: PACE 5, SELECT 1, chip authentication 2, active authentication 1
    least = 9 + sum(-(-len(content) // chunk) for content in contents)
    note = (
        f"{len(first.said)} at the first card, whose line is probed; {least} at {chunk} bytes an answer are the least"
    )
    return Measured(later, "APDUs", f"at most {most}", later / most, note=note)


@row("chip.apdus_extended", "commands of a full trusted reading, extended length")
def apdus_extended() -> Measured:
    return commands(extended=True, most=30)


@row("chip.apdus_short", "commands of a full trusted reading, short length")
def apdus_short() -> Measured:
    return commands(extended=False, most=110)


@dataclass
class SlowReading:
    """One reading over a slow line: when it ended, what its line alone took, when the name was there."""

    extended: bool
    floor: float = 0.0
    seconds: float = 0.0
    name_at: float = 0.0
    portrait_before_name: float = 0.0
    _arrived: float = 0.0

    def run(self) -> SlowReading:
        begun = time.perf_counter()

        def heard(event: Event) -> None:
            if isinstance(event, PersonSeen):
                self.name_at = time.perf_counter() - begun
                self.portrait_before_name = self._arrived
            elif isinstance(event, ReadProgress) and event.phase is ReadPhase.PORTRAIT and event.total:
                self._arrived = event.done / event.total

        line = SlowLine(again(extended=self.extended), MS_A_COMMAND / 1e3, US_A_BYTE / 1e6, self._wait)
        read(line, lengths=known(extended=self.extended), post=heard)
        self.seconds = time.perf_counter() - begun
        return self

    def _wait(self, seconds: float) -> None:
        self.floor += seconds
        time.sleep(seconds)


def contactless(*, extended: bool) -> Measured:
    runs = sorted((SlowReading(extended).run() for _ in range(5)), key=lambda one: one.seconds)
    one = runs[len(runs) // 2]
    late = max(each.portrait_before_name for each in runs)
    when = "before" if late < 0.5 else "NOT before"
    return Measured(
        1000 * one.seconds,
        "ms",
        f"its line's floor {1000 * one.floor:.0f} ms",
        one.seconds / one.floor,
        len(runs),
        f"name after {1000 * one.name_at:.0f} ms, {when} half of the portrait ({100 * late:.0f} % there) · target 1.10",
    )


@row("chip.contactless_ratio", "8 ms a command and 20 µs a byte, extended length")
def contactless_extended() -> Measured:
    return contactless(extended=True)


@row("chip.contactless_ratio.short", "the same over short APDUs")
def contactless_short() -> Measured:
    return contactless(extended=False)
