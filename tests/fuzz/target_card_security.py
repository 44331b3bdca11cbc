"""EF.CardSecurity, and what chip authentication mapping makes of it, which never raises."""

from __future__ import annotations

from datetime import UTC, datetime

from counter.emrtd import card_access, card_security, tlv
from counter.emrtd.card_record import Authenticity, MappingProof, PassiveVerdict
from devices.card.elliptic_curve import BRAINPOOL_P256
from devices.card.mapping_check import MappingCheck
from devices.card.pace import ChipAuthenticationMapping
from tests.fakes.issuing_state import signed_data
from tests.fuzz import seeds as made

_NOW = datetime(2026, 10, 8, tzinfo=UTC)
_SOD = PassiveVerdict(Authenticity.TRUSTED)
# no seed's key fits it
_MAPPING = ChipAuthenticationMapping(BRAINPOOL_P256, BRAINPOOL_P256.encode(BRAINPOOL_P256.generator), b"\x01" * 32)


def one_input(data: bytes) -> None:
    verdict = MappingCheck(_MAPPING, data, made.trust(), _NOW).verdict(_SOD, {})
    if verdict.proof is MappingProof.PROVED:
        raise AssertionError("a key that no chip has is proved")
    card_security.parse(data)


def seeds() -> list[bytes]:
    infos = [card_access.PUBLISHED, *(tlv.read_one(one).value for one in made.infos())]
    return [signed_data(one, card_security.SECURITY_OBJECT, made.signer()) for one in infos]
