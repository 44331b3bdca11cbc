"""What an officer does with one citizen, over the real use cases: open, fill, attach, F9; and again after a refusal.

Every act looks first at what stands already, as an officer does after the power came back.
"""

from __future__ import annotations

import contextlib
import hashlib
import random
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from typing import Final
from uuid import UUID, uuid4

from counter.catalogue.catalogue import Catalogue
from counter.catalogue.loader import load_catalogue
from counter.emrtd.card_record import CardRecord
from counter.errors import CounterError
from counter.events import (
    ChallengeSigned,
    Command,
    FileDraft,
    OpenDraft,
    PopulationArrived,
    ReopenDraft,
    ReopenRefused,
    SetAnswer,
    SignChallenge,
)
from counter.model.account import Account, Role
from counter.model.filing import Paper
from counter.outbox import reopened_key
from counter.ports import Clock, Post
from counter.services.answer import AnswerField
from counter.services.file_draft import FileOpenDraft, FilingDesk, FinishWithCard
from counter.services.list_filings import ListWaiting
from counter.services.look_up import MergePopulation
from counter.services.open_draft import Drafting, OpenDraftAgain, OpenNewDraft
from counter.services.reopen_refused import ReopenRefusedFiling
from counter.services.session import Session
from counter.settings import StationSettings
from counter.store.store import Store
from tests.fakes.id_cards import trust
from tests.fakes.whole_desk import chip, read, register_says, signed_by

UNIT: Final = "H15.50.05.13"
COUNTER: Final = "A3"
PROCEDURE: Final = "1.004873"  # the certificate of marital status
CITIZEN: Final = "tenant"  # never married: nothing to bring
GRANTED, REFUSED = "vay_von", "viec_lam"  # purposes; the gateway's judge refuses the second


@cache
def catalogue() -> Catalogue:
    return load_catalogue()


@cache
def card() -> CardRecord:
    return read(CITIZEN)


def paper_bytes(seed: int, size: int) -> bytes:
    """A scanned paper of one page, a little over ``size`` bytes; the driver knows it by its seed.

    The seed stands in it: two papers of one byte of noise would now and then be the same file, which F9 rightly blocks.
    """
    noise = random.Random(seed).randbytes(size)
    objects = (
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>",
        b"<</Length %d>>stream\n%b\nendstream" % (size, noise),
    )
    written = b"%%PDF-1.4\n%%%x\n" % seed
    table = b"xref\n0 5\n0000000000 65535 f \n"
    for number, each in enumerate(objects, 1):
        table += b"%010d 00000 n \n" % len(written)
        written += b"%d 0 obj%b endobj\n" % (number, each)
    return written + table + b"trailer<</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % len(written)


class _Reader:
    """The card on the reader: signs what it is asked, on this very thread."""

    def __init__(self) -> None:
        self.asked: list[SignChallenge] = []

    def submit(self, command: Command) -> None:
        if isinstance(command, SignChallenge):
            self.asked.append(command)


class Officer:
    """``post`` hears what the officer would see."""

    def __init__(self, store: Store, clock: Clock, post: Post) -> None:
        self._store = store
        self._clock = clock
        self._reader = _Reader()
        self._ids: list[UUID] = []
        session = Session(Account("lan", "Lan", Role.OFFICER, ""))
        station = StationSettings(unit=UNIT, counter=COUNTER)
        drafting = Drafting(store, catalogue(), trust, station, session, clock, self._new_id, post, self._reader)
        filing = FilingDesk(store, catalogue(), station, session, clock, post, self._reader)
        again = OpenDraftAgain(drafting)
        self._session = session
        self._open = OpenNewDraft(drafting)
        self._again = again
        self._reopen = ReopenRefusedFiling(drafting, again, ListWaiting(store, session, clock, post))
        self._population = MergePopulation(store, catalogue(), trust, station, session, clock, post)
        self._answer = AnswerField(store, session, clock, post)
        self._file = FileOpenDraft(filing)
        self._finish = FinishWithCard(filing)

    def take(self, draft_id: UUID, papers: Sequence[tuple[int, int]], *, refused: bool) -> None:
        """``papers``: seed and size of each."""
        with self._store.begin() as work:
            if work.filings.get(draft_id) is not None:
                return
            known = work.drafts.get(draft_id)
        if known is None:
            self._ids = [draft_id]
            self._open(OpenDraft(PROCEDURE, card()))
        else:
            self._again(ReopenDraft(draft_id))
        self._population(PopulationArrived(draft_id, register_says(CITIZEN)))
        self._answer(SetAnswer(draft_id, "/purpose/kind", REFUSED if refused else GRANTED))
        self._attach(draft_id, papers)

    def take_up_again(self, refused: UUID, draft_id: UUID) -> None:
        """The refused filing becomes a draft under this id, once."""
        with self._store.begin() as work:
            taken_up = work.keyvalues.get(reopened_key(refused))
        if taken_up is None:
            self._ids = [draft_id]
            self._reopen(ReopenRefused(refused))

    def press_f9(self, draft_id: UUID, *, twice: bool) -> None:
        with self._store.begin() as work:
            if work.filings.get(draft_id) is not None:
                return
        self._file(FileDraft(draft_id, face_matched=True))
        if twice:
            self._file(FileDraft(draft_id, face_matched=True))
        for asked in self._reader.asked:
            self._finish(ChallengeSigned(asked.draft, signed_by(chip(CITIZEN), asked.challenge)))
        self._reader.asked.clear()
        if twice:
            with contextlib.suppress(CounterError):  # an impatient finger after it was filed
                self._file(FileDraft(draft_id, face_matched=True))

    def _new_id(self) -> UUID:
        return self._ids.pop() if self._ids else uuid4()

    def _attach(self, draft_id: UUID, papers: Sequence[tuple[int, int]]) -> None:
        # not the scanner's way in: its look into PDF pages is no matter of this suite
        with self._store.begin() as work:
            draft = work.drafts.get(draft_id)
            assert draft is not None
            there = {paper.sha256 for paper in draft.papers}
            for number, (seed, size) in enumerate(papers):
                data = paper_bytes(seed, size)
                digest = hashlib.sha256(data).hexdigest()
                if digest in there:
                    continue
                paper = Paper(UUID(int=seed), "khac", f"giay-{number}.pdf", "application/pdf", len(data), digest, 1)
                work.papers.add(paper, data, draft_id)
                draft = replace(draft, papers=(*draft.papers, paper))
            work.drafts.save(draft)
            work.commit()
