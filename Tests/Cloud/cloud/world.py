"""Everything the cloud holds."""

import threading

from cloud.clock import Clock
from cloud.ecr.registry import Registry
from cloud.ecs.region import EcsRegion
from cloud.modes import Modes


class World:
    """The registries and ECS of all regions, their time and their modes. Use it only while holding `lock`."""

    def __init__(self, tick_seconds: float) -> None:
        self.lock = threading.RLock()
        self.clock = Clock(tick_seconds)
        self.modes = Modes()
        self._registries: dict[str, Registry] = {}
        self._ecs: dict[str, EcsRegion] = {}

    def registry(self, region: str) -> Registry:
        if region not in self._registries:
            self._registries[region] = Registry(region)
        return self._registries[region]

    def ecs(self, region: str) -> EcsRegion:
        if region not in self._ecs:
            self._ecs[region] = EcsRegion(region, self.clock, self.modes, self.registry)
        return self._ecs[region]

    def catch_up(self) -> None:
        """Plays the ticks that have become due since the last look."""
        for moment in self.clock.due():
            for ecs in self._ecs.values():
                ecs.tick(moment)
