"""What a file takes along of the counter's log: leaves that no gateway has acknowledged, and each filing's place."""

from __future__ import annotations

from uuid import UUID

from counter.carry.filing_record import MOST_LEAVES, CarriedLog, CarriedPlace
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
