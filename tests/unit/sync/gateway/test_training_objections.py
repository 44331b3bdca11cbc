"""The training gateway's clerk refuses one filing, and always that one."""

from __future__ import annotations

from pathlib import Path
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.model.filing import Answer, Source
from counter.model.manifest import manifest_of
from sync.gateway.training_objections import TrainingObjections
from tests.fakes.desk_filings import UNIT, vietnam_now

POINTER, REASON = "/job/occupation", "Ghi rõ nơi làm việc."


def manifest(number: int, procedure: str = "1.001456") -> bytes:
    return manifest_of(
        filing_id=UUID(int=number),
        unit=UNIT,
        counter="A3",
        provisional=f"TAM-A3-261121-{number:03}",
        procedure=procedure,
        version="1",
        officer="lananh",
        captured_at=vietnam_now(),
        answers={"/job/occupation": Answer("Giáo viên", Source.TYPED)},
        papers=(),
    )


@pytest.fixture
def clerk(tmp_path: Path) -> TrainingObjections:
    made = TrainingObjections(tmp_path)
    made.object_to_next("1.001456", POINTER, REASON)
    return made


def test_the_next_filing_of_the_service_is_refused_and_no_other(clerk: TrainingObjections) -> None:
    assert clerk.of(manifest(1, "1.004194")) == ()
    assert clerk.of(manifest(2)) == ((POINTER, REASON),)
    assert clerk.of(manifest(3)) == ()


def test_sent_again_it_gets_the_same_refusal_also_after_a_restart(clerk: TrainingObjections, tmp_path: Path) -> None:
    refused = [clerk.of(manifest(2)), clerk.of(manifest(3)), clerk.of(manifest(2))]
    assert refused == [((POINTER, REASON),), (), ((POINTER, REASON),)]
    assert TrainingObjections(tmp_path).of(manifest(2)) == ((POINTER, REASON),)


def test_an_operators_word_reaches_a_gateway_that_runs_already(tmp_path: Path) -> None:
    running = TrainingObjections(tmp_path)
    assert running.of(manifest(1)) == ()
    TrainingObjections(tmp_path).object_to_next("1.001456", "", "Không nhận.")
    assert running.of(manifest(2)) == (("", "Không nhận."),)


def test_a_later_one_takes_the_place_of_an_earlier(clerk: TrainingObjections) -> None:
    clerk.of(manifest(1))
    clerk.object_to_next("1.001456", "paper:anh", "Ảnh mờ.")
    assert clerk.of(manifest(2)) == (("paper:anh", "Ảnh mờ."),)


@pytest.mark.parametrize(("pointer", "reason"), [("/a" * 251, REASON), (POINTER, ""), (POINTER, "x" * 2001)])
def test_what_no_problem_can_say_is_not_kept(tmp_path: Path, pointer: str, reason: str) -> None:
    clerk = TrainingObjections(tmp_path)
    with pytest.raises(ValueError, match="validation error"):
        clerk.object_to_next("1.001456", pointer, reason)
    assert clerk.of(manifest(1)) == ()


def test_the_name_of_a_service_leads_nowhere_in_the_file_system(tmp_path: Path) -> None:
    TrainingObjections(tmp_path / "gateway").object_to_next("../../evil", POINTER, REASON)
    assert [file.relative_to(tmp_path).parts[0] for file in tmp_path.rglob("*.json")] == ["gateway"]


@given(st.binary(max_size=200))
def test_a_broken_file_objects_to_nothing(tmp_path_factory: pytest.TempPathFactory, broken: bytes) -> None:
    folder = tmp_path_factory.mktemp("cong")
    clerk = TrainingObjections(folder)
    clerk.object_to_next("1.001456", POINTER, REASON)
    (kept,) = folder.rglob("*.json")
    kept.write_bytes(broken)
    assert clerk.of(manifest(1)) == ()
