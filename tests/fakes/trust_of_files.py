"""A trust store of files, for what judges by one."""

from __future__ import annotations

from collections.abc import Mapping

from counter.emrtd.trust_store import TrustStore


def trust_of(files: Mapping[str, bytes], *, refuse_training: bool = False) -> TrustStore:
    """Imported by name, roots before what hangs from them. Raises ContentError as ``TrustStore.imported``."""
    order = {"ml": 1, "crl": 2}
    trust = TrustStore(refuse_training=refuse_training)
    for name in sorted(files, key=lambda name: (order.get(name.rpartition(".")[2], 0), name)):
        trust = trust.imported(name, files[name]).trust
    return trust
