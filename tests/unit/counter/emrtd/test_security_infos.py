"""DG14 and EF.CardAccess."""

from __future__ import annotations

from contextlib import suppress

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from hypothesis import given
from hypothesis import strategies as st

from counter.emrtd import card_access, dg14, public_key, security_infos, tlv
from counter.emrtd.security_infos import ChipAuthenticationInfo, PaceInfo
from counter.errors import ContentError, FailureCode
from tests.fakes.issuing_state import explicit_spki, spki_of

CA_AES_128 = bytes.fromhex("060a04007f00070202030202")
CA_3DES = "0.4.0.127.0.7.2.2.3.2.1"
PK_ECDH = bytes.fromhex("060904007f000702020102")
AA = bytes.fromhex("0606678108010105")
KEY = ec.generate_private_key(ec.BrainpoolP256R1())


def _integer(number: int) -> bytes:
    return tlv.write(0x02, bytes([number]))


def _dg14(*infos: bytes) -> bytes:
    return dg14.build(tlv.write(0x31, *infos))


def _key(*key_id: int, spki: bytes | None = None) -> bytes:
    return tlv.write(0x30, PK_ECDH, spki or spki_of(KEY), *map(_integer, key_id))


def _info(*key_id: int) -> bytes:
    return tlv.write(0x30, CA_AES_128, _integer(1), *map(_integer, key_id))


def test_the_published_card_access() -> None:
    infos = card_access.parse(card_access.PUBLISHED)
    assert len(card_access.PUBLISHED) == 54
    assert infos.pace == (PaceInfo("0.4.0.127.0.7.2.2.4.2.2", 2, 13),)
    assert infos.chip_authentication == (ChipAuthenticationInfo("0.4.0.127.0.7.2.2.3.2.2", 1),)
    assert infos.terminal_authentication
    assert infos.unknown == ()


def test_the_card_access_of_9303_part_11_appendix_g() -> None:
    content = bytes.fromhex("3114 3012 060a04007f0007020204020202010202010d".replace(" ", ""))
    assert card_access.parse(content).pace == (PaceInfo("0.4.0.127.0.7.2.2.4.2.2", 2, 13),)


def test_octets_behind_the_card_access_are_padding() -> None:
    assert card_access.parse(card_access.PUBLISHED + bytes(10)) == card_access.parse(card_access.PUBLISHED)


@pytest.mark.parametrize("spki", [spki_of(KEY), explicit_spki(KEY)], ids=["named", "explicit"])
def test_a_key_alone_and_its_info(spki: bytes) -> None:
    infos = dg14.parse(_dg14(_key(spki=spki), _info()))
    ((info, key),) = infos.agreements()
    assert info.protocol == "0.4.0.127.0.7.2.2.3.2.2"
    assert (key.elliptic, key.key_id) == (True, None)
    point = public_key.parse(key.subject_public_key)
    assert isinstance(point, ec.EllipticCurvePublicKey)
    assert point.public_numbers() == KEY.public_key().public_numbers()


def test_one_key_alone_needs_no_id_to_be_found() -> None:
    assert len(dg14.parse(_dg14(_key(1), _info())).agreements()) == 1


def test_several_keys_are_told_apart_by_id() -> None:
    infos = dg14.parse(_dg14(_key(1), _key(2), _info(2), _info(1)))
    assert [(info.key_id, key.key_id) for info, key in infos.agreements()] == [(1, 1), (2, 2)]


def test_a_key_without_any_info_means_3des() -> None:
    ((info, _),) = dg14.parse(_dg14(_key(7))).agreements()
    assert info == ChipAuthenticationInfo(CA_3DES, 1, 7)


def test_no_key_no_agreement() -> None:
    assert dg14.parse(_dg14(_info())).agreements() == ()


def test_the_algorithm_of_active_authentication() -> None:
    plain_sha256 = bytes.fromhex("060a04007f00070101040103")
    infos = dg14.parse(_dg14(tlv.write(0x30, AA, _integer(1), plain_sha256)))
    assert infos.active_authentication == "0.4.0.127.0.7.1.1.4.1.3"


def test_active_authentication_without_an_algorithm() -> None:
    assert dg14.parse(_dg14(tlv.write(0x30, AA, _integer(1)))).active_authentication == ""


def test_a_key_id_in_an_octet_string() -> None:
    info = tlv.write(0x30, CA_AES_128, _integer(1), tlv.write(0x04, b"\x05"))
    assert dg14.parse(_dg14(info)).chip_authentication[0].key_id == 5


def test_proprietary_domain_parameters_are_kept() -> None:
    algorithm = tlv.write(0x30, bytes.fromhex("060704007f00070102"), _integer(13))
    info = tlv.write(0x30, bytes.fromhex("060904007f000702020402"), algorithm, _integer(1))
    (parameters,) = dg14.parse(_dg14(info)).pace_parameters
    assert (parameters.parameters, parameters.parameter_id) == (algorithm, 1)


def test_what_is_not_known_is_kept_as_it_came() -> None:
    info = tlv.write(0x30, bytes.fromhex("060667810801010d"), tlv.write(0x04, b"EF.DIR"))
    assert dg14.parse(_dg14(info)).unknown == (("2.23.136.1.1.13", info),)


@pytest.mark.parametrize(
    "content",
    [
        tlv.write(0x31, tlv.write(0x30)),
        tlv.write(0x31, tlv.write(0x30, CA_AES_128)),
        tlv.write(0x31, tlv.write(0x30, CA_AES_128, tlv.write(0x0C, b"1"))),
        tlv.write(0x31, *[_info()] * 65),
    ],
    ids=["empty", "no version", "version no integer", "too many"],
)
def test_refusals(content: bytes) -> None:
    with pytest.raises(ContentError) as refused:
        security_infos.parse(content)
    assert refused.value.code is FailureCode.MALFORMED_DATA_GROUP


@given(st.binary(max_size=100))
def test_any_octets_give_infos_or_one_refusal(data: bytes) -> None:
    with suppress(ContentError):
        dg14.parse(tlv.write(0x6E, tlv.write(0x31, data)))
