"""The contract as OpenAPI. Bodies are read by hand, in strict JSON mode, so they are described by hand."""

from __future__ import annotations

from typing import Any, Final, Literal

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from sync.wire.problems import Problem

_REFERENCE: Final = "#/components/schemas/{model}"
PROBLEM: Final[dict[int | str, dict[str, Any]]] = {
    "default": {
        "description": "A problem (RFC 9457) of a closed list of types; terminal only when signed.",
        "content": {"application/problem+json": {"schema": {"$ref": _REFERENCE.format(model="Problem")}}},
    }
}


def answer_in(media_type: str, schema: dict[str, Any]) -> dict[int | str, dict[str, Any]]:
    """The ``responses`` of a route whose answer is no message of ours."""
    return {200: {"content": {media_type: {"schema": schema}}}, **PROBLEM}


BINARY: Final[dict[str, Any]] = {"type": "string", "format": "binary"}


def body_in(kind: type[BaseModel]) -> dict[str, Any]:
    """The ``requestBody`` of a route that reads ``kind``."""
    schema = {"$ref": _REFERENCE.format(model=kind.__name__)}
    return {"requestBody": {"required": True, "content": {"application/json": {"schema": schema}}}}


def describe(app: FastAPI, bodies: tuple[type[BaseModel], ...]) -> None:
    """Let ``app.openapi()`` know the schemas of hand-read bodies and of problems."""
    described_by_hand: tuple[type[BaseModel], ...] = (*bodies, Problem)
    kinds: list[tuple[type[BaseModel], Literal["validation", "serialization"]]] = [
        (kind, "validation") for kind in described_by_hand
    ]

    def openapi() -> dict[str, Any]:
        document: dict[str, Any] = get_openapi(title=app.title, version=app.version, routes=app.routes)
        _, described = models_json_schema(kinds, ref_template=_REFERENCE)
        schemas = document.setdefault("components", {}).setdefault("schemas", {})
        schemas.update(described["$defs"])
        for unused in ("HTTPValidationError", "ValidationError"):
            schemas.pop(unused, None)
        for path in document["paths"].values():
            for operation in path.values():
                operation["responses"].pop("422", None)
        document["components"]["schemas"] = dict(sorted(schemas.items()))
        return document

    app.openapi = openapi  # type: ignore[method-assign]  # FastAPI's documented way to extend the document
