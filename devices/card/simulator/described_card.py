"""From a description to a chip that can be laid on a reader, and to the text printed on the card."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace

from counter.emrtd import tlv
from counter.emrtd.card_access import PUBLISHED
from counter.emrtd.card_record import AccessMethod
from counter.events import ReadCard
from counter.model.citizen import Address, Citizen
from counter.model.partial_date import PartialDate
from counter.model.person_name import PersonName
from counter.model.personal_number import PersonalNumber
from counter.ports import RandomBytes
from counter.training.cast import cards_that_differ, make_cast
from counter.training.chip_image import ChipImage
from counter.training.chip_key import ChipKeyOffer
from counter.training.personaliser import CardOptions, card_dates, personalise, personalise_passport
from counter.training.qr import qr_text
from devices.card.readers import PlayedChip
from devices.card.simulator.chip import SimulatedChip, honest
from devices.card.simulator.description import Access, CardDescription, Person
from devices.card.simulator.hostile import HARMS, Harm, SpoiledLine
from devices.card.simulator.quirks import QUIRKS
from devices.card.simulator.slow_line import SlowLine
from devices.card.simulator.static_key import offer

_SET, _SEQUENCE, _OID, _INTEGER = 0x31, 0x30, 0x06, 0x02
_ID_PACE, _ID_CA = bytes.fromhex("04007F0007020204"), bytes.fromhex("04007F0007020203")
_VERSION = tlv.write(_INTEGER, b"\x02")


def holder(described: CardDescription) -> Citizen:
    """The holder as the chip knows them: of the cast's conflict persons, the chip's side of it."""
    if described.person is not None:
        return _citizen(described.person)
    cast = make_cast()
    citizen = cast[described.cast or ""]
    return cards_that_differ(cast).get(citizen.number, citizen)


def _citizen(person: Person) -> Citizen:
    return Citizen(
        number=PersonalNumber(person.number),
        name=PersonName(person.name),
        birth=PartialDate.from_iso(person.birth),
        sex=person.sex,
        ethnic_group=person.ethnic_group,
        religion=person.religion,
        residence=Address(person.residence) if person.residence else None,
        old_number=person.old_number,
    )


def image(described: CardDescription) -> ChipImage:
    """The files and keys; always the same ones. Raises ValueError for an expiry that cannot have been."""
    card, who, options = described.card, holder(described), _options(described)
    if card.document == "passport":
        made = personalise_passport(who, card.document_number, options)
    else:
        made = personalise(who, options)
    access = described.access
    if access is not None and not access.pace:
        made = replace(made, card_access=b"")
    return made if access is None or access.can else replace(made, can="")


def qr(described: CardDescription) -> str:
    """What is printed on an ID card's face; "" on a passport."""
    if described.card.document == "passport":
        return ""
    who = holder(described)
    return qr_text(who, card_dates(who, _options(described)))


def play(
    described: CardDescription,
    random_bytes: RandomBytes,
    *,
    wait: Callable[[float], None] = time.sleep,
    files: ChipImage | None = None,
) -> PlayedChip:
    """The chip, behaving as described. ``files``: an image of it that was made before."""
    chip = described.chip
    harm: Harm = HARMS[chip.harm](random_bytes) if chip.harm else Harm()
    played: PlayedChip = SimulatedChip(
        files or image(described),
        random_bytes,
        extended_length=chip.extended_length,
        tamper=harm.tamper or honest,
        quirks=tuple(QUIRKS[name] for name in chip.refuses),
    )
    if harm.spoil is not None:
        played = SpoiledLine(played, harm.spoil, chip.harm_after)
    if chip.ms_per_command or chip.us_per_byte:
        played = SlowLine(played, chip.ms_per_command / 1e3, chip.us_per_byte / 1e6, wait)
    return played


def request(described: CardDescription, files: ChipImage) -> ReadCard:
    """The reading that the description's verdict is about."""
    method = described.verdict.by
    return ReadCard(method, files.can if method is AccessMethod.PACE_CAN else files.mrz_information)


def _options(described: CardDescription) -> CardOptions:
    made = described.card.model_dump(exclude={"document", "document_number"})
    chip_key = _chip_key(described)
    return CardOptions(**made, card_access=_card_access(described.access, chip_key), chip_key=chip_key)


def _chip_key(described: CardDescription) -> ChipKeyOffer | None:
    wanted = described.chip_authentication
    if wanted is None:
        return None
    if wanted.parameters is None:
        return ChipKeyOffer()
    return offer(described.key, wanted.parameters, wanted.suite, wanted.key_id)


def _card_access(access: Access | None, chip_key: ChipKeyOffer | None) -> bytes:
    """The published EF.CardAccess with the described infos in the place of its own."""
    infos = []
    for one in tlv.read_one(PUBLISHED, _SET).children():
        protocol = one.children()[0].value
        replaced = (access is not None and protocol.startswith(_ID_PACE)) or (
            chip_key is not None and protocol.startswith(_ID_CA)
        )
        if not replaced:
            infos.append(one.to_bytes())
    for pace in access.pace if access else ():
        parameters = tlv.write(_INTEGER, bytes((pace.parameters,)))
        infos.append(tlv.write(_SEQUENCE, tlv.write(_OID, pace.choice.oid), _VERSION, parameters))
    infos.extend(chip_key.protocols if chip_key else ())
    # DER orders a SET OF by its encodings (ISO/IEC 8825-1 §11.6)
    return tlv.write(_SET, *sorted(infos))
