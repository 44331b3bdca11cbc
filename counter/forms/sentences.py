"""One Vietnamese sentence for each JSON Schema keyword our schemas may use.

The same words stand beside the field and in the summary. A schema may say it better for one of
its keywords: ``"x-sentences": {"maximum": "Nhập từ 1 đến 24 tháng."}`` beside that keyword.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final

from jsonschema.exceptions import ValidationError

from counter.forms.form import Field, FieldState
from counter.told import Told, tell

_FORMATS: Final = {
    "date": "Nhập ngày có thật theo dạng ngày/tháng/năm, ví dụ 05/03/1990.",
    "partial-date": "Nhập ngày/tháng/năm, tháng/năm hoặc chỉ năm, ví dụ 1962.",
    "personal-number": "Số định danh cá nhân gồm đúng 12 chữ số.",
    "phone": "Số điện thoại gồm 10 chữ số, bắt đầu bằng số 0.",
    "email": "Địa chỉ thư điện tử chưa đúng, ví dụ ten@vidu.vn.",
}
_TYPES: Final = {
    "integer": "Chỉ nhập số nguyên.",
    "number": "Chỉ nhập số.",
    "string": "Chỉ nhập chữ.",
    "boolean": "Chọn Có hoặc Không.",
    "object": "Phần này chưa đúng cấu trúc của tờ khai.",
    "array": "Phần này chưa đúng cấu trúc của tờ khai.",
}
_CHOOSE: Final = "Chọn một mục có trong danh sách."
_STRUCTURE: Final = "Tờ khai có mục không thuộc mẫu này."
_NOT_OF_TYPE: Final = "Giá trị không đúng kiểu của ô này."
_NOT_OF_FORMAT: Final = "Giá trị chưa đúng dạng."
_EMPTY: Final = "Không để trống ô này."
_OTHERWISE: Final = "Giá trị chưa đúng quy định của tờ khai."
_COMMON: Final = {
    "enum": _CHOOSE,
    "const": _CHOOSE,
    "oneOf": _CHOOSE,
    "anyOf": _CHOOSE,
    "uniqueItems": "Có hai dòng giống hệt nhau.",
    "required": "Còn ô chưa trả lời.",
    "additionalProperties": _STRUCTURE,
}
_LIMITS: Final[dict[str, Callable[[object], Told]]] = {
    "minLength": lambda limit: tell("Nhập ít nhất {limit} ký tự.", limit=limit),
    "maxLength": lambda limit: tell("Nhập không quá {limit} ký tự.", limit=limit),
    "minimum": lambda limit: tell("Nhập số từ {limit} trở lên.", limit=limit),
    "maximum": lambda limit: tell("Nhập số không quá {limit}.", limit=limit),
    "exclusiveMinimum": lambda limit: tell("Nhập số lớn hơn {limit}.", limit=limit),
    "exclusiveMaximum": lambda limit: tell("Nhập số nhỏ hơn {limit}.", limit=limit),
    "multipleOf": lambda limit: tell("Nhập bội số của {limit}.", limit=limit),
    "minItems": lambda limit: tell("Cần ít nhất {limit} dòng.", limit=limit),
    "maxItems": lambda limit: tell("Không quá {limit} dòng.", limit=limit),
}

# Assertions with a sentence here; a schema that uses another one is refused when it is loaded.
KEYWORDS: Final = frozenset(
    {
        "type", "enum", "const", "oneOf", "anyOf", "not", "format", "pattern", "required",
        "minLength", "maxLength", "minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf",
        "minItems", "maxItems", "uniqueItems", "additionalProperties",
    }
)  # fmt: skip


def of_error(error: ValidationError) -> str:
    """What one schema error says to the officer; never with the value in it."""
    schema: Any = error.schema
    own = schema.get("x-sentences", {}) if isinstance(schema, dict) else {}
    keyword = str(error.validator)
    said = own.get(keyword) or own.get("*")
    return str(said) if said else _common(keyword, error.validator_value)


def _common(keyword: str, value: Any) -> str:
    if keyword == "type":
        return _TYPES.get(value if isinstance(value, str) else "", _NOT_OF_TYPE)
    if keyword == "format":
        return _FORMATS.get(str(value), _NOT_OF_FORMAT)
    if keyword == "minLength" and value == 1:
        return _EMPTY
    return _LIMITS[keyword](value) if keyword in _LIMITS else _COMMON.get(keyword, _OTHERWISE)


def missing(field: Field) -> str:
    """What is said of a required field without an answer."""
    choose = field.kind in ("choice", "select")
    return f"{'Chọn' if choose else 'Điền'} “{field.name}”."


def of_state(state: FieldState) -> str:
    """The one sentence for a field, beside it and in the summary; "" when nothing is wanted."""
    if state.problem:
        return state.problem
    return missing(state.field) if state.wants_answer else ""


def of_format(name: str) -> str:
    return _FORMATS[name]


def of_type(name: str) -> str:
    return _TYPES[name]


def unknown_field() -> str:
    return _STRUCTURE


def ready() -> tuple[str, ...]:
    """Every sentence that is said as it stands here; those with a limit in them remember it (``Told``)."""
    every = (*_FORMATS.values(), *_TYPES.values(), *_COMMON.values(), _NOT_OF_TYPE, _NOT_OF_FORMAT, _EMPTY, _OTHERWISE)
    return tuple(dict.fromkeys(every))
