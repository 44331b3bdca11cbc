"""Any octets as objects, to the bottom."""

from __future__ import annotations

from counter.emrtd import tlv
from tests.fuzz import seeds as made


def one_input(data: bytes) -> None:
    _descend(tlv.read(data))


def _descend(objects: tuple[tlv.Tlv, ...]) -> None:
    for one in objects:
        if one.constructed:
            _descend(one.children())


def seeds() -> list[bytes]:
    return [*made.zones(), *made.details(), *made.infos()]
