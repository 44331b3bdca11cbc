"""What a log is called: a name without a host in it, so that it outlives every address.

::

    motcua/counter/<unit>/<counter>/<epoch>    one counter's log: motcua/counter/H15.50.05.13/A3/1-9f3a52c1c0de4411
    motcua/gateway/<name>                      a gateway's log

A counter restored from a backup cannot know how far its log had come: it starts the next epoch, another log
with another key. The number is for people, the random part keeps two restores of one backup apart.
"""

from __future__ import annotations

import re
from typing import Final

from counter.ports import RandomBytes

_EPOCH = re.compile(r"[1-9][0-9]{0,5}-[0-9a-f]{16}", re.ASCII)
_WORD = re.compile(r"[A-Za-z0-9._-]{1,40}", re.ASCII)
_COUNTER: Final = "motcua/counter"
_GATEWAY: Final = "motcua/gateway"


def counter_origin(unit: str, counter: str, epoch: int, random: RandomBytes) -> str:
    """The name of a counter's next log; ``epoch`` counts from 1. Raises ValueError for names with odd letters."""
    origin = f"{_COUNTER}/{unit}/{counter}/{epoch}-{random(8).hex()}"
    if counter_of(origin) is None:
        raise ValueError("not a counter's name")
    return origin


def gateway_origin(name: str) -> str:
    """Raises ValueError for a name with odd letters."""
    if not _WORD.fullmatch(name):
        raise ValueError("not a gateway's name")
    return f"{_GATEWAY}/{name}"


def counter_of(origin: str) -> str | None:
    """``<unit>/<counter>`` whose log this is, as it signs its requests; None for any other name."""
    prefix, _slash, rest = origin.rpartition("/")
    head, _slash, counter = prefix.rpartition("/")
    room, _slash, unit = head.rpartition("/")
    if room != _COUNTER or not (_EPOCH.fullmatch(rest) and _WORD.fullmatch(counter) and _WORD.fullmatch(unit)):
        return None
    return f"{unit}/{counter}"


def gateway_of(origin: str) -> str | None:
    """The gateway's name; None for any other origin."""
    room, _slash, name = origin.rpartition("/")
    return name if room == _GATEWAY and _WORD.fullmatch(name) else None
