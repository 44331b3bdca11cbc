"""9303-11 appendix H: PACE with integrated mapping over curves (H.1) and residues (H.2), every value."""

from __future__ import annotations

import pytest

from counter.errors import CardError
from devices.card import pace
from devices.card.cipher_suite import CipherSuite
from devices.card.domain_parameters import MODP_1024_160, MODP_2048_256
from devices.card.elliptic_curve import BRAINPOOL_P256
from devices.card.key_derivation import Password, password_key, session_keys
from devices.card.pace_choice import Mapping, PaceChoice
from devices.card.pace_mapping import encode_to_curve, integrated_mapping, nonce_length, pseudo_random
from devices.card.pace_values import authentication_token, decrypted_nonce
from tests.fakes.scripted_channel import ScriptedChannel, drawn

h = bytes.fromhex

# the appendix prints only K_π; it is that of the password 123456
PASSWORD = Password.of_can("123456")
K_PI = h("591468CDA83D65219CCCB8560233600F")

H1 = PaceChoice(Mapping.ECDH_IM, CipherSuite.AES_128, 13)
H1_Z = h("143DC40C08C8E891FBED7DEDB92B64AD")
H1_S = h("2923BE84E16CD6AE529049F1F1BBE9EB")
H1_T = h("5DD4CBFC96F5453B130D890A1CDBAE32")
H1_FIELD_ELEMENT = 0xA2F8FF2DF50E52C6599F386ADCB595D229F6A167ADE2BE5F2C3296ADD5B7430E
H1_MAPPED = h(
    "048E82D31559ED0FDE92A4D0498ADD3C23BABA94FB77691E31E90AEA77FB17D427"
    "4C1AE14BD0C3DBAC0C871B7F3608169364437CA30AC243A089D3F266C1E60FAD"
)
H1_SK_IFD = 0xA73FB703AC1436A18E0CFA5ABB3F7BEC7A070E7A6788486BEE230C4A22762595
H1_PK_IFD = h(
    "0489CBA23FFE96AA18D824627C3E934E54A9FD0B87A95D1471DC1C0ABFDCD640D4"
    "6755DE9B7B778280B6BEBD57439ADFEB0E21FD4ED6DF42578C13418A59B34C37"
)
H1_SK_IC = 0x107CF58696EF6155053340FD633392BA81909DF7B9706F226F32086C7AFF974A
H1_PK_IC = h(
    "0467F78E5F7F7686082B293E8D087E056916D0F74BC01A5F8957D0DE45691E51E8"
    "932B69A962B52A0985AD2C0A271EE6A13A8ADDDCD1A3A994B9DED257F4D22753"
)
H1_K = h("4F150FDE1D4F0E38E95017B891BAE17133A0DF45B0D3E18B60BA7BEAFDC2C713")

H2 = PaceChoice(Mapping.DH_IM, CipherSuite.AES_128, 0)
H2_Z = h("9ABB8864CA0FF1551E620D1EF4E13510")
H2_S = h("FA5B7E3E49753A0DB9178B7B9BD898C8")
H2_T = h("B3A6DB3C870C3E99245E0D1C06B747DE")
H2_PSEUDO_RANDOM = int(
    "EAB98D13E09052952AA729907C3C946184DEA0FE74AD2B3AF506F0A83018459C"
    "38099CD1F7FF4EA0A078DB1FAC1365505E3DC85500EF95E20B4EEF2E88489233"
    "BEE0546B472F994B618D168702406791DEEF3CB4810932EC278F3533FDB860EB"
    "4835C36FA4F1BF3FA0B828A718C96BDE88FBA38A3E6C35AAA10959251EB5FC71"
    "0FC187258995944C0F926E249373F485",
    16,
)
H2_MAPPED = h(
    "1D7D767F11E333BCD6DBAEF40E799E7A926B96973550656FF3C830726D118D61"
    "C276CDCC61D475CF03A98E0C0E79CAEBA5BE25578BD4551D0B10903236F0B0F9"
    "76852FA78EEA14EA0ACA87D1E91F688FE0DFF897BBE35A472621D343564B262F"
    "34223AE8FC59B664BFEDFA2BFE7516CA5510A6BBB633D517EC25D4E0BBAA16C2"
)
# as printed, longer than the group's order; only its remainder matters
H2_SK_IFD = int(
    "4BD0E54740F9A028E6A515BFDAF967848C4F5F5FFF65AA0915947FFD1A0DF2FA"
    "6981271BC905F3551457B7E03AC3B8066DE4AA406C1171FB43DD939C4BA16175"
    "103BA3DEE16419AA248118F90CC36A3D6F4C373652E0C3CCE7F0F1D0C5425B36"
    "00F0F0D6A67F004C8BBA33F2B4733C7252445C1DFC4F1107203F71D2EFB28161",
    16,
)
H2_PK_IFD = h(
    "0F0CC62945A8029251FB7EF3C094E12EC68E4EF07F27CB9D9CD04C5C4250FAE0"
    "E4F8A951557E929AEB48E5C6DD47F2F5CD7C351A9BD2CD722C07EDE166770F08"
    "FFCB370262CF308DD7B07F2E0DA9CAAA1492344C852906919538C98A4BA4187E"
    "76CE9D87832386D319CE2E043C3343AEAE6EDBA1A9894DC5094D22F7FE1351D5"
)
H2_PK_IC = h(
    "928D9A0F9DBA450F13FC859C6F290D1D36E42431138A4378500BEB4E0401854C"
    "FF111F71CB6DC1D0335807A11388CC8EAA87B07907AAD9FBA6B169AF6D8C26AF"
    "8DDDC39ADC3AD2E3FF882B84D23E9768E95A80E4746FB07A9767679FE92133B4"
    "D379935C771BD7FBED6C7BB4B1708B275EA75679524CDC9C6A91370CC662A2F3"
)


def test_password_and_nonces() -> None:
    assert password_key(CipherSuite.AES_128, PASSWORD) == K_PI
    assert decrypted_nonce(CipherSuite.AES_128, K_PI, H1_Z) == H1_S
    assert decrypted_nonce(CipherSuite.AES_128, K_PI, H2_Z) == H2_S


def test_curve_pseudo_random_and_mapping() -> None:
    curve = BRAINPOOL_P256
    # the whole output of the function: a prime larger than it leaves it as it is
    whole = int("E4447E2DFB3586BAC05DDB00156B57FBB2179A3949294C97254189800C517BAA8DA0FF397ED8C445D3E421E4FEB57322", 16)
    assert whole % curve.prime == H1_FIELD_ELEMENT
    assert pseudo_random(CipherSuite.AES_128, H1_S, H1_T, curve.prime) == H1_FIELD_ELEMENT
    assert curve.encode(curve.point(*encode_to_curve(curve, H1_FIELD_ELEMENT))) == H1_MAPPED
    assert integrated_mapping(curve, CipherSuite.AES_128, H1_S, H1_T) == H1_MAPPED


def test_curve_key_agreement_and_tokens() -> None:
    curve = BRAINPOOL_P256
    mapped = curve.decode(H1_MAPPED)
    assert curve.encode(curve.multiply(mapped, H1_SK_IFD)) == H1_PK_IFD
    assert curve.encode(curve.multiply(mapped, H1_SK_IC)) == H1_PK_IC
    assert curve.shared_secret(curve.multiply(curve.decode(H1_PK_IC), H1_SK_IFD)) == H1_K
    keys = session_keys(CipherSuite.AES_128, H1_K)
    assert keys.enc == h("0D3FEB33251A6370893D62AE8DAAF51B")
    assert keys.mac == h("B01E89E3D9E8719E586B50B4A7506E0B")
    assert authentication_token(keys, H1, curve, H1_PK_IC) == h("450F02B86F6A0909")
    assert authentication_token(keys, H1, curve, H1_PK_IFD) == h("75D4D96E8D5B0308")


@pytest.mark.parametrize("mapping_answer", ["9000", "7C0082009000", "7C0282009000"])
def test_curve_whole_conversation(mapping_answer: str) -> None:
    """The answer to the mapping step holds nothing to read: whatever form it has is let pass."""
    script = ScriptedChannel(
        ("0022C1A412800A04007F0007020204040283010284010D", "9000"),
        ("10860000027C0000", f"7C128010{H1_Z.hex()}9000"),
        (f"10860000147C128110{H1_T.hex()}00", mapping_answer),
        (f"10860000457C438341{H1_PK_IFD.hex()}00", f"7C438441{H1_PK_IC.hex()}9000"),
        ("008600000C7C0A8508450F02B86F6A090900", "7C0A860875D4D96E8D5B03089000"),
    )
    pace.establish(script, H1, PASSWORD, drawn(H1_T, H1_SK_IFD))
    assert script.finished


def test_residue_pseudo_random_and_mapping() -> None:
    group = MODP_1024_160
    expected = H2_PSEUDO_RANDOM % group.prime
    assert pseudo_random(CipherSuite.AES_128, H2_S, H2_T, group.prime) == expected
    assert integrated_mapping(group, CipherSuite.AES_128, H2_S, H2_T) == H2_MAPPED
    assert group.encode(group.multiply(group.decode(H2_MAPPED), H2_SK_IFD)) == H2_PK_IFD


def test_residue_keys_and_tokens() -> None:
    group = MODP_1024_160
    keys = session_keys(CipherSuite.AES_128, group.shared_secret(group.multiply(group.decode(H2_PK_IC), H2_SK_IFD)))
    assert keys.enc == h("01AFC10CF87BE36D8179E87370171F07")
    assert keys.mac == h("23F0FBD05FD6C7B8B88F4C8309669061")
    assert authentication_token(keys, H2, group, H2_PK_IC) == h("55D61977CBF5307E")
    assert authentication_token(keys, H2, group, H2_PK_IFD) == h("C2F04230187E1525")


def test_residue_whole_conversation() -> None:
    script = ScriptedChannel(
        ("0022C1A412800A04007F00070202040302830102840100", "9000"),
        ("10860000027C0000", f"7C128010{H2_Z.hex()}9000"),
        (f"10860000147C128110{H2_T.hex()}00", "9000"),
        (f"10860000867C8183838180{H2_PK_IFD.hex()}00", f"7C8183848180{H2_PK_IC.hex()}9000"),
        ("008600000C7C0A850855D61977CBF5307E00", "7C0A8608C2F04230187E15259000"),
    )
    pace.establish(script, H2, PASSWORD, drawn(H2_T, H2_SK_IFD % MODP_1024_160.order))
    assert script.finished


def test_long_keys_take_the_long_constants() -> None:
    """No appendix shows AES-192 or AES-256: at least the lengths are the standard's (l 256, k 192 or 256)."""
    for suite in (CipherSuite.AES_192, CipherSuite.AES_256):
        assert nonce_length(suite) == 32
        mapped = integrated_mapping(MODP_2048_256, suite, bytes(32), bytes(suite.key_length))
        MODP_2048_256.decode(mapped)


def test_a_nonce_of_another_length_is_refused() -> None:
    with pytest.raises(CardError):
        integrated_mapping(BRAINPOOL_P256, CipherSuite.AES_128, bytes(32), bytes(16))


def test_a_nonce_that_maps_to_no_point_is_refused() -> None:
    with pytest.raises(CardError):
        encode_to_curve(BRAINPOOL_P256, 0)
