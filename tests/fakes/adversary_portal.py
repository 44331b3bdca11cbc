"""A gateway in memory that does its worst within the contract, and fails loudly when the desk breaks it."""

from __future__ import annotations

import hashlib
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import Enum
from typing import Any, Generic, NamedTuple, TypeAlias, TypeVar
from uuid import UUID

from counter.errors import FailureCode
from counter.ports import Clock
from sync.answers import AgainLater, FilingRefused
from sync.giving_way import GiveWay
from sync.wire.ledger import CounterLeaves, CounterPlace, LedgerState
from sync.wire.messages import Change, Changes, FilingState, Receipt, UploadPlace
from sync.wire.paths import paper_path
from sync.wire.problems import Problem, ProblemType
from tests.fakes.gateway_log import GatewayLog

PIECE = 7
R = TypeVar("R")
Uploaded: TypeAlias = tuple[UploadPlace, Receipt | None]


class Piece(NamedTuple):
    """What ``send_piece`` is given."""

    filing_id: UUID
    digest: bytes
    place: UploadPlace
    data: bytes
    most: int | None = None
    give_way: GiveWay | None = None


class Fault(Enum):
    """What befalls one call. *Lost*: before the gateway heard of it; *unheard*: after it did its part."""

    NONE = "none"
    LOST = "lost"
    UNHEARD = "unheard"
    TROUBLE = "trouble"
    KILLED = "killed"
    KILLED_AFTER = "killed after"


class Killed(BaseException):
    """The desk's process is gone: nothing catches this, nothing is tidied up."""


class Heard(Generic[R]):
    """An answer on its way, or what befell it; ``early``: it is here before anyone waits for it."""

    def __init__(self, call: Callable[[], R], *, early: bool) -> None:
        self._failure: AgainLater | FilingRefused | None = None
        try:
            self._answer = call()
        except (AgainLater, FilingRefused) as exc:
            self._failure = exc
        self.arrived = early and self._failure is None

    def result(self) -> R:
        if self._failure is not None:
            raise self._failure
        return self._answer


@dataclass
class _Held:
    digest: bytes
    code: str
    at: datetime
    sizes: dict[UUID, int]
    hashes: dict[UUID, str]
    bytes_of: dict[UUID, bytearray]
    whole: set[UUID] = field(default_factory=set)


class AdversaryPortal:
    """``faults`` befall the next calls one by one; ``down``: no call gets through; ``poison``: refused for good.

    ``old``: it has never heard of receipts that come with the last byte.
    ``ledger``: the log that it keeps, if it keeps one. ``sick``: filings whose every call fails while the line is well. ``garble``: whole files arrive
    wrong once. ``announce(filing_id, sizes and hashes)`` tells what the manifest would.
    """

    piece = PIECE

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.faults: deque[Fault] = deque()
        self.down = False
        self.old = False
        self.poison: set[UUID] = set()
        self.sick: set[UUID] = set()
        self.garble: set[UUID] = set()
        self.held: dict[UUID, _Held] = {}
        self.refused: set[UUID] = set()
        self.receipted: set[UUID] = set()
        self.order: list[UUID] = []
        self.log: list[Change] = []
        self.ledger: GatewayLog | None = None
        self._announced: dict[UUID, tuple[bytes, dict[UUID, tuple[int, str]]]] = {}
        self.bytes_sent = 0
        self.calls = 0

    def announce(self, filing_id: UUID, digest: bytes, papers: dict[UUID, tuple[int, str]]) -> None:
        self._announced[filing_id] = (digest, papers)

    def undecided(self) -> list[UUID]:
        """Complete filings that nobody has decided on, oldest first."""
        decided = {change.filing_id for change in self.log}
        return [one for one in self.order if one not in decided and self.held[one].whole == self.held[one].sizes.keys()]

    def decide(self, filing_id: UUID, status: int, at: datetime) -> None:
        held = self.held[filing_id]
        self.log.append(Change(filing_id=filing_id, code=held.code, status=status, at=at, accepted_at=at))

    def took(self, count: int) -> None:
        """Called with what every piece that arrived cost the line."""

    def reach(self) -> None:
        self._befall(None)

    def send_registration(self, *filing: Any) -> Heard[FilingState]:
        return self._heard(lambda: self.register(*filing))

    def send_piece(self, *piece: Any) -> Heard[Uploaded]:
        return self._heard(lambda: self.upload(Piece(*piece)))

    def _heard(self, call: Callable[[], R]) -> Heard[R]:
        """What the gateway makes of it happens at once; when the desk hears of it is the weather's choice."""
        return Heard(call, early=self.calls % 3 == 0)

    def register(
        self,
        filing_id: UUID,
        manifest: bytes,
        evidence: bytes,
        digest: bytes,
        leaves: CounterLeaves | None = None,
        place: CounterPlace | None = None,
    ) -> FilingState:
        fault = self._befall(filing_id)
        heard = self.ledger.hear(leaves, place, filing_id, digest) if self.ledger is not None else {}
        announced, papers = self._announced[filing_id]
        assert digest == announced, "the content changed after it was frozen"
        assert filing_id not in self.refused, "a filing came again whose refusal was heard"
        if filing_id in self.poison:
            self._unheard(fault)
            self.refused.add(filing_id)
            raise FilingRefused(FailureCode.FILING_REFUSED, "Thiếu giấy tờ.", "/papers")
        if filing_id not in self.held:
            self.order.append(filing_id)
            self.held[filing_id] = _Held(
                digest=digest,
                code=f"H15.50.05.13-261008-{len(self.order):04d}",
                at=self._clock(),
                sizes={paper: size for paper, (size, _) in papers.items()},
                hashes={paper: sha for paper, (_, sha) in papers.items()},
                bytes_of={paper: bytearray() for paper in papers},
            )
        self._unheard(fault)
        return self._state(filing_id).model_copy(update=heard)

    def leaves(self, leaves: CounterLeaves) -> LedgerState:
        fault = self._befall(None)
        if self.ledger is None:
            raise AgainLater(FailureCode.GATEWAY_TROUBLE, problem=Problem.of(ProblemType.NOT_FOUND))
        state = self.ledger.follow(leaves)
        self._unheard(fault)
        return state

    def log_key(self) -> str | None:
        fault = self._befall(None)
        self._unheard(fault)
        return self.ledger.key if self.ledger is not None else None

    def state(self, filing_id: UUID, digest: bytes) -> FilingState:
        fault = self._befall(filing_id)
        assert self.held[filing_id].digest == digest
        self._unheard(fault)
        return self._state(filing_id)

    def upload(self, piece: Piece) -> Uploaded:
        filing_id, digest, place, data, most, _ = piece
        fault = self._befall(filing_id)
        held = self.held[filing_id]
        paper = place.paper_id
        assert held.digest == digest
        assert hashlib.sha256(data).hexdigest() == held.hashes[paper], "another paper's bytes"
        assert not place.complete, "a whole attachment was sent again"
        have = held.bytes_of[paper]
        if len(have) != place.offset:
            self._unheard(fault)
            return place.model_copy(update={"offset": len(have)}), None
        sent = data[place.offset : place.offset + min(self.piece, most or self.piece)]
        have += sent
        self.bytes_sent += len(sent)
        self.took(100 + len(sent))
        if len(have) == held.sizes[paper]:
            if paper in self.garble:
                self.garble.discard(paper)
                have.clear()
                self._unheard(fault)
                return place.model_copy(update={"offset": 0}), None
            held.whole.add(paper)
        self._unheard(fault)
        receipt = None
        if paper in held.whole and held.whole == held.sizes.keys() and not self.old:
            self.receipted.add(filing_id)
            receipt = self._receipt(filing_id)
        return place.model_copy(update={"offset": len(have), "complete": paper in held.whole}), receipt

    def receipt(self, filing_id: UUID, digest: bytes) -> Receipt:
        fault = self._befall(filing_id)
        held = self.held[filing_id]
        assert held.digest == digest
        if held.whole != held.sizes.keys():
            raise AgainLater(FailureCode.GATEWAY_TROUBLE, problem=Problem.of(ProblemType.INCOMPLETE))
        self._unheard(fault)
        self.receipted.add(filing_id)
        return self._receipt(filing_id)

    def changes(self, cursor: str, wait: int) -> Changes:
        fault = self._befall(None)
        start = int(cursor or "0")
        page = tuple(self.log[start : start + 2])
        self._unheard(fault)
        return Changes(changes=page, cursor=str(start + len(page)) if page else cursor, more=start + 2 < len(self.log))

    def _receipt(self, filing_id: UUID) -> Receipt:
        held = self.held[filing_id]
        return Receipt(
            filing_id=filing_id,
            code=held.code,
            digest=held.digest.hex(),
            registered_at=held.at,
            completed_at=self._clock(),
        )

    def _state(self, filing_id: UUID) -> FilingState:
        held = self.held[filing_id]
        return FilingState(
            filing_id=filing_id,
            code=held.code,
            digest=held.digest.hex(),
            registered_at=held.at,
            status=1,
            uploads=tuple(
                UploadPlace(
                    paper_id=paper,
                    path=paper_path(filing_id, paper),
                    size=size,
                    sha256=held.hashes[paper],
                    offset=len(held.bytes_of[paper]),
                    complete=paper in held.whole,
                )
                for paper, size in held.sizes.items()
            ),
        )

    def _befall(self, filing_id: UUID | None) -> Fault:
        self.calls += 1
        self.bytes_sent += 100
        assert self.calls < 5000, "the engine runs in a circle"
        if self.down:
            raise AgainLater(FailureCode.NO_LINE)
        if filing_id in self.sick:
            raise AgainLater(FailureCode.GATEWAY_TROUBLE)
        fault = self.faults.popleft() if self.faults else Fault.NONE
        if fault is Fault.LOST:
            raise AgainLater(FailureCode.NO_LINE)
        if fault is Fault.TROUBLE:
            raise AgainLater(FailureCode.GATEWAY_TROUBLE, retry_after=7.0)
        if fault is Fault.KILLED:
            raise Killed
        return fault

    @staticmethod
    def _unheard(fault: Fault) -> None:
        if fault is Fault.UNHEARD:
            raise AgainLater(FailureCode.NOT_OUR_GATEWAY)
        if fault is Fault.KILLED_AFTER:
            raise Killed
