"""Another counter's bundle on its way to the gateway: sealed bytes under their own SHA-256, piece by piece.

``PUT /carried/{digest}?offset=…&size=…`` with a piece of at most ``PIECE`` bytes; a piece that does not begin where
the gateway stands changes nothing, and the answer says where it stands. An empty piece only asks.
"""

from __future__ import annotations

from typing import Annotated, Final

from pydantic import Field

from sync.wire.shapes import Answered

CARRIED: Final = "/carried/{digest}"
PIECE: Final = 512 * 1024
LARGEST_CARRIED: Final = 8 * 1024 * 1024 * 1024
_Count = Annotated[int, Field(ge=0)]


class CarriedState(Answered):
    """``received`` bytes are safe. ``done``: the bundle was taken, or for good refused with the code ``failure``.

    ``counter``: whose filings they are; the counts as ``sync.gateway.bundle.Imported`` has them.
    """

    received: _Count
    done: bool = False
    failure: Annotated[str, Field(max_length=10)] = ""
    counter: Annotated[str, Field(max_length=80)] = ""
    taken: _Count = 0
    known: _Count = 0
    conflicts: _Count = 0
    refused: _Count = 0
    unfinished: _Count = 0


def carried_path(digest: str, offset: int, size: int) -> str:
    return f"{CARRIED.format(digest=digest)}?offset={offset}&size={size}"
