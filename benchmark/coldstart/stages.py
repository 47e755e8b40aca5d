"""From what was measured of a start to its stages."""

import json
import statistics

# The heads on the recogniser are small and left out.
MODELS = ["face-detector", "face-mesh", "face-recogniser", "pad"]
PROCESS, FRAMEWORK, LIBRARY, DECODE, ESTIMATE, REPLY = "process", "framework", "library", "decode", "estimate", "reply"
ALL = [PROCESS, FRAMEWORK, LIBRARY, *MODELS, DECODE, ESTIMATE, REPLY]
# Loaded side by side.
CORE = [LIBRARY, *MODELS]
_ESTIMATES = ["faces", "measures", "judgement"]
_DECODES = ["header", "decode"]
# Checks of a process that are not yet counted as warm.
WARM_UP = 50


def lines(log, kind):
    """The function's own lines of JSON about one kind of event; others are for people."""
    found = []
    for line in log.read_text("utf-8", "replace").splitlines():
        if line.startswith("{"):
            try:
                value = json.loads(line)
            except ValueError:
                continue
            if value.get("event") == kind:
                found.append(value)
    return found


def of(run):
    """Milliseconds of each stage of one start; what the function did not report is missing.

    Without the time at which its own main method began, as on the JVM, "framework" contains "process". All stages but those
    of the core add up to the whole with the core's own time, which is under "core".
    """
    result = {}
    start, check = run["start"], run["check"]
    # Builds from before that line have none.
    if start:
        main_at = start.get("main_at")
        if main_at is not None:
            result[PROCESS] = main_at - run["exec_at"]
        core_ended = start["core_at"] + start["core_ms"]
        result[FRAMEWORK] = start["core_at"] - (main_at or run["exec_at"]) + run["first_poll_at"] - core_ended
        result["core"] = start["core_ms"]
        result.update({LIBRARY: start["library_ms"], **{model: start["models_ms"][model] for model in MODELS}})
    if check:
        timings = check["timings_ms"]
        result[DECODE] = sum(timings[name] for name in _DECODES)
        result[ESTIMATE] = sum(timings[name] for name in _ESTIMATES)
        result[REPLY] = run["verdict_ms"] - run["ready_ms"] - result[DECODE] - result[ESTIMATE]
    return result


def spread(runs, stage):
    """Median, least and most of a stage; None if a run does not report it."""
    return spread_of_values([of(run).get(stage) for run in runs])


def spread_of(runs, field):
    return spread_of_values([run.get(field) for run in runs])


def spread_of_values(values):
    """Median, least and most; None where one is missing."""
    if not values or None in values:
        return None
    return statistics.median(values), min(values), max(values)


def segments(runs):
    """(stage, milliseconds) in order of time, adding up to the whole start as nearly as medians do.

    The core's stages share its own time in proportion, since they ran side by side. A start that reported nothing is one
    segment, "start".
    """
    medians = {stage: spread(runs, stage) for stage in ["core", *ALL]}
    medians = {stage: values[0] for stage, values in medians.items() if values}
    if "core" not in medians:
        return [("start", spread_of(runs, "ready_ms")[0]), *medians.items()]
    side_by_side = sum(medians[stage] for stage in CORE)
    for stage in CORE:
        medians[stage] *= medians["core"] / side_by_side
    return [(stage, medians[stage]) for stage in ALL if stage in medians]


def warm(run):
    """Milliseconds of wall (median) and of processor time (mean) per warm check of one process; None if it had too few."""
    walls, cpus = run.get("wall_ms_of_events", []), run.get("cpu_ms_at_events", [])
    if len(walls) <= WARM_UP:
        return None
    counted = len(walls) - WARM_UP
    return statistics.median(walls[WARM_UP:]), (cpus[-1] - cpus[WARM_UP - 1]) / counted
