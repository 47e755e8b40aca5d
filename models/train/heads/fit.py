"""Logistic models on the places: softmax over classes, or one sigmoid for each part."""

import zlib

import numpy as np
from scipy.optimize import minimize

from heads.data import CHANNELS

FOLDS = 5
PENALTY = 1e-4
ITERATIONS = 120


class Scaling:
    """Divides each channel by its spread, so that one penalty suits all; folded into the weights afterwards."""

    def __init__(self, places):
        spread = places.reshape(len(places), CHANNELS, -1).std(axis=(0, 2))
        self.factor = np.repeat(1 / spread, places.shape[1] // CHANNELS).astype(np.float32)


class Head:
    def __init__(self, weights, bias, exclusive):
        self.weights = weights
        self.bias = bias
        self.exclusive = exclusive

    def probabilities(self, places):
        return link(places @ self.weights + self.bias, self.exclusive)

    def shifted(self, by):
        """The same with another bias: where an operating point is moved to one half."""
        return Head(self.weights, self.bias + np.asarray(by, np.float32), self.exclusive)


def link(logits, exclusive):
    if not exclusive:
        return 1 / (1 + np.exp(-np.clip(logits, -60, 60)))
    power = np.exp(logits - logits.max(axis=1, keepdims=True))
    return power / power.sum(axis=1, keepdims=True)


def train(places, targets, weights, exclusive):
    """Least cross entropy plus a penalty on large weights, by L-BFGS.

    `targets` n x k of 0 and 1; `weights` n x k of what each counts (for exclusive classes, the first column). Rows that
    count nothing are left out.
    """
    counted = weights.any(axis=1)
    places, targets, weights = places[counted], targets[counted], weights[counted]
    scaling = Scaling(places)
    scaled = places * scaling.factor
    size, count = places.shape[1], targets.shape[1]
    total = weights.sum() if not exclusive else weights[:, 0].sum()

    def loss(parameters):
        w = parameters[: size * count].reshape(size, count).astype(np.float32)
        p = link(scaled @ w + parameters[size * count :].astype(np.float32), exclusive)
        shares = weights[:, :1] if exclusive else weights
        likelihood = targets * np.log(p + 1e-9)
        if not exclusive:
            likelihood += (1 - targets) * np.log(1 - p + 1e-9)
        slope = ((p - targets) * shares / total).astype(np.float32)
        gradient = np.concatenate([(scaled.T @ slope + PENALTY * w).ravel(), slope.sum(axis=0)])
        return float(-(shares * likelihood).sum() / total + PENALTY / 2 * (w * w).sum()), gradient.astype(float)

    start = np.zeros(size * count + count)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": ITERATIONS, "maxcor": 10}).x
    w = found[: size * count].reshape(size, count).astype(np.float32)
    return Head(w * scaling.factor[:, None], found[size * count :].astype(np.float32), exclusive)


def folds(groups):
    """The fifth that each row belongs to; all rows of a person fall into the same one."""
    return np.array([zlib.crc32(group.encode()) % FOLDS for group in groups])


def out_of_fold(places, targets, weights, exclusive, groups):
    """Probabilities of rows whose persons were not trained on."""
    fold = folds(groups)
    result = np.zeros(targets.shape, np.float32)
    for k in range(FOLDS):
        head = train(places[fold != k], targets[fold != k], weights[fold != k], exclusive)
        result[fold == k] = head.probabilities(places[fold == k])
    return result


def class_weights(labels, strata, count):
    """Weights that give each class the same share and, in a class, each kind of picture the root of its number."""
    weights = np.zeros(len(labels), np.float32)
    names = np.array([f"{label}/{stratum}" for label, stratum in zip(labels, strata)])
    _, inverse, numbers = np.unique(names, return_inverse=True, return_counts=True)
    weights[:] = 1 / np.sqrt(numbers[inverse])
    weights[labels < 0] = 0
    for label in range(count):
        weights[labels == label] /= max(1e-9, weights[labels == label].sum())
    return weights * len(labels) / count


def part_weights(parts):
    """Weights that give covered and clear the same share for each part; unknown ones count nothing."""
    weights = np.zeros(parts.shape, np.float32)
    for part in range(parts.shape[1]):
        for value in (0, 1):
            rows = parts[:, part] == value
            weights[rows, part] = 0.5 * len(parts) / max(1, rows.sum())
    return weights
