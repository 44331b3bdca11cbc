"""The issuers a station believes, for every program that reads a chip or judges its evidence."""

from __future__ import annotations

from pathlib import Path

from counter.emrtd.kept_trust import believed
from counter.emrtd.trust_store import TrustStore
from counter.model.issuer_file import IssuerFile
from counter.store.issuers import issuers_beside
from counter.store.store import DATABASE
from counter.training.issuer import training_anchors
from ui.bootstrap.keys import data_key, open_store
from ui.bootstrap.station import Station


def open_trust(station: Station, recovery_key: Path | None = None) -> TrustStore:
    """Whom this station's store trusts, beside a running desk too; a live one refuses the training CSCA.

    Training brings its own issuers. ``recovery_key``: as ``data_key`` takes it. Raises StoreError, ContentError.
    """
    trust = believed(_kept(station, recovery_key), refuse_training=not station.training)
    if station.training:
        for number, anchor in enumerate(training_anchors()):
            trust = trust.imported(f"training-{number}.cer", anchor).trust
    return trust


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
