"""A counter from before goes over to issuers that stand in its store: what counted in its folder, once, and said."""

from __future__ import annotations

from pathlib import Path

from counter.emrtd import trust_folder
from counter.emrtd.kept_trust import kept
from counter.model.account import AuditLine
from counter.ports import Clock
from counter.store.issuers import EarlierFolder
from counter.store.store import Store

_LONGEST_PURPOSE = 500


def take_over_trust(store: Store, folder: Path, clock: Clock, *, refuse_training: bool) -> None:
    """Nothing where nothing is owed. Raises StoreError, and then it is still owed."""
    with store.begin() as work:
        if work.issuers.earlier_folder() is not EarlierFolder.OWED:
            return
    trust = trust_folder.as_it_counted(folder, refuse_training=refuse_training)
    files = kept(trust)
    with store.begin() as work:
        work.issuers.become(files)
        work.issuers.note_earlier_folder(EarlierFolder.TAKEN if files else EarlierFolder.NONE)
        if files:
            subjects = "; ".join(f"+ {one.subject}" for one in (*trust.anchors, *trust.links))
            said = f"{len(files)}: {subjects}"[:_LONGEST_PURPOSE]
            work.audit.append(AuditLine(clock(), "store", "trust-taken-over", purpose=said))
        work.commit()
