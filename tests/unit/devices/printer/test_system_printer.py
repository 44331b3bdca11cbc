"""The system's printers: CUPS by its command, the Windows shell where there is one."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import pypdfium2
import pytest

from counter.errors import FailureCode, PaperError
from devices.printer.cups import CupsPrinter
from devices.printer.page_size import page_size
from devices.printer.spool import Spool
from devices.printer.system import system_printer
from devices.printer.windows_shell import WindowsShellPrinter


def sample_page(width: int, height: int) -> bytes:
    """An empty page of that many millimetres."""
    document = pypdfium2.PdfDocument.new()
    document.new_page(width * 72 / 25.4, height * 72 / 25.4)
    out = io.BytesIO()
    document.save(out)
    document.close()
    return out.getvalue()


SLIP = sample_page(148, 210)
posix = pytest.mark.skipif(sys.platform == "win32", reason="a shell script stands for lp")


def stand_in(folder: Path, script: str) -> str:
    """A command that behaves as ``lp`` is documented to."""
    file = folder / "lp"
    file.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    file.chmod(0o755)
    return str(file)


@posix
def test_lp_is_given_queue_media_title_and_file(tmp_path: Path) -> None:
    command = stand_in(tmp_path, f'printf "%s\\n" "$@" > "{tmp_path}/asked"; cat > "{tmp_path}/taken"')
    printed = CupsPrinter(queue="quay3", command=command).print_pdf(SLIP, "Giấy tiếp nhận")
    asked = (tmp_path / "asked").read_text(encoding="utf-8").splitlines()
    assert asked == ["-d", "quay3", "-o", "media=A5", "-o", "print-scaling=none", "-t", printed.stem]
    assert (tmp_path / "taken").read_bytes() == SLIP


@posix
def test_no_slip_is_left_in_a_file_once_a_printer_has_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    command = stand_in(tmp_path, "cat > /dev/null")
    printed = CupsPrinter(command=command).print_pdf(SLIP, "slip")
    assert not printed.exists()
    assert [one.name for one in tmp_path.iterdir()] == ["lp"]


@posix
def test_what_lp_complains_of_is_the_reason(tmp_path: Path) -> None:
    command = stand_in(tmp_path, "echo 'lp: The printer or class does not exist.' >&2; exit 1")
    with pytest.raises(PaperError) as refused:
        CupsPrinter(command=command).print_pdf(SLIP, "slip")
    assert refused.value.code is FailureCode.PRINT_FAILED
    assert "does not exist" in refused.value.detail


def test_without_cups_the_failure_is_said(tmp_path: Path) -> None:
    with pytest.raises(PaperError) as refused:
        CupsPrinter(command=str(tmp_path / "no-such-lp")).print_pdf(SLIP, "slip")
    assert refused.value.code is FailureCode.PRINT_FAILED


@pytest.mark.skipif(sys.platform == "win32", reason="would print")
def test_the_windows_shell_is_refused_elsewhere(tmp_path: Path) -> None:
    with pytest.raises(PaperError) as refused:
        WindowsShellPrinter(Spool(tmp_path)).print_pdf(SLIP, "slip")
    assert refused.value.code is FailureCode.PRINT_FAILED


def test_the_system_decides_which_printer_it_is(tmp_path: Path) -> None:
    assert isinstance(system_printer(tmp_path, platform="win32"), WindowsShellPrinter)
    assert isinstance(system_printer(tmp_path, platform="linux"), CupsPrinter)


@pytest.mark.parametrize(
    ("size", "name"), [((148, 210), "A5"), ((210, 297), "A4"), ((80, 200), "Custom.80x200mm")], ids=str
)
def test_the_paper_is_the_one_the_pdf_was_set_on(size: tuple[int, int], name: str) -> None:
    assert page_size(sample_page(*size)) == name


@posix
def test_what_is_no_pdf_is_not_sent_to_any_printer(tmp_path: Path) -> None:
    command = stand_in(tmp_path, f'touch "{tmp_path}/asked"')
    with pytest.raises(PaperError) as refused:
        CupsPrinter(command=command).print_pdf(b"no PDF", "slip")
    assert refused.value.code is FailureCode.PRINT_FAILED
    assert not (tmp_path / "asked").exists()
