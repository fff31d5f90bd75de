"""A gateway that is away, slow, full, or lies: the case stays, the window says so, and it leaves afterwards."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from pytestqt.qtbot import QtBot

from cases.errors import GatewayBusy, GatewayUnreachable, GatewayUntrusted
from desktop.case_view import CaseView, Stage, WayOut
from desktop.gui.banner import StatusLine
from desktop.gui.desk import Desk
from desktop.gui.main_window import MainWindow
from desktop.gui.words import words_of_code
from desktop.gui.worklist_page import WorklistPage
from tests.desktop.world import Site, World
from tests.transport import servers

PATIENCE = 15_000


def until(qtbot: QtBot, true: Callable[[], object]) -> None:
    qtbot.waitUntil(lambda: bool(true()), timeout=PATIENCE)


@contextmanager
def instead_of_the_gateway(site: Site, url: str) -> Iterator[None]:
    """The practice's requests go elsewhere for a while."""
    courier = site.session.courier
    real = courier.gateway_url
    courier.store.set_own(gateway_url=url.encode())
    yield
    courier.store.set_own(gateway_url=real.encode())


def the_case(site: Site) -> CaseView:
    [case] = site.practice.overview.cases()
    return case


def begin(desk: Desk, site: Site, everybody: World) -> None:
    """A case is in the outbox, and the worklist is open."""
    site.case(everybody.expert.keys.party_id)
    desk.start(has_practice=True)
    desk.unlocked()


def said(window: MainWindow) -> str:
    [status] = [line for line in window.findChildren(StatusLine) if line.isVisible()] or [StatusLine()]
    return status.text()


def leaves_afterwards(qtbot: QtBot, window: MainWindow, desk: Desk, everybody: World) -> None:
    desk.sync_now()
    until(qtbot, lambda: len(everybody.expert.pull()) == 1)
    until(qtbot, lambda: not said(window))


def test_away_the_case_waits_and_leaves_by_itself(
    qtbot: QtBot, window: MainWindow, desk: Desk, site: Site, everybody: World
) -> None:
    with instead_of_the_gateway(site, "http://127.0.0.1:9"):
        begin(desk, site, everybody)
        until(qtbot, lambda: isinstance(desk.connection, GatewayUnreachable))
        assert said(window)
        assert isinstance(window.page, WorklistPage)
        assert the_case(site).stage is Stage.QUEUED
    leaves_afterwards(qtbot, window, desk, everybody)


@pytest.mark.slow  # an answer is kept back
def test_slow_the_window_goes_on_and_closing_does_not_wait(
    qtbot: QtBot, window: MainWindow, desk: Desk, site: Site, everybody: World
) -> None:
    asked: list[str] = []

    def think(exchange: servers.Exchange) -> None:
        asked.append(exchange.path)
        servers.say_nothing(exchange)

    with servers.gateway(think) as url:
        site.session.courier.store.set_own(gateway_url=url.encode())
        begin(desk, site, everybody)
        until(qtbot, lambda: asked)
        page = window.page
        assert isinstance(page, WorklistPage)
        until(qtbot, page.view.cases.rowCount)
        desk.hold_sending()
        began = time.monotonic()
        desk.close()
        assert time.monotonic() - began < 20  # of the thirty after which silence is no answer any more


def test_full_the_case_waits_as_long_as_it_is_asked_to(
    qtbot: QtBot, window: MainWindow, desk: Desk, site: Site, everybody: World
) -> None:
    def full(exchange: servers.Exchange) -> None:
        exchange.body()
        exchange.reply_problem(503, "request.mailbox_full", Retry_After="1")

    with servers.gateway(full) as url, instead_of_the_gateway(site, url):
        begin(desk, site, everybody)
        until(qtbot, lambda: isinstance(desk.connection, GatewayBusy))
        assert said(window)
        assert the_case(site).stage is Stage.QUEUED
    leaves_afterwards(qtbot, window, desk, everybody)


@pytest.mark.slow  # connections are waited for
def test_lying_nothing_is_believed_and_the_bytes_stay(
    qtbot: QtBot, window: MainWindow, desk: Desk, site: Site, everybody: World
) -> None:
    def lie(exchange: servers.Exchange) -> None:
        exchange.body()
        exchange.reply_json(b'{"v":"stored/v1","thanks":true}', status=200)

    with servers.gateway(lie) as url, instead_of_the_gateway(site, url):
        begin(desk, site, everybody)
        until(qtbot, lambda: isinstance(desk.connection, GatewayUntrusted))
        assert said(window)
        until(qtbot, lambda: the_case(site).stage is Stage.ATTENTION)
        assert len(list(site.home.spool.iterdir())) == 1
    trouble = the_case(site).trouble
    assert trouble is not None
    site.practice.send_again(trouble.item_id)
    leaves_afterwards(qtbot, window, desk, everybody)


def test_refused_the_case_needs_attention_with_a_reason_and_a_way_out(
    qtbot: QtBot, window: MainWindow, desk: Desk, site: Site, everybody: World
) -> None:
    def refuse(exchange: servers.Exchange) -> None:
        exchange.body()
        exchange.reply_problem(403, "request.recipient_unknown")

    with servers.gateway(refuse) as url, instead_of_the_gateway(site, url):
        begin(desk, site, everybody)
        until(qtbot, lambda: the_case(site).stage is Stage.ATTENTION)
    trouble = the_case(site).trouble
    assert trouble is not None
    assert trouble.way_out is WayOut.SEND_AGAIN
    words = words_of_code(trouble.code)
    assert words.what_happened
    assert words.what_to_do
    site.practice.send_again(trouble.item_id)
    leaves_afterwards(qtbot, window, desk, everybody)
