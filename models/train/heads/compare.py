"""python3 -m heads.compare COMMITTED FRESH: whether two sets of cards tell the same figures.

Coverings and noise are drawn from seeds, but rounding differs between processors and libraries, and it grows on the way through
networks and training. A share may differ by 1.5 points or by two pictures, an AUC by 0.004.
"""

import json
import re
import sys
from pathlib import Path

POINTS = 1.5
PICTURES = 2
AREA = 0.004


def main(committed, fresh):
    cards = sorted(path.name for path in fresh.glob("*-head.json"))
    if len(cards) != 3:
        raise SystemExit(f"three heads were expected, not {cards}")
    wrong = [line for card in cards for line in differing(read(committed / card), read(fresh / card), card)]
    print("\n".join(wrong) if wrong else "every figure agrees with the committed cards")
    raise SystemExit(1 if wrong else 0)


def read(path):
    return json.loads(path.read_text())["figures"]


def differing(committed, fresh, card):
    for what in sorted({*committed, *fresh}):
        old, new = committed.get(what), fresh.get(what)
        if old is None or new is None or not alike(old, new):
            yield f"{card}: {what}: committed {old}, now {new}"


def alike(old, new):
    if old == new:
        return True
    before, now = (float(re.match(r"[\d.]+", text).group()) for text in (old, new))
    if "%" not in old:
        return abs(before - now) <= AREA
    pictures = int(re.search(r"n = (\d+)", old).group(1))
    # Shares are printed with one decimal, so two pictures are counted, not compared as a share.
    moved = abs(round(before * pictures / 100) - round(now * pictures / 100))
    return abs(before - now) <= POINTS or moved <= PICTURES


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
