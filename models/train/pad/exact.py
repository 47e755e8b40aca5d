"""python3 -m pad.exact PICTURES BOXES NETWORK OUT: what the early layers make of the views that facecheck would cut."""

import sys
from pathlib import Path

import numpy as np
import torch

from pad import samples, views
from pad.network import SIZE, Network, divided, published

BATCH = 12


@torch.no_grad()
def make(pictures, boxes, network, out):
    read, _ = samples.read(pictures, boxes)
    early = Network(divided(published(network))[0]).to(memory_format=torch.channels_last)
    found = []
    for at in range(0, len(read), BATCH):
        batch = torch.as_tensor(np.stack([cut(views.picture(Path(pictures) / x.file), x.box) for x in read[at : at + BATCH]]))
        made = early.values(batch.contiguous(memory_format=torch.channels_last))
        found.append(made.contiguous().numpy().astype(np.float32))
    np.savez(out, features=np.concatenate(found))


def cut(pixels, box):
    """3 x 128 x 128, BGR of 0 to 255, as facecheck feeds it."""
    square = views.fitting(box, views.without_bars(pixels, box))
    return views.cut(pixels, square, SIZE)[:, :, ::-1].transpose(2, 0, 1).copy()


if __name__ == "__main__":
    torch.set_num_threads(1)
    make(*sys.argv[1:])
