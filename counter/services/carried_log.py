"""What a file takes along of the counter's log: leaves that no gateway has acknowledged, and each filing's place."""

from __future__ import annotations

import json
from uuid import UUID

from counter.carry.filing_record import MOST_LEAVES, CarriedLog, CarriedPlace
from counter.model.manifest import canonical
from counter.services.take_place import checkpoint_at
from counter.store.unit_of_work import UnitOfWork


def stretches(work: UnitOfWork) -> tuple[CarriedLog, ...]:
    """The newest log from where the gateway has it, in stretches of one message each; () before the first filing."""
    log = work.ledger.newest()
    if log is None:
        return ()
    succeeds = work.ledger.log(log.number - 1).origin if log.number > 1 else ""
    return tuple(
        CarriedLog(
            origin=log.origin,
            key=log.signer.key.public,
            start=start,
            leaves=tuple(leaf.hex() for leaf in work.ledger.leaf_hashes(log, start, end)),
            checkpoint=checkpoint_at(work, log, end),
            succeeds=succeeds,
        )
        for start in range(log.acknowledged, log.size, MOST_LEAVES)
        for end in [min(start + MOST_LEAVES, log.size)]
    )


def carried_place(work: UnitOfWork, filing_id: UUID) -> CarriedPlace | None:
    """None for a filing from before there was a log."""
    leaf = work.ledger.leaf_of(filing_id)
    if leaf is None:
        return None
    return CarriedPlace(origin=work.ledger.log(leaf.log).origin, index=leaf.place, salt=leaf.salt)


def remember_place(work: UnitOfWork, filing_id: UUID, place: CarriedPlace) -> None:
    """A filing came home with its place in a log that went on after the backup: the gateway may hold it to that one."""
    work.keyvalues.put(_name(filing_id), canonical([place.origin, place.index]))


def places_of(work: UnitOfWork, filing_id: UUID) -> tuple[tuple[str, int], ...]:
    """Origin and place of every leaf that this counter ever gave the filing, in this store or before a restore."""
    kept = work.keyvalues.get(_name(filing_id))
    carried = [(origin, index) for origin, index in [json.loads(kept)]] if kept else []
    return (*work.ledger.places_of(filing_id), *carried)


def _name(filing_id: UUID) -> str:
    return f"carried-place:{filing_id}"
