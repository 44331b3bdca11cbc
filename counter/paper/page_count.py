"""A canvas that knows how many pages there are: they are drawn when the last one is known."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from reportlab.pdfgen.canvas import Canvas


class CountedPages(Canvas):
    """Calls ``foot(canvas, number, count)`` on every page before it is closed."""

    def __init__(self, *args: Any, foot: Callable[[Canvas, int, int], None], **more: Any) -> None:
        super().__init__(*args, **more)
        self._foot = foot
        self._kept: list[dict[str, Any]] = []

    def showPage(self) -> None:  # noqa: N802 - reportlab's name
        self._kept.append(dict(self.__dict__))
        self._startPage()  # type: ignore[attr-defined]  # the stubs leave out what reportlab's own numbering uses

    def save(self) -> None:
        for number, page in enumerate(self._kept, 1):
            kept = self._kept
            self.__dict__.update(page)
            self._kept = kept
            self._foot(self, number, len(kept))
            super().showPage()
        super().save()
