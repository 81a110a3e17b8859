"""Time that moves in ticks, so that a rollout takes as long as a test wants."""

import time
from collections.abc import Iterator

MOST_TICKS_AT_ONCE = 5_000
"""After a long silence the ticks beyond this are skipped: everything has come to rest by then."""


class Clock:
    """Counts ticks lazily: nothing happens between two requests, the next one plays what is due.

    `tick_seconds` zero stops time; then only `advance` moves it.
    """

    def __init__(self, tick_seconds: float) -> None:
        self.tick_seconds = tick_seconds
        self._played = time.monotonic()
        self._owed = 0

    def now(self) -> float:
        """Wall-clock time in epoch seconds, as AWS writes it."""
        return round(time.time(), 3)

    def advance(self, ticks: int) -> None:
        """Makes `ticks` more of them due at once."""
        self._owed += ticks

    def set_tick(self, seconds: float) -> None:
        """Ticks that are due should have been played before; the rest of a started one is lost."""
        self.tick_seconds = seconds
        self._played = time.monotonic()

    def due(self) -> Iterator[float]:
        """The wall-clock moments of all ticks since the last call, oldest first and never in the future."""
        passed = self._passed()
        wall, monotonic = time.time(), time.monotonic()
        for index in range(min(passed, MOST_TICKS_AT_ONCE)):
            at = self._played + (index + 1) * self.tick_seconds
            yield round(wall - (monotonic - at), 3)
        self._played += passed * self.tick_seconds
        while self._owed > 0:
            self._owed -= 1
            yield self.now()

    def _passed(self) -> int:
        if self.tick_seconds <= 0:
            return 0
        return int((time.monotonic() - self._played) / self.tick_seconds)
