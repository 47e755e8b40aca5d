"""python3 -m pad.check PICTURES BOXES MODELS SCORES: whether the card's figures are those of the scores, and these those of the weights.

MODELS holds pad.onnx and pad.json. The pictures that BOXES names are judged anew by the network.
"""

import csv
import hashlib
import json
import sys
from pathlib import Path

import numpy as np
import onnx
import torch
from convert.graph import from_onnx

from pad import card, samples, views
from pad.exact import cut
from pad.network import Network

# Largest difference of a logit: the committed weights have half precision, the scores are of single precision.
TOLERANCE = 0.1


def main(pictures, boxes, models, scores_file):
    data, table = Path(models, "pad.onnx").read_bytes(), Path(scores_file).read_bytes()
    rows = list(csv.DictReader(table.decode().splitlines()))
    known = {samples.key(label[0]): label for label in samples.labels(pictures)}
    fields = {name: np.array([known[row["picture"]][i] for row in rows]) for i, name in enumerate(("file", "live", "species", "source"))}
    scores = {name: np.array([float(row[name]) for row in rows]) for name in ("out_of_fold", "crossed", "whole")}
    committed = json.loads(Path(models, "pad.json").read_text())
    fresh = json.loads(card.text(data, hashlib.sha256(table).hexdigest(), fields, scores, committed["parity"]["logit"]))
    wrong = [key for key in fresh if fresh[key] != committed.get(key)]
    network = Network(from_onnx(onnx.load_model_from_string(data))).eval()
    whole = dict(zip(fields["file"], scores["whole"]))
    differences = [abs(_judged(network, pictures, sample) - whole[sample.file]) for sample in samples.read(pictures, boxes)[0]]
    print(f"{len(differences)} pictures judged anew, largest difference of a logit {max(differences):.3f}")
    if wrong or max(differences) > TOLERANCE:
        raise SystemExit(f"the card does not agree: {wrong}")
    print("every figure agrees with the committed card")


@torch.no_grad()
def _judged(network, pictures, sample):
    pixels = views.picture(Path(pictures) / sample.file)
    return float(network.values(torch.as_tensor(cut(pixels, sample.box)[None]))[0, 0])


if __name__ == "__main__":
    torch.set_num_threads(1)
    main(*sys.argv[1:])
