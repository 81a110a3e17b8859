"""The cloud lives no longer than the test or demo that started it."""

import os
import threading
import time
from collections.abc import Callable
from pathlib import Path

POLL_SECONDS = 0.2


def exit_with_parent(process: int | None) -> None:
    """Ends this process soon after `process` has ended, however that came; None stands for the parent."""
    first_parent = os.getppid()
    lives = (lambda: is_alive(process)) if process else (lambda: os.getppid() == first_parent)
    threading.Thread(target=_exit_without, args=(lives,), daemon=True).start()


def _exit_without(lives: Callable[[], bool]) -> None:
    while lives():
        time.sleep(POLL_SECONDS)
    os._exit(0)


def is_alive(process: int) -> bool:
    """False also for a zombie: it has ended and only waits to be reaped."""
    try:
        state = Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]
    except (OSError, IndexError):
        return _takes_signals(process)
    return state != "Z"


def _takes_signals(process: int) -> bool:
    """For systems without /proc."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True
