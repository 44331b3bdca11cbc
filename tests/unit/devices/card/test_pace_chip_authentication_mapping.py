"""9303-11 appendix I: PACE with chip authentication mapping, every value that the appendix prints."""

from __future__ import annotations

import pytest

from counter.emrtd import security_infos
from counter.errors import CardError
from devices.card import pace
from devices.card.chip_authentication import static_key
from devices.card.cipher_suite import CipherSuite, pad
from devices.card.elliptic_curve import BRAINPOOL_P256, P256
from devices.card.key_derivation import Password, password_key, session_keys
from devices.card.pace import ChipAuthenticationMapping
from devices.card.pace_choice import Mapping, PaceChoice
from devices.card.pace_mapping import generic_mapping
from devices.card.pace_values import (
    authentication_token,
    chip_authentication_data,
    decrypted_nonce,
    encrypted_chip_authentication_data,
)
from tests.fakes.scripted_channel import ScriptedChannel, drawn

h = bytes.fromhex

PASSWORD = Password.of_mrz("C11T002JM496081222310314")
CHOICE = PaceChoice(Mapping.ECDH_CAM, CipherSuite.AES_128, 13)
Z = h("CB60E8E0D85B76A9BD304747C2AD42E2")
S = h("658B860BC94DF6F044FCE6D5C82CF8E5")
SK_MAP_IFD = 0x5D8BB87BD74D985A4B7D4325B9F7B976FE835122773400798914AA22738135CC
PK_MAP_IFD = h(
    "047F1D410ADB7DDB3B84BF1030800981A9105D7457B4A3ADE002384F3086C67EDE"
    "1AB889104A27DB6D842B019020FBF3CEACB0DC627F7BDCAC29969E19D0E553C1"
)
SK_MAP_IC = 0x9E56A6B59C95D06ECE5CD10F983BB2F4F1943528E577F23881D89D8C3BBEE0AA
PK_MAP_IC = h(
    "04A234236AA9B9621E8EFB73B5245C0E09D2576E5277183C1208BDD55280CAE8B3"
    "04F365713A356E65A451E165ECC9AC0AC46E3771342C8FE5AEDD092685338E23"
)
MAPPED = h(
    "0489F0B5EABF3BE293C75903A3986131925C9F5B515CA95AF485DC7E886F03245D"
    "44BEFB2DD3A0DBD71CB5E618971CF4747F12B79E548379A40E45963BAAF3E829"
)
SK_IFD = 0x76ECFDAA9841C323A3F5FC5E88B88DB3EFF7E35EBF57A7E6946CB630006C2120
PK_IFD = h(
    "04446C934084D9DAB863944F219520076C29EE3F7AE6722B11FF319EC1C7728F95"
    "5483400BFF60BF0C5929270009277DC2A515E12575010AD9BA916CF1BF86FEFC"
)
PK_IC = h(
    "0402AD566F3C6EC7F9324509AD50A51FA52030782A4968FCFEDF737DAEA9933331"
    "11C3B9B4C2287789BD137E7F8AA882E2A3C633CCD6ECC2C63C57AD401A09C2E1"
)
KS_ENC = h("0A9DA4DB03BDDE39FC5202BC44B2E89E")
KS_MAC = h("4B1C06491ED5140CA2B537D344C6C0B1")
A_IC = h("1EEA964DAAE372AC990E3EFDE6333353BFC89A6704D93DA8798CF77F5B7A54BD10CBA372B42BE0B9B5F28AA8DE2F4F92")
CA_IC = h("85DC3FA93D0952BFA82F5FD189EE75BD82F11D1F0B8ED4BF5319AC9B53C426B3")
# the SecurityInfos of the appendix' EF.CardSecurity: a key on standardised parameters 13, key id 13
SECURITY_INFOS = h(
    "31643062060904007F0007020201023052300C060704007F0007010202010D034200041872709494399E7470A6431BE25E83EE"
    "E24FEA568C2ED28DB48E05DB3A610DC884D256A40E35EFCB59BF6753D3A489D28C7A4D973C2DA138A6E7A4A08F68E16F02010D"
)


def test_nonce_mapping_and_agreement() -> None:
    curve = BRAINPOOL_P256
    assert decrypted_nonce(CipherSuite.AES_128, password_key(CipherSuite.AES_128, PASSWORD), Z) == S
    assert curve.encode(curve.multiply(curve.generator, SK_MAP_IFD)) == PK_MAP_IFD
    assert curve.encode(curve.multiply(curve.generator, SK_MAP_IC)) == PK_MAP_IC
    shared = curve.multiply(curve.decode(PK_MAP_IC), SK_MAP_IFD)
    assert curve.encode(generic_mapping(curve, S, shared)) == MAPPED
    assert curve.encode(curve.multiply(curve.decode(MAPPED), SK_IFD)) == PK_IFD
    keys = session_keys(CipherSuite.AES_128, curve.shared_secret(curve.multiply(curve.decode(PK_IC), SK_IFD)))
    assert (keys.enc, keys.mac) == (KS_ENC, KS_MAC)
    assert authentication_token(keys, CHOICE, curve, PK_IC) == h("E86BD06018A1CD3B")
    assert authentication_token(keys, CHOICE, curve, PK_IFD) == h("8596CF055C67C1A3")
    assert chip_authentication_data(keys, A_IC) == CA_IC
    assert encrypted_chip_authentication_data(keys, pad(CA_IC, 16)) == A_IC


def test_whole_conversation_and_proof() -> None:
    script = ScriptedChannel(
        ("0022C1A412800A04007F0007020204060283010184010D", "9000"),
        ("10860000027C0000", f"7C128010{Z.hex()}9000"),
        (f"10860000457C438141{PK_MAP_IFD.hex()}00", f"7C438241{PK_MAP_IC.hex()}9000"),
        (f"10860000457C438341{PK_IFD.hex()}00", f"7C438441{PK_IC.hex()}9000"),
        ("008600000C7C0A8508E86BD06018A1CD3B00", f"7C3C86088596CF055C67C1A38A30{A_IC.hex()}9000"),
    )
    outcome = pace.establish(script, CHOICE, PASSWORD, drawn(SK_MAP_IFD, SK_IFD))
    assert script.finished
    (key,) = security_infos.parse(SECURITY_INFOS).chip_authentication_keys
    static = static_key(key.subject_public_key)
    assert static.group is BRAINPOOL_P256
    assert key.key_id == 13
    assert outcome.chip_authentication is not None
    assert outcome.chip_authentication.proves(static.public)


def test_another_chips_key_is_not_proved() -> None:
    mapping = ChipAuthenticationMapping(BRAINPOOL_P256, PK_MAP_IC, CA_IC)
    assert not mapping.proves(PK_IC)
    assert not ChipAuthenticationMapping(BRAINPOOL_P256, PK_MAP_IC, bytes(32)).proves(PK_IC)


def test_a_static_key_off_the_curve_is_refused() -> None:
    with pytest.raises(CardError):
        ChipAuthenticationMapping(P256, PK_MAP_IC, CA_IC).proves(PK_IC)


def test_a_chip_that_leaves_its_data_out_is_refused() -> None:
    script = ScriptedChannel(
        ("0022C1A412800A04007F0007020204060283010184010D", "9000"),
        ("10860000027C0000", f"7C128010{Z.hex()}9000"),
        (f"10860000457C438141{PK_MAP_IFD.hex()}00", f"7C438241{PK_MAP_IC.hex()}9000"),
        (f"10860000457C438341{PK_IFD.hex()}00", f"7C438441{PK_IC.hex()}9000"),
        ("008600000C7C0A8508E86BD06018A1CD3B00", "7C0A86088596CF055C67C1A39000"),
    )
    with pytest.raises(CardError):
        pace.establish(script, CHOICE, PASSWORD, drawn(SK_MAP_IFD, SK_IFD))
