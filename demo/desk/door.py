"""At the desk's door: an account's first passphrase, and signing in. Each second factor is an authenticator's."""

from dataclasses import dataclass

from demo.desk.authenticator import Authenticator
from demo.desk.staff import OPEN_WITH, Colleague
from demo.desk.visitor import Visitor


@dataclass(frozen=True)
class SignIn:
    """What somebody needs to come in."""

    colleague: Colleague
    authenticator: Authenticator


def enrol(visitor: Visitor, colleague: Colleague, link: str, *, shot: bool = False) -> SignIn:
    """Open the link, choose a passphrase, type the secret into an authenticator, and its digits; then they are in."""
    visitor.go(link)
    visitor.read(colleague.person.name)
    authenticator = Authenticator(visitor.page.locator("code.secret").inner_text())
    if shot:
        visitor.shot("desk-enrolment")
    visitor.write("Passphrase", OPEN_WITH)
    visitor.write("The same again", OPEN_WITH)
    visitor.write("The six digits it shows now", authenticator.fresh())
    visitor.press("Begin")
    visitor.see("Sign out")
    return SignIn(colleague, authenticator)


def sign_in(visitor: Visitor, known: SignIn) -> None:
    """Name and passphrase, then the code."""
    visitor.see("Reading desk")
    visitor.shot("desk-sign-in")
    visitor.write("Sign-in name", known.colleague.login)
    visitor.write("Passphrase", OPEN_WITH)
    visitor.press("Sign in")
    visitor.write("Six digits", known.authenticator.fresh())
    visitor.press("Go on")
    visitor.see("Sign out")
