"""What the figures were measured on."""

import os
from pathlib import Path


def description():
    names = [line.partition(":")[2].strip() for line in Path("/proc/cpuinfo").read_text().splitlines()
             if line.startswith("model name")]
    return {"processor": names[0] if names else "unknown", "cores": os.cpu_count()}


def busy():
    """The processes that ran or wanted to, on average of the last minute: figures from a busy machine are worth little."""
    return os.getloadavg()[0]
