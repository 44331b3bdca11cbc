"""Two worker processes on one store, over TLS, on either database; one is asked, the other acts."""

from __future__ import annotations

import os
import ssl
import threading
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

from counter.errors import FailureCode
from counter.ledger.checkpoint import SignedCheckpoint
from counter.ledger.frontier import Frontier
from counter.ledger.hashing import leaf_hash
from counter.ledger.note import NoteKey
from counter.ledger.tiles import Tile, unbundled
from counter.model.filing import BusinessStatus, SyncState
from sync.answers import AgainLater
from sync.gateway.store import counters
from sync.gateway.store.store import GatewayStore
from sync.line import Line
from sync.signatures import RequestHead
from sync.wire.messages import Changes, Health
from sync.wire.paths import CHECKPOINT, READY, TARGET, changes_path
from sync.wire.problems import Problem, ProblemType
from tests.fakes.desk_filings import vietnam_now
from tests.fakes.enrolled_desk import EnrolledDesk
from tests.fakes.gateway_child import GatewayChild, key_of_tests
from tests.fakes.gateway_house import House


@dataclass
class Two:
    first: GatewayChild
    second: GatewayChild
    store: GatewayStore
    desk: EnrolledDesk
    lines: ExitStack

    def line(self, to: GatewayChild) -> Line:
        """The desk's signed line to one of the workers."""
        self.desk.port = to.port
        line = self.desk.line()
        self.lines.callback(line.close)
        return line


@pytest.fixture
def two(tmp_path: Path, database: str) -> Iterator[Two]:
    folder = tmp_path / "gateway"
    workers = [GatewayChild(folder, database=database, metrics=True) for _ in range(2)]
    with ExitStack() as afterwards:
        for worker in workers:
            worker.start()
            afterwards.callback(worker.stop)
        desk = EnrolledDesk(tmp_path / "desk", "A3", workers[0].ready["certificate"], workers[0].port)
        afterwards.callback(desk.close)
        desk.enrol()
        store = GatewayStore.open(folder, key_of_tests(), os.urandom, database=database)
        afterwards.callback(store.close)
        yield Two(workers[0], workers[1], store, desk, afterwards)


def asked(two: Two, worker: GatewayChild, target: str) -> tuple[int, bytes]:
    context = ssl.create_default_context(cafile=worker.ready["certificate"])
    with httpx.Client(verify=context, trust_env=False) as client:
        head = RequestHead("GET", target, {TARGET: target})
        two.desk.key.signer(vietnam_now).sign_request(head, "one-nonce")
        answer = client.get(f"https://127.0.0.1:{worker.port}{target}", headers=head.headers)
        return answer.status_code, answer.content


def test_workers_are_one_gateway(two: Two) -> None:
    assert two.first.ready["public_key"] == two.second.ready["public_key"]
    assert two.first.ready["ledger_key"] == two.second.ready["ledger_key"]

    # a nonce that one worker saw is used up at the other
    assert asked(two, two.first, changes_path("", 0))[0] == 200
    status, body = asked(two, two.second, changes_path("", 0))
    assert (status, Problem.model_validate_json(body).type) == (401, ProblemType.REPLAYED)

    # what is registered at one wakes, once decided elsewhere, who waits at the other
    filing = two.desk.put(b"paper")
    two.desk.engine().run_once()
    assert two.desk.standing(filing)[1].state is SyncState.DELIVERED
    heard: list[Changes] = []
    line = two.line(two.second)

    def wait() -> None:
        heard.append(line.exchange("GET", changes_path("", 20), wait=20).read(Changes))

    waiting = threading.Thread(target=wait)
    waiting.start()
    assert House(two.store).authority.decide(filing.id, BusinessStatus.ACCEPTED)
    waiting.join(15)
    assert [change.filing_id for change in heard[0].changes] == [filing.id]

    # the public log, read as a stranger would, is the signed one
    key = NoteKey.parse(two.second.ready["ledger_key"])
    head = SignedCheckpoint.parse(line.exchange("GET", CHECKPOINT).body.decode())
    size = head.checkpoint.size
    assert head.signed_by([key]) is not None
    entries = unbundled(line.exchange("GET", f"/ledger/{Tile(-1, 0, size).path}").body)
    hashes = line.exchange("GET", f"/ledger/{Tile(0, 0, size).path}").body
    assert b"".join(map(leaf_hash, entries)) == hashes
    assert Frontier().with_leaves(map(leaf_hash, entries)).root == head.checkpoint.root
    for missing in (Tile(0, 0, size + 1).path, "tile/0/x000/000", "tile/64/000"):
        with pytest.raises(AgainLater) as caught:
            line.exchange("GET", f"/ledger/{missing}")
        assert caught.value.says(ProblemType.NOT_FOUND)

    # both answer for themselves, and say how they are
    assert line.exchange("GET", READY).read(Health).at
    for worker in (two.first, two.second):
        told = urllib.request.urlopen(f"http://127.0.0.1:{worker.ready['metrics_port']}/metrics", timeout=5).read()
        assert f"motcua_log_size {float(size)}".encode() in told
        assert b"motcua_store_up 1.0" in told

    # revoked by the operator: at every worker from now on
    with two.store.begin() as connection:
        assert counters.revoke(connection, two.desk.key.counter, vietnam_now())
    for worker in (two.first, two.second):
        with pytest.raises(AgainLater) as caught:
            two.line(worker).exchange("GET", changes_path("", 0))
        assert caught.value.code is FailureCode.COUNTER_REVOKED
