# ruff: noqa: E501 - the text of reports
"""Head counts, the system's first day, the next audit, the audit's time, stage 1 and signatures, as bodies word them."""

from __future__ import annotations

from typing import Any

import pytest

from extract.report import read_head
from tests.extract.documents import source
from tests.extract.test_layouts import value_at

HEAD = "管理体系审核报告\n受审核方：青岚机电有限公司\n1 概况\n体系运行平稳。\n"

PEOPLE: dict[str, tuple[str, dict[str, Any]]] = {
    "outer label, total and insured": (
        "审核范围内覆盖员工总人数：总人数共计 31 人，公司缴纳社保人数为 29 人。",
        {"headcount": 31, "headcount_total": 31, "insured_count": 29},
    ),
    "one sentence": (
        "公司现有员工 86 人，体系覆盖 72 人，参保 70 人。",
        {"headcount_total": 86, "headcount": 72, "insured_count": 70},
    ),
    "in brackets": (
        "员工总数：86人（其中体系覆盖72人，参保70人）",
        {"headcount_total": 86, "headcount": 72, "insured_count": 70},
    ),
    "form": (
        "员工总人数\t86\t体系有效人数\t72\n参保人数\t70\t班次\t单班",
        {"headcount_total": 86, "headcount": 72, "insured_count": 70},
    ),
    "joint": ("总人数/体系覆盖人数：86/72", {"headcount_total": 86, "headcount": 72}),
    "insured sentence": (
        "提供社会保险单位参保证明，为 70 名员工缴纳了养老、工伤、医疗保险。",
        {"insured_count": 70},
    ),
    "insured for": ("公司目前为 70 名员工缴纳社会保险。", {"insured_count": 70}),
    "insured certificate": ("社保缴纳证明显示参保人数为70人。", {"insured_count": 70}),
    "insured by count": ("2025年3月社保缴费人数70人，与花名册一致。", {"insured_count": 70}),
    "insured of the staff": (
        "公司为在册职工72人缴纳了工伤保险。",
        {"headcount_total": 72, "insured_count": 72},
    ),
    "all insured": (
        "公司在册员工共72人，均在体系覆盖范围内，全部缴纳社保。",
        {"headcount_total": 72, "headcount": 72, "insured_count": 72},
    ),
    "english": (
        "Total number of employees: 86\nEffective number of personnel: 72",
        {"headcount_total": 86, "headcount": 72},
    ),
    "chinese numerals": ("体系覆盖人数：七十二人", {"headcount": 72}),
    "employees in all": ("公司共有员工86人，其中管理人员12人。", {"headcount_total": 86}),
    "now": ("企业现有职工总数为86人。", {"headcount_total": 86}),
    "of the scope": ("认证范围内有效人数为72人（全职70人，兼职2人）。", {"headcount": 72}),
    "employed": ("组织从业人员86人，认证范围涉及员工72人。", {"headcount_total": 86, "headcount": 72}),
    "system's": ("公司体系人数 72 人。", {"headcount": 72}),
    "drill": ("消防演练参加人数 45 人。", {"headcount": None, "headcount_total": None}),
    "training": ("培训人数：45人，考核合格。", {"headcount": None, "headcount_total": None}),
    "supplier": ("供方员工45人，具备能力。", {"headcount": None, "headcount_total": None}),
    "audit team": ("审核组人数：3人", {"headcount": None, "headcount_total": None}),
}
TIMES: dict[str, tuple[str, dict[str, Any]]] = {
    "effective label": ("体系实施时间：2025 年 01 月 20 日", {"system_effective_on": "2025-01-20"}),
    "effective in one line": (
        "组织成立时间：2015 年 9 月 22 日体系实施时间：2025 年 01 月 20 日",
        {"system_effective_on": "2025-01-20"},
    ),
    "effective since": ("自2025年1月20日建立体系以来，没有发生事故。", {"system_effective_on": "2025-01-20"}),
    "effective by": (
        "公司于2025年01月20日，按照GB/T 24001-2016标准的要求，建立一体化管理体系。",
        {"system_effective_on": "2025-01-20"},
    ),
    "issued and in force": (
        "管理手册A/0版于2025年1月20日发布并实施，体系正式运行。",
        {"system_effective_on": "2025-01-20"},
    ),
    "runs from": ("体系自2025年1月20日起正式运行，至今已运行8个月。", {"system_effective_on": "2025-01-20"}),
    "runs": ("管理体系于2025.1.20开始运行。", {"system_effective_on": "2025-01-20"}),
    "trial": ("体系文件2025年1月20日发布，2025年1月20日起试运行。", {"system_effective_on": "2025-01-20"}),
    "effective month": ("体系建立时间：2025年1月", {"system_effective_on": "2025-01"}),
    "effective english": (
        "The management system has been in operation since 20 January 2025.",
        {"system_effective_on": "2025-01-20"},
    ),
    "effective form": ("体系运行起始日期\t2025-01-20", {"system_effective_on": "2025-01-20"}),
    "effective of a law": (
        "《中华人民共和国消防法》实施日期为2021年4月29日。",
        {"system_effective_on": None},
    ),
    "effective of a procedure": ("《采购控制程序》2025年3月1日实施。", {"system_effective_on": None}),
    "certificate": ("首次获证日期：2022年3月1日", {"system_effective_on": None}),
    "next by": ("拟实施的下次现场审核日期应在 2026 年 9 月 18 日前。", {"next_audit_by": "2026-09-18"}),
    "next not later": ("下次监督审核应不晚于2026年11月9日进行。", {"next_audit_by": "2026-11-09"}),
    "next label": ("下次审核时间：2026年10月31日前", {"next_audit_by": "2026-10-31"}),
    "next month": ("建议下次审核安排在2026年10月。", {"next_audit_by": "2026-10"}),
    "next first": ("首次监督审核应于2026年11月10日之前实施。", {"next_audit_by": "2026-11-10"}),
    "next in form": ("下次监督审核最迟日期\t2026-11-09", {"next_audit_by": "2026-11-09"}),
    "next before it": ("请于2026年11月9日前接受第一次监督审核。", {"next_audit_by": "2026-11-09"}),
    "next recertification": ("再认证审核应在2027年5月31日前完成。", {"next_audit_by": "2027-05-31"}),
    "next english": (
        "The next surveillance audit is due by 9 November 2026.",
        {"next_audit_by": "2026-11-09"},
    ),
    "next internal": ("下次内部审核计划于2026年5月进行。", {"next_audit_by": None}),
    "next calibration": ("下次校准日期：2026年5月10日", {"next_audit_by": None}),
    "next as a rule": ("获证组织应在12个月内接受监督审核。", {"next_audit_by": None}),
    "last surveillance": ("上次监督审核于2025年5月10日完成。", {"next_audit_by": None}),
}
AUDIT: dict[str, tuple[str, dict[str, Any]]] = {
    "risk": ("风险等级：中风险", {"audit.risk": "中"}),
    "risk ticked": ("风险级别：□高 ☑中 □低", {"audit.risk": "中"}),
    "risk prose": ("经评定，组织的职业健康安全风险等级为三级。", {"audit.risk": "三级"}),
    "risk complexity": ("环境因素复杂程度\t中等", {"audit.risk": "中等"}),
    "risk of systems": ("风险等级\t环境：中；职业健康安全：高", {"audit.risk": "环境：中；职业健康安全：高"}),
    "risk english": ("Risk level: Medium", {"audit.risk": "Medium"}),
    "risk of a hazard": ("触电的风险等级为三级，采取管理措施。", {"audit.risk": None}),
    "risk of the table": ("序号\t危险源\t风险等级\n1\t触电\t三级\n2\t火灾\t二级", {"audit.risk": None}),
    "days": ("审核人日：6.5人日（其中现场6.0）", {"audit.person_days": 6.5, "audit.onsite_days": 6.0}),
    "days prose": (
        "本次审核共用8人日，其中现场审核7人日。",
        {"audit.person_days": 8.0, "audit.onsite_days": 7.0},
    ),
    "days beside the audit's days": (
        "2 审核时间与实施\na) 现场 2026-01-20 上午 至 2026-01-22 下午，9.0人日；非现场1.0人日；合计10.0人日",
        {"audit.person_days": 10.0, "audit.onsite_days": 9.0},
    ),
    "days of stage 2": ("第二阶段共6人日（审核员2人，各3天）。", {"audit.person_days": 6.0}),
    "mode and more": ("审核方式：现场审核。抽取在建工地2处。", {"audit.mode": "onsite"}),
    "days form": ("总审核人日\t8\t现场审核人日\t7", {"audit.person_days": 8.0, "audit.onsite_days": 7.0}),
    "days and reduction": (
        "审核人日：8人日，减少理由：单一场所、过程简单",
        {"audit.person_days": 8.0, "audit.reductions": ["单一场所、过程简单"]},
    ),
    "reduction": (
        "审核人日减少理由：组织已获得其他认证，减少10%",
        {"audit.reductions": ["组织已获得其他认证，减少10%"]},
    ),
    "reduction none": ("审核时间减少理由：无", {"audit.reductions": []}),
    "reduction in form": (
        "人日调整说明\t一体化程度高，减少15%",
        {"audit.reductions": ["一体化程度高，减少15%"]},
    ),
    "reduction told": (
        "因体系一体化程度高，审核人日减少了10%。",
        {"audit.reductions": ["因体系一体化程度高，审核人日减少了10%"]},
    ),
    "reduction of rates": (
        "审核时间由10人日减少到8人日，理由为过程单一、无设计开发。",
        {"audit.reductions": ["过程单一、无设计开发"]},
    ),
    "reduction english": (
        "Reasons for reduction: single simple process",
        {"audit.reductions": ["single simple process"]},
    ),
    "reduction of waste": ("减少理由充分，固废减少10%。", {"audit.reductions": []}),
    "covered": (
        "审核覆盖时期：自2025年01月20日至本次审核结束日。\n审核时间：2025年11月7日上午至2025年11月10日下午",
        {
            "audit.covered_from": "2025-01-20",
            "audit.covered_to": "2025-11-10",
            "audit.start_half": "am",
            "audit.end_half": "pm",
        },
    ),
    "covered dates": (
        "覆盖期间：2024.11.8—2025.11.10",
        {"audit.covered_from": "2024-11-08", "audit.covered_to": "2025-11-10"},
    ),
    "covered in the audit's sentence": (
        "1.3 审核于2025年10月20日上午至2025年10月21日下午以现场审核的方式进行，覆盖2024年9月20日至2025年10月21日的体系运行情况。",
        {"audit.start": "2025-10-20", "audit.covered_from": "2024-09-20", "audit.covered_to": "2025-10-21"},
    ),
    "covered by an internal audit": (
        "内部审核于2025年3月1日进行，覆盖2024年3月1日至2025年3月1日。",
        {"audit.covered_from": None},
    ),
    "days of a stage 1 report": (
        "审核类型：第一阶段\n1.3 审核于2025年10月20日上午至2025年10月20日下午以现场审核的方式进行。",
        {"audit.start": "2025-10-20", "audit.end": "2025-10-20", "audit.end_half": "pm"},
    ),
    "stage 2 announced": (
        "审核类型：第一阶段\n1.3 第二阶段审核于2025年11月20日至2025年11月21日进行。",
        {"audit.start": None},
    ),
    "covered since the system": (
        "审核覆盖期：体系运行（2025年1月20日）以来至本次审核结束",
        {"audit.covered_from": "2025-01-20"},
    ),
    "covered prose": (
        "本次审核覆盖的时期为2025年1月20日至2025年11月10日。",
        {"audit.covered_from": "2025-01-20", "audit.covered_to": "2025-11-10"},
    ),
    "covered until the audit": (
        "本次监督审核覆盖2024年11月8日以来的体系运行情况。",
        {"audit.covered_from": "2024-11-08"},
    ),
    "mode": ("审核方式：☑现场审核 □远程审核 □现场结合远程审核", {"audit.mode": "onsite"}),
    "mode lost": ("审核方式：现场审核 非现场 远程审核 现场结合远程审核", {"audit.mode": None}),
    "mode remote": ("本次审核采用远程方式实施。", {"audit.mode": "remote"}),
    "mode mixed": ("审核采用现场审核与远程审核相结合的方式。", {"audit.mode": "mixed"}),
    "mode of the team": (
        "审核组受委派，按GB/T 19001-2016对客户的质量管理体系进行现场审核。",
        {"audit.mode": "onsite"},
    ),
    "mode of stage 1": ("审核组对客户进行了第一阶段远程审核。", {"audit.mode": None}),
    "mode form": ("审核形式\t非现场（文件）审核", {"audit.mode": "offsite"}),
    "halves": (
        "审核日期：2025-11-07 PM 至 2025-11-10 AM",
        {"audit.start_half": "pm", "audit.end_half": "am"},
    ),
    "halves in brackets": (
        "审核日期：2025年11月7日（下午）至11月10日（上午）",
        {"audit.start_half": "pm", "audit.end_half": "am"},
    ),
    "hours are halves": (
        "审核时间：2025年11月7日 8:30 至 2025年11月10日 17:30",
        {"audit.start": "2025-11-07", "audit.end": "2025-11-10"},
    ),
}
STAGE1: dict[str, tuple[str, dict[str, Any]]] = {
    "sentence": (
        "一阶段审核情况：\n于 2025 年 09 月 16 日 13:00 至 2025 年 09 月 16 日 17:00 完成了第一阶段审核，结果见一阶段审核报告。",
        {
            "stage1.start": "2025-09-16",
            "stage1.end": "2025-09-16",
            "stage1.start_time": "13:00",
            "stage1.end_time": "17:00",
        },
    ),
    "label": (
        "第一阶段审核时间：2025年11月3日至2025年11月4日\n第一阶段审核方式：远程审核",
        {"stage1.start": "2025-11-03", "stage1.end": "2025-11-04", "stage1.mode": "remote"},
    ),
    "form": (
        "第一阶段\t2025-11-04 09:00～17:00\t现场\n第二阶段\t2025-11-07～2025-11-10\t现场",
        {
            "stage1.start": "2025-11-04",
            "stage1.start_time": "09:00",
            "stage1.end_time": "17:00",
            "stage1.mode": "onsite",
        },
    ),
    "one day": (
        "审核组于2025年11月4日以非现场方式实施了第一阶段审核。",
        {"stage1.start": "2025-11-04", "stage1.end": "2025-11-04", "stage1.mode": "offsite"},
    ),
    "hours in words": (
        "第一阶段审核于2025年11月4日上午9时至下午5时在公司会议室进行。",
        {"stage1.start_time": "09:00", "stage1.end_time": "17:00"},
    ),
    "english": (
        "Stage 1 audit: 4 November 2025, remote",
        {"stage1.start": "2025-11-04", "stage1.mode": "remote"},
    ),
    "without day": (
        "在第一阶段审核的基础上，通过检查判断符合性。",
        {"stage1.start": None, "stage1.mode": None},
    ),
    "problems of stage 1": ("一阶段提出的问题已于2025年11月6日整改完成。", {"stage1.start": None}),
}
SIGNED: dict[str, tuple[str, dict[str, Any]]] = {
    "team": (
        "2 审核结论\n推荐认证注册\n审核组：高远山、卢静宜",
        {"conclusion.signatories": ["高远山", "卢静宜"]},
    ),
    "leader and members": (
        "2 审核结论\n推荐认证注册\n审核组长（签字）：高远山\n审核组员（签字）：卢静宜、甘启明",
        {"conclusion.signatories": ["高远山", "卢静宜", "甘启明"]},
    ),
    "table": (
        "2 审核结论\n推荐认证注册。\n审核组长\t高远山\t日期\t2025-11-10\n组员\t卢静宜\t日期\t2025-11-10",
        {"conclusion.signatories": ["高远山", "卢静宜"]},
    ),
    "signature line": (
        "2 审核结论\n推荐认证注册。\n签字：高远山　卢静宜　2025年11月10日",
        {"conclusion.signatories": ["高远山", "卢静宜"]},
    ),
    "behind the body's name": (
        "2 审核结论\n推荐认证注册。\n衡岳认证有限公司审核组成员签字：高远山、卢静宜\n日期：2025-07-12",
        {"conclusion.signatories": ["高远山", "卢静宜"]},
    ),
    "behind the body's name with the day": (
        "2 审核结论\n推荐认证注册。\n衡岳质量认证中心有限公司审核组长：高远山 2025 年 8 月 25 日",
        {"conclusion.signatories": ["高远山"]},
    ),
    "signed by all": (
        "2 审核结论\n推荐认证注册。\n审核组全体成员签字：高远山 卢静宜 甘启明",
        {"conclusion.signatories": ["高远山", "卢静宜", "甘启明"]},
    ),
    "team signature": (
        "2 审核结论\n推荐认证注册。\n审核组签名：高远山/卢静宜",
        {"conclusion.signatories": ["高远山", "卢静宜"]},
    ),
    "english": (
        "2 Conclusion\nRecommended for certification.\nTeam leader signature: Gao Yuanshan\nTeam members: Lu Jingyi",
        {"conclusion.signatories": ["Gao Yuanshan", "Lu Jingyi"]},
    ),
    "signatures in a table": (
        "2 审核结论\n推荐认证注册。\n角色\t姓名\t签字\n组长\t高远山\t高远山\n组员\t卢静宜\t卢静宜",
        {"conclusion.signatories": ["高远山", "卢静宜"]},
    ),
    "blank": ("2 审核结论\n推荐认证注册。\n审核组长（签字）：\n日期：", {"conclusion.signatories": []}),
    "client signs": (
        "2 审核结论\n推荐认证注册。\n审核组长：高远山\n受审核方代表（签字）：庄小梦",
        {"conclusion.signatories": ["高远山"]},
    ),
    "internal": (
        "2 内部审核\n内审组长：庄小梦，审核员：易水寒。\n3 审核结论\n推荐认证注册。\n审核组：高远山",
        {"conclusion.signatories": ["高远山"]},
    ),
}
GROUPS = {"people": PEOPLE, "times": TIMES, "audit": AUDIT, "stage1": STAGE1, "signed": SIGNED}
EVERY = [(group, name) for group, cases in GROUPS.items() for name in cases]


@pytest.mark.parametrize(("group", "name"), EVERY, ids=[f"{g}-{n}" for g, n in EVERY])
def test_wording(group: str, name: str) -> None:
    text, told = GROUPS[group][name]
    report = read_head(source(HEAD + text))
    assert {path: value_at(report, path) for path in told} == told
