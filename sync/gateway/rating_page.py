"""The citizen's page behind a slip's link: one page for any telephone, in Vietnamese and English, without a script.

It shows the filing's code and nothing else of it. What leaves it goes back to where it came from, once.
"""

from __future__ import annotations

import base64
import hashlib
from html import escape
from typing import Final

from counter.model.rating import Reason, Satisfaction

STEP, REASON = "step", "reason"  # the form's fields
# step: words, English, colour, and how the mouth bends: down to −1, up to 1
_STEPS: Final = (
    (Satisfaction.VERY_SATISFIED, "Rất hài lòng", "Very satisfied", "#1B7F5C", 1.0),
    (Satisfaction.SATISFIED, "Hài lòng", "Satisfied", "#1B7F5C", 0.5),
    (Satisfaction.NEUTRAL, "Bình thường", "Neutral", "#9A5B00", 0.0),
    (Satisfaction.DISSATISFIED, "Không hài lòng", "Dissatisfied", "#B3261E", -0.5),
    (Satisfaction.VERY_DISSATISFIED, "Rất không hài lòng", "Very dissatisfied", "#B3261E", -1.0),
)
_REASONS: Final = (
    (Reason.WAITING, "Thời gian chờ", "Waiting time"),
    (Reason.GUIDANCE, "Hướng dẫn", "Guidance"),
    (Reason.MANNER, "Thái độ phục vụ", "Manner"),
    (Reason.PAPERS, "Giấy tờ phải nộp", "Papers asked for"),
    (Reason.RESULT, "Kết quả", "Result"),
)
_STYLE: Final = """
*{box-sizing:border-box}
body{margin:0;background:#FBFAF7;color:#1B2733;font:18px/1.45 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
main{max-width:34rem;margin:0 auto;padding:20px 16px 40px}
header{background:#0F4C5C;color:#fff;padding:14px 16px;font-weight:600}
h1{font-size:1.5rem;line-height:1.25;margin:.6rem 0}
p,legend{margin:.3rem 0}
small,.en{color:#4A5763;font-size:.9rem;font-weight:400}
fieldset{border:0;margin:1.2rem 0 0;padding:0}
legend{font-weight:600;padding:0}
label{display:flex;align-items:center;gap:14px;min-height:64px;margin:10px 0;padding:8px 16px;
background:#fff;border:1px solid #8A8578;border-radius:8px}
label svg{flex:none;width:44px;height:44px}
input{position:absolute;opacity:0}
input:checked+label{border:3px solid #0F4C5C;padding:6px 14px;background:#E8F0F2;font-weight:600}
input:focus-visible+label,button:focus-visible{outline:3px solid #2F6FAB;outline-offset:2px}
button{width:100%;min-height:64px;margin-top:24px;border:0;border-radius:8px;background:#0F4C5C;color:#fff;
font-family:inherit;font-size:1.2rem;font-weight:600}
.wrong{border-left:6px solid #B3261E;padding:8px 12px;background:#fff}
legend .en,strong{display:block}
strong{white-space:nowrap}
label.mark::before{content:"☐";font-size:1.6rem}input:checked+label.mark::before{content:"☑"}
"""
_HASH: Final = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
HEADERS: Final = {
    "content-security-policy": f"default-src 'none'; style-src 'sha256-{_HASH}'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'",
    "referrer-policy": "no-referrer",  # the link is the right to rate: it goes nowhere else
    "x-content-type-options": "nosniff",
    "cache-control": "no-store",
}


def asking(code: str, *, missing: bool = False) -> str:
    """The question. ``missing``: it was sent without a step."""
    wrong = _bilingual("Xin chọn một mức.", "Please choose one.", "p", "wrong") if missing else ""
    steps = "".join(
        f'<input type="radio" name="{STEP}" id="s{step.value}" value="{step.value}" required>'
        f'<label for="s{step.value}">{_face(colour, bend)}{_words(words, english)}</label>'
        for step, words, english, colour, bend in _STEPS
    )
    reasons = "".join(
        f'<input type="checkbox" name="{REASON}" id="{reason.value}" value="{reason.value}">'
        f'<label class="mark" for="{reason.value}">{_words(words, english)}</label>'
        for reason, words, english in _REASONS
    )
    return _page(
        "Ông/bà có hài lòng với lần phục vụ này không?",
        "Are you satisfied with this service?",
        f"<p>Mã hồ sơ: <strong>{escape(code)}</strong></p>"
        + _bilingual(
            "Không hỏi tên. Cán bộ không thấy ông/bà chọn gì: chỉ có tổng của năm người trở lên.",
            "No names. Officers never see your answer, only sums of five or more.",
        )
        + wrong
        + f'<form method="post" autocomplete="off"><fieldset><legend>Mức độ hài lòng '
        f'<span class="en" lang="en">Satisfaction</span></legend>{steps}</fieldset>'
        f'<fieldset><legend>Vì điều gì? (có thể bỏ qua) <span class="en" lang="en">About what? (optional)</span>'
        f"</legend>{reasons}</fieldset>"
        f'<button>Gửi đánh giá · <span lang="en">Send</span></button></form>',
    )


def thanks() -> str:
    """After the answer, and for ever after."""
    return _page(
        "Cảm ơn ông/bà.",
        "Thank you.",
        _bilingual(
            "Hồ sơ này đã được đánh giá. Mỗi hồ sơ đánh giá một lần.", "This filing has been rated. Once is all."
        ),
    )


def nothing_here() -> str:
    return _page(
        "Chưa mở được trang đánh giá",
        "Nothing to rate here",
        _bilingual(
            "Hồ sơ vừa nộp có thể chưa tới cổng: xin quét lại sau ít phút. Sau 60 ngày thì không đánh giá được nữa.",
            "A filing just handed in may not have arrived yet: please scan again in a few minutes. "
            "After 60 days it can no longer be rated.",
        ),
    )


def too_many() -> str:
    return _page(
        "Xin thử lại sau ít phút",
        "Please try again in a few minutes",
        _bilingual("Đang có quá nhiều người cùng đánh giá.", "Too many people are rating at this moment."),
    )


def _page(title: str, english: str, body: str) -> str:
    return (
        '<!doctype html><html lang="vi"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex">'
        f"<title>{escape(title)}</title><style>{_STYLE}</style></head>"
        f'<body><header>Bộ phận Một cửa</header><main><h1>{escape(title)}</h1><p class="en" lang="en">'
        f"{escape(english)}</p>{body}</main></body></html>"
    )


def _words(words: str, english: str) -> str:
    return f'<span>{escape(words)}<br><small lang="en">{escape(english)}</small></span>'


def _bilingual(words: str, english: str, tag: str = "p", kind: str = "") -> str:
    kind = f' class="{kind}" role="alert"' if kind else ""
    return f'<{tag}{kind}>{escape(words)}<br><small lang="en">{escape(english)}</small></{tag}>'


def _face(colour: str, bend: float) -> str:
    """Drawn in the page: no picture is fetched, and every telephone shows the same."""
    edge, middle = 30 - 3 * bend, 30 + 9 * bend
    return (
        f'<svg viewBox="0 0 48 48" aria-hidden="true" fill="none" stroke="{colour}" stroke-width="3" '
        'stroke-linecap="round"><circle cx="24" cy="24" r="21"/>'
        f'<path d="M14 {edge} Q24 {middle} 34 {edge}"/><path d="M17 18v1M31 18v1"/></svg>'
    )
