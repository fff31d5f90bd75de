"""The last step of every way in, and the way out: the session, its cookie, and the trace of both."""

from starlette.requests import Request
from starlette.responses import Response

from hospital.accounts import Account, Accounts
from hospital.audit import Deed, record
from hospital.database import transaction
from hospital.desk.cookies import cookie_name, door_cookie_name, drop, keep_language, keep_session
from hospital.desk.desk import Desk
from hospital.desk.speaking import CHOSEN_COOKIE, chosen
from hospital.desk.visit import Visit


def let_in(
    response: Response, request: Request, desk: Desk, account: Account, *, id_token: str | None = None
) -> None:
    """Sign somebody in with a token that nobody knew before; whoever was signed in there is no more."""
    connection, now = desk.homes.mine().connection, desk.now()
    how = "openid" if id_token else "local"
    with transaction(connection):
        sessions = desk.sessions()
        sessions.sweep(now)
        sessions.end(request.cookies.get(cookie_name(desk), ""))
        token = sessions.begin(account.person_id, now, id_token)
        record(connection, Deed.SIGNED_IN, now, person_id=account.person_id, detail=how)
        language = chosen(request) or account.language
        Accounts(connection).speak(account.person_id, language)
    keep_session(response, desk, token)
    keep_language(response, desk, language)
    drop(response, desk, CHOSEN_COOKIE)
    drop(response, desk, door_cookie_name(desk))


def let_out(response: Response, visit: Visit, *, everywhere: bool = False) -> None:
    """Sign somebody out here, or everywhere; the browser forgets what it may have kept."""
    desk, connection = visit.desk, visit.home.connection
    with transaction(connection):
        if everywhere:
            desk.sessions().end_all(visit.account.person_id)
        else:
            desk.sessions().end(visit.request.cookies.get(cookie_name(desk), ""))
        record(connection, Deed.SIGNED_OUT, desk.now(), person_id=visit.account.person_id)
    drop(response, desk, cookie_name(desk))
    response.headers["Clear-Site-Data"] = '"cache", "storage"'
