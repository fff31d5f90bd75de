"""One picture large, with what tells who somebody is: covered or kept by one press, and whatever else a person covers.

Every decision is kept at once; ``Ctrl+Z`` and Undo take back the last ones of this picture.
"""

from PySide6.QtCore import QRectF, QTimer, Signal
from PySide6.QtGui import QKeySequence, QPixmap, QShortcut
from PySide6.QtWidgets import QCheckBox, QWidget

from cases.errors import PliError
from cases.identifiers import CaseId
from cases.privacy import Decision, Found, Shape
from desktop import areas
from desktop.areas import Decided
from desktop.draft import KeptPicture
from desktop.gui import parts, theme
from desktop.gui.desk import Desk
from desktop.gui.pictures import WHOLE, pictures_of, uncovered
from desktop.gui.request.area_list import AreaList
from desktop.gui.request.area_scene import AreaScene
from desktop.gui.request.area_words import told
from desktop.gui.segments import ticked

_PANEL = 300
_PAUSE = 200  # milliseconds after a change of size until the picture is decoded for it


class AreasView(QWidget):
    """``decided``: a ``Decided`` about the picture that is shown; ``again``: it is to be looked at once more."""

    decided = Signal(object)
    again = Signal()

    def __init__(self, desk: Desk, case_id: CaseId) -> None:
        super().__init__()
        self._desk = desk
        self._case_id = case_id
        self._picture: KeptPicture | None = None
        self._chosen: int | None = None
        self._before: list[Decided] = []
        self.scene, self.list = AreaScene(), AreaList()
        self.told = parts.body("")
        self.retry = parts.secondary(self.tr("Look again"), self.again.emit, "refresh")
        self.keep_all = parts.secondary(self.tr("Keep all"), lambda: self._decide_open(Decision.KEPT))
        self.cover_all = parts.secondary(self.tr("Cover all"), lambda: self._decide_open(Decision.COVERED))
        self.rectangle = ticked(self.tr("Rectangle"), self.tr("Draw what is to be covered"))
        self.ellipse = ticked(self.tr("Ellipse"), self.tr("Draw what is to be covered"))
        self.undo = parts.secondary(self.tr("Undo"), self._undo, "undo")
        self.recognisable = QCheckBox(self.tr("The patient can be recognised"))
        self.zooming = (
            parts.tool("plus", self.tr("Larger"), self.scene.enlarge),
            parts.tool("minus", self.tr("Smaller"), self.scene.reduce),
        )
        self._settle = QTimer(self, singleShot=True)
        self._build()
        self._connect()

    def show_picture(self, picture: KeptPicture, name: str) -> None:
        """Another one, whole."""
        self._picture, self._before, self._chosen = None, [], None
        self.scene.setAccessibleName(name)
        self.scene.show_picture(picture.upright_size)
        self.show_state(picture, busy=False, failed=None)
        self._settle.start(0)

    def show_state(self, picture: KeptPicture, *, busy: bool, failed: PliError | None) -> None:
        """What is known and decided of it now."""
        self._picture = picture
        if self._chosen is not None and self._chosen >= len(picture.areas):
            self._chosen = None
        self.scene.show_areas(picture.areas, self._chosen)
        self.list.show_areas(picture.areas)
        self.told.setText(told(picture, busy=busy, failed=failed))
        self.retry.setVisible(failed is not None)
        some = areas.undecided(picture.areas) > 0
        self.keep_all.setVisible(some)
        self.cover_all.setVisible(some)
        self.undo.setEnabled(bool(self._before))
        self.recognisable.setChecked(bool(picture.recognisable))

    @property
    def shown(self) -> KeptPicture | None:
        """The picture."""
        return self._picture

    # ── Decisions ────────────────────────────────────────────────────────────────────────────────────────

    def _say(self, now: areas.Areas, recognisable: bool | None = None) -> None:
        picture = self._picture
        if picture is None or (now == picture.areas and recognisable is None):
            return
        self._before.append(Decided(picture.areas, picture.recognisable))
        self.decided.emit(Decided(now, picture.recognisable if recognisable is None else recognisable))

    def _decide(self, number: int, decision: Decision) -> None:
        if self._picture is not None:
            self._say(areas.decide(self._picture.areas, number, decision))

    def _decide_open(self, decision: Decision) -> None:
        if self._picture is not None:
            self._say(areas.decide_open(self._picture.areas, decision))

    def _press(self, number: int) -> None:
        """On the picture: cover it; what is covered is kept. What was drawn is chosen, to be moved."""
        picture = self._picture
        if picture is None:
            return
        self._chosen = number
        area = picture.areas[number]
        if area.found is Found.OWN:
            self.scene.show_areas(picture.areas, number)
        else:
            is_covered = area.decision is Decision.COVERED
            self._decide(number, Decision.KEPT if is_covered else Decision.COVERED)

    def _draw(self, box: QRectF) -> None:
        picture = self._picture
        if picture is not None:
            shape = Shape.ELLIPSE if self.ellipse.isChecked() else Shape.RECTANGLE
            self._chosen = len(picture.areas)
            self._say(areas.drawn(picture.areas, shape, _whole(box), picture.upright_size))

    def _move(self, across: float, down: float, sizes: bool) -> None:
        picture, number = self._picture, self._chosen
        if picture is not None and number is not None and picture.areas[number].found is Found.OWN:
            step = (round(across), round(down))
            self._say(areas.moved(picture.areas, number, step, picture.upright_size, sizes=sizes))

    def _decide_chosen(self, decision: Decision) -> None:
        if self._chosen is not None:
            self._decide(self._chosen, decision)

    def _choose(self, number: int) -> None:
        self._chosen = number

    def _undo(self) -> None:
        if self._before:
            self.decided.emit(self._before.pop())

    # ── The picture ──────────────────────────────────────────────────────────────────────────────────────

    def _ask_soon(self) -> None:
        """What is asked for at once is not put off."""
        if not (self._settle.isActive() and self._settle.interval() == 0):
            self._settle.start(_PAUSE)

    def _ask(self) -> None:
        picture = self._picture
        if picture is None:
            return
        wanted = self.scene.pixels_wanted.boundedTo(WHOLE)

        def show(pixmap: QPixmap) -> None:
            if self._picture is not None and self._picture.picture_id == picture.picture_id:
                self.scene.show_pixels(pixmap)

        pictures_of(self._desk).ask(self, uncovered(self._case_id, picture.picture_id), wanted, show)

    def _choose_tool(self, tool: Shape) -> None:
        """One of the two, or none."""
        button, other = (
            (self.rectangle, self.ellipse) if tool is Shape.RECTANGLE else (self.ellipse, self.rectangle)
        )
        other.setChecked(False)
        self.scene.choose_tool(tool if button.isChecked() else None)
        if button.isChecked():
            self.scene.setFocus()

    def _build(self) -> None:
        draw = parts.row(self.rectangle, self.ellipse, None, space=theme.SMALL)
        hint = parts.hint(
            self.tr("Draw over a tattoo, jewellery or a name. Enter draws in the middle, the arrows move it.")
        )
        whole = parts.row(self.keep_all, self.cover_all, None, space=theme.SMALL)
        panel = parts.column(
            parts.subheading(self.tr("What tells who it is")),
            self.told,
            parts.row(self.retry, None),
            whole,
            self.list,
            parts.subheading(self.tr("Cover something else")),
            draw,
            hint,
            parts.row(self.undo, None),
            self.recognisable,
            None,
            space=theme.SMALL,
        )
        side = parts.scrolling(parts.holding(panel))
        side.setFixedWidth(_PANEL)
        self.setLayout(parts.row(self.scene, side))

    def _connect(self) -> None:
        self.scene.pressed.connect(self._press)
        self.scene.drawn.connect(self._draw)
        self.scene.moved.connect(self._move)
        self.scene.scaled.connect(self._ask_soon)
        self.list.decided.connect(self._decide)
        self.list.chosen.connect(self._choose)
        self.rectangle.clicked.connect(lambda: self._choose_tool(Shape.RECTANGLE))
        self.ellipse.clicked.connect(lambda: self._choose_tool(Shape.ELLIPSE))
        self.recognisable.clicked.connect(
            lambda checked: self._say(self._picture.areas if self._picture else (), checked)
        )
        self._settle.timeout.connect(self._ask)
        for keys, call in (
            ("C", lambda: self._decide_chosen(Decision.COVERED)),
            ("K", lambda: self._decide_chosen(Decision.KEPT)),
            ("Ctrl+Z", self._undo),
        ):
            QShortcut(QKeySequence(keys), self, call)


def _whole(box: QRectF) -> tuple[int, int, int, int]:
    return round(box.left()), round(box.top()), max(1, round(box.width())), max(1, round(box.height()))
