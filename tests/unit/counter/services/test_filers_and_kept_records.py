"""The person who files, chip or no chip; and a reading kept with its draft."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from counter.emrtd.card_record import ActiveVerdict, Authenticity
from counter.emrtd.trust_store import TrustStore
from counter.model.filing import Answer, Source
from counter.services.filer import filer_of
from counter.services.kept_record import keep, kept_conflicts, kept_record
from counter.services.prefill_draft import form_of
from tests.fakes.id_cards import trust
from tests.fakes.whole_desk import MORNING, read, the_catalogue

FORM = form_of(the_catalogue().get("1.004873"))


class TestFiler:
    def test_the_chips_word_goes_before_what_was_typed(self) -> None:
        typed = {"/requester/name": Answer("Ai Đó Khác", Source.TYPED)}
        filer = filer_of(FORM, typed, read("divorced"))
        assert filer.name == "TRẦN THỊ BÍCH NGỌC"
        assert len(filer.number) == 12

    @pytest.mark.parametrize("record", [None, read("groom", "altered")], ids=["no card", "a broken one"])
    def test_without_a_usable_chip_the_forms_own_filer_fields(self, record) -> None:
        typed = {"/requester/name": Answer("Lê  Thị Hòa", Source.TYPED)}
        filer = filer_of(FORM, typed, record)
        assert filer.name == "LÊ THỊ HÒA"
        assert filer.number == ""

    def test_nobody_said_anything(self) -> None:
        filer = filer_of(FORM, {}, None)
        assert (filer.name, filer.number, filer.address, filer.phone) == ("", "", "", "")

    def test_its_repr_is_empty_of_the_person(self) -> None:
        assert repr(filer_of(FORM, {}, read("divorced"))) == "Filer()"


class TestKeptRecord:
    def test_there_and_back(self) -> None:
        record = read("divorced")
        assert kept_record(keep(record), trust(), MORNING) == record

    def test_the_verdict_is_computed_again_when_it_comes_out(self) -> None:
        blob = keep(read("divorced"))
        back = kept_record(blob, TrustStore(), MORNING)
        assert back is not None
        assert back.passive.authenticity is Authenticity.INTACT_ISSUER_UNKNOWN

    def test_bytes_that_were_altered_in_the_store_are_found_out(self) -> None:
        record = read("divorced")
        forged = replace(record, files={**record.files, 13: record.files[13][:-1] + b"X"})
        back = kept_record(keep(forged), trust(), MORNING)
        assert back is not None
        assert back.passive.authenticity is Authenticity.BROKEN

    def test_only_the_active_verdict_is_remembered(self) -> None:
        blob = keep(read("divorced", active=ActiveVerdict.FAILED))
        assert json.loads(blob)["active"] == "failed"
        back = kept_record(blob, trust(), MORNING)
        assert back is not None
        assert not back.usable

    def test_none_was_kept(self) -> None:
        assert kept_record(b"", trust(), MORNING) is None
        assert kept_record(keep(None), trust(), MORNING) is None

    def test_conflicts_by_name_alone(self) -> None:
        assert kept_conflicts(keep(read("divorced"), ("birth", "name"))) == ("birth", "name")
        assert kept_conflicts(keep(None)) == kept_conflicts(b"") == ()
