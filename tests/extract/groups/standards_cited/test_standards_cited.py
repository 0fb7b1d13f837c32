"""Technical and product standards in the ways in which reports cite them."""

from __future__ import annotations

from typing import Any

import pytest

from extract.groups.standards_cited import group as standards_cited
from schemas.report import Report
from tests.extract.documents import source
from tests.extract.stated import stated


def read(text: str) -> list[dict[str, Any]]:
    return stated(standards_cited.read(source(text), Report()))


NOISE = {"number": "GB 12348-2008", "title": "工业企业厂界环境噪声排放标准"}
BARE = {"number": "GB 12348-2008"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("厂界噪声执行GB 12348-2008《工业企业厂界环境噪声排放标准》。", [NOISE]),
        ("厂界噪声执行《工业企业厂界环境噪声排放标准》（GB 12348-2008）3类标准。", [NOISE]),
        ("厂界噪声执行《工业企业厂界环境噪声排放标准》GB12348－2008 。", [NOISE]),
        ("补充了《工业企业厂界环境噪声排放标准 GB 12348-2008》等标准", [NOISE]),
        ("补充了《GB 12348-2008 工业企业厂界环境噪声排放标准》等标准", [NOISE]),
        ("补充了《工业企业厂界环境噪声排放标准（GB12348-2008）》等标准", [NOISE]),
        ("厂界噪声符合工业企业厂界环境噪声排放标准（GB 12348—2008）的要求", [NOISE]),
        ("厂界噪声符合GB 12348-2008 工业企业厂界环境噪声排放标准。", [NOISE]),
        ("标准号：GB 12348-2008，名称见清单", [BARE]),
        ("昼间 56dB(A)，符合 GB 12348-2008 的 3 类限值", [BARE]),
        ("噪声满足GB 12348-2008中2类标准", [BARE]),
        ("噪声满足国家标准 GB 12348-2008。", [BARE]),
        ("Boundary noise complies with GB 12348-2008.", [BARE]),
        ("序号\t标准编号\t标准名称\n1\tGB 12348-2008\t工业企业厂界环境噪声排放标准", [NOISE]),
        ("标准名称\t标准号\n《工业企业厂界环境噪声排放标准》\tGB 12348-2008", [NOISE]),
        ("名称\t编号\t实施日期\n工业企业厂界环境噪声排放标准\tGB 12348-2008\t2008-10-01", [NOISE]),
        (
            "产品标准：GB/T 46001-2025《甲类机床 通用技术条件》、GB/T 46002-2025《乙类机床精度检验》",
            [
                {"number": "GB/T 46001-2025", "title": "甲类机床通用技术条件"},
                {"number": "GB/T 46002-2025", "title": "乙类机床精度检验"},
            ],
        ),
        (
            "《甲类机床精度检验》GB/T 46001-2025、《乙类机床精度检验》GB/T 46002-2025",
            [
                {"number": "GB/T 46001-2025", "title": "甲类机床精度检验"},
                {"number": "GB/T 46002-2025", "title": "乙类机床精度检验"},
            ],
        ),
        (
            "执行GB 2760-2024、GB 7718-2011和GB 28050-2011",
            [{"number": n} for n in ("GB 2760-2024", "GB 7718-2011", "GB 28050-2011")],
        ),
        ("检定依据 JJG 52-2013", [{"number": "JJG 52-2013"}]),
        ("按 TSG 81-2022 每两年检验一次", [{"number": "TSG 81-2022"}]),
        (
            "地方标准 DB44/26-2001《水污染物排放限值》",
            [{"number": "DB44/26-2001", "title": "水污染物排放限值"}],
        ),
        (
            "企业标准 Q/HRX 001-2023《矿用减速机》已自我声明公开",
            [{"number": "Q/HRX 001-2023", "title": "矿用减速机"}],
        ),
        ("团体标准 T/CAQI 120-2020", [{"number": "T/CAQI 120-2020"}]),
        (
            "职业卫生：GBZ 2.1-2019《工作场所有害因素职业接触限值》",
            [{"number": "GBZ 2.1-2019", "title": "工作场所有害因素职业接触限值"}],
        ),
        (
            "建设项目按 HJ 2.3-2018、GB 50016-2014 设计",
            [{"number": "HJ 2.3-2018"}, {"number": "GB 50016-2014"}],
        ),
        (
            "《食品安全国家标准 食品生产通用卫生规范》（GB 14881-2013）",
            [{"number": "GB 14881-2013", "title": "食品安全国家标准食品生产通用卫生规范"}],
        ),
        ("危废间符合GB 18597-2023要求，另一处也符合GB 18597-2023", [{"number": "GB 18597-2023"}] * 2),
        ("按ＧＢ／Ｔ１２３４－２０２０生产", [{"number": "GB/T 1234-2020"}]),
        ("GB 5749-2022 生活饮用水卫生标准", [{"number": "GB 5749-2022", "title": "生活饮用水卫生标准"}]),
        ("产品执行 IEC 60204-1:2016", [{"number": "IEC 60204-1:2016"}]),
    ],
)
def test_citations(text: str, found: list[dict[str, Any]]) -> None:
    assert read(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "审核准则：GB/T 24001-2016/ISO 14001:2015、GB/T 45001-2020/ISO45001: 2018",
        "不符合 GB/T 19001-2016 7.1.5.2 条款",
        "管理体系按 GB/T 23331-2020、RB/T 101-2013 建立",
        "GB/T 27341-2009《危害分析与关键控制点体系 食品生产企业通用要求》",
        "本机构依据 GB/T 27021.1-2017、CNAS-CC01:2015 和 GB/T 19011-2021 实施审核",
        "GB/T 22080-2025/ISO/IEC 27001:2022，控制措施参照 ISO/IEC 27002:2022",
        "《管理手册》编号：QY-M-2025，程序文件 QY/CX-2025",
        "程序文件编号 Q/HRX 207-2023",
        "报告编号 HB-2506-118，压力表 Y-100，证书号 DB2504-1182",
        "服务器内存 64GB 2 台，硬盘 512 GB",
        "项目代号 QC 12，风机 YB 160M-4",
        "审核依据：ISO 9001:2015、ISO 22000:2018",
    ],
)
def test_what_is_no_technical_standard(text: str) -> None:
    assert read(text) == []


def test_evidence_is_the_citation() -> None:
    (entry,) = standards_cited.read(source("执行《甲类阀门通用规范》\n（GB 12345-2020）和其他要求"), Report())
    assert entry.number is not None and entry.number.evidence.line == 2
    (entry,) = standards_cited.read(source("执行《甲类阀门通用规范》（GB 12345—2020）"), Report())
    assert entry.number is not None and entry.number.raw == "GB 12345—2020"
    assert entry.title is not None and entry.title.evidence.text == "甲类阀门通用规范"
