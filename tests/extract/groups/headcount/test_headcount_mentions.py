"""The number of people within the scope told again in passing; what is no such number."""

from __future__ import annotations

import pytest

from extract.report import read_head
from tests.extract.documents import source

HEAD = "管理体系审核报告\n组织总人数：95 人\n体系覆盖人数：86 人\n6 结论\n"
AGAIN = (
    "审核覆盖 92 人、全部部门和场所，体系运行有效。",
    "公司的管理体系（覆盖九十二人）总体符合准则要求。",
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
    "核对花名册和社保缴纳记录，体系覆盖人员92人。",
    "人员92人（体系覆盖），设备完好。",
    "在岗92人（体系覆盖范围内），抽查持证情况。",
    "员工人数（体系内）92人",
    "人数（体系覆盖）：92",
    "组织规模：92人（体系内）。",
    "人日计算所依据的人数：92",
    "人日核算人数：92人",
    "审核时间计算的人数基础为92人。",
    "确认人数变化情况：无变化，仍为92人（体系覆盖）。",
    "人力资源：体系范围内配备92人，满足运行需要。",
    "公司为体系运行配备人员92人。",
    "覆盖的92名员工了解各自的要求。",
    "全体92名员工均在体系覆盖范围内。",
    "管理体系所涉人员共92名。",
    "参与体系运行的人员92人。",
    "体系人员总数92人。",
    "有效人员数92。",
    "The effective number of employees is 92.",
    "Headcount within the scope: 92",
    "92 persons are within the scope of the system.",
    "The audit time was calculated for 92 persons.",
)
NOT_AGAIN = (
    "审核覆盖 92 人的培训记录和各部门的台账。",
    "体系推进小组由十二人组成。",
    "抽查8名员工所在的岗位，操作符合规程。",
    "抽问了50名员工所在岗位的危害。",
    "公司95人的管理体系运行有效。",
    "培训覆盖92名员工的岗位技能。",
    "覆盖三班共60人的岗位排班表经批准。",
    "去年体系覆盖80人。",
    "生产部的60名体系内人员参加了评比。",
    "江岚分公司的60名体系内人员由总部管理。",
    "5名新员工所在的岗位有师傅带教。",
    "生产部在认证范围内有80人。",
    "生产车间80人（体系覆盖范围内）。",
    "仓库80人（体系内）。",
    "二分厂范围内配备80人。",
    "甲班体系覆盖80人，乙班次之。",
    "体系覆盖的一线工人80人。",
    "体系覆盖管理人员80人。",
    "体系覆盖主场所80人，临时场所6人。",
    "访谈体系内员工80人。",
    "询问体系覆盖的80名员工。",
    "体系宣贯覆盖80人。",
    "培训覆盖的80名员工考试合格。",
    "覆盖的80名员工参加了培训。",
    "覆盖80名员工的培训计划已实施。",
    "安全承诺书覆盖的80名员工签字齐全。",
    "职业健康监护覆盖80人。",
    "工伤保险覆盖80人。",
    "上一年度体系覆盖80人。",
    "2024年体系覆盖80人。",
    "初次认证时体系覆盖的80名员工。",
    "劳务派遣80人（体系覆盖）。",
    "承包商员工人数（体系内）80人。",
    "外包人员80人（不在体系覆盖内）。",
    "有效人数66～85人的基准人日为6人日。",
    "有效人数在81人以下的组织，基准人日6。",
    "有效人数不少于80人时另行计算。",
    "Workshop staff within the scope: 80",
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


SITES = "场所地址\t性质\t活动\t人数\n江苏省宜兴市环科路8号\t固定\t全部过程\t{}\n合计\t{}\n"


@pytest.mark.parametrize(("site", "total", "again"), [(86, 92, [92]), (80, 92, []), (86, 86, [86])])
def test_total_below_the_people_of_the_sites(site: int, total: int, again: list[int]) -> None:
    """It is the number within the scope where the sites add up to that."""
    found = read_head(source(HEAD + SITES.format(site, total))).headcount
    assert found is not None
    assert (found.value, [place.value for place in found.mentions]) == (86, again)
