"""Which issuers this station trusts: listed, added to, confirmed, taken from; each change with its line in the trail.

The truth stands in the encrypted store, changed by whom the store lets; the trust folder is an inbox, whose
files count for nothing until somebody confirms them.
"""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Sequence
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
    WAITING,
    ConfirmTrust,
    ImportTrust,
    ListTrust,
    LookIntoTrustFolder,
    RemoveTrust,
    TrustEntry,
    TrustFolderFound,
    TrustListed,
)

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
        return _each_once(self._lying())

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
        return self._take(actor, self._lying(), *contents)

    def confirm(self, actor: str, fingerprint: str) -> tuple[str, ...]:
        """Take in what waits in the folder, and its file away: the very content whose fingerprint was shown.

        Raises as ``add``.
        """
        lying = self._lying()
        for one in _each_once(lying):
            if one.fingerprint == fingerprint:
                return self._take(actor, lying, (one.path.name, one.content))
        raise StoreError(FailureCode.NOT_FOUND, "no file of that fingerprint waits")

    def remove(self, actor: str, fingerprint: str) -> tuple[str, ...]:
        """Take out the one entry whose fingerprint begins so, and its file if one lies in the folder.

        With a CSCA go its revocation lists. Raises StoreError(NOT_FOUND) for none or several; AccountError.
        """
        before = entries(self.load())
        trusted = {one.fingerprint: one for one in before if one.fingerprint.startswith(fingerprint)}
        lying = self._lying(but=trusted.keys())
        waiting = waiting_entries(_each_once(lying))
        found = {one.fingerprint: one for one in waiting if one.fingerprint.startswith(fingerprint)} | trusted
        if not fingerprint or len(found) != 1:
            raise StoreError(FailureCode.NOT_FOUND, f"{len(found)} entries begin so")
        ((whole, entry),) = found.items()
        trust = self.load().without(whole)
        left = {entry.fingerprint, *(one.fingerprint for one in entries(trust))}
        with_it = [one for one in before if one.fingerprint not in left]
        said = tuple(f"- {one.subject}" for one in (entry, *with_it))
        self._change(actor, "trust-remove", whole, trust, said, [one for one in lying if one.fingerprint == whole])
        return said

    def entries(self) -> tuple[TrustEntry, ...]:
        """What waits stands first."""
        return (*waiting_entries(self.waiting()), *entries(self.load()))

    def _lying(self, *, but: Collection[str] = ()) -> tuple[LyingFile, ...]:
        """What waits, every copy of it; ``but``: as if these fingerprints were not trusted."""
        return trust_folder.lying(self._folder, {one.fingerprint for one in self._files}.difference(but))

    def _take(self, actor: str, lying: tuple[LyingFile, ...], *contents: tuple[str, bytes]) -> tuple[str, ...]:
        trust = self.load()
        said: tuple[str, ...] = ()
        for name, content in contents:
            done = trust.imported(name, content)
            trust = done.trust
            said += tuple(f"+ {subject}" for subject in done.added) + tuple(f"! {why}" for why in done.refused)
        known = {one.fingerprint for one in self._files}
        new = [one.fingerprint for one in kept(trust) if one.fingerprint not in known]
        digests = [hashlib.sha256(content).hexdigest() for _name, content in contents]
        subject = new[0] if len(new) == 1 else digests[-1]
        answered = [one for one in lying if one.fingerprint in (*new, *digests)]
        self._change(actor, "trust-import", subject, trust, said, answered)
        return said

    def _change(
        self,
        actor: str,
        action: str,
        subject: str,
        trust: TrustStore,
        said: tuple[str, ...],
        answered: Sequence[LyingFile],
    ) -> None:
        """``answered``: what waits no more. Nothing changed and nothing waited: no line."""
        files = kept(trust)
        if files == kept(self.load()) and not answered:
            return
        with self._store.begin() as work:
            work.issuers.become(files)
            work.audit.append(AuditLine(self._clock(), actor, action, subject, purpose_of(said)))
            work.commit()
        self._files, self._loaded = files, trust
        for one in answered:
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


def purpose_of(said: Iterable[str]) -> str:
    """As a line of the trail keeps it: the first few of what may be hundreds."""
    return "; ".join(said)[:_LONGEST_PURPOSE]


def _each_once(files: tuple[LyingFile, ...]) -> tuple[LyingFile, ...]:
    """Of copies the one that is read as a certificate: only as one it can be confirmed."""
    found: dict[str, LyingFile] = {}
    for one in files:
        if one.since or one.fingerprint not in found:
            found[one.fingerprint] = one
    return tuple(found.values())


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
        self._post(TrustFolderFound(len(self._trust.waiting()), self._trust.taken_over()))

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
