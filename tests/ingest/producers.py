"""A short invented report that other programs printed: `pages/chromium.pdf` (Type 3 fonts, borders as
thin areas) and `pages/libreoffice.pdf` (subset fonts without an ascent). They were made from the HTML
and Word files of these pieces."""

from __future__ import annotations

from pathlib import Path

from tests.ingest.samples import Piece

PAGES = Path(__file__).parent / "pages"
SHORT: list[Piece] = [
    "审核报告",
    "审核方式：■现场 □远程",
    "一、审核综述",
    "1.1 审核组成员",
    [
        ["序号", "姓名", "注册证书号"],
        ["1", "顾远舟", "2023-N1EMS-2046113"],
        ["2", "温若岚", "2024-N1EMS-2051870"],
    ],
    "1.2 审核现场",
    "现场审核一组组成：审核组现场审核一、二、审核方式现场、远程审核，审核综述报告审核姓名序号、注册证书号，现场远程审核，综述报告一、二，审核组成员姓名、注册证书号、序号。",
    *[f"审核报告{number}" for number in range(40)],
    "二、审核报告",
]
