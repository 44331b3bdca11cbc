"""The gateway and the desk say the same of the same data: shared vectors in tests/data/forms."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.errors import ContentError
from counter.forms.engine import Facts, prefill, taken_answers, verdict
from counter.forms.manifest_check import chip_mismatches, validate_manifest
from counter.model.filing import Answer, Paper, Source
from counter.model.manifest import manifest_of
from counter.training.cast import make_cast
from tests.fakes.seen_cards import broken, record_of
from tests.fakes.shipped_catalogue import the_catalogue

CATALOGUE = the_catalogue()
VECTORS = [
    pytest.param({"papers": [], **document, **case}, id=f"{document['procedure']}: {case['what']}")
    for file in sorted((Path(__file__).parents[3] / "data" / "forms").glob("*.json"))
    for document in [json.loads(file.read_text(encoding="utf-8"))]
    for case in document["cases"]
]
KNOWN = {one.code for one in CATALOGUE.procedures}
DECLARED = {one.code for one in CATALOGUE.procedures if one.form}
RECORD = record_of(make_cast()["divorced"])


def answers_of(case: dict[str, Any]) -> dict[str, Answer]:
    """The document's answers or the case's own, changed by its ``set``; null takes an answer away."""
    said = {**case["answers"], **case.get("set", {})}
    return {pointer: Answer(value, Source.TYPED) for pointer, value in said.items() if value is not None}


def papers_of(case: dict[str, Any]) -> tuple[Paper, ...]:
    return tuple(
        Paper(UUID(int=n), code, f"{code}.pdf", "application/pdf", 10, "00" * 32)
        for n, code in enumerate(case["papers"])
    )


def frozen(
    answers: dict[str, Answer], *, procedure: str = "1.004873", papers: tuple[Paper, ...] = (), **other: Any
) -> bytes:
    values: dict[str, Any] = {
        "filing_id": UUID(int=1),
        "unit": "H15.50.05.13",
        "counter": "A3",
        "provisional": "TAM-A3-261121-001",
        "procedure": procedure,
        "version": CATALOGUE.get(procedure).version if procedure in KNOWN else "2026-01-01",
        "officer": "lan.anh",
        "captured_at": datetime.fromisoformat("2026-11-21T09:30:00+07:00"),
        "answers": answers,
        "papers": papers,
    }
    return manifest_of(**values | other)


def test_every_declaration_has_vectors_that_accept_and_that_refuse() -> None:
    cases: list[Any] = [one.values[0] for one in VECTORS]
    assert {case["procedure"] for case in cases if case["verdict"]} == DECLARED
    assert {case["procedure"] for case in cases if not case["verdict"]} == DECLARED


@pytest.mark.parametrize("case", VECTORS)
def test_the_gateway_s_verdict(case: dict[str, Any]) -> None:
    captured = datetime.fromisoformat(case["captured_at"])
    manifest = frozen(answers_of(case), procedure=case["procedure"], papers=papers_of(case), captured_at=captured)
    assert [list(problem) for problem in validate_manifest(CATALOGUE, manifest)] == case["verdict"]


@pytest.mark.parametrize("case", VECTORS)
def test_the_desk_s_verdict(case: dict[str, Any]) -> None:
    procedure = CATALOGUE.get(case["procedure"], case["version"])
    assert procedure.form
    strange = set(answers_of(case)) - {field.pointer for field in procedure.form.fields}
    day = datetime.fromisoformat(case["captured_at"]).date()
    # a field of another form never gets into the desk's manifest
    expected = [problem for problem in case["verdict"] if problem[0] not in strange]
    assert [list(p) for p in verdict(procedure, answers_of(case), papers_of(case), day)] == expected


@pytest.mark.parametrize("case", VECTORS)
def test_what_the_desk_freezes_has_the_same_verdict_as_what_was_answered(case: dict[str, Any]) -> None:
    procedure = CATALOGUE.get(case["procedure"])
    assert procedure.form
    strange = set(answers_of(case)) - {field.pointer for field in procedure.form.fields}
    manifest = frozen(
        taken_answers(procedure.form, answers_of(case)), procedure=case["procedure"], papers=papers_of(case)
    )
    expected = [problem for problem in case["verdict"] if problem[0] not in strange]
    assert [list(p) for p in validate_manifest(CATALOGUE, manifest)] == expected


@pytest.mark.parametrize("code", ["1.001193", "2.000635", "1.000894", "1.014027"])
def test_what_a_choice_took_from_the_chip_is_what_the_chip_says(code: str) -> None:
    procedure = CATALOGUE.get(code)
    assert procedure.form
    known = prefill(procedure.form, Facts(RECORD, None, {}, datetime.fromisoformat("2026-11-21T09:30").date()))
    taken = taken_answers(procedure.form, {**known, "/filer": Answer("bride", Source.TYPED)})
    chosen = {p for p in procedure.form.alternatives if p in taken and taken[p].source is Source.CHIP}
    assert chosen or code not in ("1.001193", "2.000635")
    assert chip_mismatches(CATALOGUE, frozen(taken, procedure=code), RECORD) == ()
    for pointer in chosen:
        forged = {**taken, pointer: Answer("khác", Source.CHIP)}
        assert chip_mismatches(CATALOGUE, frozen(forged, procedure=code), RECORD) == (pointer,)


def test_the_day_is_the_day_at_the_counter() -> None:
    # 18:00 UTC on the 21st is the 22nd in Việt Nam: a birth on the 22nd is not in the future
    late = datetime.fromisoformat("2026-11-21T18:00:00+00:00")
    answers = {"/requester/birth": Answer("2026-11-22", Source.TYPED)}
    assert "/requester/birth" not in dict(validate_manifest(CATALOGUE, frozen(answers, captured_at=late)))


@pytest.mark.parametrize("procedure", ["9.999999", "1.004884"])
def test_what_cannot_be_filed_has_one_problem_of_the_whole(procedure: str) -> None:
    found = validate_manifest(CATALOGUE, frozen({}, procedure=procedure))
    assert [pointer for pointer, _ in found] == [""]


@pytest.mark.parametrize(
    "manifest",
    [b"", b"{", b"[]", b"null", b"{}", b"\xff", b"[" * 100_000, b" " * (1 << 20) + b"{}", b'{"format":"motcua-manifest/2"}'],
    ids=["nothing", "half", "list", "null", "empty", "bytes", "deep", "long", "newer"],
)  # fmt: skip
def test_what_is_no_manifest_is_said_and_not_raised(manifest: bytes) -> None:
    (problem,) = validate_manifest(CATALOGUE, manifest)
    assert problem[0] == ""


ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
    max_leaves=8,
)
KEYS = ["procedure", "version", "captured_at", "answers", "papers"]


@given(st.dictionaries(st.sampled_from(KEYS), ANY_JSON, max_size=3))
def test_nothing_from_outside_breaks_the_gateway(parts: dict[str, Any]) -> None:
    whole = json.loads(frozen({}))
    validate_manifest(CATALOGUE, json.dumps(whole | parts).encode())


@given(st.dictionaries(st.sampled_from(["/requester/name", "/requester/paper", "/requester", "/copies", ""]), ANY_JSON))
def test_no_value_breaks_the_gateway(values: dict[str, Any]) -> None:
    whole = json.loads(frozen({}))
    whole["answers"] = {p: {"value": v, "source": "typed", "confirmed": True} for p, v in values.items()}
    validate_manifest(CATALOGUE, json.dumps(whole).encode())


def chip_answers() -> dict[str, Answer]:
    form = CATALOGUE.get("1.004873").form
    assert form
    known = prefill(form, Facts(RECORD, None, {}, datetime(2026, 11, 21).date()))  # noqa: DTZ001 - only the day is used
    return taken_answers(form, known)


def test_fields_marked_chip_are_what_the_chip_says() -> None:
    assert chip_mismatches(CATALOGUE, frozen(chip_answers()), RECORD) == ()


def test_a_hand_that_marks_its_own_words_chip_is_caught() -> None:
    answers = chip_answers() | {
        "/requester/name": Answer("Trần Thị Bích Ngà", Source.CHIP),
        "/purpose/text": Answer("mua nhà", Source.CHIP),
    }
    assert set(chip_mismatches(CATALOGUE, frozen(answers), RECORD)) == {"/requester/name", "/purpose/text"}


def test_an_altered_or_another_chip_supports_nothing() -> None:
    marked = {p for p, a in chip_answers().items() if a.source is Source.CHIP}
    assert set(chip_mismatches(CATALOGUE, frozen(chip_answers()), broken(RECORD))) == marked
    other = replace(RECORD, details=record_of(make_cast()["landlord"]).details)
    assert "/requester/name" in chip_mismatches(CATALOGUE, frozen(chip_answers()), other)


def test_chip_evidence_for_no_manifest_is_an_error() -> None:
    with pytest.raises(ContentError):
        chip_mismatches(CATALOGUE, b"{}", RECORD)
