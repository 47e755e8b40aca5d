"""The card of the network: what a person wrote about it, and the figures of its scores."""

import hashlib
import json
from pathlib import Path

import numpy as np
from convert.cards import compact

from pad.calibrate import reliability
from pad.figures import FEW, Scored, interval

TEXTS = Path(__file__).parent / "card.json"


def text(data, digest, fields, scores, parity):
    fixed = json.loads(TEXTS.read_text())
    card = {
        "name": "pad",
        "file": "pad.onnx",
        "sha256": hashlib.sha256(data).hexdigest(),
        "bytes": len(data),
        **fixed,
        "parity": {"reference": "PyTorch, weights in single precision", "logit": parity, "tolerance": 0.05},
        "scores_sha256": digest,
        "figures": figures(fields, scores["out_of_fold"]),
        "figures_crossed": short(fields, scores["crossed"]),
        "figures_in_sample": short(fields, scores["whole"]),
        "by_source": by_source(fields, scores["out_of_fold"]),
        "reliability": [f"{p:.2f}: {live:.2f}, n = {n}" for p, live, n in reliability(fields, scores["out_of_fold"])],
    }
    return compact(json.dumps(card, indent=2, ensure_ascii=False) + "\n")


def figures(fields, logits):
    scored = Scored(fields, logits)
    found = short(fields, logits)
    strict = scored.limit_at(0.02)
    found["limit of BPCER 2 %, as a probability"] = f"{1 / (1 + np.exp(-strict)):.3f}"
    found["APCER there, mean of sources"] = _percent(scored.accepted(strict).values())
    for species in scored.all_species():
        share, n = scored.pooled_accepted(0, species)
        by_source = scored.accepted(0, species)
        mean = f"{_percent(by_source.values())} mean of {len(by_source)} sources; " if len(by_source) > 1 else ""
        found[f"APCER, {species}"] = f"{mean}{100 * share:.1f} % of n = {n}"
    return found


def short(fields, logits):
    scored = Scored(fields, logits)
    areas = scored.areas()
    many = {s: a for s, a in areas.items() if len(scored.rows(s, True)) >= FEW}
    rejected = {s: r for s, r in scored.rejected(0).items() if s in many}
    worst, most = min(many, key=many.get), max(rejected, key=rejected.get)
    mean, low, high = interval(areas.values())
    found = {
        "AUC, mean of sources": f"{mean:.3f} [{low:.3f}, {high:.3f}], {len(areas)} sources",
        "AUC, worst source": f"{many[worst]:.3f}, {worst}",
        "BPCER, mean of sources": _percent(scored.rejected(0).values()),
        "BPCER, worst source": f"{100 * rejected[most]:.1f} %, {most}",
        "APCER, mean of sources": _percent(scored.accepted(0).values()),
    }
    for name, source, live in (("LFW, live, rejected", "lfw", True), ("NUAA, live, rejected", "nuaa", True), ("NUAA, prints, accepted", "nuaa", False)):
        share, n = scored.of(source, live, 0)
        found[name] = f"{100 * share:.1f} %, n = {n}"
    return found


def by_source(fields, logits):
    scored = Scored(fields, logits)
    areas, rejected, accepted = scored.areas(), scored.rejected(0), scored.accepted(0)
    count = lambda s, live: len(scored.rows(s, live))
    return {
        s: f"AUC {areas[s]:.3f}, BPCER {100 * rejected[s]:.1f} % of {count(s, True)}, APCER {100 * accepted[s]:.1f} % of {count(s, False)}"
        for s in scored.sources
    }


def _percent(values):
    mean, low, high = interval(values)
    return f"{100 * mean:.1f} % [{100 * low:.1f}, {100 * high:.1f}]"
