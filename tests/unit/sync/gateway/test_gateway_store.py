"""The gateway's books: codes without a gap, parts that make a whole, nonces used once, statuses that may follow."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import pairwise
from uuid import UUID

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counter.model.vietnam_time import VIETNAM
from counter.store.engine import ConstraintError
from sync.gateway.store import counters, filings, uploads
from sync.gateway.store.codes import next_code
from sync.gateway.store.filings import NewFiling
from sync.gateway.store.store import GatewayStore
from sync.gateway.store.tables import keyvalues

NOON = datetime(2026, 10, 8, 12, 0, tzinfo=VIETNAM)
UNIT = "H15.50.05.13"


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[GatewayStore]:
    opened = GatewayStore.open(tmp_path_factory.mktemp("books"), bytes(range(32)), os.urandom)
    yield opened
    opened.close()


_ids = iter(range(1, 1_000_000))


def add(store: GatewayStore, *papers: bytes, counter: str = f"{UNIT}/A3", at: datetime = NOON) -> UUID:
    number = next(_ids)
    listed = tuple((UUID(int=number * 1000 + n), len(p), hashlib.sha256(p).hexdigest()) for n, p in enumerate(papers))
    new = NewFiling(
        id=UUID(int=number),
        counter=counter,
        unit=UNIT,
        procedure="1.004222",
        code=f"{UNIT}-261001-{number:04d}",
        digest=bytes(32),
        manifest=b"{}",
        evidence=b"",
        registered_at=at,
        paper_list=listed,
    )
    with store.begin() as connection:
        filings.add(connection, store.seal, new, tuple(os.urandom(32) for _ in papers))
    return new.id


def test_codes_count_by_unit_and_vietnamese_day(store: GatewayStore) -> None:
    late = datetime(2026, 10, 8, 23, 59, tzinfo=VIETNAM)
    with store.begin() as connection:
        drawn = [
            next_code(connection, unit, at).text
            for unit, at in (
                ("H15.50.05.14", late),
                ("H15.50.05.14", late),
                ("H15.50.05.15", late),
                ("H15.50.05.14", late + timedelta(minutes=1)),
            )
        ]
    assert drawn == [
        "H15.50.05.14-261008-0001",
        "H15.50.05.14-261008-0002",
        "H15.50.05.15-261008-0001",
        "H15.50.05.14-261009-0001",
    ]


def register_in_vain(store: GatewayStore) -> None:
    with store.begin() as connection:
        next_code(connection, "H16", NOON)
        connection.execute(keyvalues.insert(), [{"name": "twice", "value": b""}] * 2)


def test_a_registration_that_fails_gives_its_code_back(store: GatewayStore) -> None:
    with store.begin() as connection:
        first = next_code(connection, "H16", NOON)
    with pytest.raises(ConstraintError):
        register_in_vain(store)
    with store.begin() as connection:
        assert next_code(connection, "H16", NOON).text == "H16-261008-0002"
    assert first.text == "H16-261008-0001"


@settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.binary(min_size=1, max_size=5000), cuts=st.lists(st.integers(0, 5000), max_size=6))
def test_parts_at_ascending_offsets_make_the_whole(store: GatewayStore, data: bytes, cuts: list[int]) -> None:
    filing_id = add(store, data)
    edges = sorted({0, len(data), *(cut for cut in cuts if cut < len(data))})
    for start, end in pairwise(edges):
        with store.begin() as connection:
            upload = uploads.find(connection, store.seal, filing_id, UUID(int=filing_id.int * 1000), f"{UNIT}/A3")
        assert upload is not None
        assert upload.offset == start
        assert not uploads.append(store, upload, start + 1, b"elsewhere")
        assert uploads.append(store, upload, start, data[start:end])
    assert upload is not None
    assert uploads.whole_file_digest(store, upload) == upload.sha256


def test_cut_back_forgets_what_came_after(store: GatewayStore) -> None:
    filing_id = add(store, b"0123456789")
    with store.begin() as connection:
        upload = uploads.find(connection, store.seal, filing_id, UUID(int=filing_id.int * 1000), f"{UNIT}/A3")
    assert upload is not None
    for start in (0, 3, 6):
        uploads.append(store, upload, start, b"xxx")
    uploads.cut_back(store, upload, 3)
    assert uploads.append(store, upload, 3, b"yyyyyyy")
    assert uploads.whole_file_digest(store, upload) == hashlib.sha256(b"xxxyyyyyyy").hexdigest()


def test_a_nonce_is_used_once_and_forgotten_in_time(store: GatewayStore) -> None:
    later = NOON + timedelta(minutes=5)
    with store.begin_hasty() as connection:
        assert counters.use_nonce(connection, "u/A3", "n", expires_at=later)
        assert not counters.use_nonce(connection, "u/A3", "n", expires_at=later)
        assert counters.use_nonce(connection, "u/A4", "n", expires_at=later)
        counters.forget_nonces(connection, later)
        assert not counters.use_nonce(connection, "u/A3", "n", expires_at=later)
        counters.forget_nonces(connection, later + timedelta(seconds=1))
        assert counters.use_nonce(connection, "u/A3", "n", expires_at=later)


def test_an_enrolment_code_is_for_one_counter_and_one_key(store: GatewayStore) -> None:
    with store.begin() as connection:
        enrol = lambda code, counter, key, now=NOON: counters.enrol(connection, code, counter, key, now)  # noqa: E731
        counters.offer_code(connection, "ABCD-EFGH", "u/A1", NOON + timedelta(days=7))
        assert not enrol("ABCD-EFGH", "u/A2", bytes(32))
        assert not enrol("ABCD-EFGX", "u/A1", bytes(32))
        assert not enrol("ABCD-EFGH", "u/A1", bytes(32), NOON + timedelta(days=8))
        assert enrol("abcd-efgh ", "u/A1", bytes(32))
        assert enrol("ABCD-EFGH", "u/A1", bytes(32))
        assert not enrol("ABCD-EFGH", "u/A1", bytes(31) + b"x")
        counters.revoke(connection, "u/A1", NOON)
        assert not enrol("ABCD-EFGH", "u/A1", bytes(32))
