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

    What was kept as an anchor is one: master lists were verified when they came in. A revocation list whose CSCA
    is gone says nothing of anybody, and is passed over. Raises ContentError(MALFORMED_CERTIFICATE or TRAINING_MIXED).
    """
    of_kind: dict[IssuerKind, list[bytes]] = {kind: [] for kind in IssuerKind}
    for one in files:
        of_kind[one.kind].append(one.der)
    store = TrustStore(refuse_training=refuse_training)
    for kind in (IssuerKind.ANCHOR, IssuerKind.LINK):
        found = (certificate.parse(der) for der in of_kind[kind])
        store = store.with_certificates(found, vouched=kind is IssuerKind.ANCHOR).trust
    for der in of_kind[IssuerKind.REVOCATIONS]:
        listed = certificate.parse_revocation_list(der)
        if store.signs(listed):
            store = store.with_revocations(listed).trust
    return store
