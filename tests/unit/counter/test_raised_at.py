"""What the log may know of an exception."""

from __future__ import annotations

from counter.raised_at import raised_at

SECRET = "001188765432"


def caught(action) -> BaseException:
    try:
        action()
    except Exception as exc:  # noqa: BLE001 - whatever it is, it is looked at
        return exc
    raise AssertionError("nothing was raised")


def test_kinds_and_places_innermost_first_and_no_words() -> None:
    def inner() -> None:
        raise LookupError(SECRET)

    def outer() -> None:
        try:
            inner()
        except LookupError as exc:
            raise ValueError(SECRET) from exc

    told = raised_at(caught(outer))
    assert told.startswith("ValueError at test_raised_at.py:")
    assert "; from LookupError at test_raised_at.py:" in told
    assert told.count(" < ") == 2
    assert SECRET not in told


def test_a_cause_that_was_hidden_stays_hidden() -> None:
    def hide() -> None:
        try:
            {}["nothing"]
        except KeyError:
            raise ValueError from None

    assert "KeyError" not in raised_at(caught(hide))


def test_one_that_was_never_raised_and_one_that_is_its_own_cause() -> None:
    assert raised_at(ValueError(SECRET)) == "ValueError at nowhere"
    loop = ValueError()
    loop.__cause__ = loop
    assert raised_at(loop) == "ValueError at nowhere"
