"""JSON Pointers (RFC 6901) between a declaration's flat answers and its nested instance."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import pairwise
from typing import Final

from counter.model.filing import Json

# CT01 prints nine rows; nothing on a declaration has more than a few dozen.
MOST_ROWS: Final = 64


class Absent:
    """The type of ``ABSENT``: what stands at a pointer where nothing stands; None is a JSON value."""


ABSENT: Final = Absent()


@lru_cache(maxsize=4096)
def tokens_of(pointer: str) -> tuple[str, ...]:
    """``"/a/0/b"`` → ``("a", "0", "b")``. Raises ValueError when it does not begin with a slash."""
    if not pointer:
        return ()
    if not pointer.startswith("/"):
        raise ValueError("a JSON Pointer is empty or begins with a slash")
    return tuple(token.replace("~1", "/").replace("~0", "~") for token in pointer[1:].split("/"))


def pointer_of(tokens: tuple[str | int, ...]) -> str:
    """The pointer that ``tokens_of`` takes apart."""
    return "".join("/" + str(token).replace("~", "~0").replace("/", "~1") for token in tokens)


def parent_of(pointer: str) -> str:
    return pointer.rpartition("/")[0]


def value_at(instance: Json, pointer: str) -> Json | Absent:
    """What stands at ``pointer``, or ``ABSENT``."""
    here: Json = instance
    for token in tokens_of(pointer):
        if isinstance(here, dict) and token in here:
            here = here[token]
        elif isinstance(here, list) and token.isdecimal() and int(token) < len(here):
            here = here[int(token)]
        else:
            return ABSENT
    return here


def is_row(token: str) -> bool:
    """Whether a token is an array index (§4: digits without a leading zero), within bounds."""
    short_number = token.isascii() and token.isdecimal() and len(token) <= 2
    return short_number and str(int(token)) == token and int(token) < MOST_ROWS


def nested(values: Mapping[str, Json]) -> dict[str, Json]:
    """The instance whose leaves are ``values``. A row that nothing fills before a filled one is ``{}``.

    Raises ValueError when one pointer runs through another's value, or a list and an object meet.
    """
    root: dict[str, Json] = {}
    for pointer, value in values.items():
        tokens = tokens_of(pointer)
        if not tokens:
            raise ValueError("an answer cannot stand for the whole declaration")
        here: dict[str, Json] | list[Json] = root
        for token, following in pairwise(tokens):
            here = _container(here, token, is_list=is_row(following))
        _put(here, tokens[-1], value)
    return root


def _container(here: dict[str, Json] | list[Json], token: str, *, is_list: bool) -> dict[str, Json] | list[Json]:
    found: Json | None
    if isinstance(here, list):
        _grow(here, token)
        found = here[int(token)]
        if found == {} and is_list:
            found = here[int(token)] = []
    else:
        found = here.get(token)
        if found is None:
            found = here[token] = [] if is_list else {}
    if isinstance(found, list if is_list else dict):
        return found
    raise ValueError("two answers contradict each other's shape")


def _put(here: dict[str, Json] | list[Json], token: str, value: Json) -> None:
    if isinstance(here, list):
        _grow(here, token)
        if here[int(token)] != {}:
            raise ValueError("two answers contradict each other's shape")
        here[int(token)] = value
    elif token in here:
        raise ValueError("two answers contradict each other's shape")
    else:
        here[token] = value


def _grow(rows: list[Json], token: str) -> None:
    if not is_row(token):
        raise ValueError("not a row of a list")
    rows.extend({} for _ in range(int(token) + 1 - len(rows)))


def leaves(instance: Json, at: str = "") -> Iterator[tuple[str, Json]]:
    """Every scalar of an instance with its pointer; the way back from ``nested``."""
    if isinstance(instance, dict):
        for key, value in instance.items():
            yield from leaves(value, at + pointer_of((key,)))
    elif isinstance(instance, list):
        for row, value in enumerate(instance):
            yield from leaves(value, f"{at}/{row}")
    else:
        yield at, instance
