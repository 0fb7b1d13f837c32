"""Names behind a post or 由 that nothing else marks: one person's spellings, and two people's names."""

from __future__ import annotations

import pytest

from extract.report import extract_report
from tests.extract.documents import document


def spellings(text: str) -> list[list[str]]:
    made = document("管理体系审核报告\n受审核方：江州甲乙机械有限公司\n" + text)
    _, mentions = extract_report(made)
    return [sorted(e.spellings) for e in mentions.of_kind("person") if len(e.spellings) > 1]


@pytest.mark.parametrize(
    "text",
    [
        "装配工艺员柳文静持证上岗。上岗考核由柳文婧实施。",
        "内审组员柳文静、何少芬。整改验证人柳文婧。",
        "仓库保管员柳文静负责台账。2月台账由柳文婧填写。",
        "化验员柳文静、骆平。复核人柳文婧，记录完整。",
        "点检由柳文静完成。巡检员柳文婧参加了培训。",
        "值班长柳文静在岗。交接班记录由柳文婧签收。",
        "工程师柳文静介绍了过程。图样由柳文婧负责保管。",
        "组员柳文静对车间进行检查。\n问题跟踪人柳文婧（质检部）。",
        "持证焊工柳文静，技能合格。焊接记录由柳文婧记录。",
        "监护人柳文静签字齐全。作业票由柳文婧出具。",
    ],
)
def test_spellings_of_one_person(text: str) -> None:
    assert spellings(text) == [["柳文婧", "柳文静"]]


@pytest.mark.parametrize(
    "text",
    [
        "成型工柳文静、内包装工柳文婧，体检合格。",
        "化验员柳文静和检验员柳文婧均持证。",
        "化验员柳文静（早班）、采购员柳文婧（中班）均在岗。",
        "化验员柳文静与采购员柳文婧（两人同音不同字）。",
        "化验员柳文静负责取样。采购员柳文婧负责合同。二人系姐妹。",
        "化验员柳文静负责取样，采购员柳文婧负责合同，不是同一人。",
        "化验员柳文静负责取样。采购员柳文芳负责合同。",
        "化验员柳文静负责取样。采购员刘文静负责合同。",
        "化验员柳静负责取样。采购员柳婧负责合同。",
        "施工人员安全，员工安全员培训。由施工队实施，由施工对检查。",
        "由于水泵检修，由于水棒检修。操作工程序，操作工成序。",
        "姓名\t岗位\n柳文静\t化验员\n柳文婧\t采购员",
    ],
)
def test_two_people(text: str) -> None:
    assert spellings(text) == []
