"""The language that was last chosen at this counter: one word in a file, read before the first window is painted."""

from __future__ import annotations

import logging
from pathlib import Path

from ui.i18n.words import ENGLISH, VIETNAMESE

_log = logging.getLogger(__name__)
_LONGEST = 16


class KeptLanguage:
    def __init__(self, file: Path) -> None:
        self._file = file

    def read(self) -> str:
        """Vietnamese where nothing was chosen, or where the file says nothing that is known."""
        try:
            with self._file.open("rb") as file:
                word = file.read(_LONGEST).strip()
        except OSError:
            return VIETNAMESE
        return ENGLISH if word == ENGLISH.encode() else VIETNAMESE

    def keep(self, language: str) -> None:
        """For the next start; a disk that does not take it costs that alone."""
        try:
            self._file.write_text(language, encoding="utf-8")
        except OSError as exc:
            _log.warning("the language is not kept: %s", exc.strerror)
