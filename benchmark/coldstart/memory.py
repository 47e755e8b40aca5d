"""What Lambda would bill at different memory sizes, each of which gives another share of a processor."""

import math
import statistics

from coldstart import cpu_share, machine, stages
from coldstart.cold import say
from coldstart.failure import BenchmarkFailure

# Counted after the warm-up, all in one process.
WARM_CHECKS = 100


def measure(workshop, measurement_, keys, sizes, runs):
    if cpu_share.of_memory(max(sizes)) > machine.description()["cores"]:
        raise BenchmarkFailure(f"{max(sizes)} MB come with more processors than this machine has")
    chosen = [workshop.make(key) for key in workshop.available(keys)]
    for variant in chosen:
        measurement_.prepare(variant)
        measurement_.run(variant)
    rows = [_row(measurement_, variant, size, runs) for size in sizes for variant in chosen]
    return {"machine": machine.description(), "runs": runs, "warm_checks": WARM_CHECKS, "rows": rows}


def _row(measurement_, variant, size, runs):
    cpus = cpu_share.of_memory(size)
    with cpu_share.limited_to(cpus) as limit:
        cold = [measurement_.run(variant, 1, limit) for _ in range(runs)]
        long = measurement_.run(variant, stages.WARM_UP + WARM_CHECKS, limit)
    billed_cold = [math.ceil(run["verdict_ms"]) for run in cold]
    start = [run["ready_ms"] for run in cold]
    first = [run["verdict_ms"] - run["ready_ms"] for run in cold]
    billed_warm = [math.ceil(wall) for wall in long["wall_ms_of_events"][stages.WARM_UP:]]
    say(f"{size} MB: {variant.name}: cold {statistics.median(billed_cold):.0f} ms, warm {statistics.median(billed_warm):.0f} ms")
    return {
        "memory": size, "cpus": cpus, "key": variant.key, "name": variant.name, "cold": stages.spread_of_values(billed_cold),
        "start": stages.spread_of_values(start), "first": stages.spread_of_values(first),
        "warm": stages.spread_of_values(billed_warm), "peak_mb": max(run["peak_mb"] for run in cold), "billed_cold": billed_cold,
        "billed_warm": billed_warm,
    }
