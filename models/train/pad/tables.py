"""python3 -m pad.tables PICTURES SCORES: the tables of docs/PAD.md from the committed scores, each judged without its source."""

import csv
import sys
from collections import defaultdict
from pathlib import Path

import numpy as np
from heads import statistics

from pad import samples
from pad.calibrate import reliability
from pad.figures import Scored, interval

LIMITS = (0.3, 0.5, 0.7, 0.9, 0.97)
FRAMES = (1, 2, 3, 5)


def main(pictures, scores_file):
    with open(scores_file, newline="") as file:
        rows = list(csv.DictReader(file))
    known = {samples.key(label[0]): label for label in samples.labels(pictures)}
    fields = {name: np.array([known[row["picture"]][i] for row in rows]) for i, name in enumerate(("file", "live", "species", "source"))}
    logits = np.array([float(row["out_of_fold"]) for row in rows])
    scored = Scored(fields, logits)
    _print("limit | BPCER | APCER | LFW rejected | NUAA live, prints", [_limit(scored, limit) for limit in LIMITS])
    _print("species | sources | APCER, mean of sources | of all presentations", [_species(scored, species) for species in scored.all_species()])
    _print("source | live rejected | attacks accepted | AUC", [_source(scored, source) for source in scored.sources])
    _print("score | share live | n", [f"{p:.2f} | {live:.2f} | {n}" for p, live, n in reliability(fields, logits)])
    _print("frames | BPCER | APCER | sequences", [_frames(fields, logits, count) for count in FRAMES])


def _print(head, rows):
    print(f"| {head} |\n|{'---|' * (head.count('|') + 1)}")
    print("".join(f"| {row} |\n" for row in rows))


def _limit(scored, probability):
    limit = np.log(probability / (1 - probability))
    others = [scored.of(source, live, limit)[0] for source, live in (("lfw", True), ("nuaa", True), ("nuaa", False))]
    rates = _percent(scored.rejected(limit).values()), _percent(scored.accepted(limit).values())
    return f"{probability} | {rates[0]} | {rates[1]} | {100 * others[0]:.1f} % | {100 * others[1]:.1f}, {100 * others[2]:.1f} %"


def _species(scored, species):
    share, n = scored.pooled_accepted(0, species)
    by_source = scored.accepted(0, species)
    mean = _percent(by_source.values()) if len(by_source) > 1 else "-"
    return f"{species.replace('_', ' ')} | {len(by_source)} | {mean} | {statistics.share(round(share * n), n)}"


def _source(scored, source):
    live, attacks = len(scored.rows(source, True)), len(scored.rows(source, False))
    rates = 100 * scored.rejected(0)[source], 100 * scored.accepted(0)[source]
    return f"{source} | {rates[0]:.1f} % of {live} | {rates[1]:.1f} % of {attacks} | {scored.areas()[source]:.3f}"


def _frames(fields, logits, count):
    """Sequences of frames of one recording, each judged by the mean of its logits."""
    recordings = defaultdict(list)
    for i, file in enumerate(fields["file"]):
        if fields["source"][i] not in ("nuaa", "lfw"):
            recordings[fields["source"][i], bool(fields["live"][i]), _recording(file)].append(i)
    wrong = {True: defaultdict(list), False: defaultdict(list)}
    for (source, live, _), frames in recordings.items():
        for at in range(0, len(frames) - count + 1, count):
            wrong[live][source].append((logits[frames[at : at + count]].mean() < 0) == live)
    rates = [_percent(map(np.mean, wrong[live].values())) for live in (True, False)]
    return f"{count} | {rates[0]} | {rates[1]} | {sum(len(x) for part in wrong.values() for x in part.values())}"


def _recording(file):
    """Frames of one recording share the name before the last underscore; where that is v, the folder is the recording."""
    path = Path(file)
    name = path.stem.rpartition("_")[0]
    return str(path.parent) if name == "v" else str(path.parent / name)


def _percent(values):
    mean, low, high = interval(list(values))
    return f"{100 * mean:.1f} % [{100 * low:.1f}, {100 * high:.1f}]"


if __name__ == "__main__":
    main(*sys.argv[1:])
