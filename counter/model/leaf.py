"""One page of a paper that is put together from others."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Leaf:
    """Page ``page`` (from 0) of the file ``source`` (from 0), turned clockwise by so many ``quarters``."""

    source: int
    page: int
    quarters: int = 0
