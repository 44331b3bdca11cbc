"""``motcua print-form`` and ``motcua mismatches`` as an office uses them."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pypdfium2
import pytest

from counter.catalogue.package import parse
from tests.fakes.published import package, version_from
from ui.bootstrap.keys import open_store
from ui.bootstrap.overlay import own_signer, station_overlay
from ui.bootstrap.station import open_station
from ui.cli import main

ANSWERS = {
    "declarant": {"name": "Trần Thị Ẩm Thử", "number": "001190012345"},
    "members": [{"name": "Trần Văn Bé"}],
    "member_count": 1,
}


def printed(state: Path, *words: str) -> int:
    return main(["--state", str(state), "print-form", *words])


def text_of(pdf: Path) -> str:
    document = pypdfium2.PdfDocument(pdf.read_bytes())
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    return " ".join(text.split())


def test_a_blank_form(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    target = tmp_path / "CT01.pdf"
    assert printed(tmp_path, "1.004194", "--blank", "--to", str(target)) == 0
    assert "TỜ KHAI THAY ĐỔI THÔNG TIN CƯ TRÚ" in text_of(target)
    assert capsys.readouterr().out.strip() == str(target)


def test_the_form_that_the_office_took_over_the_shipped_one_is_printed(tmp_path: Path) -> None:
    """A circular of this office's province, in force here and not yet in the program."""
    station = open_station(None, tmp_path)
    other = ('official = "Thông tư 116/2026/TT-BCA"', 'official = "Thông tư 9/2027/TT-BCA"')
    store = open_store(station)
    try:
        overlay, signer = station_overlay(station, store), own_signer(station, store)
    finally:
        store.close()
    data = package(1, version_from("2026-07-02", other), by=signer, since=date(2026, 7, 2))
    overlay.put(data, parse(data, [signer.key]))
    target = tmp_path / "CT01.pdf"
    assert printed(tmp_path, "1.004194", "--to", str(target)) == 0
    assert "Mẫu CT01, Thông tư 9/2027/TT-BCA" in text_of(target)


def test_a_filled_form(tmp_path: Path) -> None:
    answers, target = tmp_path / "answers.json", tmp_path / "CT01.pdf"
    answers.write_text(json.dumps(ANSWERS, ensure_ascii=False), encoding="utf-8")
    assert printed(tmp_path, "1.004194", "--answers", str(answers), "--large", "--to", str(target)) == 0
    text = text_of(target)
    assert "TRẦN THỊ ẨM THỬ" in text
    assert "TRẦN VĂN BÉ" in text
    assert "001190012345" in text.replace(" ", "")


@pytest.mark.parametrize(
    "content", [b"", b"[]", b"{", b"\xff", b"[" * 100_000, b'"' + b"x" * 300_000 + b'"'], ids=lambda raw: str(raw[:4])
)
def test_what_is_no_declaration_is_refused_with_its_code(
    tmp_path: Path, content: bytes, capsys: pytest.CaptureFixture[str]
) -> None:
    answers = tmp_path / "answers.json"
    answers.write_bytes(content)
    assert printed(tmp_path, "1.004194", "--answers", str(answers), "--to", str(tmp_path / "out.pdf")) == 1
    assert "TK-303" in capsys.readouterr().err
    assert not (tmp_path / "out.pdf").exists()


def test_a_guide_has_no_form(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(tmp_path, "1.004884", "--to", str(tmp_path / "out.pdf")) == 1
    assert "TK-305" in capsys.readouterr().err


def test_where_nothing_can_be_written_it_is_said(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert printed(tmp_path, "1.004194", "--to", str(tmp_path / "no" / "such" / "place.pdf")) == 1
    assert "GT-406" in capsys.readouterr().err


def test_a_new_station_has_no_mismatches(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--state", str(tmp_path), "mismatches"]) == 0
    assert capsys.readouterr().out.strip() == "0 sai lệch"
