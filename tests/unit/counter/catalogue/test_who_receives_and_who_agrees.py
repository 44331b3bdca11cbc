"""Data of a procedure: whose counters take a filing in, and whose consent its declaration asks for."""

from __future__ import annotations

import pytest

from counter.catalogue.difference import procedure_differences
from counter.catalogue.folder_files import FolderFiles
from counter.catalogue.loader import DATA, load_catalogue, read_all
from counter.catalogue.procedure import Level, Procedure
from counter.catalogue.show import show

CATALOGUE = load_catalogue()
STAY = "1.004194"


def shipped() -> list[Procedure]:
    return [CATALOGUE.get(folder.name) for folder in sorted(DATA.iterdir()) if "@" not in folder.name]


@pytest.mark.parametrize("procedure", shipped(), ids=lambda one: one.code)
def test_what_is_received_by_a_commune_says_so_in_words(procedure: Procedure) -> None:
    """The words are the official ones, the levels are ours: they may not drift apart."""
    assert (Level.COMMUNE in procedure.received_by) == ("cấp xã" in procedure.authority)
    if "cấp tỉnh" in procedure.authority and Level.COMMUNE not in procedure.received_by:
        assert Level.PROVINCE in procedure.received_by


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("1.004194", [("owner", "vneid"), ("head", "vneid"), ("guardian", "vneid")]),
        ("1.004222", [("owner", "vneid"), ("head", "vneid"), ("guardian", "vneid")]),
        ("1.002755", [("owner", "vneid"), ("head", "vneid"), ("guardian", "vneid")]),
        ("3.000722", [("head", "vneid")]),
        ("1.003197", [("guardian", "form")]),
        ("1.004873", []),
    ],
)
def test_whose_consent_is_asked_for(code: str, expected: list[tuple[str, str]]) -> None:
    rules = CATALOGUE.get(code).consents
    assert [(rule.kind, "vneid" if rule.way else "form") for rule in rules] == expected


def test_every_declaration_in_which_a_way_of_consenting_is_chosen_has_its_rule() -> None:
    """A field with the answer vneid that no rule reads would be a consent that nobody asks for."""
    for procedure in shipped():
        if procedure.form is None:
            continue
        ways = {one.pointer for one in procedure.form.fields if any(option.value == "vneid" for option in one.options)}
        assert ways == {rule.way for rule in procedure.consents if rule.way}, procedure.code


class Folder:
    """A procedure's files with some text put in the place of other."""

    def __init__(self, code: str, *changes: tuple[str, str]) -> None:
        files = {file.name: file.read_bytes() for file in (DATA / code).iterdir()}
        text = files["procedure.toml"].decode("utf-8")
        for old, new in changes:
            assert old in text
            text = text.replace(old, new, 1)
        self.files = FolderFiles(code, files | {"procedure.toml": text.encode("utf-8")})

    def read(self) -> tuple[tuple[Procedure, ...], tuple[str, ...]]:
        return read_all([self.files])


@pytest.mark.parametrize(
    ("change", "problem"),
    [
        (('way = "/consent/head/way"', 'way = "/consent/nobody"'), "consents.head: no field /consent/nobody"),
        (('kind = "head"', 'kind = "owner"'), "two consents share a kind"),
        (('kind = "head"', 'kind = "Chủ hộ"'), "consents.1.kind"),
        (('number = "/head/number"', ""), "has a name and a number"),
        (('who = "chủ hộ"', 'who = "chủ hộ"\nunder_age = 18'), "under_age and birth go together"),
        (('authority = "', 'received_by = ["planet"]\nauthority = "'), "received_by"),
        (('authority = "', 'received_by = []\nauthority = "'), "received_by"),
    ],
)
def test_a_rule_that_is_none_is_named(change: tuple[str, str], problem: str) -> None:
    _procedures, problems = Folder(STAY, change).read()
    assert any(problem in one for one in problems), problems


def test_both_are_shown_and_a_change_of_either_is_told() -> None:
    text = show(CATALOGUE.get("1.001456"))
    assert "Nơi nhận: cấp tỉnh." in text
    before = CATALOGUE.get(STAY)
    assert "Phải có sự đồng ý của chủ hộ." in show(before)
    changes = ('authority = "', 'received_by = ["province"]\nauthority = "'), ('who = "chủ hộ"', 'who = "người khác"')
    (after,), problems = Folder(STAY, *changes).read()
    assert problems == ()
    assert list(procedure_differences(before, after)) == [
        "nơi nhận từ “cấp xã” thành “cấp tỉnh”",
        "bỏ người phải đồng ý “chủ hộ”",
        "thêm người phải đồng ý “người khác”",
    ]
