"""The outer shape of a declaration's data files, by JSON Schema: so what reads them may trust their types."""

from __future__ import annotations

import json
from functools import cache, lru_cache
from pathlib import Path
from typing import Any, Final

from jsonschema import Draft202012Validator
from jsonschema.exceptions import SchemaError

from counter.catalogue.seal import digest_of, sealed

_SHAPES: Final = Path(__file__).with_name("shapes.json")


@cache
def _validator(name: str) -> Any:
    shapes = json.loads(_SHAPES.read_text(encoding="utf-8"))
    return Draft202012Validator({"$defs": shapes["$defs"], "$ref": f"#/$defs/{name}"})


def misshapen(name: str, text: str, *, thorough: bool = False) -> tuple[str, ...]:
    """Every place where a data file's text is not of its shape, as ``file: $.key: what``.

    A file under the seal is judged only where somebody wants to be ``thorough``.
    """
    if not thorough and digest_of(name, text) in sealed():
        return ()
    return _judged(name, text)


@lru_cache(maxsize=2048)
def _judged(name: str, text: str) -> tuple[str, ...]:
    """A catalogue is read again when a part of it changes; the files that did not are not judged again."""
    data = json.loads(text)
    if name == "form.schema.json":
        return _no_schema(data)
    return tuple(f"{name}: {error.json_path}: {error.message[:120]}" for error in _validator(name).iter_errors(data))


def _no_schema(data: Any) -> tuple[str, ...]:
    if not isinstance(data, dict):
        return ("form.schema.json: $: an object is wanted",)
    try:
        Draft202012Validator.check_schema(data)
    except SchemaError as exc:
        return (f"form.schema.json: {exc.json_path}: {exc.message[:120]}",)
    return ()
