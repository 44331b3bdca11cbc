"""A package is its publisher's word for word, or it is nothing."""

from __future__ import annotations

import hashlib
import zlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter.catalogue.package import make, parse
from counter.errors import ContentError, FailureCode
from counter.ledger.note import sign
from tests.fakes.published import CODE, FORMER, PUBLISHER, SINCE, package, version_from

KEYS = [PUBLISHER.key]
WHOLE = package(7, version_from("2026-12-01"))
HEAD = "motcua/catalogue/1\nversion 7\nfrom 2026-12-01\nsource Nghị quyết\n"


def refusal(data: bytes) -> str:
    with pytest.raises(ContentError) as caught:
        parse(data, KEYS)
    assert caught.value.code is FailureCode.PACKAGE_REFUSED
    return caught.value.detail


def signed(text: str, contents: bytes = b"") -> bytes:
    """What the publisher's key would sign if its program were another's."""
    return str(sign(text, [PUBLISHER])).encode() + b"\0" + zlib.compress(contents)


def line(place: str, content: bytes = b"", size: int | None = None) -> str:
    return f"{hashlib.sha256(content).hexdigest()} {len(content) if size is None else size} {place}\n"


def test_a_package_comes_back_as_it_was_made() -> None:
    read = parse(WHOLE, KEYS)
    assert (read.version, read.since, read.source) == (7, SINCE, "Nghị quyết 12/2026/NQ-HĐND")
    assert read.signed_by == PUBLISHER.key
    (folder,) = read.folders()
    assert folder == version_from("2026-12-01")
    assert read.units is None
    assert read.mends == {}


def test_the_same_files_are_always_the_same_octets() -> None:
    assert package(7, version_from("2026-12-01")) == WHOLE


def test_another_key_signs_nothing_here() -> None:
    assert "publisher" in refusal(package(7, version_from("2026-12-01"), by=FORMER))
    with pytest.raises(ContentError):
        parse(WHOLE, [])


@settings(max_examples=300, deadline=None)
@given(at=st.integers(0, len(WHOLE) - 1), bit=st.integers(0, 7))
def test_no_bit_can_be_turned(at: int, bit: int) -> None:
    changed = bytearray(WHOLE)
    changed[at] ^= 1 << bit
    refusal(bytes(changed))


@settings(max_examples=100, deadline=None)
@given(cut=st.integers(0, len(WHOLE) - 1), tail=st.binary(max_size=20))
def test_a_cut_package_is_none_and_nothing_may_follow_one(cut: int, tail: bytes) -> None:
    refusal(WHOLE[:cut])
    if tail:
        refusal(WHOLE + tail)


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400) | st.text(max_size=200).map(lambda text: f"{HEAD}{text}\0".encode()))
def test_arbitrary_octets_are_refused_by_name(data: bytes) -> None:
    refusal(data)


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(min_codepoint=32, max_codepoint=0x2FF) | st.just("\n"), max_size=200))
def test_even_a_signed_list_is_read_strictly(text: str) -> None:
    refusal(signed(f"{HEAD}{text}\n", b"x"))


@pytest.mark.parametrize(
    "listed",
    [
        "",
        line("../procedure.toml"),
        line(f"{CODE}/../../procedure.toml"),
        line(f"{CODE}/notes.txt"),
        line("/units.json"),
        line("mends/x.json"),
        line("units.json", size=3_000_000),
        line(f"{CODE}/procedure.toml", size=300_000),
        line("units.json") + line(f"{CODE}/procedure.toml"),
        line("units.json") + line("units.json"),
        "".join(line(f"1.{n:06d}/procedure.toml") for n in range(600)),
    ],
)
def test_what_no_package_may_hold(listed: str) -> None:
    refusal(signed(HEAD + listed))


@pytest.mark.parametrize(
    "head",
    [
        HEAD.replace("version 7", "version 07"),
        HEAD.replace("version 7", "version 0"),
        HEAD.replace("2026-12-01", "2026-13-01"),
        HEAD.replace("catalogue/1", "catalogue/2"),
        HEAD.replace("source Nghị quyết", "source  Nghị quyết"),
        HEAD.replace("source Nghị quyết\n", ""),
    ],
)
def test_heads_that_are_none(head: str) -> None:
    refusal(signed(head + line("units.json", b"[]"), b"[]"))


def test_a_list_that_promises_little_is_not_inflated_beyond_it() -> None:
    bomb = signed(HEAD + line("units.json", b"[]"), bytes(200_000_000))
    assert refusal(bomb) == "more or fewer octets than listed"


def test_other_octets_of_the_same_length() -> None:
    assert "units.json" in refusal(signed(HEAD + line("units.json", b"[]"), b"{}"))


@pytest.mark.parametrize(
    ("source", "files"),
    [("", {"units.json": b"[]"}), ("hai\ndòng", {"units.json": b"[]"}), ("x", {}), ("x", {"x": b""})],
)
def test_what_could_not_be_read_is_not_made(source: str, files: dict[str, bytes]) -> None:
    with pytest.raises(ContentError) as caught:
        make(PUBLISHER, 1, SINCE, source, files)
    assert caught.value.code is FailureCode.PACKAGE_BROKEN
