"""A counter's whole machinery without a window: the store, the workers, and who hears whom."""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from uuid6 import uuid7

from counter.carry_events import ExportFilings, FilingsImported, HandCarriedIn, ImportFilings, MakeBackup
from counter.catalogue.catalogue import Catalogue
from counter.consent_events import ConsentAnswered, ConsentWithdrawn, InquireConsents, WithdrawConsents
from counter.day_events import CloseDay, ExportRegister, ListDay
from counter.errors import CounterError, FailureCode
from counter.events import (
    CardRead,
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
    RemovePaper,
    ReopenDraft,
    ReopenRefused,
    SearchFilings,
    SetAnswer,
    SignedIn,
    SlipSize,
)
from counter.filer_events import FillFromFiler
from counter.hand_over_events import HandOver, ListShift
from counter.kiosk_events import AskByCode, AskBySlip, EndVisit, LeaveKiosk, NoteKioskFiling
from counter.line_events import ClearLogAlarm, ListOutages, LogAlarmCleared
from counter.lists.units import UnitsOn
from counter.page_events import PaperReady
from counter.paper_events import ExportMismatches
from counter.place_events import SetPlace
from counter.ports import Post
from counter.review_events import CopyFiling, DropLeftOver, ReviewDraft
from counter.second_card_events import FillFromCard, FillFromCode
from counter.services.answer import AnswerField, AnswerPlace
from counter.services.ask_to_carry import AskToCarry
from counter.services.attach_paper import RemovePaperFromDraft
from counter.services.back_up import BackUpCounter
from counter.services.change_trust import StationTrust
from counter.services.copy_filing import CopyEarlierFiling
from counter.services.day_of_filings import CloseTheDay, ListDayOfFilings
from counter.services.desk import Desk
from counter.services.export_filings import Carrying, ExportWaiting
from counter.services.export_mismatches import MismatchExport
from counter.services.export_register import AskForRegister, RegisterExport
from counter.services.file_draft import FileOpenDraft, FilingDesk, FinishWithCard
from counter.services.fill_from_code import FillSecondPerson
from counter.services.fill_from_filer import FillFromFilersChip
from counter.services.hand_over import HandDraftsOver, ListOfficesDrafts
from counter.services.import_filings import ImportCarried
from counter.services.inquire_consents import ConsentInquiry, ConsentWithdrawal
from counter.services.keep_paper import Keeping
from counter.services.kiosk_visit import EndKioskVisit, LetKioskEnd, NoteFiledAtKiosk
from counter.services.list_filings import FindFilings, ListOwnDrafts, ListWaiting
from counter.services.log_alarm import ClearGatewayLogAlarm
from counter.services.look_up import Enquiry, LookUp, MergePopulation
from counter.services.note_card import NoteCardRead
from counter.services.open_draft import Drafting, OpenDraftAgain, OpenNewDraft, ParkOpenDraft
from counter.services.outage_record import ListLineOutages
from counter.services.print_slips import SlipsAsTheyCome
from counter.services.renew_draft import DropWhatIsLeftOver
from counter.services.reopen_refused import ReopenRefusedFiling
from counter.services.reveal_numbers import RecordReveal
from counter.services.review_draft import ReviewOpenDraft
from counter.services.second_chip import FillSecondByChip
from counter.services.session import Session
from counter.services.tell_standing import TellStandingByCode, TellStandingBySlip
from counter.settings import GatewaySettings
from counter.slip_events import ListDoubtedSlips
from counter.store.store import Store
from counter.switchboard import Switchboard
from counter.trust_events import LookIntoTrustFolder
from counter.worker import Worker
from devices.card.dialogue import IdCardDialogue
from devices.card.kept_lengths import KeptLengths
from devices.card.readers import Readers
from devices.card.worker import CardWorker
from sync.backoff import Backoff
from sync.carrier import Carrier
from sync.consents import GatewayConsents
from sync.deltas import Deltas
from sync.engine import Engine
from sync.line import Line
from sync.no_consent_road import NoConsentRoad
from sync.order import is_closed
from sync.population import GatewayPopulation
from sync.portal import Portal
from sync.ratings import InTurn, RatingExchange
from sync.station_key import known_gateway_key, station_key
from sync.unenrolled import UnenrolledRegister, unenrolled_line
from sync.worker import SyncWorker
from ui.bootstrap.accounts import account_cases, at_the_desk, trail_cases
from ui.bootstrap.allocator import give_back_large_blocks
from ui.bootstrap.backup import counter_folder
from ui.bootstrap.carry import CUSTODY, carrying_of
from ui.bootstrap.citizen import citizen_cases
from ui.bootstrap.kept_units import kept_units
from ui.bootstrap.overlay import catalogue_delta, station_catalogue
from ui.bootstrap.paper_room import PaperRoom, paper_room
from ui.bootstrap.people import consent_cases, person_cases
from ui.bootstrap.press import PressBeside
from ui.bootstrap.printing import asking_cases, printing_cases
from ui.bootstrap.scheduled_backups import ScheduledBackups
from ui.bootstrap.station import Station, wall_clock
from ui.bootstrap.trust_cases import trust_cases
from ui.bootstrap.work import work_cases


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
    presses: tuple[PressBeside, ...]
    carry: Worker
    room: PaperRoom
    carrier: Carrier
    backups: ScheduledBackups
    sync: SyncWorker | None
    register: GatewayPopulation | UnenrolledRegister
    units: UnitsOn
    doubts: tuple[CounterError, ...] = ()  # catalogue packages that do not count

    def hear(self, listener: Post) -> None:
        """Every event goes there too; before ``start``."""
        self.switchboard.connect(listener)

    def start(self) -> None:
        for worker in (self.desk, self.card, self.enquiry, self.paper, self.carry):
            worker.start()
        self.room.start()
        self.backups.start()
        if self.sync is None:
            self.switchboard.post(unenrolled_line(self.store))
        else:
            self.sync.start()
        for doubt in self.doubts:
            self.switchboard.post(Failed("catalogue", doubt.code))
        if is_closed(self.store):
            self.switchboard.post(Failed("SendLeaves", FailureCode.LOG_CLOSED))

    def stop(self) -> bool:
        """Cancel the card, wake and stop sync, finish what is queued, close the store. True if all ended in time."""
        ended = [self.card.stop(), self.backups.stop()]
        if self.sync is not None:
            ended.append(self.sync.stop())
        self.register.abort()
        self.carrier.abort()
        ended.append(self.room.stop())
        ended += [worker.stop() for worker in (self.enquiry, self.desk, self.paper, self.carry)]
        for press in self.presses:
            press.close()
        self.register.close()
        self.store.close()
        return all(ended)


def build_office(
    station: Station,
    store: Store,
    *,
    gateway: GatewaySettings,
    open_readers: Callable[[], Readers],
    asks_register: bool = True,
) -> Office:
    """Every worker, wired; nothing runs yet. ``asks_register`` False: a card alone opens no population data."""
    give_back_large_blocks()  # before the threads and the pictures of a day
    settings = station.settings
    switchboard = Switchboard()
    post = switchboard.post
    catalogue, doubts = station_catalogue(station, store)
    session = Session()
    officers, entrance, sure = at_the_desk(station, store, session, post)
    issuers = StationTrust(officers, station.trust_folder, wall_clock, refuse_training=not station.training)
    trust = issuers.load

    register, road, sync = _wire(station, store, gateway, post)
    looking = Enquiry(register, post).look_up if asks_register else _not_asked
    enquirer = Desk(
        {LookUp: looking, InquireConsents: ConsentInquiry(road, post), WithdrawConsents: ConsentWithdrawal(road, post)}
    )
    enquiry = Worker("enquiry", enquirer.handle, post)
    # what is set is our own, what is opened is anybody's: never in one process
    setting, opening = PressBeside(FailureCode.PRINT_FAILED), PressBeside(FailureCode.PAPER_UNREADABLE)
    paper = Worker("paper", Desk(printing_cases(station, store, catalogue, post, setting)).handle, post)
    carrier = _carrier(station, store, gateway, post)
    carried = _carrying(station, store, carrier, post) | {
        ExportMismatches: MismatchExport(store, catalogue, wall_clock, post)
    }
    carry = Worker("carry", Desk(carried).handle, post)
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
    drafting = Drafting(officers, catalogue, trust, settings.station, session, wall_clock, uuid7, post, enquiry, units)
    filing = FilingDesk(
        officers,
        catalogue,
        settings.station,
        session,
        wall_clock,
        post,
        card,
        largest_paper=settings.paper.largest_attachment,
        units=units,
        press=opening,
    )
    finish = FinishWithCard(replace(filing, store=store))  # a chip that signed is heard behind the lock too
    keeping = Keeping(officers, session, settings.paper, wall_clock, uuid7, post, opening)
    room = paper_room(keeping, replace(keeping, store=store), catalogue, training=station.training)
    listing, reopening = ListWaiting(officers, session, wall_clock, post), OpenDraftAgain(drafting)
    use_cases = Desk(
        {
            **account_cases(entrance, officers, sure, carry=carry, card=card, at_f9=finish),
            OpenDraft: OpenNewDraft(drafting),
            ReopenDraft: reopening,
            ParkDraft: ParkOpenDraft(drafting),
            PopulationArrived: MergePopulation(
                store, catalogue, trust, settings.station, session, wall_clock, post, units
            ),
            SetAnswer: AnswerField(officers, session, wall_clock, post),
            SetPlace: AnswerPlace(officers, session, wall_clock, post),
            **consent_cases(store, officers, catalogue, session, enquiry, post),
            FillFromFiler: FillFromFilersChip(drafting),
            FillFromCode: FillSecondPerson(officers, catalogue, session, wall_clock, post),
            FillFromCard: FillSecondByChip(officers, catalogue, session, wall_clock, post),
            RemovePaper: RemovePaperFromDraft(officers, session, wall_clock, post),
            **room.use_cases,
            FileDraft: FileOpenDraft(filing),
            ReviewDraft: ReviewOpenDraft(filing.reviewing, wall_clock, post),
            CopyFiling: CopyEarlierFiling(drafting),
            DropLeftOver: DropWhatIsLeftOver(officers, session, wall_clock, post),
            ListQueue: listing,
            ReopenRefused: ReopenRefusedFiling(drafting, reopening, listing),
            ListDrafts: ListOwnDrafts(officers, session, post),
            SearchFilings: FindFilings(officers, session, wall_clock, post),
            **trust_cases(issuers, session, sure, post),
            NumbersRevealed: RecordReveal(officers, session, wall_clock),
            CardRead: NoteCardRead(store, session, wall_clock),
            ListShift: ListOfficesDrafts(officers, session, wall_clock, post),
            HandOver: sure.first(HandDraftsOver(officers, session, wall_clock, post)),
            EndVisit: EndKioskVisit(officers, session, wall_clock),
            NoteKioskFiling: NoteFiledAtKiosk(store, wall_clock),
            LeaveKiosk: LetKioskEnd(settings.kiosk.pin_hash, store, wall_clock, os.urandom, post),
            AskBySlip: TellStandingBySlip(store, wall_clock, post),
            AskByCode: TellStandingByCode(store, settings.station.unit, wall_clock, post),
            **work_cases(drafting, reopening, filing.calendar, post),
            **citizen_cases(store, officers, session, post, settings.citizen.rating_address),
            ListDay: ListDayOfFilings(officers, session, filing.calendar, wall_clock, post),
            CloseDay: sure.first(CloseTheDay(officers, session, wall_clock, post)),
            ExportRegister: sure.first(AskForRegister(session, carry)),
            ExportFilings: sure.first(asking),
            ImportFilings: asking,
            MakeBackup: sure.first(asking),
            **person_cases(officers, catalogue, session, carry, sure, post),
            ListOutages: ListLineOutages(officers, session, post),
            **asking_cases(session, paper),
            ClearLogAlarm: sure.first(ClearGatewayLogAlarm(officers, session, wall_clock, post)),
        }
    )
    desk = Worker("desk", use_cases.handle, post)

    slips = SlipsAsTheyCome(paper, catalogue, SlipSize(settings.paper.size))
    switchboard.connect(
        desk.submit,
        CardRead,
        PopulationArrived,
        ChallengeSigned,
        ChallengeFailed,
        ConsentAnswered,
        ConsentWithdrawn,
        PaperReady,
    )
    switchboard.connect(slips.hear, *slips.kinds)
    switchboard.connect(lambda _event: paper.submit(ListDoubtedSlips()), SignedIn)
    switchboard.connect(lambda _event: desk.submit(LookIntoTrustFolder()), SignedIn)
    if sync is not None:
        wake = sync.wake
        switchboard.connect(lambda _event: wake(), Filed, LogAlarmCleared)
        # what was carried here goes on when the line comes back, and at once where it is up
        switchboard.connect(
            lambda event: carry.submit(HandCarriedIn()) if _may_go(event) else None, LineChanged, FilingsImported
        )
    return Office(
        station,
        store,
        catalogue,
        switchboard,
        desk,
        card,
        enquiry,
        paper,
        (setting, opening),
        carry,
        room,
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
        **trail_cases(station, store, post),
        MakeBackup: BackUpCounter(store, lambda: counter_folder(station), wall_clock, os.urandom, post),
    }


def _wire(
    station: Station, store: Store, gateway: GatewaySettings, post: Post
) -> tuple[GatewayPopulation | UnenrolledRegister, GatewayConsents | NoConsentRoad, SyncWorker | None]:
    """Three connections: deliveries, news, and look-ups and consents that never wait behind either."""
    gateway_key = known_gateway_key(store)
    if gateway_key is None:
        return UnenrolledRegister(), NoConsentRoad(), None
    own = station.settings.station
    key = station_key(store, own.unit, own.counter, os.urandom)

    def line() -> Line:
        return Line(gateway, key.signer(wall_clock), gateway_key, wall_clock, os.urandom)

    own_line = line()
    sending, listening = Portal(own_line), Portal(line())
    spare = InTurn(
        RatingExchange(store, own_line, wall_clock),
        catalogue_delta(station, store, own_line, gateway.bytes_per_hour, post),
    )
    engine = Engine(store, sending, wall_clock, Backoff(random.random), post, gateway.bytes_per_hour, spare)
    # on a metered line the news come with the engine's own heartbeat: a long-poll costs more
    listener = None if gateway.bytes_per_hour else Deltas(store, listening, post)
    worker = SyncWorker(engine, wall_clock, post, sending=sending, listener=listener, listening=listening)
    asking = line()
    return GatewayPopulation(asking), GatewayConsents(asking), worker
