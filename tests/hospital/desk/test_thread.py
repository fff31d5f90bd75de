"""What is written on a case: to the practice, sealed; among the team, never; and to another service, with consent."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlencode

import pytest

from cases.message import Message, MessageKind
from cases.request import Request
from hospital.audit import entries
from hospital.desk.rights import DeskRole
from hospital.jottings import Jottings
from tests.gateway.server import RunningGateway
from tests.hospital.desk.cases import asked, at
from tests.hospital.desk.harness import DeskRun, Visitor
from tests.hospital.two_services import TwoServices


def messages_out(run: DeskRun) -> list[Message]:
    run.world.pull()
    return [each.document for each in run.world.practice.replies() if isinstance(each.document, Message)]


def test_a_message_goes_to_the_practice_and_stands_in_the_thread(run: DeskRun) -> None:
    request = asked(run)
    reader = run.visitor(DeskRole.READER, "Dr Ann")
    assert reader.post(at(request, "/say"), {"text": "Depuis quand ?\r\nEt la taille ?"}).status_code == 303
    assert len(run.said) == 1
    assert "Depuis quand ?\nEt la taille ?" in reader.get(at(request)).text
    [message] = messages_out(run)
    assert (message.author, message.text) == (reader.person, "Depuis quand ?\nEt la taille ?")


def test_a_view_is_asked_for_again_without_an_answer(run: DeskRun) -> None:
    request = asked(run)
    reader = run.visitor(DeskRole.READER)
    form = {"retake": f"picture:{request.pictures[0].picture_id}", "reason": "out of focus"}
    reader.post(at(request, "/ask-again"), form)
    [message] = messages_out(run)
    assert message.kind is MessageKind.RETAKE
    assert message.retake is not None
    assert message.retake.instead_of == request.pictures[0].picture_id


def test_who_asks_for_a_view_chooses_one_and_who_answers_may_do_without(run: DeskRun) -> None:
    request = asked(run)
    reader = run.visitor(DeskRole.READER)
    first = re.compile(r'<select id="(\w+)" name="retake"[^>]*>\s*<option value="">([^<]*)<')
    assert first.findall(reader.get(at(request)).text) == [("again", "choose the view")]
    reader.post(at(request, "/take"), {})
    assert set(first.findall(reader.get(at(request)).text)) == {
        ("retake", "no view"),
        ("again", "choose the view"),
    }


@pytest.mark.parametrize(
    ("rest", "form"),
    [
        ("/say", {"text": "  "}),
        ("/say", {"text": "x" * 8_001}),
        ("/ask-again", {"retake": "view:moon", "reason": "dark"}),
        ("/ask-again", {"retake": "view:overview", "reason": " "}),
        ("/remarks", {"text": " "}),
        ("/remarks", {"text": "x" * 4_001}),
    ],
)
def test_what_says_nothing_is_not_sent(run: DeskRun, rest: str, form: dict[str, str]) -> None:
    request = asked(run)
    assert run.visitor(DeskRole.READER).post(at(request, rest), form).status_code == 422
    assert messages_out(run) == []


def test_the_thread_says_who_read_what(run: DeskRun) -> None:
    request = asked(run)
    run.world.practice.say(request, MessageKind.REPLY, "It bleeds")
    run.world.pull()
    run.visitor(DeskRole.READER, "Dr Ann").get(at(request))
    assert "read by Dr Ann" in run.visitor(DeskRole.READER, "Dr Bram").get(at(request)).text


def test_a_remark_never_leaves_the_house(run: DeskRun) -> None:
    request = asked(run)
    ann, bram = run.visitor(DeskRole.READER, "Dr Ann"), run.visitor(DeskRole.READER, "Dr Bram")
    ann.post(at(request, "/remarks"), {"text": "Melanoma or not?", "asked": bram.person.person_id})
    assert "asks what you think" in bram.get("/?shelf=mine").text
    page = bram.get(at(request)).text
    assert "Melanoma or not?" in page
    assert "never leaves the house" in page
    assert "Reply to your colleague" in page
    bram.post(at(request, "/remarks"), {"text": "A naevus."})
    assert "asks what you think" not in bram.get("/?shelf=mine").text
    assert messages_out(run) == []
    assert run.world.home.case(request.case_id).messages == ()
    trail = [each.detail for each in entries(run.world.home.connection) if each.action == "remarked"]
    assert trail == ["", f"asked {bram.person.person_id}"]


def test_a_remark_cannot_ask_a_stranger(run: DeskRun) -> None:
    request = asked(run)
    answer = run.visitor(DeskRole.READER).post(at(request, "/remarks"), {"text": "?", "asked": "0" * 32})
    assert answer.status_code != 303


def test_a_resident_writes_to_the_team_alone(run: DeskRun) -> None:
    request = asked(run)
    resident = run.visitor(DeskRole.RESIDENT)
    assert resident.post(at(request, "/say"), {"text": "Hello"}).status_code == 403
    assert resident.post(at(request, "/remarks"), {"text": "Hello"}).status_code == 303
    assert "Write to the practice" not in resident.get(at(request)).text


@pytest.fixture
def services(gateway: RunningGateway, tmp_path: Path) -> Iterator[TwoServices]:
    services = TwoServices.made(gateway, tmp_path)
    yield services
    services.close()


@pytest.fixture
def first(services: TwoServices) -> Iterator[DeskRun]:
    run = DeskRun.over(services.first)
    yield run
    run.homes.close()


def test_a_case_is_forwarded_to_a_service_that_the_consent_names(
    services: TwoServices, first: DeskRun
) -> None:
    request = services.asked()
    reader = first.visitor(DeskRole.READER)
    page = reader.get(at(request, "/forward")).text
    assert "Nails, CHU Example" in page
    assert "not named" not in page
    reader.post(at(request, "/forward"), {"to": services.other, "reason": "The nail is yours"})
    assert services.pass_on().received == [request.case_id]
    assert "Forwarded to Nails, CHU Example" in reader.get(at(request)).text
    second = DeskRun.over(services.second)
    there = second.visitor(DeskRole.READER).get(at(request)).text
    second.homes.close()
    assert "Forwarded to you by Dermatology, CHU Example" in there
    assert "The nail is yours" in there


def test_where_the_consent_does_not_name_it_the_basis_is_asked_for(
    services: TwoServices, first: DeskRun
) -> None:
    request = services.asked(named=False)
    reader = first.visitor(DeskRole.READER)
    form = {"to": services.other, "reason": "The nail is yours"}
    refused = reader.post(at(request, "/forward"), form)
    assert refused.status_code == 422
    assert "consent does not name" in refused.text
    assert "The nail is yours" in refused.text
    assert first.said == []
    basis = {"basis": "The patient, by telephone, today"}
    assert reader.post(at(request, "/forward"), form | basis).status_code == 303
    assert services.pass_on().received == [request.case_id]


def test_without_another_service_nothing_can_be_forwarded(run: DeskRun) -> None:
    request = asked(run)
    reader = run.visitor(DeskRole.READER)
    assert "No other service is known here" in reader.get(at(request, "/forward")).text
    answer = reader.post(at(request, "/forward"), {"to": "0" * 32, "reason": "Surgery"})
    assert answer.status_code == 422
    assert "Surgery" not in str(run.world.home.case(request.case_id).forwards)


def test_what_cannot_be_sent_says_so_to_who_wrote_it_and_to_the_administrator(
    run: DeskRun, expected_logs: set[str]
) -> None:
    expected_logs.add("key.changed")
    request = asked(run)
    reader, administrator = run.visitor(DeskRole.READER), run.visitor(DeskRole.ADMINISTRATOR)
    reader.post(at(request, "/say"), {"text": "Depuis quand ?"})
    assert "on its way" in reader.get(at(request)).text
    assert "not sent yet:" not in administrator.get("/service").text
    run.world.introduce(run.world.impostor_of(run.world.practice))
    run.world.pull()
    page = reader.get(at(request)).text
    assert "Not sent yet." in page
    assert "have changed" in page
    assert "have changed" in administrator.get("/service").text
    run.world.home.book.reject_change(run.world.practice.party_id, datetime.now(UTC))
    run.world.pull()
    assert "Not sent yet." not in reader.get(at(request)).text


def test_what_the_practice_writes_later_is_offered_to_be_passed_on(
    services: TwoServices, first: DeskRun
) -> None:
    request = services.asked()
    reader = first.visitor(DeskRole.READER)
    form = {"to": services.other, "reason": "The nail is yours"}
    reader.post(at(request, "/forward"), form)
    services.pass_on()
    assert "Pass it on" not in reader.get(at(request)).text
    services.practice.say(request, MessageKind.WITHDRAWAL, "The wrong patient")
    services.first.pull()
    page = reader.get(at(request)).text
    assert "Nails, CHU Example does not have it" in page
    onward = re.search(r'href="([^"]+/forward[?]to=[0-9a-f]+)"', page)
    assert onward is not None
    assert " checked" in reader.get(onward[1]).text
    assert reader.post(at(request, "/forward"), form).status_code == 303
    services.pass_on()
    assert services.second.home.case(request.case_id).withdrawal is not None
    assert "Pass it on" not in reader.get(at(request)).text


def jot(visitor: Visitor, request: Request, form: str, **fields: str) -> int:
    return visitor.post(at(request, "/jot"), {"which": form, **fields}).status_code


def test_what_is_typed_is_kept_for_who_typed_it_until_it_is_sent(run: DeskRun) -> None:
    request = asked(run)
    reader, other = run.visitor(DeskRole.READER), run.visitor(DeskRole.SUPERVISOR)
    assert jot(reader, request, "say", text="Depuis quand ?") == 200
    assert jot(reader, request, "remark", text="Look at this.", asked=other.person.person_id) == 200
    page = reader.get(at(request)).text
    assert ">Depuis quand ?</textarea>" in page
    assert ">Look at this.</textarea>" in page
    assert f'<option value="{other.person.person_id}" selected>' in page
    assert "Depuis quand" not in other.get(at(request)).text
    reader.post(at(request, "/say"), {"text": "Depuis quand ?"})
    page = reader.get(at(request)).text
    assert ">Depuis quand ?</textarea>" not in page
    assert ">Look at this.</textarea>" in page
    jot(reader, request, "remark", text=" ")
    assert Jottings(run.world.home.connection, request.case_id, reader.person.person_id).all() == {}


def test_what_cannot_be_sent_as_it_is_is_kept_all_the_same(run: DeskRun) -> None:
    request, reader = asked(run), run.visitor(DeskRole.READER)
    run.world.practice.say(request, MessageKind.WITHDRAWAL, "The wrong patient")
    run.world.pull()
    assert reader.post(at(request, "/say"), {"text": "Depuis quand ?"}).status_code == 409
    assert reader.post(at(request, "/ask-again"), {"retake": "", "reason": "Out of focus"}).status_code == 422
    kept = Jottings(run.world.home.connection, request.case_id, reader.person.person_id).all()
    assert kept == {"say.text": "Depuis quand ?", "again.reason": "Out of focus"}


def test_a_form_that_nobody_knows_and_a_case_that_is_not_there_keep_nothing(run: DeskRun) -> None:
    request, reader = asked(run), run.visitor(DeskRole.READER)
    assert jot(reader, request, "answer", text="x") == 422
    assert reader.post(f"/cases/{'0' * 32}/jot", {"which": "say", "text": "x"}).status_code == 404


def test_a_reason_to_forward_is_kept(services: TwoServices, first: DeskRun) -> None:
    request, reader = services.asked(), first.visitor(DeskRole.READER)
    jot(reader, request, "forward", to=services.other, reason="The nail is yours", basis="")
    page = reader.get(at(request, "/forward")).text
    assert "The nail is yours" in page
    assert " checked" in page


@pytest.mark.parametrize("rest", ["/say", "/draft", "/jot"])
def test_whose_session_ran_out_comes_back_to_the_case(run: DeskRun, rest: str) -> None:
    request, stranger = asked(run), run.stranger()
    answer = stranger.post(at(request, rest), data={"text": "x"}, follow_redirects=False)
    wanted = "/sign-in?" + urlencode({"over": 1, "next": at(request)})
    assert answer.headers["Location"] == wanted
    page = {"HX-Request": "true", "HX-Current-URL": f"http://localhost{at(request)}?sent=1#thread"}
    answer = stranger.post(at(request, rest), data={"text": "x"}, headers=page)
    assert (answer.status_code, answer.headers["HX-Redirect"]) == (401, wanted)
