"""Enumerations with a stated number, as bodies word and lay them out; and numbers that enumerate nothing."""

from __future__ import annotations

import pytest

from extract.report import extract_report
from schemas.report import Count
from tests.extract.documents import document

HEAD = "管理体系审核报告\n受审核方：青岚机电有限公司\n审核概况\n体系运行平稳。\n"
Enumeration = tuple[str, int, list[str]]

CASES: dict[str, tuple[str, list[Enumeration]]] = {
    "colon": (
        "识别重要环境因素5项：噪声、废气、废油、火灾、固废。",
        [("重要环境因素", 5, ["噪声", "废气", "废油", "火灾", "固废"])],
    ),
    "in all": ("共有特种设备3台：叉车2台、储气罐1台。", [("特种设备", 3, ["叉车2台", "储气罐1台"])]),
    "in all, including": (
        "列为重大危险源的共3项，包括：触电、火灾、机械伤害，均已制定措施。",
        [("重大危险源", 3, ["触电", "火灾", "机械伤害"])],
    ),
    "number first": (
        "经评价确定 4 项环境因素，包括：用纸、用电、废水、噪声。",
        [("环境因素", 4, ["用纸", "用电", "废水", "噪声"])],
    ),
    "chinese numeral": (
        "公司设五个部门：综合部、生产部、质检部、采购部、销售部。",
        [("部门", 5, ["综合部", "生产部", "质检部", "采购部", "销售部"])],
    ),
    "kinds": ("划分三个环境影响类别：办公、生产、运输。", [("环境影响类别", 3, ["办公", "生产", "运输"])]),
    "big kinds": (
        "能源种类分为以下三大类：电力、天然气、柴油。",
        [("能源种类", 3, ["电力", "天然气", "柴油"])],
    ),
    "bracket": (
        "不可接受风险3项（机械伤害、触电、火灾），均有管理方案。",
        [("不可接受风险", 3, ["机械伤害", "触电", "火灾"])],
    ),
    "namely": (
        "重大风险4项，即高处坠落、触电、坍塌、物体打击。",
        [("重大风险", 4, ["高处坠落", "触电", "坍塌", "物体打击"])],
    ),
    "respectively": (
        "主要用能系统共3个，分别为空压系统、照明系统、制冷系统。",
        [("主要用能系统", 3, ["空压系统", "照明系统", "制冷系统"])],
    ),
    "verb without colon": (
        "关键控制点共2个，包括原料验收和金属探测。",
        [("关键控制点", 2, ["原料验收", "金属探测"])],
    ),
    "last with and": (
        "不可接受风险3项：火灾、触电和机械伤害。",
        [("不可接受风险", 3, ["火灾", "触电", "机械伤害"])],
    ),
    "two with and": (
        "输出改进事项2项，即增加夜班巡检和更换3号防护门，完成期限为年底。",
        [("改进事项", 2, ["增加夜班巡检", "更换3号防护门"])],
    ),
    "listed without marks": ("厂区有解冻、裹粉、速冻三个作业区。", [("作业区", 3, ["解冻", "裹粉", "速冻"])]),
    "commas": (
        "环境目标三项：废水达标排放，火灾为零，固废分类处置。",
        [("环境目标", 3, ["废水达标排放", "火灾为零", "固废分类处置"])],
    ),
    "semicolons": (
        "质量目标3项：一次合格率不低于98%，实际98.6%；交付及时率100%；顾客投诉为零。",
        [("质量目标", 3, ["一次合格率不低于98%，实际98.6%", "交付及时率100%", "顾客投诉为零"])],
    ),
    "two enumerations": (
        "重要环境因素2项：噪声、废油；重大危险源2项：触电、火灾。",
        [("重要环境因素", 2, ["噪声", "废油"]), ("重大危险源", 2, ["触电", "火灾"])],
    ),
    "of them": ("共辨识危险源96项，其中重大风险2项：触电、烫伤。", [("重大风险", 2, ["触电", "烫伤"])]),
    "evaluated": (
        "《环境因素清单》共87条，评价出重要环境因素2项：噪声排放、潜在火灾。",
        [("重要环境因素", 2, ["噪声排放", "潜在火灾"])],
    ),
    "another number": (
        "重要环境因素共4项：噪声、废油、火灾。",
        [("重要环境因素", 4, ["噪声", "废油", "火灾"])],
    ),
    "open": (
        "识别出危险源共61项，包括：乱拉电线、地面湿滑（雨天）、登高作业等。",
        [("危险源", 61, ["乱拉电线", "地面湿滑（雨天）", "登高作业"])],
    ),
    "open with a word": (
        "配备消防器材12种：灭火器、消防栓等器材。",
        [("消防器材", 12, ["灭火器", "消防栓"])],
    ),
    "list in an item": (
        "确定9项环境因素，包括：电的消耗、墨粉、色带、电池等办公用品的废弃、废水的排放等。",
        [("环境因素", 9, ["电的消耗", "墨粉、色带、电池等办公用品的废弃", "废水的排放"])],
    ),
    "topics": (
        "沟通内容分为三类：制度宣传、员工对环境、安全的意见、质量、安全观念。",
        [("沟通内容", 3, ["制度宣传", "员工对环境、安全的意见", "质量、安全观念"])],
    ),
    "number behind": (
        "绿色采购清单含节能空调、水性漆等12类。",
        [("绿色采购清单", 12, ["节能空调", "水性漆"])],
    ),
    "number and noun behind": (
        "编制了火灾、触电、机械伤害等5个应急预案。",
        [("应急预案", 5, ["火灾", "触电", "机械伤害"])],
    ),
    "label and number behind": (
        "绩效参数：单位电耗、单位水耗、余热回收量等6项。",
        [("绩效参数", 6, ["单位电耗", "单位水耗", "余热回收量"])],
    ),
    "two of them": ("目标分解到生产部、质检部两个部门。", [("部门", 2, ["生产部", "质检部"])]),
    "procedures": (
        "编制了《采购控制程序》、《文件控制程序》等18个程序文件。",
        [("程序文件", 18, ["《采购控制程序》", "《文件控制程序》"])],
    ),
    "numbered inline": (
        "改进建议共2项：1）更新排风装置；2）增补应急照明。",
        [("改进建议", 2, ["更新排风装置", "增补应急照明"])],
    ),
    "a sentence before the numbers": (
        "重要环境因素：共3项。1）废水排放；2）固废；3）潜在火灾。",
        [("重要环境因素", 3, ["废水排放", "固废", "潜在火灾"])],
    ),
    "mainly": (
        "使用的原材料有 5 种，主要为钢板、型钢、焊丝、油漆、稀料。",
        [("原材料", 5, ["钢板", "型钢", "焊丝", "油漆", "稀料"])],
    ),
    "has": (
        "危险废物 3 种，有废机油、废活性炭、废漆桶。",
        [("危险废物", 3, ["废机油", "废活性炭", "废漆桶"])],
    ),
    "set in all": (
        "环境目标共设3条，分别是：固废合规处置率100%，噪声达标排放，火灾事故0起。",
        [("环境目标", 3, ["固废合规处置率100%", "噪声达标排放", "火灾事故0起"])],
    ),
    "an english label": (
        "Significant environmental aspects: 3 (waste gas, noise, fire).",
        [("Significant environmental aspects", 3, ["waste gas", "noise", "fire"])],
    ),
    "behind the list": (
        "主要过程：领料、加工、装配、检验（计4个）。",
        [("主要过程", 4, ["领料", "加工", "装配", "检验"])],
    ),
    "behind a list in brackets": (
        "主要过程（领料、加工、装配），共3个。",
        [("主要过程", 3, ["领料", "加工", "装配"])],
    ),
    "without a unit": (
        "重要环境因素数：3，包括废水排放、废气排放、噪声。",
        [("重要环境因素", 3, ["废水排放", "废气排放", "噪声"])],
    ),
    "a blank between": (
        "主要过程 3个 领料、加工、装配",
        [("主要过程", 3, ["领料", "加工", "装配"])],
    ),
    "one under the other": (
        "重要环境因素\n数量：3项\n内容：废水；废气；噪声",
        [("重要环境因素", 3, ["废水", "废气", "噪声"])],
    ),
    "parts of a record are no items": (
        "管评：计划 2025/7/10；召开 2025/7/23；主持 甘宁；改进 4 项；期限 2025/10/24",
        [],
    ),
    "clauses are no items": ("公司有限度地运行，人数合计129人，本次开出一般不符合3项。", []),
    "another number of items": ("主要过程（领料、加工），共3个。", []),
    "kinds of people in passing": ("年度培训计划覆盖管理、技术和操作三类人员，已实施。", []),
    "circled": (
        "提出问题2个：①作业指导书未受控；②台账漏登一台。",
        [("问题", 2, ["作业指导书未受控", "台账漏登一台"])],
    ),
    "first and second": (
        "管理方案三项：一是更换电机；二是加装光栅；三是改造照明。",
        [("管理方案", 3, ["更换电机", "加装光栅", "改造照明"])],
    ),
    "numbered below": (
        "体系文件包括三部分：\n1) 手册：方针、目标等。\n2) 程序文件和制度。\n公司编制了记录清单。",
        [("体系文件", 3, ["手册", "程序文件和制度"])],
    ),
    "bracketed below": (
        "识别的重要环境因素共2项，具体如下：\n（1）噪声排放\n（2）废油产生\n其他情况正常。",
        [("重要环境因素", 2, ["噪声排放", "废油产生"])],
    ),
    "bullets below": (
        "重大风险共2项如下：\n• 触电\n• 火灾\n制定了方案。",
        [("重大风险", 2, ["触电", "火灾"])],
    ),
    "short lines below": (
        "重要环境因素共2项，具体如下：\n固废排放\n分布：车间、办公室\n控制方法：分类收集\n潜在火灾\n分布：全厂\n控制方法：应急预案\n查《目标管理方案》，编制：高远山",
        [("重要环境因素", 2, ["固废排放", "潜在火灾"])],
    ),
    "table below": (
        "确定重要环境因素2项，见下表：\n序号\t工序\t环境因素\t控制\n1\t熔炼\t烟尘排放\t除尘\n2\t机加工\t废油产生\t收集\n\n以上受控。",
        [("重要环境因素", 2, ["烟尘排放", "废油产生"])],
    ),
    "caption": (
        "重要环境因素清单（共2项）\n序号\t名称\t措施\n1\t烟尘排放\t除尘\n2\t废油产生\t收集",
        [("重要环境因素", 2, ["烟尘排放", "废油产生"])],
    ),
    "foot of a table": (
        "表3 主要用能设备清单\n序号\t设备名称\t型号\n1\t空压机\tKD-7\n2\t冷冻机\tLQ-9\n共2台\t<\t<",
        [("主要用能设备", 2, ["空压机", "冷冻机"])],
    ),
    "cell": (
        "6.1.2\t识别环境因素87条，重要环境因素2项：噪声、废油\t符合",
        [("重要环境因素", 2, ["噪声", "废油"])],
    ),
    "label cell": ("重大风险\t共2项：触电、火灾", [("重大风险", 2, ["触电", "火灾"])]),
    "people": ("内审员共3名：高远山、卢静宜、甘启明。", [("内审员", 3, ["高远山", "卢静宜", "甘启明"])]),
    "notes in brackets": (
        "管理方案2项：空压站改造（完成）、照明改造（计划26/03/31完成）。",
        [("管理方案", 2, ["空压站改造（完成）", "照明改造（计划26/03/31完成）"])],
    ),
    "full width": ("重要环境因素共２项：噪声、废油。", [("重要环境因素", 2, ["噪声", "废油"])]),
    "one": ("确定重要环境因素1项：潜在火灾。", [("重要环境因素", 1, ["潜在火灾"])]),
    "english": (
        "Three significant aspects: noise, waste oil and fire.",
        [("significant aspects", 3, ["noise", "waste oil", "fire"])],
    ),
    "english bracket": (
        "The company identified 2 critical control points (raw material, metal detection).",
        [("critical control points", 2, ["raw material", "metal detection"])],
    ),
    "english namely": (
        "There are 4 departments, namely production, quality and sales.",
        [("departments", 4, ["production", "quality", "sales"])],
    ),
    "english nonconformities": ("Two minor nonconformities: training records, labels.", []),
    "english days": ("The audit took 3 days: Monday, Tuesday and Wednesday.", []),
    "nonconformities": ("开具不符合2项：生产部一项、质检部一项。", []),
    "split in grades": ("共开具不符合项3项（严重0项、轻微3项）。", []),
    "done and not done": ("处置计划18条：已关闭15条、未到期3条。", []),
    "sample": ("抽查设备台账3台：空压机、行车、叉车。", []),
    "sample of records": ("随机抽取合同3份：甲方盖章、乙方盖章、日期齐全。", []),
    "next audit": ("下次审核应关注3项：目标、内审、培训。", []),
    "at least": ("应急物资应配备至少3种：灭火器、沙袋、担架。", []),
    "spread": ("质量目标分解到五个部门：合格率不低于98%；及时率不低于95%；投诉为零。", []),
    "mere number": ("车间内有7个消防栓，61个灭火器；办公区有4个消防栓。", []),
    "model": ("平衡重式叉车 1 台(CPD 型 3.5t)，检验合格。", []),
    "codes": ("叉车2台（CPD20，车牌厂内-03311、厂内-03312）。", []),
    "clause": ("不符合GB/T 24001-2016标准 7.2 条款：能力、意识。", []),
    "months": ("运行3个月：内审、管理评审已完成。", []),
    "auditor days": ("审核人日6人日（2人，3天）。", []),
    "one with a sentence": (
        "管理评审提出 1 项改进建议：GB/T 19001-2016、GB/T 50430-2017掌握不够，应增加培训。",
        [],
    ),
    "laws": (
        "适用的法律法规3部：《中华人民共和国环境保护法》、《中华人民共和国安全生产法》、《中华人民共和国消防法》。",
        [],
    ),
    "laws behind": (
        "收集了《中华人民共和国环境保护法》、《中华人民共和国安全生产法》、《中华人民共和国消防法》等45个法律法规。",
        [],
    ),
    "signed by": ("评审记录由高远山、卢静宜等四人签字。", []),
    "ordinal": ("第三项：设备、人员、环境均符合。", []),
    "paragraph under it": ("文件清单共57份。\n1) 手册\n2) 程序文件", []),
}


def _told(counts: list[Count]) -> list[Enumeration]:
    return [
        (c.what.value or "", c.stated.value or 0, [leaf.value or "" for leaf in c.listed])
        for c in counts
        if c.what and c.stated
    ]


@pytest.mark.parametrize("name", CASES)
def test_counts(name: str) -> None:
    text, told = CASES[name]
    report, _ = extract_report(document(HEAD + text))
    assert _told(report.counts) == told


@pytest.mark.parametrize(
    ("text", "is_open", "counted"),
    [
        ("特种设备共3台：叉车2台、储气罐1台。", False, 3),
        ("危险源共9项，包括：触电、火灾等。", True, 2),
        ("编制了火灾、触电、机械伤害等5个应急预案。", True, 3),
        ("重要环境因素4项：含镍、含锌废水，酸雾，废油、废渣，火灾，噪声。", False, None),
    ],
)
def test_how_many(text: str, is_open: bool, counted: int | None) -> None:
    report, _ = extract_report(document(HEAD + text))
    assert [(c.open_ended, c.counted) for c in report.counts] == [(is_open, counted)]


def test_evidence() -> None:
    report, _ = extract_report(document(HEAD + "确定重要环境因素共2项：噪声、废油。"))
    count = report.counts[0]
    assert count.stated is not None
    assert (count.stated.raw, count.stated.evidence.line) == ("2项", 5)
    assert [leaf.raw for leaf in count.listed] == ["噪声", "废油"]
