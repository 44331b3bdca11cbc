"""The issuers a station believes, for every program that reads a chip or judges its evidence."""

from __future__ import annotations

from counter.emrtd import trust_folder
from counter.emrtd.trust_store import TrustStore
from ui.bootstrap.station import Station


def open_trust(station: Station) -> TrustStore:
    """The issuers this station trusts; a live one refuses the training CSCA. Raises StoreError, ContentError."""
    return trust_folder.load(station.trust_folder, refuse_training=not station.training)
