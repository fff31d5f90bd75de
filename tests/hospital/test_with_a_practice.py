"""The service and a real practice's app, without its windows, at a real gateway: what one says the other opens."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from cases.answer import RetakeRequest
from cases.message import Message, MessageKind
from cases.picture import PictureRole
from cases.wire import to_json
from crypto.public_keys import Invitation
from desktop.case_view import Stage
from hospital.answer import give_answer
from hospital.case_file import CaseState
from hospital.forwarding import forward
from hospital.home import Home, wall_clock
from hospital.saying import ask_retake, say
from tests.desktop.world import Site, clean_picture, facts
from tests.desktop.world import World as Practices
from tests.desktop.world import world as practices_at
from tests.gateway.server import RunningGateway
from tests.hospital.test_forwarding import answer
from tests.hospital.two_services import TwoServices, know
from tests.hospital.world import clinician

RETAKE = RetakeRequest(role=PictureRole.DERMOSCOPY, view="whole lesion", reason="out of focus")


@dataclass
class Together:
    """A practice that joined the first service; the second knows the practice."""

    services: TwoServices
    site: Site

    def asked(self) -> str:
        """A case that the first service has."""
        case_id = self.site.draft(self.first.keys.party_id)
        self.site.practice.send(case_id)
        self.site.sync()
        self.services.first.pull()
        self.site.sync()
        return case_id

    @property
    def first(self) -> Home:
        return self.services.first.home

    @property
    def second(self) -> Home:
        return self.services.second.home

    def messages(self, case_id: str) -> list[Message]:
        """As the practice's own page reads them."""
        documents = [item.document for item in self.site.practice.overview.thread(case_id)]
        return [each for each in documents if isinstance(each, Message)]


@pytest.fixture
def together(gateway: RunningGateway, tmp_path: Path) -> Iterator[Together]:
    services = TwoServices.made(gateway, tmp_path)
    with practices_at(tmp_path, gateway) as practices:
        yield Together(services, _joined(practices, services))
    services.close()


def _joined(practices: Practices, services: TwoServices) -> Site:
    site = practices.practice("Practice Lambert")
    for home in (services.first.home, services.second.home):
        home.describe(home.service.model_copy(update={"questions": ()}))
        know(home, site.practice._keys)
    site.practice.join(invitation(services.first.home))
    return site


def invitation(home: Home) -> bytes:
    with Home.open(home.folder) as fresh:
        return to_json(
            Invitation(
                gateway_url=fresh.gateway.url,
                gateway_receipt_key=fresh.gateway.receipt_key,
                records=(fresh.keys.signed_record,),
                services=(fresh.keys.sign_service(fresh.service, wall_clock()),),
            )
        )


def test_a_reply_is_opened_and_shown_and_answered_back(together: Together) -> None:
    case_id = together.asked()
    say(together.first, case_id, clinician(), "Since when does it itch?")
    together.services.first.pull()
    assert together.site.sync().opened == 1
    [message] = together.messages(case_id)
    assert (message.kind, message.text) == (MessageKind.REPLY, "Since when does it itch?")
    together.site.practice.say(case_id, MessageKind.REPLY, "Since May")
    together.site.sync()
    together.services.first.pull()
    texts = [each.document.text for each in together.first.case(case_id).messages]
    assert texts == ["Since when does it itch?", "Since May"]


def test_a_view_to_take_again_is_asked_for_and_comes(together: Together) -> None:
    case_id = together.asked()
    ask_retake(together.first, case_id, clinician(), RETAKE)
    together.services.first.pull()
    together.site.sync()
    assert together.site.practice.overview.case(case_id).retake == RETAKE
    together.site.practice.add_picture(case_id, clean_picture(9), facts())
    together.site.practice.send(case_id)
    together.site.sync()
    together.services.first.pull()
    assert len(list(together.first.case(case_id).pictures())) == 2
    assert together.site.practice.overview.case(case_id).retake is None


def test_the_practice_sees_the_forward_and_opens_the_answer_once_it_knows_that_service(
    together: Together,
) -> None:
    case_id = together.asked()
    consent = "Dr Lambert asked the patient on the telephone today"
    forward(together.first, case_id, together.second.keys.party_id, clinician(), "A nail: yours", consent)
    assert together.services.pass_on().received == [case_id]
    give_answer(together.second, answer(case_id))
    together.services.second.pull()
    done = together.site.sync()
    assert (done.opened, done.refused) == (1, 0)
    [message] = together.messages(case_id)
    assert message.forwarded_to == together.second.keys.party
    assert message.consent_basis == consent
    assert together.site.practice.unconnected(case_id) == (together.second.keys.party,)
    together.site.practice.join(invitation(together.second))
    assert together.site.sync().refused == 0
    assert together.site.stages()[case_id] == Stage.ANSWERED
    [given] = together.site.practice.overview.answers()
    assert given.sender == together.second.keys.party.name


def test_what_the_practice_says_later_reaches_both_services(together: Together) -> None:
    case_id = together.asked()
    together.site.practice.join(invitation(together.second))
    to = together.second.keys.party_id
    forward(together.first, case_id, to, clinician(), "A nail: yours", "The patient, today")
    together.services.pass_on()
    together.site.sync()
    together.site.practice.add_picture(case_id, clean_picture(9), facts())
    together.site.practice.send(case_id)
    together.site.practice.say(case_id, MessageKind.WITHDRAWAL, "Seen elsewhere")
    together.site.sync()
    for world in (together.services.first, together.services.second):
        assert world.pull().refused == []
        case = world.home.case(case_id)
        assert len(list(case.pictures())) == 2
        assert case.state is CaseState.WITHDRAWN
