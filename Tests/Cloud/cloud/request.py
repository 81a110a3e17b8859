"""One request as it came in, and what AWS reads out of it."""

import json
from functools import cached_property
from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

from cloud.answers import AwsError

SERVICES_BY_TARGET = {
    "AmazonEC2ContainerServiceV20141113": "ecs",
    "AmazonEC2ContainerRegistry_V20150921": "ecr",
}
READING_PREFIXES = ("Get", "List", "Describe", "BatchGet", "BatchCheck", "Simulate", "Search", "Lookup", "Filter")
CREDENTIAL_PREFIXES = ("AssumeRole",)


class Request:
    """Method, target, headers with lower-case names, and the whole body."""

    def __init__(self, method: str, target: str, headers: dict[str, str], body: bytes) -> None:
        self.method, self.target, self.body = method, target, body
        self.headers = {name.lower(): value for name, value in headers.items()}
        parts = urlsplit(target)
        self.path, self.query = unquote(parts.path), parts.query

    @cached_property
    def authorization(self) -> dict[str, str]:
        """The parts of a SigV4 Authorization header: Credential, SignedHeaders, Signature. Empty without one."""
        scheme, _, rest = self.headers.get("authorization", "").partition(" ")
        if scheme != "AWS4-HMAC-SHA256":
            return {}
        pairs = (part.strip().partition("=") for part in rest.split(","))
        return {name: value for name, _, value in pairs}

    @cached_property
    def scope(self) -> list[str]:
        """The credential scope: access key id, date, region, service, 'aws4_request'. Empty when unsigned."""
        parts = self.authorization.get("Credential", "").rsplit("/", 4)
        return parts if len(parts) == 5 else []

    @property
    def region(self) -> str:
        return self.scope[2] if self.scope else "us-east-1"

    @property
    def service(self) -> str:
        prefix = self.headers.get("x-amz-target", "").partition(".")[0]
        return SERVICES_BY_TARGET.get(prefix) or (self.scope[3] if self.scope else "unknown")

    @property
    def protocol(self) -> str:
        return "json" if "x-amz-target" in self.headers or "smithy-protocol" in self.headers else "query"

    @property
    def operation(self) -> str:
        """AWS's name of the operation; method and path where the protocol carries no name."""
        if target := self.headers.get("x-amz-target"):
            return target.rpartition(".")[2]
        if "/operation/" in self.path:
            return self.path.rpartition("/")[2]
        return self.form.get("Action") or f"{self.method} {self.path}"

    @property
    def writes(self) -> bool:
        """Whether the operation may change something, judged by its name. Taking on a role changes nothing."""
        return not self.operation.startswith(READING_PREFIXES + CREDENTIAL_PREFIXES)

    @cached_property
    def form(self) -> dict[str, str]:
        encoded = self.headers.get("content-type", "").startswith("application/x-www-form-urlencoded")
        text = self.body.decode("utf-8", "replace") if encoded else self.query
        return dict(parse_qsl(text, keep_blank_values=True))

    @cached_property
    def json(self) -> Any:
        """The body as JSON; an empty body is an empty object."""
        try:
            return json.loads(self.body or b"{}")
        except ValueError as error:
            raise AwsError("SerializationException", f"The body is not JSON: {error}.") from error

    @property
    def parameters(self) -> dict[str, Any]:
        """What the caller asked, as well as it can be told; never fails."""
        if self.protocol == "query":
            return {name: value for name, value in self.form.items() if name not in ("Action", "Version")}
        try:
            return self.json if isinstance(self.json, dict) else {}
        except AwsError:
            return {}
