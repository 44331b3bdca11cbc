"""The proof as a QR carries it: the same content as the text, so each can be made of the other.

::

    MOTCUA2:<mã hồ sơ>:<base45 (RFC 9285) of>
      01 ‖ subject ‖ length of origin (1) ‖ origin ‖ index ‖ size (varints)
         ‖ number of hashes (1) ‖ hashes (32 each) ‖ key id (4) ‖ Ed25519 signature (64)

The root is not there: it follows from the leaf and the path, and the signature is over it. All characters are
of QR's alphanumeric mode: 13 hashes fit version 21 at level M, whose 101 modules print on 45 mm.
"""

from __future__ import annotations

from typing import Final

import base45

from counter.ledger.checkpoint import Checkpoint, SignedCheckpoint
from counter.ledger.frontier import LARGEST_TREE
from counter.ledger.hashing import HASH_SIZE
from counter.ledger.note import NoteSignature, SignedNote, malformed
from counter.ledger.proof import LONGEST_PATH, LogProof
from counter.ledger.proofs import root_by_inclusion
from counter.ledger.subject import Reader, Subject, short_text, varint

MARK: Final = "MOTCUA2"
LARGEST_QR: Final = 4296  # characters: version 40 at level L
_VERSION: Final = b"\x01"
_SIGNATURE: Final = 64


def qr_text(code: str, proof: LogProof) -> str:
    """``code``: the slip's, official or TAM. Cosignatures are left out.

    Raises ContentError(PROOF_MALFORMED) for a proof whose ``extra`` is no subject, ValueError for one that
    does not hold or that its own log did not sign.
    """
    return f"{MARK}:{code}:{base45.b45encode(packed(proof)).decode('ascii')}"


def read_qr(text: str) -> tuple[str, LogProof]:
    """The slip's code, as printed and unproven, and the proof. Raises ContentError(PROOF_MALFORMED)."""
    mark, _colon, rest = text.partition(":")
    code, colon, coded = rest.partition(":")
    if mark != MARK or not colon or len(text) > LARGEST_QR:
        raise malformed("not the QR of a slip")
    try:
        data = base45.b45decode(coded)
    except ValueError as exc:
        raise malformed("not base45") from exc
    if base45.b45encode(data).decode("ascii") != coded:
        raise malformed("base45 in another spelling")
    return code, unpacked(data)


def packed(proof: LogProof) -> bytes:
    """The bytes inside the QR; raises as ``qr_text``."""
    subject = Subject.from_bytes(proof.extra)
    head = proof.checkpoint.checkpoint
    if not proof.holds(subject.leaf_hash) or head.extensions:
        raise ValueError("a proof that does not hold has no place on a slip")
    own = next((one for one in proof.checkpoint.note.signatures if one.name == head.origin), None)
    if own is None or len(own.signature) != _SIGNATURE:
        raise ValueError("a checkpoint without its log's signature")
    parts = [_VERSION, proof.extra, short_text(head.origin), varint(proof.index), varint(head.size)]
    return b"".join([*parts, bytes([len(proof.path)]), *proof.path, own.key_id, own.signature])


def unpacked(data: bytes) -> LogProof:
    """Raises ContentError(PROOF_MALFORMED)."""
    reader = Reader(data)
    if reader.take(1) != _VERSION:
        raise malformed("a proof of another version")
    subject = Subject.read(reader)
    origin, index, size = reader.short_text(), reader.varint(), reader.varint()
    count = reader.take(1)[0]
    if count > LONGEST_PATH or size >= LARGEST_TREE:
        raise malformed("a proof beyond any size")
    path = tuple(reader.take(HASH_SIZE) for _ in range(count))
    key_id, signature = reader.take(4), reader.take(_SIGNATURE)
    reader.end()
    root = root_by_inclusion(subject.leaf_hash, index, size, path)
    if root is None:
        raise malformed("a path that leads nowhere")
    try:
        head = Checkpoint(origin, size, root)
    except ValueError as exc:
        raise malformed("not a checkpoint") from exc
    note = SignedNote(head.body, (NoteSignature(origin, key_id, signature),))
    return LogProof(index, path, SignedCheckpoint(head, note), subject.to_bytes())
