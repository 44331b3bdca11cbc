"""The catalogue by which a gateway judges: the program's, and what its operator published, as soon as it is."""

from __future__ import annotations

import logging
import threading

from counter.catalogue.catalogue import Catalogue
from counter.catalogue.loader import load_catalogue
from counter.catalogue.overlay import Overlay
from sync.gateway.run import CATALOGUE_FOLDER, GatewayRun, open_store, published_overlay
from ui.bootstrap.overlay import today

_log = logging.getLogger(__name__)


class ServedCatalogue:
    """Called from any thread. Packages that come while the gateway runs count from the next filing on."""

    def __init__(self, run: GatewayRun) -> None:
        """Raises FormError CATALOGUE_BROKEN."""
        self._run = run
        self._program = load_catalogue()
        self._turn = threading.Lock()
        self._overlay: Overlay | None = None
        self._names: tuple[str, ...] = ()
        self._now = Catalogue(self._program.procedures, today=today)

    def __call__(self) -> Catalogue:
        """Raises StoreError while the gateway's own key cannot be read."""
        with self._turn:
            names = Overlay(self._run.folder / CATALOGUE_FOLDER, ()).names()
            if names != self._names:
                self._overlay = self._overlay or self._opened()
                self._now, refused = self._overlay.over(self._program, today)
                for one in refused:
                    _log.warning("a catalogue package does not count: %s", one)
                self._names = names
            return self._now

    def _opened(self) -> Overlay:
        store = open_store(self._run)
        try:
            return published_overlay(self._run, store)
        finally:
            store.close()
