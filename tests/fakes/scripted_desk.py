"""A desk worker that answers at once and on the caller's thread, with the real catalogue and form engine.

It keeps drafts in a dictionary where the real one has a store. ``submitted`` holds every command.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

from counter.catalogue.catalogue import Catalogue
from counter.day_events import CloseDay, DayClosed, DayListed, ListDay
from counter.emrtd.card_record import CardRecord
from counter.errors import FailureCode
from counter.events import (
    AttachPaper,
    Command,
    DraftOpened,
    DraftSaved,
    DraftsListed,
    Filed,
    FileDraft,
    FilingsFound,
    ListDrafts,
    ListQueue,
    OpenDraft,
    PaperRefused,
    PrintSlip,
    QueueListed,
    RemovePaper,
    ReopenDraft,
    SearchFilings,
    SetAnswer,
    SignedIn,
    SignIn,
    SignInRefused,
    SlipPrinted,
)
from counter.forms.engine import Facts, prefill
from counter.hand_over_events import HandedOver, HandOver, ListShift, ShiftListed
from counter.line_events import ListOutages, OutagesListed
from counter.model.citizen import Citizen
from counter.model.day import DayClosing
from counter.model.filing import Answer, Draft, Filing, Paper, ProvisionalCode, Source, SyncState
from counter.model.outage import Outage
from counter.model.page_look import PageLook
from counter.model.refusal import Refusal, refusal_of
from counter.model.scanning import ScanSource
from counter.outbox import OutboxEntry
from counter.page_events import (
    ListScanners,
    LookAtPaper,
    OfferPapers,
    PagesShown,
    PaperOffer,
    PapersOffered,
    PaperTaken,
    ScannersFound,
    TakeFiles,
)
from counter.paper.page_looks import page_looks
from counter.place_events import SetPlace
from counter.ports import Clock, Post
from counter.trust_events import ConfirmTrust, ImportTrust, ListTrust, RemoveTrust, TrustEntry, TrustListed
from tests.fakes.crossing import crossed

PASSWORD = "mot-cua-tap-huan"
OFFICERS = {"lananh": ("Lan Anh", "officer"), "minhduc": ("Minh Đức", "supervisor")}


class ScriptedDesk:
    """``refuse`` maps a requirement to the code with which its papers are turned down.

    Commands of a kind in ``unanswered`` are remembered, and no more.
    """

    def __init__(self, catalogue: Catalogue, clock: Clock, post: Post) -> None:
        self.submitted: list[Command] = []
        self.drafts: dict[UUID, Draft] = {}
        self.records: dict[UUID, CardRecord | None] = {}
        self.filings: list[Filing] = []
        self.pointers: dict[UUID, str] = {}  # what the gateway's refusals of ``queue`` point to
        self.queue: tuple[tuple[OutboxEntry, Filing], ...] = ()
        self.outages: tuple[Outage, ...] = ()
        self.shift: tuple[Draft, ...] = ()
        self.day: Callable[[ListDay], DayListed] | None = None
        self.refuse: dict[str, FailureCode] = {}
        self.unanswered: set[type] = set()
        self.scanners: tuple[ScanSource, ...] = ()
        self.offers: tuple[PaperOffer, ...] = ()
        self.looks: dict[UUID, tuple[PageLook, ...]] = {}
        self.trust: tuple[TrustEntry, ...] = ()
        self.trusting: Callable[[Command], None] = self._change_trust
        self._catalogue, self._clock, self._post = catalogue, clock, post
        self._serial = 0

    def _id(self) -> UUID:
        self._serial += 1
        return UUID(int=self._serial)

    def _refusals(self) -> dict[UUID, Refusal]:
        refused = [filing for entry, filing in self.queue if entry.state is SyncState.REFUSED]
        return {one.id: refusal_of(one, FailureCode.FILING_REFUSED, self.pointers.get(one.id, "")) for one in refused}

    def submit(self, command: Command) -> None:
        command = crossed(command)
        self.submitted.append(command)
        if type(command) in self.unanswered:
            return
        match command:
            case SignIn(username=name, password=password):
                right = password == PASSWORD
                refused = SignInRefused(FailureCode.SIGN_IN_REFUSED)
                self._post(SignedIn(name, *OFFICERS[name]) if right else refused)
            case ListDrafts():
                self._post(DraftsListed(tuple(self.drafts.values())))
            case ListShift() | HandOver() | ListDay() | CloseDay():
                self._supervise(command)
            case ListOutages():
                self._post(OutagesListed(self.outages))
            case ListQueue():
                self._post(QueueListed(self.queue, self._refusals()))
            case SearchFilings(text=text):
                found = [one for one in self.filings if not text or text.lower() in one.filer_name.lower()]
                self._post(FilingsFound(text, tuple(found)))
            case ListTrust() | ImportTrust() | ConfirmTrust() | RemoveTrust():
                self.trusting(command)
            case _:
                self._declare(command)

    def _supervise(self, command: Command) -> None:
        match command:
            case ListDay() if self.day is not None:
                self._post(self.day(command))
            case CloseDay(day=day):
                self._post(DayClosed(day, DayClosing("minhduc", self._clock(), 7, 4, 2, 1)))
            case ListShift():
                self._post(
                    ShiftListed(self.shift or tuple(self.drafts.values()), {u: n for u, (n, _role) in OFFICERS.items()})
                )
            case HandOver(drafts=drafts, receiver=receiver, reason=reason):
                self._post(HandedOver(drafts, ("lananh",), receiver, "minhduc", reason))

    def _change_trust(self, command: Command) -> None:
        said: tuple[str, ...] = ()
        match command:
            case ImportTrust(file=file):
                today = self._clock().date()
                digest = hashlib.sha256(file.name.encode()).hexdigest()
                entry = TrustEntry(digest, f"CN={file.stem}", "anchor", today, today.replace(year=today.year + 15))
                self.trust, said = (*self.trust, entry), (f"+ {entry.subject}",)
            case ConfirmTrust(fingerprint=fingerprint):
                said = tuple(f"+ {one.subject}" for one in self.trust if one.fingerprint == fingerprint)
                self.trust = tuple(
                    replace(one, kind="anchor") if one.fingerprint == fingerprint else one for one in self.trust
                )
            case RemoveTrust(fingerprint=fingerprint):
                said = tuple(f"- {one.subject}" for one in self.trust if one.fingerprint == fingerprint)
                self.trust = tuple(one for one in self.trust if one.fingerprint != fingerprint)
            case ListTrust():
                pass
        self._post(TrustListed(self.trust, said))

    def _declare(self, command: Command) -> None:
        match command:
            case OpenDraft():
                self._open(command)
            case ReopenDraft(draft=draft):
                self._post(DraftOpened(self.drafts[draft], self.records.get(draft)))
            case SetAnswer():
                self._answer(command)
            case SetPlace(draft=draft, answers=answers):
                place = {**self.drafts[draft].answers, **dict(answers)}
                self._save(replace(self.drafts[draft], answers=place))
            case FileDraft(draft=draft):
                self._file(self.drafts[draft])
            case _:
                self._hand_in(command)

    def _hand_in(self, command: Command) -> None:
        match command:
            case AttachPaper(draft=draft, requirement=requirement, path=path):
                self._attach(draft, requirement, path)
            case TakeFiles(draft=draft, requirement=requirement, paths=paths):
                self._attach(draft, requirement, paths[0])
            case ListScanners():
                self._post(ScannersFound(self.scanners))
            case LookAtPaper(draft=draft, paper=paper) if paper in self.looks:
                held = next(one for one in self.drafts[draft].papers if one.id == paper)
                self._post(PagesShown(draft, paper, held.sha256, self.looks[paper]))
            case OfferPapers(draft=draft):
                self._post(PapersOffered(draft, self.offers))
            case RemovePaper(draft=draft, paper=paper):
                kept = tuple(one for one in self.drafts[draft].papers if one.id != paper)
                self._save(replace(self.drafts[draft], papers=kept))

    def _answer(self, command: SetAnswer) -> None:
        draft = self.drafts[command.draft]
        answers = dict(draft.answers)
        if command.value in (None, ""):
            answers.pop(command.pointer, None)
        else:
            answers[command.pointer] = Answer(command.value, Source.TYPED)
        self._save(replace(draft, answers=answers, focus=command.pointer))

    def _open(self, command: OpenDraft) -> None:
        procedure = self._catalogue.get(command.procedure)
        assert procedure.form is not None
        now = self._clock()
        facts = Facts(chip=command.record, citizen=None, office={"unit_name": "Phường An Bình"}, today=now.date())
        draft = Draft(self._id(), procedure.code, procedure.version, "lananh", now, now, prefill(procedure.form, facts))
        self.drafts[draft.id] = draft
        self.records[draft.id] = command.record
        self._post(DraftOpened(draft, command.record))

    def population(self, draft: UUID, citizen: Citizen) -> None:
        """The register's answer merged, as the real desk re-sends it."""
        old = self.drafts[draft]
        form = self._catalogue.get(old.procedure).form
        assert form is not None
        facts = Facts(
            chip=self.records[draft],
            citizen=citizen,
            office={"unit_name": "Phường An Bình"},
            today=self._clock().date(),
        )
        known = prefill(form, facts)
        self.drafts[draft] = replace(
            old, answers={**known, **{p: a for p, a in old.answers.items() if a.source is Source.TYPED}}
        )
        self._post(DraftOpened(self.drafts[draft], self.records[draft], filled=True))

    def _save(self, draft: Draft) -> None:
        now = self._clock()
        self.drafts[draft.id] = replace(draft, changed_at=now)
        self._post(DraftSaved(self.drafts[draft.id], now))

    def _attach(self, draft: UUID, requirement: str, path: Path) -> None:
        if requirement in self.refuse:
            self._post(PaperRefused(draft, requirement, self.refuse[requirement]))
            return
        kind = {".pdf": "application/pdf", ".jpg": "image/jpeg", ".png": "image/png", ".tif": "image/tiff"}[path.suffix]
        data = path.read_bytes() if path.exists() else b"%PDF" * 100_000
        digest = hashlib.sha256(data).hexdigest()
        looks = tuple(page_looks(data)) if path.exists() and kind != "application/pdf" else ()
        paper = Paper(self._id(), requirement, path.name, kind, len(data), digest, len(looks) or 3)
        if looks:
            self.looks[paper.id] = looks
        self._save(replace(self.drafts[draft], papers=(*self.drafts[draft].papers, paper)))
        self._post(PaperTaken(draft, requirement, paper.id, len(data), len(data)))

    def _file(self, draft: Draft) -> None:
        now = self._clock()
        procedure = self._catalogue.get(draft.procedure)
        name = next((str(a.value) for p, a in draft.answers.items() if p.endswith("/name")), "")
        filing = Filing(
            id=draft.id,
            provisional=ProvisionalCode.make("A3", now.date(), len(self.filings) + 4),
            procedure=procedure.code,
            version=procedure.version,
            title=procedure.title,
            filer_name=name.upper(),
            filer_number="",
            officer="lananh",
            counter="A3",
            captured_at=now,
            manifest=b"{}" * 900,
            digest=bytes(32),
            papers=draft.papers,
        )
        self.filings.append(filing)
        del self.drafts[draft.id]
        self._post(Filed(filing, present_at_filing=True))


class Recorder:
    """A card or paper worker that only remembers; ``paper`` answers PrintSlip when told to."""

    def __init__(self, post: Post | None = None) -> None:
        self.submitted: list[Command] = []
        self._post = post

    def submit(self, command: Command) -> None:
        command = crossed(command)
        self.submitted.append(command)
        if self._post is not None and isinstance(command, PrintSlip):
            self._post(SlipPrinted(command.filing, command.kind, Path(f"phieu-{command.kind.value}.pdf")))


class SteppedClock:
    """A clock that stands until it is moved."""

    def __init__(self, now: datetime) -> None:
        self.now = now

    def __call__(self) -> datetime:
        return self.now

    def move(self, seconds: float) -> None:
        self.now += timedelta(seconds=seconds)
