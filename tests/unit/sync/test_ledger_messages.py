"""The ledger on the wire: read back as sent, bounded, strict; and an older desk or gateway is still understood."""

from __future__ import annotations

import hashlib

import pytest
from pydantic import ValidationError

from counter.ledger import tree
from counter.ledger.checkpoint import Checkpoint
from counter.ledger.note import NoteSigner
from counter.ledger.origin import counter_origin, gateway_origin
from counter.ledger.proof import LogProof
from sync.wire.ledger import MOST_LEAVES, CounterLeaves, CounterPlace, LedgerState
from sync.wire.messages import Enrolled, FilingState, Keys, Registration
from tests.fakes.log_nodes import PlainLog

COUNTER = NoteSigner.from_seed(counter_origin("H15.50.05.13", "A3", 1, bytes), b"c" * 32)
GATEWAY = NoteSigner.from_seed(gateway_origin("vi-du"), b"g" * 32)
DIGEST = hashlib.sha256(b"").hexdigest()


def log_of(signer: NoteSigner, size: int) -> PlainLog:
    log = PlainLog(signer)
    log.append(*(bytes([at]) for at in range(size)))
    return log


def leaves_of(size: int, start: int = 0) -> CounterLeaves:
    log = log_of(COUNTER, size)
    hashes = tuple(log.nodes.kept[node] for node in sorted(log.nodes.kept) if node.level == 0)
    return CounterLeaves(
        origin=COUNTER.name,
        key=COUNTER.key.public,
        start=start,
        leaves=hashes[start:],
        checkpoint=str(log.checkpoint()),
        pinned=7,
    )


def registration(**more: object) -> Registration:
    return Registration(manifest=b"{}", digest=DIGEST, **more)


def test_a_registration_brings_the_counters_leaves_and_the_filings_own() -> None:
    sent = registration(ledger=leaves_of(5, 2), place=CounterPlace(origin=COUNTER.name, index=4, salt=bytes(16)))
    read = Registration.model_validate_json(sent.model_dump_json())
    assert read == sent
    assert read.ledger is not None
    assert [len(leaf) for leaf in read.ledger.leaves] == [32, 32, 32]
    assert "salt" not in repr(read.place)


def test_a_desk_without_a_ledger_registers_as_ever() -> None:
    read = Registration.model_validate_json(f'{{"manifest": "e30=", "digest": "{DIGEST}", "counter_leaves": []}}')
    assert (read.ledger, read.place) == (None, None)


def test_a_full_message_is_a_few_dozen_kilobytes() -> None:
    full = leaves_of(250)
    assert len(full.model_dump_json()) < 250 * 48 + 700


@pytest.mark.parametrize(
    "wrong",
    [
        {"origin": "motcua/gateway/vi-du"},
        {"origin": "motcua/counter/H15/A3"},
        {"key": bytes(31)},
        {"start": -1},
        {"start": 1 << 62},
        {"leaves": (bytes(31),)},
        {"leaves": (bytes(32),) * (MOST_LEAVES + 1)},
        {"checkpoint": "not a note"},
        {"checkpoint": "text\n\n— name QUJDREVG\n"},
        {"more": 1},
    ],
)
def test_what_no_counter_sends_is_refused(wrong: dict[str, object]) -> None:
    with pytest.raises(ValidationError):
        CounterLeaves.model_validate(leaves_of(2).model_dump() | wrong)


def test_the_answer_brings_proof_and_consistency() -> None:
    log = log_of(GATEWAY, 9)
    state = LedgerState(
        origin=COUNTER.name,
        acknowledged=5,
        checkpoint=str(log.checkpoint()),
        since=7,
        consistency=tree.consistency_proof(log.nodes, 7, 9),
    )
    assert LedgerState.model_validate_json(state.model_dump_json()) == state
    proof = str(LogProof(4, tree.inclusion_proof(log.nodes, 4, 9), log.checkpoint()))
    answer = FilingState.model_validate(
        {
            "filing_id": "01890a5d-ac96-774b-bcce-b302099a8057",
            "code": "H15.50.05.13-261008-0975",
            "digest": DIGEST,
            "registered_at": "2026-10-08T08:00:00+07:00",
            "status": 1,
            "log_index": 4,
            "log_proof": proof,
            "ledger": state.model_dump(),
        },
        strict=False,
    )
    assert FilingState.model_validate_json(answer.model_dump_json()) == answer
    with pytest.raises(ValidationError):
        FilingState.model_validate(answer.model_dump() | {"log_proof": proof[1:]})


def test_the_gateways_log_key_comes_with_its_other_key_or_not_at_all() -> None:
    vkey = GATEWAY.key.vkey
    keys = Keys(gateway_key=bytes(32), ledger_key=vkey)
    assert Keys.model_validate_json(keys.model_dump_json()) == keys
    old = Enrolled(counter="H15.50.05.13/A3", gateway_key=bytes(32))
    assert Enrolled.model_validate_json(old.model_dump_json()).ledger_key is None
    with pytest.raises(ValidationError):
        Keys(gateway_key=bytes(32), ledger_key=vkey[:-1])


def test_a_checkpoint_of_nothing_is_a_checkpoint() -> None:
    empty = log_of(COUNTER, 0)
    message = leaves_of(1).model_dump() | {"leaves": (), "checkpoint": str(empty.checkpoint())}
    assert Checkpoint.parse(empty.head().body).size == len(CounterLeaves.model_validate(message).leaves)
