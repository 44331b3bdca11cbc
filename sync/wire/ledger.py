"""The order of filings on the wire: a counter's leaves travel ahead of everything, the gateway's proofs come back.

Every message to the gateway brings all leaves that it has not acknowledged, so one that is lost, repeated or
overtaken costs nothing, and a filing that is stuck holds nobody's place.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated, Final

from pydantic import AfterValidator, Field

from counter.errors import ContentError
from counter.ledger.checkpoint import LARGEST_CHECKPOINT, LONGEST_ORIGIN, SignedCheckpoint
from counter.ledger.entries import SALT_SIZE
from counter.ledger.frontier import LARGEST_TREE
from counter.ledger.note import NoteKey
from counter.ledger.origin import counter_of
from counter.ledger.proof import LARGEST_PROOF, LogProof
from sync.wire.shapes import Answered, Hash, Sent

MOST_LEAVES: Final = 1000
_LONGEST_CONSISTENCY: Final = 64


def _counters(text: str) -> str:
    if text and counter_of(text) is None:
        raise ValueError("not the name of a counter's log")
    return text


def _as(parse: Callable[[str], object]) -> AfterValidator:
    """A field whose text ``parse`` can read; a default is not looked at."""

    def check(text: str) -> str:
        try:
            parse(text)
        except ContentError as exc:
            raise ValueError(exc.detail) from exc
        return text

    return AfterValidator(check)


CounterOrigin = Annotated[
    str,
    Field(max_length=LONGEST_ORIGIN, description="motcua/counter/<unit>/<counter>/<epoch>"),
    AfterValidator(_counters),
]
Place = Annotated[int, Field(ge=0, lt=LARGEST_TREE, description="index or size of a log")]
CheckpointNote = Annotated[
    str,
    Field(max_length=LARGEST_CHECKPOINT, description="c2sp.org/tlog-checkpoint, signed"),
    _as(SignedCheckpoint.parse),
]
CheckedProof = Annotated[
    str, Field(max_length=LARGEST_PROOF, description="c2sp.org/tlog-proof@v1"), _as(LogProof.parse)
]
LedgerKey = Annotated[
    str,
    Field(max_length=300, description="verifier key of the gateway's log (c2sp.org/signed-note)"),
    _as(NoteKey.parse),
]


class CounterLeaves(Sent):
    """The leaf hashes from ``start`` on, in order, and the counter's word for the log that they end.

    Travels inside a registration, or alone (``LEAVES``) when there is nothing to register. ``checkpoint`` is the
    counter's, at size ``start + len(leaves)``, signed by ``key``, the Ed25519 key of this log, for which the
    signature of the request vouches. ``pinned``: the size of the gateway's log that the counter saw last, where
    the answer's consistency proof begins; 0: none. ``succeeds``: the log that this one replaces after a restore.
    """

    origin: CounterOrigin
    key: Annotated[bytes, Field(min_length=32, max_length=32, description="Ed25519, 32 bytes")]
    start: Place
    leaves: Annotated[tuple[Hash, ...], Field(max_length=MOST_LEAVES)] = ()
    checkpoint: CheckpointNote
    pinned: Place = 0
    succeeds: CounterOrigin = ""


class CounterPlace(Sent):
    """Which leaf stands for the filing being registered; ``salt`` opens its commitment, so the gateway can check it."""

    origin: CounterOrigin
    index: Place
    salt: Annotated[bytes, Field(min_length=SALT_SIZE, max_length=SALT_SIZE, repr=False)]


class LedgerState(Answered):
    """The gateway's log after a message, and how far it has the counter's.

    ``acknowledged``: leaves of ``origin`` that are in the gateway's log; later messages begin there.
    ``checkpoint``: the gateway's own, signed; ``consistency`` leads to it from the size ``since``.
    """

    origin: CounterOrigin = ""
    acknowledged: Place = 0
    checkpoint: CheckpointNote
    since: Place = 0
    consistency: Annotated[tuple[Hash, ...], Field(max_length=_LONGEST_CONSISTENCY)] = ()
