"""The reading procedure: from a connected chip to a CardRecord (chip.md §2, §7; 9303-11 §4-6).

::

    access   EF.CardAccess, PACE (or BAC), EF.CardSecurity if the mapping needs it, SELECT application
    files    EF.SOD, DG14 and chip authentication, DG1, DG13, DG15 and active authentication; what they
             are worth: the signatures over the SOD, the hashes of all that is there
    portrait DG2
    checks   the hash of DG2, and the picture in it
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import TypeVar

from counter.emrtd import active_authentication as active_content
from counter.emrtd import dg1, dg2, dg13, dg14
from counter.emrtd.card_record import ActiveVerdict, CardRecord, MappingProof, MappingVerdict, PassiveVerdict
from counter.emrtd.passive_authentication import PassiveAuthentication
from counter.emrtd.trust_store import TrustStore
from counter.errors import CardError, ContentError, FailureCode
from counter.events import ReadCard, ReadPhase, SignChallenge
from counter.ports import Post, RandomBytes
from devices.card import active_authentication
from devices.card.access import Opened
from devices.card.apdu import SW, StatusError
from devices.card.channel import Channel
from devices.card.chip_authentication import renew
from devices.card.chip_line import ChipLine, nothing
from devices.card.files import SOD, FileReader, data_group
from devices.card.line_length import LengthMemory, LineLength
from devices.card.mapping_check import MappingCheck
from devices.card.reading_steps import ReadingSteps

Parsed = TypeVar("Parsed")

_SECURITY, _ACTIVE_KEY, _PORTRAIT = 14, 15, 2
# the security infos first, the portrait last: the person is on the screen while it streams
_BEFORE_PORTRAIT = (_SECURITY, 1, 13, _ACTIVE_KEY)


@dataclass(slots=True, repr=False)
class Resume:
    """What a reading that lost its card had finished; ``read_chip`` fills it as it goes.

    ``sod`` tells the document; ``files`` holds whole groups, ``begun`` the first bytes of others.
    """

    sod: bytes = b""
    files: dict[int, bytes] = field(default_factory=dict)
    begun: dict[int, bytes] = field(default_factory=dict)


def read_chip(
    channel: Channel,
    request: ReadCard,
    *,
    trust: TrustStore,
    now: Callable[[], datetime],
    random_bytes: RandomBytes,
    post: Post,
    cancelled: Callable[[], bool],
    allow_bac: bool,
    reader: str,
    atr: bytes,
    length_memory: LengthMemory,
    resume: Resume | None = None,
    reset: Callable[[], None] = nothing,
    monotonic: Callable[[], float] = time.monotonic,
) -> CardRecord:
    """Reads one chip and judges it. ``post`` gets ReadProgress and PersonSeen; the record is returned.

    ``resume``: pass the same value again after CARD_REMOVED to go on where that reading stopped.

    Raises CardError: READ_CANCELLED, WRONG_ACCESS_KEY, NOT_AN_ID_CARD, PROTOCOL_UNSUPPORTED,
    SECURE_MESSAGING_BROKEN, CARD_ANSWER_INVALID, CARD_STUCK, DIFFERENT_CARD, and what ``channel``
    raises. A forged or altered chip is no error: its record says so.
    """
    line = ChipLine(
        channel,
        method=request.method,
        secret=request.secret,
        allow_bac=allow_bac,
        random_bytes=random_bytes,
        cancelled=cancelled,
        monotonic=monotonic,
        length=LineLength(length_memory, reader, atr),
        reset=reset,
        mrz_candidates=request.mrz_candidates,
    )
    steps = ReadingSteps(post, monotonic)
    return _Reading(line, steps, trust, now, Resume() if resume is None else resume, reader).run()


def sign_challenge(
    channel: Channel,
    request: SignChallenge,
    *,
    random_bytes: RandomBytes,
    cancelled: Callable[[], bool],
    allow_bac: bool,
    reader: str,
    atr: bytes,
    length_memory: LengthMemory,
    reset: Callable[[], None] = nothing,
    monotonic: Callable[[], float] = time.monotonic,
) -> bytes:
    """Opens the chip while the citizen still stands at the desk, sees that its DG15 is the expected
    one, and returns its signature over a filing's challenge.

    Whether the signature verifies is for ``counter.emrtd.active_authentication`` to say. Raises
    CardError: DIFFERENT_CARD for another chip, and whatever ``read_chip`` raises on the way.
    """
    line = ChipLine(
        channel,
        method=request.method,
        secret=request.secret,
        allow_bac=allow_bac,
        random_bytes=random_bytes,
        cancelled=cancelled,
        monotonic=monotonic,
        length=LineLength(length_memory, reader, atr),
        reset=reset,
        mrz_candidates=request.mrz_candidates,
    )
    _, files, key = line.read_first(line.open(), data_group(_ACTIVE_KEY))
    if not key or key != request.expected_dg15:
        raise CardError(FailureCode.DIFFERENT_CARD)
    return active_authentication.sign(files.channel, request.challenge, extended=line.length.extended)


class _Reading:
    """One reading, its steps in the order of the module's drawing."""

    def __init__(
        self,
        line: ChipLine,
        steps: ReadingSteps,
        trust: TrustStore,
        now: Callable[[], datetime],
        resume: Resume,
        reader: str,
    ) -> None:
        self._line = line
        self._steps = steps
        self._trust = trust
        self._now = now
        self._resume = resume
        self._reader = reader
        self._files: dict[int, bytes] = {}
        self._active = ActiveVerdict.NOT_OFFERED
        self._passive: PassiveAuthentication | None = None
        self._mapping_check: MappingCheck | None = None
        self._mapping: MappingVerdict | None = None
        self._chip_proved = False
        self._proof_refused = False

    def run(self) -> CardRecord:
        with self._steps.phase(ReadPhase.ACCESS):
            opened = self._line.open()
            for step in opened.steps:
                self._steps.tell(ReadPhase.ACCESS, step)
        with self._steps.phase(ReadPhase.FILES):
            opened, files, content = self._line.read_first(opened, SOD)
            groups = self._listed(content)
            self._done("sod")
            self._begin_mapping(opened)
            for number in (n for n in _BEFORE_PORTRAIT if n in groups):
                self._read_group(files, number)
                if number == _SECURITY:
                    self._authenticate_chip(files, opened)
            self._judge_mapping()
            self._active = self._authenticate_actively(files, groups)
            if _ACTIVE_KEY in self._files:
                self._done("aa")
            record = self._record(opened)
        self._steps.person(record)
        if _PORTRAIT in groups:
            with self._steps.phase(ReadPhase.PORTRAIT):
                self._read_portrait(files)
            self._done("dg2")
        with self._steps.phase(ReadPhase.CHECKS):
            record = self._with_portrait(record)
            self._done("checks")
        return replace(record, times=self._line.steps.times)

    def _done(self, step: str) -> None:
        self._line.steps.done(step)

    def _listed(self, content: bytes | None) -> tuple[int, ...]:
        """The groups that the SOD lists; where it cannot be read, all that an ID card may hold."""
        if content is None:
            raise CardError(FailureCode.NOT_AN_ID_CARD, "the chip has no EF.SOD")
        if self._resume.sod not in (b"", content):
            raise CardError(FailureCode.DIFFERENT_CARD)
        self._resume.sod = content
        self._passive = PassiveAuthentication(content, self._trust, self._now())
        groups = self._passive.groups
        return (*_BEFORE_PORTRAIT, _PORTRAIT) if groups is None else groups

    def _read_group(self, files: FileReader, number: int) -> None:
        # a group kept from a lost reading is bound to this chip's SOD by the hash checked in the end
        content = self._resume.files.get(number) or files.read(data_group(number))
        if content is not None:
            self._files[number] = self._resume.files[number] = content
        self._done(f"dg{number}")

    def _read_portrait(self, files: FileReader) -> None:
        def progress(content: bytes, total: int) -> None:
            self._resume.begun[_PORTRAIT] = content
            self._steps.tell(ReadPhase.PORTRAIT, done=len(content), total=total)

        # half a file has no hash yet: it is completed only where this chip has proved its key again
        begun = self._resume.begun.get(_PORTRAIT, b"") if self._chip_proved else b""
        content = files.read(data_group(_PORTRAIT), begun=begun, progress=progress)
        if content is not None:
            self._files[_PORTRAIT] = self._resume.files[_PORTRAIT] = content

    def _authenticate_chip(self, files: FileReader, opened: Opened) -> None:
        """Chip authentication where DG14 offers it."""
        try:
            infos = dg14.parse(self._files.get(_SECURITY, b""))
        except ContentError:
            return
        for info, key in infos.agreements():
            try:
                files.channel = renew(
                    opened.channel, info, key, self._line.random_bytes, extended=self._line.length.extended
                )
            except StatusError as exc:
                # refused under secure messaging: the session goes on as it was, and the record says so
                self._steps.tell(ReadPhase.FILES, f"chip authentication refused {exc.sw:04X}")
                self._proof_refused = True
                self._done("ca")
                continue
            except CardError as exc:
                if exc.code is not FailureCode.PROTOCOL_UNSUPPORTED:
                    raise
                continue
            # the next file read is the proof: only the key's owner can wrap it
            self._chip_proved = True
            self._done("ca")
            self._steps.tell(ReadPhase.FILES, "chip authentication")
            return

    def _begin_mapping(self, opened: Opened) -> None:
        """What PACE left to check, judged before the chip is asked for more (9303-11 §4.4.3.5)."""
        if opened.mapping is not None:
            self._mapping_check = MappingCheck(opened.mapping, opened.card_security, self._trust, self._now())
            self._judge_mapping()
            self._done("mapping")

    def _judge_mapping(self) -> None:
        """Once more when DG1 and DG13 say whose card it is: no other state's signature counts on it."""
        if self._mapping_check is None:
            return
        verdict = self._mapping_check.verdict(self._verdict(), self._files)
        if verdict != self._mapping:
            self._steps.tell(ReadPhase.FILES, verdict.words)
        self._mapping = verdict

    def _authenticate_actively(self, files: FileReader, groups: tuple[int, ...]) -> ActiveVerdict:
        """The verdict, and FAILED also where the chip holds back a proof that its SOD or DG14 promises.

        Otherwise a copy, which cannot have the keys, would only need to drop DG15 and refuse the rest.
        A refuted mapping leaves nothing to ask.
        """
        if self._mapping is not None:
            if self._mapping.proof is MappingProof.REFUTED:
                return ActiveVerdict.FAILED
            proved = self._mapping.proof is MappingProof.PROVED
            self._chip_proved |= proved
            self._proof_refused |= not proved
        if _ACTIVE_KEY not in self._files:
            promised = _ACTIVE_KEY in groups or (_SECURITY in groups and _SECURITY not in self._files)
            held_back = promised or (self._proof_refused and not self._chip_proved)
            return ActiveVerdict.FAILED if held_back else ActiveVerdict.NOT_OFFERED
        challenge = self._line.random_bytes(active_authentication.CHALLENGE_LENGTH)
        extended = self._line.length.extended
        try:
            signature = active_authentication.sign(files.channel, challenge, extended=extended)
        except StatusError as exc:
            self._steps.tell(ReadPhase.FILES, f"active authentication refused {exc.sw:04X}")
            # a long RSA signature may not fit a short line: excused where the chip has proved itself otherwise
            excused = exc.sw == SW.WRONG_LENGTH and not extended and self._chip_proved
            return ActiveVerdict.NOT_ASKED if excused else ActiveVerdict.FAILED
        verdict = active_content.verify(self._files[_ACTIVE_KEY], self._files.get(_SECURITY), challenge, signature)
        self._chip_proved |= verdict is ActiveVerdict.GENUINE
        return verdict

    def _record(self, opened: Opened) -> CardRecord:
        """The values and verdicts of what comes before the portrait. An unreadable group is None, never a guess."""
        today = self._now().date()
        record = CardRecord(
            mrz=_value(lambda: dg1.parse(self._files[1], today)),
            details=_value(lambda: dg13.parse(self._files[13])),
            portrait=None,
            sod=self._resume.sod,
            files=dict(self._files),
            passive=self._verdict(),
            active=self._active,
            access=opened.method,
            reader=self._reader,
            mapping=self._mapping,
        )
        self._done("signatures")
        return replace(record, times=self._line.steps.times)

    def _with_portrait(self, record: CardRecord) -> CardRecord:
        return replace(
            record,
            portrait=_value(lambda: dg2.parse(self._files[_PORTRAIT])),
            files=dict(self._files),
            passive=self._verdict(),
        )

    def _verdict(self) -> PassiveVerdict:
        if self._passive is None:
            raise CardError(FailureCode.NOT_AN_ID_CARD, "the chip has no EF.SOD")
        return self._passive.verdict(self._files)


def _value(parse: Callable[[], Parsed | None]) -> Parsed | None:
    try:
        return parse()
    except (KeyError, ContentError):
        return None
