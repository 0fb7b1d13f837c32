"""The number of people within the scope told again in passing; what is no such number."""

from __future__ import annotations

import pytest

from extract.report import read_head
from tests.extract.documents import source

HEAD = "管理体系审核报告\n组织总人数：95 人\n体系覆盖人数：86 人\n6 结论\n"
AGAIN = (
    "审核覆盖了92名员工所在的岗位，提出一般不符合2项。",
    "合议：公司的体系在92人的范围内得到执行，证据见第三部分。",
    "综上所述，公司的管理体系（覆盖92人）在抽样所及的范围之内符合准则。",
    "公司（有效人数 92）：严重 0，轻微 2。",
    "公司（认证范围内92人）的体系文件适宜。",
    "审核时间按92人核算。",
    "审核走遍了92人的岗位类别。",
    "公司对92名员工构成的管理体系进行了维护。",
    "92名员工纳入体系，职责清楚。",
    "全体92名体系内人员知悉方针。",
    "以92人为基数确定审核时间。",
    "The audit covered the jobs of 92 employees.",
    "The management system of 92 people is effective.",
    "各场所人数之和与体系覆盖的92人一致。",
    "公司92人的管理体系运行有效。",
    "江岚精密制造有限公司的92名体系内人员能够按要求工作。",
)
NOT_AGAIN = (
    "抽查8名员工所在的岗位，操作符合规程。",
    "抽问了50名员工所在岗位的危害。",
    "公司95人的管理体系运行有效。",
    "培训覆盖92名员工的岗位技能。",
    "覆盖三班共60人的岗位排班表经批准。",
    "去年体系覆盖80人。",
    "生产部的60名体系内人员参加了评比。",
    "江岚分公司的60名体系内人员由总部管理。",
    "5名新员工所在的岗位有师傅带教。",
)


@pytest.mark.parametrize("text", AGAIN)
def test_told_again(text: str) -> None:
    found = read_head(source(HEAD + text)).headcount
    assert found is not None
    assert (found.value, [place.value for place in found.mentions]) == (86, [92])


@pytest.mark.parametrize("text", NOT_AGAIN)
def test_not_told_again(text: str) -> None:
    found = read_head(source(HEAD + text)).headcount
    assert found is not None
    assert (found.value, found.mentions) == (86, [])
