"""The net under the tests has no hole of its own."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

pytest_plugins = ["pytester"]
_CONFTEST = Path(__file__).parents[1] / "conftest.py"


@pytest.fixture
def net(pytester: pytest.Pytester) -> pytest.Pytester:
    pytester.makeconftest(_CONFTEST.read_text(encoding="utf-8"))
    return pytester


# The inner runs share this process's loggers, so where they log an error the outer test takes caplog too.


def test_an_unexpected_error_line_fails_the_test(net: pytest.Pytester, caplog: pytest.LogCaptureFixture) -> None:
    net.makepyfile("import logging\ndef test_it():\n    logging.getLogger('x').error('oh')\n")
    net.runpytest_inprocess().assert_outcomes(passed=1, errors=1)


def test_a_test_that_looks_at_the_log_may_find_errors(net: pytest.Pytester, caplog: pytest.LogCaptureFixture) -> None:
    net.makepyfile(
        "import logging\ndef test_it(caplog):\n    logging.getLogger('x').error('oh')\n    assert caplog.records\n"
    )
    net.runpytest_inprocess().assert_outcomes(passed=1)


def test_material_that_is_absent_is_a_skip_that_says_so(net: pytest.Pytester) -> None:
    net.makepyfile("def test_it(shared):\n    assert shared\n")
    result = net.runpytest_inprocess("-rs")
    result.assert_outcomes(skipped=1)
    result.stdout.fnmatch_lines(["*needs the material in*"])


def test_warnings_in_the_log_are_no_failure() -> None:
    logging.getLogger(__name__).warning("the line is slow today")
