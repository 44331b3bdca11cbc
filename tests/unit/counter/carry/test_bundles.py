"""A bundle on a stick: whole, sealed and signed, or nothing."""

from __future__ import annotations

import hashlib
import io
import os
from collections.abc import Callable
from datetime import datetime
from uuid import UUID, uuid4

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from hypothesis import given, settings
from hypothesis import strategies as st

from counter.carry.bundle import BundleReader, Sender, write_bundle
from counter.carry.filing_record import CarriedFiling, CarriedPaper
from counter.errors import ContentError, FailureCode
from counter.model.filing import SyncState
from counter.model.manifest import digest_of
from counter.model.vietnam_time import VIETNAM

NOON = datetime(2026, 10, 8, 12, 0, tzinfo=VIETNAM)
DESK = Sender("H15.50.05.13/A3", Ed25519PrivateKey.from_private_bytes(bytes(range(32))))
GATEWAY = Ed25519PrivateKey.from_private_bytes(bytes(range(1, 33)))
STRANGER = Ed25519PrivateKey.from_private_bytes(bytes(range(2, 34)))
PAPERS = {uuid4(): b"%PDF " + b"x" * size for size in (0, 100, 200_000)}


def carried(sequence: int, *papers: UUID, **changes: object) -> CarriedFiling:
    manifest = b'{"serial":%d}' % sequence
    values: dict[str, object] = {
        "id": uuid4(),
        "sequence": sequence,
        "state": SyncState.PENDING,
        "queued_at": NOON,
        "provisional": f"TAM-A3-261008-{sequence:03d}",
        "procedure": "1.004194",
        "version": "1",
        "title": "Đăng ký tạm trú",
        "filer_name": "Nguyễn Văn Ẩn",
        "filer_number": "001099012345",
        "officer": "lan",
        "counter": "A3",
        "captured_at": NOON,
        "manifest": manifest,
        "evidence": b"",
        "digest": digest_of(manifest, b"").hex(),
        "papers": tuple(
            CarriedPaper(
                id=one,
                requirement="gt-01",
                name="giấy.pdf",
                media_type="application/pdf",
                size=len(PAPERS[one]),
                sha256=hashlib.sha256(PAPERS[one]).hexdigest(),
                pages=1,
            )
            for one in papers
        ),
    }
    return CarriedFiling(**(values | changes))


def sealed(*filings: CarriedFiling, read: Callable[[UUID], list[bytes]] = lambda one: [PAPERS[one]]) -> bytes:
    out = io.BytesIO()
    write_bundle(
        out,
        DESK,
        filings,
        count=len(filings),
        read_paper=read,
        readers=[GATEWAY.public_key().public_bytes_raw()],
        at=NOON,
        random=os.urandom,
    )
    return out.getvalue()


def opened(raw: bytes, key: Ed25519PrivateKey = GATEWAY) -> BundleReader:
    bundle = BundleReader(io.BytesIO(raw))
    bundle.open(key)
    return bundle


def whole(raw: bytes) -> list[tuple[CarriedFiling, list[bytes]]]:
    bundle = opened(raw)
    bundle.prove(DESK.public)
    return [(filing, [b"".join(parts) for parts in papers]) for filing, papers in bundle.filings()]


TWO = sealed(carried(3, *PAPERS), carried(4))


def test_what_goes_in_comes_out_in_its_order() -> None:
    first, second = carried(3, *PAPERS), carried(9, evidence=b"")
    assert whole(sealed(first, second)) == [(first, list(PAPERS.values())), (second, [])]


@pytest.mark.parametrize("key", [GATEWAY, DESK.private], ids=["the gateway", "the sender itself"])
def test_the_gateway_and_the_sender_open_it(key: Ed25519PrivateKey) -> None:
    assert [one.sequence for one in opened(TWO, key).prove(DESK.public)] == [3, 4]


def test_nobody_else_opens_it_and_nothing_of_a_person_is_legible() -> None:
    with pytest.raises(ContentError) as refused:
        opened(TWO, STRANGER)
    assert refused.value.code is FailureCode.NOT_FOR_THIS_STATION
    for word in ("Nguyễn".encode(), b"001099012345", b"TAM-A3", b"%PDF"):
        assert word not in TWO


def test_a_bundle_signed_by_another_key_than_the_enrolled_one_is_refused() -> None:
    with pytest.raises(ContentError) as refused:
        opened(TWO).prove(STRANGER.public_key().public_bytes_raw())
    assert refused.value.code is FailureCode.CARRIED_FILE_BROKEN


def test_a_head_put_before_another_content_opens_nothing() -> None:
    other = sealed(carried(5))
    spliced = TWO[: TWO.index(b"}") + 400] + other[other.index(b"}") + 400 :]
    with pytest.raises(ContentError):
        opened(spliced).prove(DESK.public)


def test_another_counters_filing_inside_is_refused() -> None:
    with pytest.raises(ContentError, match="another counter"):
        opened(sealed(carried(1, counter="B7"))).prove(DESK.public)


def test_filings_out_of_the_counters_order_are_refused() -> None:
    with pytest.raises(ContentError, match="out of order"):
        opened(sealed(carried(5), carried(4))).prove(DESK.public)


def test_a_paper_that_changed_under_the_writer_is_never_exported() -> None:
    with pytest.raises(ContentError) as refused:
        sealed(carried(1, *PAPERS), read=lambda one: [PAPERS[one] + b"!"])
    assert refused.value.code is FailureCode.ATTACHMENT_BROKEN


@settings(max_examples=60, deadline=None)
@given(st.integers(0, len(TWO) - 1))
def test_a_file_cut_anywhere_is_broken(length: int) -> None:
    with pytest.raises(ContentError):
        opened(TWO[:length]).prove(DESK.public)


@settings(max_examples=120, deadline=None)
@given(st.integers(0, len(TWO) - 1), st.integers(1, 255))
def test_a_byte_changed_anywhere_is_found(place: int, change: int) -> None:
    mangled = bytearray(TWO)
    mangled[place] ^= change
    with pytest.raises(ContentError):
        opened(bytes(mangled)).prove(DESK.public)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400))
def test_garbage_is_refused_by_name(raw: bytes) -> None:
    for start in (b"", b"MOTCUA-BUNDLE/1\n"):
        with pytest.raises(ContentError):
            opened(start + raw)


def test_bytes_after_the_end_are_not_passed_over() -> None:
    with pytest.raises(ContentError):
        opened(TWO + b"\0").prove(DESK.public)
