# ruff: noqa: E501 - the text of documents
"""Every command on every kind of document: the right one reads it, a wrong one says which is right, and why."""

from __future__ import annotations

import pytest

from corpus.blocks import Block, Cell, Paragraph, Report, Table
from corpus.write_docx import docx_of
from hegui.errors import WrongKindError
from hegui.wording import explain
from hegui.worker import jobs
from tests.conftest import ROOT

REPORT = """第二阶段审核记录汇编
受审核方名称：青峦环保设备有限公司
审核日期：2025年6月11日至2025年6月12日
审核组长：周明远
审核组成员：沈若岚
审核范围：污水处理设备的制造
本次审核开具轻微不符合项2项。
审核结论：推荐认证注册。
"""
RULES = """环境管理体系的受理与实施
1 适用范围
1.1 本规则适用于申请组织的认证，认证机构应按本规则开展活动，审核员应当遵守。
2 认证程序
2.1 认证机构应对申请组织的资料进行评审，应保存记录，应在 30 日内答复。
2.2 审核组应由组长带领，组长应具备资格。初次认证程序分两个阶段，机构应当安排。
2.3 认证决定应由未参加审核的人作出，应形成文件。
3 暂停证书
3.1 获证组织应配合；拒绝的，机构应当暂停证书，应予公告。
3.2 组织应能提出申诉和投诉，机构应及时处理。
"""
CHECKLIST = """检测机构年度核查用表
机构名称：宁洲明测检测有限公司
检查指标	检查内容	评分细则	分值	扣分	存在问题
1. ★检测场所独立固定	查阅租赁合同和平面图。	不符合的，判为不合格。	/	符合
	查看现场的门牌和标识。	不符合的，判为不合格。	/	符合
2. 人员培训按计划开展	查阅培训计划和记录。	每发现1人未培训的，扣1分。	4	1	1人未培训
3. 原始记录填写规范	查阅原始记录。	第1项每处扣2分；第2项每处扣0.5分。	6	0
4. ▲检测数据真实	核对图谱与原始记录。	不符合的，判为不合格。	/	符合
5. 报告审核与签发	查阅审核记录。	未审核的扣5分，每处错误扣2分。	10	2
6. 盲样考核结果	查阅考核通报。	不合格的，判为不合格。	/	本年度不填写
总分20分，得分17分。
"""
LIST = """附件1
2025年拟监测的单位
序号	机构所在地市	机构名称	用人单位名称	用人单位所在地
1	宁洲市	宁洲明测检测有限公司	宁洲青峦铸造有限公司	宁洲市东河区
2	宁洲市	宁洲市职业病防治所	未开展技术服务	-
3	临溪市	临溪安衡技术服务有限公司	临溪恒远家具有限公司	临溪市石桥县
"""
DIRECTORY = """附件2
危害严重的重点行业
重点行业	具体中小类行业
家具制造业	木质家具制造（C2110）
	金属家具制造（C2130）
汽车制造业	改装汽车制造（C3630）
"""
NOTICE = f"""关于开展质量监测工作的通知
各市卫生健康委：
为做好本年度工作，请按所附的名单组织实施，并于十一月底前报送结果。
{LIST}{DIRECTORY}"""
MANUAL = "质量环境管理手册\n1 范围\n本手册适用于公司的全部活动。\n2 职责\n各部门按分工执行。"

KINDS = {
    "report": REPORT,
    "rules": RULES,
    "checklist": CHECKLIST,
    "list": LIST,
    "directory": DIRECTORY,
    "notice": NOTICE,
    "manual": MANUAL,
}
READS = {"check": "report", "extract": "report", "rulebook": "rules", "monitor": "checklist"}
RIGHT = {
    "report": "hegui check",
    "rules": "hegui rulebook",
    "checklist": "hegui monitor",
    "list": "hegui monitor --list",
    "directory": "hegui monitor --list",
    "notice": "hegui monitor --list",
}
NAMES = {
    "report": "审核报告",
    "rules": "认证规则",
    "checklist": "质量监测检查表",
    "list": "机构名单 3 行",
    "directory": "行业目录 3 行",
    "notice": "机构名单 3 行、行业目录 3 行",
    "manual": "手册",
}
LISTS = ("list", "directory", "notice")


def content(text: str, form: str) -> bytes:
    """A document as text or Word file; lines with tabs are rows of a table."""
    if form == "txt":
        return text.encode()
    blocks: list[Block] = []
    rows: list[str] = []
    for line in [*text.splitlines(), ""]:
        if "\t" in line:
            rows.append(line)
            continue
        if rows:
            blocks.append(table(rows))
            rows = []
        blocks.append(Paragraph(line))
    return docx_of(Report(blocks))


def table(rows: list[str]) -> Table:
    columns = max(row.count("\t") for row in rows) + 1
    split = [[*row.split("\t"), *[""] * columns][:columns] for row in rows]
    return Table(tuple(tuple(map(Cell, row)) for row in split), (1.0,) * columns)


def done(job: str, kind: str, form: str) -> str | None:
    """Nothing where a job reads a document, else the line that it is refused with."""
    settings: dict[str, object] = {}
    if job == "monitor":
        from schemas.checklists import file_content

        settings["definitions"] = [file_content(str(ROOT / "tests" / "checks" / "data" / "checklist.yaml"))]
    try:
        jobs.run(
            job, [(f"给定的文件.{form}", content(KINDS[kind], form))], f"给定的文件.{form}", {}, settings
        )
    except WrongKindError as error:
        return explain(error, "zh")
    return None


@pytest.mark.parametrize("form", ["txt", "docx"])
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("job", [*READS, "list"])
def test_a_command_reads_its_kind_and_names_the_right_one_for_others(job: str, kind: str, form: str) -> None:
    told = done(job, kind, form)
    if READS.get(job) == kind or (job == "list" and kind in LISTS):
        assert told is None
        return
    assert told is not None
    assert NAMES[kind] in told, "what it is"
    if kind == "manual":
        assert "hegui" not in told
    else:
        assert told.endswith(f"请用 {RIGHT[kind]}")


@pytest.mark.parametrize(("job", "kind"), [("check", "directory"), ("rulebook", "list"), ("list", "rules")])
def test_it_is_told_in_english_too(job: str, kind: str) -> None:
    path = "given.txt"
    with pytest.raises(WrongKindError) as raised:
        jobs.run(job, [(path, KINDS[kind].encode())], path, {}, {})
    told = explain(raised.value, "en")
    assert told.isascii() and told.endswith(f"use {RIGHT[kind]}")
