"""A proof of order as text, as the text of a QR, and the entries, tiles' paths and bundles of a log."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from uuid import UUID

from counter.ledger import tree
from counter.ledger.compact import packed, qr_text, read_qr, unpacked
from counter.ledger.entries import CounterFiling, EventKind, FilingEvent, Opening, gateway_entry
from counter.ledger.note import NoteSigner, malformed
from counter.ledger.proof import LogProof
from counter.ledger.subject import Stage, Subject
from counter.ledger.tiles import Tile, bundle, unbundled
from tests.fakes.log_nodes import PlainLog

_COUNTER = "motcua/counter/H15.50.05.13/A3/1-a0a1a2a3a4a5a6a7"


def _text(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as exc:
        raise malformed("not text") from exc


# every reader with its writer: what is taken is taken in one spelling only
_READERS: dict[int, tuple[Callable[[bytes], Any], Callable[[Any], bytes]]] = {
    ord("t"): (lambda data: LogProof.parse(_text(data)), lambda proof: str(proof).encode()),
    ord("p"): (unpacked, packed),
    ord("e"): (gateway_entry, lambda found: found.entry),
    ord("b"): (unbundled, bundle),
    ord("n"): (lambda data: Tile.parse(_text(data)), lambda found: found.path.encode()),
}


def one_input(data: bytes) -> None:
    """The first byte says which reader."""
    if data[:1] == b"q":
        read_qr(_text(data[1:]))
        return
    read, write = _READERS.get(data[0] if data else 0, _READERS[ord("t")])
    found = read(data[1:])
    if write(found) != data[1:]:
        raise AssertionError("taken in another spelling")


def seeds() -> list[bytes]:
    log = PlainLog(NoteSigner.from_seed("motcua/gateway/vi-du", bytes(32)))
    subject = Subject(Opening(UUID(int=1), bytes(16), bytes(32)), Stage.GATEWAY, _COUNTER, 4)
    entry = CounterFiling(_COUNTER, 4, subject.opening.counter_leaf).entry
    event = FilingEvent(EventKind.DECIDED, 0, 1_790_000_000).entry
    log.append(b"before", entry, event)
    proof = LogProof(1, tree.inclusion_proof(log.nodes, 1, 3), log.checkpoint(), subject.to_bytes())
    return [
        b"t" + str(proof).encode(),
        b"p" + packed(proof),
        b"q" + qr_text("TAM-A3-261008-001", proof).encode(),
        b"e" + entry,
        b"e" + event,
        b"b" + bundle([entry, event]),
        b"n" + Tile(1, 1234067, 17).path.encode(),
        b"n" + Tile(-1, 3).path.encode(),
    ]
