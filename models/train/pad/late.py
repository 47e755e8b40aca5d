"""python3 -m pad.late PACK NETWORK EARLY OUT [FIELD=VALUE ...]: trains the late layers on what `pad.early` kept.

Once per fold on the rows of the others, and once on all rows; OUT is a file of the late layers' weights. Half of a batch is live, half
attacks. Weights are held near those they start from (L2-SP), and the mean of the weights over the last part of the run is what counts.
"""

import sys
import time
from dataclasses import dataclass

import numpy as np
import torch
from torch.nn import functional as F

from pad.network import DEVICE, Network, divided, published
from pad.pack import Pack
from pad.samples import FOLDS


@dataclass
class Plan:
    """How the late layers are trained.

    composed: share of the attacks that code composes; held: strength of L2-SP; averaged: share of the steps whose weights are averaged.
    """

    steps: int = 700
    batch: int = 64
    rate: float = 6e-4
    held: float = 5e-4
    composed: float = 0.1
    smooth: float = 0.04
    dropout: float = 0.2
    averaged: float = 0.6
    seed: int = 1


class Kept:
    """What `pad.early` wrote, with the pack's fields."""

    def __init__(self, pack, path):
        with np.load(path) as file:
            self.features, self.rows, self.shown, self.live = (file[name] for name in ("features", "rows", "shown", "live"))
        self.pack = pack
        self.fold, self.other = pack["fold"][self.rows], pack["fold"][self.shown]
        self.composed = pack["live"][self.rows] & ~self.live


def train(graph, kept, fold, plan):
    torch.manual_seed(plan.seed)
    drawing = np.random.default_rng(plan.seed)
    network = Network(graph, plan.dropout).to(DEVICE).train()
    parameters = list(network.parameters())
    origin = [p.detach().clone() for p in parameters]
    mean, counted = [torch.zeros_like(p) for p in parameters], 0
    optimiser = torch.optim.Adam(parameters, lr=plan.rate, betas=(0.9, 0.99))
    usable = (kept.fold != fold) & (kept.other != fold)
    parts = [np.flatnonzero(usable & chosen) for chosen in (kept.live, ~kept.live & ~kept.composed, kept.composed)]
    chances = [kept.pack.shares(kept.rows[part]) for part in parts]
    composed = round(plan.batch / 2 * plan.composed)
    counts = plan.batch // 2, plan.batch // 2 - composed, composed
    for step in range(plan.steps):
        index = np.concatenate([drawing.choice(part, n, p=chance) for part, n, chance in zip(parts, counts, chances)])
        target = kept.live[index] * (1 - plan.smooth) + plan.smooth / 2
        target = torch.as_tensor(target, dtype=torch.float32, device=DEVICE)
        for setting in optimiser.param_groups:
            setting["lr"] = plan.rate * min(1, (step + 1) / 20) * (1 if step < plan.steps / 2 else 0.4)
        loss = F.binary_cross_entropy_with_logits(network(_tensor(kept.features[index])), target)
        held = sum(((p - o) ** 2).sum() for p, o in zip(parameters, origin))
        optimiser.zero_grad(set_to_none=True)
        (loss + plan.held * held).backward()
        optimiser.step()
        if step >= plan.steps * (1 - plan.averaged):
            counted += 1
            for m, p in zip(mean, parameters):
                m.add_(p.detach())
    for m, p in zip(mean, parameters):
        p.data.copy_(m / counted)
    return network.eval()


def _tensor(features):
    features = torch.as_tensor(features.astype(np.float32)).to(DEVICE)
    return features.contiguous(memory_format=torch.channels_last)


@torch.no_grad()
def judge(network, features):
    return np.concatenate([network(_tensor(features[i : i + 128])).cpu().numpy() for i in range(0, len(features), 128)])


def run(pack_file, network_file, early_file, out, plan):
    kept = Kept(Pack(pack_file), early_file)
    graph = divided(published(network_file))[1]
    stored = {}
    for fold in range(len(FOLDS) + 1):
        begun = time.process_time()
        network = train(graph, kept, fold, plan)
        stored.update({f"{fold}/{key}": value.astype(np.float32) for key, value in network.weights().items()})
        print(f"seed {plan.seed}, fold {fold}: {time.process_time() - begun:.0f} s", flush=True)
    np.savez(out, **stored)


if __name__ == "__main__":
    torch.set_num_threads(1)
    settings = {key: type(getattr(Plan, key))(float(value)) for key, value in (x.split("=") for x in sys.argv[5:])}
    run(*sys.argv[1:5], Plan(**settings))
