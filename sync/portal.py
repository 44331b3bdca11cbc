"""The client end of the gateway contract: each method is one round trip, ``send_…`` its outward half.

Everything raises AgainLater or FilingRefused (``sync.answers``); what it returns was signed by the
gateway, for this request and this filing.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, Generic, TypeVar
from uuid import UUID

from pydantic import ValidationError

from counter.errors import FailureCode
from counter.model.limits import LARGEST_PAPER
from sync.answers import AgainLater, Answer
from sync.giving_way import GaveWay, GiveWay
from sync.line import InDoubt, Line, Sent
from sync.wire import paths
from sync.wire.ledger import CounterLeaves, CounterPlace, LedgerState
from sync.wire.messages import Changes, FilingState, Health, Keys, Receipt, Registration, UploadPlace
from sync.wire.problems import ProblemType

T = TypeVar("T", FilingState, Receipt)
R = TypeVar("R")
_TUS: Final = {paths.TUS_RESUMABLE: paths.TUS_VERSION}
_MOST_DIGITS: Final = len(str(LARGEST_PAPER))  # int() raises ValueError for thousands of them


class _Begun(Generic[R]):
    """``sync.delivery.Begun``. ``sent`` None: nothing can have come yet."""

    def __init__(self, hear: Callable[[], R], sent: Sent | None = None) -> None:
        self.result = hear
        self._sent = sent

    @property
    def arrived(self) -> bool:
        return self._sent is not None and self._sent.arrived


class Portal:
    """Delivers over one Line."""

    def __init__(self, line: Line) -> None:
        self._line = line

    @property
    def bytes_sent(self) -> int:
        """Bytes handed to the line since it was opened, headers included, TLS not."""
        return self._line.bytes_sent

    def reach(self) -> None:
        """Whether the gateway answers at all."""
        self._line.exchange("GET", paths.HEALTH).read(Health)

    def send_registration(
        self,
        filing_id: UUID,
        manifest: bytes,
        evidence: bytes,
        digest: bytes,
        leaves: CounterLeaves | None = None,
        place: CounterPlace | None = None,
    ) -> _Begun[FilingState]:
        """Fix the filing's place in line; again and again the same answer. The counter's leaves travel with it."""
        try:
            registration = Registration(
                manifest=manifest, evidence=evidence, digest=digest.hex(), ledger=leaves, place=place
            )
        except ValidationError:
            # larger than the contract allows: this filing is stuck, visibly; the others are not. Its text quotes people
            raise AgainLater(FailureCode.DECLARATION_INVALID, "out of the contract's bounds") from None
        body = registration.model_dump_json(exclude_none=True).encode()
        sent = self._line.send("PUT", paths.filing_path(filing_id), body=body, key=paths.key_of(filing_id))

        def hear() -> FilingState:
            try:
                answer = sent.answer()
            except InDoubt:
                answer = sent.again().answer()
            return _about(answer.read(FilingState), filing_id, digest)

        return _Begun(hear, sent)

    def state(self, filing_id: UUID, digest: bytes) -> FilingState:
        """Which bytes of the attachments are there already."""
        target = paths.filing_path(filing_id)
        return _about(
            self._line.exchange("GET", target, key=paths.key_of(filing_id)).read(FilingState), filing_id, digest
        )

    def send_piece(
        self,
        filing_id: UUID,
        digest: bytes,
        place: UploadPlace,
        data: bytes,
        most: int | None = None,
        give_way: GiveWay | None = None,
    ) -> _Begun[tuple[UploadPlace, Receipt | None]]:
        """Send ``data`` (the whole attachment) from ``place.offset``, ``most`` bytes of it; the place afterwards.

        Once ``give_way`` says so the rest stays here, and the place is where the gateway has come to.
        With the filing's last byte the receipt may come at once (RFC 7240); an older gateway sends none.
        Where the gateway stands elsewhere than we think, nothing is sent and the place says where;
        where the whole file arrived wrong, the place is back at 0 (wire.md: 422, upload again).
        """
        headers = {**_TUS, "content-type": paths.OFFSET_STREAM, paths.UPLOAD_OFFSET: str(place.offset)}
        piece = data[place.offset : None if most is None else place.offset + most]
        if place.offset + len(piece) >= place.size:
            headers[paths.PREFER] = paths.REPRESENTATION
        key = paths.key_of(filing_id)
        try:
            sent = self._line.send("PATCH", place.path, body=piece, key=key, headers=headers, give_way=give_way)
        except GaveWay:
            return _Begun(lambda: (self._where(filing_id, place), None))

        def hear() -> tuple[UploadPlace, Receipt | None]:
            try:
                answer = sent.answer()
            except (GaveWay, InDoubt):
                return self._where(filing_id, place), None
            except AgainLater as exc:
                if exc.says(ProblemType.CONTENT_MISMATCH):
                    return place.model_copy(update={"offset": 0}), None
                if not exc.says(ProblemType.OFFSET_CONFLICT):
                    raise
                return self._where(filing_id, place), None
            offset = _offset(answer, place)
            receipt = _about(answer.read(Receipt), filing_id, digest) if answer.status == 200 else None
            return place.model_copy(update={"offset": offset, "complete": offset == place.size}), receipt

        return _Begun(hear, sent)

    def receipt(self, filing_id: UUID, digest: bytes) -> Receipt:
        """The receipt that makes DELIVERED."""
        target = paths.receipt_path(filing_id)
        return _about(self._line.exchange("GET", target, key=paths.key_of(filing_id)).read(Receipt), filing_id, digest)

    def changes(self, cursor: str, wait: int) -> Changes:
        """What changed after ``cursor``; the gateway may hold the answer back for ``wait`` seconds."""
        headers = {"if-none-match": f'"{cursor}"'}
        answer = self._line.exchange("GET", paths.changes_path(cursor, wait), headers=headers, wait=wait)
        return Changes(changes=(), cursor=cursor) if answer.status == 304 else answer.read(Changes)

    def leaves(self, leaves: CounterLeaves) -> LedgerState:
        """The counter's leaves alone: how far the gateway has them, and how its own log stands."""
        body = leaves.model_dump_json().encode()
        return self._line.exchange("PUT", paths.LEAVES, body=body).read(LedgerState)

    def log_key(self) -> str | None:
        """The verifier key of the gateway's log, on the word of the key that signs its answers; None: it has no log."""
        return self._line.exchange("GET", paths.KEYS).read(Keys).ledger_key

    def abort(self) -> None:
        """Break the exchange under way; from any thread, for good."""
        self._line.abort()

    def close(self) -> None:
        self._line.close()

    def _where(self, filing_id: UUID, place: UploadPlace) -> UploadPlace:
        answer = self._line.exchange("HEAD", place.path, key=paths.key_of(filing_id), headers=dict(_TUS))
        return place.model_copy(update={"offset": _offset(answer, place)})


def _offset(answer: Answer, place: UploadPlace) -> int:
    text = answer.headers.get(paths.UPLOAD_OFFSET, "")
    if not (text.isascii() and text.isdigit() and len(text) <= _MOST_DIGITS) or int(text) > place.size:
        raise AgainLater(FailureCode.GATEWAY_TROUBLE, "an upload offset that is none")
    return int(text)


def _about(answer: T, filing_id: UUID, digest: bytes) -> T:
    """The gateway speaks of this filing with this content, or its answer is nothing to us."""
    if answer.filing_id != filing_id or answer.digest != digest.hex():
        raise AgainLater(FailureCode.GATEWAY_TROUBLE, "an answer about something else")
    return answer
