"""From logits to a probability: the slope by logistic regression, the bias by the operating point.

Every source counts alike, and within it live frames and attacks. At 0.5 the mean over sources of live frames rejected is 5 %.
"""

import numpy as np
from sklearn.linear_model import LogisticRegression

from pad.figures import Scored

REJECTED = 0.05


def fit(fields, logits):
    """The slope and the bias."""
    webcams = ~np.isin(fields["source"], ("nuaa", "lfw"))
    model = LogisticRegression(C=1.0)
    model.fit(logits[webcams, None], fields["live"][webcams], sample_weight=_weights(fields)[webcams])
    slope = float(model.coef_[0, 0])
    return slope, -slope * Scored(fields, logits).limit_at(REJECTED)


def crossed(fields, logits, folds):
    """Calibrated logits of each fold by slope and bias of the other folds."""
    found = np.zeros(len(logits))
    for fold in np.unique(folds):
        others = folds != fold
        slope, bias = fit({name: values[others] for name, values in fields.items()}, logits[others])
        found[~others] = logits[~others] * slope + bias
    return found


def _weights(fields):
    cells = np.char.add(fields["source"].astype(str), np.where(fields["live"], "+", "-"))
    _, inverse, counts = np.unique(cells, return_inverse=True, return_counts=True)
    return 1 / np.maximum(counts, 10)[inverse]


def reliability(fields, logits, bins=10):
    """Of each tenth of the probability: its mean, the share of live pictures, and the count; sources and classes weighed alike."""
    webcams = ~np.isin(fields["source"], ("nuaa", "lfw"))
    p, live, weight = 1 / (1 + np.exp(-logits[webcams])), fields["live"][webcams], _weights(fields)[webcams]
    cell = np.minimum((p * bins).astype(int), bins - 1)
    rows = []
    for i in range(bins):
        chosen = cell == i
        if chosen.any():
            w = weight[chosen]
            rows.append((float(np.average(p[chosen], weights=w)), float(np.average(live[chosen], weights=w)), int(chosen.sum())))
    return rows
