"""CMS SignedData with its content inside, as EF.SOD and master lists use it (RFC 5652 §5)."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from asn1crypto.cms import ContentInfo

from counter.emrtd import certificate, signature
from counter.emrtd.asn1 import load, moment, refusing
from counter.emrtd.certificate import Certificate
from counter.emrtd.signature import HASHES, SignatureAlgorithm
from counter.errors import ContentError, FailureCode


@dataclass(frozen=True, slots=True, repr=False)
class SignedContent:
    """``signed_attributes``: the DER SET that is signed in the content's stead, b"" for none.

    ``signer``: the certificate that the first SignerInfo names, None where it is not enclosed.
    """

    content_type: str
    content: bytes
    certificates: tuple[Certificate, ...]
    signer: Certificate | None
    digest: str
    algorithm: SignatureAlgorithm
    signature: bytes
    signed_attributes: bytes = b""
    attribute_content_type: str = ""
    message_digest: bytes = b""
    signing_time: datetime | None = field(default=None)

    def fault(self) -> str:
        """Why the signature does not hold, or "" when it does (RFC 5652 §5.4, §5.6, §11)."""
        if self.signer is None:
            return "no certificate of the signer"
        if self.signed_attributes:
            if self.attribute_content_type != self.content_type:
                return "signed content type differs"
            if self.message_digest != hashlib.new(self.digest, self.content).digest():
                return "signed digest differs"
        signed = self.signed_attributes or self.content
        if not signature.verify(self.signer.key, self.algorithm, self.signature, signed):
            return "signature does not verify"
        return ""


def parse(der: bytes, code: FailureCode, *, limit: int = 0x10000) -> SignedContent:
    """A ContentInfo of SignedData. Raises ContentError(code), or MALFORMED_CERTIFICATE from inside."""
    outer = load(ContentInfo, der, code, limit=limit)
    with refusing(code, "SignedData"):
        if outer["content_type"].native != "signed_data":
            raise ContentError(code, "not signed data")
        data = outer["content"]
        if len(data["signer_infos"]) < 1:
            raise ContentError(code, "no signer")
        signer_info = data["signer_infos"][0]
        digest = signer_info["digest_algorithm"]["algorithm"].native
        if digest not in HASHES:
            raise ContentError(code, "a hash that is not taken")
        enclosed = [choice.chosen for choice in data["certificates"] if choice.name == "certificate"]
        certificates = tuple(certificate.enclosed(one.dump()) for one in enclosed)
        pairs = zip(enclosed, certificates, strict=True)
        signer = next((read for one, read in pairs if _names(signer_info["sid"], one)), None)
        encapsulated = data["encap_content_info"]
        return SignedContent(
            content_type=encapsulated["content_type"].dotted,
            content=bytes(encapsulated["content"]),
            certificates=certificates,
            signer=signer,
            digest=digest,
            algorithm=signature.from_asn1(signer_info["signature_algorithm"], code, digest),
            signature=signer_info["signature"].native,
            **_attributes(signer_info["signed_attrs"]),
        )


def _names(identifier: Any, one: Any) -> bool:
    if identifier.name == "subject_key_identifier":
        return bool(one.key_identifier == identifier.chosen.native)
    named = identifier.chosen
    if named["serial_number"].native != one.serial_number:
        return False
    # mostly the same octets; preparing a name for comparison costs more than a signature
    return bool(named["issuer"].dump() == one.issuer.dump() or named["issuer"].hashable == one.issuer.hashable)


def _attributes(attributes: Any) -> dict[str, Any]:
    if not attributes:
        return {}
    # as transmitted, under the tag of a SET (RFC 5652 §5.4)
    found: dict[str, Any] = {"signed_attributes": attributes.untag().dump()}
    for attribute in attributes:
        kind, values = attribute["type"].native, attribute["values"]
        if kind == "content_type":
            found["attribute_content_type"] = values[0].dotted
        elif kind == "message_digest":
            found["message_digest"] = values[0].native
        elif kind == "signing_time":
            found["signing_time"] = moment(values[0].native)
    return found
