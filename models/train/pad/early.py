"""python3 -m pad.early PACK NETWORK OUT: what the network's early layers make of views, once for all folds.

The early layers take most of the time of training. Kept as published they need one pass of each view, changed a few times as other
cameras would show it; the late layers are trained on what they give (`pad.late`).
"""

import sys

import numpy as np
import torch

from pad import augment
from pad.attacks import Place, compose
from pad.network import DEVICE, SIZE, Network, divided, published
from pad.pack import Pack
from pad.views import FACES

TIMES, COMPOSED, DECOYS, HARSH, BATCH = 4, 900, 150, 0.4, 24


class Stock:
    """The views of a pack."""

    def __init__(self, pack):
        self.pictures = torch.as_tensor(pack.pictures()).to(DEVICE)
        self.boxes = torch.as_tensor(pack["box"]).to(DEVICE)

    def take(self, index):
        index = torch.as_tensor(index, device=DEVICE)
        return self.pictures[index].permute(0, 3, 1, 2).float(), self.boxes[index]


@torch.no_grad()
def make(pack_file, network, out):
    pack = Pack(pack_file)
    stock = Stock(pack)
    early = Network(divided(published(network))[0]).to(DEVICE, memory_format=torch.channels_last)
    noise, drawing = augment.Noise(7, DEVICE), np.random.default_rng(7)
    features, rows, shown, live = [], [], [], []
    for kind, behind, before in _work(pack, drawing):
        views = _views(stock, kind, behind, before, noise)
        made = early.values(views.flip(1).contiguous(memory_format=torch.channels_last))
        features.append(made.contiguous().cpu().numpy().astype(np.float16))
        rows.append(behind)
        shown.append(behind if before is None else before)
        live.append(pack["live"][behind] if kind != "composed" else np.zeros(len(behind), bool))
    rows, shown, live = (np.concatenate(x) for x in (rows, shown, live))
    np.savez(out, features=np.concatenate(features), rows=rows, shown=shown, live=live)
    print(f"{len(rows)} views", flush=True)


def _work(pack, drawing):
    """Batches of: the kind, rows of the pack, rows of pictures shown before or beside them."""
    every = np.arange(len(pack))
    yield from (("plain", part, None) for part in _parts(every))
    whole = every[pack["source"] != "lfw"]
    for time in range(TIMES):
        yield from (("changed", part, None) for part in _parts(drawing.permutation(every if time == 0 else whole)))
    live = every[pack["live"]]
    chance = pack.shares(live)
    for kind, count in (("composed", COMPOSED), ("decoy", DECOYS)):
        behind, before = (drawing.choice(live, count, p=chance) for _ in range(2))
        yield from ((kind, a, b) for a, b in zip(_parts(behind), _parts(before)))


def _parts(rows):
    return [rows[i : i + BATCH] for i in range(0, len(rows), BATCH)]


def _views(stock, kind, behind, before, noise):
    stored, boxes = stock.take(behind)
    if kind == "plain":
        return augment.cut(stored, boxes, FACES, SIZE)[0]
    views, place = augment.cut(stored, boxes, FACES, SIZE, noise)
    if before is not None:
        shown, shown_boxes = stock.take(before)
        views = compose(views, Place(place.x, place.y, place.side), shown, shown_boxes, noise, kind == "decoy")
    return augment.camera(views, noise, HARSH)


if __name__ == "__main__":
    torch.set_num_threads(1)
    make(*sys.argv[1:])
