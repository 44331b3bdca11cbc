"""The issuers a station believes, for every program that reads a chip or judges its evidence."""

from __future__ import annotations

import logging
from pathlib import Path

from counter.emrtd.kept_trust import believed, kept
from counter.emrtd.trust_folder import lying
from counter.emrtd.trust_store import TrustStore
from counter.model.issuer_file import IssuerFile, IssuerKind
from counter.store.issuers import issuers_beside
from counter.store.store import DATABASE
from counter.training.issuer import training_anchors
from ui.bootstrap.keys import data_key, open_store
from ui.bootstrap.station import Station

_log = logging.getLogger(__name__)


def open_trust(station: Station, recovery_key: Path | None = None) -> TrustStore:
    """Whom this station's store trusts, beside a running desk too; a live one refuses the training CSCA.

    Training brings its own issuers. ``recovery_key``: as ``data_key`` takes it. Raises StoreError, ContentError.
    """
    training = training_issuers() if station.training else ()
    return believed((*_kept(station, recovery_key), *training), refuse_training=not station.training)


def log_trust(station: Station, trust: TrustStore) -> None:
    """How many are trusted, and how many files of the folder are not: for a program without a screen."""
    waiting = len(lying(station.trust_folder, {one.fingerprint for one in kept(trust)}))
    level = logging.WARNING if waiting or not trust.anchors else logging.INFO
    _log.log(level, "trusts %d issuers; %d files wait in the trust folder", len(trust.anchors), waiting)


def training_issuers() -> tuple[IssuerFile, ...]:
    """Whom a practice counter trusts from its first start, and a practice gateway without a store of its own."""
    return tuple(IssuerFile(IssuerKind.ANCHOR, der) for der in training_anchors())


def _kept(station: Station, recovery_key: Path | None) -> tuple[IssuerFile, ...]:
    file = station.store_folder / DATABASE
    if not file.exists():
        return ()
    key = data_key(station, station.store_folder, recovery_key)
    kept = issuers_beside(file, key)
    if kept is None:  # an earlier program's: its first opening brings it up
        open_store(station).close()
        kept = issuers_beside(file, key)
    return kept or ()
