"""How every message is read: frozen, strict JSON, bytes as base64url; and the words that several share."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

Digest = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$", description="SHA-256, lower-case hexadecimal")]
Hash = Annotated[bytes, Field(min_length=32, max_length=32, description="SHA-256")]


class Sent(BaseModel):
    """What a desk sends is closed: an unknown field is refused."""

    model_config = ConfigDict(
        frozen=True, strict=True, extra="forbid", ser_json_bytes="base64", val_json_bytes="base64"
    )


class Answered(BaseModel):
    """What a gateway answers is open: an unknown field is passed over."""

    model_config = ConfigDict(
        frozen=True, strict=True, extra="ignore", ser_json_bytes="base64", val_json_bytes="base64"
    )
