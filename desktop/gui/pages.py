"""Which page is where. Each is imported when somebody goes there first, so that Pli is there at once."""

from collections.abc import Callable

from desktop.gui.desk import Desk
from desktop.gui.page import Page
from desktop.gui.place import Place, Where

Maker = Callable[[Desk, Place], Page]


def _welcome(desk: Desk, place: Place) -> Page:
    from desktop.gui.first_run.page import FirstRunPage

    return FirstRunPage(desk, place)


def _unlock(desk: Desk, place: Place) -> Page:
    from desktop.gui.unlock_page import UnlockPage

    return UnlockPage(desk, place)


def _worklist(desk: Desk, place: Place) -> Page:
    from desktop.gui.worklist_page import WorklistPage

    return WorklistPage(desk, place)


def _answers(desk: Desk, place: Place) -> Page:
    from desktop.gui.answers_page import AnswersPage

    return AnswersPage(desk, place)


def _request(desk: Desk, place: Place) -> Page:
    from desktop.gui.request_page import RequestPage

    return RequestPage(desk, place)


def _case(desk: Desk, place: Place) -> Page:
    from desktop.gui.case_page import CasePage

    return CasePage(desk, place)


def _settings(desk: Desk, place: Place) -> Page:
    from desktop.gui.settings_page import SettingsPage

    return SettingsPage(desk, place)


def _checkup(desk: Desk, place: Place) -> Page:
    from desktop.gui.checkup_page import CheckupPage

    return CheckupPage(desk, place)


PAGES: dict[Where, Maker] = {
    Where.WELCOME: _welcome,
    Where.UNLOCK: _unlock,
    Where.WORKLIST: _worklist,
    Where.ANSWERS: _answers,
    Where.REQUEST: _request,
    Where.CASE: _case,
    Where.SETTINGS: _settings,
    Where.CHECKUP: _checkup,
}


def page_at(desk: Desk, place: Place) -> Page:
    """A fresh page."""
    return PAGES[place.where](desk, place)
