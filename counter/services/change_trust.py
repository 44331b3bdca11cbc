"""Which issuers this station trusts: listed, added to, confirmed, taken from; each change with its line in the trail.

The truth stands in the encrypted store, changed by whom the store lets; the trust folder is an inbox, whose
files count for nothing until somebody confirms them.
"""

from __future__ import annotations

import hashlib
from pathlib import Path

from counter.emrtd import trust_folder
from counter.emrtd.kept_trust import believed, kept
from counter.emrtd.trust_folder import LyingFile
from counter.emrtd.trust_store import TrustStore
from counter.errors import FailureCode, StoreError
from counter.model.account import AuditLine, Role
from counter.model.rights import MAY, Act
from counter.ports import Clock, Post
from counter.services.session import Session
from counter.store.disk import disk_errors
from counter.store.issuers import EarlierFolder
from counter.store.store import Store
from counter.trust_events import (
    ConfirmTrust,
    ImportTrust,
    ListTrust,
    LookIntoTrustFolder,
    RemoveTrust,
    TrustEntry,
    TrustFolderFound,
    TrustListed,
)

WAITING = "waiting"
_LONGEST_PURPOSE = 500


class StationTrust:
    """The issuers of one profile, as its store keeps them; a live one refuses the training CSCA.

    Changes are made in the name of whom ``store`` works for: ``Act.CHANGE_TRUST``, else AccountError ROLE_MISSING.
    """

    def __init__(self, store: Store, folder: Path, clock: Clock, *, refuse_training: bool) -> None:
        self._store = store
        self._folder = folder
        self._clock = clock
        self._refuse_training = refuse_training
        self._loaded: TrustStore | None = None
        with store.begin() as work:
            self._files = work.issuers.all()

    def load(self) -> TrustStore:
        """As this object last left it: a master list's six hundred certificates are parsed once.

        From any thread, in an open unit of work too. Nobody else changes the store while this program has it open.
        Raises ContentError.
        """
        loaded = self._loaded
        if loaded is None:
            loaded = self._loaded = believed(self._files, refuse_training=self._refuse_training)
        return loaded

    def waiting(self) -> tuple[LyingFile, ...]:
        """What lies in the folder and is not trusted, each once."""
        found = trust_folder.lying(self._folder, {one.fingerprint for one in self._files})
        return tuple({one.fingerprint: one for one in found}.values())

    def taken_over(self) -> bool:
        """Whether issuers came from an earlier program's folder and nobody who may change them has looked yet."""
        with self._store.begin() as work:
            return work.issuers.earlier_folder() is EarlierFolder.TAKEN

    def seen(self) -> None:
        """Somebody who may change them has looked. Raises AccountError."""
        with self._store.begin() as work:
            work.issuers.note_earlier_folder(EarlierFolder.NONE)
            work.commit()

    def add(self, actor: str, file: Path, root: Path | None = None) -> tuple[str, ...]:
        """Take in ``file`` (and before it ``root``, for a master list); what came and what was refused.

        Raises ContentError (MALFORMED_CERTIFICATE, TRAINING_MIXED), StoreError, AccountError.
        """
        contents = [(one.name, trust_folder.read(one)) for one in (root, file) if one is not None]
        return self._take(actor, *contents)

    def confirm(self, actor: str, fingerprint: str) -> tuple[str, ...]:
        """Take in what waits in the folder, and its file away: the very content whose fingerprint was shown.

        Raises as ``add``.
        """
        for one in self.waiting():
            if one.fingerprint == fingerprint:
                said = self._take(actor, (one.path.name, one.content))
                self._clear(fingerprint)
                return said
        raise StoreError(FailureCode.NOT_FOUND, "no file of that fingerprint waits")

    def remove(self, actor: str, fingerprint: str) -> tuple[str, ...]:
        """Take out the one entry whose fingerprint begins so, and its file if one lies in the folder.

        Raises StoreError(NOT_FOUND) for none or several; AccountError.
        """
        found = [one for one in self.entries() if fingerprint and one.fingerprint.startswith(fingerprint)]
        if len(found) != 1:
            raise StoreError(FailureCode.NOT_FOUND, f"{len(found)} entries begin so")
        said = (f"- {found[0].subject}",)
        whole = found[0].fingerprint
        self._change(actor, "trust-remove", whole, self.load().without(whole), said)
        self._clear(whole)
        return said

    def entries(self) -> tuple[TrustEntry, ...]:
        """What waits stands first."""
        return (*waiting_entries(self.waiting()), *entries(self.load()))

    def _take(self, actor: str, *contents: tuple[str, bytes]) -> tuple[str, ...]:
        trust = self.load()
        said: tuple[str, ...] = ()
        for name, content in contents:
            done = trust.imported(name, content)
            trust = done.trust
            said += tuple(f"+ {subject}" for subject in done.added) + tuple(f"! {why}" for why in done.refused)
        known = {one.fingerprint for one in self._files}
        new = [one.fingerprint for one in kept(trust) if one.fingerprint not in known]
        subject = new[0] if len(new) == 1 else hashlib.sha256(contents[-1][1]).hexdigest()
        self._change(actor, "trust-import", subject, trust, said)
        return said

    def _change(self, actor: str, action: str, subject: str, trust: TrustStore, said: tuple[str, ...]) -> None:
        files = kept(trust)
        with self._store.begin() as work:
            work.issuers.become(files)
            purpose = "; ".join(said)[:_LONGEST_PURPOSE]
            work.audit.append(AuditLine(self._clock(), actor, action, subject, purpose))
            work.commit()
        self._files, self._loaded = files, trust

    def _clear(self, fingerprint: str) -> None:
        for one in trust_folder.lying(self._folder):
            if one.fingerprint == fingerprint:
                with disk_errors():
                    one.path.unlink(missing_ok=True)


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


def waiting_entries(files: tuple[LyingFile, ...]) -> tuple[TrustEntry, ...]:
    return tuple(TrustEntry(one.fingerprint, one.subject, WAITING, one.since, one.until) for one in files)


class ChangeTrust:
    """The settings page's commands; only supervisors and administrators change anything."""

    def __init__(self, trust: StationTrust, session: Session, post: Post) -> None:
        self._trust = trust
        self._session = session
        self._post = post

    def list(self, _command: ListTrust) -> None:
        """Whoever may change the list has now seen what was taken over from an earlier program's folder."""
        officer = self._session.demand(*Role)
        if officer.role in MAY[Act.CHANGE_TRUST] and self._trust.taken_over():
            self._trust.seen()
        self._post(TrustListed(self._trust.entries()))

    def look(self, _command: LookIntoTrustFolder) -> None:
        found = TrustFolderFound(len(self._trust.waiting()), self._trust.taken_over())
        if found.waiting or found.taken_over:
            self._post(found)

    def add(self, command: ImportTrust) -> None:
        actor = self._session.demand(*MAY[Act.CHANGE_TRUST])
        self._done(self._trust.add(actor.username, command.file, command.root))

    def confirm(self, command: ConfirmTrust) -> None:
        actor = self._session.demand(*MAY[Act.CHANGE_TRUST])
        self._done(self._trust.confirm(actor.username, command.fingerprint))

    def remove(self, command: RemoveTrust) -> None:
        actor = self._session.demand(*MAY[Act.CHANGE_TRUST])
        self._done(self._trust.remove(actor.username, command.fingerprint))

    def _done(self, said: tuple[str, ...]) -> None:
        self._post(TrustListed(self._trust.entries(), said))
