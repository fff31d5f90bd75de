"""What can go wrong at a hospital alone: leaves on the branches of ``cases.errors``, which the windows never meet."""

from cases.errors import CaseRefused, KeyRefused, Misuse, NotNow, Refused


class CaseTaken(CaseRefused):
    code = "case.taken"
    what_happened = "Somebody else at the service has taken this case."
    what_to_do = "Choose another, or ask your colleague to give it back."


class CaseForwarded(CaseRefused):
    code = "case.forwarded"
    what_happened = "This case was forwarded to {service} already."
    what_to_do = "Its answer comes from there, to the practice and to you; call there if in doubt."


class CaseCameForwarded(CaseRefused):
    code = "case.came_forwarded"
    what_happened = (
        "This case was itself forwarded to you: only the service that the practice asked can do that."
    )
    what_to_do = "Answer that another service is needed, and name it."


class CaseTooLargeToForward(CaseRefused):
    code = "case.too_large_to_forward"
    what_happened = "This case has more files than one package can hold ({files} of at most {most})."
    what_to_do = "Ask the practice to send it to the other service itself."


class ConsentNamesOthers(CaseRefused):
    code = "case.consent_names_others"
    what_happened = "The patient's consent does not name {service}."
    what_to_do = "Ask the patient or the practice; then forward it saying who was asked, and when."


class NotAService(KeyRefused):
    code = "key.not_a_service"
    what_happened = "{party} is a practice: a case can be forwarded to a service alone."
    what_to_do = "Choose a service whose keys are known here."


class KeyUnverified(KeyRefused):
    code = "key.unverified"
    what_happened = "The keys of {party} were never compared by telephone."
    what_to_do = "Compare the fingerprint with them and confirm it; then forward the case."


# ── The FHIR server ──────────────────────────────────────────────────────────────────────────────────────


class FhirUnreachable(NotNow):
    code = "fhir.unreachable"
    what_happened = "The FHIR server cannot be reached ({why})."
    what_to_do = "Nothing: the case waits here and is filed as soon as it can be."


class FhirBusy(NotNow):
    """``retry_after``: the seconds it asked for, when it did."""

    code = "fhir.busy"
    retry_after: float | None = None
    what_happened = "The FHIR server asks to wait, or has a fault of its own (status {status}: {reason})."
    what_to_do = "Nothing: the case waits here and is filed as soon as it can be."


class FhirDenied(NotNow):
    code = "fhir.denied"
    what_happened = "The FHIR server does not let this service in (status {status}: {reason})."
    what_to_do = "Check the file with its secret, and the rights it gives; the case waits here meanwhile."


class FhirRefused(Refused):
    code = "fhir.refused"
    what_happened = "The FHIR server refused this (status {status}: {reason})."
    what_to_do = "Show the reason to the one who looks after the FHIR server, then file it again."


class FhirUntrusted(Refused):
    code = "fhir.untrusted"
    what_happened = "What answered is not the FHIR server it should be ({why})."
    what_to_do = "Check its address in the configuration, then file it again."


class FhirAddressWrong(Misuse):
    code = "fhir.address"
    what_happened = "The address of the FHIR server is not one that can be used ({why})."
    what_to_do = "Write it as https://host/path, without a user name or a question mark."


# ── The PACS ─────────────────────────────────────────────────────────────────────────────────────────────


class PacsUnreachable(NotNow):
    code = "pacs.unreachable"
    what_happened = "The PACS cannot be reached ({why})."
    what_to_do = "Nothing: the case waits here and is filed as soon as it can be."


class PacsBusy(NotNow):
    code = "pacs.busy"
    what_happened = "The PACS asks to wait, or has a fault of its own (status {status})."
    what_to_do = "Nothing: the case waits here and is filed as soon as it can be."


class PacsDenied(NotNow):
    code = "pacs.denied"
    what_happened = "The PACS does not let this service in (status {status})."
    what_to_do = "Check its login, or the titles that it knows; the case waits here meanwhile."


class PacsRefused(Refused):
    code = "pacs.refused"
    what_happened = "The PACS refused an object (status {status}: {reason})."
    what_to_do = "Show this to the one who looks after the PACS, then file it again."


class PacsUntrusted(Refused):
    code = "pacs.untrusted"
    what_happened = "What answered is not the PACS it should be ({why})."
    what_to_do = "Check its address in the configuration, then file it again."


class PacsAddressWrong(Misuse):
    code = "pacs.address"
    what_happened = "The address of the PACS is not one that can be used ({why})."
    what_to_do = "Write it as https://host/path, without a user name or a question mark."
