"""What a counter may ask of the gateway about filings: register, where it stands, receipt, attachments, deltas."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from counter.ledger.checkpoint import Checkpoint
from counter.ledger.entries import EventKind
from counter.model.manifest import digest_of
from counter.ports import Clock
from sync.gateway.callers import Caller
from sync.gateway.checks import Checks, ManifestShape, judge, read_manifest
from sync.gateway.ledger import GatewayLedger, InHand, Told, nodes_of_proof
from sync.gateway.page import Wish
from sync.gateway.refusal import ProblemStated
from sync.gateway.registrar import Registrar
from sync.gateway.store import changes, codes, counters, decisions, filings, order, uploads
from sync.gateway.store.filings import Entry, NewFiling
from sync.gateway.store.log import LogNodes
from sync.gateway.store.order import Head
from sync.gateway.store.store import GatewayStore, Transaction
from sync.gateway.store.uploads import Upload
from sync.wire.ledger import CounterLeaves, LedgerState
from sync.wire.messages import REGISTRATION_FORMAT, Changes, FilingState, Receipt, Registration
from sync.wire.problems import ProblemType

RESULT_PIECE: Final = 1024 * 1024  # bytes: what a desk takes as one answer
_OTHER_CONTENT: Final = "Cổng đã nhận một hồ sơ khác nội dung dưới cùng mã gửi."
_OTHER_COUNTER: Final = "Hồ sơ không thuộc quầy đang gửi."
_NOTHING_TO_SUPPLEMENT: Final = "Hồ sơ được bổ sung không có ở cổng, hoặc thuộc đơn vị khác."


@dataclass(frozen=True, slots=True)
class _Arrival:
    """A registration whose digest is right, and what the judges said: a shape to keep, or an objection.

    ``offered``: what its counter vouches for, where it tells of its log.
    """

    caller: Caller
    filing_id: UUID
    digest: bytes
    sent: Registration
    judged: ManifestShape | ProblemStated
    offered: Checkpoint | None


class Reception:
    """The use cases behind the routes."""

    def __init__(self, store: GatewayStore, clock: Clock, checks: Checks, ledger: GatewayLedger) -> None:
        self._store = store
        self._clock = clock
        self._checks = checks
        self._ledger = ledger
        self._registrar = Registrar(store, clock, ledger)
        self._epoch = changes.epoch_of(store)

    def register(self, caller: Caller, filing_id: UUID, registration: Registration) -> FilingState:
        """The same content again gets the same answer; other content under this id is DIGEST_CONFLICT.

        A new filing is judged first, then gets its code and its entry in the log in the transaction that
        keeps it, together with those that wait at the same moment (``registrar``). The counter's leaves are
        taken whatever the judges say of the filing that brought them; one that they refuse leaves a tombstone.
        Raises ProblemStated.
        """
        if registration.format != REGISTRATION_FORMAT:
            raise ProblemStated(ProblemType.TOO_OLD)
        digest = digest_of(registration.manifest, registration.evidence)
        if digest.hex() != registration.digest:
            raise ProblemStated(ProblemType.MALFORMED, "digest is not that of the content")
        # judged before anything is locked; of what is held already it is not asked
        judged = self._judged(caller, filing_id, digest, registration)
        offered = None if registration.ledger is None else self._ledger.vouched(caller.counter, registration.ledger)
        if not isinstance(judged, ProblemStated):
            wish = Wish(caller.counter, filing_id, digest, registration, offered)
            registered = self._registrar.register(caller, wish, judged)
            if registered is not None:
                return registered
        arrival = _Arrival(caller, filing_id, digest, registration, judged, offered)
        told, head, held = self._settle(arrival)
        if isinstance(arrival.judged, ProblemStated) and not held:
            raise arrival.judged
        with self._store.begin() as connection:
            state = self._state(connection, caller, filing_id)
            if registration.ledger is None or told.refused is not None:
                return state
            answer = self._ledger.state(LogNodes(connection), head.frontier, registration.ledger, told.acknowledged)
            return state.model_copy(update={"ledger": answer})

    def leaves(self, caller: Caller, leaves: CounterLeaves) -> LedgerState:
        """A counter's leaves alone. A gap is answered with what is here. Raises ProblemStated."""
        offered = self._ledger.vouched(caller.counter, leaves)
        with self._store.begin() as connection:
            head = order.lock(connection)
            self._check_caller(connection, caller)
            told = self._ledger.take(connection, head, caller.counter, leaves, offered, self._clock())
            head.keep(connection)
        if told.refused is not None:
            raise ProblemStated(told.refused, acknowledged=told.acknowledged)
        with self._store.begin() as connection:
            return self._ledger.state(LogNodes(connection), head.frontier, leaves, told.acknowledged)

    def state(self, caller: Caller, filing_id: UUID) -> FilingState:
        """Raises ProblemStated NOT_FOUND."""
        with self._store.begin() as connection:
            return self._state(connection, caller, filing_id)

    def receipt(self, caller: Caller, filing_id: UUID) -> Receipt:
        """Raises ProblemStated NOT_FOUND, or INCOMPLETE while an attachment is missing."""
        with self._store.begin() as connection:
            found = filings.receipt_of(connection, filing_id, caller.counter)
            if found is None:
                self._state(connection, caller, filing_id)
                raise ProblemStated(ProblemType.INCOMPLETE)
            receipt, entry = found
            return receipt.model_copy(update=self._proof(connection, filing_id, receipt.digest, entry))

    def upload(self, caller: Caller, filing_id: UUID, paper_id: UUID) -> Upload:
        """Raises ProblemStated NOT_FOUND."""
        with self._store.begin() as connection:
            upload = uploads.find(connection, self._store.seal, filing_id, paper_id, caller.counter)
        if upload is None:
            raise ProblemStated(ProblemType.NOT_FOUND)
        return upload

    def append(self, upload: Upload, offset: int, data: bytes) -> int:
        """The new offset. Raises ProblemStated OFFSET_CONFLICT if another connection wrote there."""
        if data and not uploads.append(self._store, upload, offset, data):
            raise ProblemStated(ProblemType.OFFSET_CONFLICT)
        return offset + len(data)

    def cut_back(self, upload: Upload, offset: int) -> None:
        uploads.cut_back(self._store, upload, offset)

    def finish(self, upload: Upload) -> None:
        """The last byte is here: check the whole file. Raises ProblemStated CONTENT_MISMATCH: again from 0."""
        if uploads.whole_file_digest(self._store, upload) != upload.sha256:
            uploads.cut_back(self._store, upload, 0)
            raise ProblemStated(ProblemType.CONTENT_MISMATCH)
        with self._store.begin() as connection:
            whole = uploads.complete(connection, upload, self._clock())
        if not whole:
            raise ProblemStated(ProblemType.OFFSET_CONFLICT)

    def changes(self, caller: Caller, cursor: str) -> Changes:
        with self._store.begin() as connection:
            return changes.after(connection, self._store.seal, self._epoch, caller.counter, cursor)

    def result(self, caller: Caller, filing_id: UUID, offset: int) -> tuple[bytes, str]:
        """A piece of the result from ``offset`` on, and its media type. Raises ProblemStated NOT_FOUND, StoreError."""
        with self._store.begin() as connection:
            result = decisions.result_of(connection, self._store.seal, filing_id, caller.counter)
        if result is None or offset >= result.size:
            raise ProblemStated(ProblemType.NOT_FOUND)
        whole = self._store.chunks.read(result.chunks, result.key)
        return whole[offset : offset + RESULT_PIECE], result.media_type

    def _settle(self, arrival: _Arrival) -> tuple[Told, Head, bool]:
        """One transaction: the counter's leaves, and the filing or its tombstone. True: it was here already."""
        sent, caller = arrival.sent, arrival.caller
        with self._store.begin() as connection:
            head = order.lock(connection)
            self._check_caller(connection, caller)
            # looked up again: the same registration may have come over two connections
            held = self._held(connection, caller, arrival.filing_id, arrival.digest)
            now = self._clock()
            told = Told()
            if sent.ledger is not None and arrival.offered is not None:
                told = self._ledger.take(connection, head, caller.counter, sent.ledger, arrival.offered, now)
                if told.missing:
                    raise ProblemStated(ProblemType.LOG_GAP, acknowledged=told.acknowledged)
            if not held:
                self._keep(connection, head, arrival, told, now)
            head.keep(connection)
        return told, head, held

    def _keep(self, connection: Transaction, head: Head, arrival: _Arrival, told: Told, now: datetime) -> None:
        caller, filing_id, sent, new = arrival.caller, arrival.filing_id, arrival.sent, arrival.judged
        if isinstance(new, ProblemStated):
            if not filings.was_refused(connection, filing_id):
                self._bury(connection, head, arrival, new, told, now)
            return
        entry = self._ledger.place(connection, head, filing_id, arrival.digest, sent.place, told)
        filings.add(
            connection,
            self._store.seal,
            NewFiling(
                id=filing_id,
                counter=caller.counter,
                unit=caller.unit,
                procedure=new.procedure,
                code=codes.next_code(connection, caller.unit, now).text,
                digest=arrival.digest,
                manifest=sent.manifest,
                evidence=sent.evidence,
                captured_at=new.captured_at,
                registered_at=now,
                paper_list=tuple((paper.id, paper.size, paper.sha256) for paper in new.papers),
                supplements=new.supplements,
                entry=entry,
            ),
            tuple(self._store.random(32) for _ in new.papers),
        )

    def _bury(
        self,
        connection: Transaction,
        head: Head,
        arrival: _Arrival,
        objection: ProblemStated,
        told: Told,
        now: datetime,
    ) -> None:
        place = arrival.sent.place
        entry = None
        if place is not None:
            entry = self._ledger.place(connection, head, arrival.filing_id, arrival.digest, place, told)
        subject = None if entry is None else entry.index
        filings.refuse(
            connection,
            self._store.seal,
            arrival.filing_id,
            arrival.caller.counter,
            arrival.digest,
            now,
            pointer=objection.problem.pointer,
            reason=objection.problem.detail,
            log_index=self._ledger.note(connection, head, EventKind.REFUSED, subject, now),
        )

    @staticmethod
    def _check_caller(connection: Transaction, caller: Caller) -> None:
        """Once more: it may have been revoked since its signature was looked at."""
        if not counters.may_speak(connection, caller.counter):
            raise ProblemStated(ProblemType.COUNTER_REVOKED)

    @staticmethod
    def _held(connection: Transaction, caller: Caller, filing_id: UUID, digest: bytes) -> bool:
        held = filings.digest_held(connection, filing_id)
        if held is not None and held != (caller.counter, digest):
            raise ProblemStated(ProblemType.DIGEST_CONFLICT, _OTHER_CONTENT)
        return held is not None

    def _state(self, connection: Transaction, caller: Caller, filing_id: UUID) -> FilingState:
        found = filings.state_of(connection, self._store.seal, filing_id, caller.counter)
        if found is None:
            raise ProblemStated(ProblemType.NOT_FOUND)
        state, entry = found
        return state.model_copy(update=self._proof(connection, filing_id, state.digest, entry))

    def _proof(self, connection: Transaction, filing_id: UUID, digest: str, entry: Entry | None) -> dict[str, object]:
        if entry is None:
            return {}
        nodes = InHand()
        nodes.fetch(connection, nodes_of_proof(entry.index))
        proof = self._ledger.proof(nodes, filing_id, bytes.fromhex(digest), entry)
        return {"log_index": entry.index, "log_proof": proof}

    def _judged(
        self, caller: Caller, filing_id: UUID, digest: bytes, sent: Registration
    ) -> ManifestShape | ProblemStated:
        """The objection is kept before it is told, so it is a value here. Raises ProblemStated MALFORMED."""
        try:
            return self._checked(caller, filing_id, sent)
        except ProblemStated as stated:
            if stated.problem.type is not ProblemType.FILING_REFUSED:
                with self._store.begin() as connection:
                    self._held(connection, caller, filing_id, digest)
                raise
            return stated

    def _checked(self, caller: Caller, filing_id: UUID, sent: Registration) -> ManifestShape:
        shape = read_manifest(sent.manifest)
        if shape.filing_id != filing_id:
            raise ProblemStated(ProblemType.MALFORMED, "the manifest is another filing's")
        if (shape.unit, shape.counter) != (caller.unit, caller.name):
            raise ProblemStated(ProblemType.FILING_REFUSED, _OTHER_COUNTER, pointer="/counter")
        self._check_parent(caller, shape)
        judge(self._checks, sent.manifest, sent.evidence)
        return shape

    def _check_parent(self, caller: Caller, shape: ManifestShape) -> None:
        if shape.supplements is None:
            return
        with self._store.begin() as connection:
            parent = decisions.standing_of(connection, shape.supplements)
        if parent is None or parent.unit != caller.unit or parent.id == shape.filing_id:
            raise ProblemStated(ProblemType.FILING_REFUSED, _NOTHING_TO_SUPPLEMENT, pointer="/supplements")
