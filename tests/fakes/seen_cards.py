"""A finished reading of a citizen's card, made of the real bytes of DG1 and DG13, without a reader."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from counter.emrtd import dg1, dg13
from counter.emrtd.card_record import AccessMethod, ActiveVerdict, Authenticity, CardRecord, PassiveVerdict
from counter.model.citizen import Citizen
from counter.training.commune import AS_OF
from counter.training.personaliser import ORDINARY, CardOptions, personalise


@cache
def record_of(citizen: Citizen, options: CardOptions = ORDINARY) -> CardRecord:
    """What the card thread would post for this citizen's genuine card of the training issuer."""
    image = personalise(citizen, options)
    return CardRecord(
        mrz=dg1.parse(image.groups[1], AS_OF),
        details=dg13.parse(image.groups[13]),
        portrait=None,
        sod=image.sod,
        files={number: image.groups[number] for number in (1, 13)},
        passive=PassiveVerdict(Authenticity.TRUSTED),
        active=ActiveVerdict.GENUINE,
        access=AccessMethod.PACE_CAN,
        reader="tests",
    )


def broken(record: CardRecord) -> CardRecord:
    """The same reading with a data group whose hash differs."""
    return replace(record, passive=PassiveVerdict(Authenticity.BROKEN, "hash", (13,)))
