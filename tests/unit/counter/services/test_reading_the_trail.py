"""The trail is searched, gone through, and taken out under a signature; whoever alters a row is found out."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from contextlib import suppress
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import text

from counter.errors import AccountError, ContentError, FailureCode
from counter.events import FileDraft, SearchFilings, SignOut
from counter.ledger.note import NoteSigner
from counter.model.account import AuditLine, Role
from counter.model.trail import TrailQuestion
from counter.services.export_trail import TrailExport, export_troubles
from counter.services.read_trail import SearchTheTrail, judged
from counter.store.engine import encrypted_engine
from counter.store.store import Reserve, Store
from counter.trail_events import ExportTrail, SearchTrail, TrailExported, TrailFound
from counter.trail_note import TrailNote, origin_of
from tests.fakes.guarded_desk import GuardedDesk
from tests.fakes.whole_desk import MORNING, WholeDesk

KEY = bytes(range(32))
SIGNER = NoteSigner.from_seed(origin_of("H15.50.05.13", "A3"), bytes(32))
WORDS = {"sign-in": "Đăng nhập"}


@pytest.fixture
def guarded(tmp_path: Path) -> Iterator[GuardedDesk]:
    """An administrator, after a day and a half of others' deeds."""
    made = GuardedDesk(tmp_path)
    made.sign_in("hoa", Role.ADMINISTRATOR)
    with made.store.begin() as work:
        for hours, (actor, action, subject) in enumerate(
            (
                ("lan", "draft-opened", "one"),
                ("mai", "draft-opened", "two"),
                ("lan", "filed", "one"),
                ("mai", "receipt-printed", "one"),
            )
        ):
            work.audit.append(AuditLine(MORNING + timedelta(hours=9 * hours), actor, action, subject))
        work.commit()
    yield made
    made.store.close()


def found(desk: GuardedDesk, question: TrailQuestion) -> list[tuple[str, str]]:
    desk.do(SearchTrail(question))
    return [(row.line.actor, row.line.action) for row in desk.said(TrailFound).rows]


def altered(folder: Path, *statements: str) -> Store:
    """The store after somebody with its key went past the program; it was closed before."""
    engine = encrypted_engine(folder / "store" / "motcua.db", KEY)
    with engine.begin() as connection:
        for statement in ("DROP TRIGGER audit_frozen", "DROP TRIGGER audit_kept", *statements):
            connection.execute(text(statement))
    engine.dispose()
    return Store.open(folder / "store", KEY, lambda: MORNING, reserve=Reserve(ballast=4096, wanted=4096))


class TestSearching:
    def test_by_who_what_when_and_which_filing(self, guarded: GuardedDesk) -> None:
        assert found(guarded, TrailQuestion(actor="lan")) == [("lan", "filed"), ("lan", "draft-opened")]
        assert found(guarded, TrailQuestion(action="draft-opened")) == [
            ("mai", "draft-opened"),
            ("lan", "draft-opened"),
        ]
        assert found(guarded, TrailQuestion(actor="mai", filing="one")) == [("mai", "receipt-printed")]
        next_day = (MORNING + timedelta(days=1)).date()
        assert found(guarded, TrailQuestion(first=next_day)) == [("mai", "receipt-printed"), ("lan", "filed")]
        assert ("lan", "filed") not in found(guarded, TrailQuestion(last=MORNING.date()))
        assert len(found(guarded, TrailQuestion(limit=2))) == 2

    def test_a_filing_is_found_by_its_code(self, tmp_path: Path, judgment: bytes) -> None:
        desk = WholeDesk(tmp_path)
        desk.signed_in()
        draft = desk.ready(judgment)
        desk.do(FileDraft(draft.id))
        desk.sign()
        _draft, filing, _entry = desk.kept(draft.id)
        assert filing is not None
        SearchTheTrail(desk.store, desk.session, desk.clock, desk.heard.append)(
            SearchTrail(TrailQuestion(filing=f" {filing.provisional.text.lower()} "))
        )
        told = desk.said(TrailFound)
        assert "filed" in {row.line.action for row in told.rows}
        assert told.codes == {str(filing.id): filing.provisional.text}
        desk.store.close()

    def test_that_it_was_read_stands_in_it_once_for_each_question_and_never_what_was_typed(
        self, guarded: GuardedDesk
    ) -> None:
        question = TrailQuestion(actor="lan", first=MORNING.date(), filing="000185000017")
        guarded.do(SearchTrail(question), SearchTrail(question), SearchTrail(TrailQuestion()))
        read = [(line.actor, line.subject, line.purpose) for line in guarded.trail() if line.action == "trail-read"]
        assert read == [("hoa", "lan", "2026-11-20 one filing"), ("hoa", "", "")]


class TestTheChain:
    def test_whole_it_is_said_with_its_head(self, guarded: GuardedDesk) -> None:
        verdict = judged(guarded.store)
        with guarded.store.begin() as work:
            assert (verdict.rows, verdict.head) == work.audit.head()
        assert verdict.whole

    @pytest.mark.parametrize(
        ("statements", "broken_at", "names"),
        [
            (("UPDATE audit SET actor = 'an' WHERE row = 4",), 4, "an"),
            (("UPDATE audit SET purpose = 'x' WHERE row = 3",), 3, "lan"),
            (("DELETE FROM audit WHERE row = 3",), 3, "mai"),
            (("DELETE FROM audit WHERE row = 1",), 1, "hoa"),
        ],
    )
    def test_a_row_that_was_altered_is_named_with_what_stands_there(
        self, guarded: GuardedDesk, statements: tuple[str, ...], broken_at: int, names: str
    ) -> None:
        guarded.store.close()
        store = altered(guarded.folder, *statements)
        verdict = judged(store)
        store.close()
        assert not verdict.whole
        assert verdict.broken_at == broken_at
        assert verdict.broken is not None
        assert verdict.broken.line.actor == names

    def test_a_tail_that_was_cut_off_is_missed(self, guarded: GuardedDesk) -> None:
        guarded.store.close()
        store = altered(guarded.folder, "DELETE FROM audit WHERE row > 3")
        verdict = judged(store)
        store.close()
        assert (verdict.rows, verdict.broken_at, verdict.cut, verdict.whole) == (3, 0, True, False)


class TestTakingItOut:
    def exported(self, desk: GuardedDesk, folder: Path, by: str = "hoa") -> TrailExported:
        export = TrailExport(desk.store, lambda: SIGNER, WORDS, desk.clock, desk.heard.append)
        export(ExportTrail(TrailQuestion(), folder, by))
        return desk.said(TrailExported)

    def troubles(self, note: Path, store: Store, signer: NoteSigner = SIGNER) -> tuple[str, ...]:
        return export_troubles(note, note.read_text(encoding="utf-8"), signer.key, store)

    def test_a_table_for_people_and_lines_for_programs_under_one_signature(
        self, guarded: GuardedDesk, tmp_path: Path
    ) -> None:
        made = self.exported(guarded, tmp_path)
        table = list(csv.reader(io.StringIO(made.note.with_suffix(".csv").read_text(encoding="utf-8-sig"))))
        lines = [json.loads(one) for one in made.note.with_suffix(".jsonl").read_text(encoding="utf-8").splitlines()]
        assert len(table) - 1 == len(lines) == made.rows == 6
        assert [line["row"] for line in lines] == [1, 2, 3, 4, 5, 6]
        assert [row[3] for row in table if row[4] == "sign-in"] == ["Đăng nhập"]
        assert self.troubles(made.note, guarded.store) == ()
        assert guarded.trail()[-1].subject == made.note.name

    def test_it_still_holds_when_the_trail_has_gone_on(self, guarded: GuardedDesk, tmp_path: Path) -> None:
        made = self.exported(guarded, tmp_path)
        guarded.do(SignOut())
        assert self.troubles(made.note, guarded.store) == ()

    def test_another_hand_in_any_of_it_is_found(self, guarded: GuardedDesk, tmp_path: Path) -> None:
        made = self.exported(guarded, tmp_path)
        other = NoteSigner.from_seed(SIGNER.name, bytes([1]) * 32)
        assert self.troubles(made.note, guarded.store, other) == ("signature",)
        table = made.note.with_suffix(".csv")
        table.write_bytes(table.read_bytes().replace(b"lan", b"mai"))
        made.note.with_suffix(".jsonl").unlink()
        assert self.troubles(made.note, guarded.store) == (table.name, made.note.with_suffix(".jsonl").name)

    def test_a_trail_written_anew_whole_no_longer_is_the_one_that_was_signed(
        self, guarded: GuardedDesk, tmp_path: Path
    ) -> None:
        made = self.exported(guarded, tmp_path)
        guarded.store.close()
        store = altered(guarded.folder, "DELETE FROM audit", "DELETE FROM keyvalues WHERE name = 'audit/rows'")
        with store.begin() as work:
            for _ in range(8):
                work.audit.append(AuditLine(MORNING, "nobody", "nothing"))
            work.commit()
        assert judged(store).whole, "the chain itself shows nothing"
        assert self.troubles(made.note, store) == ("trail",)
        store.close()

    def test_an_officer_takes_nothing_out(self, guarded: GuardedDesk, tmp_path: Path) -> None:
        guarded.add("lan")
        with pytest.raises(AccountError) as caught:
            self.exported(guarded, tmp_path, by="lan")
        assert caught.value.code is FailureCode.ROLE_MISSING
        assert list(tmp_path.glob("nhat-ky-*")) == []

    @given(
        text=st.text(max_size=200)
        | st.builds(
            lambda rows, head, file: str(f"{SIGNER.name}\n{rows}\n{head}\n{file}\n\n— a b\n"),
            st.integers(-1, 10**20),
            st.sampled_from(["", "AAAA", "A" * 43 + "="]),
            st.text(max_size=80),
        )
    )
    def test_whatever_is_offered_as_a_note_is_one_or_is_refused(self, text: str) -> None:
        assert TrailNote.trusted(text, SIGNER.key) is None
        with suppress(ContentError):  # and no other
            TrailNote.parse(text)

    @given(rows=st.integers(0, 10**17), head=st.binary(min_size=32, max_size=32))
    def test_a_signed_note_is_read_as_it_was_written(self, rows: int, head: bytes) -> None:
        note = TrailNote(SIGNER.name, rows, head, (("nhat-ky.csv", "0" * 64),))
        assert TrailNote.trusted(note.signed_by(SIGNER), SIGNER.key) == note


class TestLooksAtPeople:
    def test_a_search_is_noted_by_what_it_showed_and_never_by_what_was_typed(
        self, tmp_path: Path, judgment: bytes
    ) -> None:
        desk = WholeDesk(tmp_path)
        desk.signed_in()
        draft = desk.ready(judgment)
        desk.do(FileDraft(draft.id))
        desk.sign()
        for typed in ("ngo", "ngoc", "nobody of that name", ""):
            desk.do(SearchFilings(typed))
        looks = [line for line in desk.trail() if line.action == "filings-searched"]
        assert [(line.actor, line.subject, line.purpose) for line in looks] == [("lan", str(draft.id), "1 filings")]
        desk.store.close()
