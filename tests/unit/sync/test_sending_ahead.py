"""What is sent before an answer has come, and what is not: order, priority and other people's filings stay as they were."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest

from counter.errors import FailureCode
from counter.model.filing import Filing, SyncState
from counter.model.vietnam_time import VIETNAM
from counter.store.store import Store
from sync.answers import AgainLater
from sync.backoff import CAP, Backoff
from sync.engine import Engine
from sync.wire.messages import FilingState, UploadPlace
from tests.fakes.adversary_portal import AdversaryPortal, Fault, Heard, Piece, Uploaded
from tests.fakes.desk_filings import open_desk, put_filing, standing
from tests.fakes.gateway_log import GatewayLog

NOON = datetime(2026, 10, 8, 12, 0, tzinfo=VIETNAM)
AHEAD = 2


class Ticket(Heard[Any]):
    """Says when it is asked for."""

    def __init__(self, portal: SlowPortal, name: str, call: Any) -> None:
        super().__init__(call, early=name in portal.early)
        self._portal = portal
        self._name = name
        portal.seen.append(name)
        portal.awaited += 1
        portal.most = max(portal.most, portal.awaited)

    def result(self) -> Any:
        self._portal.awaited -= 1
        self._portal.seen.append(f"heard {self._name}")
        return super().result()


class SlowPortal(AdversaryPortal):
    """Takes whole attachments; no answer comes before it is waited for, but for those in ``early``.

    ``before_piece``: what happens before the named piece goes.
    """

    piece = 1_000

    def __init__(self) -> None:
        super().__init__(lambda: NOON)
        self.ledger = GatewayLog()
        self.seen: list[str] = []
        self.early: set[str] = set()
        self.awaited = 0
        self.most = 0
        self.names: dict[UUID, str] = {}
        self.before_piece: dict[str, Any] = {}

    def send_registration(self, filing_id: UUID, *rest: Any) -> Heard[FilingState]:
        return Ticket(self, f"place {self.names[filing_id]}", lambda: self.register(filing_id, *rest))

    def send_piece(self, *piece: Any) -> Heard[Uploaded]:
        sent = Piece(*piece)
        name = f"{self.names[sent.filing_id]}{len(sent.data)}"
        self.before_piece.pop(name, lambda: None)()
        if sent.give_way is not None:
            sent.give_way(0, len(sent.data))
        return Ticket(self, name, lambda: self.upload(sent))


class Desk:
    def __init__(self, folder: Path) -> None:
        self.now = NOON
        self.store: Store = open_desk(folder, lambda: self.now)
        self.portal = SlowPortal()

    def file(self, name: str, *sizes: int) -> Filing:
        filing = put_filing(self.store, [name.encode() * size for size in sizes], now=self.now)
        self.portal.names[filing.id] = name
        self.portal.announce(filing.id, filing.digest, {p.id: (p.size, p.sha256) for p in filing.papers})
        return filing

    def run(self, bytes_per_hour: int = 0) -> list[str]:
        """What went and came, in order; the log's key is known, as after the first run of any counter."""
        engine = Engine(
            self.store, self.portal, lambda: self.now, Backoff(lambda: 0.5), lambda _event: None, bytes_per_hour
        )
        engine.run_once()
        return self.portal.seen

    def state(self, filing: Filing) -> SyncState:
        return standing(self.store, filing.id)[1].state


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = Desk(tmp_path)
    made.file("Z")
    made.run()
    made.portal.seen.clear()
    made.portal.most = 0
    yield made
    made.store.close()


def test_attachments_go_back_to_back_and_registrations_one_after_the_other(desk: Desk) -> None:
    filings = [desk.file("A", 10, 20), desk.file("B", 30, 40)]
    assert desk.run() == [
        "place A",
        "heard place A",  # B's leaves and proof go on from here
        "place B",
        "A10",
        "A20",
        "heard place B",
        "B30",
        "heard A10",
        "B40",
        "heard A20",
        "heard B30",
        "heard B40",
    ]
    assert [desk.state(one) for one in filings] == [SyncState.DELIVERED] * 2
    assert desk.portal.most == 1 + AHEAD


def test_the_first_run_waits_for_each_answer_until_the_logs_key_is_known(tmp_path: Path) -> None:
    desk = Desk(tmp_path)
    desk.file("A", 10, 20)
    assert desk.run() == ["place A", "heard place A", "A10", "heard A10", "A20", "heard A20"]
    desk.store.close()


def test_every_waiting_registration_goes_before_any_attachment(desk: Desk) -> None:
    for name in "ABC":
        desk.file(name, 10)
    seen = [one for one in desk.run() if not one.startswith("heard")]
    assert seen == ["place A", "place B", "place C", "A10", "B10", "C10"]


def test_a_filing_that_comes_meanwhile_overtakes_the_attachments_that_have_not_begun(desk: Desk) -> None:
    desk.file("A", 10, 20, 30)
    desk.portal.before_piece["A20"] = lambda: desk.file("N", 5)
    seen = [one for one in desk.run() if not one.startswith("heard")]
    assert seen == ["place A", "A10", "A20", "place N", "N5", "A30"]


def test_on_a_metered_line_nothing_goes_ahead(desk: Desk) -> None:
    desk.file("A", 10, 20)
    assert desk.run(bytes_per_hour=100_000) == ["place A", "heard place A", "A10", "heard A10", "A20", "heard A20"]


def test_a_filing_that_ails_takes_its_own_steps_along_and_nobody_elses(desk: Desk) -> None:
    ailing, sound = desk.file("A", 10, 20), desk.file("B", 30, 40)

    def falls_ill() -> None:
        desk.portal.sick.add(ailing.id)

    desk.portal.before_piece["A10"] = falls_ill
    seen = desk.run()
    assert desk.state(ailing) is SyncState.RETRY
    assert desk.state(sound) is SyncState.DELIVERED
    assert "heard A20" not in seen
    desk.portal.sick.clear()
    desk.now += CAP
    desk.run()
    assert desk.state(ailing) is SyncState.DELIVERED


def test_a_lost_line_leaves_all_that_was_under_way_to_be_asked_again_and_nothing_is_sent_twice(desk: Desk) -> None:
    filings = [desk.file("A", 10, 20), desk.file("B", 30, 40)]

    def line_goes() -> None:
        desk.portal.faults.append(Fault.UNHEARD)  # that piece arrives, its answer does not
        desk.portal.before_piece["B30"] = lambda: setattr(desk.portal, "down", True)

    desk.portal.before_piece["A20"] = line_goes
    desk.run()
    assert [desk.state(one) for one in filings] == [SyncState.RETRY] * 2
    causes = {standing(desk.store, one.id)[1].cause for one in filings}
    assert causes <= {FailureCode.NO_LINE.value, FailureCode.NOT_OUR_GATEWAY.value}
    desk.portal.down = False
    desk.now += CAP
    # the fake fails loudly where a whole attachment is sent again
    desk.run()
    assert [desk.state(one) for one in filings] == [SyncState.DELIVERED] * 2


def test_a_receipt_that_comes_while_the_last_attachment_is_on_its_way_ends_the_filing(desk: Desk) -> None:
    """A copy of that attachment, held up on the line since an earlier run, was quicker."""
    filing, other = desk.file("A", 10, 20), desk.file("B", 30)

    def late_copy_arrives() -> None:
        held, paper = desk.portal.held[filing.id], filing.papers[1]
        held.bytes_of[paper.id] += b"A" * paper.size
        held.whole.add(paper.id)

    desk.portal.early |= {"place B", "A10"}
    desk.portal.before_piece["A10"] = late_copy_arrives
    seen = desk.run()
    assert seen.index("heard A10") < seen.index("A20")
    assert "heard A20" not in seen
    assert [desk.state(one) for one in (filing, other)] == [SyncState.DELIVERED] * 2


def test_an_early_answer_that_is_no_good_waits_until_the_body_is_over(desk: Desk) -> None:
    """A failure asks whether the gateway still answers: no question stands in the middle of a body."""
    filing = desk.file("A", 10, 20)
    portal = desk.portal
    asked_in_a_body: list[str] = []

    class Unsigned(Ticket):
        arrived = True

        def result(self) -> Any:
            super().result()
            raise AgainLater(FailureCode.NOT_OUR_GATEWAY, "unsigned 200")

    bodies: list[str] = []

    def send_piece(filing_id: UUID, digest: bytes, place: UploadPlace, data: bytes, *more: Any) -> Heard[Any]:
        name = f"A{len(data)}"
        kind = Unsigned if name == "A10" and name not in portal.seen else Ticket
        bodies.append(name)
        more[-1](0, len(data))
        bodies.pop()
        return kind(portal, name, lambda: portal.upload(Piece(filing_id, digest, place, data, more[0])))

    class Watched(SlowPortal):
        def reach(self) -> None:
            asked_in_a_body.extend(bodies)
            super().reach()

    portal.__class__ = Watched
    vars(portal)["send_piece"] = send_piece
    desk.run()
    assert desk.state(filing) is SyncState.RETRY
    assert asked_in_a_body == []
    assert portal.seen.count("heard A10") == 1
    desk.now += timedelta(hours=1)
    desk.run()
    assert desk.state(filing) is SyncState.DELIVERED
