# ruff: noqa: E501 - the text of reports
"""Which system a scope is of: told before its label, in its row, over it, at the end of the label, by letters."""

from __future__ import annotations

import pytest

from extract.report import read_head
from tests.extract.documents import source

EO = "审核报告\n审核依据：GB/T 24001-2016、GB/T 45001-2020\n1 概况\n"
QE = "审核报告\n审核依据：GB/T 19001-2016、GB/T 24001-2016\n1 概况\n"
Q = "审核报告\n审核依据：GB/T 19001-2016\n1 概况\n"
HSE = "审核报告\n审核依据：Q/SY 08002.1-2018\n管理体系：健康、安全与环境管理体系\n1 概况\n"
WORK = "塑钢门窗的生产"
ENV = "塑钢门窗的生产所涉及的环境管理活动"
OHS = "塑钢门窗的生产所涉及的职业健康安全管理活动"
RIG = "钻机维修所涉及的健康、安全与环境管理活动"
SystemScope = tuple[str, str | None, str]
AUDITED: list[SystemScope] = [("audit", "EMS", ENV), ("audit", "OHSMS", OHS)]
WORKED: list[SystemScope] = [("audit", "QMS", WORK), ("audit", "EMS", ENV)]
STATED: list[SystemScope] = [("system", "EMS", ENV), ("system", "OHSMS", OHS)]
CERTIFIED: list[SystemScope] = [("certificate", "EMS", ENV), ("certificate", "OHSMS", OHS)]
CASES: dict[str, tuple[str, list[SystemScope]]] = {
    "bracket-before": (
        f"{EO}【环境】准则：GB/T 24001-2016（ISO 14001:2015）；审核范围：“{ENV}”。\n\n【职业健康安全】准则：GB/T 45001-2020；审核范围：“{OHS}”。",
        AUDITED,
    ),
    "lead-before-letters": (
        f"{HSE.replace('健康、安全与环境管理体系', '健康、安全与环境管理体系、环境管理体系')}条款\t要点\t证据\t判定\n4.2\t相关方\t谈话得知\tY\n4.3\t体系范围\t手册第1章写明的范围为——H：{RIG}；E：{ENV}\tY",
        [("system", "HSE", RIG), ("system", "EMS", ENV)],
    ),
    "standard-in-row": (
        f"{EO}准则\tGB/T 24001-2016\t审核范围\t{ENV}\n准则\tGB/T 45001-2020\t审核范围\t{OHS}",
        AUDITED,
    ),
    "system-spans-rows": (
        f"{EO}环境管理体系\t审核范围\t{ENV}\n~\t证书范围\t{ENV}\n职业健康安全管理体系\t审核范围\t{OHS}\n~\t证书范围\t{OHS}",
        AUDITED + CERTIFIED,
    ),
    "heading-over": (
        f"{EO}2.1 环境管理体系\n审核准则：GB/T 24001-2016\n审核范围：{ENV}\n2.2 职业健康安全管理体系\n审核准则：GB/T 45001-2020\n审核范围：{OHS}",
        AUDITED,
    ),
    "one-scope-under-both": (
        f"{QE}审核准则：GB/T 19001-2016、GB/T 24001-2016\n审核范围：{WORK}",
        [("audit", "QMS", WORK), ("audit", "EMS", WORK)],
    ),
    "english-in-row": (
        f"{QE}QMS GB/T 19001-2016 / ISO 9001:2015\tScope {WORK}\nEMS GB/T 24001-2016 / ISO 14001:2015\tScope {ENV}",
        WORKED,
    ),
    "code-behind-label": (f"{QE}Scope, QMS\t{WORK}\nScope, EMS\t{ENV}", WORKED),
    "code-behind-dash": (
        f"{QE}Audit scope – QMS\t{WORK}\nAudit scope – EMS\t{ENV}\nCertificate scope (QMS)\t{WORK}\nCertificate scope (EMS)\t{ENV}",
        [*WORKED, ("certificate", "QMS", WORK), ("certificate", "EMS", ENV)],
    ),
    "name-behind-label": (f"{QE}审核范围·质量\t{WORK}\n审核范围·环境\t{ENV}", WORKED),
    "letter-of-report": (
        f"{HSE}审核范围：H：{RIG}\nH证书范围：{RIG}",
        [("audit", "HSE", RIG), ("certificate", "HSE", RIG)],
    ),
    "medical": (
        "审核报告\n审核依据：GB/T 42061-2022\n1 概况\n审核范围（医疗器械质量）：敷贴的生产\n证书范围（医疗器械质量）：敷贴的生产",
        [("audit", "MDR", "敷贴的生产"), ("certificate", "MDR", "敷贴的生产")],
    ),
    "no-gap-names": (f"{EO}审核范围：环境：{ENV}职业健康安全：{OHS}", AUDITED),
    "no-gap-codes": (f"{EO}审核范围：EMS：{ENV}OHSMS：{OHS}", AUDITED),
    "no-colon": (f"{EO}审核范围：EMS{ENV}；OHSMS {OHS}", AUDITED),
    "also-includes": (
        f"{QE}审核所覆盖的范围，就质量而言，是{WORK}。\n审核覆盖的范围还包括，就环境而言，是{ENV}。",
        WORKED,
    ),
    "written-in-manual": (f"{EO}手册写明的环境体系范围：{ENV}\n手册载明的安全体系范围：{OHS}", STATED),
    "behind-ratings": (
        f"{EO}结论\t内部审核和管理评审的有效性：符合。 推荐意见：推荐注册。 环境管理体系证书范围：{ENV}。 职业健康安全管理体系证书范围：{OHS}。 下次审核2026.10.14之前。",
        CERTIFIED,
    ),
    "applied-for-once": (
        f"{Q}申请范围：{WORK}\n推荐认证范围：{WORK}",
        [("audit", "QMS", WORK), ("certificate", "QMS", WORK)],
    ),
    "before-a-change": (
        f"{Q}审核范围\t{WORK}和安装\n\n变更项目\t变更前\t变更后\n认证范围\t{WORK}\t{WORK}和安装",
        [("audit", "QMS", f"{WORK}和安装")],
    ),
    "of-a-permit": (
        f"{Q}审核范围：{WORK}\n\nPermit 安全生产许可证\tNo. (豫)JZ3317\nScope 建筑施工\tValid 2022/1/15",
        [("audit", "QMS", WORK)],
    ),
    "of-what": (f"{Q}审核范围\t产品：{WORK}¶部门：生产部¶场所：示范路3号", [("audit", "QMS", WORK)]),
    "english-line": (
        f"{Q}审核范围\t{WORK}¶Production of plastic steel doors and windows for dwellings\n审核方式\t现场",
        [("audit", "QMS", WORK)],
    ),
    "wording-of-certificate": (
        f"{QE}证书表述\n\n认证领域\t中文范围\t英文范围\nQMS\t{WORK}\tProduction of windows\nEMS\t{ENV}\tEnvironment",
        [("certificate", "QMS", WORK), ("certificate", "EMS", ENV)],
    ),
    "main-business": (f"{Q}组织的主营业务为{WORK}，工艺流程：下料—焊接—组装。", [("activity", None, WORK)]),
    "business-first": (f"{Q}主营业务为{WORK}，主要流程依次为下料、焊接。", [("activity", None, WORK)]),
    "activity-and-flow": (
        f"{Q}企业情况\t全员78人，单班 活动：{WORK}；流程：下料→焊接 关键过程焊接",
        [("activity", None, WORK)],
    ),
    "activity-and-staff": (f"{Q}主要产品/服务：{WORK}；员工90人。", [("activity", None, WORK)]),
    "company-of": (
        f"{Q}企业成立于2015年，是一家从事{WORK}的民营企业，现有员工90人。",
        [("activity", None, WORK)],
    ),
    "activity-of-site": (
        f"{Q}Address\t示范路3号\nActivity\t管理和支持过程\nPersonnel\t31\nKind\t☑permanent ☐temporary",
        [],
    ),
    "confirmed-wordings": (f"{EO}审核组确认的范围表述\tEMS\t{ENV}\n~\tOHSMS\t{OHS}", AUDITED),
    "last-of-several": (
        f"{QE}经审核，推荐QMS、EMS认证范围均为：{WORK}。",
        [("certificate", "QMS", WORK), ("certificate", "EMS", WORK)],
    ),
    "products-and-processes": (
        f"{QE}本次审核的产品、过程和服务：\n（1）质量：{WORK}\n（2）环境：{ENV}",
        WORKED,
    ),
    "of-each-certificate": (
        f"{QE}证书信息\n\n证书\t标准\t范围\nQ证书\tGB/T 19001-2016\t{WORK}\nE证书\tGB/T 24001-2016\t{ENV}",
        [("certificate", "QMS", WORK), ("certificate", "EMS", ENV)],
    ),
    "letters-and-blanks": (
        f"{QE}审核组建议对认证范围作如下表述：Q {WORK}；E {ENV}。",
        [("certificate", "QMS", WORK), ("certificate", "EMS", ENV)],
    ),
    "after-the-audit": (
        f"{QE}序号\t体系\t申请的认证范围\t审核后确认的认证范围\n1\t质量\t{WORK}\t{WORK}\n2\t环境\t{ENV}\t{ENV}",
        [
            ("system", "QMS", WORK),
            ("certificate", "QMS", WORK),
            ("system", "EMS", ENV),
            ("certificate", "EMS", ENV),
        ],
    ),
    "letters-before-label": (f"{QE}Q/E认证范围：{WORK}", [("audit", "QMS", WORK), ("audit", "EMS", WORK)]),
    "address-in-brackets": (f"{Q}审核范围\t{WORK}（地址：桐乡市示范路9号）", [("audit", "QMS", WORK)]),
    "remark-behind": (f"{Q}审核范围\t{WORK}；以上范围不含模具设计。", [("audit", "QMS", WORK)]),
    "departments-behind": (f"{Q}审核范围：{WORK}，覆盖生产部、行政部。", [("audit", "QMS", WORK)]),
    "wide-gaps": (f"{Q}审核范围　　{WORK}　　　审核人日　　4", [("audit", "QMS", WORK)]),
    "whether-it-changes": (f"{Q}审核范围是否变化\t否\n审核范围\t{WORK}", [("audit", "QMS", WORK)]),
    "specialised": (f"{Q}公司专业从事{WORK}，年产能300吨。", [("activity", None, WORK)]),
}


@pytest.mark.parametrize("name", CASES)
def test_scopes_of_systems(name: str) -> None:
    text, expected = CASES[name]
    found = read_head(source(text)).scopes
    told = [(s.place, s.system.value if s.system else None, s.text.value if s.text else "") for s in found]
    assert sorted(told, key=str) == sorted(expected, key=str)


SYSTEMS = {
    "审核报告\n认证项目\t☑食品安全管理体系\n体系\tQMS\tHSPM": ["FSMS", "QMS", "HSPM"],
    "审核报告\n准则\tISO 22000:2018\t周期\t三年\n~\tGB/T 27341-2009\t周期\t三年": ["FSMS", "HACCP"],
    "审核报告\n不适用：GB/T 19001-2016 标准 8.3\n\nQMS GB/T 19001-2016\t甲\nEMS GB/T 24001-2016\t乙\n\n# 不符合项\n标准：GB/T 24001-2016": [
        "QMS",
        "EMS",
    ],
}


@pytest.mark.parametrize("text", SYSTEMS)
def test_systems_of_rows(text: str) -> None:
    assert [leaf.value for leaf in read_head(source(text)).systems] == SYSTEMS[text]
