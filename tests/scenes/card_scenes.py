"""Scenes of signing in and of step 1: a card, its code, and what may be the matter with either."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from counter.emrtd import mrz
from counter.emrtd.card_record import AccessMethod, ActiveVerdict, Authenticity, CardRecord, PassiveVerdict
from counter.errors import FailureCode
from counter.events import (
    CardFailed,
    CardInserted,
    CardRead,
    LineChanged,
    PersonSeen,
    ReadersChanged,
    ReaderState,
    ReadPhase,
    ReadProgress,
    SignInRefused,
)
from counter.training.cast import make_cast
from tests.fakes.built_desk import BuiltDesk, Scene
from tests.fakes.counter_people import record_of, without_portrait

CAST = make_cast()
TENANT = CAST["tenant"]


def _phases(until: int, part: float = 0.64) -> list[ReadProgress]:
    """The progress of a reading up to phase number ``until``, which is under way."""
    words = {
        ReadPhase.CONNECT: "Đầu đọc 1 · thẻ căn cước",
        ReadPhase.PORTRAIT: "DG2",
        ReadPhase.CHECKS: "Chữ ký, mã băm",
    }
    ends = (0.2, 1.1, 2.5, 3.6, 3.9)
    said = []
    for number, phase in enumerate(ReadPhase):
        if number > until:
            break
        finished = number < until
        total = 18_600 if phase is ReadPhase.PORTRAIT else 0
        done = total if finished else int(total * part)
        said.append(ReadProgress(phase, finished, words.get(phase, ""), done, total, ends[number]))
    return said


def code_of(name: str = TENANT.name.full, residence: str = "", issued: str = "02052025") -> str:
    """The text of the tenant's QR code, with what it may say otherwise."""
    home = residence or (TENANT.residence.text if TENANT.residence else "")
    birth = TENANT.birth.printed().replace("/", "")
    return f"{TENANT.number.digits}||{name}|{birth}|{TENANT.sex.value}|{home}|{issued}"


def scan(built: BuiltDesk) -> None:
    built.screens.card.take_scan(code_of())


def _read_as(record: CardRecord, code: str = "") -> Scene:
    def scene(built: BuiltDesk) -> None:
        built.sign_in()
        built.post(CardInserted("Đầu đọc 1"))
        built.screens.card.take_scan(code or code_of())
        built.post(*_phases(5), CardRead(record))

    return scene


def reading(built: BuiltDesk) -> None:
    built.sign_in()
    built.post(CardInserted("Đầu đọc 1"))
    scan(built)
    built.post(*_phases(2), PersonSeen(without_portrait(record_of(TENANT))), *_phases(3))


BROKEN = PassiveVerdict(Authenticity.BROKEN, "hash", (13,))
UNKNOWN = PassiveVerdict(Authenticity.INTACT_ISSUER_UNKNOWN)
read = _read_as(record_of(TENANT))
broken = _read_as(record_of(TENANT, passive=BROKEN, active=ActiveVerdict.NOT_ASKED))
unknown_issuer = _read_as(record_of(TENANT, passive=UNKNOWN))
# an input method made "Â" of two letters: no word of the code is trusted
mangled = _read_as(record_of(TENANT), code_of("Lê QuÂng Huy"))
refuted = _read_as(record_of(TENANT), code_of("Lê Quang Hùng", "Số 9, đường Ví Dụ 1, Xã Thử, Tỉnh Ví Dụ", "02052024"))
downgraded = _read_as(replace(record_of(TENANT), access=AccessMethod.BAC))


def new_generation(built: BuiltDesk) -> None:
    """A card of 2024: the issuer wrote some fields in an encoding of its own."""
    record = record_of(TENANT)
    details = replace(record.details, ethnic_group="", issued=None, residence="", unreadable=(6, 7, 8, 9, 11))
    _read_as(replace(record, details=details))(built)


def child(built: BuiltDesk) -> None:
    _read_as(record_of(CAST["child"], portrait=False), CAST["child"].number.digits)(built)


def passport_record() -> CardRecord:
    """A foreigner's passport: no DG13, opened by its machine-readable zone."""
    zone = mrz.build_td3(
        document_number="L898902C3",
        birth=TENANT.birth,
        sex=TENANT.sex,
        expiry=date(2033, 4, 15),
        name="ERIKSSON<<ERIK<ANDERS",
        issuer="UTO",
        nationality="UTO",
    )
    record = record_of(TENANT)
    return replace(record, details=None, mrz=mrz.parse(zone, date(2026, 11, 19)), access=AccessMethod.PACE_MRZ)


def passport(built: BuiltDesk) -> None:
    built.sign_in()
    built.post(CardInserted("Đầu đọc 1"))
    record = passport_record()
    built.screens.card.type_number(record.mrz.text)
    built.post(*_phases(5), CardRead(record))


def failed(code: FailureCode, until: int) -> Scene:
    def scene(built: BuiltDesk) -> None:
        built.sign_in()
        built.post(CardInserted("Đầu đọc 1"))
        scan(built)
        built.post(*_phases(until), CardFailed(code))

    return scene


def no_reader(built: BuiltDesk) -> None:
    built.sign_in()
    built.post(ReadersChanged(ReaderState.NO_READER))


def waiting(built: BuiltDesk) -> None:
    built.sign_in()


def signed_out(built: BuiltDesk) -> None:
    built.post(ReadersChanged(ReaderState.READY), LineChanged(up=True, waiting=0))


def refused(built: BuiltDesk) -> None:
    signed_out(built)
    built.post(SignInRefused(FailureCode.SIGN_IN_REFUSED))


def no_card(built: BuiltDesk) -> None:
    """The electronic card was looked at and attested."""
    waiting(built)
    built.screens.card.open_no_card()
    built.screens.card.type_shown_number(CAST["tenant"].number.digits)
    built.screens.card.attest_identity()
    built.settle()
