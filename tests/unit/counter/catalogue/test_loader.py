"""A catalogue is read whole or refused with every problem by file and key."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from counter.catalogue.folder_files import FORM_FILES
from counter.catalogue.loader import DATA, load_catalogue, read_folders
from counter.catalogue.show import check, show
from counter.errors import FailureCode, FormError


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A catalogue of the one procedure with a declaration, to be spoilt."""
    shutil.copytree(DATA / "1.004873", tmp_path / "1.004873")
    return tmp_path


def problems(folder: Path) -> str:
    with pytest.raises(FormError) as caught:
        load_catalogue(folder=folder)
    assert caught.value.code is FailureCode.CATALOGUE_BROKEN
    return caught.value.detail


def respell(folder: Path, name: str, old: str, new: str) -> None:
    file = folder / "1.004873" / name
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def edit(folder: Path, name: str, change: Callable[[Any], None]) -> None:
    file = folder / "1.004873" / name
    data = json.loads(file.read_text(encoding="utf-8"))
    change(data)
    file.write_text(json.dumps(data), encoding="utf-8")


def test_the_shipped_catalogue_is_whole() -> None:
    assert check() == ()
    catalogue = load_catalogue()
    assert len(catalogue.procedures) >= 14
    assert all(one.sources for one in catalogue.procedures)


@pytest.mark.parametrize(
    ("name", "old", "new", "named"),
    [
        ("procedure.toml", 'code = "1.004873"', 'code = "4873"', "1.004873/procedure.toml: code"),
        ("procedure.toml", 'code = "1.004873"', 'code = "1.004874"', "another code's folder"),
        ("procedure.toml", "effective_from = 2025-07-01", 'effective_from = "bao giờ"', "procedure.toml: effective_from"),
        ("procedure.toml", 'channel = "either"', 'channel = "pigeon"', "procedure.toml: channel"),
        ("procedure.toml", "amount = 3", "amount = -3", "procedure.toml: limit.amount"),
        ("procedure.toml", "amount = 3", "amount = 3\nhurry = true", "limit.hurry"),
        ("procedure.toml", "accessed = 2026-11-21", "", "sources.0.accessed"),
        ("procedure.toml", 'code = "chung-tu"', 'code = "ly-hon"', "two papers share a code"),
        ("procedure.toml", "#/properties/subject/properties/status", "#/properties/subject/properties/mood", "papers.ly-hon"),
        ("procedure.toml", "#/properties/subject/properties/status", "/subject/status", "procedure.toml: papers"),
        ("procedure.toml", "{/subject/name}", "{/subject/nick}", "form.summary: no field /subject/nick"),
        ("procedure.toml", "[limit]", "[limit", "procedure.toml"),
        ("form.schema.json", '"format": "personal-number"', '"format": "iban"', "nobody checks the format iban"),
        ("form.schema.json", '"maxLength": 120', '"maxLength": "viel"', "form.schema.json: $"),
        ("form.schema.json", '"maxLength": 120', '"contentEncoding": "x"', "contentEncoding has no sentence"),
        ("form.schema.json", '"#/$defs/name"', '"#/$defs/nome"', "the schema has no"),
        ("form.schema.json", "{", "[", "form.schema.json"),
        ("form.ui.json", '"type": "Control"', '"type": "Slider"', "a Control or a layout is wanted"),
        ("form.ui.json", '"effect": "SHOW"', '"effect": "GLOW"', "/rule: a rule has an effect"),
        ("form.ui.json", '"scope": "#/properties/relation/properties/kind",', '"scope": "#/properties/religion",', "no such field"),
        ("form.ui.json", '"kind": "select"', '"kind": "wheel"', "no kind wheel"),
        ("prefill.json", '"chip:name"', '"moon:name"', "prefill.json: /requester/name"),
        ("prefill.json", '"/copies"', '"/pages"', "prefill.json: /pages: no such field"),
        ("prefill.json", "same:/requester/name", "same:/requester/nome", "no other field /requester/nome"),
        ("checks.json", '"not_after"', '"not_late"', "checks.json: 0: no such rule"),
        ("checks.json", '"at": "/requester/birth"', '"at": "/requester/berth"', "checks.json: 0/at: no such field"),
        ("checks.json", '"level": "warn"', '"level": "shout"', "/level"),
    ],
)  # fmt: skip
def test_a_spoilt_file_is_named_with_its_key(folder: Path, name: str, old: str, new: str, named: str) -> None:
    respell(folder, name, old, new)
    assert named in problems(folder)


@pytest.mark.parametrize(
    ("entry", "named"),
    [
        ({"/subject": {"person": "neighbour"}}, "/subject: no person neighbour"),
        ({"/moon": {"person": "self"}}, "/moon: no fields below"),
        ({"/subject": {"person": "self", "when": {"scope": "/x", "schema": {}}}}, "/subject/when"),
        ({"/copies": []}, "prefill.json: $"),
        ({"/copies": [{"facts": ["default:1"]}]}, "'when' is a required property"),
        ({"/copies": [{"person": "self", "facts": ["default:1"]}]}, "prefill.json: $"),
    ],
)
def test_a_person_nobody_knows_or_a_way_half_said_is_a_problem(folder: Path, entry: Any, named: str) -> None:
    edit(folder, "prefill.json", lambda prefill: prefill.update(entry))
    assert named in problems(folder)


@pytest.mark.parametrize(
    ("parts", "named"),
    [
        ([{"procedure": "9.999999", "title": "x", "answers": {"/a": "/b"}}], "9.999999 has no declaration"),
        ([{"procedure": "1.004873", "title": "x", "answers": {"/moon": "/copies"}}], "1.004873 has no /moon"),
        ([{"procedure": "1.004873", "title": "x", "answers": {"/copies": "/moon"}}], "/copies: no field /moon"),
        ([{"procedure": "1.004873", "title": "x", "answers": {"/copies": {"when": 1}}}], "parts.json: $"),
        ([{"procedure": "1.004873", "title": "x", "answers": {"/copies": {}}}], "parts.json: $"),
        ([], "parts.json: $"),
        (
            [{"procedure": "1.004873", "title": "x", "answers": {
                "/copies": {"from": "/copies", "when": {"scope": "/x", "schema": {}}}}}],
            "/copies/when: a scope is",
        ),
    ],
)  # fmt: skip
def test_a_part_that_leads_nowhere_is_a_problem(folder: Path, parts: Any, named: str) -> None:
    (folder / "1.004873" / "parts.json").write_text(json.dumps(parts), encoding="utf-8")
    assert named in problems(folder)


def test_every_problem_is_told_at_once(folder: Path) -> None:
    respell(folder, "procedure.toml", "{/subject/name}", "{/subject/nick}")
    respell(folder, "prefill.json", '"chip:name"', '"moon:name"')
    respell(folder, "checks.json", '"not_after"', '"not_late"')
    found = problems(folder)
    assert all(file in found for file in ("procedure.toml", "prefill.json", "checks.json"))
    assert found.count(";") == 2


def test_a_field_that_no_control_asks_for_is_a_problem(folder: Path) -> None:
    edit(folder, "form.schema.json", lambda schema: schema["properties"].update(nick={"type": "string"}))
    assert "/nick has no control" in problems(folder)


def test_a_field_asked_for_twice_is_a_problem(folder: Path) -> None:
    edit(folder, "form.ui.json", lambda ui: ui["elements"].append(ui["elements"][0]))
    assert "/office stands twice" in problems(folder)


@pytest.mark.parametrize("name", ["form.schema.json", "form.ui.json", "prefill.json", "checks.json", "procedure.toml"])
def test_a_missing_or_huge_or_garbled_file_is_named(folder: Path, name: str) -> None:
    file = folder / "1.004873" / name
    file.write_bytes(b" " * (256 * 1024 + 1))
    assert f"{name}: larger" in problems(folder)
    file.write_bytes(b"\xff\xfe")
    assert f"{name}: not UTF-8" in problems(folder)
    file.unlink()
    assert f"1.004873/{name}" in problems(folder)


def test_form_files_without_a_form_are_a_problem(folder: Path) -> None:
    file = folder / "1.004873" / "procedure.toml"
    file.write_text(file.read_text(encoding="utf-8").partition("[form]")[0], encoding="utf-8")
    assert "has no [form]" in problems(folder)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    assert str(tmp_path) not in problems(tmp_path / "nowhere")


ANY_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=6) | st.sampled_from(["Group", "#/properties/copies"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)


def spoilt(data: Any, draw: st.DataObject) -> Any:
    """The data with something else at one place, wherever it is."""
    if isinstance(data, dict) and data and draw.draw(st.integers(0, 5)):
        key = draw.draw(st.sampled_from(sorted(data)))
        return {**data, key: spoilt(data[key], draw)}
    if isinstance(data, list) and data and draw.draw(st.integers(0, 5)):
        place = draw.draw(st.integers(0, len(data) - 1))
        return [*data[:place], spoilt(data[place], draw), *data[place + 1 :]]
    return draw.draw(ANY_JSON)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=30)
@given(name=st.sampled_from(FORM_FILES), draw=st.data())
def test_no_data_file_breaks_the_loader(folder: Path, name: str, draw: st.DataObject) -> None:
    data = json.loads((DATA / "1.004873" / name).read_text(encoding="utf-8"))
    file = folder / "1.004873" / name
    before = file.read_bytes()
    file.write_text(json.dumps(spoilt(data, draw)), encoding="utf-8")
    try:
        read_folders(folder)
    finally:
        file.write_bytes(before)


def test_a_filing_keeps_the_version_it_was_received_under(folder: Path) -> None:
    newer = folder / "1.004873@2027-03-01"
    shutil.copytree(folder / "1.004873", newer)
    text = (newer / "procedure.toml").read_text(encoding="utf-8").replace("2025-07-01", "2027-03-01")
    (newer / "procedure.toml").write_text(text, encoding="utf-8")
    respell(
        folder,
        "procedure.toml",
        "effective_from = 2025-07-01",
        "effective_from = 2025-07-01\neffective_to = 2027-02-28",
    )
    catalogue = load_catalogue(folder=folder)
    assert catalogue.get("1.004873").version == "2027-03-01"
    assert catalogue.get("1.004873", "2025-07-01").effective_to == date(2027, 2, 28)
    assert [one.version for one in catalogue.in_force(date(2027, 2, 28))] == ["2025-07-01"]
    assert [one.version for one in catalogue.in_force(date(2027, 3, 1))] == ["2027-03-01"]
    assert load_catalogue(date(2025, 6, 30), folder).procedures == ()
    assert len(catalogue.search("hon nhan")) == 1


def test_one_version_twice_is_a_problem(folder: Path) -> None:
    shutil.copytree(folder / "1.004873", folder / "1.004873@again")
    assert "is there twice" in problems(folder)


@pytest.mark.parametrize("wanted", [("9.999999", None), ("1.004873", "1999-01-01")])
def test_an_unknown_procedure_is_said(wanted: tuple[str, str | None]) -> None:
    with pytest.raises(FormError) as caught:
        load_catalogue().get(*wanted)
    assert caught.value.code is FailureCode.UNKNOWN_PROCEDURE


def test_an_officer_can_read_a_procedure() -> None:
    catalogue = load_catalogue()
    text = show(catalogue.get("1.004194"))
    for words in ("Đăng ký tạm trú", "3 ngày làm việc", "15.000 đồng", "CT01", "Số định danh", "TT-BTC", "CT04"):
        assert words in text
    linked = show(catalogue.get("3.000722"))
    assert "Tờ khai đăng ký khai sinh (1.001193)" in linked
    guide = next(one for one in catalogue.procedures if one.form is None)
    assert "Chỉ có hướng dẫn" in show(guide)
