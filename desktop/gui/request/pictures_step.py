"""The second step: the live picture, the shutter, what each picture is of, and those that were taken.

No camera runs before the consent is recorded. Space takes a picture while the live picture has the keyboard.
"""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QStackedWidget, QWidget

from capture.sources import camera_source
from cases.errors import WrongUsage
from cases.identifiers import CaseId, PictureId
from cases.protocol import Protocol
from desktop.cameras import Choice
from desktop.cards import Volume
from desktop.draft import Draft, KeptPicture
from desktop.gui import parts, theme
from desktop.gui.desk import Desk
from desktop.gui.pictures import of_draft
from desktop.gui.place import Place
from desktop.gui.request import material
from desktop.gui.request.camera_bar import CameraBar
from desktop.gui.request.card_watch import mounted
from desktop.gui.request.consent_fields import ConsentFields
from desktop.gui.request.dropped import can_hold_pictures
from desktop.gui.request.facts_panel import FactsPanel
from desktop.gui.request.film_strip import FilmStrip, shot_words
from desktop.gui.request.from_elsewhere import FromElsewhere, Volumes
from desktop.gui.request.material import Material
from desktop.gui.request.picture_taker import PictureTaker
from desktop.gui.request.stage import Stage
from desktop.gui.request.taken_pictures import TakenPictures
from desktop.practice import Practice
from desktop.protocols import protocol_for, protocols

_TYPING = 400  # milliseconds after the last key until what is said of a picture is kept
_SHUTTERS = (Qt.Key.Key_Space, Qt.Key.Key_Camera, Qt.Key.Key_CameraFocus)


@dataclass(frozen=True)
class _Read:
    material: Material
    pictures: list[KeptPicture]


class PicturesStep(QWidget):
    """``consented`` gives the ``Draft``; ``changed``: there are other pictures than before."""

    consented = Signal(object)
    changed = Signal()

    def __init__(self, desk: Desk, case_id: CaseId, place: Place, volumes: Volumes = mounted) -> None:
        super().__init__()
        self._desk = desk
        self._case_id = case_id
        self._place = place
        self._awake = ExitStack()
        self._opened: PictureId | None = None
        self._instead_of: PictureId | None = None
        self._taker = PictureTaker(desk, case_id)
        self.taken = TakenPictures(desk, case_id, self)
        self.elsewhere = FromElsewhere(desk, self._taker, volumes)
        self.bar = CameraBar(desk)
        self.stage = Stage(
            desk,
            volumes,
            parts.secondary(self.tr("Choose another camera"), self.bar.open_list),
            parts.secondary(self.tr("Look again"), self._look, "refresh"),
        )
        self.preview, self.large, self.floating = self.stage.preview, self.stage.large, self.stage.floating
        self.strip = FilmStrip(desk, case_id)
        self.panel: FactsPanel | None = None
        self.consent: ConsentFields | None = None
        self._typing = QTimer(self, singleShot=True, interval=_TYPING)
        self._build()
        self._connect()
        self._read()

    # ── Beginning and end ────────────────────────────────────────────────────────────────────────────────

    def leaving(self) -> None:
        """Let the camera go, keep what was said, and remove what was deleted."""
        self.preview.stop()
        self._awake.close()
        self._keep_said()
        self.taken.remove_deleted()
        self.taken.lookout.rest()
        self._taker.finish()

    def _read(self) -> None:
        case_id = self._case_id

        def read(practice: Practice) -> _Read:
            return _Read(material.read(practice, case_id), practice.pictures(case_id))

        self._desk.run(self, read, self._show)

    def _show(self, read: _Read) -> None:
        draft = read.material.draft
        protocol = _protocol(read.material)
        language = self._desk.language
        self.panel = FactsPanel(protocol, language, self._place.retake)
        self.panel.changed.connect(self._say_of_opened)
        self.panel.site.activated.connect(self._give_keyboard_back)
        self._columns.addWidget(self.panel)
        self.taken.show(read.pictures)
        if self._place.retake is not None:
            self.panel.views.show_retake(self._place.retake)
            self._expert.say(self._place.retake.reason)
            self._expert.show()
        else:
            self.panel.views.show_next(read.pictures, None)
        if read.pictures:
            self.panel.show_place(read.pictures[-1].facts)
        if draft is None or draft.consent is not None:
            self._look()
        else:
            self._ask_consent(draft)

    def _ask_consent(self, draft: Draft) -> None:
        self.consent = ConsentFields(self._desk, draft)
        self.consent.recorded.connect(self._consented)
        self.stage.ask(self.tr("First the consent, then the camera"), self.consent)
        self._allow_camera(allowed=False)
        self.consent.record.setFocus()

    def _consented(self, draft: Draft) -> None:
        self.consented.emit(draft)
        self._look()

    def _look(self) -> None:
        self._allow_camera(allowed=True)
        self.stage.show_live()
        self.bar.look()

    # ── The camera ───────────────────────────────────────────────────────────────────────────────────────

    def _begin_camera(self, choice: Choice) -> None:
        try:
            self.preview.begin(camera_source(choice.source))
        except WrongUsage as error:
            self._desk.show_error(error)
            return
        self._awake.close()
        self._awake.enter_context(self._desk.session.keep_awake())
        if not self._is_aside():  # who looks at a card meanwhile is not taken away from it
            self._show_camera()

    def shoot(self) -> None:
        """Take a picture, of what is chosen now."""
        if self.panel is not None and self._opened is None and self.bar.shutter.isEnabled():
            self._taker.shoot(self.preview.shutter(), self.panel.facts())

    def _shot(self) -> None:
        self.preview.flash()
        if self.panel is not None and (view := self.panel.views.view()) is not None:
            self.panel.views.show_next(self.taken.pictures, view)

    def _kept(self, _: PictureId) -> None:
        instead_of, self._instead_of = self._instead_of, None
        if instead_of is not None and self.taken.find(instead_of) is not None:
            self._delete(instead_of)
        self.taken.read()

    # ── From elsewhere ───────────────────────────────────────────────────────────────────────────────────

    def bring(self, paths: Sequence[Path]) -> None:
        """Take pictures out of files and folders, which stay where they are."""
        if self._takes_files() and self.panel is not None:
            self.elsewhere.bring(paths, self.panel.said())

    def _takes_files(self) -> bool:
        return self.panel is not None and self.bar.files.isEnabled()

    def _choose_files(self) -> None:
        if self.panel is not None:
            self.elsewhere.choose(self.panel.said())

    def _paste(self) -> None:
        if self._takes_files() and self.panel is not None:
            self.elsewhere.paste(self.panel.said())

    def _open_card(self, card: Volume) -> None:
        self._show_camera()
        for part in (self._bars, self.strip):  # what is on the card has the room meanwhile
            part.hide()
        self.stage.show_card(card)

    def _take_from_card(self, chosen: Sequence[Path]) -> None:
        self._show_camera()
        self.bring(chosen)

    # ── Pictures that were taken ─────────────────────────────────────────────────────────────────────────

    def _show_pictures(self) -> None:
        pictures = self.taken.pictures
        self.strip.show_pictures(pictures)
        if self.panel is not None:
            self.panel.views.tick(pictures)
            if self._opened is None and self._instead_of is None:
                self.panel.views.go_on(pictures)
        self.changed.emit()

    def _open(self, picture_id: PictureId) -> None:
        picture = self.taken.find(picture_id)
        if picture is None or self.panel is None:
            return
        self._keep_said()
        self._opened = picture_id
        self.panel.show_picture(picture.facts)
        self.stage.show_large()
        self.large.show_picture(of_draft(self._case_id, picture), shot_words(picture.facts))
        self._bars.setCurrentIndex(1)
        self.strip.choose(picture_id)

    def _show_camera(self) -> None:
        """Back from a picture to the camera."""
        self._keep_said()
        if self._opened is not None and self.panel is not None:
            self.panel.show_next()
            self.panel.views.show_next(self.taken.pictures, None)
        self._opened = None
        self._bars.setCurrentIndex(0)
        for part in (self._bars, self.strip):
            part.show()
        self.strip.choose(None)
        self.stage.show_live()

    def _take_again(self) -> None:
        picture = None if self._opened is None else self.taken.find(self._opened)
        self._show_camera()
        if picture is not None and self.panel is not None:
            self._instead_of = picture.picture_id
            self.panel.show_place(picture.facts)
            self.panel.views.show_shot(picture.facts)

    def _delete(self, picture_id: PictureId) -> None:
        opened = self._opened == picture_id
        self.floating.say(self.tr("The picture was deleted."), self.tr("Undo"))
        self.taken.delete(picture_id)
        if opened:
            self._show_camera()

    def _delete_opened(self) -> None:
        if self._opened is not None:
            self._delete(self._opened)

    def _is_aside(self) -> bool:
        """Whether somebody looks at something else than the camera."""
        return self._opened is not None or self.stage.card.isVisible()

    def _give_keyboard_back(self) -> None:
        """A place was chosen: the space bar is the shutter again."""
        if self._opened is None:
            self.preview.setFocus()

    def _say_of_opened(self) -> None:
        picture = None if self._opened is None else self.taken.find(self._opened)
        if picture is None or self.panel is None:
            return
        before = picture.facts
        said = self.panel.facts().model_copy(update={"lesion": before.lesion, "taken": before.taken})
        if said != before:
            self.taken.say(picture.picture_id, said)
            self._typing.start()

    def _keep_said(self) -> None:
        self._typing.stop()
        self.taken.save()

    # ── How it is put together ───────────────────────────────────────────────────────────────────────────

    def _build(self) -> None:
        self._expert = parts.Notice("advice", "")
        self._expert.hide()
        self._zoom = parts.secondary("", self.large.toggle_zoom, "search")
        self._bars = QStackedWidget()
        self._bars.addWidget(self.bar)
        self._bars.addWidget(self._picture_bar())
        left = parts.column(
            self._expert, self.elsewhere, self.stage, self._bars, self.strip, space=theme.SMALL
        )
        left.setStretch(2, 1)
        self._columns = parts.row(left, space=theme.LARGE)
        self._columns.setStretch(0, 1)
        self.setLayout(self._columns)
        self.setFocusProxy(self.preview)
        self.setAcceptDrops(True)
        self._allow_camera(allowed=False)

    def _picture_bar(self) -> QWidget:
        back = parts.secondary(self.tr("Back to the camera"), self._show_camera, "camera")
        again = parts.secondary(self.tr("Take again"), self._take_again, "refresh")
        delete = parts.danger(self.tr("Delete"), self._delete_opened)
        return parts.holding(parts.row(back, again, None, self._zoom, delete))

    def _connect(self) -> None:
        self.bar.chosen.connect(self._begin_camera)
        self.bar.shutter.clicked.connect(self.shoot)
        self.bar.files.clicked.connect(self._choose_files)
        self.stage.watch.chosen.connect(self._open_card)
        self.stage.card.taken.connect(self._take_from_card)
        self.stage.card.left.connect(self._show_camera)
        self.elsewhere.said.connect(self.floating.say)
        self.elsewhere.refused.connect(self.stage.refusals.say)
        self._taker.shot.connect(self._shot)
        self._taker.kept.connect(self._kept)
        self.taken.changed.connect(self._show_pictures)
        self.strip.opened.connect(self._open)
        self.strip.deleted.connect(self._delete)
        self.floating.pressed.connect(self.taken.restore)
        self.floating.over.connect(self.taken.remove_deleted)
        self.large.zoomed.connect(self._show_zoom)
        self._typing.timeout.connect(self._keep_said)
        self._show_zoom(zoomed=False)

    def _show_zoom(self, zoomed: bool) -> None:
        self._zoom.setText(self.tr("Whole picture") if zoomed else self.tr("Full size"))

    def _allow_camera(self, *, allowed: bool) -> None:
        for part in (self.bar.shutter, self.bar.files, self.bar.box):
            part.setEnabled(allowed)

    # ── Qt ───────────────────────────────────────────────────────────────────────────────────────────────

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Space is the shutter where nothing else wants it; Escape leaves a large picture or a card."""
        aside = self._is_aside()
        if event.key() in _SHUTTERS and not aside:
            if not event.isAutoRepeat():
                self.shoot()
        elif event.key() == Qt.Key.Key_Escape and aside:
            self._show_camera()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Files, folders and pictures can be dropped anywhere on the step."""
        if can_hold_pictures(event.mimeData()) and self._takes_files():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """They are read, and stay where they are."""
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        if self._takes_files() and self.panel is not None:
            self.elsewhere.drop(event.mimeData(), self.panel.said())


def _protocol(read: Material) -> Protocol:
    if read.draft is not None:
        return read.protocol(read.draft)
    return protocol_for(read.case.specialty) or protocols()[0]
