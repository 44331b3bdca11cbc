from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.emrtd import sod, tlv
from counter.errors import ContentError, FailureCode
from tests.fakes.issuing_state import SIGNED, IssuingState, ef_sod, signed_data

STATE = IssuingState()
SIGNER = STATE.signer()
GROUPS = {1: b"zone", 14: b"infos"}


@pytest.mark.parametrize(("version", "lds"), [(0, ""), (1, "0108")])
def test_what_the_security_object_says(version: int, lds: str) -> None:
    parsed = sod.parse(ef_sod(GROUPS, SIGNER, digest="sha384", version=version))
    assert (parsed.version, parsed.lds_version, parsed.hash_algorithm) == (version, lds, "sha384")
    assert parsed.groups == (1, 14)
    assert {len(one) for one in parsed.hashes.values()} == {48}
    assert parsed.signed.signing_time == SIGNED
    assert parsed.signed.fault() == ""


def _object(**changed: Any) -> bytes:
    fields: dict[str, Any] = {
        "version": 0,
        "hash_algorithm": {"algorithm": "sha256"},
        "hashes": [{"number": 1, "hash": bytes(32)}],
    }
    return sod.LdsSecurityObject(fields | changed).dump()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        _object(hashes=[]),
        _object(hashes=[{"number": 17, "hash": bytes(32)}]),
        _object(hashes=[{"number": 1, "hash": bytes(32)}, {"number": 1, "hash": bytes(32)}]),
        _object(hash_algorithm={"algorithm": "md5"}),
        _object() + b"\0",
    ],
    ids=["empty", "no group", "group 17", "one group twice", "MD5", "an octet too many"],
)
def test_security_objects_that_are_refused(content: bytes) -> None:
    with pytest.raises(ContentError) as refused:
        sod.parse(sod.build(signed_data(content, sod.LDS_SECURITY_OBJECT, SIGNER)))
    assert refused.value.code is FailureCode.MALFORMED_SOD


def test_a_security_object_signed_as_something_else_is_refused() -> None:
    with pytest.raises(ContentError, match="no LDS security object"):
        sod.parse(sod.build(signed_data(_object(), "2.23.136.1.1.2", SIGNER)))


@pytest.mark.parametrize("content", [b"", tlv.write(0x77), tlv.write(0x76, b"x")])
def test_files_that_are_no_sod(content: bytes) -> None:
    with pytest.raises(ContentError):
        sod.parse(content)


@given(st.binary(max_size=200))
def test_any_octets_are_refused(data: bytes) -> None:
    with pytest.raises(ContentError):
        sod.parse(tlv.write(0x77, data))
