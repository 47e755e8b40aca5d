"""The figures as Markdown."""

from coldstart import stages

_ROWS = [
    ("process: exec to main", stages.PROCESS),
    ("framework: main to first poll, without the core", stages.FRAMEWORK),
    ("core, all of it", "core"),
    ("- ONNX Runtime's library", stages.LIBRARY),
    *[(f"- model {model}", model) for model in stages.MODELS],
    ("decode", stages.DECODE),
    ("estimate: faces, measures, judgement", stages.ESTIMATE),
    ("reply: event in, answer out", stages.REPLY),
]
_ABSENT = "-"


def cold(result):
    """The table of starts.

    :param result: what `cold.measure` gives
    """
    variants = result["variants"]
    count = len(variants[0]["runs"])
    lines = [
        _line([f"exec to first verdict, ms: median of {count} (least to most)", *[variant["name"] for variant in variants]]),
        "|---|" + "---:|" * len(variants),
    ]
    for title, stage in _ROWS:
        lines.append(_line([title, *[_cell(stages.spread(variant["runs"], stage)) for variant in variants]]))
    for title, field in [("ready for the first event", "ready_ms"), ("**first verdict**", "verdict_ms")]:
        lines.append(_line([title, *[_cell(stages.spread_of(variant["runs"], field), field) for variant in variants]]))
    for title, field in [("processor time, ms", "cpu_ms"), ("peak memory, MB", "peak_mb")]:
        lines.append(_line([title, *[_cell(stages.spread_of(variant["runs"], field)) for variant in variants]]))
    lines += _warm_rows(variants)
    return "\n".join([*lines, "", *_notes(result)]) + "\n"


def _warm_rows(variants):
    warm = [[stages.warm(run) for run in variant["runs"]] for variant in variants]
    if None in warm[0]:
        return []
    rows = []
    for title, index in [("warm check, wall, ms", 0), ("warm check, processor time, ms", 1)]:
        rows.append(_line([title, *[_cell(stages.spread_of_values([one[index] for one in runs])) for runs in warm]]))
    return rows


def _cell(spread, field=""):
    if spread is None:
        return _ABSENT
    median, least, most = map(_number, spread)
    return f"{'**' + median + '**' if field == 'verdict_ms' else median} ({least} to {most})"


def _number(value):
    return f"{value:.0f}" if value >= 10 else f"{value:.1f}"


def _line(cells):
    return "| " + " | ".join(cells) + " |"


def _notes(result):
    machine = result["machine"]
    limit = f", limited to {result['cpus']:.2f} of a processor" if result.get("cpus") else ""
    notes = [
        f"{machine['processor']}, {machine['cores']} cores{limit}. A JPEG of 640 x 480, policy {result['policy']}.",
        "ONNX Runtime's library and the models are loaded side by side, so their times add up to more than the core's.",
    ]
    if any(variant["key"] != "native" for variant in result["variants"]):
        notes.append(f"{result['jdk']}, {' '.join(result['flags'])}. On the JVM, another program holds main, so the row "
                     "framework contains the process.")
    notes += [f"{variant['name']}: {variant['note']}." for variant in result["variants"] if variant.get("note")]
    return notes


def memory(result):
    """The table of memory sizes; `result` is what `memory.measure` gives."""
    titles = ["MB", "processors", "variant", "start, ms", "first check, ms", "billed cold, ms", "billed warm, ms", "GB-s per 1000 warm checks", "peak memory, MB"]
    lines = [_line(titles), "|---:|---:|---|---:|---:|---:|---:|---:|---:|"]
    for row in result["rows"]:
        lines.append(_line([
            str(row["memory"]), f"{row['cpus']:.2f}", row["name"], _cell(row["start"]), _cell(row["first"]), _cell(row["cold"]), _cell(row["warm"]),
            f"{row['warm'][0] * row['memory'] / 1024:.1f}", f"{row['peak_mb']:.0f}",
        ]))
    machine = result["machine"]
    notes = [
        f"{machine['processor']}, {machine['cores']} cores. Median (least to most); cold is start and first check, of "
        f"{result['runs']} starts; warm is one check, of {result['warm_checks']}. The start has no more of a processor than "
        "the checks.",
    ]
    return "\n".join([*lines, "", *notes]) + "\n"


def warm(result):
    """The table of warm checks; `result` is what `warm.measure` gives."""
    lines = [_line(["per warm check", "wall, ms", "processor time, ms"]), "|---|---:|---:|"]
    for row in result["rows"]:
        lines.append(_line([row["name"], _precise(row["wall_ms"]), _precise(row["cpu_ms"])]))
    if len(result["rows"]) == 2:
        first, second = result["rows"]
        ratios = [f"**{first[field][0] / second[field][0]:.2f}**" for field in ("wall_ms", "cpu_ms")]
        lines.append(_line([f"{first['name']} / {second['name']}", *ratios]))
    machine = result["machine"]
    notes = [
        f"{machine['processor']}, {machine['cores']} cores. {result['jdk']}, {' '.join(result['flags'])}. Median (least to most) "
        f"of {result['rounds']} processes each, in turn; {result['events']} checks per process, the first {stages.WARM_UP} not "
        "counted.",
    ]
    return "\n".join([*lines, "", *notes]) + "\n"


def _precise(spread):
    median, least, most = spread
    return f"{median:.1f} ({least:.1f} to {most:.1f})"
