"""EF.CardAccess."""

from __future__ import annotations

from counter.emrtd import card_access


def one_input(data: bytes) -> None:
    card_access.parse(data)


def seeds() -> list[bytes]:
    return [card_access.PUBLISHED]
