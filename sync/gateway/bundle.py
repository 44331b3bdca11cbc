"""Filings that came on a stick instead of over the line: the same reception, the same answers.

A bundle's filings are registered in the counter's order, as if that counter had called; what is here
already is recognised by id and digest, so both roads may be taken, and taken twice. When its line
returns the counter learns of it all by registering as ever.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import IO, Final
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from counter.carry.bundle import BundleReader
from counter.carry.filing_record import CarriedFiling, CarriedLog
from counter.errors import ContentError, FailureCode
from counter.model.filing import SyncState
from sync.gateway.callers import Caller
from sync.gateway.reception import Reception
from sync.gateway.refusal import ProblemStated
from sync.gateway.store import counters
from sync.gateway.store.store import GatewayStore
from sync.wire.ledger import CounterLeaves, CounterPlace
from sync.wire.messages import Registration
from sync.wire.problems import ProblemType

_PART: Final = 256 * 1024


@dataclass(frozen=True, slots=True)
class Imported:
    """``counter``: who sent it. Filing ids by what became of them.

    ``refused``: by this gateway, or by it earlier and told so in the bundle: these were taken up
    again at the counter, under other ids. ``unfinished``: registered, but an attachment is still
    coming over the line at this moment.
    """

    counter: str
    taken: tuple[UUID, ...] = ()
    known: tuple[UUID, ...] = ()
    conflicts: tuple[UUID, ...] = ()
    refused: tuple[UUID, ...] = ()
    unfinished: tuple[UUID, ...] = ()


class BundleReception:
    """``private``: the gateway's own key, which counters know from enrolment."""

    def __init__(self, store: GatewayStore, reception: Reception, private: Ed25519PrivateKey) -> None:
        self._store = store
        self._reception = reception
        self._private = private

    def take(self, source: IO[bytes]) -> Imported:
        """Everything in the bundle. One bad filing holds up no other.

        Raises ContentError: NOT_FOR_THIS_STATION, also for a counter that is not enrolled here;
        COUNTER_REVOKED; CARRIED_FILE_BROKEN, and then nothing of it was taken.
        """
        bundle = BundleReader(source)
        bundle.open(self._private)
        caller = self._sender(bundle)
        found: dict[str, list[UUID]] = {}
        # ahead of everything, as over the line: a filing that is refused holds nobody's place
        for one in bundle.logs:
            with suppress(ProblemStated):  # a log that is closed or forked is the counter's to hear of
                self._reception.leaves(caller, _leaves(one))
        for filing, papers in bundle.filings():
            found.setdefault(self._take(caller, filing, papers), []).append(filing.id)
        return Imported(caller.counter, **{name: tuple(ids) for name, ids in found.items()})

    def _sender(self, bundle: BundleReader) -> Caller:
        with self._store.begin() as connection:
            known = counters.find(connection, bundle.head.sender)
        if known is None:
            raise ContentError(FailureCode.NOT_FOR_THIS_STATION, "from a counter that is not enrolled here")
        if known.revoked:
            raise ContentError(FailureCode.COUNTER_REVOKED, "its counter was revoked")
        bundle.prove(known.public_key)
        return Caller(known.id, known.unit, known.name)

    def _take(
        self,
        caller: Caller,
        filing: CarriedFiling,
        papers: Iterator[Iterator[bytes]],
    ) -> str:
        became = "refused"
        if filing.state is not SyncState.REFUSED:
            became = self._register(caller, filing)
        if became in ("taken", "known"):
            for paper, parts in zip(filing.papers, papers, strict=True):
                try:
                    self._bring(caller, filing.id, paper.id, parts)
                except ProblemStated as exc:
                    if exc.problem.type is not ProblemType.OFFSET_CONFLICT:
                        raise
                    became = "unfinished"
                    _drain(parts)
        for parts in papers:
            _drain(parts)
        return became

    def _register(self, caller: Caller, filing: CarriedFiling) -> str:
        registration = Registration(
            manifest=filing.manifest,
            evidence=filing.evidence,
            digest=filing.digest,
            place=_place(filing),
        )
        try:
            known = self._reception.state(caller, filing.id) is not None
        except ProblemStated:
            known = False
        try:
            self._reception.register(caller, filing.id, registration)
        except ProblemStated as exc:
            return "conflicts" if exc.problem.type is ProblemType.DIGEST_CONFLICT else "refused"
        return "known" if known else "taken"

    def _bring(self, caller: Caller, filing: UUID, paper: UUID, parts: Iterator[bytes]) -> None:
        """From the byte where the line broke, if it had come that far."""
        upload = self._reception.upload(caller, filing, paper)
        there = offset = upload.offset
        passed = 0
        held = bytearray()
        for part in parts:
            held += part[max(0, there - passed) :]
            passed += len(part)
            if len(held) >= _PART and not upload.complete:
                offset = self._reception.append(upload, offset, bytes(held))
                held.clear()
        if upload.complete:
            return
        self._reception.append(upload, offset, bytes(held))
        self._reception.finish(upload)


def _place(filing: CarriedFiling) -> CounterPlace | None:
    place = filing.place
    return None if place is None else CounterPlace(origin=place.origin, index=place.index, salt=place.salt)


def _leaves(log: CarriedLog) -> CounterLeaves:
    return CounterLeaves(
        origin=log.origin,
        key=log.key,
        start=log.start,
        leaves=tuple(bytes.fromhex(leaf) for leaf in log.leaves),
        checkpoint=log.checkpoint,
        succeeds=log.succeeds,
    )


def _drain(parts: Iterator[bytes]) -> None:
    """What comes next in the file lies behind these bytes."""
    for _part in parts:
        pass
