"""A command's own part of the command line is the same whether the rest was made or passed over."""

from __future__ import annotations

import pytest

from ui import cli


def said(only: str, words: list[str], capsys: pytest.CaptureFixture[str]) -> tuple[object, str, str]:
    """The exit code, and what was printed on either side."""
    with pytest.raises(SystemExit) as ended:
        cli.parser(only).parse_args(words)
    return (ended.value.code, *capsys.readouterr())


@pytest.mark.parametrize("command", sorted(cli._PROGRAMS))
def test_its_help_and_its_complaints_are_the_whole_ones(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    for words in ([command, "-h"], [command, "--no-such-word"]):
        assert said(command, words, capsys) == said("", words, capsys)


@pytest.mark.parametrize(
    ("words", "named"),
    [
        (["desk"], "desk"),
        (["--state", "desk", "gateway", "--port", "0"], "gateway"),
        (["--traffic", "--settings", "a.toml", "read", "--json"], "read"),
        (["--state=folder", "desk"], ""),  # said another way: the whole command line tells
        (["--version"], ""),
        (["no-such-command"], ""),
        (["--state"], ""),
        ([], ""),
    ],
)
def test_the_command_is_the_first_word_behind_what_stands_before_it(words: list[str], named: str) -> None:
    assert cli._named(words) == named
