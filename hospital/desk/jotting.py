"""Forms of a case whose words are kept while they are typed: before they are sent, and until they were."""

from cases.identifiers import CaseId
from hospital.database import transaction
from hospital.desk.typed import Typed
from hospital.desk.visit import Visit
from hospital.jottings import FORMS, Jottings


def jotted(visit: Visit, case_id: CaseId) -> dict[str, str]:
    """What this person typed and has not sent, by ``form.field``: every field there is."""
    empty = {f"{form}.{field}": "" for form, fields in FORMS.items() for field in fields}
    return empty | Jottings(visit.home.connection, case_id, visit.account.person_id).all()


def keep(visit: Visit, case_id: CaseId, form: str, typed: Typed) -> None:
    """Keep what stands in a form, whatever becomes of sending it; raises ``CaseUnknown``."""
    with transaction(visit.home.connection):
        visit.home.inbox.request(case_id)
        fields = {name: typed.one(name) for name in FORMS[form]}
        Jottings(visit.home.connection, case_id, visit.account.person_id).keep(form, fields)


def forget(visit: Visit, case_id: CaseId, form: str) -> None:
    """It was sent."""
    with transaction(visit.home.connection):
        Jottings(visit.home.connection, case_id, visit.account.person_id).forget(form)
