"""The folder as a printer: whole files under names that every file system takes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.errors import FailureCode, PaperError
from devices.printer.folder import FolderPrinter, safe_name

PDF = b"%PDF-1.4 slip"


def test_a_slip_becomes_a_file_that_is_its_bytes(tmp_path: Path) -> None:
    path = FolderPrinter(tmp_path / "slips" / "today").print_pdf(PDF, "Phiếu xác nhận TAM-A3-261008-001")
    assert path == tmp_path / "slips" / "today" / "Phiếu-xác-nhận-TAM-A3-261008-001.pdf"
    assert path.read_bytes() == PDF


def test_nothing_is_overwritten_and_nothing_else_is_left(tmp_path: Path) -> None:
    printer = FolderPrinter(tmp_path)
    paths = [printer.print_pdf(PDF + bytes([n]), "Giấy tiếp nhận") for n in range(3)]
    assert [path.name for path in paths] == ["Giấy-tiếp-nhận.pdf", "Giấy-tiếp-nhận-2.pdf", "Giấy-tiếp-nhận-3.pdf"]
    assert [path.read_bytes()[-1] for path in paths] == [0, 1, 2]
    assert sorted(tmp_path.iterdir()) == sorted(paths)


def test_a_folder_that_cannot_be_is_a_failure_with_its_reason(tmp_path: Path) -> None:
    occupied = tmp_path / "slips"
    occupied.write_bytes(b"a file, not a folder")
    with pytest.raises(PaperError) as refused:
        FolderPrinter(occupied).print_pdf(PDF, "slip")
    assert refused.value.code is FailureCode.PRINT_FAILED
    assert refused.value.detail


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("../../etc/passwd", "etc-passwd"),
        ("C:\\Windows\\a?b*c", "C-Windows-a-b-c"),
        ("con", "slip-con"),
        ("COM1.tháng 10", "slip-COM1.tháng-10"),
        (" . ", "slip"),
        ("H15.50.05.13-261008-0975", "H15.50.05.13-261008-0975"),
    ],
)
def test_names_are_safe_on_windows_too(title: str, name: str) -> None:
    assert safe_name(title) == name


@given(st.text(max_size=300))
def test_any_title_gives_a_name_that_can_be_a_file(title: str) -> None:
    name = safe_name(title)
    assert re.fullmatch(r"[\w.-]+", name)
    assert len(f"{name}-9999.part".encode()) < 255
    assert name[0] not in ".-"
    assert name[-1] not in ".-"
    assert safe_name(name) == name
