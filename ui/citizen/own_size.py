"""The citizen's window has a size of its own: the officer's text scale is for the officer's eyes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from ui.theme.theme import Theme, set_theme, theme


@contextmanager
def own_size() -> Iterator[Theme]:
    """What is built inside is at 100 % of the large types that this window is made of, in the palette in force.

    A widget that asks for the theme later than at its making (``Label`` does) has no place there.
    """
    before = theme()
    set_theme(Theme(before.palette))
    try:
        yield theme()
    finally:
        set_theme(before)
