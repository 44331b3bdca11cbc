"""The gateway's log is pinned at every sight; one that contradicts itself stays an alarm until a person says otherwise."""

from __future__ import annotations

import os

import pytest

from counter.errors import ContentError
from counter.ledger import tree
from counter.ledger.entries import CounterFiling, Opening
from counter.ledger.note import NoteSigner
from counter.ledger.origin import gateway_origin
from counter.ledger.pinning import Rewriting, Rewritten
from counter.ledger.proof import LogProof
from counter.ledger.subject import Stage, Subject
from counter.model.filing import Filing
from counter.services.slip_proof import slip_proof
from counter.services.take_place import take_place
from counter.services.watch_gateway_log import alarm, forget, keep_gateway_proof, pinned_size, watch
from counter.settings import StationSettings
from counter.store.store import Store
from tests.fakes.desk_filings import COUNTER, UNIT, open_desk, put_filing
from tests.fakes.log_nodes import PlainLog

SIGNER = NoteSigner.from_seed(gateway_origin("vi-du"), b"g" * 32)


@pytest.fixture
def store(tmp_path):
    store = open_desk(tmp_path / "desk")
    yield store
    store.close()


def log_of(size: int, twist: int = -1, signer: NoteSigner = SIGNER) -> PlainLog:
    log = PlainLog(signer)
    log.append(*(f"{at}{'!' if at == twist else ''}".encode() for at in range(size)))
    return log


def seen(store: Store, log: PlainLog, since: int, vkey: str = "") -> Rewritten | None:
    with store.begin() as work:
        proof = tree.consistency_proof(log.nodes, since, log.size)
        verdict = watch(work, vkey or log.signer.key.vkey, str(log.checkpoint()), proof)
        work.commit()
    return verdict


def test_a_log_that_grows_is_pinned_at_every_sight(store: Store) -> None:
    for since, size in ((0, 3), (3, 3), (3, 8)):
        assert seen(store, log_of(size), since) is None
        with store.begin() as work:
            assert pinned_size(work) == size
            assert alarm(work) is None


@pytest.mark.parametrize(
    ("log", "since", "reason"),
    [
        (log_of(8, twist=1), 5, Rewriting.UNPROVEN),
        (log_of(5, twist=1), 5, Rewriting.FORKED),
        (log_of(4), 4, Rewriting.SHRUNK),
        (log_of(9, signer=NoteSigner.from_seed(gateway_origin("khac"), bytes(32))), 5, Rewriting.OTHER_LOG),
    ],
)
def test_a_contradiction_is_kept_as_evidence_and_stays_one(store: Store, log, since, reason) -> None:
    seen(store, log_of(5), 0)
    verdict = seen(store, log, since)
    assert isinstance(verdict, Rewritten)
    assert verdict.reason is reason
    with store.begin() as work:
        kept = alarm(work)
        assert kept is not None
        assert (kept.checkpoint, kept.offered) == (str(log_of(5).checkpoint()), str(log.checkpoint()))
    assert isinstance(seen(store, log_of(9), 5), Rewritten), "a good answer afterwards mends nothing"
    with store.begin() as work:
        forget(work, kept.origin)
        work.commit()
    assert seen(store, log_of(9), 0) is None


def test_only_the_key_that_came_first_speaks_for_the_log(store: Store) -> None:
    seen(store, log_of(5), 0)
    stranger = NoteSigner.from_seed(SIGNER.name, b"s" * 32)
    with pytest.raises(ContentError):
        seen(store, log_of(9, signer=stranger), 5, vkey=stranger.key.vkey)
    with store.begin() as work:
        assert alarm(work) is None, "a stranger's signature is no word of the log's"


ELSEWHERE = "motcua/counter/H15.50.05.13/A9/1-a0a1a2a3a4a5a6a7"


def gateway_proof(
    filing: Filing, signer: NoteSigner = SIGNER, digest: bytes = b"", place: tuple[str, int] = (ELSEWHERE, 4)
) -> str:
    opening = Opening(filing.id, bytes(16), digest or filing.digest)
    log = PlainLog(signer)
    log.append(b"before", CounterFiling(*place, opening.counter_leaf).entry)
    extra = Subject(opening, Stage.GATEWAY, *place).to_bytes()
    return str(LogProof(1, tree.inclusion_proof(log.nodes, 1, 2), log.checkpoint(), extra))


def kept(store: Store, filing: Filing, text: str) -> bool:
    with store.begin() as work:
        done = keep_gateway_proof(work, filing.id, text)
        work.commit()
    return done


def test_the_gateways_proof_takes_the_place_of_the_counters_on_the_slip(store: Store) -> None:
    seen(store, log_of(3), 0)
    filing = put_filing(store, leaf=False)
    with store.begin() as work:
        take_place(
            work, StationSettings(unit=UNIT, counter=COUNTER), filing.id, filing.digest, filing.captured_at, os.urandom
        )
        at_once = slip_proof(work, filing)
        work.commit()
    assert at_once is not None
    assert "số 1 trong sổ của quầy" in at_once.words
    with store.begin() as work:
        (place,) = work.ledger.places_of(filing.id)
    assert not kept(store, filing, gateway_proof(filing, place=(place[0], 4))), "not the place that was promised"
    assert kept(store, filing, gateway_proof(filing, place=place))
    with store.begin() as work:
        later = slip_proof(work, filing)
    assert later is not None
    assert str(later.proof) == gateway_proof(filing, place=place)
    assert "số 2 trong sổ của cổng tiếp nhận, số 1 trong sổ của quầy" in later.words


def test_a_proof_of_something_else_is_not_kept(store: Store) -> None:
    filing, other = put_filing(store, leaf=False), put_filing(store, leaf=False)
    assert not kept(store, filing, gateway_proof(filing)), "no key of this log was pinned yet"
    seen(store, log_of(3), 0)
    stranger = NoteSigner.from_seed(SIGNER.name, b"s" * 32)
    for wrong in (gateway_proof(other), gateway_proof(filing, stranger), gateway_proof(filing, digest=bytes(32))):
        assert not kept(store, filing, wrong)
    with store.begin() as work:
        assert slip_proof(work, filing) is None
