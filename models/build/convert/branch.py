"""A branch of a network that runs only where it is asked for, in ONNX's operator If; its weights stay in the one file."""

from onnx import TensorProto, checker, helper


def only_if(model, switch, outputs):
    """Moves what only `outputs` need behind the new input `switch`, one value: above 0.5 it runs, else they are zero."""
    graph = model.graph
    shared = _needed(graph, [output.name for output in graph.output if output.name not in outputs])
    branch = [node for node in graph.node if not shared & set(node.output)]
    values = [output for output in graph.output if output.name in outputs]
    moved = _body("with", branch, values, _constants(graph, branch, shared))
    zeros = [_zeros(value) for value in values]
    choice = helper.make_node(
        "If",
        [f"{switch}_asked"],
        [value.name for value in values],
        then_branch=moved,
        else_branch=_body("without", zeros, values, []),
    )
    limit = helper.make_node("Constant", [], [f"{switch}_limit"], value_float=0.5)
    asked = helper.make_node("Greater", [switch, limit.output[0]], [choice.input[0]])
    trunk = [node for node in graph.node if shared & set(node.output)]
    kept = [constant for constant in graph.initializer if constant.name not in {c.name for c in moved.initializer}]
    inputs = [*graph.input, helper.make_tensor_value_info(switch, TensorProto.FLOAT, [1])]
    whole = helper.make_graph([*trunk, limit, asked, choice], graph.name, inputs, graph.output, kept)
    changed = helper.make_model(whole, opset_imports=model.opset_import, producer_name=model.producer_name)
    changed.ir_version = model.ir_version
    checker.check_model(changed)
    return changed


def _needed(graph, names):
    """Every value that the given ones are made of."""
    makers = {name: node for node in graph.node for name in node.output}
    needed, pending = set(), list(names)
    while pending:
        name = pending.pop()
        if name not in needed:
            needed.add(name)
            pending.extend(makers[name].input if name in makers else [])
    return needed


def _constants(graph, nodes, shared):
    read = {name for node in nodes for name in node.input} - shared
    return [constant for constant in graph.initializer if constant.name in read]


def _body(name, nodes, values, constants):
    """A graph whose outputs have names of their own, since a name is made once only in a file."""
    own = {value.name: f"{name}_{value.name}" for value in values}
    outputs = [helper.make_tensor_value_info(own[v.name], TensorProto.FLOAT, _shape(v)) for v in values]
    renamed = []
    for node in nodes:
        copy = type(node)()
        copy.CopyFrom(node)
        copy.output[:] = [own.get(output, output) for output in node.output]
        renamed.append(copy)
    return helper.make_graph(renamed, name, [], outputs, constants)


def _zeros(value):
    shape = _shape(value)
    count = 1
    for size in shape:
        count *= size
    tensor = helper.make_tensor(f"{value.name}_zeros", TensorProto.FLOAT, shape, [0.0] * count)
    return helper.make_node("Constant", [], [value.name], value=tensor)


def _shape(value):
    return [dimension.dim_value for dimension in value.type.tensor_type.shape.dim]
