"""What is to be put right, on every page of a preview.

It is put there when a page is sent: all pages change with it, and none is built again for it.
"""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable, Sequence
from typing import Any

Application = Callable[[Any, Any], Iterable[bytes]]
"""As WSGI has it (PEP 3333)."""
_ARTICLE = b'<article class="md-content__inner md-typeset">'


def with_banner(
    serve: Application, messages: Sequence[str], ready: Callable[[str], None]
) -> Application:
    """What `serve` sends once it is `ready`, each page with the messages that there are at the time."""

    def sending(environ: Any, start: Any) -> Iterable[bytes]:
        ready(environ["PATH_INFO"])
        if not messages:
            return serve(environ, start)
        begun: list[Any] = []
        body = serve(environ, lambda *given: begun.extend(given))
        if not begun or ("Content-Type", "text/html") not in begun[1]:
            start(*begun)
            return body
        page = _with(b"".join(body), banner(messages))
        others = [pair for pair in begun[1] if pair[0] != "Content-Length"]
        start(begun[0], [*others, ("Content-Length", str(len(page)))])
        return [page]

    return sending


def banner(messages: Iterable[str]) -> bytes:
    """The messages as HTML."""
    items = "".join(f"<li><pre>{html.escape(message)}</pre></li>" for message in messages)
    shown = f'<aside class="b-problems" role="alert"><strong>To put right</strong><ul>{items}</ul></aside>'
    return shown.encode()


def _with(page: bytes, found: bytes) -> bytes:
    head, body, rest = page.partition(_ARTICLE)
    return head + body + found + rest if body else page
