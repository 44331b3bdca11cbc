"""A folder as a printer: each slip a PDF file, whole or not there at all."""

from __future__ import annotations

import os
import re
import unicodedata
from itertools import count
from pathlib import Path

from counter.errors import FailureCode, PaperError

_LONGEST = 100
_UNSAFE = re.compile(r"[^\w.-]+")
# Windows takes no file of these names, whatever the ending
_RESERVED = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])", re.IGNORECASE)


class FolderPrinter:
    """Implements ``counter.ports.Printer``; for a desk without a printer, for tests, as a spool.

    One thread writes into a folder at a time: the paper thread.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def print_pdf(self, pdf: bytes, title: str) -> Path:
        """The file's path; a title printed before gets a number behind it, nothing is overwritten.

        Written beside its place, synced and moved there, so a power cut leaves no half slip. Raises
        PaperError(PRINT_FAILED) with the operating system's reason.
        """
        name = safe_name(title)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            target = self._free(name)
            part = target.with_suffix(".part")
            try:
                with part.open("wb") as file:
                    file.write(pdf)
                    file.flush()
                    os.fsync(file.fileno())
                part.replace(target)
            except OSError:
                part.unlink(missing_ok=True)
                raise
        except OSError as exc:
            raise PaperError(FailureCode.PRINT_FAILED, f"folder: {exc.strerror or type(exc).__name__}") from exc
        return target

    def _free(self, name: str) -> Path:
        candidates = (f"{name}.pdf" if n == 1 else f"{name}-{n}.pdf" for n in count(1))
        return next(path for path in (self._folder / one for one in candidates) if not path.exists())


def safe_name(title: str) -> str:
    """``title`` as a file name that Windows and Linux take: letters, digits, ``-``, ``_``, inner dots."""
    clean = _UNSAFE.sub("-", unicodedata.normalize("NFC", title)).strip("-._")
    # 255 bytes is the limit of Linux file systems; a Vietnamese letter has up to three
    short = clean.encode("utf-8")[: 2 * _LONGEST].decode("utf-8", "ignore")[:_LONGEST].rstrip("-._")
    if not short:
        return "slip"
    return f"slip-{short}" if _RESERVED.fullmatch(short.partition(".")[0]) else short
