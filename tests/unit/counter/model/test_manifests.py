"""What F9 freezes: canonical to the byte, and no bit of it changes without the digest."""

from __future__ import annotations

import base64
import json
from datetime import datetime, timedelta, timezone
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.model.filing import Answer, Paper, Source
from counter.model.manifest import CardEvidence, canonical, challenge_of, digest_of, manifest_of, statement_of

HANOI = timezone(timedelta(hours=7))
PAPER = Paper(UUID(int=7), "ly-hon", "bản án.pdf", "application/pdf", 1234, "ab" * 32, pages=2)


def made(**changes: Any) -> bytes:
    values: dict[str, Any] = {
        "filing_id": UUID(int=1),
        "unit": "H15.50.05.13",
        "counter": "A3",
        "provisional": "TAM-A3-261121-001",
        "procedure": "1.004873",
        "version": "1",
        "officer": "lan",
        "captured_at": datetime(2026, 11, 21, 9, 0, tzinfo=HANOI),
        "answers": {"/b": Answer("Hòa", Source.CHIP), "/a": Answer(True, Source.TYPED, confirmed=False)},
        "papers": (PAPER,),
    }
    return manifest_of(**(values | changes))


class TestCanonicalJson:
    """RFC 8785."""

    def test_the_standards_own_example(self) -> None:
        """RFC 8785 §3.2.2 to §3.2.4: numbers, strings, order of names."""
        value = json.loads(
            r"""{
              "numbers": [333333333.33333329, 1E30, 4.50, 2e-3, 0.000000000000000000000000001],
              "string": "\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/",
              "literals": [null, true, false]
            }"""
        )
        wanted = (
            '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],'
            r'"string":"€$\u000f\nA' + "'" + r'B\"\\\\\"/"}'
        )
        assert canonical(value).decode() == wanted

    def test_names_are_sorted_by_utf_16_units(self) -> None:
        """§3.2.3: U+FB33 comes after a surrogate pair, though its code point is smaller."""
        assert canonical({"\ufb33": 1, "\U0001f600": 2, "\u00f6": 3}).decode() == '{"ö":3,"😀":2,"\ufb33":1}'

    @given(
        st.recursive(
            st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(max_size=8),
            lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
            max_leaves=12,
        )
    )
    def test_read_back_it_is_the_same_value_and_the_same_bytes(self, value: Any) -> None:
        assert json.loads(canonical(value)) == value
        assert canonical(json.loads(canonical(value))) == canonical(value)

    @pytest.mark.parametrize("value", [float("nan"), float("inf"), 2**60, "\ud800"])
    def test_what_json_cannot_carry_is_refused(self, value: Any) -> None:
        with pytest.raises(ValueError, match=r"."):
            canonical([value])


def test_the_order_of_answering_leaves_no_trace() -> None:
    answers = {"/a": Answer(True, Source.TYPED, confirmed=False), "/b": Answer("Hòa", Source.CHIP)}
    assert made(answers=answers) == made()


def test_the_order_of_papers_is_content() -> None:
    other = Paper(UUID(int=8), "x", "y", "image/jpeg", 1, "00" * 32)
    assert made(papers=(PAPER, other)) != made(papers=(other, PAPER))


@pytest.mark.parametrize(
    "changes",
    [
        {"filing_id": UUID(int=2)},
        {"unit": "H15.50.05.14"},
        {"counter": "A4"},
        {"provisional": "TAM-A3-261121-002"},
        {"procedure": "1.004194"},
        {"version": "2"},
        {"officer": "mai"},
        {"captured_at": datetime(2026, 11, 21, 9, 0, 1, tzinfo=HANOI)},
        {"answers": {}},
        {"answers": {"/b": Answer("Hoà", Source.CHIP), "/a": Answer(True, Source.TYPED, confirmed=False)}},
        {"answers": {"/b": Answer("Hòa", Source.TYPED), "/a": Answer(True, Source.TYPED, confirmed=False)}},
        {"answers": {"/b": Answer("Hòa", Source.CHIP), "/a": Answer(True, Source.TYPED)}},
        {"papers": ()},
        {"papers": (Paper(UUID(int=7), "ly-hon", "bản án.pdf", "application/pdf", 1234, "ac" * 32, pages=2),)},
        {"papers": (Paper(UUID(int=7), "ly-hon", "bản án.pdf", "application/pdf", 1234, "ab" * 32, pages=3),)},
    ],
    ids=lambda changes: next(iter(changes)),
)
def test_every_field_is_in_the_statement(changes: dict[str, Any]) -> None:
    assert statement_of(made(**changes)) != statement_of(made())


@given(st.binary(min_size=1, max_size=200), st.binary(max_size=200), st.data())
def test_any_bit_changes_the_digest(manifest: bytes, evidence: bytes, data: st.DataObject) -> None:
    whole = manifest + evidence
    at = data.draw(st.integers(0, 8 * len(whole) - 1))
    flipped = bytearray(whole)
    flipped[at // 8] ^= 1 << at % 8
    changed = bytes(flipped[: len(manifest)]), bytes(flipped[len(manifest) :])
    assert digest_of(*changed) != digest_of(manifest, evidence)
    assert (challenge_of(statement_of(changed[0])) != challenge_of(statement_of(manifest))) == (changed[0] != manifest)


@given(st.binary(max_size=50), st.binary(max_size=50))
def test_no_byte_moves_between_manifest_and_evidence_unseen(manifest: bytes, evidence: bytes) -> None:
    assert (digest_of(manifest, evidence) == digest_of(manifest + evidence, b"")) == (evidence == b"")


def test_lengths_and_domains() -> None:
    statement = statement_of(made())
    assert len(statement) == 32
    assert len(digest_of(made(), b"")) == 32
    assert len(challenge_of(statement)) == 8, "what active authentication takes, 9303-11 §6.1"
    assert challenge_of(statement) != statement[:8]
    assert statement != digest_of(made(), b"")


class TestCardEvidence:
    def test_the_portrait_never_leaves_the_desk(self) -> None:
        evidence = CardEvidence(b"sod", {1: b"one", 2: b"the face", 13: b"thirteen"}, b"signed", face_matched=True)
        raw = json.loads(evidence.to_bytes())
        assert set(raw["files"]) == {"1", "13"}
        assert base64.b64decode(raw["files"]["13"]) == b"thirteen"
        assert raw["face_matched"] is True
        assert base64.b64encode(b"the face") not in evidence.to_bytes()

    def test_presence_is_claimed_by_a_signature_alone(self) -> None:
        assert CardEvidence(b"", {}, b"x").present_at_filing
        assert not CardEvidence(b"", {1: b"x"}, face_matched=True).present_at_filing

    def test_its_repr_holds_none_of_its_bytes(self) -> None:
        assert repr(CardEvidence(b"secret", {1: b"secret"}, b"secret")) == "CardEvidence(face_matched=False, access='')"
