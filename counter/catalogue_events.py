"""What is told about the catalogue while the desk is open."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class CatalogueTaken:
    """A publisher's package was judged and kept: the desk reads it at its next start. A bad one is ``Failed``."""

    version: int
    since: date
    source: str
