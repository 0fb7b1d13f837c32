# ruff: noqa: E501 - the text of reports
"""What messages say: which thing, what is odd about it, how many, and why it does not belong."""

from __future__ import annotations

import pytest

from tests.checks.conftest import RunCase

EMS = "环境管理体系审核报告\n审核体系：环境管理体系\n受审核方名称：江州宁川精工机械有限公司\n审核时间：2025年6月10日至2025年6月12日\n"
LAWS = "《中华人民共和国环境保护法》、《中华人民共和国大气污染防治法》、《中华人民共和国水污染防治法》、《排污许可管理条例》"

SAID: list[tuple[str, str, tuple[str, ...]]] = [
    (
        "PER003",
        "叉车司机证：高志远，证书号：110105194912310021，有效期至2027年4月1日。\n",
        ("若为身份证号码",),
    ),
    (
        "PER003",
        "电工证：高志远，证书号：T110105194912310021，有效期至2027年4月1日。\n",
        ("必有抄写错误",),
    ),
    (
        "CAL003",
        "耐震压力表：编号：N-118，检定日期：2025年4月3日，有效期至2026年2月20日。\n",
        ("另有规定的写明依据",),
    ),
    (
        "CAL003",
        "压力表：编号：N-118，检定日期：2025年4月3日，检定单位：海丰计量检测研究院。\n"
        "压力表由海丰计量检测研究院检定，检定日期：2025年4月3日，有效期至2026年2月20日。\n",
        ("并非各处都写编号",),
    ),
    (
        "TXT002",
        "查（《采购制度》、。\n查（《采购制度》、。\n资源主要包括包括设备。\n",
        ("×2", "“包括包括”"),
    ),
    (
        "LAW004",
        f"6.1.3 合规义务\n公司识别适用的法律法规共46部，包括：{LAWS}等。\n9.1.2 合规性评价\n"
        "2025年4月8日，由安环部组织对43部法律法规进行了合规性评价，结论为符合。\n",
        ("合规义务（识别和评价）写作 46 项", "合规性评价写作 43 项"),
    ),
    (
        "LAW004",
        f"6.1.3 合规义务\n公司识别适用的法律法规共3部：{LAWS}。\n",
        ("列出的却有 4 项", "《排污许可管理条例》"),
    ),
    ("DATE007", "营业执照有效期：2016-05-20 自 2036-05-19\n", ("“自”，疑为“至”", "2016-05-20 至 2036-05-19")),
    ("DATE007", "公司于2025年04月.18日实施了内部审核。\n", ("多了“.”",)),
    ("DATE007", "公司于2025的3月5日召开了会议。\n", ("“的”疑为“年”",)),
    ("DATE007", "公司于2O25年3月5日召开了会议。\n", ("字母“O”",)),
    (
        "SUM002",
        "评价出重要环境因素共6项：废水排放、废气排放、噪声排放、危险废物处置、火灾。\n",
        ("5 项（废水排放、",),
    ),
    (
        "TXT001",
        "顾客满意率达到98%。\n通过质量检查识别了不合格品。\n质量方针得到贯彻，质量目标均已完成，增强顾客满意。\n",
        ("质量管理体系的用语", "本次审核的是环境管理体系"),
    ),
    (
        "TXT003",
        "内部审核资料齐全，具体记录见9.3 内部审核记录。\n",
        ("9.3 是管理评审，内部审核是 9.2",),
    ),
    (
        "TXT003",
        "管理评审资料齐全，具体记录见9.2 管理评审记录。\n",
        ("9.2 是内部审核，管理评审是 9.3",),
    ),
]


@pytest.mark.parametrize(("code", "text", "said"), SAID, ids=[f"{one[0]}-{i}" for i, one in enumerate(SAID)])
def test_what_a_message_says(run_case: RunCase, code: str, text: str, said: tuple[str, ...]) -> None:
    found, _ = run_case({"name": "x", "text": EMS + text})
    (message,) = [one.message for one in found if one.code == code]
    assert [words for words in said if words not in message] == []


def test_who_does_what_is_said_of_a_standard_for_others(run_case: RunCase) -> None:
    text = (
        "职业健康安全管理体系审核报告\n受审核方：宁波海棠阀门有限公司\n审核体系：职业健康安全管理体系\n"
        "范围：阀门的生产所涉及的职业健康安全管理活动\n执行的标准：GB/T 29304-2012《纺织企业防火防爆导则》。\n"
    )
    found, _ = run_case({"name": "x", "text": text})
    (message,) = [one.message for one in found if one.code == "TXT001"]
    assert "适用于纺织企业，与受审核方“宁波海棠阀门有限公司”（阀门的生产）" in message


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ("合同法", "劳动合同法", "每份列出 5 部（写作共 30 部）"),
        ("合同法", "合同法", "列出 5 部（写作共 30 部）"),
    ],
)
def test_how_many_laws_the_lists_have(run_case: RunCase, one: str, other: str, said: str) -> None:
    names = "《中华人民共和国{}》、《中华人民共和国消防法》、《中华人民共和国职业病防治法》、《中华人民共和国道路交通安全法》、《工伤保险条例》等30部法律法规。\n"
    text = f"职业健康安全管理体系审核报告\n审核体系：职业健康安全管理体系\n审核时间：2025年6月10日至2025年6月12日\n6.1.3 识别了{names.format(one)}8.1 收集了{names.format(other)}"
    found, _ = run_case({"name": "x", "text": text})
    (message,) = [one.message for one in found if one.code == "LAW005"]
    assert f"清单{said}" in message
