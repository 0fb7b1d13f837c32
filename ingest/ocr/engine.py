"""The models that recognise text: found inside the installed `rapidocr` package, run by onnxruntime or
OpenVINO.

`rapidocr` itself is not imported: its models (PP-OCRv6, Apache-2.0) are files beside it, and the
dictionary of the recogniser is in its metadata. Nothing here reads settings or the network.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Literal, NamedTuple

from ingest.ocr.picture.pixels import Floats

Runtime = Literal["onnxruntime", "openvino"]
_DETECTOR, _RECOGNISER = "PP-OCRv6_det_small.onnx", "PP-OCRv6_rec_small.onnx"

_SIGNS = "!%()+,-./:;<=>?[]~"
_TO_WIDE = 0xFEE0
"""From a character of ASCII to the same one in full width."""


class MissingModelsError(Exception):
    """The package with the models is not installed, or not the release that has them."""


class Engine(NamedTuple):
    """Both models, loaded, and the characters that the recogniser's classes stand for (class 0 is the
    blank); `twins` leads from a class to that of the same sign in the other width."""

    detector: Any
    recogniser: Any
    characters: tuple[str, ...]
    runtime: Runtime
    twins: Mapping[int, int]

    def detect(self, batch: Floats) -> Floats:
        """N×3×H×W in, the probability of text N×1×H×W out; H and W multiples of 32."""
        return _run(self.detector, batch)

    def read(self, batch: Floats) -> Floats:
        """N×3×48×W in, N×(W/8)×classes out: probabilities."""
        return _run(self.recogniser, batch)


def models() -> tuple[Path, Path]:
    """The files of the detector and the recogniser. Raises MissingModelsError."""
    found = find_spec("rapidocr")
    for folder in (found.submodule_search_locations or ()) if found else ():
        files = Path(folder, "models", _DETECTOR), Path(folder, "models", _RECOGNISER)
        if all(file.is_file() for file in files):
            return files
    raise MissingModelsError("rapidocr 3.10 with its models is not installed")


def default_runtime() -> Runtime:
    """OpenVINO where its package is installed (the extra `openvino`), else onnxruntime."""
    return "openvino" if find_spec("openvino") else "onnxruntime"


@lru_cache(maxsize=2)
def engine(runtime: Runtime | None = None, threads: int = 1) -> Engine:
    """The engine of this process, loaded at its first use. Raises MissingModelsError."""
    detector, recogniser = models()
    runtime = runtime or default_runtime()
    if runtime == "openvino":
        return _openvino(detector, recogniser, threads)
    return _onnxruntime(detector, recogniser, threads)


def _onnxruntime(detector: Path, recogniser: Path, threads: int) -> Engine:
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = False  # it keeps the memory of the largest page, and spares no time
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.log_severity_level = 3
    sessions = [
        onnxruntime.InferenceSession(str(file), options, providers=["CPUExecutionProvider"])
        for file in (detector, recogniser)
    ]
    stated = sessions[1].get_modelmeta().custom_metadata_map["character"]
    classes = _classes(stated)
    return Engine(sessions[0], sessions[1], classes, "onnxruntime", _twins(classes))


def _openvino(detector: Path, recogniser: Path, threads: int) -> Engine:
    import openvino

    core = openvino.Core()
    settings = {"INFERENCE_NUM_THREADS": threads, "NUM_STREAMS": 1}
    compiled, stated = [], ""
    for file in (detector, recogniser):
        model = core.read_model(str(file))
        if file is recogniser:
            stated = model.get_rt_info(["framework", "character"]).astype(str)
        compiled.append(core.compile_model(model, "CPU", settings))
    classes = _classes(stated)
    return Engine(compiled[0], compiled[1], classes, "openvino", _twins(classes))


def _classes(stated: str) -> tuple[str, ...]:
    return ("", *stated.split("\n"), " ")


def _twins(classes: tuple[str, ...]) -> dict[int, int]:
    """Signs that there are in two widths (a comma, a bracket): which of them it is matters little."""
    places = {text: at for at, text in enumerate(classes)}
    pairs = [
        (places[text], places[wide])
        for text in _SIGNS
        if text in places and (wide := chr(ord(text) + _TO_WIDE)) in places
    ]
    return dict(pairs) | {second: first for first, second in pairs}


def _run(model: Any, batch: Floats) -> Floats:
    found: Floats = model.run(None, {"x": batch})[0] if hasattr(model, "run") else model({"x": batch})[0]
    return found
