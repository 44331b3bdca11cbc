"""Printing through CUPS on Linux: the ``lp`` command takes the pages and answers at once."""

from __future__ import annotations

import subprocess
from pathlib import Path

from counter.errors import FailureCode, PaperError
from devices.printer.folder import safe_name

_WAIT = 30.0  # seconds: lp hands over to the scheduler; longer means that no scheduler answers


class CupsPrinter:
    """Implements ``counter.ports.Printer``. ``queue`` "" is the system's default.

    The paper asked for is that of the PDF's own pages. They reach CUPS through a pipe: no file of this program's
    is left with a person in it.
    """

    def __init__(self, *, queue: str = "", command: str = "lp") -> None:
        self._queue = queue
        self._command = command

    def print_pdf(self, pdf: bytes, title: str) -> Path:
        """The slip's name, once CUPS has taken the job; ``title`` shows in its queue: no person's name.

        Raises PaperError(PRINT_FAILED) when there is no ``lp``, no such queue, or no scheduler.
        """
        from devices.printer.page_size import page_size  # noqa: PLC0415 - pdfium is loaded with the first print

        media = page_size(pdf)
        name = Path(f"{safe_name(title)}.pdf")
        queue = ["-d", self._queue] if self._queue else []
        call = [self._command, *queue, "-o", f"media={media}", "-o", "print-scaling=none", "-t", name.stem]
        try:
            # arguments are a list and pass no shell; lp(1) without a file takes its standard input
            subprocess.run(call, input=pdf, check=True, capture_output=True, timeout=_WAIT)  # noqa: S603
        except FileNotFoundError as exc:
            raise PaperError(FailureCode.PRINT_FAILED, "no CUPS on this machine") from exc
        except subprocess.TimeoutExpired as exc:
            raise PaperError(FailureCode.PRINT_FAILED, f"CUPS did not answer in {_WAIT:.0f} s") from exc
        except subprocess.CalledProcessError as exc:
            reason = exc.stderr.decode("utf-8", "replace").strip()[:200]
            raise PaperError(FailureCode.PRINT_FAILED, f"lp: {reason or exc.returncode}") from exc
        except OSError as exc:
            raise PaperError(FailureCode.PRINT_FAILED, f"lp: {exc.strerror}") from exc
        return name
