"""A trust store and the files that keep it, one out of the other."""

from __future__ import annotations

from collections.abc import Iterable

from counter.emrtd import certificate
from counter.emrtd.trust_store import TrustStore
from counter.model.issuer_file import IssuerFile, IssuerKind


def kept(trust: TrustStore) -> tuple[IssuerFile, ...]:
    """Every certificate and list of the store, anchors first."""
    return (
        *(IssuerFile(IssuerKind.ANCHOR, one.der) for one in trust.anchors),
        *(IssuerFile(IssuerKind.LINK, one.der) for one in trust.links),
        *(IssuerFile(IssuerKind.REVOCATIONS, one.der) for one in trust.revocations),
    )


def believed(files: Iterable[IssuerFile], *, refuse_training: bool = False) -> TrustStore:
    """The store that ``kept`` these files.

    What was kept as an anchor is one: master lists were verified when they came in. Raises
    ContentError(MALFORMED_CERTIFICATE or TRAINING_MIXED).
    """
    files = tuple(files)
    anchors, links, revocations = ([one.der for one in files if one.kind is kind] for kind in IssuerKind)
    store = TrustStore(refuse_training=refuse_training)
    store = store.with_certificates((certificate.parse(der) for der in anchors), vouched=True).trust
    store = store.with_certificates(certificate.parse(der) for der in links).trust
    for der in revocations:
        store = store.imported("kept.crl", der).trust
    return store
