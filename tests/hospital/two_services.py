"""Two services at one gateway that know each other, and a practice that knows both.

services = TwoServices.made(gateway, tmp_path)
request = services.asked()                       # the practice asks the first, which takes it in
forward(services.first.home, request.case_id, services.other, clinician(), "Nails are yours")
services.pass_on()                               # the first sends, the second takes it in
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from cases.identifiers import PartyId
from cases.request import Request
from crypto.keys import PartyKeys
from crypto.public_keys import fingerprint
from hospital.database import transaction
from hospital.home import Home
from hospital.receive import Pulled
from tests.cases import samples
from tests.gateway.server import RunningGateway
from tests.hospital.world import Asking, World, jpeg


@dataclass
class TwoServices:
    """``first`` is asked by the practice; ``second`` is where it forwards to."""

    first: World
    second: World

    @classmethod
    def made(cls, gateway: RunningGateway, folder: Path) -> "TwoServices":
        places = folder / "first", folder / "second"
        for place in places:
            place.mkdir()
        nails = samples.service().model_copy(update={"name": "Nails"})
        first, second = World.made(gateway, places[0]), World.made(gateway, places[1], nails)
        services = cls(first, second)
        know(first.home, second.home.keys)
        know(second.home, first.home.keys)
        second.introduce(first.practice)
        return services

    @property
    def practice(self) -> Asking:
        return self.first.practice

    @property
    def other(self) -> PartyId:
        return self.second.home.keys.party_id

    def asked(self, *pictures: bytes, named: bool = True) -> Request:
        """A request that the first service has; ``named``: whether its consent names the second too."""
        request = self.practice.prepared(self.first.service, *(pictures or (jpeg(),)))
        if named:
            recipients = (*request.consent.recipients, self.other)
            consent = request.consent.model_copy(update={"recipients": recipients})
            request = request.model_copy(update={"consent": consent})
        self.practice.send_request(request, *(pictures or (jpeg(),)))
        self.first.pull()
        return request

    def pass_on(self) -> Pulled:
        """The first sends what it has to say; the second takes in what waits."""
        self.first.pull()
        return self.second.pull()

    def close(self) -> None:
        self.first.home.close()
        self.second.home.close()


def know(home: Home, keys: PartyKeys, *, verified: bool = True) -> None:
    """The home has the party's record, compared by telephone."""
    now = datetime.now(UTC)
    with transaction(home.connection):
        home.book.import_record(keys.record_file, now)
        if verified:
            home.book.confirm(keys.party_id, fingerprint(keys.record), now)
