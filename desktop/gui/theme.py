"""How Pli looks: every colour, size and distance, and the one style sheet made of them.

A widget says what it is by the property ``kind`` (``primary``, ``card``, ``hint`` …), never by colours of its own.
``tests/gui/test_theme.py`` computes the contrast (WCAG 2.2, AA) of each pair of colours that meet.
"""

from dataclasses import dataclass
from importlib import resources

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

from desktop.settings import Theme

HAIR, SMALL, MEDIUM, LARGE, WIDE, HUGE = 4, 8, 12, 16, 24, 32
"""Distances in device-independent pixels."""
RADIUS = 8
TARGET = 40
"""The least height of what is pressed."""
BASE, READ, HEADING, TITLE = 13, 15, 20, 28
"""Sizes of type, in device-independent pixels."""


@dataclass(frozen=True)
class Palette:
    """The colours of one scheme, by what they are for. ``…_soft`` lies behind the text of the same name."""

    name: str
    ground: str
    surface: str
    line: str
    edge: str
    text: str
    muted: str
    accent: str
    on_accent: str
    accent_soft: str
    danger: str
    on_danger: str
    danger_soft: str
    advice: str
    advice_soft: str
    done: str
    done_soft: str

    @property
    def pairs(self) -> tuple[tuple[str, str], ...]:
        """Each text colour with each colour that it is written on."""
        papers = (self.ground, self.surface)
        texts = (self.text, self.muted, self.accent, self.danger, self.advice, self.done)
        soft = (
            (self.text, self.accent_soft),
            (self.accent, self.accent_soft),
            (self.danger, self.danger_soft),
            (self.advice, self.advice_soft),
            (self.done, self.done_soft),
            (self.text, self.danger_soft),
            (self.text, self.advice_soft),
            (self.text, self.done_soft),
        )
        pressed = ((self.on_accent, self.accent), (self.on_danger, self.danger))
        return (*((text, paper) for text in texts for paper in papers), *soft, *pressed)


LIGHT = Palette(
    name="light",
    ground="#F1F5F9",
    surface="#FFFFFF",
    line="#CBD5E1",
    edge="#64748B",
    text="#0F172A",
    muted="#475569",
    accent="#0F766E",
    on_accent="#FFFFFF",
    accent_soft="#DDF7F3",
    danger="#B91C1C",
    on_danger="#FFFFFF",
    danger_soft="#FEE8E8",
    advice="#92400E",
    advice_soft="#FEF3C7",
    done="#166534",
    done_soft="#DCFCE7",
)
DARK = Palette(
    name="dark",
    ground="#0F172A",
    surface="#1E293B",
    line="#475569",
    edge="#94A3B8",
    text="#F1F5F9",
    muted="#B6C2D2",
    accent="#2DD4BF",
    on_accent="#042F2E",
    accent_soft="#12403D",
    danger="#FCA5A5",
    on_danger="#450A0A",
    danger_soft="#4A1414",
    advice="#FCD34D",
    advice_soft="#453003",
    done="#86EFAC",
    done_soft="#0B3B20",
)


def palette_of(theme: Theme) -> Palette:
    """The colours now in force for a choice."""
    if theme is Theme.SYSTEM:
        dark = QGuiApplication.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return DARK if dark else LIGHT
    return DARK if theme is Theme.DARK else LIGHT


def current() -> Palette:
    """The colours now in force, for what paints itself."""
    window = QGuiApplication.palette().color(QPalette.ColorRole.Window)
    return DARK if window.lightness() < 128 else LIGHT


def apply(app: QApplication, theme: Theme) -> None:
    """Dress the application; may be called again at any time."""
    colours = palette_of(theme)
    app.setStyle("Fusion")
    app.setPalette(_qt_palette(colours))
    font = app.font()
    font.setPixelSize(BASE)
    font.setFeature(QFont.Tag("tnum"), 1)  # figures of one width: dates and numbers stand in columns
    app.setFont(font)
    app.setStyleSheet(style_sheet(colours))


def _qt_palette(colours: Palette) -> QPalette:
    palette = QPalette()
    role = QPalette.ColorRole
    for name, value in (
        (role.Window, colours.ground),
        (role.WindowText, colours.text),
        (role.Base, colours.surface),
        (role.AlternateBase, colours.ground),
        (role.Text, colours.text),
        (role.Button, colours.surface),
        (role.ButtonText, colours.text),
        (role.ToolTipBase, colours.surface),
        (role.ToolTipText, colours.text),
        (role.PlaceholderText, colours.muted),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.on_accent),
        (role.Link, colours.accent),
        (role.Mid, colours.line),
    ):
        palette.setColor(name, QColor(value))
    return palette


def style_sheet(colours: Palette) -> str:
    """The whole sheet. Borders are always two pixels wide, so that focus moves nothing."""
    controls = str(resources.files("resources") / "icons" / "controls").replace("\\", "/")
    fields = "QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QDateEdit, QTimeEdit, QSpinBox, QDoubleSpinBox"
    focused = ", ".join(f"{field.strip()}:focus" for field in fields.split(","))
    return f"""
QWidget {{ color: {colours.text}; font-size: {BASE}px; }}
QMainWindow, QDialog, QWidget[kind="page"] {{ background: {colours.ground}; }}
QScrollArea, QScrollArea > QWidget > QWidget, QStackedWidget {{ background: transparent; border: none; }}
QLabel {{ background: transparent; }}
QLabel[kind="title"] {{ font-size: {TITLE}px; font-weight: 600; }}
QLabel[kind="heading"] {{ font-size: {HEADING}px; font-weight: 600; }}
QLabel[kind="subheading"] {{ font-size: {READ}px; font-weight: 600; }}
QLabel[kind="read"] {{ font-size: {READ}px; }}
QLabel[kind="hint"] {{ color: {colours.muted}; }}
QLabel[kind="danger"] {{ color: {colours.danger}; }}
QFrame[kind="card"] {{
  background: {colours.surface}; border: 1px solid {colours.line}; border-radius: {RADIUS}px; }}
QFrame[kind="rail"] {{ background: {colours.surface}; border-right: 1px solid {colours.line}; }}
QFrame[kind="rule"] {{ background: {colours.line}; max-height: 1px; min-height: 1px; border: none; }}
QFrame[kind="notice-danger"] {{
  background: {colours.danger_soft}; border: 1px solid {colours.danger}; border-radius: {RADIUS}px; }}
QFrame[kind="notice-advice"] {{
  background: {colours.advice_soft}; border: 1px solid {colours.advice}; border-radius: {RADIUS}px; }}
QFrame[kind="notice-done"] {{
  background: {colours.done_soft}; border: 1px solid {colours.done}; border-radius: {RADIUS}px; }}
QFrame[kind="notice-calm"] {{
  background: {colours.accent_soft}; border: 1px solid {colours.accent}; border-radius: {RADIUS}px; }}
QLabel[badge="danger"] {{ background: {colours.danger_soft}; color: {colours.danger}; }}
QLabel[badge="advice"] {{ background: {colours.advice_soft}; color: {colours.advice}; }}
QLabel[badge="done"] {{ background: {colours.done_soft}; color: {colours.done}; }}
QLabel[badge="calm"] {{ background: {colours.accent_soft}; color: {colours.accent}; }}
QLabel[badge="plain"] {{ background: {colours.ground}; color: {colours.muted}; }}
QLabel[badge] {{ padding: 2px {SMALL}px; border-radius: {RADIUS}px; font-weight: 600; }}
QPushButton, QToolButton {{
  min-height: {TARGET - 8}px; padding: 2px {LARGE}px; border-radius: {RADIUS}px;
  border: 2px solid {colours.line}; background: {colours.surface}; font-size: {READ}px; }}
QToolButton {{ padding: 2px {SMALL}px; min-width: {TARGET - 20}px; }}
QPushButton:hover, QToolButton:hover {{ background: {colours.accent_soft}; }}
QPushButton:pressed, QToolButton:pressed {{ background: {colours.line}; }}
QPushButton:checked, QToolButton:checked {{
  background: {colours.accent_soft}; border-color: {colours.accent}; color: {colours.accent}; }}
QPushButton:focus, QToolButton:focus {{ border-color: {colours.text}; }}
QPushButton:disabled, QToolButton:disabled {{ color: {colours.muted}; background: {colours.ground}; }}
QComboBox:disabled {{ color: {colours.muted}; background: {colours.ground}; border-color: {colours.line}; }}
QPushButton[kind="primary"] {{
  background: {colours.accent}; color: {colours.on_accent}; border-color: {colours.accent}; font-weight: 600; }}
QPushButton[kind="primary"]:focus {{ border-color: {colours.text}; }}
QPushButton[kind="primary"]:disabled {{
  background: {colours.line}; color: {colours.text}; border-color: {colours.line}; }}
QPushButton[kind="danger"] {{ color: {colours.danger}; border-color: {colours.danger}; }}
QPushButton[kind="view"] {{ text-align: left; padding: 2px {MEDIUM}px; }}
QPushButton[kind="link"] {{
  border-color: transparent; background: transparent; color: {colours.accent}; text-align: left;
  padding: 2px {HAIR}px; }}
QPushButton[kind="link"]:focus {{ border-color: {colours.accent}; }}
QPushButton[kind="large"] {{ min-height: {TARGET + LARGE}px; padding: 2px {WIDE}px; font-size: {HEADING}px; }}
QPushButton[kind="person"] {{
  min-height: {TARGET + LARGE}px; padding: 2px {WIDE}px; font-size: {HEADING}px; text-align: left; }}
QPushButton[kind="segment"] {{ padding: 2px {MEDIUM}px 2px {SMALL}px; }}
QPushButton[kind="fold"] {{
  border-color: transparent; background: transparent; font-weight: 600; text-align: left; padding: 2px {HAIR}px; }}
QPushButton[kind="fold"]:checked {{ color: {colours.text}; }}
QPushButton[kind="fold"]:focus {{ border-color: {colours.accent}; }}
QPushButton[kind="rail"], QToolButton[kind="rail"] {{
  border-color: transparent; background: transparent; font-size: {BASE}px; padding: 2px {HAIR}px; }}
QPushButton[kind="rail"]:hover, QToolButton[kind="rail"]:hover {{ background: {colours.accent_soft}; }}
QPushButton[kind="rail"]:checked, QToolButton[kind="rail"]:checked {{
  background: {colours.accent_soft}; color: {colours.accent}; }}
QPushButton[kind="rail"]:focus, QToolButton[kind="rail"]:focus {{ border-color: {colours.accent}; }}
{fields} {{
  min-height: {TARGET - 8}px; padding: 2px {SMALL}px; border: 2px solid {colours.edge}; border-radius: {RADIUS}px;
  background: {colours.surface}; font-size: {READ}px; placeholder-text-color: {colours.muted};
  selection-background-color: {colours.accent}; selection-color: {colours.on_accent}; }}
{focused} {{ border-color: {colours.accent}; }}
QLineEdit[wrong="true"], QPlainTextEdit[wrong="true"], QComboBox[wrong="true"] {{ border-color: {colours.danger}; }}
QTimeEdit::up-button, QTimeEdit::down-button {{ border: none; width: 0; height: 0; }}
QComboBox::drop-down, QDateEdit::drop-down {{ border: none; width: {HUGE}px; }}
QComboBox::down-arrow, QDateEdit::down-arrow {{ image: url("{controls}/arrow-{colours.name}.svg"); width: {LARGE}px; }}
QComboBox QAbstractItemView {{ background: {colours.surface}; border: 1px solid {colours.line}; }}
QCheckBox, QRadioButton {{ min-height: {TARGET}px; spacing: {SMALL}px; font-size: {READ}px; }}
QCheckBox::indicator, QRadioButton::indicator {{
  width: {LARGE}px; height: {LARGE}px; border: 2px solid {colours.edge}; background: {colours.surface}; }}
QCheckBox::indicator {{ border-radius: {HAIR}px; }}
QRadioButton::indicator {{ border-radius: 10px; }}
QCheckBox::indicator:checked {{
  background: {colours.accent}; border-color: {colours.accent}; image: url("{controls}/tick-{colours.name}.svg"); }}
QRadioButton::indicator:checked {{
  width: {SMALL}px; height: {SMALL}px; border: 6px solid {colours.accent}; }}
QCheckBox::indicator:focus, QRadioButton::indicator:focus {{ border-color: {colours.text}; }}
QCheckBox:focus, QRadioButton:focus {{ outline: none; color: {colours.accent}; text-decoration: underline; }}
QProgressBar {{
  min-height: {SMALL}px; max-height: {SMALL}px; border: none; border-radius: 4px; background: {colours.line}; }}
QProgressBar::chunk {{ background: {colours.accent}; border-radius: 4px; }}
QListView, QTableView, QTreeView {{
  background: {colours.surface}; border: 2px solid {colours.line}; border-radius: {RADIUS}px; outline: none; }}
QListView:focus, QTableView:focus, QTreeView:focus {{ border-color: {colours.accent}; }}
QListView::item:selected, QTableView::item:selected {{ background: {colours.accent_soft}; color: {colours.text}; }}
QScrollBar:vertical {{ width: {MEDIUM}px; background: transparent; }}
QScrollBar:horizontal {{ height: {MEDIUM}px; background: transparent; }}
QScrollBar::handle {{ background: {colours.edge}; border-radius: 5px; min-height: {HUGE}px; min-width: {HUGE}px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QToolTip {{ background: {colours.surface}; color: {colours.text}; border: 1px solid {colours.line}; }}
QMenu {{ background: {colours.surface}; border: 1px solid {colours.line}; }}
QMenu::item {{ padding: {SMALL}px {LARGE}px; }}
QMenu::item:selected {{ background: {colours.accent_soft}; }}
"""
