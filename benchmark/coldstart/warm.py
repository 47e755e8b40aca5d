"""Warm checks: the native executable and a JVM with both compilers, in turn."""

from coldstart import machine, stages, variants
from coldstart.cold import on_jvm, say
from coldstart.failure import BenchmarkFailure

ROUNDS = 3


def measure(workshop, measurement_, events):
    if events <= stages.WARM_UP:
        raise BenchmarkFailure(f"the first {stages.WARM_UP} checks of a process are not counted; ask for more")
    chosen = [workshop.make(variants.NATIVE), workshop.make(variants.JVM_C2)]
    measured = {variant.key: [] for variant in chosen}
    for number in range(ROUNDS):
        for variant in chosen:
            wall, cpu = stages.warm(measurement_.run(variant, events))
            measured[variant.key].append((wall, cpu))
            say(f"round {number + 1} of {ROUNDS}: {variant.name}: {wall:.1f} ms, {cpu:.1f} ms of processor time")
    return {
        "machine": machine.description(),
        **on_jvm(workshop, chosen, variants.LONG_RUN),
        "events": events,
        "rounds": ROUNDS,
        "rows": [{"name": variant.name, **_spreads(measured[variant.key])} for variant in chosen],
        "measured": measured,
    }


def _spreads(pairs):
    walls, cpus = zip(*pairs)
    return {"wall_ms": stages.spread_of_values(walls), "cpu_ms": stages.spread_of_values(cpus)}
