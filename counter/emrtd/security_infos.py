"""SecurityInfos: which protocols a chip offers, with which parameters and keys (9303-11 §9.2).

The same SET stands in EF.CardAccess (before access, unsigned) and in DG14 (signed by the SOD).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from asn1crypto.core import Any as AnyValue
from asn1crypto.core import Integer, ObjectIdentifier, OctetString, Sequence, SetOf

from counter.emrtd.asn1 import load, refusing
from counter.errors import ContentError, FailureCode

_MAX_INFOS = 64
_CODE = FailureCode.MALFORMED_DATA_GROUP

ID_PK = "0.4.0.127.0.7.2.2.1"  # .1 DH, .2 ECDH
ID_TA = "0.4.0.127.0.7.2.2.2"
ID_CA = "0.4.0.127.0.7.2.2.3"  # .1 DH, .2 ECDH; then the cipher: .1 3DES, .2 to .4 AES-128 to 256
ID_PACE = "0.4.0.127.0.7.2.2.4"  # .1 DH-GM … .6 ECDH-CAM; then the cipher
ID_PACE_CAM = f"{ID_PACE}.6"
ID_ACTIVE_AUTHENTICATION = "2.23.136.1.1.5"


class _SecurityInfo(Sequence):
    _fields = [  # noqa: RUF012  # asn1crypto reads a plain class attribute
        ("protocol", ObjectIdentifier),
        ("required", AnyValue),
        ("optional", AnyValue, {"optional": True}),
    ]


class _SecurityInfoSet(SetOf):
    _child_spec = _SecurityInfo


@dataclass(frozen=True, slots=True)
class PaceInfo:
    """``protocol``: dotted OID of mapping and cipher; ``parameter_id``: standardised domain parameters."""

    protocol: str
    version: int
    parameter_id: int | None = None


@dataclass(frozen=True, slots=True)
class PaceDomainParameters:
    """Proprietary domain parameters: ``parameters`` is a DER AlgorithmIdentifier."""

    protocol: str
    parameters: bytes
    parameter_id: int | None = None


@dataclass(frozen=True, slots=True)
class ChipAuthenticationInfo:
    """``protocol``: dotted OID of agreement and cipher; ``key_id`` where the chip has several keys."""

    protocol: str
    version: int
    key_id: int | None = None


@dataclass(frozen=True, slots=True)
class ChipAuthenticationKey:
    """The chip's static key: ``protocol`` id-PK-DH or id-PK-ECDH, DER SubjectPublicKeyInfo."""

    protocol: str
    subject_public_key: bytes = field(repr=False)
    key_id: int | None = None

    @property
    def elliptic(self) -> bool:
        return self.protocol.endswith(".2")


@dataclass(frozen=True, slots=True)
class SecurityInfos:
    """In the chip's order. ``active_authentication``: OID of the signature algorithm, "" if not said.

    ``unknown``: protocol OID → DER of the whole SecurityInfo.
    """

    pace: tuple[PaceInfo, ...] = ()
    pace_parameters: tuple[PaceDomainParameters, ...] = ()
    chip_authentication: tuple[ChipAuthenticationInfo, ...] = ()
    chip_authentication_keys: tuple[ChipAuthenticationKey, ...] = ()
    active_authentication: str = ""
    terminal_authentication: bool = False
    unknown: tuple[tuple[str, bytes], ...] = ()

    @property
    def chip_authentication_mapping(self) -> bool:
        """Whether PACE is offered with it, so that there is an EF.CardSecurity (9303-11 §9.2.11)."""
        return any(info.protocol.startswith(f"{ID_PACE_CAM}.") for info in self.pace)

    def agreements(self) -> tuple[tuple[ChipAuthenticationInfo, ChipAuthenticationKey], ...]:
        """Each key with each info that may use it: by key id, or alone.

        A key without any info means 3DES, as chips before 9303's seventh edition have it
        (9303-11 §6.2.4.2).
        """
        pairs: list[tuple[ChipAuthenticationInfo, ChipAuthenticationKey]] = []
        for key in self.chip_authentication_keys:
            branch = f"{ID_CA}.{2 if key.elliptic else 1}."
            infos = [info for info in self.chip_authentication if info.protocol.startswith(branch)]
            fitting = [info for info in infos if info.key_id == key.key_id or len(self.chip_authentication_keys) == 1]
            if not infos:
                fitting = [ChipAuthenticationInfo(f"{branch}1", 1, key.key_id)]
            pairs.extend((info, key) for info in fitting)
        return tuple(pairs)


def parse(der: bytes) -> SecurityInfos:
    """The SET OF SecurityInfo. Raises ContentError(MALFORMED_DATA_GROUP)."""
    infos = load(_SecurityInfoSet, der, _CODE, limit=8192)
    found = _Found()
    with refusing(_CODE, "SecurityInfos"):
        if len(infos) > _MAX_INFOS:
            raise ContentError(_CODE, f"more than {_MAX_INFOS} SecurityInfos")
        for info in infos:
            found.take(info)
        return found.whole()


class _Found:
    """Sorts the infos of one SET by their protocol."""

    def __init__(self) -> None:
        self.pace: list[PaceInfo] = []
        self.pace_parameters: list[PaceDomainParameters] = []
        self.chip: list[ChipAuthenticationInfo] = []
        self.keys: list[ChipAuthenticationKey] = []
        self.active = ""
        self.terminal = False
        self.unknown: list[tuple[str, bytes]] = []

    def take(self, info: Any) -> None:
        protocol = info["protocol"].dotted
        branch, _, rest = protocol.rpartition(".")
        if branch.startswith(f"{ID_PACE}."):
            self.pace.append(PaceInfo(protocol, _integer(info["required"]), _optional_integer(info)))
        elif branch == ID_PACE:
            self.pace_parameters.append(
                PaceDomainParameters(protocol, info["required"].dump(), _optional_integer(info))
            )
        elif branch.startswith(f"{ID_CA}."):
            self.chip.append(ChipAuthenticationInfo(protocol, _integer(info["required"]), _optional_integer(info)))
        elif branch == ID_PK and rest in ("1", "2"):
            self.keys.append(ChipAuthenticationKey(protocol, info["required"].dump(), _optional_integer(info)))
        elif protocol == ID_ACTIVE_AUTHENTICATION:
            # without an algorithm the info says nothing; the key's size then names the hash
            if info["optional"].native is not None:
                self.active = info["optional"].parse(ObjectIdentifier).dotted
        elif protocol == ID_TA:
            self.terminal = True
        else:
            self.unknown.append((protocol, info.dump()))

    def whole(self) -> SecurityInfos:
        return SecurityInfos(
            tuple(self.pace),
            tuple(self.pace_parameters),
            tuple(self.chip),
            tuple(self.keys),
            self.active,
            self.terminal,
            tuple(self.unknown),
        )


def _integer(value: Any) -> int:
    number: int = value.parse(Integer).native
    return number


def _optional_integer(info: Any) -> int | None:
    value = info["optional"]
    if not value.dump():
        return None
    # some chips write the key id of their PACE or CA info as an OCTET STRING
    if value.parsed.tag == OctetString.tag:
        return int.from_bytes(value.parsed.native, "big")
    return _integer(value)
