"""Part B of 苏干湖's report: what has changed, what was found before, last and present values."""

from __future__ import annotations

from dataclasses import dataclass

from corpus.bodies.audit import Audit
from corpus.bodies.templates.again import again
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

CHANGES = (
    ("名称/地址/法人", "核对营业执照正本"),
    ("最高管理者/管代", "面谈确认"),
    ("范围/产品/服务", "与合同和现场一致"),
    ("机构/职责", "核对组织机构图"),
    ("人数/班次", "核对花名册，变动在5%以内"),
    ("场所/设施", "现场确认"),
    ("工艺/主要设备", "核对设备台账"),
    ("法规/证照", "新施行的法规已补充识别"),
    ("事故/投诉/处罚", "询问并查公开信息"),
    ("证书/标志使用", "核对网站和宣传册，使用正确"),
)
USED = (("用电量", "万kWh", 20, 130), ("用水量", "百吨", 12, 90), ("一般固废", "吨", 4, 38))
NUMBERS = (("隐患整改率", "%", 96, 98), ("安全培训", "人次", 60, 240))


@dataclass(frozen=True)
class Drawn:
    """What is drawn for a report: the manual's edition, values before and now, results before."""

    edition: str
    used: list[tuple[float, float]]
    numbers: list[tuple[int, int]]
    satisfied: str


def drawn(w: Writer) -> Drawn:
    """Draws it."""
    random = w.random
    used = []
    for _, _, least, most in USED:
        before = random.randint(least * 10, most * 10) / 10
        used.append((before, round(before * random.randint(90, 98) / 100, 1)))
    numbers = []
    for _, _, least, most in NUMBERS:
        before = random.randint(least, most)
        numbers.append((before, before + random.randint(1, 2)))
    satisfied = f"{random.randint(98, 99)}.{random.randint(0, 9)}%"
    return Drawn(random.choice(["B/1", "C/0", "C/2"]), used, numbers, satisfied)


def part(audit: Audit, w: Writer, one: Drawn) -> None:
    """All of part B."""
    w.heading(2, "B1 变更核对（自上次审核）")
    rows: list[Row] = [["码", "项目", "变更", "核查"]]
    for at, (what, seen) in enumerate(CHANGES, 1):
        rows.append([f"B1.{at}", what, "{+}无 {-}有", seen])
    rows.append(
        [f"B1.{len(CHANGES) + 1}", "体系文件", "{-}无 {+}有", f"管理手册换版为{one.edition}，不影响范围"]
    )
    w.table(rows, (0.9, 2.2, 1.4, 4), head=1)
    w.heading(2, "B2 上次不符合")
    rows = [["号", "事实", "关闭日", "复查"]]
    for at, earlier in enumerate(audit.previous_nonconformities, 1):
        p = w.entry("previous_nonconformities", earlier)
        state = "同类再现" if again(audit, earlier.description) else "有效"
        rows.append([f"P{at}", p("description"), p("closed_on"), state])
    w.table(rows, (0.6, 5.4, 1.4, 1), head=1)
    w.heading(2, "B3 绩效对比")
    w.table(_compared(audit, one), (0.8, 2.2, 1.1, 1.2, 1.2, 1.2, 0.8), head=1)
    w.heading(2, "B4 目标对比")
    rows = [["码", "目标", "指标", "上期", "本期", "达成"]]
    for at, (name, target, reached) in enumerate(audit.world.objectives, 1):
        before = one.satisfied if name == "顾客满意率" else reached
        rows.append([f"O{at}", name, target, before, reached, "Y"])
    w.table(rows, (0.8, 3, 1.3, 1.3, 1.3, 0.8), head=1)
    w.heading(2, "B5 文件核查")
    rows = [["码", "文件", "版本", "结果"]]
    rows += [
        ["M1", "管理手册（含方针、目标）", one.edition, "符合"],
        ["M2", "程序文件", "与手册同期换版", "符合"],
        ["M3", "作业文件、应急预案", "按清单受控", "符合"],
    ]
    w.table(rows, (0.8, 4, 2.2, 1), head=1)


def _compared(audit: Audit, one: Drawn) -> list[Row]:
    rows: list[Row] = [["码", "指标", "单位", "上期", "本期", "增减", "评"]]
    if "EMS" in audit.systems:
        for at, ((name, unit, _, _), (before, now)) in enumerate(zip(USED, one.used, strict=True), 1):
            rows.append([f"E{at}", name, unit, f"{before:g}", f"{now:g}", _change(before, now), "优"])
        rows.append(["E4", "环境投诉", "次", "0", "0", "0", "平"])
    if "OHSMS" in audit.systems:
        for at, ((name, unit, _, _), (first, last)) in enumerate(zip(NUMBERS, one.numbers, strict=True), 1):
            rows.append([f"S{at}", name, unit, str(first), str(last), f"+{last - first}", "优"])
        rows.append(["S3", "轻伤事故", "起", "0", "0", "0", "平"])
        rows.append(["S4", "新增职业病", "例", "0", "0", "0", "平"])
    return rows


def _change(before: float, now: float) -> str:
    return f"{(now - before) / before * 100:+.1f}%"
