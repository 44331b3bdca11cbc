"""A counter's whole machinery without a window: the store, the workers, and who hears whom."""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from uuid6 import uuid7

from counter.carry_events import ExportFilings, FilingsImported, HandCarriedIn, ImportFilings, MakeBackup
from counter.catalogue.catalogue import Catalogue
from counter.consent_events import AskConsents, AttestSignature, ConsentAnswered, InquireConsents, ListConsents
from counter.day_events import CloseDay, ExportRegister, ListDay
from counter.emrtd import trust_folder
from counter.emrtd.trust_store import TrustStore
from counter.errors import CounterError
from counter.events import (
    AttachPaper,
    ChallengeFailed,
    ChallengeSigned,
    Event,
    Failed,
    Filed,
    FileDraft,
    LineChanged,
    ListDrafts,
    ListQueue,
    NumbersRevealed,
    OpenDraft,
    ParkDraft,
    PopulationArrived,
    PrintSlip,
    RemovePaper,
    ReopenDraft,
    ReopenRefused,
    SearchFilings,
    SetAnswer,
    SignIn,
    SignOut,
    SlipSize,
)
from counter.hand_over_events import HandOver, ListShift
from counter.kiosk_events import EndVisit, LeaveKiosk, NoteKioskFiling
from counter.line_events import ClearLogAlarm, ListOutages, LogAlarmCleared, PrintOutage
from counter.lists.units import UnitsOn
from counter.paper_events import ListMismatches, PrintDeclaration, PrintMismatch
from counter.place_events import SetPlace
from counter.ports import Post, Printer
from counter.review_events import CopyFiling, DropLeftOver, ReviewDraft
from counter.second_card_events import FillFromCode
from counter.services.answer import AnswerField, AnswerPlace
from counter.services.ask_to_carry import AskToCarry
from counter.services.attach_paper import AttachPaperToDraft, RemovePaperFromDraft
from counter.services.back_up import BackUpCounter
from counter.services.change_trust import ChangeTrust, TrustFolder
from counter.services.consents import Consenting
from counter.services.copy_filing import CopyEarlierFiling
from counter.services.day_of_filings import CloseTheDay, ListDayOfFilings
from counter.services.desk import Desk
from counter.services.explain_mismatch import MismatchPrinting
from counter.services.export_filings import Carrying, ExportWaiting
from counter.services.export_register import AskForRegister, RegisterExport
from counter.services.file_draft import FileOpenDraft, FilingDesk, FinishWithCard
from counter.services.fill_from_code import FillSecondPerson
from counter.services.hand_over import HandDraftsOver, ListOfficesDrafts
from counter.services.import_filings import ImportCarried
from counter.services.inquire_consents import ConsentInquiry
from counter.services.kiosk_visit import EndKioskVisit, LetKioskEnd, NoteFiledAtKiosk
from counter.services.list_filings import FindFilings, ListOwnDrafts, ListWaiting
from counter.services.list_mismatches import ListIdentityMismatches
from counter.services.log_alarm import ClearGatewayLogAlarm
from counter.services.look_up import Enquiry, LookUp, MergePopulation
from counter.services.open_draft import Drafting, OpenDraftAgain, OpenNewDraft, ParkOpenDraft
from counter.services.outage_record import AskForOutage, ListLineOutages, OutagePrinting
from counter.services.print_declaration import AskForPaper, DeclarationPrinting
from counter.services.print_slips import AskForSlip, SlipPrinting, SlipsAsTheyCome
from counter.services.renew_draft import DropWhatIsLeftOver
from counter.services.reopen_refused import ReopenRefusedFiling
from counter.services.reveal_numbers import RecordReveal
from counter.services.review_draft import ReviewOpenDraft
from counter.services.session import Session
from counter.services.sign_in import SignOfficerIn, SignOfficerOut
from counter.settings import GatewaySettings
from counter.store.store import Store
from counter.switchboard import Switchboard
from counter.training.consents import PractisedConsents
from counter.trust_events import ImportTrust, ListTrust, RemoveTrust
from counter.worker import Worker
from devices.card.dialogue import IdCardDialogue
from devices.card.kept_lengths import KeptLengths
from devices.card.readers import Readers
from devices.card.worker import CardWorker
from devices.printer.folder import FolderPrinter
from devices.printer.system import system_printer
from sync.backoff import Backoff
from sync.carrier import Carrier
from sync.deltas import Deltas
from sync.engine import Engine
from sync.line import Line
from sync.no_consent_road import NoConsentRoad
from sync.population import GatewayPopulation
from sync.portal import Portal
from sync.station_key import known_gateway_key, station_key
from sync.unenrolled import UnenrolledRegister, unenrolled_line
from sync.worker import SyncWorker
from ui.bootstrap.backup import counter_folder
from ui.bootstrap.carry import CUSTODY, carrying_of
from ui.bootstrap.lists import kept_units
from ui.bootstrap.overlay import catalogue_delta, station_catalogue
from ui.bootstrap.scheduled_backups import ScheduledBackups
from ui.bootstrap.station import Station, wall_clock


@dataclass(frozen=True, slots=True)
class Office:
    """``start`` once, ``stop`` once; the worker fields are what the screens submit to."""

    station: Station
    store: Store
    catalogue: Catalogue
    switchboard: Switchboard
    desk: Worker
    card: CardWorker
    enquiry: Worker
    paper: Worker
    carry: Worker
    carrier: Carrier
    backups: ScheduledBackups
    sync: SyncWorker | None
    register: GatewayPopulation | UnenrolledRegister
    units: UnitsOn
    doubts: tuple[CounterError, ...] = ()  # catalogue packages that do not count

    def start(self) -> None:
        for worker in (self.desk, self.card, self.enquiry, self.paper, self.carry):
            worker.start()
        self.backups.start()
        if self.sync is None:
            self.switchboard.post(unenrolled_line(self.store))
        else:
            self.sync.start()
        for doubt in self.doubts:
            self.switchboard.post(Failed("catalogue", doubt.code))

    def stop(self) -> bool:
        """Cancel the card, wake and stop sync, finish what is queued, close the store. True if all ended in time."""
        ended = [self.card.stop(), self.backups.stop()]
        if self.sync is not None:
            ended.append(self.sync.stop())
        self.register.abort()
        self.carrier.abort()
        ended += [worker.stop() for worker in (self.enquiry, self.desk, self.paper, self.carry)]
        self.register.close()
        self.store.close()
        return all(ended)


def open_trust(station: Station) -> TrustStore:
    """The issuers this station trusts; a live one refuses the training CSCA."""
    return trust_folder.load(station.trust_folder, refuse_training=not station.training)


def build_office(
    station: Station,
    store: Store,
    *,
    gateway: GatewaySettings,
    open_readers: Callable[[], Readers],
    asks_register: bool = True,
) -> Office:
    """Every worker, wired; nothing runs yet. ``asks_register`` False: a card alone opens no population data."""
    settings = station.settings
    switchboard = Switchboard()
    post = switchboard.post
    catalogue, doubts = station_catalogue(station, store)
    session = Session()
    folder = TrustFolder(station.trust_folder, store, wall_clock, refuse_training=not station.training)
    trust = folder.load

    register, sync = _wire(station, store, gateway, post)
    looking = Enquiry(register, post).look_up if asks_register else _not_asked
    road = PractisedConsents() if station.training else NoConsentRoad()
    enquirer = Desk({LookUp: looking, InquireConsents: ConsentInquiry(road, post)})
    enquiry = Worker("enquiry", enquirer.handle, post)
    printer = _printer(station)
    printing = SlipPrinting(
        store, catalogue, settings.station, printer, wall_clock, post, SlipSize(settings.paper.size)
    )
    recording = OutagePrinting(store, settings.station, printer, wall_clock, post)
    declarations = DeclarationPrinting(store, catalogue, settings.station, printer, wall_clock, post)
    mismatches = MismatchPrinting(store, catalogue, settings.station, printer, wall_clock, post)
    papers: dict[type, Callable[[Any], None]] = {
        PrintSlip: printing,
        PrintOutage: recording,
        PrintDeclaration: declarations,
        PrintMismatch: mismatches,
    }
    paper = Worker("paper", Desk(papers).handle, post)
    carrier = _carrier(station, store, gateway, post)
    carry = Worker("carry", Desk(_carrying(station, store, carrier, post)).handle, post)
    asking = AskToCarry(session, carry)
    backups = ScheduledBackups(settings.backup, settings.station, carry, wall_clock)
    dialogue = IdCardDialogue(
        trust=trust,
        now=wall_clock,
        random_bytes=os.urandom,
        allow_bac=settings.card.allow_bac,
        lengths=KeptLengths(station.reader_lengths_file, wall_clock().date()),
    )
    card = CardWorker(open_readers, dialogue, post, prefer=settings.card.reader, stuck_after=settings.card.stuck_after)

    units = kept_units(station)
    drafting = Drafting(store, catalogue, trust, settings.station, session, wall_clock, uuid7, post, enquiry, units)
    filing = FilingDesk(
        store,
        catalogue,
        settings.station,
        session,
        wall_clock,
        post,
        card,
        largest_paper=settings.paper.largest_attachment,
        units=units,
    )
    finish = FinishWithCard(filing)
    consenting = Consenting(store, catalogue, session, wall_clock, post, enquiry)
    trusting = ChangeTrust(folder, session, post)
    listing, reopening = ListWaiting(store, session, post), OpenDraftAgain(drafting)
    use_cases = Desk(
        {
            SignIn: SignOfficerIn(store, session, wall_clock, os.urandom, post),
            SignOut: SignOfficerOut(store, session, wall_clock),
            OpenDraft: OpenNewDraft(drafting),
            ReopenDraft: reopening,
            ParkDraft: ParkOpenDraft(drafting),
            PopulationArrived: MergePopulation(
                store, catalogue, trust, settings.station, session, wall_clock, post, units
            ),
            SetAnswer: AnswerField(store, session, wall_clock, post),
            SetPlace: AnswerPlace(store, session, wall_clock, post),
            AskConsents: consenting.ask,
            AttestSignature: consenting.attest,
            ConsentAnswered: consenting.hear,
            ListConsents: consenting.list,
            FillFromCode: FillSecondPerson(store, catalogue, session, wall_clock, post),
            AttachPaper: AttachPaperToDraft(store, session, settings.paper, wall_clock, uuid7, post),
            RemovePaper: RemovePaperFromDraft(store, session, wall_clock, post),
            FileDraft: FileOpenDraft(filing),
            ChallengeSigned: finish,
            ChallengeFailed: finish,
            ReviewDraft: ReviewOpenDraft(filing.reviewing, wall_clock, post),
            CopyFiling: CopyEarlierFiling(drafting),
            DropLeftOver: DropWhatIsLeftOver(store, session, wall_clock, post),
            ListQueue: listing,
            ReopenRefused: ReopenRefusedFiling(drafting, reopening, listing),
            ListDrafts: ListOwnDrafts(store, session, post),
            SearchFilings: FindFilings(store, session, post),
            ListTrust: trusting.list,
            ImportTrust: trusting.add,
            RemoveTrust: trusting.remove,
            NumbersRevealed: RecordReveal(store, session, wall_clock),
            PrintSlip: AskForSlip(session, paper),
            ListShift: ListOfficesDrafts(store, session, wall_clock, post),
            HandOver: HandDraftsOver(store, session, wall_clock, post),
            EndVisit: EndKioskVisit(store, session, wall_clock),
            NoteKioskFiling: NoteFiledAtKiosk(store, wall_clock),
            LeaveKiosk: LetKioskEnd(settings.kiosk.pin_hash, store, wall_clock, os.urandom, post),
            ListDay: ListDayOfFilings(store, session, filing.calendar, wall_clock, post),
            CloseDay: CloseTheDay(store, session, wall_clock, post),
            ExportRegister: AskForRegister(session, carry),
            ExportFilings: asking,
            ImportFilings: asking,
            MakeBackup: asking,
            PrintDeclaration: AskForPaper(session, paper),
            PrintMismatch: AskForPaper(session, paper),
            ListMismatches: ListIdentityMismatches(store, session, post),
            ListOutages: ListLineOutages(store, session, post),
            PrintOutage: AskForOutage(session, paper),
            ClearLogAlarm: ClearGatewayLogAlarm(store, session, wall_clock, post),
        }
    )
    desk = Worker("desk", use_cases.handle, post)

    slips = SlipsAsTheyCome(paper, catalogue, SlipSize(settings.paper.size))
    switchboard.connect(desk.submit, PopulationArrived, ChallengeSigned, ChallengeFailed, ConsentAnswered)
    switchboard.connect(slips.hear, *slips.kinds)
    if sync is not None:
        wake = sync.wake
        switchboard.connect(lambda _event: wake(), Filed, LogAlarmCleared)
        # what was carried here goes on when the line comes back, and at once where it is up
        switchboard.connect(
            lambda event: carry.submit(HandCarriedIn()) if _may_go(event) else None, LineChanged, FilingsImported
        )
    # the queue on the screen follows the line
    switchboard.connect(lambda _event: desk.submit(ListQueue()), Filed, LineChanged)
    return Office(
        station,
        store,
        catalogue,
        switchboard,
        desk,
        card,
        enquiry,
        paper,
        carry,
        carrier,
        backups,
        sync,
        register,
        units,
        doubts,
    )


def _not_asked(_command: LookUp) -> None:
    """Nobody at a kiosk has approved a look into the register."""


def _may_go(event: Event) -> bool:
    """Whether a bundle that is carried here can go on now, as far as this event tells."""
    return (isinstance(event, LineChanged) and event.up) or (isinstance(event, FilingsImported) and event.carried)


def _carrier(station: Station, store: Store, gateway: GatewaySettings, post: Post) -> Carrier:
    def line() -> Line:
        own = station.settings.station
        key = station_key(store, own.unit, own.counter, os.urandom)
        return Line(gateway, key.signer(wall_clock), known_gateway_key(store), wall_clock, os.urandom)

    return Carrier(line, station.folder / CUSTODY, store, wall_clock, post)


def _carrying(station: Station, store: Store, carrier: Carrier, post: Post) -> dict[type, Callable[[Any], None]]:
    """What goes out and comes in by stick: on a thread of its own, for a stick is slow."""

    def carrying() -> Carrying | None:
        return carrying_of(station, store)

    return {
        HandCarriedIn: carrier,
        ExportFilings: ExportWaiting(carrying, post),
        ExportRegister: RegisterExport(store, wall_clock, post),
        ImportFilings: ImportCarried(carrying, station.folder / CUSTODY, post),
        MakeBackup: BackUpCounter(store, lambda: counter_folder(station), wall_clock, os.urandom, post),
    }


def _wire(
    station: Station, store: Store, gateway: GatewaySettings, post: Post
) -> tuple[GatewayPopulation | UnenrolledRegister, SyncWorker | None]:
    """Three connections: deliveries, news, and look-ups that never wait behind either."""
    gateway_key = known_gateway_key(store)
    if gateway_key is None:
        return UnenrolledRegister(), None
    own = station.settings.station
    key = station_key(store, own.unit, own.counter, os.urandom)

    def line() -> Line:
        return Line(gateway, key.signer(wall_clock), gateway_key, wall_clock, os.urandom)

    own_line = line()
    sending, listening = Portal(own_line), Portal(line())
    spare = catalogue_delta(station, store, own_line, gateway.bytes_per_hour, post)
    engine = Engine(store, sending, wall_clock, Backoff(random.random), post, gateway.bytes_per_hour, spare)
    # on a metered line the news come with the engine's own heartbeat: a long-poll costs more
    listener = None if gateway.bytes_per_hour else Deltas(store, listening, post)
    worker = SyncWorker(engine, wall_clock, post, sending=sending, listener=listener, listening=listening)
    return GatewayPopulation(line()), worker


def _printer(station: Station) -> Printer:
    """The folder of slips, readable by this user only; with a printer named, through it to that printer."""
    folder = station.slips_folder
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    queue = station.settings.paper.printer
    if not queue:
        return FolderPrinter(folder)
    return system_printer(folder, queue="" if queue == "default" else queue)
