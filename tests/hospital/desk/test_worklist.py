"""The worklist as a page: who waits since when, for whom, and names only where they may be read."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from cases.codes import Language
from cases.message import MessageKind
from cases.request import Request, Urgency
from cases.working_days import due_day
from hospital.audit import entries
from hospital.desk.rights import DeskRole
from hospital.desk.visit import CSRF_HEADER
from hospital.protocols import protocol_for
from tests.hospital.desk.cases import asked, at, take, written
from tests.hospital.desk.harness import DeskRun, Visitor
from tests.hospital.test_answer import answers
from tests.hospital.world import jpeg

BY_ITSELF = {"HX-Request": "true", "Pli-By-Itself": "true"}


def by_itself(visitor: Visitor, **form: str) -> str:
    """The list as the page asks for it by itself."""
    answer = visitor.client.post("/worklist", data=form, headers={CSRF_HEADER: visitor.csrf, **BY_ITSELF})
    assert answer.status_code == 200
    return answer.text


def test_a_row_says_who_what_and_how_soon(run: DeskRun) -> None:
    request = asked(run, urgency=Urgency.URGENT)
    page = run.visitor(DeskRole.READER).get("/").text
    for words in (request.patient.full_name, request.patient.birth_date, "Example Practice", "URGENT"):
        assert words in page
    assert "Dermatology" in page
    assert f'href="{at(request)}"' in page


@pytest.mark.parametrize(
    ("days", "words"),
    [(0, "today"), (-1, "1 working day left"), (1, "1 working day late"), (2, "2 working days late")],
)
def test_the_promise_is_told_in_working_days(run: DeskRun, days: int, words: str) -> None:
    asked(run)
    now = run.desk.now()
    due = due_day(now.date(), run.world.service.promised_working_days)
    late = due_day(due, days) if days > 0 else due - timedelta(days=-days)
    while due_day(late, -days) != due and days < 0:
        late -= timedelta(days=1)
    run.app.state.desk = replace(run.desk, now=lambda: now + (late - now.date()))
    with_session = replace(run, desk=run.app.state.desk)
    assert f">{words}<" in with_session.visitor(DeskRole.READER).get("/").text


def test_who_has_taken_it_is_said_to_all(run: DeskRun) -> None:
    request = asked(run)
    ann, bram = run.visitor(DeskRole.READER, "Dr Ann"), run.visitor(DeskRole.READER, "Dr Bram")
    take(ann, request)
    assert "taken by you" in ann.get("/").text
    assert "taken by Dr Ann" in bram.get("/").text


def test_taking_from_the_list_stays_there(run: DeskRun) -> None:
    answer = run.visitor(DeskRole.READER).post(at(asked(run), "/take"), {"next": "list"})
    assert answer.status_code == 303
    assert answer.headers["Location"].startswith("/#open-")


def test_news_and_waiting_proposals_are_marked(run: DeskRun) -> None:
    request, other = asked(run), asked(run)
    run.world.practice.say(request, MessageKind.REPLY, "It bleeds")
    run.world.pull()
    resident = run.visitor(DeskRole.RESIDENT, "Dr Rik")
    written(resident, other)
    resident.post(at(other, "/submit"), {"seen": "0"})
    supervisor = run.visitor(DeskRole.SUPERVISOR)
    assert "1 new message" in supervisor.get("/").text
    approval = supervisor.get("/?shelf=approval").text
    assert "Dr Rik's answer waits for approval" in approval
    assert at(request) not in approval


def test_names_are_hidden_and_shown_again(run: DeskRun) -> None:
    request = asked(run)
    reader = run.visitor(DeskRole.READER)
    answer = reader.post("/discreet")
    assert "HttpOnly" in answer.headers["Set-Cookie"]
    assert "samesite=strict" in answer.headers["Set-Cookie"].lower()
    page = reader.get("/").text
    assert request.patient.family_name.upper() not in page
    assert request.patient.birth_date not in page
    assert "Request of" in page
    assert at(request) in page
    reader.post("/discreet")
    assert request.patient.full_name in reader.get("/").text


def test_what_is_looked_for_stands_in_no_address(run: DeskRun) -> None:
    request = asked(run)
    reader = run.visitor(DeskRole.READER)
    found = reader.post("/worklist", {"words": request.patient.family_name, "shelf": "open"})
    assert at(request) in found.text
    assert "Nothing like that here" in reader.post("/worklist", {"words": "nobody at all"}).text
    assert 'name="words"' in found.text
    assert 'method="get"' not in found.text.lower()


def test_odd_wishes_are_the_whole_list(run: DeskRun) -> None:
    request = asked(run)
    reader = run.visitor(DeskRole.READER)
    assert at(request) in reader.get("/?shelf=attic&specialty=").text
    assert at(request) in reader.post("/worklist", {"skip": "-5", "shelf": "attic"}).text
    assert at(request) not in reader.post("/worklist", {"skip": "100"}).text


def test_the_page_asks_by_itself_for_the_list_alone(run: DeskRun) -> None:
    request = asked(run)
    reader = run.visitor(DeskRole.READER)
    part = by_itself(reader, shelf="open")
    assert at(request) in part
    assert "<html" not in part


def test_what_the_page_asks_by_itself_keeps_no_session_alive(run: DeskRun) -> None:
    reader = run.visitor(DeskRole.READER)
    now, idle = run.desk.now(), timedelta(minutes=run.desk.config.desk.idle_minutes)
    run.app.state.desk = replace(run.desk, now=lambda: now + idle / 2)
    by_itself(reader, shelf="open")
    run.app.state.desk = replace(run.desk, now=lambda: now + idle + timedelta(minutes=1))
    assert reader.get("/").headers["Location"].startswith("/sign-in")


def test_looking_is_noted_but_not_what_the_page_does_by_itself(run: DeskRun) -> None:
    reader = run.visitor(DeskRole.READER)
    by_itself(reader, shelf="open")
    reader.get("/?shelf=done")
    seen = [each for each in entries(run.world.home.connection) if each.action == "list_seen"]
    assert [(each.person_id, each.detail) for each in seen] == [(reader.person.person_id, "done")]


@pytest.mark.parametrize("language", Language)
def test_it_speaks_each_language(run: DeskRun, language: Language) -> None:
    asked(run)
    page = run.visitor(DeskRole.READER, language=language).get("/").text
    assert f'<html lang="{language.value}">' in page


def test_the_keys_are_listed(run: DeskRun) -> None:
    page = run.visitor(DeskRole.READER).get("/keys").text
    assert "Ctrl Enter" in page
    assert "F2" in page


def test_the_next_case_or_the_list(run: DeskRun) -> None:
    reader = run.visitor(DeskRole.READER)
    assert reader.get("/next").headers["Location"] == "/"
    request = asked(run)
    assert reader.get("/next").headers["Location"] == at(request)
    assert reader.get(f"/next?after={request.case_id}").headers["Location"] == "/"


def test_a_case_that_waits_for_a_view_says_since_when(run: DeskRun) -> None:
    request, reader = asked(run), run.visitor(DeskRole.READER)
    reader.post(
        at(request, "/ask-again"), {"retake": "view:" + first_view(request), "reason": "Out of focus."}
    )
    for page in ("/", at(request)):
        assert re.search(r"view asked for again, <time datetime=", reader.get(page).text)
    run.world.practice.say(request, MessageKind.ADDITION, "", jpeg(90))
    run.world.pull()
    reader.get(at(request))
    page = reader.get("/").text
    assert "view asked for again" not in page
    assert re.search(r"the practice added something, <time datetime=", page)


def test_what_is_done_says_what_was_answered_by_whom_and_whether_it_was_read(run: DeskRun) -> None:
    request, reader = asked(run), run.visitor(DeskRole.READER, "Dr Nele Lezer")
    written(reader, request)
    reader.post(at(request, "/send"), {"seen": "0"})
    row = reader.get("/?shelf=done").text.partition("<tbody>")[2]
    assert "Treat at the practice" in row
    assert "Dr Nele Lezer" in row
    assert "not read yet" in row
    assert "not matched" in row
    run.world.pull()
    [answer] = answers(run.world.practice.replies())
    run.world.practice.confirm_reading(answer, run.world.service.party_id)
    run.world.pull()
    row = reader.get("/?shelf=done").text.partition("<tbody>")[2]
    assert "not read yet" not in row
    assert row.count("<time datetime=") == 3  # born, answered, read


def first_view(request: Request) -> str:
    protocol = protocol_for(request.intake.protocol)
    assert protocol is not None
    return protocol.views[0].view
