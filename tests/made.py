"""Reports of any length, made of invented facts, for measuring: as text, and as PDF with ruled tables."""

from __future__ import annotations

from pathlib import Path

ORGANIZATION = "青峦环保设备有限公司"
BODY = "华岳标准认证有限公司"
LINES_A_PAGE = 42

COVER = f"""管理体系审核报告

项目编号：HY-2025-0417-E
受审核方名称：{ORGANIZATION}
审核类型：第二阶段审核
审核准则：GB/T 24001-2016/ISO 14001:2015
审核日期：2025年6月11日至2025年6月12日
审核组长：周明远
认证机构：{BODY}
报告日期：2025年6月13日

1 审核组
序号\t姓名\t组内职务\t注册级别\t注册证书号\t专业代码
1\t周明远\t组长\t审核员\t2023-N1EMS-2046113\t18.02.06
2\t沈若岚\t组员\t审核员\t2024-N1EMS-2051870\t18.05.07

2 审核范围
污水处理设备的设计、制造及相关管理活动
"""
CLOSING = """
9 审核结论
■推荐认证注册 □不推荐认证注册
本次审核开具一般不符合项 0 项，严重不符合项 0 项。
"""
TITLES = (
    "环境保护法",
    "大气污染防治法",
    "水污染防治法",
    "固体废物污染环境防治法",
    "节约能源法",
    "安全生产法",
)
PRACTICE = (
    "废气经活性炭吸附后由 15 米高排气筒排放，危险废物分类存放于专用间并有标识，"
    "现场有灭火器 12 具，均在有效期内，员工能说出本岗位的环境因素和应急措施。"
)
DEVICES = ("压力表", "安全阀", "声级计", "有毒气体检测仪", "绝缘电阻测试仪", "电子天平")


def section(number: int) -> str:
    """About a page of a report, its numbers all its own."""
    day = 1 + number % 27
    rows = "\n".join(
        f"{i + 1}\t{DEVICES[(number + i) % 6]}\tM-{number}-{i}\t{40000 + number * 20 + i}\t2025-03-{day:02}\t"
        f"2025-0{9 if i % 2 else 8}-{day:02}\t合格"
        for i in range(8)
    )
    laws = "、".join(f"《中华人民共和国{title}》" for title in TITLES)
    prose = "\n\n".join(
        f"{number}.{i} 现场查看了第{i}车间第{number}工段的运行控制，"
        f"抽查 2025年{1 + i % 5}月{day}日 的巡检记录，"
        f"编号 XJ-{number:04}-{i}，记录人李{'一二三四五六七八九十'[i]}，{PRACTICE}"
        for i in range(8)
    )
    return (
        f"\n3.{number} 第{number}部门的运行\n\n{prose}\n\n"
        f"公司识别并收集了 {laws} 共 6 项法律法规。\n\n"
        f"序号\t器具名称\t型号\t编号\t检定日期\t有效期至\t结果\n{rows}\n\n"
        f"设备主管持低压电工作业证，证号 T{number:06}，有效期 2024年3月{day}日 至 2027年3月{day}日。\n"
    )


def report(pages: int) -> str:
    """A report of about so many pages."""
    return COVER + "".join(section(number) for number in range(1, pages + 1)) + CLOSING


def pdf(path: Path, pages: int) -> None:
    """A PDF with a text layer and a ruled table on every page."""
    from reportlab.lib.pagesizes import A4
    from reportlab.lib.styles import ParagraphStyle
    from reportlab.pdfbase import pdfmetrics
    from reportlab.pdfbase.cidfonts import UnicodeCIDFont
    from reportlab.platypus import Flowable, PageBreak, Paragraph, SimpleDocTemplate, Spacer, Table

    pdfmetrics.registerFont(UnicodeCIDFont("STSong-Light"))
    style = ParagraphStyle("body", fontName="STSong-Light", fontSize=9, leading=12, wordWrap="CJK")
    grid = [("GRID", (0, 0), (-1, -1), 0.5, "black"), ("FONT", (0, 0), (-1, -1), "STSong-Light", 8)]
    story: list[Flowable] = []
    for number in range(1, pages + 1):
        text = section(number) if number > 1 else COVER
        rows = [line.split("\t") for line in text.splitlines() if "\t" in line]
        story += [Paragraph(line, style) for line in text.splitlines() if line and "\t" not in line]
        story += [Spacer(1, 6), Table(rows, style=grid), PageBreak()]
    SimpleDocTemplate(str(path), pagesize=A4, invariant=1).build(story)
