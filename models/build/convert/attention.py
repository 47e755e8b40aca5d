"""How the mesh network cuts the eyes out of a feature map and puts refined points back.

For each region a frame is laid along the line between two mesh points (the corners of an eye): its axes are that line and
the perpendicular, its size is 1.5 times the extent of the region's mesh points along the axes. The feature map is read at
16 x 16 places in that frame. The refined points come out in units of a quarter cell and are mapped back by the same frame.

Both regions are computed together. Coordinates are pixels of the 192 x 192 input throughout.

One difference from the source is intended: where a frame leaves the picture the source reads past the end of the feature
map, here the nearest border value is read.
"""

from dataclasses import dataclass

import numpy as np

CELLS = 16
STRIDE = 4
QUARTER_TURN = [[0.0, 1.0], [-1.0, 0.0]]

# Node names in the source: the cut-out, the list of mesh points, and the nodes that pick the two corners.
SOURCE_NAMES = {
    "right_eye": ("ArithmeticOptimizer/AddOpsRewrite_Add_15", "GatherV2_1", "strided_slice_6", "strided_slice_7"),
    "left_eye": ("ArithmeticOptimizer/AddOpsRewrite_Add_20", "GatherV2_2", "strided_slice_11", "strided_slice_12"),
}
FEATURES = "p_re_lu_3/Alpha_dequantize_prelu/Relu"
MARGIN = "Mul_1"


@dataclass
class Region:
    name: str
    sampled: str
    features: str
    points: np.ndarray
    start: int
    end: int
    cell: float


def regions(source):
    """Reads the regions' constants from the source graph."""
    return [_region(source, name, *names) for name, names in SOURCE_NAMES.items()]


def _region(source, name, sampled, gather, start, end):
    points = source.constants[source.nodes[gather].inputs[1]]
    corners = [int(source.constants[source.nodes[corner].inputs[1]][1]) for corner in (start, end)]
    cell = _only_value(source.constants[source.nodes[MARGIN].inputs[0]])
    return Region(name, sampled, FEATURES, points, *corners, cell)


def _only_value(array):
    values = set(array.reshape(-1).tolist())
    if len(values) != 1:
        raise ValueError(f"expected one value, found {values}")
    return values.pop()


def cut(graph, regions, mesh, features, side):
    """Returns {region name: (axes 2x2, origin 1x2)} and the list of 16 x 16 cut-outs."""
    axes, origin = _frames(graph, regions, mesh)
    pieces = _sample(graph, axes, origin, features, side, len(regions))
    axes = _rows(graph, axes, 2, len(regions))
    origin = _rows(graph, origin, 1, len(regions))
    return {region.name: pair for region, *pair in zip(regions, axes, origin)}, pieces


def place(graph, raw, frame):
    """Maps refined points from the frame to pixels."""
    axes, origin = frame
    return graph.add("Gemm", [raw, axes, origin], alpha=1.0 / STRIDE)


def _frames(graph, regions, mesh):
    """Axes (one cell long) and origin of every frame.

    Column vectors come from Reshape, not Transpose: runtimes would fuse the latter and start their optimisation over again.
    """
    plane = graph.add("Slice", [mesh, graph.integers([0]), graph.integers([2]), graph.integers([1])])
    rows, columns = _rotation(graph, regions, plane)
    points = graph.add("Gather", [plane, graph.integers(_point_table(regions))])
    turned = graph.add("MatMul", [points, columns])
    low = graph.add("ReduceMin", [turned], axes=[1])
    extent = graph.add("Sub", [graph.add("ReduceMax", [turned], axes=[1]), low])
    cell = regions[0].cell
    axes = graph.add("Mul", [rows, _column(graph, graph.add("Mul", [extent, graph.constant([cell])]))])
    margin = graph.add("Mul", [extent, graph.constant([cell * CELLS / 2 - 0.5])])
    return axes, graph.add("MatMul", [graph.add("Sub", [low, margin]), rows])


def _rotation(graph, regions, plane):
    """The directions along and across each region's line, as rows and as columns of a matrix."""
    start = graph.add("Gather", [plane, graph.integers([[r.start] for r in regions])])
    end = graph.add("Gather", [plane, graph.integers([[r.end] for r in regions])])
    line = graph.add("Sub", [end, start])
    along = graph.add("Div", [line, graph.add("ReduceL2", [line], axes=[2])])
    across = graph.add("MatMul", [along, graph.constant(QUARTER_TURN)])
    rows = graph.add("Concat", [along, across], axis=1)
    return rows, graph.add("Concat", [_column(graph, along), _column(graph, across)], axis=2)


def _column(graph, row):
    return graph.add("Reshape", [row, graph.integers([-1, 2, 1])])


def _point_table(regions):
    """One row per region; short rows repeat their first point, which changes neither maximum nor minimum."""
    longest = max(len(region.points) for region in regions)
    return [[*r.points, *[r.points[0]] * (longest - len(r.points))] for r in regions]


def _sample(graph, axes, origin, features, side, count):
    """Reads the feature map with GridSample, whose coordinates run from -1 to 1 between the outer pixels' centres."""
    cells = np.stack(np.meshgrid(np.arange(CELLS), np.arange(CELLS)), axis=-1).reshape(-1, 2)
    grid = graph.add("Add", [graph.add("MatMul", [graph.constant(cells), axes]), origin])
    grid = graph.add("Mul", [grid, graph.constant([2.0 / (STRIDE * (side - 1))])])
    grid = graph.add("Sub", [grid, graph.constant([1.0])])
    grid = graph.add("Reshape", [grid, graph.integers([1, count * CELLS, CELLS, 2])])
    attributes = {"align_corners": 1, "mode": "bilinear", "padding_mode": "border"}
    sampled = graph.add("GridSample", [features, grid], **attributes)
    return graph.split(sampled, count, axis=2)


def _rows(graph, value, rows, count):
    flat = graph.add("Reshape", [value, graph.integers([rows * count, 2])])
    return graph.split(flat, count, axis=0)
