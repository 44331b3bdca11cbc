"""The personaliser: a citizen becomes a chip, signed files and keys, exactly the same every time."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum, unique

from cryptography.hazmat.primitives.asymmetric import ec, rsa

from counter.emrtd import card_access, dg1, dg2, dg13, dg14, dg15, mrz
from counter.emrtd.card_access import PUBLISHED
from counter.emrtd.latin_name import latin_name
from counter.model.citizen import Citizen
from counter.training.card_dates import CardDates, birthday, current_card, expired_card, expiry_of
from counter.training.chip_image import ChipImage
from counter.training.chip_key import ChipKeyOffer
from counter.training.commune import AS_OF
from counter.training.dg13_values import NEW_GENERATION_FIELDS, dg13_values
from counter.training.issuer import Issuer, training_issuer, unknown_issuer, utopia_issuer
from counter.training.keys import ec_key, rsa_key, to_pem, to_spki
from counter.training.portrait import HEIGHT, WIDTH, draw_portrait
from counter.training.security_infos import chip_key_info, security_infos
from counter.training.security_object import ef_card_security, ef_sod

_PORTRAIT_FROM_AGE = 6  # younger children's cards hold no portrait (Luật Căn cước 2023, Điều 23)


@unique
class ActiveKey(StrEnum):
    """The key in DG15, if any: plain ECDSA or ISO 9796-2 (9303-11 §6.1)."""

    EC_P256 = "ec-p256"
    RSA_2048 = "rsa-2048"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class CardOptions:
    """What to make differently from an ordinary card. Each option stands alone; all may be joined.

    ``altered``: after signing, a word is added to the name in DG13, so its hash is wrong.
    ``unknown_issuer``: signed under a CSCA that no trust store holds. ``unreadable``: DG13 fields in
    the issuer's own encoding (2024). ``portrait``: False leaves DG2 out, None follows the age.
    ``card_access``: EF.CardAccess, whose infos DG14 repeats. ``chip_key``: another key for chip
    authentication than the ordinary one, with its infos; its protocols belong into ``card_access`` too.
    A ``card_access`` with chip authentication mapping brings EF.CardSecurity with it.
    """

    active_key: ActiveKey = ActiveKey.EC_P256
    altered: bool = False
    unknown_issuer: bool = False
    unreadable: tuple[int, ...] = ()
    jpeg_2000: bool = False
    portrait: bool | None = None
    expired: bool = False
    issued: date | None = None
    card_access: bytes = PUBLISHED
    chip_key: ChipKeyOffer | None = None


ORDINARY = CardOptions()
VARIANTS: dict[str, CardOptions] = {
    "ordinary": ORDINARY,
    "altered": CardOptions(altered=True),
    "unknown-issuer": CardOptions(unknown_issuer=True),
    "no-dg15": CardOptions(active_key=ActiveKey.NONE),
    "rsa": CardOptions(active_key=ActiveKey.RSA_2048),
    "jpeg-2000": CardOptions(jpeg_2000=True),
    "no-portrait": CardOptions(portrait=False),
    "expired": CardOptions(expired=True),
    "new-generation": CardOptions(unreadable=NEW_GENERATION_FIELDS, issued=date(2024, 8, 5)),
}


def card_dates(citizen: Citizen, options: CardOptions = ORDINARY, today: date = AS_OF) -> CardDates:
    """The dates that ``personalise`` prints. Raises ValueError where nothing can have expired."""
    if options.expired:
        return expired_card(citizen, today)
    if options.issued:
        return CardDates(options.issued, expiry_of(citizen.birth, options.issued))
    return current_card(citizen, today)


def personalise(citizen: Citizen, options: CardOptions = ORDINARY, today: date = AS_OF) -> ChipImage:
    """An ID card as ``citizen`` holds it on ``today``; of a conflict person pass ``commune.on_card(…)``.

    ``today`` only chooses a card in force; the files hold no other date but birth, issue and expiry.
    """
    dates = card_dates(citizen, options, today)
    zone = mrz.build_vietnamese_td1(
        citizen.number, latin_name(citizen.name.full), citizen.birth, citizen.sex, dates.expiry
    )
    values = dg13_values(citizen, dates, options.unreadable)
    with_portrait = options.portrait
    if with_portrait is None:
        with_portrait = birthday(citizen.birth, _PORTRAIT_FROM_AGE) <= dates.issued
    issuer = unknown_issuer() if options.unknown_issuer else training_issuer()
    own = {1: dg1.build(zone), 13: dg13.build(values)}
    image = _chip(citizen, own, options, issuer, dates, zone, with_portrait=with_portrait)
    if options.altered:
        image.groups[13] = dg13.build(values | {2: f"{citizen.name.full} Anh"})
    return image


def personalise_passport(
    holder: Citizen, number: str = "L898902C3", options: CardOptions = ORDINARY, today: date = AS_OF
) -> ChipImage:
    """A foreigner's TD3 passport from Utopia: no DG13, no CAN, opened by its MRZ (9303-4)."""
    dates = CardDates(date(today.year - 3, 4, 15), date(today.year + 7, 4, 15))
    if options.expired:
        dates = CardDates(date(2021, 4, 15), date(today.year - 1, 4, 15))
    zone = mrz.build_td3(
        document_number=number,
        birth=holder.birth,
        sex=holder.sex,
        expiry=dates.expiry,
        name=latin_name(_surname_first(holder), 39),
        issuer="UTO",
        nationality="UTO",
    )
    issuer = unknown_issuer() if options.unknown_issuer else utopia_issuer()
    return _chip(
        holder, {1: dg1.build(zone)}, options, issuer, dates, zone, with_portrait=options.portrait is not False
    )


def _chip(
    citizen: Citizen,
    own: dict[int, bytes],
    options: CardOptions,
    issuer: Issuer,
    dates: CardDates,
    zone: str,
    *,
    with_portrait: bool,
) -> ChipImage:
    label = f"{zone}/{dates.issued:%Y%m%d}"
    groups = dict(own)
    if with_portrait:
        age = dates.issued.year - citizen.birth.year
        picture = draw_portrait(citizen.number.digits, citizen.sex, age, jpeg_2000=options.jpeg_2000)
        groups[2] = dg2.build(picture.data, WIDTH, HEIGHT)
    aa_key = _active_key(label, options.active_key)
    chip_key = options.chip_key or _ordinary_chip_key(label)
    infos = security_infos(
        chip_key.keys, aa_on_curve=options.active_key is ActiveKey.EC_P256, card_access=options.card_access
    )
    groups[14] = dg14.build(infos)
    if aa_key:
        groups[15] = dg15.build(to_spki(aa_key))
    signer = issuer.signer(dates.issued)
    secured = b""
    if card_access.parse(options.card_access).chip_authentication_mapping:
        # the static key stands there a second time: it is wanted before DG14 can be read
        signed_infos = security_infos(chip_key.keys, aa_on_curve=False, card_access=options.card_access)
        secured = ef_card_security(signed_infos, signer, dates.issued)
    return ChipImage(
        label=f"{citizen.number.masked} {dates.issued:%Y}",
        can=citizen.number.can if 13 in own else "",
        mrz_information=mrz.mrz_information(mrz.parse(zone, dates.issued)),
        groups=dict(sorted(groups.items())),
        sod=ef_sod(groups, signer, dates.issued),
        card_access=options.card_access,
        aa_key_pem=to_pem(aa_key) if aa_key else b"",
        ca_key_pem=chip_key.pem,
        card_security=secured,
    )


def _ordinary_chip_key(label: str) -> ChipKeyOffer:
    """On brainpoolP256r1; its protocol stands in the published EF.CardAccess."""
    key = ec_key(f"{label}/CA", ec.BrainpoolP256R1())
    return ChipKeyOffer(to_pem(key), (chip_key_info(to_spki(key)),))


def _active_key(label: str, kind: ActiveKey) -> ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey | None:
    if kind is ActiveKey.EC_P256:
        return ec_key(f"{label}/AA", ec.SECP256R1())
    return rsa_key(f"{label}/AA") if kind is ActiveKey.RSA_2048 else None


def _surname_first(holder: Citizen) -> str:
    *given, surname = holder.name.full.split()
    return " ".join([surname, *given])
