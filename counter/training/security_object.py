"""What a document signer signs: EF.SOD over the data groups' hashes, EF.CardSecurity (RFC 5652, DER).

Sources: 9303-10 §4.6.2 (EF.SOD), 9303-11 §9.2.11 (EF.CardSecurity).
"""

from __future__ import annotations

import hashlib
from datetime import UTC, date, datetime, time
from typing import Any

from asn1crypto import cms as untyped_cms
from asn1crypto import x509 as untyped_x509
from asn1crypto.core import ParsableOctetString
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec

from counter.emrtd import sod
from counter.emrtd.card_security import SECURITY_OBJECT
from counter.emrtd.sod import LDS_SECURITY_OBJECT, LdsSecurityObject
from counter.training.issuer import DocumentSigner

# asn1crypto has no types: called as Any, its structures need no ignore line by line
cms: Any = untyped_cms
x509: Any = untyped_x509
_lds_security_object: Any = LdsSecurityObject
_octets: Any = ParsableOctetString

_SHA256 = {"algorithm": "sha256"}
_SIGNING_HOUR = time(9)


def ef_sod(groups: dict[int, bytes], signer: DocumentSigner, signed: date) -> bytes:
    """The file for ``groups``, group number → EF content."""
    content: bytes = _lds_security_object(
        {
            "version": 0,
            "hash_algorithm": _SHA256,
            "hashes": [
                {"number": number, "hash": hashlib.sha256(group).digest()} for number, group in sorted(groups.items())
            ],
        }
    ).dump()
    return sod.build(_signed(content, LDS_SECURITY_OBJECT, signer, signed))


def ef_card_security(infos: bytes, signer: DocumentSigner, signed: date) -> bytes:
    """The file for a DER SET OF SecurityInfo: a bare ContentInfo."""
    return _signed(infos, SECURITY_OBJECT, signer, signed)


def _signed(content: bytes, content_type: str, signer: DocumentSigner, signed: date) -> bytes:
    """ContentInfo of SignedData: SHA-256, ECDSA, the signer's certificate inside, signing time as attribute."""
    moment = cms.Time({"utc_time": datetime.combine(signed, _SIGNING_HOUR, UTC)})
    attributes = cms.CMSAttributes(
        [
            {"type": "content_type", "values": [content_type]},
            {"type": "message_digest", "values": [hashlib.sha256(content).digest()]},
            {"type": "signing_time", "values": [moment]},
        ]
    )
    certificate = x509.Certificate.load(signer.certificate)
    identifier = {"issuer": certificate.issuer, "serial_number": certificate.serial_number}
    signer_info = {
        "version": "v1",
        "sid": cms.SignerIdentifier({"issuer_and_serial_number": identifier}),
        "digest_algorithm": _SHA256,
        "signed_attrs": attributes,
        "signature_algorithm": {"algorithm": "sha256_ecdsa"},
        # the attributes are signed as the SET OF that they are, not under their tag [0] (RFC 5652 §5.4)
        "signature": signer.key.sign(attributes.dump(), ec.ECDSA(hashes.SHA256(), deterministic_signing=True)),
    }
    signed_data = cms.SignedData(
        {
            "version": "v3",
            "digest_algorithms": [_SHA256],
            "encap_content_info": {"content_type": content_type, "content": _octets(content)},
            "certificates": [certificate],
            "signer_infos": [signer_info],
        }
    )
    der: bytes = cms.ContentInfo({"content_type": "signed_data", "content": signed_data}).dump()
    return der
