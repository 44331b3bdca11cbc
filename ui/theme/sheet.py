"""The style sheet, made from a theme. Text is painted by the widgets; here are grounds, edges and inputs."""

from __future__ import annotations

from ui.theme.theme import Theme
from ui.theme.tokens import RADIUS, RADIUS_SMALL


def style_sheet(t: Theme) -> str:
    """Qt style sheet for the whole application under theme ``t``."""
    return "\n".join((_frames(t), _inputs(t), _buttons(t), _lists(t)))


def _frames(t: Theme) -> str:
    c = t.palette
    radius = f"{RADIUS}px"
    rules = [
        f"QWidget#page {{ background: {c['paper']}; }}",
        "QScrollArea, QWidget#body { background: transparent; border: 0; }",
        f"QFrame[box='card'] {{ background: {c['surface']}; border: 1px solid {c['line']}; border-radius: {radius}; }}",
        f"QFrame[box='sunken'] {{ background: {c['sunken']}; border: 0; border-radius: {radius}; }}",
        f"QFrame[box='bar'] {{ background: {c['bar']}; border: 0; border-bottom: 2px solid {c['gold']}; }}",
        f"QFrame[box='nav'] {{ background: {c['sunken']}; border: 0; border-right: 1px solid {c['line']}; }}",
        f"QFrame[box='strip'] {{ background: {c['surface']}; border: 0; border-left: 1px solid {c['line']}; }}",
        f"QFrame[box='rail'] {{ background: {c['surface']}; border: 0; border-bottom: 1px solid {c['line']}; }}",
        f"QFrame[box='foot'] {{ background: {c['surface']}; border: 0; border-top: 1px solid {c['line']}; }}",
        f"QFrame[box='drop'] {{ background: {c['sunken']}; border: 1px dashed {c['edge']}; border-radius: {radius}; }}",
        f"QFrame[box='over'] {{ background: {c['surface']}; border: 1px solid {c['edge']}; border-radius: {radius}; }}",
        f"QFrame[rule='h'] {{ background: {c['line']}; border: 0; max-height: 1px; min-height: 1px; }}",
        f"QToolTip {{ background: {c['surface']}; color: {c['ink']}; border: 1px solid {c['edge']}; padding: 4px; }}",
    ]
    rules += [
        f"QFrame[box='{tone}'] {{ background: {c[tone + '_tint']}; border: 1px solid {c[tone]};"
        f" border-radius: {radius}; }}"
        for tone in ("jade", "amber", "red", "gold")
    ]
    return "\n".join(rules)


def _inputs(t: Theme) -> str:
    c = t.palette
    return f"""
    QLineEdit, QPlainTextEdit {{
        background: {c["surface"]}; color: {c["ink"]}; border: 1px solid {c["edge"]}; border-radius: {RADIUS_SMALL}px;
        placeholder-text-color: {c["ink3"]};
        selection-background-color: {c["focus"]}; selection-color: {c["focus_gap"]};
    }}
    QLineEdit {{ padding: 0 {t.length(12)}px; min-height: {t.control - 2}px; max-height: {t.control - 2}px; }}
    QComboBox {{
        background: {c["surface"]}; color: {c["ink"]}; border: 1px solid {c["edge"]}; border-radius: {RADIUS_SMALL}px;
        padding: 0 {t.length(8)}px; min-height: {t.length(32) - 2}px;
    }}
    QComboBox::drop-down {{ border: 0; width: {t.length(28)}px; }}
    QComboBox::down-arrow {{ image: none; }}
    QLineEdit[chevron="1"] {{ padding-right: {t.length(32)}px; }}
    QPlainTextEdit {{ padding: 4px {t.length(8)}px; }}
    QLineEdit[bad="1"] {{
        border: 2px solid {c["red"]}; min-height: {t.control - 4}px; max-height: {t.control - 4}px;
    }}
    QPlainTextEdit[bad="1"] {{ border: 2px solid {c["red"]}; }}
    QLineEdit:disabled, QPlainTextEdit:disabled {{
        background: {c["sunken"]}; color: {c["ink2"]}; border-color: {c["line"]};
    }}
    """


def _buttons(t: Theme) -> str:
    c = t.palette
    return f"""
    QPushButton {{ background: {c["surface"]}; border: 1px solid {c["edge"]}; border-radius: {RADIUS}px; }}
    QPushButton[kind="soft"] {{ background: transparent; }}
    QPushButton:hover {{ background: {c["sunken"]}; }}
    QPushButton:pressed {{ background: {c["primary_tint"]}; }}
    QPushButton:disabled {{ border-color: {c["line"]}; }}
    QPushButton[kind="primary"] {{ background: {c["primary_fill"]}; border: 1px solid {c["primary_fill"]}; }}
    QPushButton[kind="primary"]:hover, QPushButton[kind="primary"]:pressed {{ background: {c["primary_hover"]}; }}
    QPushButton[kind="primary"]:disabled {{ background: {c["sunken"]}; border-color: {c["line"]}; }}
    QPushButton[kind="quiet"], QPushButton[kind="link"], QPushButton[kind="row"], QPushButton[kind="bar"] {{
        background: transparent; border: 0;
    }}
    QPushButton[kind="quiet"]:hover, QPushButton[kind="row"]:hover {{ background: {c["sunken"]}; }}
    QPushButton[kind="choice"][on="1"] {{ background: {c["primary_tint"]}; border: 2px solid {c["primary"]}; }}
    """


def _lists(t: Theme) -> str:
    c = t.palette
    return f"""
    QTableView, QListView {{ background: {c["surface"]}; color: {c["ink"]}; border: 0; outline: 0; }}
    QListView#suggestions {{ border: 1px solid {c["edge"]}; border-radius: {RADIUS_SMALL}px; padding: 4px 0; }}
    QListView#suggestions::item {{ min-height: {t.length(32)}px; padding: 0 {t.length(12)}px; }}
    QListView#suggestions::item:selected {{ background: {c["primary_tint"]}; color: {c["ink"]}; }}
    QListWidget#suggestions {{ border: 0; padding: 0; }}
    QHeaderView {{ background: {c["sunken"]}; }}
    QHeaderView::section {{
        background: {c["sunken"]}; color: {c["ink2"]}; border: 0; border-bottom: 1px solid {c["line"]};
        padding: 0 {t.length(12)}px; font-size: {t.px("tiny")}px; font-weight: 600;
    }}
    QScrollBar:vertical {{ background: transparent; width: 12px; margin: 2px; }}
    QScrollBar::handle:vertical {{ background: {c["edge"]}; border-radius: 4px; min-height: 32px; }}
    QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
        background: none; border: 0; height: 0;
    }}
    """
