"""The code beside a slip's number: read back, and believed only of the filing that it was made of."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter.errors import ContentError, FailureCode
from counter.model.filing import DossierCode, Filing
from counter.slip_code import code_on, is_of, is_slip_code, slip_code
from tests.fakes.desk_filings import open_desk, put_filing


@pytest.fixture
def filing(tmp_path: Path) -> Filing:
    store = open_desk(tmp_path)
    made = put_filing(store)
    store.close()
    return made


def test_it_names_the_filing_and_is_of_no_other(filing: Filing) -> None:
    text = slip_code(filing)
    assert is_slip_code(text)
    assert code_on(text) == str(filing.provisional)
    assert is_of(text, filing)
    assert not is_of(text, replace(filing, digest=bytes(32)))


def test_the_first_slip_stays_good_when_the_official_code_has_come(filing: Filing) -> None:
    text = slip_code(filing)
    registered = replace(filing, code=DossierCode("H15.50.05.13-261119-0143"))
    assert code_on(slip_code(registered)) == "H15.50.05.13-261119-0143"
    assert is_of(text, registered)


@given(st.text(max_size=120) | st.from_regex(r"MOTCUA[12]:[A-Z0-9.-]{0,50}:[0-9a-fA-F]{0,20}", fullmatch=True))
def test_any_other_text_is_none(text: str) -> None:
    if is_slip_code(text):
        assert code_on(text) in text
    else:
        with pytest.raises(ContentError) as refused:
            code_on(text)
        assert refused.value.code is FailureCode.PROOF_MALFORMED
