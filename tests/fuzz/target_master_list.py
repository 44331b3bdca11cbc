"""A master list, its certificates even where its signature fails, and its way into a trust store."""

from __future__ import annotations

from counter.emrtd import master_list
from tests.fuzz import seeds as made


def one_input(data: bytes) -> None:
    master_list.listed(master_list.parse(data))
    made.trust().imported("list.ml", data)


def seeds() -> list[bytes]:
    return made.lists()
