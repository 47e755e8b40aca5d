"""Moves the biases of a head so that one half is the wanted operating point on people it was not trained on."""

import numpy as np

# Shares of good pictures that may be called bad.
NO_MASK_CALLED_MASK = 0.001
WORN_CALLED_MISPLACED = 0.04
NO_SUNGLASSES_CALLED_SUNGLASSES = 0.004
CLEAR_CALLED_COVERED = 0.01
BEARD_CALLED_COVERED = 0.02


def mask(p, labels, real):
    """Shifts for none, worn, misplaced; `real` marks photographs as they are."""
    log = np.log(np.clip(p, 1e-9, 1))
    misplaced = _above(log[labels == 1, 2] - log[labels == 1, 1], WORN_CALLED_MISPLACED)
    log[:, 2] -= misplaced
    presence = np.logaddexp(log[:, 1], log[:, 2]) - log[:, 0]
    none = _above(presence[(labels == 0) & real], NO_MASK_CALLED_MASK)
    return [none, 0, -misplaced]


def eyewear(p, labels, real):
    """Shifts for none, eyeglasses, sunglasses."""
    log = np.log(np.clip(p, 1e-9, 1))
    others = np.logaddexp(log[:, 0], log[:, 1])
    clear = (labels >= 0) & (labels < 2) & real
    return [0, 0, -max(0, _above(log[clear, 2] - others[clear], NO_SUNGLASSES_CALLED_SUNGLASSES))]


def parts(p, labels, real, bearded):
    """One shift for each part; `bearded` marks the pictures with a beard drawn, some of which hangs over the lips."""
    logit = np.log(np.clip(p, 1e-9, 1)) - np.log(np.clip(1 - p, 1e-9, 1))
    limits = [
        max(
            _above(logit[(labels[:, i] == 0) & kind, i], share)
            for kind, share in ((real, CLEAR_CALLED_COVERED), (bearded, BEARD_CALLED_COVERED))
            if np.any((labels[:, i] == 0) & kind)
        )
        for i in range(p.shape[1])
    ]
    return [-limit for limit in limits]


def _above(scores, share):
    return float(np.quantile(scores, 1 - share))
