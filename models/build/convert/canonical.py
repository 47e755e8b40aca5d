"""The canonical face: the mesh points that the head pose is fitted to, in centimetres, with their weights.

The packed assets of the face mesh package hold a face geometry description: a mesh (field 1; vertices in field 3, five
numbers each: x, y, z and a texture position) and the list of weighted points for the fit (field 2: index, weight). The
loader script beside it says where in the assets that file lies.
"""

import json
import re

from convert import protobuf

ENTRY = "geometry_pipeline_metadata_landmarks.binarypb"
NUMBERS_PER_VERTEX = 5


def slice_of(loader, assets):
    """Returns the geometry file inside the packed assets."""
    table = json.loads(re.search(rb"loadPackage\((\{.*?\})\);", loader).group(1))
    entry = next(item for item in table["files"] if item["filename"].endswith(ENTRY))
    return assets[entry["start"] : entry["end"]]


def convert(data):
    """Returns rows (index, x, y, z, weight), ordered by index."""
    message = protobuf.group(data)
    numbers = protobuf.floats(protobuf.group(message[1][0])[3])
    rows = []
    for item in message[2]:
        point = protobuf.group(item)
        index = point.get(1, [0])[0]
        start = index * NUMBERS_PER_VERTEX
        rows.append((index, *numbers[start : start + 3], protobuf.floats(point[2])[0]))
    return sorted(rows)


def to_csv(rows, source):
    lines = [
        "# Weighted points of the canonical face, in centimetres: x to the subject's left, y up, z to the viewer.",
        f"# Source: {source}",
        "index,x,y,z,weight",
    ]
    lines += [f"{index},{x:.6f},{y:.6f},{z:.6f},{weight:.9f}" for index, x, y, z, weight in rows]
    return "\n".join(lines) + "\n"
