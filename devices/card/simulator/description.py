"""A simulated card as a short text file (TOML): who holds it, how it is made, how its chip behaves.

::

    about = "Người thuê nhà: đăng ký tạm trú"
    place = 2                    # on the training desk's panel; left out: not shown there
    cast = "tenant"              # counter.training.cast; or a table [person]

    [card]                       # as counter.training.personaliser.CardOptions
    altered = true
    [access]                     # left out: as Vietnamese cards are published to offer it
    pace = [{ mapping = "ECDH_GM", cipher = "AES-128", parameters = 13 }]
    [chip_authentication]        # left out: AES-128 on brainpoolP256r1
    cipher = "AES-256"
    parameters = 17              # standardised domain parameters of the static key
    key_id = 1
    [chip]
    extended_length = false
    refuses = ["le_on_select"]   # quirks.py
    ms_per_command = 8.0
    us_per_byte = 20.0
    harm = "forged_checksum"     # hostile.py
    harm_after = 12              # answers that are still honest
    [verdict]                    # what a reading must come to
    authenticity = "trusted"

A key that is left out has the ordinary value. The file's stem is the card's key.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError, model_validator

from counter.emrtd.card_record import AccessMethod, ActiveVerdict, Authenticity
from counter.emrtd.security_infos import PaceInfo
from counter.errors import FailureCode, SettingsError
from counter.model.partial_date import PartialDate
from counter.model.personal_number import PersonalNumber
from counter.model.sex import Sex
from counter.training.cast import make_cast
from counter.training.personaliser import ActiveKey
from devices.card.cipher_suite import CipherSuite
from devices.card.pace_choice import Mapping, PaceChoice
from devices.card.simulator.hostile import HARMS
from devices.card.simulator.quirks import QUIRKS
from devices.card.simulator.static_key import POSSIBLE

SHIPPED = Path(__file__).parent / "cards"
_LARGEST = 16_384  # bytes; a description has a few hundred
_ORDINARY_STATIC_KEY = 13  # brainpoolP256r1
_CAST = frozenset(make_cast())
Cipher: TypeAlias = Literal["3DES", "AES-128", "AES-192", "AES-256"]
_VALUE_ERROR = re.compile(r"^Value error, ")


def _one_of(known: frozenset[str], what: str) -> AfterValidator:
    def check(value: str) -> str:
        if value not in known:
            raise ValueError(f"{what}: one of {', '.join(sorted(known))}")
        return value

    return AfterValidator(check)


def _birth(value: str) -> str:
    PartialDate.from_iso(value)
    return value


def _static_key_group(value: int) -> int:
    if value not in POSSIBLE:
        raise ValueError(f"domain parameters of a static key: one of {sorted(POSSIBLE)}")
    return value


def _suite(label: str) -> CipherSuite:
    return next(suite for suite in CipherSuite if suite.label == label)


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


class Person(_Table):
    """A holder outside the cast. ``birth``: yyyy, yyyy-mm or yyyy-mm-dd."""

    number: Annotated[str, Field(pattern=r"^[0-9]{12}$"), AfterValidator(lambda value: PersonalNumber(value).digits)]
    name: Annotated[str, Field(min_length=1)]
    birth: Annotated[str, AfterValidator(_birth)]
    sex: Sex
    ethnic_group: str = "Kinh"
    religion: str = "Không"
    residence: str = ""
    old_number: Annotated[str, Field(pattern=r"^([0-9]{9}|[0-9]{12})?$")] = ""


class Card(_Table):
    """How it is made: the fields of CardOptions under their names, and which document it is."""

    document: Literal["id-card", "passport"] = "id-card"
    document_number: Annotated[str, Field(pattern=r"^[A-Z0-9]{1,9}$")] = "L898902C3"
    active_key: ActiveKey = ActiveKey.EC_P256
    altered: bool = False
    unknown_issuer: bool = False
    unreadable: tuple[Annotated[int, Field(ge=1, le=16)], ...] = ()
    jpeg_2000: bool = False
    portrait: bool | None = None
    expired: bool = False
    issued: date | None = None


class PaceOffer(_Table):
    """One PACEInfo of EF.CardAccess (9303-11 §9.2.3)."""

    mapping: Literal["DH_GM", "ECDH_GM", "DH_IM", "ECDH_IM", "ECDH_CAM"]
    cipher: Cipher
    parameters: Annotated[int, Field(ge=0, le=18)]

    @property
    def choice(self) -> PaceChoice:
        return PaceChoice(Mapping[self.mapping], _suite(self.cipher), self.parameters)

    @model_validator(mode="after")
    def _possible(self) -> PaceOffer:
        choice = self.choice
        if PaceChoice.of(PaceInfo(choice.protocol, 2, choice.parameter_id)) is None:
            raise ValueError("mapping, cipher and domain parameters that 9303-11 does not put together")
        return self


class Access(_Table):
    """``pace`` empty: no EF.CardAccess, BAC only. ``can`` False: no card access number is printed."""

    pace: Annotated[tuple[PaceOffer, ...], Field(max_length=16)]
    can: bool = True


class ChipAuthentication(_Table):
    """The chip's static key and its protocol; ``parameters`` None: the chip has no such key."""

    parameters: Annotated[int, AfterValidator(_static_key_group)] | None = _ORDINARY_STATIC_KEY
    cipher: Cipher = "AES-128"
    key_id: Annotated[int, Field(ge=0, le=0xFFFF)] | None = None

    @property
    def suite(self) -> CipherSuite:
        return _suite(self.cipher)


class Chip(_Table):
    """How the chip and its line behave."""

    extended_length: bool = True
    refuses: tuple[Annotated[str, _one_of(frozenset(QUIRKS), "a quirk")], ...] = ()
    ms_per_command: Annotated[float, Field(ge=0)] = 0.0
    us_per_byte: Annotated[float, Field(ge=0)] = 0.0
    harm: Annotated[str, _one_of(frozenset({"", *HARMS}), "a harm")] = ""
    harm_after: Annotated[int, Field(ge=0)] = 0


class Verdict(_Table):
    """What a reading by ``by`` comes to, or the name of its failure code, with any of several."""

    by: AccessMethod = AccessMethod.PACE_CAN
    authenticity: Authenticity = Authenticity.TRUSTED
    active: ActiveVerdict = ActiveVerdict.GENUINE
    access: AccessMethod | None = None
    fails: tuple[Annotated[str, _one_of(frozenset(FailureCode.__members__), "a failure code")], ...] = ()


class CardDescription(_Table):
    """One description, checked. Exactly one of ``cast`` and ``person`` is given."""

    key: str
    about: Annotated[str, Field(min_length=1)]
    place: Annotated[int, Field(ge=1)] | None = None
    cast: Annotated[str, _one_of(_CAST, "one of the cast")] | None = None
    person: Person | None = None
    card: Card = Card()
    access: Access | None = None
    chip_authentication: ChipAuthentication | None = None
    chip: Chip = Chip()
    verdict: Verdict = Verdict()


def parse_description(key: str, text: str) -> CardDescription:
    """Raises SettingsError with every problem of the text."""
    try:
        raw = tomllib.loads(text)
    except (tomllib.TOMLDecodeError, RecursionError) as exc:
        raise SettingsError((f"{key}: {exc}",)) from exc
    problems = [f"{key}: {one}" for one in _across(raw)]
    try:
        described = CardDescription.model_validate(raw | {"key": key})
    except ValidationError as exc:
        raise SettingsError((*problems, *(_problem(key, dict(one)) for one in exc.errors()))) from exc
    if problems:
        raise SettingsError(tuple(problems))
    return described


def _across(raw: dict[str, Any]) -> Iterator[str]:
    """What no table can see for itself; told beside the tables' own problems."""
    if ("cast" in raw) == ("person" in raw):
        yield "give either cast or a table [person]"
    if "key" in raw:
        yield "key: it is the file's name"
    access, chip = raw.get("access"), raw.get("chip_authentication")
    static = chip.get("parameters", _ORDINARY_STATIC_KEY) if isinstance(chip, dict) else _ORDINARY_STATIC_KEY
    offers = access.get("pace") if isinstance(access, dict) else None
    for place, offer in enumerate(offers if isinstance(offers, list) else ()):
        mapped = isinstance(offer, dict) and offer.get("mapping") == Mapping.ECDH_CAM.name
        if mapped and offer.get("parameters") != static:
            yield f"access.pace.{place}: chip authentication mapping wants the static key's curve, {static}"


def _problem(key: str, error: dict[str, Any]) -> str:
    place = ".".join(str(step) for step in error["loc"])
    return f"{key}: {place}: {_VALUE_ERROR.sub('', str(error['msg']))}"


def load_descriptions(folder: Path = SHIPPED) -> tuple[CardDescription, ...]:
    """Every ``*.toml`` of a folder, those with a place first. Raises SettingsError with all problems of all."""
    described: list[CardDescription] = []
    problems: list[str] = []
    for file in sorted(folder.glob("*.toml")):
        try:
            if file.stat().st_size > _LARGEST:
                problems.append(f"{file.stem}: more than {_LARGEST} bytes")
                continue
            described.append(parse_description(file.stem, file.read_text(encoding="utf-8")))
        except SettingsError as exc:
            problems.extend(exc.problems)
        except (OSError, UnicodeDecodeError) as exc:
            problems.append(f"{file.stem}: cannot be read: {type(exc).__name__}")
    places = [one.place for one in described if one.place is not None]
    problems.extend(f"place {place} is given twice" for place in sorted({p for p in places if places.count(p) > 1}))
    if problems:
        raise SettingsError(tuple(problems))
    return tuple(sorted(described, key=lambda one: (one.place is None, one.place or 0, one.key)))
