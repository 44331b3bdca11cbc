"""A station's trust folder: an inbox. What lies in it counts for nothing until somebody answers for it.

An earlier program believed what lay in its anchors/, links/ and revocations/; ``as_it_counted`` reads that
once, when a counter goes over to the store.
"""

from __future__ import annotations

import hashlib
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
_MOST_FILES, _MOST_OCTETS = 2_000, 4 * LARGEST
_ANCHORS, _LINKS, _REVOCATIONS = "anchors", "links", "revocations"


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
    found = (_lying(path, content) for path, content in _contents(folder))
    return tuple(one for one in found if one.fingerprint not in known)


def as_it_counted(folder: Path, *, refuse_training: bool = False) -> TrustStore:
    """Whom an earlier program trusted for what lay there; what it would have stumbled over is left out."""
    files: dict[str, list[bytes]] = {_ANCHORS: [], _LINKS: [], _REVOCATIONS: []}
    for path, content in _contents(folder):
        if path.parent.parent == folder and path.parent.name in files:
            files[path.parent.name].append(content)
    trust = TrustStore(refuse_training=refuse_training)
    for place in (_ANCHORS, _LINKS):
        found = tuple(_usable(trust, files[place]))
        trust = trust.with_certificates(found, vouched=place == _ANCHORS).trust
    for content in files[_REVOCATIONS]:
        with suppress(ContentError):
            trust = trust.imported("earlier.crl", content).trust
    return trust


def read(file: Path) -> bytes:
    """Raises ContentError(MALFORMED_CERTIFICATE) for what is larger than any list; StoreError(NOT_FOUND)."""
    try:
        with file.open("rb") as source:
            content = source.read(LARGEST + 1)
    except OSError as exc:
        raise StoreError(FailureCode.NOT_FOUND, f"{file.suffix}: {exc.strerror}") from exc
    if len(content) > LARGEST:
        raise ContentError(FailureCode.MALFORMED_CERTIFICATE, "larger than any list")
    return content


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
    return LyingFile(path, hashlib.sha256(content).hexdigest(), path.name, content=content)
