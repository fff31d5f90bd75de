"""Where answered cases are filed, how long they stay in Pli afterwards, and what is sent when."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QFileDialog, QLabel

from desktop.gui import parts, theme
from desktop.gui.desk import Desk
from desktop.gui.segments import Segments
from desktop.gui.settings.section import Section

_DAYS = (30, 90, 180, 365)
_FOR_EVER = 0


class RecordSection(Section):
    """Only what was filed is ever removed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("The patient's record"))
        self.folder = parts.body("")
        self.choose = parts.secondary(self.tr("Choose a folder…"), self._choose, "folder")
        says = parts.hint(
            self.tr(
                "“File in the record” writes the PDF and the pictures there, where your record takes them from."
            )
        )
        line = parts.row(self.folder, self.choose)
        line.setStretch(0, 1)
        self.box.addLayout(parts.column(line, says, space=theme.SMALL))
        self._show_folder()
        now = desk.settings.keep_filed_days or _FOR_EVER
        choices = [*sorted({*_DAYS, now} - {_FOR_EVER}), _FOR_EVER]
        self.keep = Segments[int](self.tr("Keep filed cases"), [(each, _days(each)) for each in choices])
        self.keep.choose(now)
        self.keep.chosen.connect(lambda days: self.change(keep_filed_days=days or None))
        after = parts.hint(self.tr("What was never filed is never removed. The hospital keeps its own copy."))
        self.box.addLayout(
            parts.column(QLabel(self.tr("Keep filed cases in Pli")), self.keep, after, space=theme.HAIR)
        )

    def _choose(self) -> None:
        known = self.desk.settings.record_folder
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder for the record"), str(known or ""))
        if chosen:
            self.change(record_folder=Path(chosen).absolute())
            self._show_folder()

    def _show_folder(self) -> None:
        known = self.desk.settings.record_folder
        self.folder.setText(self.tr("No folder chosen yet") if known is None else str(known))


class SendingSection(Section):
    """What leaves by itself, and when somebody is asked first."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, self.tr("Sending"))
        self.metered = QCheckBox(self.tr("Ask before sending over a connection that is paid by volume"))
        self.metered.setChecked(desk.settings.ask_when_metered)
        self.metered.clicked.connect(lambda on: self.change(ask_when_metered=on))
        self.keyring = QCheckBox(self.tr("Go on sending after a restart, before anybody unlocks"))
        self.keyring.setChecked(desk.settings.keep_courier_key)
        self.keyring.clicked.connect(lambda on: self.change(keep_courier_key=on))
        self.box.addWidget(self.metered)
        self.box.addWidget(self.keyring)
        self.box.addWidget(
            parts.hint(
                self.tr(
                    "For that, this computer's own safe keeps a key that sends sealed cases and opens none."
                )
            )
        )


def _days(count: int) -> str:
    if count == _FOR_EVER:
        return QCoreApplication.translate("settings", "For ever")
    return QCoreApplication.translate("settings", "{count} days").format(count=count)
