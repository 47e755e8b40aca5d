"""Cold starts of all variants, in turn."""

import sys

from coldstart import cpu_share, machine, measurement, variants


def measure(workshop, measurement_, keys, runs, events=1, cpus=None):
    """Starts every variant once without counting it, then all of them in turn, `runs` times."""
    chosen = [workshop.make(key) for key in workshop.available(keys)]
    for variant in chosen:
        say(f"preparing: {variant.name}")
        measurement_.prepare(variant)
        measurement_.run(variant)
    measured = {variant.key: [] for variant in chosen}
    with cpu_share.limited_to(cpus) as limit:
        for number in range(runs):
            for variant in chosen:
                run = measurement_.run(variant, events, limit)
                measured[variant.key].append(run)
                say(f"run {number + 1} of {runs}: {variant.name}: {run['verdict_ms']:.0f} ms")
    return {
        "machine": machine.description(),
        "policy": measurement.POLICY,
        "cpus": cpus,
        **on_jvm(workshop, chosen, variants.QUICK_START),
        "variants": [
            {"key": variant.key, "name": variant.name, "note": variant.note, "runs": measured[variant.key]} for variant in chosen
        ],
    }


def on_jvm(workshop, chosen, flags):
    """What a reader has to know of the JVM, where one was measured."""
    if all(variant.key == variants.NATIVE for variant in chosen):
        return {}
    return {"jdk": f"JDK {workshop.jdk.version} ({workshop.jdk.maker})", "flags": flags}


def say(text):
    print(text, file=sys.stderr, flush=True)
