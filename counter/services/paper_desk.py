"""What putting something on paper needs, whatever the paper."""

from __future__ import annotations

from dataclasses import dataclass

from counter.catalogue.catalogue import Catalogue
from counter.paper.press import Press, set_here
from counter.ports import Clock, Post, Printer
from counter.settings import StationSettings
from counter.store.store import Store


@dataclass(frozen=True, slots=True)
class PaperDesk:
    """Built once by the bootstrap; what prints runs on the paper thread."""

    store: Store
    catalogue: Catalogue
    station: StationSettings
    printer: Printer
    clock: Clock
    post: Post
    press: Press = set_here
