"""An invitation by file or code: what is none is refused as that, and nothing of it is taken."""

import json
from pathlib import Path

import pytest

from cases.errors import (
    FileUnreadable,
    InvitationCodeMistyped,
    InvitationInvalid,
    PliError,
    UnknownVersion,
)
from crypto.public_keys import Invitation
from desktop.joining import fetch, join, read_file
from tests.desktop.world import World, jpeg
from tests.gateway.server import RunningGateway


def test_a_practice_learns_of_a_hospital_by_a_code(everybody: World, gateway: RunningGateway) -> None:
    site = everybody.practice()
    code = gateway.inside.invitations.publish(everybody.expert.invitation(), gateway.url)
    joined = join(site.practice, fetch(code.printed, site.session.settings))
    assert [each.party_id for each in joined.services] == [everybody.expert.keys.party_id]
    with pytest.raises(InvitationCodeMistyped):
        fetch(code.printed[:-1], site.session.settings)


@pytest.mark.parametrize(
    ("untrusted", "error"),
    [
        (b"", InvitationInvalid),
        (jpeg(), InvitationInvalid),
        (b"[" * 100_000, InvitationInvalid),
        (b'{"v": "signed-keys/v1"}', InvitationInvalid),
        (b'{"v": "invitation/v1"}', InvitationInvalid),
        (b'{"v": "invitation/v9"}', UnknownVersion),
        (b" " * (Invitation.MOST_BYTES + 1), InvitationInvalid),
    ],
    ids=["empty", "a picture", "deep", "another document", "hollow", "newer", "too large"],
)
def test_what_is_no_invitation_is_refused_as_that(
    everybody: World, untrusted: bytes, error: type[PliError]
) -> None:
    site = everybody.practice()
    before = site.practice.services()
    with pytest.raises(error):
        join(site.practice, untrusted)
    assert site.practice.services() == before


def test_a_forged_invitation_teaches_nothing(everybody: World) -> None:
    site = everybody.practice()
    tree = json.loads(everybody.expert.invitation())
    tree["services"][0]["service"] = tree["services"][0]["service"].replace("02", "03")
    before = site.practice.services()
    with pytest.raises(InvitationInvalid):
        join(site.practice, json.dumps(tree).encode())
    assert site.practice.services() == before


def test_a_file_is_read_no_further_than_an_invitation_may_be_long(tmp_path: Path) -> None:
    path = tmp_path / "invitation.json"
    path.write_bytes(b"x" * (Invitation.MOST_BYTES + 10))
    assert len(read_file(path)) == Invitation.MOST_BYTES + 1
    for wrong in (tmp_path, tmp_path / "absent.json"):
        with pytest.raises(FileUnreadable):
            read_file(wrong)
