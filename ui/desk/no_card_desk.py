"""Step 1 for a person without a usable card: which way, what the officer attests. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass, field
from uuid import UUID

from counter.events import DraftOpened, Event
from counter.identity_events import AskIdentity, AttestIdentity, IdentityTold
from counter.model.identity import ATTESTED, LONGEST_NUMBER, Attestation
from counter.paper.identity_words import IDENTITY
from counter.ports import Submits
from ui.desk.no_card_ways import WAYS, NoCardWay
from ui.desk.walk_in import WalkIn


@dataclass(frozen=True, slots=True)
class NoCardScreen:
    """``ways``: titles in the order of their keys; ``chosen``: from 0; ``rests_on``: what the filing will say."""

    ways: tuple[str, ...]
    chosen: int
    guidance: tuple[str, ...]
    attests: str
    attested: bool
    rests_on: str
    number: str = field(repr=False)


class NoCardDesk:
    """What was attested goes along with the person: to the draft that is open, or to the next that opens."""

    def __init__(self, desk: Submits, walk_in: WalkIn) -> None:
        self._desk = desk
        self._walk_in = walk_in
        self.start_over()

    def start_over(self) -> None:
        self.open = False
        self._chosen = 0
        self._number = ""
        self._known: UUID | None = None

    @property
    def way(self) -> NoCardWay:
        return WAYS[self._chosen]

    def choose(self, index: int) -> None:
        """Another way takes back what was attested for the one before."""
        if 0 <= index < len(WAYS) and index != self._chosen:
            self._chosen = index
            if self._walk_in.attestation is not None:
                self._attest(None)

    def type_number(self, text: str) -> None:
        """As it stands on what was shown."""
        self._number = "".join(letter for letter in text.upper() if letter.isalnum())[:LONGEST_NUMBER]

    def settle_number(self) -> None:
        """The field is left: what was attested before with another number is attested with this one."""
        said = self._walk_in.attestation
        if said is not None and said.number != self._number:
            self._attest(self._attestation())

    def attest(self) -> None:
        """Given, or taken back."""
        if self.way.kind in ATTESTED:
            self._attest(None if self._walk_in.attestation else self._attestation())

    def _attestation(self) -> Attestation:
        return Attestation(self.way.kind, self._number, self.way.face)

    def _attest(self, attestation: Attestation | None) -> None:
        self._walk_in.attestation = attestation
        if self._walk_in.draft is not None:
            self._desk.submit(AttestIdentity(self._walk_in.draft.id, attestation))

    def handle(self, event: Event) -> None:
        match event:
            case DraftOpened(draft=draft) if self._walk_in.draft and self._walk_in.draft.id == draft.id != self._known:
                self._known = draft.id
                said = self._walk_in.attestation
                self._desk.submit(AskIdentity(draft.id) if said is None else AttestIdentity(draft.id, said))
            case IdentityTold(draft=told, attestation=said) if self._walk_in.draft and self._walk_in.draft.id == told:
                self._take(said)

    def _take(self, said: Attestation | None) -> None:
        self._walk_in.attestation = said
        if said is not None:
            self._chosen = next(at for at, way in enumerate(WAYS) if way.kind is said.kind)
            self._number = said.number

    def screen(self) -> NoCardScreen | None:
        if not self.open:
            return None
        way = self.way
        return NoCardScreen(
            ways=tuple(one.title for one in WAYS),
            chosen=self._chosen,
            guidance=way.guidance,
            attests=way.attests,
            attested=self._walk_in.attestation is not None,
            rests_on=IDENTITY[way.kind],
            number=self._number,
        )
