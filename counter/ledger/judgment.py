"""What a proof shows to somebody who trusts these keys: a verdict, never an exception."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum, unique

from counter.errors import ContentError
from counter.ledger.note import NoteKey
from counter.ledger.origin import counter_of, gateway_of
from counter.ledger.proof import LogProof
from counter.ledger.subject import Stage, Subject


@unique
class Doubt(StrEnum):
    """Why a proof shows nothing."""

    NO_SUBJECT = "no_subject"  # it does not say which filing it is about
    UNKNOWN_KEY = "unknown_key"  # none of the trusted keys is this log's
    BAD_SIGNATURE = "bad_signature"  # the log's trusted key did not sign this checkpoint
    NOT_IN_LOG = "not_in_log"  # the path does not lead from this filing to the signed root
    WRONG_LOG = "wrong_log"  # a counter's entry in a gateway's log, or the other way round


@dataclass(frozen=True, slots=True)
class Proven:
    """The log of ``key`` has this filing at ``index`` (from 0) of ``size`` entries."""

    subject: Subject
    origin: str
    index: int
    size: int
    key: NoteKey

    @property
    def number(self) -> int:
        """The place as people count: from 1."""
        return self.index + 1


@dataclass(frozen=True, slots=True)
class Doubtful:
    doubt: Doubt


def judge(proof: LogProof, keys: Sequence[NoteKey]) -> Proven | Doubtful:
    """Whether one of the trusted ``keys`` vouches that the proof's filing stands where it says."""
    try:
        subject = Subject.from_bytes(proof.extra)
    except ContentError:
        return Doubtful(Doubt.NO_SUBJECT)
    head = proof.checkpoint.checkpoint
    if not any(key.name == head.origin for key in keys):
        return Doubtful(Doubt.UNKNOWN_KEY)
    key = proof.checkpoint.signed_by(keys)
    if key is None:
        return Doubtful(Doubt.BAD_SIGNATURE)
    of_counter = subject.stage is Stage.COUNTER
    if (counter_of if of_counter else gateway_of)(head.origin) is None:
        return Doubtful(Doubt.WRONG_LOG)
    if not proof.holds(subject.leaf_hash):
        return Doubtful(Doubt.NOT_IN_LOG)
    return Proven(subject, head.origin, proof.index, head.size, key)
