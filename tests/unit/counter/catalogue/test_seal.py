"""The seal spares the start a judgement; it never spares anyone a mistake."""

from __future__ import annotations

import shutil
from pathlib import Path

from counter.catalogue.loader import DATA, FORM_FILES, PARTS_FILE, read_folders
from counter.catalogue.seal import digest_of, digests, sealed
from counter.catalogue.shapes import misshapen


def test_the_seal_is_of_the_files_as_they_are() -> None:
    """If this fails: ``python -m counter.catalogue.reseal``."""
    assert digests(DATA, (*FORM_FILES, PARTS_FILE)) == sealed()


def test_every_sealed_file_stands_a_thorough_judgement() -> None:
    assert read_folders(DATA, thorough=True)[1] == ()


def test_a_file_that_was_changed_is_judged_again(tmp_path: Path) -> None:
    shutil.copytree(DATA / "1.004873", tmp_path / "1.004873")
    file = tmp_path / "1.004873" / "form.schema.json"
    file.write_text(file.read_text(encoding="utf-8").replace('"maxLength": 120', '"maxLength": "x"'), encoding="utf-8")
    assert any("form.schema.json: $" in problem for problem in read_folders(tmp_path)[1])


def test_the_seal_is_of_a_name_and_a_text() -> None:
    text = (DATA / "1.004873" / "checks.json").read_text(encoding="utf-8")
    assert digest_of("checks.json", text) in sealed()
    assert digest_of("prefill.json", text) not in sealed()
    assert misshapen("prefill.json", text)
