"""Requests held against AWS's own model, as the service itself would."""

from functools import cache
from typing import Any

import botocore.session
from botocore.model import OperationNotFoundError, ServiceModel, Shape
from botocore.validate import ParamValidator, ValidationErrors

from cloud.answers import AwsError, MissingOperation


@cache
def model(service: str) -> ServiceModel:
    """botocore's model of a service; loading takes a moment, so the cloud does it ahead of the first call."""
    return botocore.session.get_session().get_service_model(service)


class Findings(ValidationErrors):
    """What does not fit. A value of the wrong JSON type fails in AWS's deserializer, hence with another code."""

    def __init__(self, unknown_fields: bool) -> None:
        super().__init__()
        self.code = "InvalidParameterException"
        self._unknown_fields = unknown_fields

    def report(self, name: str, reason: str, **facts: Any) -> None:
        if reason == "unknown field" and self._unknown_fields:
            return
        if reason == "invalid type":
            self.code = "SerializationException"
        super().report(name, reason, **facts)


class Validator(ParamValidator):
    """botocore's own validator, which AWS's command line uses before it sends anything."""

    def check(self, given: dict[str, Any], shape: Shape, findings: Findings) -> None:
        self._validate(given, shape, findings, name="")


def validate(service: str, operation: str, given: dict[str, Any], unknown_fields: bool) -> None:
    """Raises AWS's error when `given` does not fit the operation. `unknown_fields` says whether those are borne."""
    try:
        shape = model(service).operation_model(operation).input_shape
    except OperationNotFoundError as error:
        raise MissingOperation(operation) from error
    findings = Findings(unknown_fields)
    Validator().check(given, shape, findings)
    if findings.has_errors():
        raise AwsError(findings.code, findings.generate_report())
    _check_enums(given, shape, operation)


def without_nulls(value: Any) -> Any:
    """AWS reads a member that is null as one that is absent."""
    if isinstance(value, dict):
        return {name: without_nulls(member) for name, member in value.items() if member is not None}
    if isinstance(value, list):
        return [without_nulls(member) for member in value]
    return value


def _check_enums(value: Any, shape: Shape, path: str) -> None:
    """botocore leaves this to the service. Fields that the model does not know are passed over."""
    if shape.type_name == "structure":
        for name in value.keys() & shape.members.keys():
            _check_enums(value[name], shape.members[name], f"{path}.{name}")
    elif shape.type_name == "list":
        for index, member in enumerate(value):
            _check_enums(member, shape.member, f"{path}[{index}]")
    elif getattr(shape, "enum", None) and value not in shape.enum:
        allowed = ", ".join(shape.enum)
        raise AwsError("InvalidParameterException", f"{path}: '{value}' is not one of {allowed}.")
