# The part of Authlib's client for Starlette that Pli uses.
from collections.abc import Mapping
from typing import Any

from authlib.common.errors import AuthlibBaseError
from starlette.requests import Request
from starlette.responses import RedirectResponse

class OAuthError(AuthlibBaseError): ...

class StarletteOAuth2App:
    async def load_server_metadata(self) -> dict[str, Any]: ...
    async def authorize_redirect(self, request: Request, redirect_uri: str) -> RedirectResponse: ...
    async def authorize_access_token(
        self, request: Request, *, claims_options: Mapping[str, Mapping[str, object]], leeway: int
    ) -> dict[str, Any]: ...
    async def userinfo(self, *, token: Mapping[str, Any]) -> dict[str, Any]: ...
    async def create_logout_url(
        self, post_logout_redirect_uri: str, id_token_hint: str
    ) -> dict[str, Any]: ...

class OAuth:
    def register(
        self,
        name: str,
        *,
        client_id: str,
        client_secret: str,
        server_metadata_url: str,
        client_kwargs: Mapping[str, object],
    ) -> StarletteOAuth2App: ...
