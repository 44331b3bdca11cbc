"""DG2 and its image, to the pixels."""

from __future__ import annotations

from counter.emrtd import dg2, portrait_image
from tests.fuzz import seeds as made


def one_input(data: bytes) -> None:
    portrait = dg2.parse(data)
    if portrait:
        portrait_image.decode(portrait, 64)


def seeds() -> list[bytes]:
    return made.faces()
