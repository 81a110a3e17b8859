"""Holds raw JSON answers against botocore's model: no field, type or enum value that AWS does not have."""

import json
from typing import Any

from botocore.model import OperationModel, Shape

TYPES: dict[str, tuple[type, ...]] = {
    "string": (str,),
    "integer": (int,),
    "long": (int,),
    "boolean": (bool,),
    "double": (int, float),
    "float": (int, float),
    "timestamp": (int, float),
}


def check_answer(http_response: Any, model: OperationModel, **_: object) -> None:
    """A hook for botocore's `after-call` event."""
    if http_response.status_code == 200:
        check(json.loads(http_response.content), model.output_shape, model.name)


def check(value: Any, shape: Shape, path: str) -> None:
    match shape.type_name:
        case "structure":
            assert isinstance(value, dict), path
            for name, member in value.items():
                assert name in shape.members, f"{path} has no member '{name}'"
                check(member, shape.members[name], f"{path}.{name}")
        case "list":
            assert isinstance(value, list), path
            for index, member in enumerate(value):
                check(member, shape.member, f"{path}[{index}]")
        case "map":
            assert isinstance(value, dict), path
            for name, member in value.items():
                check(member, shape.value, f"{path}.{name}")
        case kind:
            assert isinstance(value, TYPES[kind]), f"{path} is {value!r}, which is no {kind}"
            assert isinstance(value, bool) == (kind == "boolean"), f"{path} is {value!r}, which is no {kind}"
            allowed = getattr(shape, "enum", None)
            assert not allowed or value in allowed, f"{path} is {value!r}, which is none of {allowed}"
