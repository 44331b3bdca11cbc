"""EF.SOD: the issuer's signature over the hashes of the chip's files: 77 { SignedData } (9303-10 §4.6.2)."""

from __future__ import annotations

from dataclasses import dataclass

from asn1crypto.algos import DigestAlgorithm
from asn1crypto.core import Integer, OctetString, PrintableString, Sequence, SequenceOf

from counter.emrtd import signed_data, tlv
from counter.emrtd.asn1 import load, refusing
from counter.emrtd.signature import HASHES
from counter.emrtd.signed_data import SignedContent
from counter.errors import ContentError, FailureCode

TAG = 0x77
LDS_SECURITY_OBJECT = "2.23.136.1.1.1"

_CODE = FailureCode.MALFORMED_SOD


class DataGroupHash(Sequence):
    _fields = [("number", Integer), ("hash", OctetString)]  # noqa: RUF012  # asn1crypto reads a plain class attribute


class DataGroupHashes(SequenceOf):
    _child_spec = DataGroupHash


class LdsVersion(Sequence):
    _fields = [("lds", PrintableString), ("unicode", PrintableString)]  # noqa: RUF012  # as above


class LdsSecurityObject(Sequence):
    """9303-10 §4.6.2.3; version 1 adds the LDS version. Public for the personaliser, which writes one."""

    _fields = [  # noqa: RUF012  # as above
        ("version", Integer),
        ("hash_algorithm", DigestAlgorithm),
        ("hashes", DataGroupHashes),
        ("lds_version", LdsVersion, {"optional": True}),
    ]


@dataclass(frozen=True, slots=True, repr=False)
class Sod:
    """``hashes``: data group number → digest by ``hash_algorithm`` ("sha256").

    ``lds_version``: as written ("0108"), "" in version 0. ``signed``: the CMS around it.
    """

    version: int
    hash_algorithm: str
    hashes: dict[int, bytes]
    lds_version: str
    signed: SignedContent

    @property
    def groups(self) -> tuple[int, ...]:
        """Numbers of the data groups on the chip, so that EF.COM need not be read."""
        return tuple(sorted(self.hashes))


def parse(content: bytes) -> Sod:
    """The file's values; nothing is verified yet.

    Raises ContentError(MALFORMED_TLV, MALFORMED_SOD or MALFORMED_CERTIFICATE).
    """
    signed = signed_data.parse(tlv.read_one(content, TAG).value, _CODE)
    if signed.content_type != LDS_SECURITY_OBJECT:
        raise ContentError(_CODE, "signed data that is no LDS security object")
    listed = load(LdsSecurityObject, signed.content, _CODE)
    with refusing(_CODE, "LDS security object"):
        algorithm = listed["hash_algorithm"]["algorithm"].native
        hashes = {one["number"].native: one["hash"].native for one in listed["hashes"]}
        if algorithm not in HASHES or not hashes or not all(1 <= number <= 16 for number in hashes):
            raise ContentError(_CODE, "hashes of unknown kind or groups")
        if len(hashes) != len(listed["hashes"]):
            raise ContentError(_CODE, "two hashes for one group")
        version = listed["lds_version"].native
        return Sod(
            version=listed["version"].native,
            hash_algorithm=algorithm,
            hashes=hashes,
            lds_version=version["lds"] if version else "",
            signed=signed,
        )


def build(content_info: bytes) -> bytes:
    """The file for a DER ContentInfo."""
    return tlv.write(TAG, content_info)
