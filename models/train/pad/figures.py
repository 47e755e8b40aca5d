"""Figures over sources: rates of each source, their mean, and intervals from resampling the sources."""

import numpy as np

RESAMPLED = 2000
FEW = 10


def area(live, attacks):
    """The area under the ROC curve: the share of pairs in which the live picture scores higher."""
    order = np.sort(attacks)
    below = np.searchsorted(order, live, "left") + np.searchsorted(order, live, "right")
    return float(below.mean() / 2 / len(order))


class Scored:
    """Scores of the rows of a pack: above the limit is taken for live. `webcams` are the sources of whole frames."""

    def __init__(self, fields, scores):
        self.scores = np.asarray(scores, np.float64)
        self.live = np.asarray(fields["live"])
        self.source = np.asarray(fields["source"])
        self.species = np.asarray(fields["species"])
        self.sources = sorted(set(self.source) - {"nuaa", "lfw"})

    def rows(self, source, live, species=None):
        chosen = (self.source == source) & (self.live == live)
        return self.scores[chosen & (self.species == species)] if species else self.scores[chosen]

    def areas(self):
        return {s: area(self.rows(s, True), self.rows(s, False)) for s in self.sources}

    def limit_at(self, rejected):
        """The highest limit at which the mean over sources of live frames rejected is at most this share."""
        return self._limit([self.rows(s, True) for s in self.sources], rejected)

    @staticmethod
    def _limit(parts, rejected):
        every = np.sort(np.concatenate(parts))
        low, high = 0, len(every) - 1
        while low < high:
            middle = (low + high + 1) // 2
            if np.mean([np.mean(p < every[middle]) for p in parts]) <= rejected:
                low = middle
            else:
                high = middle - 1
        return float(every[low])

    def rejected(self, limit):
        """Of live frames, by source."""
        return {s: float(np.mean(self.rows(s, True) < limit)) for s in self.sources}

    def accepted(self, limit, species=None):
        """Of attacks, by source."""
        found = {s: self.rows(s, False, species) for s in self.sources}
        return {s: float(np.mean(x >= limit)) for s, x in found.items() if len(x)}

    def pooled_accepted(self, limit, species):
        chosen = ~self.live & (self.species == species) & np.isin(self.source, self.sources)
        return float(np.mean(self.scores[chosen] >= limit)), int(chosen.sum())

    def of(self, source, live, limit):
        """Share that is judged wrongly."""
        x = self.rows(source, live)
        return float(np.mean(x < limit) if live else np.mean(x >= limit)), len(x)

    def all_species(self):
        return sorted(set(self.species[~self.live & np.isin(self.source, self.sources)]))


def interval(values, seed=1):
    """The mean of the sources' values with the 95 % interval of resampling the sources."""
    values = np.asarray(list(values))
    drawn = np.random.default_rng(seed).integers(len(values), size=(RESAMPLED, len(values)))
    low, high = np.percentile(values[drawn].mean(1), [2.5, 97.5])
    return float(values.mean()), float(low), float(high)


def line(name, scored):
    """One line to compare networks by."""
    areas = scored.areas()
    many = {s: a for s, a in areas.items() if len(scored.rows(s, True)) >= FEW}
    worst = min(many, key=many.get)
    limit = scored.limit_at(0.05)
    rejected, accepted = scored.rejected(limit), scored.accepted(limit)
    most = max(rejected, key=rejected.get)
    species = " ".join(f"{x.split('_', 1)[1][:6]} {100 * scored.pooled_accepted(limit, x)[0]:.1f}" for x in scored.all_species())
    at_zero = np.mean(list(scored.rejected(0).values())), np.mean(list(scored.accepted(0).values()))
    return (
        f"{name:22s} AUC {np.mean(list(areas.values())):.4f} worst {many[worst]:.3f} {worst:9s}"
        f"| at 0: {100 * at_zero[0]:.1f}/{100 * at_zero[1]:.1f} | at 5 %: limit {limit:5.2f} accepted {100 * np.mean(list(accepted.values())):.1f} ({species})"
        f" most rejected {100 * rejected[most]:.0f} {most} | LFW {100 * scored.of('lfw', True, limit)[0]:.1f}"
        f" NUAA {100 * scored.of('nuaa', True, limit)[0]:.1f}/{100 * scored.of('nuaa', False, limit)[0]:.1f}"
    )
