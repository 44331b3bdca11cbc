"""Whatever an officer does and however units of work end, the store is what a simple model says."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from contextlib import ExitStack
from copy import deepcopy
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule

from counter.model.filing import Draft, Filing, Paper, ProvisionalCode
from counter.store.store import Reserve, Store
from counter.store.unit_of_work import UnitOfWork

NOW = datetime(2026, 10, 8, 9, 0, tzinfo=UTC)
IDS = st.integers(1, 3)


@dataclass
class Model:
    """Ids of drafts and filings; the papers of each by their numbers."""

    drafts: set[int] = field(default_factory=set)
    filings: set[int] = field(default_factory=set)
    papers: dict[int, list[int]] = field(default_factory=dict)
    next_paper: int = 1
    serial: int = 0


def a_paper(number: int) -> tuple[Paper, bytes]:
    data = b"%d" % number
    return Paper(UUID(int=number), "r", "a.pdf", "application/pdf", len(data), hashlib.sha256(data).hexdigest()), data


class OneDesk(RuleBasedStateMachine):
    @initialize()
    def open_an_empty_store(self) -> None:
        self.folder = Path(tempfile.mkdtemp())
        self.kept = Model()
        self.store = self.opened()
        self.start()

    def opened(self) -> Store:
        return Store.open(self.folder, bytes(32), lambda: NOW, reserve=Reserve(1, 1))

    def start(self) -> None:
        self.stack = ExitStack()
        self.work: UnitOfWork = self.stack.enter_context(self.store.begin())
        self.now = deepcopy(self.kept)

    @rule(draft=IDS)
    def save_a_draft(self, draft: int) -> None:
        if draft not in self.now.filings:
            self.work.drafts.save(Draft(UUID(int=draft), "1.004194", "1", "lan", NOW, NOW))
            self.now.drafts.add(draft)

    @rule(draft=IDS)
    def attach(self, draft: int) -> None:
        if draft in self.now.drafts:
            self.work.papers.add(*a_paper(self.now.next_paper), UUID(int=draft))
            self.now.papers.setdefault(draft, []).append(self.now.next_paper)
            self.now.next_paper += 1

    @rule(draft=IDS)
    def remove_its_first_paper(self, draft: int) -> None:
        if draft in self.now.drafts and self.now.papers.get(draft):
            self.work.papers.remove(UUID(int=self.now.papers[draft].pop(0)))

    @rule(draft=IDS)
    def throw_away(self, draft: int) -> None:
        self.work.drafts.delete(UUID(int=draft))
        self.now.drafts.discard(draft)
        if draft not in self.now.filings:
            self.now.papers.pop(draft, None)

    @rule(draft=IDS)
    def file_under_the_same_id(self, draft: int) -> None:
        if draft in self.now.drafts:
            serial = self.work.numbers.next_provisional("A3", NOW.date())
            self.now.serial += 1
            assert serial == self.now.serial
            self.work.filings.add(
                Filing(
                    id=UUID(int=draft),
                    provisional=ProvisionalCode.make("A3", NOW.date(), serial),
                    procedure="1.004194",
                    version="1",
                    title="t",
                    filer_name="Ẩn",
                    filer_number="",
                    officer="lan",
                    counter="A3",
                    captured_at=NOW,
                    manifest=b"{}",
                    digest=bytes(32),
                )
            )
            self.work.drafts.delete(UUID(int=draft))
            self.now.drafts.remove(draft)
            self.now.filings.add(draft)

    @rule()
    def commit(self) -> None:
        self.work.commit()
        self.stack.close()
        self.kept = self.now
        self.start()

    @rule()
    def give_up(self) -> None:
        self.stack.close()
        self.start()

    @rule()
    def restart(self) -> None:
        self.stack.close()
        self.store.close()
        self.store = self.opened()
        self.start()

    @invariant()
    def the_store_is_as_the_model_says(self) -> None:
        if not hasattr(self, "work"):
            return
        assert {draft.id.int for draft in self.work.drafts.of_officer("lan")} == self.now.drafts
        assert {filing.id.int for filing in self.work.filings.find("an")} == self.now.filings
        for owner in (1, 2, 3):
            papers = self.work.papers.of(UUID(int=owner))
            assert [paper.id.int for paper in papers] == self.now.papers.get(owner, [])
            for paper in papers:
                assert self.work.papers.read(paper.id) == b"%d" % paper.id.int

    def teardown(self) -> None:
        if hasattr(self, "store"):
            self.stack.close()
            files = sum(1 for file in (self.folder / "papers").rglob("*") if file.is_file())
            assert files == sum(len(numbers) for numbers in self.kept.papers.values()), "an orphan, or a loss"
            self.store.close()
            shutil.rmtree(self.folder)


TestOneDesk = OneDesk.TestCase
TestOneDesk.settings = settings(max_examples=15, stateful_step_count=25)
