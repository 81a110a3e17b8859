"""The way of one request through the cloud."""

import sys
import time
import traceback
from typing import Any

from cloud import moto_services, validation
from cloud.answers import Answer, AwsError, ConnectionReset, MissingOperation
from cloud.calls import CallLog
from cloud.control import Control
from cloud.ecr.operations import OPERATIONS as ECR
from cloud.ecs.operations import OPERATIONS as ECS
from cloud.faults import Fault, Faults
from cloud.request import Request
from cloud.signatures import verify
from cloud.world import World

CONTROL_PREFIX = "/_cloud/"


class Gateway:
    """Faults first, then the signature, then the service; each AWS call is logged with how it ended."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.calls = CallLog()
        self.faults = Faults()
        self.control = Control(world, self.calls, self.faults)

    def warm_up(self) -> None:
        """Loads what the first calls need."""
        for service in ("ecs", "ecr"):
            validation.model(service)
        moto_services.warm_up()

    def handle(self, request: Request) -> Answer:
        """Raises ConnectionReset when the client is to get no answer."""
        if request.path.startswith(CONTROL_PREFIX):
            return self.control.handle(request)
        fault = self.faults.take(request.operation)
        if fault and fault.kind == "reset-before":
            self.calls.add(request, 0, "ConnectionReset")
            raise ConnectionReset
        answer = self._answer(request, fault)
        self.calls.add(request, answer.status, answer.error)
        if fault and fault.kind == "reset-after":
            raise ConnectionReset
        return answer

    def _answer(self, request: Request, fault: Fault | None) -> Answer:
        try:
            if fault and fault.kind == "delay":
                time.sleep(fault.seconds)
            if fault:
                fault.fail(request)
            if self.world.modes.authentication:
                verify(request)
            return self._serve(request)
        except MissingOperation:
            return Answer.missing_operation()
        except AwsError as error:
            return Answer.failure(error, request.protocol)
        except Exception:
            traceback.print_exc(file=sys.stderr)
            return Answer.failure(AwsError("ServerException", "The cloud has a bug here.", 500), request.protocol)

    def _serve(self, request: Request) -> Answer:
        if request.service not in ("ecs", "ecr"):
            return moto_services.answer(request)
        given = validation.without_nulls(request.json)
        validation.validate(request.service, request.operation, given, self.world.modes.newFields)
        with self.world.lock:
            self.world.catch_up()
            return Answer.json(self._perform(request, given))

    def _perform(self, request: Request, given: dict[str, Any]) -> dict[str, Any]:
        if request.service == "ecs" and request.operation in ECS:
            return ECS[request.operation](self.world.ecs(request.region), given)
        if request.service == "ecr" and request.operation in ECR:
            return ECR[request.operation](self.world.registry(request.region), given)
        raise MissingOperation(request.operation)
