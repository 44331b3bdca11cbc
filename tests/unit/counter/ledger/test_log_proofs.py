"""Proofs that stand alone: what the logs write down, the text beside the slip, the QR on it, and what is judged."""

from __future__ import annotations

import base64
from contextlib import suppress
from dataclasses import replace
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.errors import ContentError, FailureCode
from counter.ledger import tree
from counter.ledger.checkpoint import Checkpoint, SignedCheckpoint
from counter.ledger.compact import packed, qr_text, read_qr, unpacked
from counter.ledger.entries import (
    CounterFiling,
    DirectFiling,
    EventKind,
    FilingEvent,
    GatewayEntry,
    Opening,
    OriginClosed,
    gateway_entry,
)
from counter.ledger.hashing import leaf_hash
from counter.ledger.judgment import Doubt, Doubtful, Proven, judge
from counter.ledger.note import NoteKey, NoteSigner
from counter.ledger.origin import counter_of, counter_origin, gateway_of, gateway_origin
from counter.ledger.proof import LogProof
from counter.ledger.subject import Stage, Subject
from tests.fakes.log_nodes import PlainLog

COUNTER = counter_origin("H15.50.05.13", "A3", 1, lambda count: bytes(range(0xA0, 0xA0 + count)))
GATEWAY = gateway_origin("vi-du")
CODE = "H15.50.05.13-261008-0975"
QR_LETTERS = set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")  # ISO/IEC 18004, alphanumeric mode
HASHES = st.binary(min_size=32, max_size=32)
PLACES = st.integers(0, (1 << 62) - 1)
OPENINGS = st.builds(Opening, st.uuids(), st.binary(min_size=16, max_size=16), HASHES)


def opening(number: int) -> Opening:
    return Opening(UUID(int=number), number.to_bytes(16, "big"), leaf_hash(bytes([number % 256])))


def counter_log(size: int) -> PlainLog:
    log = PlainLog(NoteSigner.from_seed(COUNTER, b"c" * 32))
    log.append(*(opening(number).counter_entry for number in range(size)))
    return log


def counter_proof(log: PlainLog, index: int, size: int | None = None) -> LogProof:
    size = log.size if size is None else size
    subject = Subject(opening(index), Stage.COUNTER)
    return LogProof(index, tree.inclusion_proof(log.nodes, index, size), log.checkpoint(size), subject.to_bytes())


def gateway_proof(index: int = 9, size: int = 13) -> tuple[PlainLog, LogProof]:
    log = PlainLog(NoteSigner.from_seed(GATEWAY, b"g" * 32))
    log.append(*(CounterFiling(COUNTER, at, opening(at).counter_leaf).entry for at in range(size)))
    subject = Subject(opening(index), Stage.GATEWAY, COUNTER, index)
    path = tree.inclusion_proof(log.nodes, index, size)
    return log, LogProof(index, path, log.checkpoint(), subject.to_bytes())


@pytest.mark.parametrize(
    "entry",
    [
        CounterFiling(COUNTER, 7, leaf_hash(b"x")),
        DirectFiling(leaf_hash(b"y")),
        *(FilingEvent(kind, 3, 1_792_000_000) for kind in EventKind),
        OriginClosed(COUNTER, 8, leaf_hash(b"z")),
    ],
)
def test_each_entry_of_a_gateway_is_read_back(entry: GatewayEntry) -> None:
    assert gateway_entry(entry.entry) == entry


def test_entries_are_spelled_so_for_ever() -> None:
    one = Opening(UUID("01890a5d-ac96-774b-bcce-b302099a8057"), bytes(16), bytes(32))
    # taken with openssl dgst over the bytes that the docstring of counter/ledger/entries.py lists
    assert one.counter_entry == b"motcua/counter-filing@v1\ndPvgixxZMEwsDsixG1mp1hRqrFHAuQGA+iypJv34TJs=\n"
    assert CounterFiling(COUNTER, 7, bytes(32)).entry == (
        b"motcua/gateway-filing@v1\nmotcua/counter/H15.50.05.13/A3/1-a0a1a2a3a4a5a6a7\n7\n" + b"A" * 43 + b"=\n"
    )
    assert FilingEvent(EventKind.REFUSED, 3, 60).entry == b"motcua/gateway-event@v1\nrefused\n3\n60\n"


@pytest.mark.parametrize(
    "entry",
    [
        b"",
        b"\n",
        opening(1).counter_entry,  # a counter's, not a gateway's
        b"motcua/gateway-event@v1\nlost\n3\n60\n",
        b"motcua/gateway-event@v1\nrefused\n03\n60\n",
        b"motcua/gateway-event@v1\nrefused\n3\n60",
        b"motcua/gateway-event@v1\nrefused\n3\n60\n\n",
        b"motcua/gateway-direct@v1\n" + b"A" * 44 + b"\n",
        b"motcua/gateway-direct@v1\n" + b"A" * 2000 + b"\n",
        b"motcua/gateway-filing@v1\nmotcua/gateway/vi-du\n7\n" + b"A" * 43 + b"=\n",
        "motcua/gateway-event@v1\nrefused\n３\n60\n".encode(),
    ],
)
def test_another_entry_is_refused(entry: bytes) -> None:
    with pytest.raises(ContentError) as caught:
        gateway_entry(entry)
    assert caught.value.code is FailureCode.PROOF_MALFORMED


def test_a_leaf_says_nothing_of_the_filing_but_binds_every_part_of_it() -> None:
    one = opening(1)
    others = [
        replace(one, filing_id=UUID(int=2)),
        replace(one, salt=bytes(16)),
        replace(one, digest=bytes(32)),
    ]
    assert len({one.counter_leaf, *(other.counter_leaf for other in others)}) == 4
    assert one.digest not in one.counter_entry
    assert one.digest.hex() not in repr(one)


def test_a_log_is_called_for_its_counter() -> None:
    assert COUNTER == "motcua/counter/H15.50.05.13/A3/1-a0a1a2a3a4a5a6a7"
    assert counter_of(COUNTER) == "H15.50.05.13/A3"
    assert gateway_of(GATEWAY) == "vi-du"
    assert counter_of(GATEWAY) is None
    assert gateway_of(COUNTER) is None
    for odd in ("", "motcua/counter/H15/A3/0-a0a1a2a3a4a5a6a7", COUNTER + "\n", COUNTER.upper(), f"x/{COUNTER}"):
        assert counter_of(odd) is None
    with pytest.raises(ValueError, match="gateway"):
        gateway_origin("two words")
    with pytest.raises(ValueError, match="counter"):
        counter_origin("H15", "a/b", 1, bytes)


@given(st.integers(1, 70), st.data())
def test_a_proof_travels_as_text_and_as_qr(size: int, data: st.DataObject) -> None:
    index = data.draw(st.integers(0, size - 1))
    log = counter_log(size)
    proof = counter_proof(log, index)
    text = str(proof)
    assert LogProof.parse(text) == proof
    qr = qr_text(CODE, proof)
    assert read_qr(qr) == (CODE, proof)
    assert str(read_qr(qr)[1]) == text
    assert set(qr) <= QR_LETTERS
    assert judge(proof, [log.signer.key]) == Proven(
        Subject(opening(index), Stage.COUNTER), COUNTER, index, size, log.signer.key
    )


def test_the_gateways_proof_names_the_place_at_the_counter() -> None:
    log, proof = gateway_proof()
    proven = judge(read_qr(qr_text(CODE, proof))[1], [NoteSigner.from_seed(COUNTER, b"c" * 32).key, log.signer.key])
    assert isinstance(proven, Proven)
    assert (proven.number, proven.subject.counter_index, proven.subject.counter_origin) == (10, 9, COUNTER)


def test_a_filing_without_a_counters_log_has_its_own_entry() -> None:
    log = PlainLog(NoteSigner.from_seed(GATEWAY, b"g" * 32))
    log.append(DirectFiling(opening(5).commitment).entry)
    proof = LogProof(0, (), log.checkpoint(), Subject(opening(5), Stage.DIRECT).to_bytes())
    assert isinstance(judge(proof, [log.signer.key]), Proven)


def test_what_does_not_hold_is_doubted_for_its_reason() -> None:
    log = counter_log(20)
    key = log.signer.key
    proof = counter_proof(log, 4)
    stranger = NoteSigner.from_seed(COUNTER, b"s" * 32)
    forged = SignedCheckpoint.parse(log.head().signed(stranger))
    cases = [
        (replace(proof, extra=b""), [key], Doubt.NO_SUBJECT),
        (proof, [], Doubt.UNKNOWN_KEY),
        (proof, [NoteKey(GATEWAY, key.public)], Doubt.UNKNOWN_KEY),
        (proof, [stranger.key], Doubt.BAD_SIGNATURE),
        (replace(proof, checkpoint=forged), [key], Doubt.BAD_SIGNATURE),
        (replace(proof, extra=counter_proof(log, 5).extra), [key], Doubt.NOT_IN_LOG),
        (replace(proof, index=5), [key], Doubt.NOT_IN_LOG),
        (replace(proof, path=proof.path[1:]), [key], Doubt.NOT_IN_LOG),
        (replace(proof, extra=gateway_proof()[1].extra), [key], Doubt.WRONG_LOG),
    ]
    for broken, keys, doubt in cases:
        assert judge(broken, keys) == Doubtful(doubt)


def test_no_byte_of_a_qr_can_be_changed_unnoticed() -> None:
    log = counter_log(7)
    data = packed(counter_proof(log, 6))
    for at in range(len(data)):
        changed = data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]
        try:
            verdict = judge(unpacked(changed), [log.signer.key])
        except ContentError:
            continue
        assert isinstance(verdict, Doubtful), at


@given(st.integers(0, 2**16), st.integers(0, 255), st.integers(0, 60))
def test_a_mangled_text_is_refused_or_doubted(at: int, letter: int, cut: int) -> None:
    log, proof = gateway_proof()
    text = str(proof)
    at %= len(text)
    changed = text[:at] + chr(letter) + text[at + cut :]
    try:
        again = LogProof.parse(changed)
    except ContentError:
        return
    assert str(again) == changed
    assert changed == text or isinstance(judge(again, [log.signer.key]), Doubtful)


@given(st.text(max_size=200) | st.binary(max_size=400).map(lambda data: "MOTCUA2:X:" + base64.b16encode(data).decode()))
def test_other_text_is_no_qr(text: str) -> None:
    with pytest.raises(ContentError) as caught:
        read_qr(text)
    assert caught.value.code is FailureCode.PROOF_MALFORMED


@given(st.binary(max_size=300))
def test_other_bytes_are_a_proof_only_if_they_spell_one(data: bytes) -> None:
    with suppress(ContentError):
        assert packed(unpacked(data)) == data


@given(OPENINGS, PLACES)
def test_every_subject_is_read_back(one: Opening, index: int) -> None:
    for subject in (
        Subject(one, Stage.COUNTER),
        Subject(one, Stage.GATEWAY, COUNTER, index),
        Subject(one, Stage.DIRECT),
    ):
        assert Subject.from_bytes(subject.to_bytes()) == subject
        with pytest.raises(ContentError):
            Subject.from_bytes(subject.to_bytes() + b"\0")
        with pytest.raises(ContentError):
            Subject.from_bytes(subject.to_bytes()[:-1])


def test_a_subject_is_of_one_stage() -> None:
    for wrong in ((Stage.COUNTER, COUNTER, 1), (Stage.GATEWAY, "", 0), (Stage.GATEWAY, GATEWAY, 0)):
        with pytest.raises(ValueError, match="belongs to"):
            Subject(opening(1), *wrong)


def test_only_a_proof_that_holds_gets_onto_a_slip() -> None:
    log = counter_log(9)
    proof = counter_proof(log, 3)
    with pytest.raises(ValueError, match="does not hold"):
        qr_text(CODE, replace(proof, index=4))
    with pytest.raises(ContentError):
        qr_text(CODE, replace(proof, extra=b""))
    head = replace(log.head(), extensions=("something else",))
    odd = replace(proof, checkpoint=SignedCheckpoint.parse(head.signed(log.signer)))
    with pytest.raises(ValueError, match="does not hold"):
        qr_text(CODE, odd)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "c2sp.org/tlog-proof@v1\n",
        "c2sp.org/tlog-proof@v2\nindex 0\n\norigin\n1\n",
        "c2sp.org/tlog-proof@v1\nextra \nindex 0\n\n",
        "c2sp.org/tlog-proof@v1\nindex 00\n\n",
        "c2sp.org/tlog-proof@v1\nindex 0\nAAAA\n\n",
    ],
)
def test_another_text_is_refused(text: str) -> None:
    _log, proof = gateway_proof()
    with pytest.raises(ContentError):
        LogProof.parse(text + str(proof.checkpoint))


def test_more_hashes_than_any_tree_has_are_refused() -> None:
    _log, proof = gateway_proof()
    with pytest.raises(ContentError):
        LogProof.parse(str(replace(proof, path=(bytes(32),) * 63)))
    with pytest.raises(ContentError):
        LogProof.parse(str(proof) + "\n" * 20_000)


def test_a_counters_receipt_at_once_is_short() -> None:
    log = counter_log(1000)
    proof = counter_proof(log, 999)
    assert len(proof.path) == (999).bit_count()
    # 311 of version 10-M … 1035 of version 21-M (ISO/IEC 18004 table 7, alphanumeric)
    assert len(qr_text(CODE, proof)) <= 970
    assert Checkpoint.parse(proof.checkpoint.note.text).size == 1000
