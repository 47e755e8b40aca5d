"""The stages of each start as stacked bars. Imports matplotlib, so import it only to draw."""

import matplotlib

matplotlib.use("svg")

from matplotlib import pyplot  # noqa: E402
from matplotlib.patches import Patch  # noqa: E402

from coldstart import stages  # noqa: E402

# Paul Tol's "muted" colours, told apart with every kind of colour blindness; each with black or white, whichever is readable.
_COLOURS = {
    stages.PROCESS: ("#332288", "white"),
    stages.FRAMEWORK: ("#88CCEE", "black"),
    stages.LIBRARY: ("#117733", "white"),
    "face-detector": ("#DDCC77", "black"),
    "face-mesh": ("#CC6677", "black"),
    "face-recogniser": ("#661100", "white"),
    "pad": ("#882255", "white"),
    stages.DECODE: ("#44AA99", "black"),
    stages.ESTIMATE: ("#999933", "black"),
    stages.REPLY: ("#AA4499", "white"),
    "start": ("#DDDDDD", "black"),
}
_TITLES = {stages.LIBRARY: "ONNX Runtime", "face-detector": "model face-detector", "face-mesh": "model face-mesh",
           "face-recogniser": "model face-recogniser", "pad": "model pad", "start": "start, not told apart"}
_SETTINGS = {
    # Text stays text: it can be searched, read aloud and scaled.
    "svg.fonttype": "none",
    # Without it, identities inside the file differ from run to run.
    "svg.hashsalt": "facecheck",
    "font.family": ["DejaVu Sans", "sans-serif"],
    "font.size": 9,
}
# Of the axis, for each digit of a segment's figure; narrower segments go without.
_ROOM_FOR_A_DIGIT = 0.014
# Inches: above the first bars, between two panels, below the last ones, left of the bars, and the height of one.
_WIDTH, _HEAD, _BETWEEN, _FOOT, _LEFT, _BAR = 9, 0.35, 0.65, 1.4, 1.5, 0.5
_INK, _FAINT = "#222222", "#666666"


def draw(result, file):
    variants = sorted(result["variants"], key=lambda variant: variant["key"] != "native")
    rows = [(variant["name"], stages.segments(variant["runs"]), stages.spread_of(variant["runs"], "verdict_ms")[0])
            for variant in variants]
    panels = [(rows, "From exec to the first verdict, ms")]
    if len(rows) > 1 and variants[0]["key"] == "native":
        panels.append((rows[:1], "The first bar, enlarged"))
    heights = [_BAR * len(rows) for rows, _ in panels]
    height = _HEAD + sum(heights) + _BETWEEN * (len(panels) - 1) + _FOOT
    with pyplot.rc_context(_SETTINGS):
        # White behind all of it, since a page may be dark.
        figure = pyplot.figure(figsize=(_WIDTH, height), facecolor="white")
        top = height - _HEAD
        for (some, title), panel_height in zip(panels, heights):
            area = (_LEFT / _WIDTH, (top - panel_height) / height, (_WIDTH - _LEFT - 0.15) / _WIDTH, panel_height / height)
            _panel(figure.add_axes(area), some, title)
            top -= panel_height + _BETWEEN
        _legend(figure, rows, 0.62 / height)
        figure.text(0.1 / _WIDTH, 0.08 / height, _caption(result), color=_FAINT, fontsize=7.5, va="bottom")
        figure.savefig(file, format="svg", metadata={"Date": None, "Creator": None, "Title": "Cold start, stage by stage"})
        pyplot.close(figure)
    _tidy(file)


def _panel(axis, rows, title):
    whole = max(total for _, _, total in rows)
    for place, (name, segments, total) in enumerate(rows):
        left = 0
        for stage, ms in segments:
            colour, ink = _COLOURS[stage]
            axis.barh(place, ms, left=left, color=colour, edgecolor="white", linewidth=0.6, height=0.62)
            figure = _number(ms)
            if ms / whole >= _ROOM_FOR_A_DIGIT * len(figure):
                axis.text(left + ms / 2, place, figure, color=ink, ha="center", va="center", fontsize=8)
            left += ms
        axis.text(left + whole * 0.008, place, f"{total:.0f} ms", color=_INK, va="center", fontweight="bold")
    axis.set_yticks(range(len(rows)), [name for name, _, _ in rows])
    axis.set_ylim(len(rows) - 0.5, -0.5)
    axis.set_xlim(0, whole * 1.09)
    axis.set_title(title, loc="left", fontsize=9, fontweight="bold", color=_INK)
    axis.tick_params(colors=_INK, length=0)
    axis.xaxis.set_tick_params(labelsize=8)
    axis.xaxis.grid(True, color="#DDDDDD", linewidth=0.6)
    axis.set_axisbelow(True)
    for spine in axis.spines.values():
        spine.set_visible(False)


def _legend(figure, rows, bottom):
    shown = [stage for stage in _COLOURS if any(stage == other for _, segments, _ in rows for other, _ in segments)]
    patches = [Patch(facecolor=_COLOURS[stage][0], label=_TITLES.get(stage, stage)) for stage in shown]
    figure.legend(handles=patches, loc="lower left", bbox_to_anchor=(0, bottom), ncol=5, frameon=False, fontsize=8,
                  labelcolor=_INK, handlelength=1.1, columnspacing=1.6)


def _caption(result):
    machine = result["machine"]
    lines = [
        f"Medians of {len(result['variants'][0]['runs'])} starts in turn. {machine['processor']}, {machine['cores']} cores. "
        f"JPEG of 640 x 480, policy {result['policy']}.",
        "ONNX Runtime and the models load side by side; here their times share what all of them took, in proportion.",
    ]
    if "jdk" in result:
        lines.append(f"{result['jdk']}, {' '.join(result['flags'])}; its framework contains the process.")
    return "\n".join(lines)


def _number(ms):
    return f"{ms:.0f}" if ms >= 1 else f"{ms:.1f}"


def _tidy(file):
    """Takes away the blanks that matplotlib leaves at ends of lines."""
    file.write_text("\n".join(line.rstrip() for line in file.read_text("utf-8").splitlines()) + "\n", "utf-8")
