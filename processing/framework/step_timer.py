"""Where the time of a run goes, said in its log."""

from __future__ import annotations

import time


class StepTimer:
    """Seconds spent on each named step.

    >>> timer = StepTimer()
    >>> timer.end_step("reading")
    >>> str(timer)
    'reading 0.0 s'
    """

    def __init__(self) -> None:
        self.last = time.monotonic()
        self.steps: list[tuple[str, float]] = []

    def end_step(self, name: str) -> None:
        """End a step and give it a name."""
        now = time.monotonic()
        self.steps.append((name, now - self.last))
        self.last = now

    def __str__(self) -> str:
        return ", ".join(f"{name} {seconds:.1f} s" for name, seconds in self.steps)
