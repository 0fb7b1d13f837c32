"""A run over a few reports, made in this process: what the tests of its pages and tables begin with."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from hegui import __version__
from hegui.archive_entry.packets import packets
from hegui.bulk import summary, tables
from hegui.bulk.journal import WRITTEN, File, Journal, Outcome
from hegui.bulk.meta import Meta
from hegui.pipeline import check_document
from ingest import read_bytes

REPORT = """管理体系审核报告
报告编号：QH-2025-{number}
受审核方名称：{name}
统一社会信用代码：{uscc}
认证机构：清禾认证有限公司
审核类型：监督审核
审核体系：质量管理体系
审核日期：2025年{month}月11日至2025年{month}月12日
审核组成员
姓名	组内职务	注册级别	注册证书号
{leader}	组长	审核员	2023-N1QMS-1{number}23
空压机储气罐上的压力表（编号Y-207）由东岭计量检测研究院检定，检定日期：2024年4月2日，有效期至{until}，仍在使用。
报告日期：2025年{month}月20日
"""


def report(
    number: str = "0147",
    name: str = "洛川齿轮有限公司",
    uscc: str = "91410300MA45X0K21B",
    month: int = 6,
    leader: str = "周明远",
    until: str = "2025年4月1日",
) -> str:
    """A report of whose gauge the verification had run out, unless `until` is later."""
    given = {"number": number, "name": name, "uscc": uscc, "month": month, "leader": leader, "until": until}
    return REPORT.format(**given)


def made(folder: Path, texts: Mapping[str, str], failures: Mapping[str, str] | None = None) -> Path:
    """The folder of a run over texts by their paths; `failures` are messages by path."""
    with Journal(folder) as journal:
        journal.note(
            lang='"zh"',
            codes="null",
            ocr='"auto"',
            hegui=json.dumps(__version__),
            facts='"2026-11"',
            packs="{}",
        )
        for path, words in texts.items():
            document = read_bytes(words.encode(), path)
            journal.list_files([File(path, document.sha256)])
            given = packets(check_document(document), document, ())
            journal.put(Outcome(document.sha256, *given))
        for path, message in (failures or {}).items():
            journal.list_files([File(path, None, "corrupt", f"{path}：{message}")])
        write(journal)
    return folder


def write(journal: Journal) -> None:
    """The tables and the summary of a run."""
    tables.write(journal, Meta(), "zh", None)
    book = summary.write(journal, Meta(), "zh")
    journal.note(**{WRITTEN: f"{tables.FORM} ", "meta": "", "book": book})
    journal.settle()
