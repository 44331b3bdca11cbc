"""The catalogue that the program ships, read once a process: it is frozen, so all tests may share it."""

from __future__ import annotations

from functools import cache

from counter.catalogue.catalogue import Catalogue
from counter.catalogue.loader import load_catalogue


@cache
def the_catalogue() -> Catalogue:
    return load_catalogue()
