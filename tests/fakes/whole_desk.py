"""Every use case of the desk over a real store and the real catalogue; other threads are only remembered.

Commands and events are handled on the caller's thread, so a test reads as the desk thread's diary.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta, timezone
from functools import cache
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from counter.accounts import hash_password
from counter.consent_events import (
    AskConsents,
    AttestSignature,
    ConsentAnswered,
    ConsentWithdrawn,
    ListConsents,
    RemindConsent,
)
from counter.emrtd.card_record import AccessMethod, ActiveVerdict, CardRecord
from counter.emrtd.record import record_from_files
from counter.events import (
    AttachPaper,
    ChallengeFailed,
    ChallengeSigned,
    Command,
    DraftOpened,
    FileDraft,
    ListDrafts,
    ListQueue,
    NumbersRevealed,
    OpenDraft,
    ParkDraft,
    PopulationArrived,
    RemovePaper,
    ReopenDraft,
    ReopenRefused,
    SearchFilings,
    SetAnswer,
    SignChallenge,
    SignIn,
    SignOut,
)
from counter.filer_events import FillFromFiler
from counter.identity_events import AskIdentity, AttestIdentity
from counter.lists.units import UnitList, units_on
from counter.model.account import Account, AuditLine, Role
from counter.model.citizen import Citizen
from counter.model.filing import Draft, Filing, Json
from counter.outbox import OutboxEntry
from counter.page_events import LookAtPaper, OfferPapers, PaperReady, TakeOffered
from counter.passwords import Argon2Cost
from counter.place_events import SetPlace
from counter.ports import Printer
from counter.review_events import CopyFiling, DropLeftOver, ReviewDraft
from counter.second_card_events import FillFromCard, FillFromCode
from counter.services.answer import AnswerField, AnswerPlace
from counter.services.attach_paper import AttachPaperToDraft, RemovePaperFromDraft
from counter.services.attest_identity import AttestPersonsIdentity, TellIdentity
from counter.services.consents import Consenting
from counter.services.copy_filing import CopyEarlierFiling
from counter.services.desk import Desk
from counter.services.earlier_papers import OfferEarlierPapers, TakeOfferedPaper
from counter.services.edit_pages import EDITS, EditPages, ShowPaper
from counter.services.entrance import Entrance
from counter.services.file_draft import FileOpenDraft, FilingDesk, FinishWithCard
from counter.services.fill_from_code import FillSecondPerson
from counter.services.fill_from_filer import FillFromFilersChip
from counter.services.hear_consents import ForgetWithdrawn, HearConsents
from counter.services.keep_paper import Keeping
from counter.services.list_filings import FindFilings, ListOwnDrafts, ListWaiting
from counter.services.look_up import LookUp, MergePopulation
from counter.services.open_draft import Drafting, OpenDraftAgain, OpenNewDraft, ParkOpenDraft
from counter.services.paper_desk import PaperDesk
from counter.services.prepare_papers import KeepReady
from counter.services.renew_draft import DropWhatIsLeftOver
from counter.services.reopen_refused import ReopenRefusedFiling
from counter.services.reveal_numbers import RecordReveal
from counter.services.review_draft import ReviewOpenDraft
from counter.services.say_signing import SayHowSigned, TellSigning
from counter.services.second_chip import FillSecondByChip
from counter.services.session import Session
from counter.services.sign_in import SignOfficerIn, SignOfficerOut
from counter.settings import PaperSettings, StationSettings
from counter.signing_events import AskSigning, SaySigning
from counter.training.cast import make_cast
from counter.training.chip_image import ChipImage
from counter.training.commune import Commune
from counter.training.personaliser import VARIANTS, personalise
from counter.training.units import with_training_units
from tests.fakes.fresh_store import open_fresh
from tests.fakes.id_cards import seeded, trust
from tests.fakes.shipped_catalogue import the_catalogue

E = TypeVar("E")
HANOI = timezone(timedelta(hours=7))
MORNING = datetime(2026, 11, 20, 9, 0, tzinfo=HANOI)
PASSWORD = "mot-cua-tap-huan"
CHEAP = Argon2Cost(passes=1, memory_kib=8, lanes=1)
DIVORCE: dict[str, Json] = {
    "/subject/divorce/judgment": "12/2024/QĐST-HNGĐ",
    "/subject/divorce/date": "2024-05-20",
    "/subject/divorce/court": "Tòa án nhân dân khu vực 1",
    "/purpose/kind": "vay_von",
}


@cache
def training_units(day: date) -> UnitList:
    return with_training_units(units_on(day))


@cache
def people() -> Commune:
    return Commune.generate(size=0)


def register_says(key: str) -> Citizen:
    """The register's entry for one of the cast."""
    return make_cast()[key]


@cache
def chip(key: str, variant: str = "ordinary") -> ChipImage:
    return personalise(people().on_card(people().cast[key]), VARIANTS[variant])


def read(key: str, variant: str = "ordinary", active: ActiveVerdict = ActiveVerdict.GENUINE) -> CardRecord:
    """What the card thread would bring: real bytes, really verified."""
    image = chip(key, variant)
    return record_from_files(
        sod=image.sod,
        files=image.groups,
        trust=trust(),
        now=MORNING,
        active=active if 15 in image.groups else ActiveVerdict.NOT_OFFERED,
        access=AccessMethod.PACE_CAN,
        reader="Đầu đọc thử",
    )


def signed_by(image: ChipImage, challenge: bytes) -> bytes:
    """INTERNAL AUTHENTICATE as the chip computes it: plain ECDSA, r ‖ s (TR-03111 §5.2.1)."""
    key = load_pem_private_key(image.aa_key_pem, password=None)
    assert isinstance(key, ec.EllipticCurvePrivateKey)
    return b"".join(n.to_bytes(32, "big") for n in decode_dss_signature(key.sign(challenge, ec.ECDSA(SHA256()))))


class Remembered:
    """A worker that only remembers what it was given."""

    def __init__(self) -> None:
        self.commands: list[Command] = []

    def submit(self, command: Command) -> None:
        self.commands.append(command)


@dataclass
class WholeDesk:
    """``now`` moves a second with each look at it; ids count up."""

    folder: Path
    now: datetime = MORNING
    heard: list[Any] = field(default_factory=list)
    enquiry: Remembered = field(default_factory=Remembered)
    card: Remembered = field(default_factory=Remembered)
    pages: Remembered = field(default_factory=Remembered)
    session: Session = field(default_factory=Session)
    station: StationSettings = field(default_factory=StationSettings)
    paper: PaperSettings = field(default_factory=lambda: PaperSettings(largest_attachment=1_000_000))

    def __post_init__(self) -> None:
        self.store = open_fresh(self.folder / "store", self.clock)
        self._ids = iter(range(1, 1000))
        post = self.heard.append
        random = seeded()
        self.drafting = Drafting(
            self.store,
            the_catalogue(),
            trust,
            self.station,
            self.session,
            self.clock,
            self.new_id,
            post,
            self.enquiry,
            training_units,
        )
        self.filing = FilingDesk(
            self.store,
            the_catalogue(),
            self.station,
            self.session,
            self.clock,
            post,
            self.card,
            units=training_units,
        )
        finish = FinishWithCard(self.filing)
        consenting = Consenting(self.store, the_catalogue(), self.session, self.clock, post, self.enquiry)
        listing = ListWaiting(self.store, self.session, self.clock, post)
        self.keeping = Keeping(self.store, self.session, self.paper, self.clock, self.new_id, post)
        self.desk = Desk(
            {
                SignIn: SignOfficerIn(Entrance(self.store, self.session, self.clock, random, post)),
                SignOut: SignOfficerOut(self.store, self.session, self.clock),
                OpenDraft: OpenNewDraft(self.drafting),
                ReopenDraft: OpenDraftAgain(self.drafting),
                ParkDraft: ParkOpenDraft(self.drafting),
                PopulationArrived: MergePopulation(
                    self.store, the_catalogue(), trust, self.station, self.session, self.clock, post, training_units
                ),
                SetAnswer: AnswerField(self.store, self.session, self.clock, post),
                SetPlace: AnswerPlace(self.store, self.session, self.clock, post),
                FillFromFiler: FillFromFilersChip(self.drafting),
                FillFromCode: FillSecondPerson(self.store, the_catalogue(), self.session, self.clock, post),
                FillFromCard: FillSecondByChip(self.store, the_catalogue(), self.session, self.clock, post),
                **self.room(self.keeping),
                RemovePaper: RemovePaperFromDraft(self.store, self.session, self.clock, post),
                FileDraft: FileOpenDraft(self.filing),
                ChallengeSigned: finish,
                ChallengeFailed: finish,
                ListQueue: listing,
                ReopenRefused: ReopenRefusedFiling(self.drafting, OpenDraftAgain(self.drafting), listing),
                ListDrafts: ListOwnDrafts(self.store, self.session, post),
                SearchFilings: FindFilings(self.store, self.session, self.clock, post),
                ReviewDraft: ReviewOpenDraft(self.filing.reviewing, self.clock, post),
                CopyFiling: CopyEarlierFiling(self.drafting),
                DropLeftOver: DropWhatIsLeftOver(self.store, self.session, self.clock, post),
                AskConsents: consenting.ask,
                RemindConsent: consenting.remind,
                AttestSignature: consenting.attest,
                ConsentWithdrawn: ForgetWithdrawn(self.store, self.clock),
                ConsentAnswered: HearConsents(self.store, the_catalogue(), self.clock, post),
                ListConsents: consenting.list,
                NumbersRevealed: RecordReveal(self.store, self.session, self.clock),
            }
        )

    def room(self, keeping: Keeping) -> dict[type, Any]:
        """Papers page by page; what the thread that draws is handed is remembered."""
        return {
            AttachPaper: AttachPaperToDraft(keeping),
            PaperReady: KeepReady(keeping),
            LookAtPaper: ShowPaper(keeping, self.pages),
            **dict.fromkeys(EDITS, EditPages(keeping)),
            OfferPapers: OfferEarlierPapers(keeping, the_catalogue()),
            TakeOffered: TakeOfferedPaper(keeping, the_catalogue()),
            AttestIdentity: AttestPersonsIdentity(keeping, the_catalogue()),
            AskIdentity: TellIdentity(keeping),
            SaySigning: SayHowSigned(keeping),
            AskSigning: TellSigning(keeping),
        }

    def clock(self) -> datetime:
        self.now += timedelta(seconds=1)
        return self.now

    def new_id(self) -> UUID:
        return UUID(int=next(self._ids))

    def do(self, command: Command) -> None:
        """Carry a command out, or hear an event, on the desk thread."""
        self.desk.handle(command)

    def said(self, kind: type[E]) -> E:
        """The last event; fails if it is of another kind."""
        assert self.heard, f"nothing was said, wanted {kind.__name__}"
        assert isinstance(self.heard[-1], kind), self.heard[-1]
        return self.heard[-1]

    def paper_desk(self, printer: Printer) -> PaperDesk:
        """What the paper thread prints with."""
        return PaperDesk(self.store, the_catalogue(), self.station, printer, self.clock, self.heard.append)

    # ------------------------------------------------------------ shortcuts of a morning

    def add_account(self, username: str, role: Role = Role.OFFICER) -> Account:
        account = Account(username, username.title(), role, hash_password(PASSWORD, seeded(), CHEAP))
        with self.store.begin() as work:
            work.accounts.save(account)
            work.commit()
        return account

    def signed_in(self, username: str = "lan", role: Role = Role.OFFICER) -> None:
        """Past the password, which has tests of its own; the account is in the store, for threads that ask it."""
        self.session.clear()
        self.session.account = Account(username, username.title(), role, "")
        with self.store.begin() as work:
            if work.accounts.get(username) is None:
                work.accounts.save(Account(username, username, role, ""))
                work.commit()

    def open(self, procedure: str, record: CardRecord | None = None) -> Draft:
        self.do(OpenDraft(procedure, record))
        return self.said(DraftOpened).draft

    def answer(self, draft: Draft, answers: dict[str, Json]) -> Draft:
        for pointer, value in answers.items():
            self.do(SetAnswer(draft.id, pointer, value))
        return self.draft(draft.id)

    def attach(self, draft: Draft, data: bytes, requirement: str = "ly-hon", name: str = "giấy.pdf") -> None:
        path = self.folder / name
        path.write_bytes(data)
        self.do(AttachPaper(draft.id, requirement, path))

    def ready(self, judgment: bytes, record: CardRecord | None = None) -> Draft:
        """The divorced woman's certificate: nothing is missing any more."""
        record = record or read("divorced")
        draft = self.open("1.004873", record)
        self.do(PopulationArrived(draft.id, register_says("divorced")))
        self.answer(draft, DIVORCE)
        self.attach(draft, judgment)
        return self.draft(draft.id)

    def challenge(self) -> SignChallenge:
        command = self.card.commands[-1]
        assert isinstance(command, SignChallenge)
        return command

    def sign(self, image: ChipImage | None = None) -> None:
        """The card thread's answer: the chip on the reader signs what was asked."""
        asked = self.challenge()
        self.do(ChallengeSigned(asked.draft, signed_by(image or chip("divorced"), asked.challenge)))

    # ------------------------------------------------------------ what the store has

    def draft(self, draft_id: UUID) -> Draft:
        with self.store.begin() as work:
            draft = work.drafts.get(draft_id)
        assert draft is not None
        return draft

    def kept(self, draft_id: UUID) -> tuple[Draft | None, Filing | None, OutboxEntry | None]:
        with self.store.begin() as work:
            return work.drafts.get(draft_id), work.filings.get(draft_id), work.outbox.get(draft_id)

    def trail(self) -> list[AuditLine]:
        with self.store.begin() as work:
            assert work.audit.verify() is None
            return list(reversed(work.audit.last()))

    def asked_of_register(self) -> list[LookUp]:
        return [command for command in self.enquiry.commands if isinstance(command, LookUp)]
