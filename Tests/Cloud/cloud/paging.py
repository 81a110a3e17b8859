"""Pages of a list behind an opaque token."""

import base64
from collections.abc import Sequence
from typing import Any

from cloud.answers import AwsError


def page(entries: Sequence[Any], given: dict[str, Any], default: int, most: int) -> tuple[list[Any], dict[str, str]]:
    """The page that `maxResults` and `nextToken` ask for, and the member that leads on: empty on the last page."""
    size = given.get("maxResults") or default
    if not 1 <= size <= most:
        raise AwsError("InvalidParameterException", f"maxResults must be between 1 and {most}, but is {size}.")
    start = _offset(given.get("nextToken"))
    end = start + size
    return list(entries[start:end]), {"nextToken": _token(end)} if end < len(entries) else {}


def _token(offset: int) -> str:
    return base64.urlsafe_b64encode(f"from:{offset}".encode()).decode()


def _offset(token: str | None) -> int:
    if not token:
        return 0
    try:
        return int(base64.urlsafe_b64decode(token).decode().removeprefix("from:"))
    except ValueError as error:
        raise AwsError("InvalidParameterException", "Invalid token.") from error
