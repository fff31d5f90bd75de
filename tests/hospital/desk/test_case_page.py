"""The page of a case: what it shows, that opening it is told, and who works on it."""

import pytest

from cases.message import MessageKind
from cases.receipt import ReceiptKind
from hospital.audit import entries
from hospital.desk.rights import DeskRole
from hospital.taking import holder
from tests.hospital.desk.cases import WHOLE, asked, at, take, written
from tests.hospital.desk.harness import DeskRun
from tests.hospital.world import jpeg


def test_question_intake_and_whose_it_is_come_first(run: DeskRun) -> None:
    request = asked(run)
    page = run.visitor(DeskRole.READER).get(at(request)).text
    order = [request.patient.full_name, request.question, "Does it itch?", 'id="answer"', 'id="thread"']
    places = [page.index(words) for words in order]
    assert places == sorted(places)
    assert "Darker &lt;b&gt;since&lt;/b&gt; May" in page
    assert "given by the patient" in page
    assert run.world.home.case(request.case_id).request.seal.manifest_sha256 in page


def test_opening_it_says_read_by_that_person_once(run: DeskRun) -> None:
    request = asked(run)
    reader = run.visitor(DeskRole.READER, "Dr Ann")
    reader.get(at(request))
    reader.get(at(request))
    assert len(run.said) == 1
    run.world.pull()
    read = [each for each in run.world.practice.receipts() if each.kind is ReceiptKind.READ]
    assert [each.person for each in read] == [reader.person]


def test_opening_it_stands_in_the_trail(run: DeskRun) -> None:
    request = asked(run)
    reader = run.visitor(DeskRole.READER)
    reader.get(at(request))
    [seen, *_] = entries(run.world.home.connection, case_id=request.case_id)
    assert (seen.action, seen.person_id) == ("case_seen", reader.person.person_id)


def test_an_administrator_opens_nothing(run: DeskRun) -> None:
    request = asked(run)
    answer = run.visitor(DeskRole.ADMINISTRATOR).get(at(request))
    assert answer.status_code == 403
    assert request.patient.family_name not in answer.text
    assert run.said == []


def test_an_unknown_case_is_not_found(run: DeskRun) -> None:
    assert run.visitor(DeskRole.READER).get(f"/cases/{'0' * 32}").status_code == 404


def test_a_withdrawn_case_says_so_and_takes_no_answer(run: DeskRun) -> None:
    request = asked(run)
    reader = run.visitor(DeskRole.READER)
    written(reader, request)
    run.world.practice.say(request, MessageKind.WITHDRAWAL, "Wrong patient")
    run.world.pull()
    page = reader.get(at(request)).text
    assert "The practice has withdrawn this case" in page
    assert "Wrong patient" in page
    assert "answer-form" not in page
    answer = reader.post(at(request, "/send"), {"seen": "1"})
    assert answer.status_code == 409
    assert run.world.home.case(request.case_id).answers == ()


def test_a_correction_stands_at_the_top(run: DeskRun) -> None:
    request = asked(run)
    run.world.practice.say(request, MessageKind.CORRECTION, "It is the left arm")
    run.world.pull()
    page = run.visitor(DeskRole.READER).get(at(request)).text
    assert page.index("It is the left arm") < page.index(request.question)


def test_earlier_cases_of_the_patient_are_linked(run: DeskRun) -> None:
    older, newer = asked(run), asked(run)
    page = run.visitor(DeskRole.READER).get(at(newer)).text
    assert f'href="{at(older)}"' in page


def test_somebody_elses_case_says_whose_and_a_supervisor_takes_it_over(run: DeskRun) -> None:
    request = asked(run)
    ann, bram = run.visitor(DeskRole.READER, "Dr Ann"), run.visitor(DeskRole.READER, "Dr Bram")
    take(ann, request)
    page = bram.get(at(request)).text
    assert "Dr Ann has taken this case" in page
    assert "take-over" not in page
    assert bram.post(at(request, "/take")).status_code == 409
    assert bram.post(at(request, "/take-over")).status_code == 403
    senior = run.visitor(DeskRole.SUPERVISOR)
    assert "take-over" in senior.get(at(request)).text
    senior.post(at(request, "/take-over"))
    found = holder(run.world.home, request.case_id)
    assert found is not None
    assert found.person_id == senior.person.person_id
    [trail, *_] = entries(run.world.home.connection, case_id=request.case_id)
    assert (trail.action, trail.detail) == ("case_taken", f"from {ann.person.person_id}")


def test_what_was_begun_is_kept_when_it_is_given_back(run: DeskRun) -> None:
    request = asked(run)
    ann, bram = run.visitor(DeskRole.READER, "Dr Ann"), run.visitor(DeskRole.READER, "Dr Bram")
    written(ann, request)
    ann.post(at(request, "/give-back"))
    assert "Dr Ann has begun one" in bram.get(at(request)).text
    take(bram, request)
    page = bram.get(at(request)).text
    assert "Begun by Dr Ann" in page
    assert str(WHOLE["advice"]) in page


def test_what_came_is_told_by_itself_but_not_said_to_be_read(run: DeskRun) -> None:
    request = asked(run)
    reader = run.visitor(DeskRole.READER)
    reader.get(at(request))
    assert reader.get(at(request, "/news?seen=0")).status_code == 204
    run.world.practice.say(request, MessageKind.ADDITION, "", jpeg(90))
    run.world.pull()
    told = reader.get(at(request, "/news?seen=0"))
    assert "Something new came to this case" in told.text
    assert "<html" not in told.text
    assert len(run.said) == 1
    reader.get(at(request))
    assert len(run.said) == 2


@pytest.mark.parametrize("seen", ["-1", "99"])
def test_odd_counts_are_no_news(run: DeskRun, seen: str) -> None:
    request = asked(run)
    assert run.visitor(DeskRole.READER).get(at(request, f"/news?seen={seen}")).status_code == 204
