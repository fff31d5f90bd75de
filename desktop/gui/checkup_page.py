"""Check this computer: camera, connection, clock, disk, and what to do where something is not as it should be."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QProgressBar, QStackedLayout, QWidget

from cases.errors import PliError
from cases.person import Service
from desktop.checkup.checks import CHECKS, Check, Look
from desktop.checkup.findings import Found
from desktop.checkup.report import counts_of, help_report
from desktop.checkup.surroundings import surroundings_of
from desktop.gui import parts, theme
from desktop.gui.bridge import Lane, Running
from desktop.gui.checkup_line import CheckLine
from desktop.gui.desk import Desk
from desktop.gui.guide import guide, guide_title
from desktop.gui.help_report_view import HelpReportView
from desktop.gui.page import Page
from desktop.gui.place import Place
from desktop.gui.printing import Sheet, print_on_paper, to_pdf
from host.system import write_durably

_GUIDE_FILE = "pli-guide.pdf"


class CheckupPage(Page):
    """Looks at everything as soon as it is shown. The help report takes the page's place while it is read."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        self._around = surroundings_of(desk.session)
        self._running: dict[Check, Running] = {}
        self._found: dict[Check, list[Found]] = {}
        self.lines = {check: CheckLine(check) for check in CHECKS}
        self._report: HelpReportView | None = None
        self._progress = QProgressBar()
        self._progress.setTextVisible(False)
        self._progress.setAccessibleName(self.tr("How far the look at this computer is"))
        self.again = parts.primary(self.tr("Check again"), self.look)
        self.cancel = parts.secondary(self.tr("Cancel"), self.stop)
        self.report = parts.secondary(self.tr("Help report"), self._ask_for_report, "help")
        self.print_guide = parts.secondary(self.tr("Print the guide"), self._print_guide, "print")
        self.save_guide = parts.secondary(self.tr("Guide as PDF…"), self._save_guide, "file")
        self._layers = QStackedLayout(self)
        self._layers.addWidget(self._findings())
        self.primary = self.again

    def title(self) -> str:
        return self.tr("Check this computer")

    def begin(self) -> None:
        self.look()
        self.cancel.setFocus()

    def leaving(self) -> None:
        self.stop()

    def back(self) -> None:
        """From the report to the findings, from there to where one was."""
        if self._report is None:
            super().back()
        else:
            self._close_report()

    # ── Looking ──────────────────────────────────────────────────────────────────────────────────────────

    def look(self) -> None:
        """Look at everything; what is quick first, for few can be looked at at once."""
        if self._running:
            return
        self._found = {}
        for check, look in reversed(CHECKS.items()):
            self.lines[check].show_waiting()
            self._running[check] = self.desk.bridge.run_long(
                self,
                partial(self._look, look),
                partial(self._show, check),
                partial(self._skip, check),
                lane=Lane.NETWORK,
            )
        self._show_progress()

    def stop(self) -> None:
        """What was not looked at yet is left."""
        for running in self._running.values():
            running.cancel()

    def _look(self, look: Look, running: Running) -> list[Found]:
        running.check()
        return look(self._around, running.is_cancelled)

    def _show(self, check: Check, found: list[Found]) -> None:
        self._found[check] = found
        self.lines[check].show_found(found)
        self._end(check)

    def _skip(self, check: Check, _error: PliError) -> None:
        self.lines[check].show_skipped()
        self._end(check)

    def _end(self, check: Check) -> None:
        self._running.pop(check, None)
        self._show_progress()

    def _show_progress(self) -> None:
        busy = bool(self._running)
        self._progress.setMaximum(len(CHECKS))
        self._progress.setValue(len(CHECKS) - len(self._running))
        self.again.setEnabled(not busy)
        self.report.setEnabled(not busy)
        if not busy and self.cancel.hasFocus():
            self.again.setFocus()
        self._progress.setVisible(busy)
        self.cancel.setVisible(busy)

    # ── The help report ──────────────────────────────────────────────────────────────────────────────────

    def _ask_for_report(self) -> None:
        found = [each for check in CHECKS for each in self._found.get(check, [])]
        session = self.desk.session
        self.desk.run(
            self,
            lambda practice: help_report(found, session.settings, counts_of(practice, session.courier.store)),
            self._show_report,
        )

    def _show_report(self, text: str) -> None:
        self._report = HelpReportView(self.desk, text, self._close_report)
        self._layers.addWidget(self._report)
        self._layers.setCurrentWidget(self._report)
        self.primary = self._report.save
        self._report.save.setFocus()

    def _close_report(self) -> None:
        report, self._report = self._report, None
        if report is not None:
            self._layers.removeWidget(report)
            report.deleteLater()
        self.primary = self.again
        self.report.setFocus()

    # ── The guide ────────────────────────────────────────────────────────────────────────────────────────

    def _with_guide(self, then: Callable[[Sheet], object]) -> None:
        def make(known: tuple[str, list[Service]]) -> None:
            then(guide(*known))

        self.desk.run(self, lambda practice: (practice.document.name, practice.services()), make)

    def _print_guide(self) -> None:
        self._with_guide(lambda sheet: print_on_paper(sheet, self))

    def _save_guide(self) -> None:
        self._with_guide(self._ask_where)

    def _ask_where(self, sheet: Sheet) -> None:
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save the guide"), _GUIDE_FILE)
        if not chosen:
            return
        pdf = to_pdf(sheet, guide_title())
        self.desk.bridge.run(
            self, lambda: write_durably(Path(chosen), pdf), lambda _: None, lane=Lane.PICTURES
        )

    # ── Layout ───────────────────────────────────────────────────────────────────────────────────────────

    def _findings(self) -> QWidget:
        ruled: list[parts.Part] = []
        for line in self.lines.values():
            ruled += [*([parts.rule()] if ruled else []), line]
        card = parts.Card(*ruled, space=theme.LARGE)
        inside = parts.holding(parts.column(card, None))
        head = parts.row(parts.title(self.title()), self.print_guide, self.save_guide)
        head.setStretch(0, 1)
        return parts.holding(
            parts.column(
                head,
                self._progress,
                parts.scrolling(inside),
                parts.row(self.report, None, self.cancel, self.again),
            )
        )
