"""A recipient of a package knows its file key. What it can make of that must not pass for the sender's word."""

from pathlib import Path

from cases.errors import ManifestMismatch
from tests.attacks.forge import Insider, refused
from tests.crypto.parties import content, receive, send, world


def test_an_insider_cannot_put_another_genuine_payload_behind_the_header(tmp_path: Path) -> None:
    """The GP got two packages of the practice, and shows the service the second one's payload as the first."""
    first, _ = send(tmp_path, content(b"melanoma, urgent"))
    second, _ = send(tmp_path, content(b"harmless"))
    gp = world().gp
    swapped = Insider.open(first, gp).with_payload(Insider.open(second, gp).payload)
    receive(first)
    refused(swapped, ManifestMismatch, "signed for another header")
