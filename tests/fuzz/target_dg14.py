"""DG14, with the keys in it."""

from __future__ import annotations

from counter.emrtd import dg14, public_key
from tests.fuzz import seeds as made


def one_input(data: bytes) -> None:
    for _, key in dg14.parse(data).agreements():
        public_key.parse(key.subject_public_key)


def seeds() -> list[bytes]:
    return made.infos()
