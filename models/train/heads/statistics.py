"""Figures with intervals."""

import numpy as np
from sklearn.metrics import roc_auc_score

Z = 1.959964


def share(hits, n):
    """Share with Wilson's interval at 95 %, as text."""
    if n == 0:
        return "-"
    p = hits / n
    middle = (p + Z * Z / (2 * n)) / (1 + Z * Z / n)
    reach = Z / (1 + Z * Z / n) * np.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n))
    return f"{100 * p:.1f} % [{100 * max(0, middle - reach):.1f}, {100 * min(1, middle + reach):.1f}], n = {n}"


def auc(truth, score):
    """Area under the ROC curve with the interval of Hanley and McNeil (1982), as text."""
    value = roc_auc_score(truth, score)
    bad, good = int(np.sum(truth)), int(np.sum(truth == 0))
    q1, q2 = value / (2 - value), 2 * value * value / (1 + value)
    spread = value * (1 - value) + (bad - 1) * (q1 - value**2) + (good - 1) * (q2 - value**2)
    reach = Z * np.sqrt(max(0, spread) / (bad * good))
    return f"{value:.3f} [{max(0, value - reach):.3f}, {min(1, value + reach):.3f}], n = {bad} + {good}"
