"""One Vietnamese sentence for each JSON Schema keyword our schemas may use.

The same words stand beside the field and in the summary. A schema may say it better for one of
its keywords: ``"x-sentences": {"maximum": "Nhập từ 1 đến 24 tháng."}`` beside that keyword.
"""

from __future__ import annotations

from typing import Any, Final

from jsonschema.exceptions import ValidationError

from counter.forms.form import Field, FieldState

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
    "minLength": "Nhập ít nhất {} ký tự.",
    "maxLength": "Nhập không quá {} ký tự.",
    "minimum": "Nhập số từ {} trở lên.",
    "maximum": "Nhập số không quá {}.",
    "exclusiveMinimum": "Nhập số lớn hơn {}.",
    "exclusiveMaximum": "Nhập số nhỏ hơn {}.",
    "multipleOf": "Nhập bội số của {}.",
    "minItems": "Cần ít nhất {} dòng.",
    "maxItems": "Không quá {} dòng.",
    "uniqueItems": "Có hai dòng giống hệt nhau.",
    "required": "Còn ô chưa trả lời.",
    "additionalProperties": _STRUCTURE,
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
    return str(own.get(keyword) or own.get("*") or _common(keyword, error.validator_value))


def _common(keyword: str, value: Any) -> str:
    if keyword == "type":
        return _TYPES.get(value if isinstance(value, str) else "", _NOT_OF_TYPE)
    if keyword == "format":
        return _FORMATS.get(str(value), _NOT_OF_FORMAT)
    if keyword == "minLength" and value == 1:
        return _EMPTY
    return _COMMON.get(keyword, _OTHERWISE).format(value)


def missing(field: Field) -> str:
    """What is said of a required field without an answer."""
    choose = field.kind in ("choice", "select")
    return f"{'Chọn' if choose else 'Điền'} “{field.label}”."


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
    """Every sentence that is said as it stands here: those with a limit in them are not among them."""
    every = (*_FORMATS.values(), *_TYPES.values(), *_COMMON.values(), _NOT_OF_TYPE, _NOT_OF_FORMAT, _EMPTY, _OTHERWISE)
    return tuple(dict.fromkeys(sentence for sentence in every if "{}" not in sentence))
