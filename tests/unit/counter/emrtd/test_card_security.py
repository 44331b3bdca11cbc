"""EF.CardSecurity: what it says, who signed it, and that nothing else is taken for one."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.emrtd import card_access, card_security, dg14
from counter.emrtd.card_record import Authenticity
from counter.emrtd.card_security import SECURITY_OBJECT
from counter.emrtd.issuer_check import IssuerCheck
from counter.emrtd.trust_store import TrustStore
from counter.errors import ContentError
from counter.training.cast import make_cast
from counter.training.issuer import training_anchors
from counter.training.personaliser import CardOptions, personalise
from tests.fakes.issuing_state import IssuingState, signed_data
from tests.fakes.trust_of_files import trust_of

NOW = datetime(2026, 10, 8, 9, tzinfo=UTC)
STATE = IssuingState()
SIGNER = STATE.signer()
# PACE with chip authentication mapping, AES-128, brainpoolP256r1, beside the other published infos
MAPPED = bytes.fromhex(
    "3134300d060804007f0007020202020101300f060a04007f000702020302020201013012060a04007f0007020204060202010202010d"
)


def test_a_training_chip_with_the_mapping_has_one_signed_by_its_document_signer() -> None:
    image = personalise(next(iter(make_cast().values())), CardOptions(card_access=MAPPED))
    parsed = card_security.parse(image.card_security)
    # everything of EF.CardAccess stands there again, and the key that stands in DG14
    free, guarded = card_access.parse(image.card_access), dg14.parse(image.groups[14])
    assert (parsed.infos.pace, parsed.infos.chip_authentication) == (free.pace, free.chip_authentication)
    assert parsed.infos.chip_authentication_keys == guarded.chip_authentication_keys
    assert len(parsed.infos.chip_authentication_keys) == 1
    trust = trust_of({f"{n}.cer": der for n, der in enumerate(training_anchors())})
    verdict = IssuerCheck(parsed.signed, trust, NOW).verdict(image.groups)
    assert verdict.authenticity is Authenticity.TRUSTED
    assert "TẬP HUẤN" in verdict.issuer


def test_a_training_chip_without_the_mapping_has_none() -> None:
    assert personalise(next(iter(make_cast().values()))).card_security == b""


def test_signed_by_nobody_we_know_or_not_at_all() -> None:
    content = signed_data(MAPPED, SECURITY_OBJECT, SIGNER)
    trust = trust_of({"csca.cer": STATE.csca})
    assert IssuerCheck(card_security.parse(content).signed, trust, NOW).verdict({}).authenticity is Authenticity.TRUSTED
    stranger = IssuerCheck(card_security.parse(content).signed, TrustStore(), NOW).verdict({})
    assert stranger.authenticity is Authenticity.INTACT_ISSUER_UNKNOWN
    changed = content.replace(MAPPED, MAPPED.replace(b"\x02\x01\x0d", b"\x02\x01\x0c"))
    broken = IssuerCheck(card_security.parse(changed).signed, trust, NOW).verdict({})
    assert (broken.authenticity, broken.reason) == (Authenticity.BROKEN, "signed digest differs")


@pytest.mark.parametrize(
    "content",
    [
        b"",
        MAPPED,
        signed_data(MAPPED, "2.23.136.1.1.1", SIGNER),
        signed_data(b"no infos", SECURITY_OBJECT, SIGNER),
        signed_data(MAPPED, SECURITY_OBJECT, SIGNER) + b"\0",
        signed_data(MAPPED, SECURITY_OBJECT, SIGNER)[:-1],
    ],
    ids=["empty", "unsigned infos", "an LDS security object", "other content", "an octet too many", "cut short"],
)
def test_what_is_no_card_security_is_refused(content: bytes) -> None:
    with pytest.raises(ContentError):
        card_security.parse(content)


@given(st.binary(max_size=200))
def test_any_octets_are_refused(data: bytes) -> None:
    with pytest.raises(ContentError):
        card_security.parse(data)
