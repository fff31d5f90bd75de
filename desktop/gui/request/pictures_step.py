"""The second step: the live picture, the shutter, what each picture is of, and those that were taken.

No camera runs before the consent is recorded. Space takes a picture while the live picture has the keyboard.
"""

from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence

from capture.sources import camera_source
from cases.errors import WrongUsage
from cases.identifiers import CaseId, PictureId
from desktop.cameras import Choice
from desktop.cards import Volume
from desktop.draft import Draft, KeptPicture
from desktop.gui.desk import Desk
from desktop.gui.pictures import of_draft
from desktop.gui.place import Place
from desktop.gui.request import material
from desktop.gui.request.card_watch import mounted
from desktop.gui.request.consent_fields import ConsentFields
from desktop.gui.request.facts_panel import FactsPanel
from desktop.gui.request.film_strip import shot_words
from desktop.gui.request.from_elsewhere import Volumes
from desktop.gui.request.material import Material
from desktop.gui.request.pictures_layout import PicturesLayout
from desktop.practice import Practice

_SHUTTERS = (Qt.Key.Key_Space, Qt.Key.Key_Camera, Qt.Key.Key_CameraFocus)


@dataclass(frozen=True)
class _Read:
    material: Material
    pictures: list[KeptPicture]


class PicturesStep(PicturesLayout):
    """``consented`` gives the ``Draft``; ``changed``: there are other pictures than before.

    ``choosing`` gives the button that adds what is chosen on a card; ``None`` when nothing is chosen there any more.
    """

    consented = Signal(object)
    changed = Signal()
    choosing = Signal(object)

    def __init__(self, desk: Desk, case_id: CaseId, place: Place, volumes: Volumes = mounted) -> None:
        super().__init__(desk, case_id, volumes)
        self._desk = desk
        self._case_id = case_id
        self._place = place
        self._awake = ExitStack()
        self._instead_of: PictureId | None = None
        self.consent: ConsentFields | None = None
        self._connect()
        self._read()

    # ── Beginning and end ────────────────────────────────────────────────────────────────────────────────

    def leaving(self) -> None:
        """Let the camera go, keep what was said, and remove what was deleted."""
        self.preview.stop()
        self._awake.close()
        self._looked_at.keep()
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
        protocol = read.material.any_protocol()
        panel = FactsPanel(protocol, self._desk.language, self._place.retake)
        panel.changed.connect(self._say)
        panel.site.activated.connect(self._give_keyboard_back)
        self._add_panel(panel)
        self.taken.show(read.pictures)
        if self._place.retake is not None:
            panel.views.show_retake(self._place.retake)
            self._expert.say(self._place.retake.reason)
            self._expert.show()
        else:
            panel.views.show_next(read.pictures, None)
        if read.pictures:
            panel.show_place(read.pictures[-1].facts)
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
        if self.panel is not None and self._looked_at.picture_id is None and self.bar.shutter.isEnabled():
            self._taker.shoot(self.preview.shutter(), self.panel.facts())

    def _shot(self) -> None:
        self.preview.flash()
        if self.panel is not None and (view := self.panel.views.view()) is not None:
            self.panel.views.show_next(self.taken.pictures, view)

    def _kept(self, _: PictureId, by_itself: bool) -> None:
        """One that is taken again takes the other's place; of many that were brought none does."""
        if by_itself:
            instead_of, self._instead_of = self._instead_of, None
            if instead_of is not None and self.taken.find(instead_of) is not None:
                self._delete(instead_of)
        self.taken.read()

    # ── From elsewhere ───────────────────────────────────────────────────────────────────────────────────

    def _open_card(self, card: Volume) -> None:
        self._show_camera()
        self._give_room(to_card=True)
        self.choosing.emit(self.stage.card.take)
        self.stage.show_card(card)

    def _take_from_card(self, chosen: Sequence[Path]) -> None:
        self._show_camera()
        self.elsewhere.bring(chosen)

    # ── Pictures that were taken ─────────────────────────────────────────────────────────────────────────

    def _show_pictures(self) -> None:
        pictures = self.taken.pictures
        self.strip.show_pictures(pictures)
        if self.panel is not None:
            self.panel.views.tick(pictures)
            if self._looked_at.picture_id is None and self._instead_of is None:
                self.panel.views.go_on(pictures)
        self.changed.emit()

    def _open(self, picture_id: PictureId) -> None:
        picture = self.taken.find(picture_id)
        if picture is None or self.panel is None:
            return
        self._looked_at.keep()
        self._looked_at.picture_id = picture_id
        self.panel.show_picture(picture.facts)
        self.stage.show_large()
        self.large.show_picture(of_draft(self._case_id, picture), shot_words(picture.facts))
        self._show_bar_of(picture=True)
        self.strip.choose(picture_id)

    def _show_camera(self) -> None:
        """Back from a picture to the camera."""
        self._looked_at.keep()
        if self._looked_at.picture_id is not None and self.panel is not None:
            self.panel.show_next()
            self.panel.views.show_next(self.taken.pictures, None)
        self._looked_at.picture_id = None
        self._show_bar_of(picture=False)
        self._give_room(to_card=False)
        self.choosing.emit(None)
        self.strip.choose(None)
        self.stage.show_live()

    def _take_again(self) -> None:
        picture = self._looked_at.picture
        self._show_camera()
        if picture is not None and self.panel is not None:
            self._instead_of = picture.picture_id
            self.panel.show_place(picture.facts)
            self.panel.views.show_shot(picture.facts)

    def _delete(self, picture_id: PictureId) -> None:
        opened = self._looked_at.picture_id == picture_id
        self.floating.say(self.tr("The picture was deleted."), self.tr("Undo"))
        self.taken.delete(picture_id)
        if opened:
            self._show_camera()

    def _delete_opened(self) -> None:
        if self._looked_at.picture_id is not None:
            self._delete(self._looked_at.picture_id)

    def _say(self) -> None:
        if self.panel is not None:
            self._looked_at.say(self.panel.facts())

    # ── How it hangs together ────────────────────────────────────────────────────────────────────────────────

    def _connect(self) -> None:
        self.bar.chosen.connect(self._begin_camera)
        self.bar.shutter.clicked.connect(self.shoot)
        self.bar.files.clicked.connect(self.elsewhere.choose)
        self.bar.watch.chosen.connect(self._open_card)
        self.stage.card.taken.connect(self._take_from_card)
        self.stage.card.left.connect(self._show_camera)
        self.elsewhere.said.connect(self.floating.say)
        self.elsewhere.refused.connect(self.refusals.say)
        self._taker.shot.connect(self._shot)
        self._taker.kept.connect(self._kept)
        self.taken.changed.connect(self._show_pictures)
        self.strip.opened.connect(self._open)
        self.strip.deleted.connect(self._delete)
        self.floating.pressed.connect(self.taken.restore)
        self.floating.over.connect(self.taken.remove_deleted)
        self._picture_bar.left.connect(self._show_camera)
        self._picture_bar.again.connect(self._take_again)
        self._picture_bar.deleted.connect(self._delete_opened)

    # ── Qt ───────────────────────────────────────────────────────────────────────────────────────────────

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space is the shutter where nothing else wants it; Escape leaves a large picture or a card."""
        aside = self._is_aside()
        if event.key() in _SHUTTERS and not aside:
            if not event.isAutoRepeat():
                self.shoot()
        elif event.key() == Qt.Key.Key_Escape and aside:
            self._show_camera()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self.elsewhere.paste()
        else:
            super().keyPressEvent(event)
