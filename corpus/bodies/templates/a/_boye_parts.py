"""Headings of 泊野's report, numbered by Word: 一、（一）1."""

from __future__ import annotations

from corpus.bodies.writer import Writer
from corpus.layouts.tree import Number

NUMERALS = "一二三四五六七"


def chapter(w: Writer, title: str) -> None:
    """一、"""
    w.heading(1, title, Number("main"))


def topic(w: Writer, title: str) -> None:
    """（一）"""
    w.heading(2, title, Number("main", 1))


def item(w: Writer, title: str) -> None:
    """1."""
    w.heading(3, title, Number("main", 2))
