"""What messages call a thing, and what they tell of it: no words cut out of a sentence, and never the thing
itself once more."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from schemas.result import Finding, NotChecked

RunCase = Callable[[dict[str, Any]], tuple[list[Finding], list[NotChecked]]]

HEAD = """管理体系审核报告
受审核方名称：澜州启岳精密部件有限公司
审核体系：质量管理体系、环境管理体系、职业健康安全管理体系
审核类型：第二阶段审核
审核日期：2025年6月10日至2025年6月12日
报告日期：2025年6月20日
审核组成员
姓名	组内职务	级别	注册证书号
方一鸣	组长	审核员	2024-N1QMS-1000001
乔木生	组员	实习审核员	2025-N0QMS-1000003
卢静宜	组员	审核员	2024-N1EMS-1000007

3 审核发现

"""

TOLD = [
    ("TEAM005", "实习审核员乔木生独立审核了仓库。", "乔木生是实习审核员，报告写作独立审核：“独立审核”"),
    (
        "TEAM005",
        "人员\t现场人日\t计入人日\n方一鸣\t3.0\t3.0\n乔木生\t3.0\t3.0\n卢静宜\t3.0\t3.0\n合计\t9.0\t9.0",
        "乔木生是实习审核员，报告把其人日计入审核时间：“计入人日 3.0”",
    ),
    ("SUM002", "各部门均去了，共2项：识别、评价、更新。", "各部门写作 2 项，列出的是 3 项"),
    ("SUM002", "部门均去2项：识别、评价、更新。", "部门写作 2 项，列出的是 3 项"),
    (
        "ENT006",
        "均去北岭包装材料有限公司现场评价，与北岭包装林料有限公司签订合同。",
        "“北岭包装材料有限公司”（1 处）与“北岭包装林料有限公司”（1 处）",
    ),
    (
        "PER005",
        "电工程东海的低压电工作业证2021年5月17日初次领取，有效期至2027年5月16日，复审栏至今无记载。",
        "持证人员的证书：报告写明“",
    ),
    (
        "ENT005",
        "公司持有有效期为2020年6月1日至2025年5月31日的排污许可证。",
        "排污许可证有效期至 2025-05-31，",
    ),
    (
        "DATE008",
        "成立日期：2016年3月8日\n首次供方评价记录为2015年6月12日。",
        "首次供方评价记录（2015-06-12）早于组织成立之日",
    ),
    (
        "DATE005",
        "厂房租赁合同出租方为河西园区运营有限公司，租赁期限五年（2025年3月1日至2028年2月29日）。",
        "期限写作“",
    ),
]


@pytest.mark.parametrize(
    ("code", "words", "told"), TOLD, ids=[f"{code}-{words[:12]}" for code, words, _ in TOLD]
)
def test_what_is_told_reads_as_a_sentence(code: str, words: str, told: str, run_case: RunCase) -> None:
    findings, _ = run_case({"name": "甲", "text": f"{HEAD}{words}\n"})
    messages = [one.message for one in findings if one.code == code]
    assert any(told in one for one in messages), messages


def test_a_name_behind_words_of_its_sentence_is_one_name(run_case: RunCase) -> None:
    words = "和北岭包装材料有限公司签订了合同，且北岭包装材料有限公司供货及时。"
    findings, _ = run_case({"name": "甲", "text": f"{HEAD}{words}\n"})
    assert not [one.message for one in findings if one.code == "ENT006"]
