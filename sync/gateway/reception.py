"""What the gateway does with filings: register, complete, answer for them, decide on them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from counter.model.filing import BusinessStatus, may_become
from counter.model.manifest import digest_of
from counter.ports import Clock
from sync.gateway.callers import Caller
from sync.gateway.checks import Checks, ManifestShape, judge, read_manifest
from sync.gateway.refusal import ProblemStated
from sync.gateway.store import codes, filings, uploads
from sync.gateway.store.filings import NewFiling
from sync.gateway.store.store import GatewayStore
from sync.gateway.store.uploads import Upload
from sync.wire.messages import REGISTRATION_FORMAT, Changes, FilingState, Receipt, Registration
from sync.wire.problems import ProblemType

_OTHER_CONTENT = "Cổng đã nhận một hồ sơ khác nội dung dưới cùng mã gửi."
_OTHER_COUNTER = "Hồ sơ không thuộc quầy đang gửi."


class Reception:
    """The use cases behind the routes. ``changed`` is called after every change of a status."""

    def __init__(self, store: GatewayStore, clock: Clock, checks: Checks, changed: Callable[[], None]) -> None:
        self._store = store
        self._clock = clock
        self._checks = checks
        self._changed = changed

    def register(self, caller: Caller, filing_id: UUID, registration: Registration) -> FilingState:
        """The same content again gets the same answer; other content under this id is DIGEST_CONFLICT.

        A new filing is judged first, then gets its code in the transaction that keeps it. Raises
        ProblemStated.
        """
        if registration.format != REGISTRATION_FORMAT:
            raise ProblemStated(ProblemType.TOO_OLD)
        digest = digest_of(registration.manifest, registration.evidence)
        if digest.hex() != registration.digest:
            raise ProblemStated(ProblemType.MALFORMED, "digest is not that of the content")
        known = self._held(caller, filing_id, digest)
        if known is not None:
            return known
        new = self._judged(caller, filing_id, registration)
        with self._store.begin() as connection:
            # looked up again: the same registration may have come over two connections
            held = filings.digest_held(connection, filing_id)
            if held is None:
                now = self._clock()
                code = codes.next_code(connection, caller.unit, now)
                keys = tuple(self._store.random(32) for _ in new.papers)
                filings.add(
                    connection,
                    NewFiling(
                        id=filing_id,
                        counter=caller.counter,
                        unit=caller.unit,
                        procedure=new.procedure,
                        code=code.text,
                        digest=digest,
                        manifest=registration.manifest,
                        evidence=registration.evidence,
                        registered_at=now,
                        paper_list=tuple((paper.id, paper.size, paper.sha256) for paper in new.papers),
                    ),
                    keys,
                )
            return self._mine(filings.state_of(connection, filing_id, caller.counter))

    def state(self, caller: Caller, filing_id: UUID) -> FilingState:
        """Raises ProblemStated NOT_FOUND."""
        with self._store.begin() as connection:
            return self._mine(filings.state_of(connection, filing_id, caller.counter))

    def receipt(self, caller: Caller, filing_id: UUID) -> Receipt:
        """Raises ProblemStated NOT_FOUND, or INCOMPLETE while an attachment is missing."""
        with self._store.begin() as connection:
            receipt = filings.receipt_of(connection, filing_id, caller.counter)
        if receipt is None:
            self.state(caller, filing_id)
            raise ProblemStated(ProblemType.INCOMPLETE)
        return receipt

    def upload(self, caller: Caller, filing_id: UUID, paper_id: UUID) -> Upload:
        """Raises ProblemStated NOT_FOUND."""
        with self._store.begin() as connection:
            upload = uploads.find(connection, filing_id, paper_id, caller.counter)
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
            return filings.changes_after(connection, caller.counter, cursor)

    def decide(
        self, filing_id: UUID, status: BusinessStatus, *, appointment: datetime | None = None, reason: str = ""
    ) -> bool:
        """Move a filing on; False where its status does not allow it (``counter.model.filing.may_become``)."""
        with self._store.begin() as connection:
            standing = filings.standing_of(connection, filing_id)
            if standing is None or standing.completed_at is None or not may_become(standing.status, status):
                return False
            filings.move(connection, standing, status, self._clock(), appointment=appointment, reason=reason)
        self._changed()
        return True

    @staticmethod
    def _mine(state: FilingState | None) -> FilingState:
        if state is None:
            raise ProblemStated(ProblemType.NOT_FOUND)
        return state

    def _held(self, caller: Caller, filing_id: UUID, digest: bytes) -> FilingState | None:
        with self._store.begin() as connection:
            held = filings.digest_held(connection, filing_id)
            if held is None:
                return None
            if held != (caller.counter, digest):
                raise ProblemStated(ProblemType.DIGEST_CONFLICT, _OTHER_CONTENT)
            return filings.state_of(connection, filing_id, caller.counter)

    def _judged(self, caller: Caller, filing_id: UUID, registration: Registration) -> ManifestShape:
        shape = read_manifest(registration.manifest)
        if shape.filing_id != filing_id:
            raise ProblemStated(ProblemType.MALFORMED, "the manifest is another filing's")
        if (shape.unit, shape.counter) != (caller.unit, caller.name):
            raise ProblemStated(ProblemType.FILING_REFUSED, _OTHER_COUNTER, pointer="/counter")
        judge(self._checks, registration.manifest, registration.evidence)
        return shape
