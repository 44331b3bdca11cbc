"""What is kept comes back the same, and what may not change does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.errors import FailureCode, StoreError
from counter.model.account import Account, AuditLine, Role
from counter.model.filing import BusinessStatus, DeliveryState, DossierCode, PaymentState, SyncState
from counter.outbox import Outcome, settle
from counter.store.columns import Moment
from counter.store.engine import ConstraintError

CODE = DossierCode("H15.50.05.13-261008-0975")


@pytest.fixture
def work(store):
    with store.begin() as work:
        yield work


def not_found(caught: pytest.ExceptionInfo[StoreError]) -> bool:
    return caught.value.code is FailureCode.NOT_FOUND


@given(st.datetimes(min_value=datetime(1900, 1, 1), max_value=datetime(2200, 1, 1), timezones=st.timezones()))  # noqa: DTZ001 - bounds are naive by hypothesis' rule
def test_a_moment_comes_back_as_the_same_instant(moment: datetime):
    kept = Moment().process_bind_param(moment, None)
    assert Moment().process_result_value(kept, None).astimezone(UTC) == moment.astimezone(UTC)


def test_a_naive_moment_is_refused(work, a_draft):
    with pytest.raises(Exception, match="aware"):
        work.drafts.save(a_draft(opened_at=datetime(2026, 1, 1)))  # noqa: DTZ001 - that is the point


class TestAccounts:
    def test_saving_again_replaces(self, work, now):
        account = Account("lan", "Nguyễn Thị Lan", Role.OFFICER, "$argon2id$…")
        work.accounts.save(account)
        locked = replace(account, failures=5, locked_until=now)
        work.accounts.save(locked)
        work.accounts.save(Account("an", "Trần An", Role.SUPERVISOR, "$argon2id$…"))
        assert work.accounts.get("lan") == locked
        assert [one.username for one in work.accounts.all()] == ["an", "lan"]
        assert work.accounts.get("nobody") is None


class TestDrafts:
    def test_a_draft_comes_back_whole(self, work, a_draft, a_paper):
        draft = a_draft()
        paper = a_paper(b"1")
        work.drafts.save(draft, b"chip files")
        work.papers.add(paper, b"1", draft.id)
        assert work.drafts.get(draft.id) == replace(draft, papers=(paper,))
        assert work.drafts.record(draft.id) == b"chip files"

    def test_an_autosave_leaves_the_record_alone(self, work, a_draft, now):
        draft = a_draft()
        work.drafts.save(draft, b"chip files")
        work.drafts.save(replace(draft, focus="/email", changed_at=now + timedelta(seconds=1)))
        assert work.drafts.record(draft.id) == b"chip files"
        assert work.drafts.get(draft.id).focus == "/email"

    def test_an_officer_sees_their_own_the_last_changed_first(self, work, a_draft, now):
        old, new = a_draft(changed_at=now), a_draft(changed_at=now + timedelta(minutes=1))
        for draft in (old, new, a_draft(officer="an")):
            work.drafts.save(draft)
        assert [draft.id for draft in work.drafts.of_officer("lan")] == [new.id, old.id]

    def test_a_deleted_draft_takes_its_papers_along(self, store, a_draft, a_paper, tmp_path):
        draft, paper = a_draft(), a_paper(b"1")
        with store.begin() as work:
            work.drafts.save(draft)
            work.papers.add(paper, b"1", draft.id)
            work.commit()
        with store.begin() as work:
            work.drafts.delete(draft.id)
            work.drafts.delete(draft.id)
            assert work.drafts.get(draft.id) is None
            assert work.papers.of(draft.id) == ()
        with store.begin() as work:
            # rolled back: the file must still be there
            assert work.papers.read(paper.id) == b"1"
            work.drafts.delete(draft.id)
            work.commit()
        assert not [file for file in (tmp_path / "store" / "papers").rglob("*") if file.is_file()]
        with store.begin() as work, pytest.raises(StoreError) as caught:
            work.drafts.record(draft.id)
        assert not_found(caught)


class TestPapers:
    def test_a_drafts_papers_become_the_filings(self, work, a_draft, a_filing, a_paper):
        draft, filing = a_draft(), a_filing()
        one, two = a_paper(b"1"), a_paper(b"2")
        work.drafts.save(draft)
        work.papers.add(one, b"1", draft.id)
        work.papers.add(two, b"2", draft.id)
        work.filings.add(filing)
        work.papers.bind(draft.id, filing.id)
        work.drafts.delete(draft.id)
        assert work.filings.get(filing.id).papers == (one, two)
        assert work.papers.read(two.id) == b"2"

    def test_a_draft_filed_under_its_own_id_keeps_its_papers(self, work, a_draft, a_filing, a_paper):
        draft, paper = a_draft(), a_paper(b"1")
        work.drafts.save(draft)
        work.papers.add(paper, b"1", draft.id)
        work.filings.add(a_filing(filing_id=draft.id))
        work.drafts.delete(draft.id)
        assert work.papers.of(draft.id) == (paper,)

    def test_a_filings_paper_is_frozen(self, work, a_filing, a_paper):
        filing, paper = a_filing(), a_paper(b"1")
        work.filings.add(filing)
        work.papers.add(paper, b"1", filing.id)
        with pytest.raises(ConstraintError):
            work.papers.remove(paper.id)

    def test_a_removed_paper_is_gone(self, work, a_paper):
        draft, paper = uuid4(), a_paper(b"1")
        work.papers.add(paper, b"1", draft)
        work.papers.remove(paper.id)
        work.papers.remove(paper.id)
        with pytest.raises(StoreError) as caught:
            work.papers.read(paper.id)
        assert not_found(caught)

    def test_bytes_that_are_not_the_papers_are_refused(self, work, a_paper):
        with pytest.raises(ConstraintError):
            work.papers.add(a_paper(b"1"), b"2", uuid4())


class TestFilings:
    def test_states_code_and_appointment_move(self, work, a_filing, now):
        filing = a_filing(evidence=b"{}")
        work.filings.add(filing)
        moved = replace(
            filing,
            code=CODE,
            business=BusinessStatus.FILED,
            payment=PaymentState.DUE,
            delivery=DeliveryState.READY,
            registered_at=now,
            accepted_at=now,
            appointment=now + timedelta(days=7),
            reason="thiếu giấy",
        )
        work.filings.update(moved)
        assert work.filings.get(filing.id) == moved

    @pytest.mark.parametrize("change", [{"manifest": b"{}"}, {"digest": b"x" * 32}, {"filer_name": "Khác"}])
    def test_frozen_content_refuses_change(self, work, a_filing, change):
        filing = a_filing()
        work.filings.add(filing)
        with pytest.raises(ConstraintError):
            work.filings.update(replace(filing, **change))
        assert work.filings.get(filing.id) == filing

    def test_updating_what_is_not_there(self, work, a_filing):
        with pytest.raises(StoreError) as caught:
            work.filings.update(a_filing())
        assert not_found(caught)

    def test_a_code_is_given_once(self, work, a_filing):
        one, two = a_filing(1), a_filing(2)
        work.filings.add(replace(one, code=CODE))
        work.filings.add(two)
        with pytest.raises(ConstraintError):
            work.filings.update(replace(two, code=CODE))

    def test_the_same_filing_is_not_added_twice(self, work, a_filing):
        filing = a_filing()
        work.filings.add(filing)
        with pytest.raises(ConstraintError):
            work.filings.add(filing)

    @pytest.mark.parametrize(
        "typed",
        [
            "TAM-A3-261008-001",
            "261008-001",
            "H15.50.05.13-261008-0975",
            "0975",
            "001099012345",
            "001 099 012 345",
            "0010990",
            "nguyen van an",
            "Nguyễn Văn Ẩn",
            "ẨN",
            "ngu va",
            "  an   nguyen ",
        ],
    )
    def test_found_by_code_number_or_name(self, work, a_filing, typed):
        filing = replace(a_filing(), code=CODE)
        work.filings.add(filing)
        work.filings.add(a_filing(2, filer_name="Trần Thị Bình", filer_number="079188000001"))
        assert work.filings.find(typed) == (filing,)

    def test_a_code_that_came_later_is_found_too(self, work, a_filing):
        filing = a_filing()
        work.filings.add(filing)
        assert work.filings.find("0975") == ()
        work.filings.update(replace(filing, code=CODE))
        assert [one.id for one in work.filings.find("0975")] == [filing.id]
        assert [one.id for one in work.filings.find("TAM")] == [filing.id]

    def test_the_newest_come_first_and_not_too_many(self, work, a_filing):
        made = [a_filing(n) for n in range(1, 6)]
        for filing in made:
            work.filings.add(filing)
        assert list(work.filings.newest(2)) == [made[4], made[3]]
        assert list(work.filings.find("nguyen", 3)) == [made[4], made[3], made[2]]
        assert list(work.filings.find(" -.", 1)) == [made[4]]
        assert work.filings.count() == 5


class TestOutbox:
    def test_an_entry_needs_its_filing(self, work, a_filing, an_entry):
        with pytest.raises(ConstraintError):
            work.outbox.add(an_entry(a_filing()))

    def test_the_filings_sync_state_follows_its_entry(self, work, a_filing, an_entry):
        filing = a_filing()
        work.filings.add(filing)
        entry = an_entry(filing)
        work.outbox.add(entry)
        entry = settle(entry, Outcome.BEGUN)
        work.outbox.save(entry)
        # an update from an older copy must not take the state back
        work.filings.update(replace(filing, reason="x"))
        assert work.filings.get(filing.id).sync is SyncState.IN_FLIGHT
        assert work.outbox.get(filing.id) == entry

    def test_an_unknown_entry_is_not_saved(self, work, a_filing, an_entry):
        filing = a_filing()
        work.filings.add(filing)
        with pytest.raises(StoreError) as caught:
            work.outbox.save(an_entry(filing))
        assert not_found(caught)

    def test_registrations_go_before_attachments_and_settled_ones_not_at_all(self, work, a_filing, an_entry, now):
        later = now + timedelta(minutes=1)
        states = [
            {"state": SyncState.REGISTERED, "registered": True},
            {"state": SyncState.DELIVERED, "registered": True},
            {"state": SyncState.RETRY, "next_at": later},
            {"state": SyncState.PENDING},
            {"state": SyncState.REFUSED},
            {"state": SyncState.IN_FLIGHT},
        ]
        for sequence, changes in enumerate(states, start=1):
            filing = a_filing(sequence)
            work.filings.add(filing)
            work.outbox.add(an_entry(filing, sequence, **changes))
        assert [entry.sequence for entry in work.outbox.due(now)] == [4, 6, 1]
        assert [entry.sequence for entry in work.outbox.due(later)] == [3, 4, 6, 1]
        assert [entry.sequence for entry in work.outbox.due(later, 2)] == [3, 4]
        assert [entry.sequence for entry in work.outbox.waiting()] == [1, 3, 4, 6]
        assert work.outbox.next_sequence() == 7


class TestNumbersAndValues:
    def test_numbers_begin_anew_each_day_at_each_counter(self, work):
        day = date(2026, 10, 8)
        assert [work.numbers.next_provisional("A3", day) for _ in range(3)] == [1, 2, 3]
        assert work.numbers.next_provisional("A4", day) == 1
        assert work.numbers.next_provisional("A3", date(2026, 10, 9)) == 1

    def test_a_number_that_was_rolled_back_is_given_again(self, store):
        with store.begin() as work:
            assert work.numbers.next_provisional("A3", date(2026, 10, 8)) == 1
        with store.begin() as work:
            assert work.numbers.next_provisional("A3", date(2026, 10, 8)) == 1

    def test_values_are_replaced(self, work):
        assert work.keyvalues.get("cursor") is None
        work.keyvalues.put("cursor", b"1")
        work.keyvalues.put("cursor", b"")
        assert work.keyvalues.get("cursor") == b""

    def test_values_under_a_name_are_found_by_it_letter_for_letter_and_dropped(self, work):
        for name in ("a_b/2", "a_b/1", "axb/1", "a_b", "%"):
            work.keyvalues.put(name, name.encode())
        assert work.keyvalues.under("a_b/") == {"a_b/1": b"a_b/1", "a_b/2": b"a_b/2"}
        assert list(work.keyvalues.under("%")) == ["%"]
        for _twice in range(2):
            work.keyvalues.drop("a_b/1")
        assert list(work.keyvalues.under("a_b/")) == ["a_b/2"]


class TestAudit:
    def test_the_newest_line_comes_first(self, work, now):
        lines = [AuditLine(now, "lan", f"step-{n}", str(uuid4()), "nộp hồ sơ") for n in range(3)]
        for line in lines:
            work.audit.append(line)
        assert work.audit.last(2) == (lines[2], lines[1])
        assert work.audit.verify() is None
        assert work.audit.head()[0] == 4  # the store's own first line tells of its making
