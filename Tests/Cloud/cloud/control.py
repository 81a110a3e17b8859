"""The control API under /_cloud/: what tests and the demo use to set the scene and to look behind it."""

from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs

from cloud.answers import Answer, AwsError
from cloud.calls import CallLog
from cloud.faults import Faults
from cloud.request import Request
from cloud.scene import add_service
from cloud.world import World

Handler = Callable[[Request], Any]


class Control:
    """JSON in, JSON out; 400 with a sentence on what makes no sense, 404 on an unknown path. Never in the log."""

    def __init__(self, world: World, calls: CallLog, faults: Faults) -> None:
        self._world, self._calls, self._faults = world, calls, faults
        self._routes: dict[str, Handler] = {
            "POST /_cloud/images": self._add_images,
            "POST /_cloud/repositories/seed": self._seed,
            "POST /_cloud/services": self._add_service,
            "GET /_cloud/calls": self._list_calls,
            "DELETE /_cloud/calls": lambda _: self._calls.clear(),
            "POST /_cloud/faults": self._add_faults,
            "DELETE /_cloud/faults": lambda _: self._faults.clear(),
            "POST /_cloud/clock": self._set_clock,
            "POST /_cloud/clock/advance": lambda request: self._world.clock.advance(int(request.json["ticks"])),
            "POST /_cloud/modes": lambda request: self._world.modes.change(request.json),
        }

    def handle(self, request: Request) -> Answer:
        name = f"{request.method} {request.path}"
        if name not in self._routes:
            return Answer.json({"message": f"There is no '{name}'. There are: {', '.join(self._routes)}."}, 404)
        try:
            with self._world.lock:
                self._world.catch_up()
                result = self._routes[name](request)
                self._world.catch_up()
        except KeyError as error:
            return Answer.json({"message": f"{name}: {error} is missing."}, 400)
        except (AwsError, TypeError, ValueError) as error:
            return Answer.json({"message": f"{name}: {error}"}, 400)
        return Answer.json({} if result is None else result)

    def _add_images(self, request: Request) -> Any:
        given = request.json
        return [self._add_image(one) for one in given] if isinstance(given, list) else self._add_image(given)

    def _add_image(self, given: dict[str, Any]) -> dict[str, str]:
        image = self._world.registry(given["region"]).push(given)
        platform = {"platformDigest": image.digest_on("amd64")} if image.platforms else {}
        return {"digest": image.digest, **platform}

    def _seed(self, request: Request) -> None:
        given = request.json
        self._world.registry(given["region"]).fill(given["repository"], int(given["count"]))

    def _add_service(self, request: Request) -> Any:
        return add_service(self._world.ecs(request.json["region"]), request.json)

    def _list_calls(self, request: Request) -> Any:
        since = parse_qs(request.query).get("since", ["0"])[0]
        return self._calls.since(int(since))

    def _add_faults(self, request: Request) -> None:
        for given in request.json if isinstance(request.json, list) else [request.json]:
            self._faults.add(given)

    def _set_clock(self, request: Request) -> None:
        seconds = float(request.json["tickSeconds"])
        if seconds < 0:
            raise ValueError("tickSeconds must not be negative; 0 stops time.")
        self._world.clock.set_tick(seconds)
