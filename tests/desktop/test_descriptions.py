"""What a practice believes of a service's description: the latest, signed by the identity that it knows."""

from datetime import UTC, datetime

import pytest

from cases.wire import to_json
from crypto.key_book import Trust
from crypto.public_keys import Invitation
from tests.crypto.key_parties import imposter_of
from tests.desktop.world import Expert, Site, World

NEW_NUMBER, OTHER_NUMBER = "+32 2 555 07 07", "+32 2 555 09 09"


@pytest.fixture
def gp(everybody: World) -> Site:
    return everybody.practice()


def urgent_telephone(gp: Site) -> str:
    [service] = gp.practice.services()
    return service.urgent_telephone


def moved(expert: Expert) -> Expert:
    """The expert, to be called at another number from now on."""
    expert.service = expert.service.model_copy(update={"urgent_telephone": NEW_NUMBER})
    return expert


def test_an_older_description_does_not_come_back(everybody: World, gp: Site) -> None:
    older = everybody.expert.invitation()
    newer = moved(everybody.expert).invitation()
    gp.practice.join(newer)
    assert urgent_telephone(gp) == NEW_NUMBER
    gp.practice.join(older)
    assert urgent_telephone(gp) == NEW_NUMBER


def test_a_description_kept_before_they_said_when_they_were_issued_gives_way(
    everybody: World, gp: Site
) -> None:
    gp.practice._store.set_service(everybody.expert.service)
    gp.practice.join(moved(everybody.expert).invitation())
    assert urgent_telephone(gp) == NEW_NUMBER


def test_another_identity_that_nobody_compared_describes_nothing(everybody: World, gp: Site) -> None:
    expert = everybody.expert
    imposter = imposter_of(expert.keys)
    described = expert.service.model_copy(update={"urgent_telephone": OTHER_NUMBER})
    gp.practice.join(
        to_json(
            Invitation(
                gateway_url=expert.gateway.url,
                gateway_receipt_key=expert.gateway.key.ssh_line,
                records=(imposter.signed_record,),
                services=(imposter.sign_service(described, datetime.now(UTC)),),
            )
        )
    )
    assert gp.practice.book.trust_of(expert.keys.party_id) is Trust.CHANGED
    assert urgent_telephone(gp) != OTHER_NUMBER
