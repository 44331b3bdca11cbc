"""What one reading of a chip brought: the values, the verdicts, and the bytes they rest on."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum, unique

from counter.model.partial_date import PartialDate
from counter.model.person_name import PersonName
from counter.model.personal_number import PersonalNumber
from counter.model.sex import Sex


@unique
class Authenticity(StrEnum):
    """Verdict of passive authentication (9303-11 §5.1); three-valued, never a boolean."""

    TRUSTED = "trusted"
    INTACT_ISSUER_UNKNOWN = "intact_issuer_unknown"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class PassiveVerdict:
    """``broken_groups``: data groups whose hash differs; ``reason``: a word for the log, no data.

    ``signed_at``: when the SOD was signed, as far as it says. ``issuer``: subject of the CSCA.
    """

    authenticity: Authenticity
    reason: str = ""
    broken_groups: tuple[int, ...] = ()
    issuer: str = ""
    signed_at: date | None = None


@unique
class ActiveVerdict(StrEnum):
    """Verdict of active authentication (9303-11 §6.1)."""

    GENUINE = "genuine"
    FAILED = "failed"
    NOT_OFFERED = "not_offered"
    NOT_ASKED = "not_asked"


@unique
class AccessMethod(StrEnum):
    """How the chip was opened; BAC after a failed PACE is a recorded downgrade."""

    PACE_CAN = "pace-can"
    PACE_MRZ = "pace-mrz"
    BAC = "bac"


@dataclass(frozen=True, slots=True, repr=False)
class Mrz:
    """The machine-readable zone (9303-4/5/6). ``expiry`` None: no expiry or not readable."""

    form: str
    document_code: str
    issuer: str
    document_number: str
    optional_1: str
    birth: PartialDate | None
    sex: Sex | None
    expiry: date | None
    nationality: str
    name: str
    text: str

    @property
    def personal_number(self) -> PersonalNumber | None:
        """The 12-digit number of a Vietnamese card's first line, else None."""
        digits = self.optional_1.rstrip("<")
        return PersonalNumber(digits) if len(digits) == 12 and digits.isdigit() else None


@dataclass(frozen=True, slots=True, repr=False)
class Dg13:
    """The Vietnamese data group; every field optional (chip.md §1).

    ``unreadable``: numbers of fields that are there but could not be decoded (the issuer's own
    encoding since 2024-07): shown as such, never guessed. ``raw``: unknown fields, number → DER.
    """

    number: PersonalNumber | None = None
    name: PersonName | None = None
    birth: PartialDate | None = None
    sex: Sex | None = None
    nationality: str = ""
    ethnic_group: str = ""
    religion: str = ""
    home_town: str = ""
    residence: str = ""
    features: str = ""
    issued: date | None = None
    expiry: date | None = None
    father: str = ""
    mother: str = ""
    spouse: str = ""
    old_number: str = ""
    field_16: str = ""
    unreadable: tuple[int, ...] = ()
    raw: dict[int, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, repr=False)
class Portrait:
    """The face image of DG2. ``media_type`` is image/jpeg or image/jp2; ``data`` the codestream."""

    media_type: str
    data: bytes


@unique
class MappingProof(StrEnum):
    """What PACE's chip authentication mapping comes to (9303-11 §4.4.3.5).

    REFUTED: the chip does not know the secret of the key that EF.CardSecurity gives it.
    NOT_VERIFIED: there is no such key that the issuer stands behind, so nothing is proved.
    """

    PROVED = "proved"
    REFUTED = "refuted"
    NOT_VERIFIED = "not_verified"


@dataclass(frozen=True, slots=True)
class MappingVerdict:
    """Testimony of the reading alone: no later eye can check it again.

    ``reason``: words for the log, no data. ``card_security``: the verdict over EF.CardSecurity's own
    signature, None where the file is missing.
    """

    proof: MappingProof
    reason: str = ""
    card_security: PassiveVerdict | None = None

    @property
    def words(self) -> str:
        """For the progress line and the log."""
        said = f"chip authentication mapping {self.proof.value.replace('_', ' ')}"
        return f"{said}: {self.reason}" if self.reason else said


@dataclass(frozen=True, slots=True)
class PhaseTime:
    """Wall time of one step of the reading, in seconds, and the APDUs it took.

    Each step takes what has passed since the one before, so they add up to the whole. ``phase``, in
    this order as far as each applies; a step that had to be made again stands there again:

    - ``connect``: the reader powers the chip; ``card_access``; ``pace``, and ``bac`` where it was
      called in; ``card_security``, after chip authentication mapping; ``select``: the application;
    - ``probe``: a first reading in extended length that failed; ``sod``; ``mapping``: chip
      authentication mapping is judged; ``dg14``; ``ca``; ``dg1``; ``dg13``; ``dg15``; ``aa``;
    - ``signatures``: those over the SOD, the hashes of all groups so far, what they say of the person;
    - ``dg2``; ``checks``: the hash of DG2 and the picture in it.
    """

    phase: str
    seconds: float
    apdus: int = 0


@dataclass(frozen=True, slots=True, repr=False)
class CardRecord:
    """One finished reading. ``files`` maps a data group number to its bytes (EF content).

    When ``passive`` is BROKEN the values are for the officer's eyes only: no field takes them.
    ``mapping`` None: PACE ran without chip authentication mapping. A refuted one makes ``active`` FAILED.
    """

    mrz: Mrz | None
    details: Dg13 | None
    portrait: Portrait | None
    sod: bytes
    files: dict[int, bytes]
    passive: PassiveVerdict
    active: ActiveVerdict
    access: AccessMethod
    reader: str
    times: tuple[PhaseTime, ...] = ()
    mapping: MappingVerdict | None = None

    @property
    def usable(self) -> bool:
        """Whether a declaration may take its values."""
        return self.passive.authenticity is not Authenticity.BROKEN and self.active is not ActiveVerdict.FAILED

    @property
    def number(self) -> PersonalNumber | None:
        """DG13 first, else the MRZ."""
        if self.details and self.details.number:
            return self.details.number
        return self.mrz.personal_number if self.mrz else None

    def same_person(self, other: CardRecord) -> bool:
        """By the personal number; a document without one is the same person's only where it is the same document."""
        if self.number is not None and other.number is not None:
            return self.number == other.number
        return self.sod == other.sod
