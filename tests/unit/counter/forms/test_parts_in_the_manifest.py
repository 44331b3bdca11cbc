"""An interlinked filing names the declarations that it yields; gateway and desk derive the same: shared vectors."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from counter.catalogue.loader import load_catalogue
from counter.forms.manifest_check import validate_manifest
from counter.forms.parts import declaration_parts
from counter.model.filing import Answer, Paper, Source
from counter.model.manifest import canonical, manifest_of
from sync.gateway.checks import read_manifest

CATALOGUE = load_catalogue()
INTERLINKED = sorted(one.code for one in CATALOGUE.procedures if one.parts)
DATA = Path(__file__).parents[3] / "data" / "forms"
VECTORS: dict[str, Any] = {
    code: json.loads((DATA / f"{code}.json").read_text(encoding="utf-8")) for code in (*INTERLINKED, "1.001193")
}
EVERY = pytest.mark.parametrize("code", INTERLINKED)
OTHER = (("", "Các tờ khai thành phần không khớp với tờ khai liên thông."),)


def frozen(code: str) -> dict[str, Any]:
    """The desk's manifest of the vector's answers, taken apart."""
    raw: dict[str, Any] = json.loads(manifest_bytes(code))
    return raw


@cache
def manifest_bytes(code: str) -> bytes:
    vector = VECTORS[code]
    answers = {pointer: Answer(value, Source.TYPED) for pointer, value in vector["answers"].items()}
    captured = datetime.fromisoformat(vector["captured_at"])
    parts = declaration_parts(CATALOGUE, CATALOGUE.get(code), answers, captured.date())
    return manifest_of(
        filing_id=UUID(int=1),
        unit="H15.50.05.13",
        counter="A3",
        provisional="TAM-A3-261121-001",
        procedure=code,
        version=vector["version"],
        officer="lan.anh",
        captured_at=captured,
        answers=answers,
        papers=tuple(
            Paper(UUID(int=n), name, "a.pdf", "application/pdf", 10, "00" * 32)
            for n, name in enumerate(vector.get("papers", []))
        ),
        parts=tuple(one.frozen for one in parts),
    )


def verdict(raw: dict[str, Any]) -> tuple[tuple[str, str], ...]:
    return validate_manifest(CATALOGUE, canonical(raw))


def test_every_interlinked_procedure_has_its_parts_in_the_vectors() -> None:
    assert INTERLINKED == ["2.002913", "3.000722"]
    assert all(VECTORS[code]["parts"] for code in INTERLINKED)


@EVERY
def test_the_manifest_names_each_declaration_with_its_code_version_and_form(code: str) -> None:
    raw = frozen(code)
    assert raw["parts"] == VECTORS[code]["parts"]
    assert verdict(raw) == ()
    assert [one.procedure for one in read_manifest(canonical(raw)).parts] == [
        rule.procedure for rule in CATALOGUE.get(code).parts
    ]


@EVERY
def test_every_answer_of_a_part_is_an_answer_of_the_filing_or_a_constant(code: str) -> None:
    """So whoever holds the manifest alone can write each declaration out."""
    raw = frozen(code)
    for part in raw["parts"]:
        fields = {one.pointer for one in CATALOGUE.get(part["procedure"]).form.fields}  # type: ignore[union-attr]  # parts have forms
        assert part["answers"].keys() <= fields
        assert all(
            one.keys() == {"value"} if isinstance(one, dict) else one in raw["answers"]
            for one in part["answers"].values()
        )


@EVERY
@pytest.mark.parametrize(
    "forged",
    [
        lambda parts: parts.pop(),
        lambda parts: parts.reverse(),
        lambda parts: parts.append(parts[0]),
        lambda parts: parts[0].update(version="1999-01-01"),
        lambda parts: parts[0].update(procedure="9.999999"),
        lambda parts: parts[0].update(procedure="1.004884"),
        lambda parts: parts[1].update(form="CT02"),
        lambda parts: parts[0]["answers"].pop("/office"),
        lambda parts: parts[0]["answers"].update({"/requester/name": "/requester/phone"}),
        lambda parts: parts[0]["answers"].update({"/requester/name": {"value": "Người khác"}}),
    ],
)
def test_a_part_that_the_answers_do_not_yield_is_refused(code: str, forged: Callable[[Any], object]) -> None:
    raw = frozen(code)
    forged(raw["parts"])
    assert verdict(raw) == OTHER


def test_a_desk_of_before_named_none_and_is_heard_all_the_same() -> None:
    raw = frozen("3.000722")
    del raw["parts"]
    assert verdict(raw) == ()


def test_a_service_that_is_not_interlinked_yields_none() -> None:
    raw = frozen("1.001193")
    assert "parts" not in raw
    assert OTHER[0] in verdict({**raw, "parts": frozen("3.000722")["parts"]})


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(0, 9) | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
)


@settings(max_examples=40)
@given(JSON | st.lists(st.fixed_dictionaries({"procedure": JSON, "version": JSON, "answers": JSON}), max_size=3))
def test_anything_at_all_in_its_place_is_judged_and_never_raised(parts: Any) -> None:
    found = verdict({**frozen("2.002913"), "parts": parts})
    assert found == (() if parts is None else OTHER)
