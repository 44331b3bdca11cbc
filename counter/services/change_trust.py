"""Which issuers this station trusts: listed, added to, taken from; every change stands in the audit trail.

The trail's line is written before the folder changes: a cut in between leaves a line too many, never
a change without one.
"""

from __future__ import annotations

from pathlib import Path

from counter.emrtd import trust_folder
from counter.emrtd.certificate import MAX_REVOCATION_LIST
from counter.emrtd.master_list import MAX_SIZE
from counter.emrtd.trust_store import TrustStore
from counter.errors import ContentError, FailureCode, StoreError
from counter.model.account import AuditLine, Role
from counter.ports import Clock, Post
from counter.services.session import Session
from counter.store.store import Store
from counter.trust_events import ImportTrust, ListTrust, RemoveTrust, TrustEntry, TrustListed

_LARGEST = max(MAX_SIZE, MAX_REVOCATION_LIST)
_LONGEST_PURPOSE = 500


class TrustFolder:
    """The trust store of one profile in its folder; a live one refuses the training CSCA."""

    def __init__(self, folder: Path, store: Store, clock: Clock, *, refuse_training: bool) -> None:
        self._folder = folder
        self._store = store
        self._clock = clock
        self._refuse_training = refuse_training
        self._loaded: TrustStore | None = None

    def load(self) -> TrustStore:
        """The store as this object last left it: a master list's six hundred certificates are parsed once.

        From any thread. Nobody else changes the folder while the desk runs: whoever would, needs the store.
        """
        loaded = self._loaded
        if loaded is None:
            loaded = self._loaded = trust_folder.load(self._folder, refuse_training=self._refuse_training)
        return loaded

    def add(self, actor: str, file: Path, root: Path | None = None) -> tuple[str, ...]:
        """Take in ``file`` (and before it ``root``, for a master list); what came and what was refused.

        Raises ContentError (MALFORMED_CERTIFICATE, TRAINING_MIXED), StoreError.
        """
        trust = self.load()
        said: tuple[str, ...] = ()
        for one in (root, file):
            if one is not None:
                done = trust.imported(one.name, _read(one))
                trust = done.trust
                said += tuple(f"+ {subject}" for subject in done.added) + tuple(f"! {why}" for why in done.refused)
        self._change(actor, "trust-import", trust, said)
        return said

    def remove(self, actor: str, fingerprint: str) -> tuple[str, ...]:
        """Take out the one entry whose fingerprint begins so. Raises StoreError(NOT_FOUND) for none or several."""
        trust = self.load()
        found = [entry for entry in entries(trust) if fingerprint and entry.fingerprint.startswith(fingerprint)]
        if len(found) != 1:
            raise StoreError(FailureCode.NOT_FOUND, f"{len(found)} entries begin so")
        said = (f"- {found[0].subject}",)
        self._change(actor, "trust-remove", trust.without(found[0].fingerprint), said)
        return said

    def _change(self, actor: str, action: str, trust: TrustStore, said: tuple[str, ...]) -> None:
        with self._store.begin() as work:
            purpose = "; ".join(said)[:_LONGEST_PURPOSE]
            work.audit.append(AuditLine(self._clock(), actor, action, purpose=purpose))
            work.commit()
        self._loaded = None
        trust_folder.save(trust, self._folder)
        self._loaded = trust


def entries(trust: TrustStore) -> tuple[TrustEntry, ...]:
    """Anchors, link certificates and revocation lists, as screens and the command line show them."""
    certificates = [
        TrustEntry(one.fingerprint, one.subject, kind, one.not_before.date(), one.not_after.date())
        for kind, ones in (("anchor", trust.anchors), ("link", trust.links))
        for one in ones
    ]
    lists = [
        TrustEntry(one.fingerprint, one.issuer, "revocations", one.this_update.date(), None)
        for one in trust.revocations
    ]
    return (*certificates, *lists)


def _read(file: Path) -> bytes:
    try:
        if file.stat().st_size > _LARGEST:
            raise ContentError(FailureCode.MALFORMED_CERTIFICATE, "larger than any list")
        return file.read_bytes()
    except OSError as exc:
        raise StoreError(FailureCode.NOT_FOUND, f"{file.suffix}: {exc.strerror}") from exc


class ChangeTrust:
    """The settings page's three commands; only supervisors and administrators change anything."""

    def __init__(self, folder: TrustFolder, session: Session, post: Post) -> None:
        self._folder = folder
        self._session = session
        self._post = post

    def list(self, _command: ListTrust) -> None:
        self._session.demand(*Role)
        self._post(TrustListed(entries(self._folder.load())))

    def add(self, command: ImportTrust) -> None:
        actor = self._session.demand(Role.SUPERVISOR, Role.ADMINISTRATOR)
        said = self._folder.add(actor.username, command.file, command.root)
        self._post(TrustListed(entries(self._folder.load()), said))

    def remove(self, command: RemoveTrust) -> None:
        actor = self._session.demand(Role.SUPERVISOR, Role.ADMINISTRATOR)
        said = self._folder.remove(actor.username, command.fingerprint)
        self._post(TrustListed(entries(self._folder.load()), said))
