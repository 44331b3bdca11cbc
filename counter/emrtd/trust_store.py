"""Which issuers this office trusts: a value made of certificates, lists and master lists.

No CSCA of the Vietnamese ID card is public; the authority hands it to offices (chip.md §6). A
self-signed CSCA is an *anchor* because an officer imported it, or because a master list under an
anchor names it. A link certificate is worth what the older key behind it is worth. A document
signer is never trusted by itself.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from counter.emrtd import certificate, master_list
from counter.emrtd.certificate import Certificate, RevocationList
from counter.emrtd.signed_data import SignedContent
from counter.errors import ContentError, FailureCode

_LONGEST_CHAIN = 4  # key changes between a document signer and the oldest key an office still holds


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import did: the new store, subjects that came in, and what was refused, with reasons."""

    trust: TrustStore
    added: tuple[str, ...]
    refused: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TrustStore:
    """``refuse_training``: a live profile's store, into which the training CSCA never comes."""

    anchors: tuple[Certificate, ...] = ()
    links: tuple[Certificate, ...] = ()
    revocations: tuple[RevocationList, ...] = field(default=(), repr=False)
    refuse_training: bool = False

    def imported(self, name: str, data: bytes) -> Imported:
        """Takes in one file more, its kind told by its ending: .cer .der .pem .crt .crl .ml.

        Raises ContentError: MALFORMED_CERTIFICATE for bytes that are none, a document signer, a
        list whose signature ends at no anchor; TRAINING_MIXED for a training CSCA.
        """
        ending = _ending(name)
        if ending == "ml":
            return self._with_master_list(data)
        if ending == "crl":
            return self.with_revocations(certificate.parse_revocation_list(data))
        if ending in ("cer", "der", "pem", "crt"):
            return self.with_certificates([certificate.parse(data)])
        raise ContentError(FailureCode.MALFORMED_CERTIFICATE, "a kind of file that is not taken")

    def with_certificates(self, certificates: Iterable[Certificate], *, vouched: bool = False) -> Imported:
        """``vouched``: a verified master list names them, so a link certificate is an anchor too."""
        anchors, links = list(self.anchors), list(self.links)
        known = {one.fingerprint for one in (*anchors, *links)}
        added: list[str] = []
        for one in certificates:
            if self.refuse_training and one.training:
                raise ContentError(FailureCode.TRAINING_MIXED, "the training CSCA in a live profile")
            # version 1 roots of the first years have no basic constraints
            if not (one.authority or one.self_signed):
                raise ContentError(FailureCode.MALFORMED_CERTIFICATE, "not a CSCA: only who signs signers is trusted")
            if one.fingerprint in known:
                continue
            known.add(one.fingerprint)
            (anchors if vouched or one.self_signed else links).append(one)
            added.append(one.subject)
        return Imported(replace(self, anchors=tuple(anchors), links=tuple(links)), tuple(added))

    def without(self, fingerprint: str) -> TrustStore:
        """The store without the certificate or revocation list of that fingerprint, nor a list without its CSCA."""
        left = replace(
            self,
            anchors=tuple(one for one in self.anchors if one.fingerprint != fingerprint),
            links=tuple(one for one in self.links if one.fingerprint != fingerprint),
        )
        lists = (one for one in self.revocations if one.fingerprint != fingerprint and left.signs(one))
        return replace(left, revocations=tuple(lists))

    def signs(self, listed: RevocationList) -> bool:
        """Whether the list is one of a CSCA in this store."""
        return any(listed.signed_by(one) for one in (*self.anchors, *self.links))

    def paths(self, subject: Certificate, depth: int = _LONGEST_CHAIN) -> tuple[tuple[Certificate, ...], ...]:
        """Every chain of verified signatures from ``subject``'s issuer up to an anchor."""
        found: list[tuple[Certificate, ...]] = [(anchor,) for anchor in self.anchors if _issued(anchor, subject)]
        if depth > 1:
            for link in self.links:
                if link.der != subject.der and _issued(link, subject):
                    found.extend((link, *rest) for rest in self.paths(link, depth - 1))
        return tuple(found)

    def revoked(self, subject: Certificate, authority: Certificate) -> bool:
        """Whether a revocation list of ``authority`` (or of its name) holds the subject's serial."""
        return any(
            subject.serial in listed.serials and listed.issuer_name in (authority.subject_name, subject.issuer_name)
            for listed in self.revocations
        )

    def _with_master_list(self, data: bytes) -> Imported:
        signed = master_list.parse(data)
        if problem := self._signer_problem(signed):
            raise ContentError(FailureCode.MALFORMED_CERTIFICATE, f"master list: {problem}")
        listed = master_list.listed(signed)
        usable, refused = [], list(listed.refused)
        for one in listed.certificates:
            if one.authority or one.self_signed:
                usable.append(one)
            else:
                refused.append(f"{one.subject}: not a CSCA")
        done = self.with_certificates(usable, vouched=True)
        return replace(done, refused=tuple(refused))

    def _signer_problem(self, signed: SignedContent) -> str:
        signer = signed.signer
        if fault := signed.fault():
            return fault
        if signer is None or certificate.MASTER_LIST_SIGNER not in signer.purposes:
            return "its signer may not sign master lists"
        paths = self.paths(signer)
        if not paths:
            return f"no anchor stands behind its signer; wanted: {signer.issuer}"
        if any(self.revoked(signer, path[0]) for path in paths):
            return "its signer is revoked"
        if not signer.valid_at(signed.signing_time or signer.not_before):
            return "signed outside its signer's validity"
        return ""

    def with_revocations(self, listed: RevocationList) -> Imported:
        """In the place of an older list of the same CSCA. Raises ContentError for one that nobody here signed."""
        if not self.signs(listed):
            raise ContentError(FailureCode.MALFORMED_CERTIFICATE, "revocation list of no CSCA in this store")
        kept = [one for one in self.revocations if one.issuer_name != listed.issuer_name]
        older = [one for one in self.revocations if one.issuer_name == listed.issuer_name]
        if any(one.this_update >= listed.this_update for one in older):
            return Imported(self, (), ("an older revocation list than the one in store",))
        return Imported(replace(self, revocations=(*kept, listed)), (listed.issuer,))


def _issued(authority: Certificate, subject: Certificate) -> bool:
    return (
        subject.names(authority)
        # 9303-12 §7.1.1: the country of both is the same; a foreign CSCA's key proves nothing here
        and (not subject.country or subject.country == authority.country)
        and subject.signed_by(authority)
    )


def _ending(name: str) -> str:
    return name.rpartition(".")[2].lower()
