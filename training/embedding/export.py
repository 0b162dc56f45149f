"""Writes the model folder: int8 ONNX graph, tokenizer.json and the small files beside them."""

import json
import os

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

from normalise import tokenizer_normaliser
from pieces import PAD, START, UNKNOWN

MAX_TOKENS = 2048
OPSET = 13


def quantise(rows):
    """int8 rows with a scale each."""
    scales = np.maximum(np.abs(rows).max(axis=1), 1e-9) / 127
    return np.rint(rows / scales[:, None]).astype(np.int8), scales.astype(np.float32)


def write_model(folder, quantised, scales, description):
    os.makedirs(os.path.join(folder, "onnx"), exist_ok=True)
    graph = _graph(quantised, scales)
    onnx.checker.check_model(graph)
    onnx.save(graph, os.path.join(folder, "onnx", "model_quantized.onnx"))
    rows, width = quantised.shape
    _write(folder, "config.json", {"model_type": "bert", "hidden_size": width, "vocab_size": rows})
    _write(folder, "isnad.json", description)


def _graph(quantised, scales):
    """Gather → scale and mask as one row of weights → weighted sum → unit length. A mean has the same
    direction as a sum, so nothing is divided by the number of tokens."""
    nodes = [
        helper.make_node("Gather", ["table", "input_ids"], ["rows"]),
        helper.make_node("Cast", ["rows"], ["numbers"], to=TensorProto.FLOAT),
        helper.make_node("Gather", ["scales", "input_ids"], ["row_scales"]),
        helper.make_node("Cast", ["attention_mask"], ["mask"], to=TensorProto.FLOAT),
        helper.make_node("Mul", ["row_scales", "mask"], ["flat_weights"]),
        helper.make_node("Unsqueeze", ["flat_weights", "middle"], ["weights"]),
        helper.make_node("MatMul", ["weights", "numbers"], ["sums"]),
        helper.make_node("Squeeze", ["sums", "middle"], ["vectors"]),
        helper.make_node("ReduceL2", ["vectors"], ["lengths"], axes=[1], keepdims=1),
        helper.make_node("Div", ["vectors", "lengths"], ["last_hidden_state"]),
    ]
    tokens = ["batch", "tokens"]
    graph = helper.make_graph(
        nodes,
        "isnad-static",
        [
            helper.make_tensor_value_info("input_ids", TensorProto.INT64, tokens),
            helper.make_tensor_value_info("attention_mask", TensorProto.INT64, tokens),
        ],
        [
            helper.make_tensor_value_info(
                "last_hidden_state", TensorProto.FLOAT, ["batch", quantised.shape[1]]
            )
        ],
        [
            numpy_helper.from_array(quantised, "table"),
            numpy_helper.from_array(scales, "scales"),
            numpy_helper.from_array(np.array([1], dtype=np.int64), "middle"),
        ],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)])
    model.ir_version = 8
    model.producer_name = "isnad"
    return model


def write_tokenizer(folder, processor):
    vocabulary = [[processor.id_to_piece(n), processor.get_score(n)] for n in range(processor.get_piece_size())]
    start = processor.id_to_piece(START)
    tokenizer = {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [],
        "normalizer": tokenizer_normaliser(),
        "pre_tokenizer": {
            "type": "Sequence",
            "pretokenizers": [
                {"type": "WhitespaceSplit"},
                {"type": "Metaspace", "replacement": "▁", "add_prefix_space": True},
            ],
        },
        # The start token keeps a text without any word from having no vector.
        "post_processor": {
            "type": "TemplateProcessing",
            "single": [{"SpecialToken": {"id": start, "type_id": 0}}, {"Sequence": {"id": "A", "type_id": 0}}],
            "pair": [
                {"SpecialToken": {"id": start, "type_id": 0}},
                {"Sequence": {"id": "A", "type_id": 0}},
                {"Sequence": {"id": "B", "type_id": 0}},
            ],
            "special_tokens": {start: {"id": start, "ids": [START], "tokens": [start]}},
        },
        "decoder": {"type": "Metaspace", "replacement": "▁", "add_prefix_space": True},
        "model": {"type": "Unigram", "unk_id": UNKNOWN, "vocab": vocabulary},
    }
    _write(folder, "tokenizer.json", tokenizer, indent=None)
    _write(
        folder,
        "tokenizer_config.json",
        {
            "tokenizer_class": "PreTrainedTokenizerFast",
            "model_max_length": MAX_TOKENS,
            "pad_token": processor.id_to_piece(PAD),
            "unk_token": processor.id_to_piece(UNKNOWN),
            "bos_token": start,
            "clean_up_tokenization_spaces": False,
        },
    )


def _write(folder, name, value, indent=2):
    with open(os.path.join(folder, name), "w", encoding="utf-8") as out:
        json.dump(value, out, ensure_ascii=False, indent=indent)
        out.write("\n")
