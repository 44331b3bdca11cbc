"""DG15, and an answer to a challenge under its key."""

from __future__ import annotations

from counter.emrtd import active_authentication, dg15
from tests.fuzz import seeds as made


def one_input(data: bytes) -> None:
    dg15.parse(data)
    active_authentication.verify(data, None, bytes(8), b"\x5a" * 256)


def seeds() -> list[bytes]:
    return made.keys()
