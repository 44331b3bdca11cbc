"""Dated data: a TOML table that ships with the program, read whole or refused with everything that is wrong."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ValidationError

from counter.errors import FailureCode, FormError

Table = TypeVar("Table", bound=BaseModel)


def read_table(file: Path, shape: type[Table]) -> Table:
    """Raises FormError CATALOGUE_BROKEN naming every bad key, or why the file is none."""
    try:
        return shape.model_validate(tomllib.loads(file.read_text(encoding="utf-8")))
    except ValidationError as exc:
        problems = "; ".join(
            f"{'.'.join(str(part) for part in error['loc'])}: {error['msg']}"
            for error in exc.errors(include_input=False, include_url=False)
        )
        raise FormError(FailureCode.CATALOGUE_BROKEN, f"{file.name}: {problems}") from exc
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as exc:
        raise FormError(FailureCode.CATALOGUE_BROKEN, f"{file.name}: {exc}") from exc
    except OSError as exc:
        raise FormError(FailureCode.CATALOGUE_BROKEN, f"{file.name}: {exc.strerror}") from exc
