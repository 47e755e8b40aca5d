"""Fills the model cards: the texts are kept in `card-texts/`, digests, sizes and parity figures are added here."""

import hashlib
import json
import re
from pathlib import Path

from convert import packages

TEXTS = Path(__file__).parent.parent / "card-texts"
PARITY = Path(__file__).parents[3] / "src" / "test" / "resources" / "parity" / "parity.json"

SOURCES = {
    "face-detector": [packages.DETECTOR],
    "face-mesh": [packages.MESH_WEIGHTS, packages.MESH_GRAPH],
    "face-recogniser": [packages.RECOGNISER],
    "canonical-face": [packages.GEOMETRY, packages.GEOMETRY_INDEX],
}


def write(files):
    """Returns {card name: bytes} for the model files given as {file name: bytes}."""
    parity = json.loads(PARITY.read_text()) if PARITY.exists() else {"models": []}
    measured = {entry["model"]: entry for entry in parity["models"]}
    return {Path(file).stem + ".json": _card(file, data, measured) for file, data in files.items()}


def _card(file, data, measured):
    name = Path(file).stem
    text = json.loads((TEXTS / f"{name}.json").read_text())
    card = {
        "name": name,
        "file": file,
        "sha256": hashlib.sha256(data).hexdigest(),
        "bytes": len(data),
        "source": _source(*SOURCES[name]),
        **text,
    }
    if name in measured:
        card["parity"] = _parity(measured[name])
    return compact(json.dumps(card, indent=2, ensure_ascii=False) + "\n").encode("utf-8")


def _source(main, *others):
    source = {"package": main.package, "version": main.version, **_file(main)}
    return {**source, "further_files": [_file(other) for other in others]} if others else source


def _file(source):
    return {"file": source.path, "package_file_sha256": source.sha256}


def compact(text):
    """Puts lists of numbers on one line."""
    return re.sub(r"\[([\s\d,]+)\]", lambda numbers: "[" + " ".join(numbers.group(1).split()) + "]", text)


def _parity(entry):
    return {
        "reference": entry["reference"],
        "pictures": [case["picture"] for case in entry["cases"]],
        "max_abs_difference": entry["max_abs_difference"],
        "tolerance": entry["tolerance"],
    }
