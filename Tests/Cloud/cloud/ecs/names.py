"""ARNs and identifiers as ECS makes them."""

import random
import uuid

from cloud import ACCOUNT


def arn(region: str, kind: str, *parts: object) -> str:
    return f"arn:aws:ecs:{region}:{ACCOUNT}:{kind}/" + "/".join(map(str, parts))


def last_part(name_or_arn: str) -> str:
    """The name at the end of an ARN; a plain name is its own end."""
    return name_or_arn.rpartition("/")[2]


def task_id() -> str:
    return uuid.uuid4().hex


def number(digits: int) -> str:
    """A random number of exactly so many digits, the first not zero."""
    return str(random.randrange(10 ** (digits - 1), 10**digits))


def short_id() -> str:
    """Twenty-one characters, as service deployments have them."""
    alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"
    return "".join(random.choices(alphabet, k=21))
