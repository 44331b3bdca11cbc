"""What is written into the logs: lines of text, one spelling each, nothing about a person.

::

    counter's log    motcua/counter-filing@v1          commitment (base64)
    gateway's log    motcua/gateway-filing@v1          counter origin · index there · counter leaf hash (base64)
                     motcua/gateway-direct@v1          commitment (base64): a filing without a counter's log
                     motcua/gateway-event@v1           kind · index of the filing's entry here · seconds since 1970
                     motcua/gateway-origin-closed@v1   counter origin · size · root (base64)

    commitment = H("motcua/ledger-commitment/v1" ‖ 0 ‖ filing id ‖ salt ‖ manifest digest)

Every line ends in a newline; the first says what the rest is, so no entry can be taken for another.
A leaf hash is H(0 ‖ entry) (RFC 6962 §2.1).
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from enum import StrEnum, unique
from typing import Final
from uuid import UUID

from counter.ledger.checkpoint import hash_of, number
from counter.ledger.hashing import HASH_SIZE, leaf_hash
from counter.ledger.note import base64_of, malformed
from counter.ledger.origin import counter_of

SALT_SIZE: Final = 16
LARGEST_ENTRY: Final = 1000
_COUNTER_FILING: Final = "motcua/counter-filing@v1"
_GATEWAY_FILING: Final = "motcua/gateway-filing@v1"
_GATEWAY_DIRECT: Final = "motcua/gateway-direct@v1"
_GATEWAY_EVENT: Final = "motcua/gateway-event@v1"
_GATEWAY_CLOSED: Final = "motcua/gateway-origin-closed@v1"


def _lines(*lines: object) -> bytes:
    return "".join(f"{line}\n" for line in lines).encode("ascii")


@dataclass(frozen=True, slots=True)
class Opening:
    """What opens a commitment: who holds it can show that a leaf stands for this filing, nobody else can tell.

    ``salt``: 16 random bytes; ``digest``: ``counter.model.manifest.digest_of``, 32 bytes.
    """

    filing_id: UUID
    salt: bytes = field(repr=False)
    digest: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.salt) != SALT_SIZE or len(self.digest) != HASH_SIZE:
            raise ValueError("not an opening")

    @property
    def commitment(self) -> bytes:
        return hashlib.sha256(
            b"motcua/ledger-commitment/v1\0" + self.filing_id.bytes + self.salt + self.digest
        ).digest()

    @property
    def counter_entry(self) -> bytes:
        """The entry in a counter's log."""
        return _lines(_COUNTER_FILING, base64_of(self.commitment))

    @property
    def counter_leaf(self) -> bytes:
        """The hash of that entry: all that a gateway needs to keep its place."""
        return leaf_hash(self.counter_entry)


@dataclass(frozen=True, slots=True)
class CounterFiling:
    """A filing of a counter's log, in the gateway's order. ``leaf``: 32 bytes."""

    origin: str
    index: int
    leaf: bytes

    @property
    def entry(self) -> bytes:
        return _lines(_GATEWAY_FILING, self.origin, self.index, base64_of(self.leaf))


@dataclass(frozen=True, slots=True)
class DirectFiling:
    """A filing that no counter's log has: of an older desk, or online. The gateway made the salt."""

    commitment: bytes

    @property
    def entry(self) -> bytes:
        return _lines(_GATEWAY_DIRECT, base64_of(self.commitment))


@unique
class EventKind(StrEnum):
    """What befell a filing. ``REFUSED`` is the tombstone of a place whose filing never came to be."""

    ACCEPTED = "accepted"
    CLAIMED = "claimed"
    DECIDED = "decided"
    RETURNED = "returned"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class FilingEvent:
    """``subject``: index of the filing's own entry in the same log; ``at``: the gateway's clock, whole seconds."""

    kind: EventKind
    subject: int
    at: int

    @property
    def entry(self) -> bytes:
        return _lines(_GATEWAY_EVENT, self.kind, self.subject, self.at)


@dataclass(frozen=True, slots=True)
class OriginClosed:
    """Nothing of this counter's log comes after ``size``; ``root`` is its root there (32 bytes)."""

    origin: str
    size: int
    root: bytes

    @property
    def entry(self) -> bytes:
        return _lines(_GATEWAY_CLOSED, self.origin, self.size, base64_of(self.root))


_EVENTS = frozenset(EventKind)

GatewayEntry = CounterFiling | DirectFiling | FilingEvent | OriginClosed


def gateway_entry(entry: bytes) -> GatewayEntry:
    """Read an entry of a gateway's log. Raises ContentError(PROOF_MALFORMED) for any other spelling."""
    found = _read(entry)
    if found.entry != entry:
        raise malformed("an entry in another spelling")
    return found


def _read(entry: bytes) -> GatewayEntry:
    if len(entry) > LARGEST_ENTRY or not entry.isascii() or not entry.endswith(b"\n"):
        raise malformed("not an entry")
    match entry.decode("ascii").split("\n")[:-1]:
        case [kind, origin, index, leaf] if kind == _GATEWAY_FILING and counter_of(origin):
            return CounterFiling(origin, number(index), hash_of(leaf))
        case [kind, commitment] if kind == _GATEWAY_DIRECT:
            return DirectFiling(hash_of(commitment))
        case [kind, event, subject, at] if kind == _GATEWAY_EVENT and event in _EVENTS:
            return FilingEvent(EventKind(event), number(subject), number(at))
        case [kind, origin, size, root] if kind == _GATEWAY_CLOSED and counter_of(origin):
            return OriginClosed(origin, number(size), hash_of(root))
    raise malformed("an entry of a kind that is not known")
