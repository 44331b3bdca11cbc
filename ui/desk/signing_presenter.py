"""Người dân ký thế nào: by hand, by a fingerprint or neither; read out by the officer; a witness. No Qt here."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import partial
from typing import Final
from uuid import UUID

from counter.errors import ContentError
from counter.events import DraftOpened, Event
from counter.forms.engine import taken_answers
from counter.model.filing import Answer
from counter.model.signing import BY_HAND, LONGEST_NAME, LONGEST_NUMBER, Finger, Seen, Signing, SigningWay, Witness
from counter.qr_claim import parse_qr
from counter.signing import read_out, signing_problems
from counter.signing_events import AskSigning, SaySigning, SigningTold
from ui.desk.action import Action, Footer
from ui.desk.ports import DeskPorts, Navigator, Page
from ui.desk.signing_words import FINGERS, WAYS
from ui.desk.view import Shows
from ui.desk.walk_in import Step, WalkIn
from ui.desk.witness_card import WitnessCard
from ui.i18n.words import tr

_ORDER: Final = tuple(SigningWay)


@dataclass(frozen=True, slots=True)
class SigningScreen:
    """``ways``: in the order of their keys, ``chosen`` from 0; ``finger``: "" where none is printed.

    ``missing``: what would stand in the way of F9.
    """

    ways: tuple[str, ...]
    chosen: int
    finger: str
    aloud: bool
    read: bool
    asks_witness: bool
    name: str = field(repr=False)
    number: str = field(repr=False)
    disinterested: bool
    missing: tuple[str, ...]
    footer: Footer


class SigningPresenter:
    """What is said is kept at once, and goes along with the person to the next draft."""

    def __init__(self, ports: DeskPorts, navigator: Navigator, view: Shows[SigningScreen], walk_in: WalkIn) -> None:
        self._ports, self._navigator, self._view, self._walk_in = ports, navigator, view, walk_in
        self._known: UUID | None = None
        self._asked = False
        self._card = WitnessCard(ports.card, navigator, walk_in, self._take_chip)

    # ------------------------------------------------------------ what the officer does

    def opened(self) -> None:
        if self._walk_in.draft is None or self._walk_in.filing is not None:
            self._navigator.open_step(Step.CARD)

    def choose(self, index: int) -> None:
        if 0 <= index < len(_ORDER):
            self._say(replace(self._walk_in.signing, way=_ORDER[index]))

    def next_finger(self) -> None:
        """Where the right index finger cannot be: the next that the law names."""
        signing, fingers = self._walk_in.signing, tuple(Finger)
        if signing.way is SigningWay.FINGERPRINT:
            self._say(replace(signing, finger=fingers[(fingers.index(signing.finger) + 1) % len(fingers)]))

    def toggle_aloud(self) -> None:
        signing = self._walk_in.signing
        self._say(replace(signing, aloud=not signing.aloud, read=""))

    def read(self) -> None:
        if self._walk_in.signing.aloud:
            self._navigator.open_page(Page.READING)

    def write_name(self, text: str) -> None:
        self._witness(name=" ".join(text.split())[:LONGEST_NAME])

    def write_number(self, text: str) -> None:
        self._witness(number="".join(letter for letter in text.upper() if letter.isalnum())[:LONGEST_NUMBER])

    def swear(self) -> None:
        """The witness was asked, and has no interest in the matter."""
        if self._walk_in.signing.wants_witness:
            self._witness(disinterested=not self._seen.disinterested)

    def take_scan(self, text: str) -> None:
        """The QR code of the witness's card: a claim, as every QR is."""
        try:
            claim = parse_qr(text, self._ports.today())
        except ContentError:
            self._navigator.say("amber", tr("Mã QR này không phải của thẻ căn cước"))
            return
        if self._walk_in.signing.wants_witness:
            name = claim.name.full if claim.name else self._seen.name
            self._witness(name=name[:LONGEST_NAME], number=claim.number.digits, seen=Seen.QR)

    def read_card(self) -> None:
        """F2: the chip of the witness's card, by the number that stands here."""
        if self._walk_in.signing.wants_witness:
            self._card.ask(self._seen.number)

    def hear_card(self, event: Event) -> bool:
        """True where the event is of the witness's card, and not of the citizen's."""
        return self._card.hear(event)

    def _take_chip(self, name: str, number: str) -> None:
        if self._walk_in.signing.wants_witness:
            self._witness(name=name[:LONGEST_NAME], number=number, seen=Seen.CHIP)

    def back(self) -> None:
        self._navigator.open_step(Step.REVIEW)

    @property
    def _seen(self) -> Witness:
        return self._walk_in.signing.witness or Witness()

    def _witness(
        self,
        *,
        name: str | None = None,
        number: str | None = None,
        seen: Seen = Seen.TYPED,
        disinterested: bool | None = None,
    ) -> None:
        """Another person is asked anew; what stays the same keeps where it came from."""
        old = self._seen
        made = replace(
            old,
            name=old.name if name is None else name,
            number=old.number if number is None else number,
            disinterested=old.disinterested if disinterested is None else disinterested,
        )
        if (made.name, made.number) != (old.name, old.number):
            made = replace(made, seen=seen, disinterested=False)
        elif seen is Seen.CHIP:  # the same person, better known
            made = replace(made, seen=seen)
        if made != old:
            self._say(replace(self._walk_in.signing, witness=made))

    def _say(self, signing: Signing) -> None:
        draft = self._walk_in.draft
        if draft is None or signing == self._walk_in.signing:
            return
        self._asked = False
        self._walk_in.signing = signing
        self._ports.desk.submit(SaySigning(draft.id, signing))
        self._navigator.refresh()

    # ------------------------------------------------------------ what the desk says

    def handle(self, event: Event) -> None:
        match event:
            case DraftOpened(draft=draft) if self._walk_in.draft and self._walk_in.draft.id == draft.id != self._known:
                self._known = draft.id
                said = self._walk_in.signing
                self._asked = said == BY_HAND
                self._ports.desk.submit(AskSigning(draft.id) if self._asked else SaySigning(draft.id, said))
            case SigningTold(draft=told, signing=said) if self._walk_in.draft and self._walk_in.draft.id == told:
                if self._asked:  # what is said here comes back as well, later than the next key
                    self._walk_in.signing = said
                self._asked = False

    # ------------------------------------------------------------ the screen

    def refresh(self) -> None:
        signing = self._walk_in.signing
        fingerprint = signing.way is SigningWay.FINGERPRINT
        answers = self._answers()
        elsewhere = [Action(WAYS[way], str(at + 1), partial(self.choose, at)) for at, way in enumerate(_ORDER)]
        elsewhere.append(Action(tr("Cán bộ đọc to cho nghe"), "4", self.toggle_aloud))
        if fingerprint:
            elsewhere.append(Action(tr("Đổi ngón"), "5", self.next_finger))
        if signing.wants_witness:
            elsewhere.append(Action(tr("Người làm chứng không liên quan"), "Ctrl+D", self.swear))
            elsewhere.append(Action(tr("Đọc chip người làm chứng"), "F2", self.read_card))
        if signing.aloud:
            elsewhere.append(Action(tr("Đọc to từng dòng"), "F6", self.read))
        witness = self._seen
        self._view.show_screen(
            SigningScreen(
                ways=tuple(WAYS[way] for way in _ORDER),
                chosen=_ORDER.index(signing.way),
                finger=FINGERS[signing.finger] if fingerprint else "",
                aloud=signing.aloud,
                read=read_out(signing, answers),
                asks_witness=signing.wants_witness,
                name=witness.name,
                number=witness.number,
                disinterested=witness.disinterested,
                missing=signing_problems(signing, answers, self._ports.today()),
                footer=Footer(
                    (Action(tr("Lùi"), "Esc", self.back, short="-"),),
                    (Action(tr("Xong, về Xem lại"), "Ctrl+Enter", self.back, "primary", short=tr("Xong")),),
                    elsewhere=tuple(elsewhere),
                ),
            )
        )

    def _answers(self) -> dict[str, Answer]:
        """Those that are filed."""
        procedure, draft = self._walk_in.procedure, self._walk_in.draft
        if procedure is None or procedure.form is None or draft is None:
            return {}
        return taken_answers(procedure.form, draft.answers)
