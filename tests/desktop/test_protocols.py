"""The protocols that come with Pli are found, and the one that a service probably wants."""

import pytest

from desktop.protocols import likely_protocol, protocol_for, protocols
from tests.cases import samples


def test_the_first_three_specialties_are_there() -> None:
    assert [each.specialty for each in protocols()] == ["dermatology", "nails", "wounds"]
    assert protocol_for("wounds") is protocols()[2]
    assert protocol_for("cardiology") is None


@pytest.mark.parametrize(
    ("name", "specialty"),
    [
        ("Dermatologie", "dermatology"),
        ("Nail pathology", "nails"),
        ("Consultation des ongles", "nails"),
        ("Chronische wonden", "wounds"),
        ("Plaies chroniques", "wounds"),
        ("Allgemeine Beratung", "dermatology"),
    ],
)
def test_a_service_is_asked_with_the_form_its_name_recalls(name: str, specialty: str) -> None:
    service = samples.service().model_copy(update={"name": name})
    assert likely_protocol(service).specialty == specialty
