"""Formulas that a converter wrote for single signs and units: `$\\surd$`, `$\\geq 9 5 \\%$`, `$3 m^{3}$`.

A formula of which something is not known here stays as it is written.
"""

from __future__ import annotations

import re

from schemas import patterns

_FORMULA = patterns.compile(r"(?<![\\$])\$(?!\$)([^$\n]{1,300}?)\$(?!\d)|\\\(([^\n]{1,300}?)\\\)")
_SIGNS = {
    **dict.fromkeys(("surd", "checkmark"), "√"),
    **dict.fromkeys(("square", "Box", "boxvoid", "Square"), "□"),
    **dict.fromkeys(("boxtimes", "blacksquare", "boxplus", "CheckedBox", "XBox"), "■"),
    **{"geq": "≥", "ge": "≥", "geqslant": "≥", "leq": "≤", "le": "≤", "leqslant": "≤", "neq": "≠"},
    **{
        "times": "×",
        "div": "÷",
        "pm": "±",
        "cdot": "·",
        "sim": "~",
        "approx": "≈",
        "rightarrow": "→",
        "to": "→",
    },
    **{
        "mu": "μ",
        "Omega": "Ω",
        "Delta": "Δ",
        "Sigma": "Σ",
        "sum": "Σ",
        "alpha": "α",
        "beta": "β",
        "phi": "φ",
    },
    **{"circ": "°", "degree": "°", "prime": "′", "bullet": "●", "star": "★", "bigstar": "★", "triangle": "△"},
    **{"blacktriangle": "▲", "bigcirc": "○", "cdots": "…", "ldots": "…", "dots": "…", "infty": "∞"},
    **dict.fromkeys(("quad", "qquad", "left", "right", "displaystyle", "textstyle"), " "),
}
_UNWRAPPED = (
    "mathrm|mathbf|mathit|mathsf|text|textbf|textrm|boldsymbol|bf|rm|operatorname|mathcal|pmb|underline"
)
_WRAP = patterns.compile(
    rf"\\(?:{_UNWRAPPED})\s{{0,3}}\{{([^{{}}]{{0,200}})\}}|\{{\s{{0,3}}\\(?:bf|rm|it|cal)\s([^{{}}]{{0,200}})\}}"
)
_BOXED = patterns.compile(r"\\(?:boxed|fbox)\s{0,3}\{\s{0,3}(?:\\checkmark|\\surd|√|✓)\s{0,3}\}")
_EMPTY_ROOT = patterns.compile(r"\\sqrt\s{0,3}\{\s{0,3}\}|\\sqrt(?=\s{0,3}\Z)")
_CIRCLED = patterns.compile(
    r"\\textcircled\s{0,3}\{?\s{0,3}(?:\\?\w{1,20}\s{0,3}\{)?\s{0,3}(\d{1,2})\s{0,3}\}?\s{0,3}\}?"
)
_COMMAND = patterns.compile(r"\\([A-Za-z]{1,20})")
_SCRIPT = patterns.compile(r"\s{0,3}[\^_]\s{0,3}(?:\{([^{}]{0,60})\}|(\S))")
_FIGURES = patterns.compile(
    r"(?<=[0-9.])\s{1,2}(?=[0-9.])|(?<=[A-Za-z])\s(?=[A-Za-z]\b)|\s{1,3}(?=[%°℃′])|(?<=°)\s{1,3}(?=C)"
)
_RAISED = {"2": "²", "3": "³", "°": "°", "o": "°", "′": "′"}


def plain_formulas(text: str) -> str:
    """The text with the formulas that can be written without markup.

    >>> plain_formulas(r"$\\surd$ 符合，温度 $2 5 ^ { \\circ } \\mathrm { C }$，$\\frac{a}{b}$")
    '√ 符合，温度 25°C，$\\\\frac{a}{b}$'
    """
    if "$" not in text and "\\(" not in text:
        return text
    return _FORMULA.sub(lambda match: _plain(match[1] or match[2]) or match[0], text)


def _plain(formula: str) -> str | None:
    """The formula as text, or None where a part of it is not known."""
    text = _BOXED.sub(
        "☑", formula.replace("\\%", "%").replace("\\,", " ").replace("\\ ", " ").replace("\\;", " ")
    )
    text = _EMPTY_ROOT.sub("√", _CIRCLED.sub(_circled, text))
    for _ in range(3):
        text = _WRAP.sub(lambda match: (match[1] or match[2] or "").strip(), text)
    text = _COMMAND.sub(lambda match: _SIGNS.get(match[1], match[0]), text)
    text = _SCRIPT.sub(lambda match: _script((match[1] or match[2] or "").strip()), text)
    if "\\" in text or "{" in text or "}" in text or "^" in text:
        return None
    return " ".join(_FIGURES.sub("", text).split()) or None


def _circled(match: re.Match[str]) -> str:
    number = int(match[1])
    return chr(0x2460 + number - 1) if 1 <= number <= 20 else f"({number})"


def _script(raised: str) -> str:
    return _RAISED.get(raised, raised)
