"""Sentences that remember what they were put together from, and are plain words to everybody else."""

import copy
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.told import CATALOGUE, tell, told_all, told_word


def test_a_sentence_is_its_words() -> None:
    said = tell("Chờ {who} đồng ý.", who="chủ hộ")
    assert said == "Chờ chủ hộ đồng ý."
    assert json.dumps(said, ensure_ascii=False) == '"Chờ chủ hộ đồng ý."'
    assert (said.source, said.comment, said.values) == ("Chờ {who} đồng ý.", "", {"who": "chủ hộ"})


def test_a_copy_remembers_too() -> None:
    said = copy.deepcopy(tell("Còn thiếu: {paper}.", paper=told_word("Giấy khai sinh")))
    assert said == "Còn thiếu: Giấy khai sinh."
    assert (said.source, said.values) == ("Còn thiếu: {paper}.", {"paper": "Giấy khai sinh"})


def test_a_word_of_the_catalogue_is_parted_from_the_sources_own() -> None:
    word = told_word("chủ hộ")
    assert (word, getattr(word, "comment", None)) == ("chủ hộ", CATALOGUE)
    assert told_word("") == ""


def test_a_sentence_that_names_what_is_not_given_is_a_mistake() -> None:
    with pytest.raises(KeyError):
        tell("Chờ {who} đồng ý, đến hết {until}.", who="chủ hộ")


@given(st.lists(st.text()), st.text(alphabet=", ;·"))
def test_parts_one_after_another_read_as_if_joined(parts: list[str], between: str) -> None:
    assert told_all(parts, between) == between.join(parts)
