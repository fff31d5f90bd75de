"""What can go wrong at a hospital alone: leaves on the branches of ``cases.errors``, which the windows never meet."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Self

from cases.errors import CaseRefused, KeyRefused, Misuse, NotNow, Refused


class CaseTaken(CaseRefused):
    code = "case.taken"
    what_happened = "Somebody else at the service has taken this case."
    what_to_do = "Choose another, or ask your colleague to give it back."


class CaseNotYours(CaseRefused):
    code = "case.not_yours"
    what_happened = "You have not taken this case, or no longer have it."
    what_to_do = "Take it first; what was typed so far is kept with the case."


class ProposalWaits(CaseRefused):
    code = "proposal.waits"
    what_happened = "An answer to this case waits for a supervisor already."
    what_to_do = "Whoever wrote it can take it back; a supervisor can approve it, or return it."


class NothingProposed(CaseRefused):
    code = "proposal.none"
    what_happened = "There is no such answer any more: it was sent, returned or taken back meanwhile."
    what_to_do = "Open the case again to see what became of it."


class NewsMeanwhile(CaseRefused):
    code = "case.news_meanwhile"
    what_happened = "Something was written on this case since you looked at it."
    what_to_do = "Read it; then send the answer as it is, or change it."


class DraftIncomplete(Misuse):
    """``faults``: what is wrong, by field of the answer's form; English words, to be shown beside the field."""

    code = "answer.incomplete"
    faults: Mapping[str, str] = MappingProxyType({})
    what_happened = "The answer is not complete yet."
    what_to_do = "Look at the fields that say what is missing."

    @classmethod
    def of(cls, faults: Mapping[str, str]) -> Self:
        """With what is wrong."""
        error = cls()
        error.faults = MappingProxyType(dict(faults))
        return error


class TextUnfit(Misuse):
    code = "text.unfit"
    what_happened = "A text is missing, is too long, or has characters that cannot be sent."
    what_to_do = "Go back, write it again or shorten it, and repeat what you did."


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


# ── The configuration ────────────────────────────────────────────────────────────────────────────────────


class ConfigInvalid(Misuse):
    code = "config.invalid"
    what_happened = "The configuration {name} is not right at {where}: {why}."
    what_to_do = "Correct it there; docs/hospital.md describes every key."


class DeskCannotListen(Misuse):
    code = "desk.listening"
    what_happened = "The desk cannot listen on {host}, port {port} ({why})."
    what_to_do = "Stop what listens there, or set another host or port in the configuration."


# ── Quarantine ───────────────────────────────────────────────────────────────────────────────────────────


class NotHeldBack(Misuse):
    code = "quarantine.unknown"
    what_happened = "No package that was refused or waits has an identifier that begins with “{package}”."
    what_to_do = "Look at the list of the quarantine, and name one package of it."


class HeldTooShort(Misuse):
    code = "quarantine.too_early"
    what_happened = "This package has been held back for {days} days; it may be removed after {least}."
    what_to_do = "Find out from the sender what it is; then try it again, or remove it later."


# ── The FHIR server ──────────────────────────────────────────────────────────────────────────────────────


class FhirUnreachable(NotNow):
    code = "fhir.unreachable"
    what_happened = "The FHIR server cannot be reached ({why})."
    what_to_do = "Nothing: the case waits here and is filed as soon as it can be."


class FhirBusy(NotNow):
    code = "fhir.busy"
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


# ── Accounts and signing in ──────────────────────────────────────────────────────────────────────────────


class AccountUnknown(Misuse):
    code = "account.unknown"
    what_happened = "There is no account {account}."
    what_to_do = "Look at the list of accounts."


class LoginTaken(Misuse):
    code = "account.login_taken"
    what_happened = "Somebody else has the login {login}, or this person has an account already."
    what_to_do = "Choose another login, or change the account there is."


class LoginInvalid(Misuse):
    code = "account.login_invalid"
    what_happened = "A login has 2 to 64 small letters, digits, dots, hyphens, underscores or an @."
    what_to_do = "Choose another, like a.lambert."


class PersonInvalid(Misuse):
    code = "account.person_invalid"
    what_happened = "The name or the INAMI/RIZIV number of this person is not right."
    what_to_do = "Write the name as answers carry it, and the number with its eleven digits, or none."


class LastAdministrator(Misuse):
    code = "account.last_administrator"
    what_happened = "This is the last administrator who can sign in."
    what_to_do = "Make somebody else an administrator first."


class NotALocalAccount(Misuse):
    code = "account.not_local"
    what_happened = "This person signs in at the hospital's own sign-in: Pli keeps no passphrase of theirs."
    what_to_do = "Reset it there."


class EnrolmentOver(Refused):
    code = "account.enrolment_over"
    what_happened = "This link was used already, or is too old."
    what_to_do = "Ask an administrator of this desk for a new one."


class PassphraseShort(Misuse):
    code = "account.passphrase_short"
    what_happened = "A passphrase has between {least} and {most} characters."
    what_to_do = "Take four or five words that do not belong together."


class PassphraseEasy(Misuse):
    code = "account.passphrase_easy"
    what_happened = "This passphrase is easy to guess: it says who you are, or repeats itself."
    what_to_do = "Take four or five words that do not belong together."


class PassphrasesDiffer(Misuse):
    code = "account.passphrases_differ"
    what_happened = "The two passphrases are not the same."
    what_to_do = "Type the same one twice."


class PassphraseWrong(Misuse):
    code = "account.passphrase_wrong"
    what_happened = "This is not your passphrase."
    what_to_do = "Type the one you signed in with."


class SignInWrong(Misuse):
    code = "sign_in.wrong"
    what_happened = "The name or the passphrase is not right."
    what_to_do = "Try again, or ask an administrator of this desk to reset your account."


class CodeWrong(Misuse):
    code = "sign_in.code_wrong"
    what_happened = "This code is not right, or was used already."
    what_to_do = (
        "Wait for the next one in your authenticator, and check that your telephone's clock is right."
    )


class TooManyTries(NotNow):
    code = "sign_in.too_many"
    what_happened = "There were too many tries to sign in from here, or with this name."
    what_to_do = "Come again at {at}."


class OpenIdAway(NotNow):
    code = "openid.away"
    what_happened = "The hospital's own sign-in does not answer."
    what_to_do = "Try again in a moment; if it lasts, tell the hospital's IT service."


class OpenIdRefused(Refused):
    code = "openid.refused"
    what_happened = (
        "The hospital's own sign-in did not let you in, or answered something that cannot be trusted ({why})."
    )
    what_to_do = "Begin again; if it happens again, tell the hospital's IT service."


class OpenIdRoleMissing(Refused):
    code = "openid.role_missing"
    what_happened = "The hospital knows you, but gave you no role at this desk."
    what_to_do = "Ask the hospital's IT service for access to the reading desk."


# ── The trail ────────────────────────────────────────────────────────────────────────────────────────────


class TrailBroken(Refused):
    code = "audit.broken"
    what_happened = "The trail does not hold: row {row} was changed, removed or put in afterwards."
    what_to_do = "Keep a copy of the service's folder as it is, and find out who could write to its database."


class TrailCut(Refused):
    code = "audit.cut"
    what_happened = (
        "The trail no longer holds the hash that was noted: its end was cut off, or it was written anew."
    )
    what_to_do = "Keep a copy of the service's folder as it is, and find out who could write to its database."


class LibraryMissing(Misuse):
    code = "filing.library"
    what_happened = "The system's library {name} is missing, without which pictures cannot be turned."
    what_to_do = "Install it (in Debian, the package libturbojpeg0), then start the service again."
