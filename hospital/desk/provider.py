"""The hospital's own OpenID provider: authorization code with PKCE, state and nonce, through Authlib.

>>> provider = Provider(config.desk.openid, config.desk.url)                    # doctest: +SKIP
>>> url, state = await provider.begin(request)                                  # doctest: +SKIP
>>> found = await provider.finish(request, state)                               # doctest: +SKIP
>>> found.claims["sub"], found.id_token                                         # doctest: +SKIP

What Authlib keeps between the two (state, nonce, the verifier of PKCE) is handed out and in again: the desk remembers
it, not the browser. A token counts only when the provider signed it with a key pair, for us, in this sign-in.
"""

import ssl
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import httpx2
from authlib.common.errors import AuthlibBaseError
from authlib.integrations.starlette_client import OAuth, StarletteOAuth2App
from fastapi import Request
from joserfc.errors import JoseError

from cases.errors import FileUnreadable
from hospital.config import OpenId
from hospital.errors import OpenIdAway, OpenIdRefused

BACK = "/sign-in/openid/back"
AFTERWARDS = "/sign-in"
_SECONDS = 10.0
_CLOCKS = 60
"""Seconds that the provider's clock may differ."""
_SIGNED_BY_A_KEY_PAIR = {
    "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA", "Ed25519",
}  # fmt: skip
"""Neither ``none`` nor a secret that both know, whatever the provider's discovery document offers."""


@dataclass(frozen=True)
class Found:
    """Who came back: what the provider says of them, and the token that says so."""

    claims: dict[str, Any]
    id_token: str


class Provider:
    """One provider and the desk at it. ``settings`` name the file with the desk's secret; ``url`` is the desk's."""

    def __init__(self, settings: OpenId, url: str) -> None:
        self._settings = settings
        self._url = url
        self._app: StarletteOAuth2App | None = None

    async def begin(self, request: Request) -> tuple[str, dict[str, Any]]:
        """Where to send the browser, and what to remember of it; raises ``OpenIdAway`` or ``OpenIdRefused``."""
        request.scope["session"] = {}
        with _our_errors():
            app = await self._ready()
            answer = await app.authorize_redirect(request, self._url + BACK)
        return answer.headers["Location"], dict(request.session)

    async def finish(self, request: Request, remembered: dict[str, Any]) -> Found:
        """Exchange the code, check the token, ask for the claims; raises ``OpenIdAway`` or ``OpenIdRefused``."""
        request.scope["session"] = remembered
        with _our_errors():
            app = await self._ready()
            issuer = (await app.load_server_metadata())["issuer"]
            if request.query_params.get("iss", issuer) != issuer:  # RFC 9207: another provider's answer
                raise OpenIdRefused(why="iss")
            options = {"iss": {"values": [issuer]}, "aud": {"values": [self._settings.client_id]}}
            token = await app.authorize_access_token(request, claims_options=options, leeway=_CLOCKS)
            return await self._found(app, token)

    async def farewell(self, id_token: str) -> str | None:
        """Where to send the browser to sign out there too, if the provider has such a place and is there."""
        with _our_errors():
            app = await self._ready()
            if "end_session_endpoint" not in await app.load_server_metadata():
                return None
            made = await app.create_logout_url(self._url + AFTERWARDS, id_token)
        return str(made["url"])

    async def _found(self, app: StarletteOAuth2App, token: dict[str, Any]) -> Found:
        signed = token.get("userinfo")
        if not signed:
            raise OpenIdRefused(why="id_token")
        told = {}
        if "userinfo_endpoint" in await app.load_server_metadata():
            told = await app.userinfo(token=token)
            if told.get("sub") != signed["sub"]:  # OpenID Connect Core, section 5.3.2
                raise OpenIdRefused(why="sub")
        return Found({**told, **signed}, token["id_token"])

    async def _ready(self) -> StarletteOAuth2App:
        """The client, once the provider's discovery document is the provider's."""
        self._app = self._app or self._made()
        metadata = await self._app.load_server_metadata()
        if str(metadata.get("issuer", "")).rstrip("/") != self._settings.issuer:
            self._app = None
            raise OpenIdRefused(why="issuer")
        offered = metadata.get("id_token_signing_alg_values_supported") or ["RS256"]
        metadata["id_token_signing_alg_values_supported"] = sorted(_SIGNED_BY_A_KEY_PAIR & set(offered))
        return self._app

    def _made(self) -> StarletteOAuth2App:
        return OAuth().register(
            "hospital",
            client_id=self._settings.client_id,
            client_secret=_secret(self._settings),
            server_metadata_url=f"{self._settings.issuer}/.well-known/openid-configuration",
            client_kwargs={
                "scope": self._settings.scope,
                "code_challenge_method": "S256",
                "timeout": _SECONDS,
                "verify": _trusted(self._settings),
            },
        )


@contextmanager
def _our_errors() -> Iterator[None]:
    """What Authlib, its client and its tokens raise, as ours. The reasons are codes: nothing of a token is told."""
    try:
        yield
    except httpx2.HTTPError as error:
        raise OpenIdAway from error
    except AuthlibBaseError as error:
        raise OpenIdRefused(why=_code(error.error)) from error
    except JoseError as error:
        raise OpenIdRefused(why=_code(error.error)) from error
    except (ValueError, KeyError, RuntimeError, TypeError) as error:  # what comes is no answer of a provider
        raise OpenIdRefused(why="answer") from error


def _code(untrusted: str | None) -> str:
    """An error code as RFC 6749 has them; anything else could be a text of whoever made the link."""
    named = untrusted or ""
    return named if named.isascii() and named.replace("_", "").isalnum() and len(named) < 40 else "answer"


def _secret(settings: OpenId) -> str:
    try:
        return settings.client_secret_file.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise FileUnreadable(name=settings.client_secret_file.name, why="unreadable") from error


def _trusted(settings: OpenId) -> ssl.SSLContext:
    context = ssl.create_default_context()
    if settings.ca_file is not None:
        context.load_verify_locations(settings.ca_file)
    return context
