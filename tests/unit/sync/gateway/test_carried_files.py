"""Sealed bundles as they come piece by piece: bounded, each carrier's apart, and nothing lies there for ever."""

from __future__ import annotations

import hashlib
import os
from datetime import datetime, timedelta
from pathlib import Path
from typing import IO

import pytest

from counter.errors import ContentError, FailureCode
from sync.gateway.bundle import Imported
from sync.gateway.carried_routes import KEPT, CarriedFiles
from sync.gateway.refusal import ProblemStated
from sync.wire.problems import ProblemType
from tests.fakes.gateway_filings import NOON, UNIT

A3, B1 = f"{UNIT}/A3", f"{UNIT}/B1"


class Gateway:
    """``refuses``: with what the next bundle that is whole meets."""

    def __init__(self, folder: Path, most: int) -> None:
        self.folder = folder
        self.now = datetime.now(NOON.tzinfo)
        self.taken: list[bytes] = []
        self.refuses: FailureCode | None = None
        self.files = CarriedFiles(folder, self.take, lambda: self.now, most)

    def take(self, source: IO[bytes]) -> Imported:
        if self.refuses:
            raise ContentError(self.refuses)
        self.taken.append(source.read())
        return Imported("one")

    def lying_there(self) -> int:
        return sum(file.stat().st_size for file in self.folder.rglob("*") if file.is_file())


@pytest.fixture
def gateway(tmp_path: Path) -> Gateway:
    return Gateway(tmp_path / "carried", 1000)


def named(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def test_each_carrier_has_room_of_its_own_and_no_more(gateway: Gateway) -> None:
    many = [os.urandom(600) for _ in range(3)]
    gateway.files.put(A3, named(many[0]), 0, 700, many[0])
    with pytest.raises(ProblemStated) as caught:
        gateway.files.put(A3, named(many[1]), 0, 700, many[1])
    assert caught.value.problem.type is ProblemType.TOO_MANY
    assert caught.value.retry_after
    assert gateway.files.put(B1, named(many[2]), 0, 700, many[2]).received == 600
    assert gateway.lying_there() == 1200


def test_two_carriers_of_one_bundle_do_not_write_into_each_others_bytes(gateway: Gateway) -> None:
    data = os.urandom(900)
    for start in range(0, 900, 300):
        for carrier in (A3, B1):
            state = gateway.files.put(carrier, named(data), start, 900, data[start : start + 300])
            assert state.done or state.received == start + 300
    assert gateway.taken == [data]
    assert gateway.files.put(B1, named(data), 0, 900, b"").done


def test_what_nobody_finishes_is_swept_when_the_next_one_begins(gateway: Gateway) -> None:
    left, whole = os.urandom(500), os.urandom(400)
    gateway.files.put(A3, named(left), 0, 900, left)
    gateway.files.put(A3, named(whole), 0, 400, whole)
    gateway.now += KEPT - timedelta(hours=1)
    gateway.files.put(B1, named(b"1"), 0, 10, b"1")
    assert gateway.lying_there() > 500
    gateway.now += timedelta(hours=2)
    gateway.files.put(B1, named(b"2"), 0, 10, b"2")
    assert gateway.lying_there() == 1, "the oldest are gone, with what was said of them"


@pytest.mark.parametrize(
    ("code", "taken_later"),
    [
        (FailureCode.NOT_FOR_THIS_STATION, True),
        (FailureCode.COUNTER_REVOKED, True),
        (FailureCode.CARRIED_FILE_BROKEN, False),
    ],
)
def test_a_verdict_on_its_counter_is_not_kept_one_on_its_bytes_is(
    gateway: Gateway, code: FailureCode, *, taken_later: bool
) -> None:
    data = os.urandom(100)
    gateway.refuses = code
    assert gateway.files.put(A3, named(data), 0, 100, data).failure == code.value
    gateway.refuses = None
    assert (gateway.files.put(A3, named(data), 0, 100, data).failure == "") is taken_later
