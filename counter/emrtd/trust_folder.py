"""A station's trust folder: an inbox. What lies in it counts for nothing until somebody answers for it.

An earlier program believed what lay in its anchors/, links/ and revocations/; ``as_it_counted`` reads that
once, when a counter goes over to the store.
"""

from __future__ import annotations

import hashlib
import stat
from collections.abc import Container, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from itertools import chain, islice
from pathlib import Path
from typing import Final

from counter.emrtd import certificate
from counter.emrtd.certificate import MAX_REVOCATION_LIST, Certificate
from counter.emrtd.master_list import MAX_SIZE
from counter.emrtd.trust_store import TrustStore
from counter.errors import ContentError, FailureCode, StoreError

LARGEST: Final = max(MAX_SIZE, MAX_REVOCATION_LIST)
_CERTIFICATES: Final = (".cer", ".der", ".pem", ".crt")
_KINDS: Final = (*_CERTIFICATES, ".crl", ".ml")
_MOST_FILES, _MOST_OCTETS, _MOST_SHOWN = 2_000, 4 * LARGEST, 200
_MOST_COUNTED = 5_000  # of a place: no master list that filled it names more


@dataclass(frozen=True, slots=True)
class LyingFile:
    """``fingerprint``: SHA-256 of what a certificate says, else of the file; dates only of a certificate."""

    path: Path
    fingerprint: str
    subject: str
    since: date | None = None
    until: date | None = None
    content: bytes = field(default=b"", repr=False)


def lying(folder: Path, known: Container[str] = ()) -> tuple[LyingFile, ...]:
    """What lies there and has none of the ``known`` fingerprints, by path.

    Whoever fills the folder stops nobody: what is too large, too much or unreadable is passed over.
    """
    strange = ((path, content) for path, content in _contents(folder) if _digest(content) not in known)
    found = (_lying(path, content) for path, content in strange)  # what is known as it lies there is not parsed
    return tuple(islice((one for one in found if one.fingerprint not in known), _MOST_SHOWN))


def as_it_counted(folder: Path, *, refuse_training: bool = False) -> TrustStore:
    """Whom an earlier program trusted for what lay there; what it would have stumbled over is left out.

    Raises StoreError(TRUST_FOLDER_UNREAD) for what counted and cannot be read at this moment: it is not passed over.
    """
    trust = TrustStore(refuse_training=refuse_training)
    for place, vouched in (("anchors", True), ("links", False)):
        found = tuple(_usable(trust, _counted(folder / place, "*.cer")))
        trust = trust.with_certificates(found, vouched=vouched).trust
    for content in _counted(folder / "revocations", "*.crl"):
        with suppress(ContentError):
            trust = trust.imported("earlier.crl", content).trust
    return trust


def read(file: Path) -> bytes:
    """Raises ContentError(MALFORMED_CERTIFICATE) for what is larger than any list; StoreError(NOT_FOUND)."""
    try:
        return _content(file)
    except OSError as exc:
        raise StoreError(FailureCode.NOT_FOUND, f"{file.suffix}: {exc.strerror}") from exc


def _content(file: Path) -> bytes:
    with file.open("rb") as source:
        content = source.read(LARGEST + 1)
    if len(content) > LARGEST:
        raise ContentError(FailureCode.MALFORMED_CERTIFICATE, "larger than any list")
    return content


def _counted(place: Path, names: str) -> Iterator[bytes]:
    found: list[Path] = []
    try:
        with suppress(FileNotFoundError, NotADirectoryError):
            found = list(islice((path for path in place.iterdir() if path.match(names)), _MOST_COUNTED + 1))
        if len(found) > _MOST_COUNTED:
            raise StoreError(FailureCode.TRUST_FOLDER_UNREAD, f"{place.name}: more than {_MOST_COUNTED} files")
        for path in sorted(found):
            if stat.S_ISREG(path.stat().st_mode):  # not is_file(), which says no of what may not be looked at
                with suppress(ContentError):
                    yield _content(path)
    except OSError as exc:
        raise StoreError(FailureCode.TRUST_FOLDER_UNREAD, f"{place.name}: {exc.strerror}") from exc


def _usable(trust: TrustStore, contents: Iterable[bytes]) -> Iterator[Certificate]:
    for content in contents:
        with suppress(ContentError):
            one = certificate.parse(content)
            trust.with_certificates([one])
            yield one


def _contents(folder: Path) -> Iterator[tuple[Path, bytes]]:
    octets = 0
    for path in _files(folder):
        with suppress(ContentError, StoreError):
            content = read(path)
            octets += len(content)
            if octets > _MOST_OCTETS:
                return
            yield path, content


def _files(folder: Path) -> list[Path]:
    found = (path for path in chain(folder.glob("*"), folder.glob("*/*")) if path.suffix.lower() in _KINDS)
    return sorted(path for path in islice(found, _MOST_FILES) if _is_file(path))


def _is_file(path: Path) -> bool:
    """A pipe that somebody laid there would never end."""
    try:
        return path.is_file()
    except OSError:
        return False  # in a folder that this program may not look into


def _lying(path: Path, content: bytes) -> LyingFile:
    if path.suffix.lower() in _CERTIFICATES:
        try:
            one = certificate.parse(content)
        except ContentError:
            pass  # shown by its name, and refused by whoever imports it
        else:
            return LyingFile(path, one.fingerprint, one.subject, one.not_before.date(), one.not_after.date(), content)
    return LyingFile(path, _digest(content), path.name, content=content)


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
