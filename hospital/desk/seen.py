"""Which pictures somebody looked at since they signed in, so that the trail says it once, and not for every tile."""

from hospital.audit import Deed, record
from hospital.database import transaction
from hospital.desk.visit import Visit
from hospital.recent import Recent

_REMEMBERED = 50_000


class Seen:
    """For all threads of a desk. What is forgotten here stands in the trail a second time, no worse."""

    def __init__(self) -> None:
        self._noted: Recent[tuple[str, str, str], bool] = Recent(_REMEMBERED, lambda _: 1)

    def note(self, visit: Visit, case_id: str, picture_id: str) -> None:
        """That this visit shows the picture."""
        look = (visit.csrf, case_id, picture_id)  # the token is its session's own
        if self._noted.get(look):
            return
        with transaction(visit.home.connection):
            record(
                visit.home.connection,
                Deed.PICTURE_SEEN,
                visit.desk.now(),
                person_id=visit.account.person_id,
                case_id=case_id,
                detail=picture_id,
            )
        self._noted.put(look, value=True)
