"""The citizen at the counter now: what the six steps know together. Lives on the GUI thread only."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import IntEnum, StrEnum, unique
from pathlib import Path

from counter.catalogue.procedure import Procedure
from counter.emrtd.card_record import CardRecord
from counter.errors import FailureCode
from counter.events import SlipKind
from counter.forms.form import Conflict
from counter.model.filing import Answer, Draft, Filing, Json, Source
from counter.model.identity import Attestation
from counter.model.refusal import Refusal
from counter.model.review import PAPER
from counter.model.signing import BY_HAND, Signing
from counter.qr_claim import QrClaim
from ui.citizen.screen import CitizenSaid
from ui.i18n.words import mark


@unique
class Step(IntEnum):
    CARD = 1
    PROCEDURE = 2
    DECLARATION = 3
    PAPERS = 4
    REVIEW = 5
    SLIP = 6


STEP_NAMES = (mark("Thẻ"), mark("Thủ tục"), mark("Tờ khai"), mark("Giấy tờ"), mark("Xem lại"), mark("Phiếu"))


@unique
class Population(StrEnum):
    """What the population register said about this draft."""

    NOT_ASKED = "not_asked"
    ARRIVED = "arrived"
    NOT_FOUND = "not_found"
    UNAVAILABLE = "unavailable"


@dataclass(slots=True, repr=False)
class WalkIn:
    """``pending`` holds answers that were typed and are not yet confirmed as saved."""

    record: CardRecord | None = None
    claim: QrClaim | None = None
    attestation: Attestation | None = None
    signing: Signing = BY_HAND
    portrait_arrived: float = 0.0
    procedure: Procedure | None = None
    draft: Draft | None = None
    pending: dict[str, Answer] = field(default_factory=dict)
    saved_at: datetime | None = None
    population: Population = Population.NOT_ASKED
    population_code: FailureCode | None = None
    conflicts: tuple[Conflict, ...] = ()
    filing: Filing | None = None
    present_at_filing: bool = False
    slips: tuple[tuple[SlipKind, Path], ...] = ()
    revealed: bool = False
    others: dict[str, tuple[str, str]] = field(default_factory=dict)  # number → tone and verdict of a further chip
    citizen: CitizenSaid = field(default_factory=CitizenSaid)  # said in the citizen's own window
    refusal: Refusal | None = None  # of the filing whose place the draft takes
    mending: bool = False  # Sửa on the review: the next step leads back there

    @property
    def answers(self) -> dict[str, Answer]:
        """The draft's answers under what was typed since."""
        saved = self.draft.answers if self.draft else {}
        merged = {**saved, **self.pending}
        return {pointer: answer for pointer, answer in merged.items() if answer.value not in (None, "")}

    @property
    def anybody(self) -> bool:
        """Whether somebody is on the screen, by card, code or draft."""
        return self.record is not None or self.claim is not None or self.draft is not None

    @property
    def opens_at(self) -> Step:
        """The step to which a draft that comes to the screen leads: where it was left."""
        return Step.PAPERS if self.draft is not None and self.draft.focus.startswith(PAPER) else Step.DECLARATION

    @property
    def blocked(self) -> bool:
        """Whether chip and register contradict each other on who this is, and this service does not mend that."""
        mends = self.procedure is not None and self.procedure.corrects_identity
        return not mends and any(conflict.blocking for conflict in self.conflicts)

    def type_answer(self, pointer: str, value: Json) -> None:
        self.pending[pointer] = Answer(value, Source.TYPED)

    def saved(self, draft: Draft, at: datetime) -> None:
        """Take a saved draft; what was typed after it stays on top."""
        if self.draft is None or draft.id != self.draft.id:
            return
        self.draft, self.saved_at = draft, at
        for pointer, typed in list(self.pending.items()):
            kept = draft.answers.get(pointer)
            if (kept.value if kept else None) == (typed.value if typed.value != "" else None):
                del self.pending[pointer]

    def drop_draft(self) -> None:
        """Another service for the same person: the card stays, what was declared does not."""
        fresh = WalkIn(
            record=self.record,
            claim=self.claim,
            attestation=self.attestation,
            signing=replace(self.signing, read=""),
            portrait_arrived=self.portrait_arrived,
            revealed=self.revealed,
        )
        self._become(fresh)

    def clear(self) -> None:
        """The next citizen: nothing of this one stays."""
        self._become(WalkIn())

    def _become(self, other: WalkIn) -> None:
        for name in self.__dataclass_fields__:
            setattr(self, name, getattr(other, name))
