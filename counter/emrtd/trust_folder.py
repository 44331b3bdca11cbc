"""A trust store in a folder: anchors/, links/ and revocations/, one DER file each, named by fingerprint."""

from __future__ import annotations

from pathlib import Path

from counter.emrtd import certificate
from counter.emrtd.trust_store import TrustStore
from counter.errors import ContentError, FailureCode, StoreError

_ANCHORS, _LINKS, _REVOCATIONS = "anchors", "links", "revocations"


def save(trust: TrustStore, folder: Path) -> None:
    """Makes ``folder`` hold exactly this store. Raises StoreError(STORE_BROKEN) where it can't.

    New files are written before old ones go, so a cut in between leaves too many, never too few.
    """
    wanted = {folder / _ANCHORS / f"{one.fingerprint}.cer": one.der for one in trust.anchors}
    wanted |= {folder / _LINKS / f"{one.fingerprint}.cer": one.der for one in trust.links}
    wanted |= {folder / _REVOCATIONS / f"{one.fingerprint}.crl": one.der for one in trust.revocations}
    try:
        for place in (_ANCHORS, _LINKS, _REVOCATIONS):
            (folder / place).mkdir(parents=True, exist_ok=True)
        for path, der in wanted.items():
            if not path.exists():
                part = path.with_suffix(".part")
                part.write_bytes(der)
                part.replace(path)
        for path in _files(folder):
            if path not in wanted:
                path.unlink()
    except OSError as exc:
        raise StoreError(FailureCode.STORE_BROKEN, f"trust folder: {exc.strerror}") from exc


def load(folder: Path, *, refuse_training: bool = False) -> TrustStore:
    """The store that ``save`` wrote; an empty one where there is no folder.

    What stands in anchors/ is an anchor: master lists were verified when they came in. Raises
    StoreError(STORE_BROKEN), ContentError(MALFORMED_CERTIFICATE or TRAINING_MIXED).
    """
    store = TrustStore(refuse_training=refuse_training)
    anchors, links, revocations = (
        [_read(path) for path in _files(folder) if path.parent.name == place]
        for place in (_ANCHORS, _LINKS, _REVOCATIONS)
    )
    store = store.with_certificates((certificate.parse(der) for der in anchors), vouched=True).trust
    store = store.with_certificates(certificate.parse(der) for der in links).trust
    for der in revocations:
        store = store.imported("saved.crl", der).trust
    return store


def _files(folder: Path) -> list[Path]:
    return sorted([*folder.glob("*/*.cer"), *folder.glob("*/*.crl")])


def _read(path: Path) -> bytes:
    try:
        if path.stat().st_size > certificate.MAX_REVOCATION_LIST:
            raise ContentError(FailureCode.MALFORMED_CERTIFICATE, f"{path.name}: too large")
        return path.read_bytes()
    except OSError as exc:
        raise StoreError(FailureCode.STORE_BROKEN, f"trust folder: {exc.strerror}") from exc
