"""A card's record, its facts, and the evidence made of it, checked again far away."""

from __future__ import annotations

import base64
import json
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

import pytest
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from hypothesis import given
from hypothesis import strategies as st

from counter.emrtd import dg1, dg13, dg14, dg15, mrz, tlv
from counter.emrtd.card_record import AccessMethod, ActiveVerdict, Authenticity, CardRecord
from counter.emrtd.chip_facts import chip_facts, identity_of
from counter.emrtd.evidence import Presence, by_fact, parse_evidence, verify_evidence
from counter.emrtd.record import record_from_files
from counter.emrtd.trust_store import TrustStore
from counter.errors import ContentError
from counter.model.filing import Answer, Source
from counter.model.manifest import CardEvidence, canonical, challenge_of, manifest_of, statement_of
from counter.model.partial_date import PartialDate
from counter.model.person_name import PersonName
from counter.model.personal_number import PersonalNumber
from counter.model.sex import Sex
from tests.fakes.issuing_state import IssuingState, ef_sod, spki_of
from tests.fakes.trust_of_files import trust_of

NOW = datetime(2026, 10, 8, 9, tzinfo=UTC)
NUMBER = PersonalNumber("001200000018")
AA_KEY = ec.generate_private_key(ec.SECP256R1())
STATE = IssuingState(country="VN", common_name="CSCA Việt Nam")
TRUST = trust_of({"csca.cer": STATE.csca})
POINTERS = {"/filer/name": "chip:name", "/filer/number": "number", "/filer/birth": "birth"}
ZONE = mrz.build_vietnamese_td1(NUMBER, "NGUYEN<<VAN<A", PartialDate(2000, 1, 15), Sex.MALE, date(2040, 1, 15))
FILES = {
    1: dg1.build(ZONE),
    13: dg13.build(
        {
            1: NUMBER.digits,
            2: "Nguyễn Văn A",
            3: "15/01/2000",
            4: "Nam",
            5: "Việt Nam",
            6: "Kinh",
            7: "Không",
            8: "Xã A, Tỉnh B",
            9: "Thôn C, Xã A, Tỉnh B",
            11: "01/03/2022",
            12: "15/01/2040",
            13: ("Nguyễn Văn B", "Trần Thị C"),
            14: ("Lê Thị D",),
            15: "012345678",
        }
    ),
    14: dg14.build(tlv.write(0x31)),
    15: dg15.build(spki_of(AA_KEY)),
}
SOD = ef_sod(FILES, STATE.signer(common_name="DSC Việt Nam"))


def _record(files: dict[int, bytes] = FILES, sod: bytes = SOD, trust: TrustStore = TRUST) -> CardRecord:
    return record_from_files(
        sod=sod,
        files=files,
        trust=trust,
        now=NOW,
        active=ActiveVerdict.NOT_ASKED,
        access=AccessMethod.PACE_CAN,
        reader="",
    )


class TestFacts:
    def test_of_a_whole_card(self) -> None:
        assert chip_facts(_record()) == {
            "number": "001200000018",
            "name": "Nguyễn Văn A",
            "mrz_name": "NGUYEN VAN A",
            "birth": "2000-01-15",
            "sex": "Nam",
            "nationality": "Việt Nam",
            "ethnic_group": "Kinh",
            "religion": "Không",
            "home_town": "Xã A, Tỉnh B",
            "residence": "Thôn C, Xã A, Tỉnh B",
            "old_number": "012345678",
            "issued": "2022-03-01",
            "expiry": "2040-01-15",
            "father": "Nguyễn Văn B",
            "mother": "Trần Thị C",
            "spouse": "Lê Thị D",
        }

    def test_of_the_zone_alone_there_is_no_marked_name(self) -> None:
        record = _record({1: FILES[1]})
        facts = chip_facts(record)
        assert facts["number"] == NUMBER.digits
        assert facts["nationality"] == "Việt Nam"
        assert "name" not in facts
        assert identity_of(record) is None

    def test_of_a_foreigner(self) -> None:
        zone = mrz.build_td3(
            document_number="L898902C3",
            birth=PartialDate(1974, 8, 12),
            sex=Sex.FEMALE,
            expiry=date(2032, 4, 15),
            name="ERIKSSON<<ANNA<MARIA",
            issuer="UTO",
            nationality="UTO",
        )
        abroad = IssuingState()
        files = {1: dg1.build(zone), 13: tlv.write(0x6D, b"\x04\x00")}
        trust = trust_of({"a.cer": abroad.csca})
        record = _record(files, ef_sod(files, abroad.signer()), trust)
        assert record.details is None
        assert chip_facts(record) == {
            "name": "ERIKSSON ANNA MARIA",
            "mrz_name": "ERIKSSON ANNA MARIA",
            "birth": "1974-08-12",
            "sex": "Nữ",
            "nationality": "UTO",
            "expiry": "2032-04-15",
        }

    def test_a_broken_card_gives_none(self) -> None:
        broken = _record(FILES | {13: dg13.build({2: "Nguyễn Văn B"})})
        assert broken.passive.authenticity is Authenticity.BROKEN
        assert broken.details == replace(dg13.parse(dg13.build({})), name=PersonName("Nguyễn Văn B"))
        assert chip_facts(broken) == {}

    def test_a_copied_chip_gives_none(self) -> None:
        assert chip_facts(replace(_record(), active=ActiveVerdict.FAILED)) == {}

    def test_the_identity_a_register_asks_for(self) -> None:
        assert identity_of(_record()) == (NUMBER, PersonName("Nguyễn Văn A"), PartialDate(2000, 1, 15))

    def test_a_file_that_cannot_be_read_leaves_its_value_out(self) -> None:
        files = FILES | {1: b"\x61\x00", 2: b"\x75\x05", 13: b""}
        record = _record(files, ef_sod(files, STATE.signer()))
        assert (record.mrz, record.portrait, record.details) == (None, None, None)
        assert record.passive.authenticity is Authenticity.TRUSTED


def _manifest(answers: dict[str, Answer] | None = None) -> bytes:
    return manifest_of(
        filing_id=UUID(int=7),
        unit="H15.50.05.13",
        counter="A3",
        provisional="TAM-A3-261008-001",
        procedure="1.004222",
        version="2026-07-01",
        officer="an",
        captured_at=NOW,
        answers=answers
        or {
            "/filer/name": Answer("NGUYỄN VĂN A", Source.CHIP),
            "/filer/number": Answer(NUMBER.digits, Source.CHIP),
            "/filer/birth": Answer("2000-01-15", Source.CHIP),
            "/filer/phone": Answer("0900000000", Source.TYPED),
        },
        papers=(),
    )


def _evidence(manifest: bytes, *, sign: bool = True, files: dict[int, bytes] = FILES, sod: bytes = SOD) -> bytes:
    challenge = challenge_of(statement_of(manifest))
    signature = AA_KEY.sign(challenge, ec.ECDSA(hashes.SHA256())) if sign else b""
    return CardEvidence(sod, files, signature, face_matched=True).to_bytes()


class TestEvidence:
    def test_the_chip_was_there_and_says_so(self) -> None:
        manifest = _manifest()
        verdict = verify_evidence(_evidence(manifest), manifest, TRUST, NOW, by_fact(POINTERS))
        assert verdict.problem == ""
        assert verdict.presence is Presence.PRESENT_AT_FILING
        assert verdict.passive is not None
        assert verdict.passive.authenticity is Authenticity.TRUSTED
        assert (verdict.agreeing, verdict.disagreeing) == (tuple(sorted(POINTERS)), ())
        assert verdict.face_matched

    def test_without_a_signature_it_was_only_seen(self) -> None:
        manifest = _manifest()
        verdict = verify_evidence(_evidence(manifest, sign=False), manifest, TRUST, NOW)
        assert (verdict.presence, verdict.problem) == (Presence.SEEN_AT_OPENING, "")

    def test_a_signature_for_another_filing_is_a_problem(self) -> None:
        other = _manifest({"/x": Answer("y", Source.TYPED)})
        verdict = verify_evidence(_evidence(other), _manifest(), TRUST, NOW)
        assert verdict.active is ActiveVerdict.FAILED
        assert verdict.presence is Presence.SEEN_AT_OPENING
        assert verdict.problem == "the chip's signature is not over this filing"

    def test_a_signature_by_another_chip_is_a_problem(self) -> None:
        manifest = _manifest()
        other_key = ec.generate_private_key(ec.SECP256R1())
        files = FILES | {15: dg15.build(spki_of(other_key))}
        verdict = verify_evidence(_evidence(manifest, files=files), manifest, TRUST, NOW)
        assert verdict.passive is not None
        assert verdict.passive.broken_groups == (15,)
        assert verdict.problem

    def test_an_answer_the_chip_does_not_bear_out(self) -> None:
        manifest = _manifest(
            {
                "/filer/name": Answer("Nguyễn Văn B", Source.CHIP),
                "/filer/number": Answer(NUMBER.digits, Source.CHIP),
                "/unknown": Answer("Kinh", Source.CHIP),
                "/typed": Answer("anything", Source.TYPED),
            }
        )
        verdict = verify_evidence(_evidence(manifest), manifest, TRUST, NOW, by_fact(POINTERS))
        assert verdict.agreeing == ("/filer/number",)
        assert verdict.disagreeing == ("/filer/name", "/unknown")
        assert verdict.problem == "not what the chip says: /filer/name, /unknown"

    def test_without_a_mapping_any_fact_of_the_chip_will_do(self) -> None:
        manifest = _manifest({"/a": Answer("Kinh", Source.CHIP), "/b": Answer("Tày", Source.CHIP)})
        verdict = verify_evidence(_evidence(manifest), manifest, TRUST, NOW)
        assert (verdict.agreeing, verdict.disagreeing) == (("/a",), ("/b",))

    def test_an_unknown_issuer_is_told_and_left_to_the_office(self) -> None:
        manifest = _manifest()
        verdict = verify_evidence(_evidence(manifest), manifest, TrustStore(), NOW)
        assert verdict.passive is not None
        assert verdict.passive.authenticity is Authenticity.INTACT_ISSUER_UNKNOWN
        assert verdict.problem == ""

    def test_no_card_and_no_answer_of_a_card(self) -> None:
        verdict = verify_evidence(b"", _manifest({"/x": Answer("y", Source.TYPED)}), TRUST, NOW)
        assert (verdict.passive, verdict.presence, verdict.problem) == (None, Presence.NO_CARD, "")

    def test_answers_of_a_card_without_a_card(self) -> None:
        verdict = verify_evidence(b"", _manifest(), TRUST, NOW)
        assert verdict.problem.startswith("not what the chip says")

    def test_the_face_is_never_part_of_it(self) -> None:
        raw = json.loads(_evidence(_manifest()))
        raw["files"]["2"] = base64.b64encode(b"face").decode()
        with pytest.raises(ContentError, match="does not belong"):
            parse_evidence(canonical(raw))

    def test_it_reads_back_as_it_was_written(self) -> None:
        written = _evidence(_manifest())
        assert parse_evidence(written).to_bytes() == written

    @pytest.mark.parametrize(
        "data",
        [
            b"{}",
            b"[]",
            b"[" * 100_000,
            b"\xff",
            b'{"format":"motcua-evidence/1"}',
            b'{"face_matched":true,"files":{"1":"*"},"format":"motcua-evidence/1","signature":"","sod":""}',
            b'{"face_matched":true,"files":{"1":1},"format":"motcua-evidence/1","signature":"","sod":""}',
            b'{"face_matched":1,"files":{},"format":"motcua-evidence/1","signature":"","sod":""}',
            b'{"face_matched":true,"files":{},"format":"motcua-evidence/1","signature":"","sod":"", "x":NaN}',
            b" " * 600_000,
        ],
    )
    def test_what_is_no_evidence_is_refused(self, data: bytes) -> None:
        with pytest.raises(ContentError):
            verify_evidence(data, _manifest(), TRUST, NOW)

    @pytest.mark.parametrize(
        "data",
        [
            b"",
            b'{"answers":[],"format":"motcua-manifest/1"}',
            b'{"answers":{"/a":"b"},"format":"motcua-manifest/1"}',
            b'{"answers":{},"format":"motcua-manifest/2"}',
            b'{"format":"motcua-manifest/1", "answers":{}}',
            b'{"answers":{},"answers":{},"format":"motcua-manifest/1"}',
        ],
    )
    def test_what_is_no_manifest_is_refused(self, data: bytes) -> None:
        with pytest.raises(ContentError):
            verify_evidence(b"", data, TRUST, NOW)

    @given(st.binary(max_size=200))
    def test_any_octets_are_judged_or_refused(self, data: bytes) -> None:
        with suppress(ContentError):
            assert verify_evidence(data, _manifest(), TRUST, NOW).problem

    def test_how_the_chip_was_opened_is_the_counters_word(self) -> None:
        evidence = CardEvidence(SOD, FILES, access=AccessMethod.BAC.value).to_bytes()
        verdict = verify_evidence(evidence, _manifest(), TRUST, NOW)
        assert verdict.access is AccessMethod.BAC
        assert verdict.record is not None
        assert verdict.record.access is AccessMethod.BAC
        # evidence from before it was kept says nothing of it
        assert verify_evidence(_evidence(_manifest()), _manifest(), TRUST, NOW).access is None
        with pytest.raises(ContentError):
            parse_evidence(CardEvidence(SOD, FILES, access="telepathy").to_bytes())

    @given(st.binary(max_size=60), st.binary(max_size=60), st.dictionaries(st.sampled_from([1, 13, 15]), st.binary()))
    def test_any_files_are_judged(self, sod: bytes, signature: bytes, files: dict[int, bytes]) -> None:
        evidence = CardEvidence(sod, files, signature).to_bytes()
        assert verify_evidence(evidence, _manifest(), TRUST, NOW).problem
