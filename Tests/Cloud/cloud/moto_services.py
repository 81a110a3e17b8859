"""Every service that is not ours: moto's answer to the same request."""

import io
import json
import re
import sys
import threading
from functools import cache
from typing import Any

from werkzeug.test import run_wsgi_app

from cloud.answers import Answer, MissingOperation
from cloud.request import Request

HOP_BY_HOP = ("connection", "content-length", "date", "server", "transfer-encoding")
XML_CODE = re.compile(rb"<Code>([^<]+)</Code>")

one_at_a_time = threading.RLock()
"""Held around all of moto: it imports its services as it goes, and in circles, which two threads cannot do at once."""


def warm_up() -> None:
    """Importing moto takes a moment, so the cloud does it ahead of the first call."""
    with one_at_a_time:
        application()


@cache
def application() -> Any:
    """moto's WSGI application."""
    from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app

    return DomainDispatcherApplication(create_backend_app)


def answer(request: Request) -> Answer:
    """Raises MissingOperation on what moto lacks."""
    try:
        with one_at_a_time:
            body, status, headers = run_wsgi_app(application(), _environment(request), buffered=True)
    except NotImplementedError as error:
        raise MissingOperation(request.operation) from error
    content = b"".join(body)
    kept = {name: value for name, value in headers.items() if name.lower() not in HOP_BY_HOP}
    code = int(status.split()[0])
    return Answer(code, content, kept, _error_code(content) if code >= 400 else None)


def _environment(request: Request) -> dict[str, Any]:
    host, _, port = request.headers.get("host", "127.0.0.1").partition(":")
    environment: dict[str, Any] = {
        "REQUEST_METHOD": request.method,
        "SCRIPT_NAME": "",
        "PATH_INFO": request.path.encode().decode("latin-1"),
        "QUERY_STRING": request.query,
        "RAW_URI": request.target,
        "SERVER_NAME": host,
        "SERVER_PORT": port or "80",
        "SERVER_PROTOCOL": "HTTP/1.1",
        "CONTENT_TYPE": request.headers.get("content-type", ""),
        "CONTENT_LENGTH": str(len(request.body)),
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(request.body),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
    }
    for name, value in request.headers.items():
        environment["HTTP_" + name.upper().replace("-", "_")] = value
    return environment


def _error_code(body: bytes) -> str:
    """The code in a JSON or XML body; 'InternalFailure' where there is none, as for an operation that is missing."""
    if match := XML_CODE.search(body):
        return match[1].decode()
    try:
        return str(json.loads(body)["__type"]).rpartition("#")[2]
    except (ValueError, KeyError, TypeError):
        return "InternalFailure"
