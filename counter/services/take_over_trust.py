"""A counter from before goes over to issuers that stand in its store: what counted in its folder, once, and said."""

from __future__ import annotations

from pathlib import Path

from counter.emrtd import trust_folder
from counter.emrtd.kept_trust import kept
from counter.model.account import AuditLine
from counter.model.issuer_file import fingerprint_of_all
from counter.ports import Clock
from counter.services.change_trust import entries, purpose_of
from counter.store.issuers import EarlierFolder
from counter.store.store import Store


def take_over_trust(store: Store, folder: Path, clock: Clock, *, refuse_training: bool) -> None:
    """Nothing where nothing is owed; the trail says of nobody too. Raises StoreError, and then it is still owed."""
    with store.begin() as work:
        if work.issuers.earlier_folder() is not EarlierFolder.OWED:
            return
    trust = trust_folder.as_it_counted(folder, refuse_training=refuse_training)
    files = kept(trust)
    with store.begin() as work:
        work.issuers.become(files)
        work.issuers.note_earlier_folder(EarlierFolder.TAKEN if files else EarlierFolder.NONE)
        said = (str(len(files)), *(f"+ {one.subject}" for one in entries(trust)))
        work.audit.append(AuditLine(clock(), "store", "trust-taken-over", fingerprint_of_all(files), purpose_of(said)))
        work.commit()
