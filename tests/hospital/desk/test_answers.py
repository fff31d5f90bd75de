"""Answering at the desk: the form keeps everything, says what is missing, and sends what was checked; once."""

import html

import pytest

from cases.answer import Answer, Outcome
from cases.message import MessageKind
from hospital.desk.rights import DeskRole
from hospital.proposals import Proposals
from tests.hospital.desk.cases import WHOLE, asked, at, take, written
from tests.hospital.desk.harness import DeskRun


def answers(run: DeskRun, case_id: str) -> list[Answer]:
    return [each.document for each in run.world.home.case(case_id).answers]


def test_the_form_has_the_six_outcomes_and_the_language_of_the_question(run: DeskRun) -> None:
    request = asked(run)
    reader = run.visitor(DeskRole.READER)
    take(reader, request)
    page = reader.get(at(request)).text
    for outcome in Outcome:
        assert f'value="{outcome.value}"' in page
    assert "in French, as the question" in page
    assert 'lang="fr"' in page


def test_whatever_is_typed_is_kept_and_there_after_coming_back(run: DeskRun) -> None:
    request = asked(run)
    reader = run.visitor(DeskRole.READER)
    take(reader, request)
    odd = {
        "outcome": "see_in_person",
        "see_by": "",
        "advice": "half a sent",
        "diagnosis": ["Nae"],
        "certainty": ["possible"],
    }
    told = reader.client.post(
        at(request, "/draft"), data=odd, headers={"X-CSRF-Token": reader.csrf, "HX-Request": "true"}
    )
    assert "Kept" in told.text
    page = reader.get(at(request)).text
    assert "half a sent" in page
    assert 'value="Nae"' in page
    assert 'value="see_in_person" data-key="2" aria-keyshortcuts="2" checked' in page


def test_without_scripts_it_is_kept_too(run: DeskRun) -> None:
    request = asked(run)
    reader = run.visitor(DeskRole.READER)
    take(reader, request)
    assert reader.post(at(request, "/draft"), {"advice": "half"}).headers["Location"] == at(
        request, "#answer"
    )
    assert "half" in reader.get(at(request)).text


def test_who_lost_the_case_is_told_while_typing(run: DeskRun) -> None:
    request = asked(run)
    ann, senior = run.visitor(DeskRole.READER, "Dr Ann"), run.visitor(DeskRole.SUPERVISOR)
    take(ann, request)
    senior.post(at(request, "/take-over"))
    told = ann.client.post(
        at(request, "/draft"), data=WHOLE, headers={"X-CSRF-Token": ann.csrf, "HX-Request": "true"}
    )
    assert told.status_code == 409
    assert "You have not taken this case" in told.text


def test_what_is_missing_is_said_beside_the_field_and_nothing_is_lost(run: DeskRun) -> None:
    request = asked(run)
    reader = run.visitor(DeskRole.READER)
    take(reader, request)
    answer = reader.post(at(request, "/check"), {"outcome": "see_in_person", "advice": "Kept <b>words</b>"})
    assert answer.status_code == 422
    assert 'id="fault-see_by"' in answer.text
    assert 'id="fault-diagnoses"' in answer.text
    assert 'aria-describedby="fault-see_by"' in answer.text
    assert "Kept &lt;b&gt;words&lt;/b&gt;" in answer.text
    assert reader.get(at(request, "/check")).status_code == 422


def test_a_text_beyond_all_measure_is_refused(run: DeskRun) -> None:
    request = asked(run)
    reader = run.visitor(DeskRole.READER)
    take(reader, request)
    assert reader.post(at(request, "/draft"), {"advice": "x" * 20_001}).status_code == 422


def test_it_is_shown_as_the_practice_will_read_it(run: DeskRun) -> None:
    request = asked(run)
    reader = run.visitor(DeskRole.READER, "Dr Ann")
    written(reader, request)
    page = html.unescape(reader.get(at(request, "/check")).text)
    for words in ('lang="fr"', "Naevus", "Lentigo", "Rien à faire.", "Dr Ann", request.patient.full_name):
        assert words in page


def test_the_day_of_seeing_somebody_is_a_limit_in_words_and_no_appointment(run: DeskRun) -> None:
    request = asked(run)
    reader = run.visitor(DeskRole.READER)
    written(reader, request, WHOLE | {"outcome": "see_in_person", "see_by": "2099-01-02"})
    page = html.unescape(reader.get(at(request, "/check")).text)
    limit = '<time datetime="2099-01-02">ven. 2 janv. 2099</time>'
    assert f"<strong>Voir en consultation</strong> au plus tard le {limit}" in page


def test_nothing_typed_becomes_part_of_a_page(run: DeskRun) -> None:
    request = asked(run)
    reader, senior = run.visitor(DeskRole.RESIDENT), run.visitor(DeskRole.SUPERVISOR)
    written(reader, request, {**WHOLE, "advice": "<script>alert(1)</script>", "follow_up": '"><b>x'})
    pages = [reader.get(at(request)).text, reader.get(at(request, "/check")).text]
    reader.post(at(request, "/submit"), {"seen": "0"})
    pages.append(senior.get(at(request)).text)
    for page in pages:
        assert "<script>alert" not in page
        assert "<b>x" not in page
        assert "&lt;script&gt;alert(1)" in page


def test_answered_it_goes_out_and_the_next_case_comes(run: DeskRun) -> None:
    request, following = asked(run), asked(run)
    reader = run.visitor(DeskRole.READER)
    written(reader, request)
    answer = reader.post(at(request, "/send"), {"seen": "0", "then": "next"})
    assert answer.headers["Location"] == at(following, f"?sent={request.case_id}")
    assert "The answer is sealed" in reader.get(answer.headers["Location"]).text
    [given] = answers(run, request.case_id)
    assert given.author == reader.person
    assert [each.text for each in given.diagnoses] == ["Naevus", "Lentigo"]
    assert len(run.said) == 2  # the answer, and that the next was read


def test_after_the_last_one_the_list_comes(run: DeskRun) -> None:
    request = asked(run)
    reader = run.visitor(DeskRole.READER)
    written(reader, request)
    assert reader.post(at(request, "/send"), {"seen": "0", "then": "next"}).headers["Location"] == "/"


def test_it_is_sent_once_however_often_the_key_is_pressed(run: DeskRun) -> None:
    request = asked(run)
    reader = run.visitor(DeskRole.READER)
    written(reader, request)
    first, second = (reader.post(at(request, "/send"), {"seen": "0"}) for _ in range(2))
    assert (first.status_code, second.status_code) == (303, 409)
    assert len(answers(run, request.case_id)) == 1


def test_what_came_since_the_case_was_opened_is_shown_before_sending(run: DeskRun) -> None:
    request = asked(run)
    reader = run.visitor(DeskRole.READER)
    written(reader, request)
    run.world.practice.say(request, MessageKind.REPLY, "It bleeds now")
    run.world.pull()
    assert "Something was written on this case" in reader.get(at(request, "/check?seen=0")).text
    refused = reader.post(at(request, "/send"), {"seen": "0"})
    assert refused.status_code == 409
    assert 'name="seen" value="1"' in refused.text
    assert answers(run, request.case_id) == []
    assert reader.post(at(request, "/send"), {"seen": "1"}).status_code == 303


def test_who_has_not_taken_it_neither_writes_nor_sends(run: DeskRun) -> None:
    request = asked(run)
    ann, bram = run.visitor(DeskRole.READER), run.visitor(DeskRole.READER)
    written(ann, request)
    for rest, form in (("/draft", WHOLE), ("/check", WHOLE), ("/send", {"seen": "0"})):
        assert bram.post(at(request, rest), form).status_code == 409
    assert bram.get(at(request, "/check")).status_code == 409
    assert answers(run, request.case_id) == []


def test_a_view_can_be_asked_for_with_the_answer(run: DeskRun) -> None:
    request = asked(run)
    reader = run.visitor(DeskRole.READER)
    picture = request.pictures[0].picture_id
    written(reader, request, {**WHOLE, "retake": f"picture:{picture}", "retake_reason": "out of focus"})
    reader.post(at(request, "/send"), {"seen": "0"})
    [given] = answers(run, request.case_id)
    assert given.retake is not None
    assert (given.retake.instead_of, given.retake.reason) == (picture, "out of focus")


def test_a_resident_submits_a_supervisor_approves(run: DeskRun) -> None:
    request = asked(run)
    resident = run.visitor(DeskRole.RESIDENT, "Dr Rik")
    senior, reader = run.visitor(DeskRole.SUPERVISOR, "Prof. Dirk"), run.visitor(DeskRole.READER)
    written(resident, request)
    assert "Submit for approval" in resident.get(at(request, "/check")).text
    assert resident.post(at(request, "/send"), {"seen": "0"}).status_code == 403
    resident.post(at(request, "/submit"), {"seen": "0", "then": "stay"})
    assert "waits for a supervisor" in resident.get(at(request)).text
    assert "Naevus" in senior.get(at(request)).text
    assert reader.post(at(request, "/approve"), {"seen": "0"}).status_code == 403
    assert resident.post(at(request, "/approve"), {"seen": "0"}).status_code == 403
    assert "Approve and send" in senior.get(at(request, "/check?seen=0")).text
    assert senior.post(at(request, "/approve"), {"seen": "0", "then": "next"}).headers["Location"] == "/"
    [given] = answers(run, request.case_id)
    assert (given.author, given.supervisor) == (resident.person, senior.person)


def test_a_supervisor_changes_it_first_and_the_author_stays(run: DeskRun) -> None:
    request = asked(run)
    resident, senior = run.visitor(DeskRole.RESIDENT), run.visitor(DeskRole.SUPERVISOR)
    written(resident, request)
    resident.post(at(request, "/submit"), {"seen": "0"})
    assert "answer-form" in senior.get(at(request, "?edit=1")).text
    senior.post(at(request, "/check"), {**WHOLE, "advice": "Mieux dit."})
    senior.post(at(request, "/approve"), {"seen": "0"})
    [given] = answers(run, request.case_id)
    assert (given.author, given.advice) == (resident.person, "Mieux dit.")


def test_a_returned_one_tells_its_author_why(run: DeskRun) -> None:
    request = asked(run)
    resident, senior = run.visitor(DeskRole.RESIDENT), run.visitor(DeskRole.SUPERVISOR, "Prof. Dirk")
    written(resident, request)
    resident.post(at(request, "/submit"), {"seen": "0"})
    assert senior.post(at(request, "/return"), {"why": " "}).status_code == 422
    senior.post(at(request, "/return"), {"why": "Say when to come back."})
    assert "returned to you" in resident.get("/?shelf=mine").text
    page = resident.get(at(request)).text
    assert "Returned by Prof. Dirk" in page
    assert "Say when to come back." in page


def test_its_author_takes_it_back(run: DeskRun) -> None:
    request = asked(run)
    resident = run.visitor(DeskRole.RESIDENT)
    written(resident, request)
    resident.post(at(request, "/submit"), {"seen": "0"})
    resident.post(at(request, "/take-back"))
    found = Proposals(run.world.home.connection).find(request.case_id)
    assert found is not None
    assert found.submitted_at is None


@pytest.mark.parametrize(
    "rest", ["/check", "/draft", "/send", "/submit", "/approve", "/return", "/take-back"]
)
def test_nothing_of_it_is_an_administrators(run: DeskRun, rest: str) -> None:
    request = asked(run)
    assert run.visitor(DeskRole.ADMINISTRATOR).post(at(request, rest), WHOLE).status_code == 403
