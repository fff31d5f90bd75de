"""The second line behind the token of our forms: a change must come from one of our own pages, as the browser says.

Every browser since 2023 sends ``Sec-Fetch-Site`` to an https address, and scripts cannot set it; ``Origin`` comes with
every change before that. Whoever sends neither is no browser: the token alone decides, and at the door nobody.
"""

from urllib.parse import urlsplit

from fastapi import Request


def own_origin(request: Request, url: str) -> bool | None:
    """Whether one of the desk's own pages asks; ``None`` when the request does not say."""
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return site == "same-origin"
    origin = request.headers.get("Origin")
    if origin is not None:
        parts = urlsplit(url)
        return origin == f"{parts.scheme}://{parts.netloc}"
    return None
