"""A counter's whole machinery without a window: the store, the workers, and who hears whom."""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from dataclasses import dataclass

from uuid6 import uuid7

from counter.catalogue.catalogue import Catalogue
from counter.catalogue.loader import load_catalogue
from counter.emrtd import trust_folder
from counter.emrtd.trust_store import TrustStore
from counter.events import (
    AttachPaper,
    ChallengeFailed,
    ChallengeSigned,
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
from counter.ports import Post, Printer
from counter.services.answer import AnswerField
from counter.services.attach_paper import AttachPaperToDraft, RemovePaperFromDraft
from counter.services.change_trust import ChangeTrust, TrustFolder
from counter.services.desk import Desk
from counter.services.file_draft import FileOpenDraft, FilingDesk, FinishWithCard
from counter.services.list_filings import FindFilings, ListOwnDrafts, ListWaiting
from counter.services.look_up import Enquiry, LookUp, MergePopulation
from counter.services.open_draft import Drafting, OpenDraftAgain, OpenNewDraft, ParkOpenDraft
from counter.services.print_slips import AskForSlip, SlipPrinting, SlipsAsTheyCome
from counter.services.reopen_refused import ReopenRefusedFiling
from counter.services.reveal_numbers import RecordReveal
from counter.services.session import Session
from counter.services.sign_in import SignOfficerIn, SignOfficerOut
from counter.settings import GatewaySettings
from counter.store.store import Store
from counter.switchboard import Switchboard
from counter.trust_events import ImportTrust, ListTrust, RemoveTrust
from counter.worker import Worker
from devices.card.dialogue import IdCardDialogue
from devices.card.kept_lengths import KeptLengths
from devices.card.readers import Readers
from devices.card.worker import CardWorker
from devices.printer.folder import FolderPrinter
from devices.printer.system import system_printer
from sync.backoff import Backoff
from sync.deltas import Deltas
from sync.engine import Engine
from sync.line import Line
from sync.population import GatewayPopulation
from sync.portal import Portal
from sync.station_key import known_gateway_key, station_key
from sync.unenrolled import UnenrolledRegister, unenrolled_line
from sync.worker import SyncWorker
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
    sync: SyncWorker | None
    register: GatewayPopulation | UnenrolledRegister

    def start(self) -> None:
        for worker in (self.desk, self.card, self.enquiry, self.paper):
            worker.start()
        if self.sync is None:
            self.switchboard.post(unenrolled_line(self.store))
        else:
            self.sync.start()

    def stop(self) -> bool:
        """Cancel the card, wake and stop sync, finish what is queued, close the store. True if all ended in time."""
        ended = [self.card.stop()]
        if self.sync is not None:
            ended.append(self.sync.stop())
        self.register.abort()
        ended += [worker.stop() for worker in (self.enquiry, self.desk, self.paper)]
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
) -> Office:
    """Every worker, wired; nothing runs yet."""
    settings = station.settings
    switchboard = Switchboard()
    post = switchboard.post
    catalogue = load_catalogue()
    session = Session()
    folder = TrustFolder(station.trust_folder, store, wall_clock, refuse_training=not station.training)
    trust = folder.load

    register, sync = _wire(station, store, gateway, post)
    enquirer = Desk({LookUp: Enquiry(register, post).look_up})
    enquiry = Worker("enquiry", enquirer.handle, post)
    printer = _printer(station)
    printing = SlipPrinting(
        store, catalogue, settings.station, printer, wall_clock, post, SlipSize(settings.paper.size)
    )
    paper = Worker("paper", Desk({PrintSlip: printing}).handle, post)
    dialogue = IdCardDialogue(
        trust=trust,
        now=wall_clock,
        random_bytes=os.urandom,
        allow_bac=settings.card.allow_bac,
        lengths=KeptLengths(station.reader_lengths_file, wall_clock().date()),
    )
    card = CardWorker(open_readers, dialogue, post, prefer=settings.card.reader, stuck_after=settings.card.stuck_after)

    drafting = Drafting(store, catalogue, trust, settings.station, session, wall_clock, uuid7, post, enquiry)
    filing = FilingDesk(store, catalogue, settings.station, session, wall_clock, post, card)
    finish = FinishWithCard(filing)
    trusting = ChangeTrust(folder, session, post)
    listing, reopening = ListWaiting(store, session, post), OpenDraftAgain(drafting)
    use_cases = Desk(
        {
            SignIn: SignOfficerIn(store, session, wall_clock, os.urandom, post),
            SignOut: SignOfficerOut(store, session, wall_clock),
            OpenDraft: OpenNewDraft(drafting),
            ReopenDraft: reopening,
            ParkDraft: ParkOpenDraft(drafting),
            PopulationArrived: MergePopulation(store, catalogue, trust, settings.station, session, wall_clock, post),
            SetAnswer: AnswerField(store, session, wall_clock, post),
            AttachPaper: AttachPaperToDraft(store, session, settings.paper, wall_clock, uuid7, post),
            RemovePaper: RemovePaperFromDraft(store, session, wall_clock, post),
            FileDraft: FileOpenDraft(filing),
            ChallengeSigned: finish,
            ChallengeFailed: finish,
            ListQueue: listing,
            ReopenRefused: ReopenRefusedFiling(drafting, reopening, listing),
            ListDrafts: ListOwnDrafts(store, session, post),
            SearchFilings: FindFilings(store, session, post),
            ListTrust: trusting.list,
            ImportTrust: trusting.add,
            RemoveTrust: trusting.remove,
            NumbersRevealed: RecordReveal(store, session, wall_clock),
            PrintSlip: AskForSlip(session, paper),
        }
    )
    desk = Worker("desk", use_cases.handle, post)

    slips = SlipsAsTheyCome(paper, catalogue, SlipSize(settings.paper.size))
    switchboard.connect(desk.submit, PopulationArrived, ChallengeSigned, ChallengeFailed)
    switchboard.connect(slips.hear, *slips.kinds)
    if sync is not None:
        wake = sync.wake
        switchboard.connect(lambda _event: wake(), Filed)
    # the queue on the screen follows the line
    switchboard.connect(lambda _event: desk.submit(ListQueue()), Filed, LineChanged)
    return Office(station, store, catalogue, switchboard, desk, card, enquiry, paper, sync, register)


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

    sending, listening = Portal(line()), Portal(line())
    engine = Engine(store, sending, wall_clock, Backoff(random.random), post)
    worker = SyncWorker(
        engine, wall_clock, post, sending=sending, listener=Deltas(store, listening, post), listening=listening
    )
    return GatewayPopulation(line()), worker


def _printer(station: Station) -> Printer:
    """The folder of slips, readable by this user only; with a printer named, through it to that printer."""
    folder = station.slips_folder
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    queue = station.settings.paper.printer
    if not queue:
        return FolderPrinter(folder)
    return system_printer(folder, queue="" if queue == "default" else queue)
