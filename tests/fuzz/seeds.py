"""Well-formed inputs that the targets begin with: synthetic, made by the builders of the room."""

from __future__ import annotations

import io
from functools import cache

from cryptography.hazmat.primitives.asymmetric import ec, rsa
from PIL import Image

from counter.emrtd import card_access, dg1, dg2, dg13, dg14, dg15, tlv
from counter.emrtd.trust_store import TrustStore
from tests.fakes.issuing_state import Holder, IssuingState, ef_sod, explicit_spki, master_list, spki_of
from tests.fakes.trust_of_files import trust_of

ZONES = (
    "IDVNM2000000185001200000018<<60001155M2501154VNM<<<<<<<<<<<0NGUYEN<<VAN<A<<<<<<<<<<<<<<<<<",
    "I<UTOD23145890<7349<<<<<<<<<<<3407127M9507122UTO<<<<<<<<<<<2STEVENSON<<PETER<JOHN<<<<<<<<<",
    "I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<D231458907UTO7408122F1204159<<<<<<<6",
    "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<L898902C36UTO7408122F1204159ZE184226B<<<<<10",
)
DETAILS = {
    1: "001200000018",
    2: "Nguyễn Văn A",
    3: "15/01/2000",
    4: "Nam",
    6: "Kinh",
    11: "01/03/2022",
    13: ("Nguyễn Văn B", "Trần Thị C"),
    15: "012345678",
}


@cache
def ec_key() -> ec.EllipticCurvePrivateKey:
    return ec.generate_private_key(ec.BrainpoolP256R1())


@cache
def rsa_key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(65537, 2048)


@cache
def state() -> IssuingState:
    return IssuingState()


@cache
def signer() -> Holder:
    return state().signer(ec_key(), spki=explicit_spki(ec_key()))


@cache
def trust() -> TrustStore:
    return trust_of({"csca.cer": state().csca})


@cache
def zones() -> list[bytes]:
    return [dg1.build(zone) for zone in ZONES]


@cache
def faces() -> list[bytes]:
    made = []
    for kind in ("JPEG", "JPEG2000"):
        out = io.BytesIO()
        Image.linear_gradient("L").resize((24, 32)).save(out, kind)
        made.append(dg2.build(out.getvalue(), 24, 32))
    return made


@cache
def details() -> list[bytes]:
    return [dg13.build(DETAILS)]


@cache
def infos() -> list[bytes]:
    key = tlv.write(0x30, bytes.fromhex("060904007f000702020102"), spki_of(ec_key()), tlv.write(0x02, b"\x01"))
    active = bytes.fromhex("30170606678108010105020101060a04007f00070101040103")
    members = tlv.read_one(card_access.PUBLISHED).value + key + active
    return [dg14.build(card_access.PUBLISHED), dg14.build(tlv.write(0x31, members))]


@cache
def keys() -> list[bytes]:
    return [dg15.build(one) for one in (spki_of(ec_key()), explicit_spki(ec_key()), spki_of(rsa_key()))]


@cache
def sods() -> list[bytes]:
    groups = {1: zones()[0], 13: details()[0]}
    return [
        ef_sod(groups, signer()),
        ef_sod(groups, state().signer(rsa_key()), pss=True, version=0),
        ef_sod(groups, signer(), attributes=False, by_key_id=True),
    ]


@cache
def lists() -> list[bytes]:
    return [master_list(state().signer(purposes=("2.23.136.1.1.3",)), state().csca, IssuingState().csca)]
