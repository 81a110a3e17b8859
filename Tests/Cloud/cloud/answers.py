"""What goes back to a client: answers, AWS's errors, and the connection that breaks instead."""

import json
import uuid
from dataclasses import dataclass, field
from typing import Any
from xml.sax.saxutils import escape

JSON = "application/x-amz-json-1.1"

FRAMEWORK_PREFIX = "com.amazon.coral.service#"
FRAMEWORK_CODES = (
    "AccessDeniedException",
    "ExpiredTokenException",
    "InvalidSignatureException",
    "MissingAuthenticationTokenException",
    "SerializationException",
    "ThrottlingException",
    "UnrecognizedClientException",
)
"""Errors of the framework before the service: they come with a prefix, and spell 'Message' with a capital."""

MISSING_OPERATION_PAGE = (
    b"<!doctype html>\n<html lang=en>\n<title>500 Internal Server Error</title>\n<h1>Internal Server Error</h1>\n"
    b"<p>The server encountered an internal error and was unable to complete your request. Either the server is "
    b"overloaded or there is an error in the application.</p>\n"
)


class ConnectionReset(Exception):
    """Instead of an answer the client gets a TCP reset."""


class MissingOperation(Exception):
    """This endpoint does not know the operation; it says so the way moto does."""


class AwsError(Exception):
    """An error in AWS's words: a code, a message, an HTTP status, and what else its shape holds."""

    def __init__(self, code: str, message: str, status: int = 400, **members: Any) -> None:
        super().__init__(f"{code}: {message}")
        self.code, self.message, self.status, self.members = code, message, status, members


@dataclass
class Answer:
    """One HTTP answer. `error` is AWS's code of a failure, for the log of calls."""

    status: int = 200
    body: bytes = b""
    headers: dict[str, str] = field(default_factory=dict)
    error: str | None = None

    @classmethod
    def json(cls, content: Any, status: int = 200, error: str | None = None) -> "Answer":
        headers = {"Content-Type": JSON, "x-amzn-RequestId": str(uuid.uuid4())}
        return cls(status, json.dumps(content).encode(), headers, error)

    @classmethod
    def failure(cls, error: AwsError, protocol: str) -> "Answer":
        """`protocol` is that of the request, 'json' or 'query': AWS answers in kind."""
        if protocol == "query":
            return cls._xml_failure(error)
        framework = error.code in FRAMEWORK_CODES
        kind, message = (FRAMEWORK_PREFIX + error.code, "Message") if framework else (error.code, "message")
        return cls.json({"__type": kind, message: error.message, **error.members}, error.status, error.code)

    @classmethod
    def _xml_failure(cls, error: AwsError) -> "Answer":
        identifier, fault = str(uuid.uuid4()), "Sender" if error.status < 500 else "Receiver"
        body = (
            f"<ErrorResponse><Error><Type>{fault}</Type><Code>{escape(error.code)}</Code>"
            f"<Message>{escape(error.message)}</Message></Error><RequestId>{identifier}</RequestId></ErrorResponse>"
        )
        headers = {"Content-Type": "text/xml", "x-amzn-RequestId": identifier}
        return cls(error.status, body.encode(), headers, error.code)

    @classmethod
    def missing_operation(cls) -> "Answer":
        return cls(500, MISSING_OPERATION_PAGE, {"Content-Type": "text/html; charset=utf-8"}, "InternalFailure")
