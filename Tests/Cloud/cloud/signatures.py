"""SigV4 signatures, recomputed as AWS does."""

import calendar
import hashlib
import time
from typing import Any

from botocore.auth import SIGV4_TIMESTAMP, SigV4Auth
from botocore.awsrequest import AWSRequest
from botocore.credentials import Credentials

from cloud import ACCOUNT
from cloud.answers import AwsError
from cloud.moto_services import one_at_a_time
from cloud.request import Request

SECRET = "secret"
"""The secret of every key, except of those that STS gave out."""

MOST_SKEW_SECONDS = 15 * 60

QUERY_CODES = {
    "ExpiredTokenException": "ExpiredToken",
    "InvalidSignatureException": "SignatureDoesNotMatch",
    "MissingAuthenticationTokenException": "MissingAuthenticationToken",
    "UnrecognizedClientException": "InvalidClientTokenId",
}
"""The same failures in services of the query protocol."""


class Resigner(SigV4Auth):
    """botocore's signer, held to the headers that the client signed."""

    def __init__(self, request: Request, secret: str) -> None:
        key, _, region, service, _ = request.scope
        super().__init__(Credentials(key, secret), service, region)
        self._signed = request.authorization.get("SignedHeaders", "").split(";")

    def headers_to_sign(self, request: Any) -> Any:
        headers = super().headers_to_sign(request)
        for name in [name for name in headers if name not in self._signed]:
            del headers[name]
        return headers


def verify(request: Request) -> None:
    """Any key is good with the secret 'secret', except those that begin with EXPIRED or UNKNOWN."""
    if not request.scope:
        raise _failure(request, "MissingAuthenticationTokenException", "Missing Authentication Token")
    key = request.scope[0]
    if key.startswith("EXPIRED"):
        raise _failure(request, "ExpiredTokenException", "The security token included in the request is expired")
    if key.startswith("UNKNOWN"):
        raise _failure(request, "UnrecognizedClientException", "The security token included in the request is invalid.")
    _check_date(request)
    if _signature(request, _secret(key)) != request.authorization.get("Signature"):
        raise _failure(
            request,
            "InvalidSignatureException",
            "The request signature we calculated does not match the signature you provided. Check your AWS Secret "
            "Access Key and signing method. Consult the service documentation for details.",
        )


def _failure(request: Request, code: str, message: str) -> AwsError:
    if request.protocol == "json":
        return AwsError(code, message)
    return AwsError(QUERY_CODES[code], message, 403)


def _check_date(request: Request) -> None:
    date = request.headers.get("x-amz-date", "")
    try:
        signed_at = calendar.timegm(time.strptime(date, SIGV4_TIMESTAMP))
    except ValueError as error:
        message = f"Date must be in ISO-8601 'basic format'. Got '{date}'."
        raise _failure(request, "InvalidSignatureException", message) from error
    if abs(time.time() - signed_at) > MOST_SKEW_SECONDS:
        now = time.strftime(SIGV4_TIMESTAMP, time.gmtime())
        message = f"Signature expired: {date} is now earlier than {now} - 15 min."
        raise _failure(request, "InvalidSignatureException", message)


def _signature(request: Request, secret: str) -> str:
    host = request.headers.get("host", "")
    copy = AWSRequest(request.method, f"http://{host}{request.target}", request.headers, request.body)
    copy.context["timestamp"] = request.headers["x-amz-date"]
    if "x-amz-content-sha256" in request.headers:
        copy.headers.replace_header("x-amz-content-sha256", hashlib.sha256(request.body).hexdigest())
    resigner = Resigner(request, secret)
    return resigner.signature(resigner.string_to_sign(copy, resigner.canonical_request(copy)), copy)


def _secret(key: str) -> str:
    """That of a role taken on in moto's STS, else the common one."""
    with one_at_a_time:
        from moto.sts.models import sts_backends

        roles = list(sts_backends[ACCOUNT]["aws"].assumed_roles)
    for role in roles:
        if role.access_key_id == key:
            return role.secret_access_key
    return SECRET
