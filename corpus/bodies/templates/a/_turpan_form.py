"""What 吐峪交河's record sheets share: the head of a sheet, its table of samples, its signatures."""

from __future__ import annotations

from collections.abc import Sequence

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.sentences import Sentences
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

NAMES = {"QMS": "质量管理体系", "EMS": "环境管理体系", "OHSMS": "职业健康安全管理体系"}
LETTERS = {"QMS": "Q", "EMS": "E", "OHSMS": "S"}
ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}
SHEETS = {
    "R-01": "审核任务单",
    "R-02": "审核日程安排表",
    "R-03": "首次/末次会议签到表",
    "R-04": "受审核方信息确认表",
    "R-05": "管理层与支持过程抽样记录表",
    "R-06": "法律法规与合规性抽样记录表",
    "R-07": "运行过程抽样记录表",
    "R-08": "外部提供与合同抽样记录表",
    "R-09": "监视和测量资源抽样记录表",
    "R-10": "特种设备与人员抽样记录表",
    "R-11": "不符合项记录表",
    "R-12": "审核结论表",
}
FITS = "{+}符合 {-}不符合"


class Sheets:
    """The bound sheets: the audit, the writer, the sentences."""

    def __init__(self, audit: Audit, w: Writer) -> None:
        self.audit, self.w = audit, w
        self.said = Sentences(audit, w)
        self.broad = False

    def begin(self, code: str, *, part: str = "", broad: bool = False) -> None:
        """A sheet on a page of its own, with the head that all sheets have."""
        w = self.w
        if broad or self.broad:
            w.section(landscape=broad, fresh=True)
        else:
            w.page()
        self.broad = broad
        w.heading(1, f"{code}{part} {SHEETS[code]}")
        w.table(
            [
                ["受审核方", w.fact("organization.name"), "报告编号", w.fact("number")],
                [
                    "审核日期",
                    f"{w.fact('audit.start')} 至 {w.fact('audit.end')}",
                    "记录表号",
                    f"{code}{part}",
                ],
            ],
            (1.4, 4.4, 1.4, 2.8),
            bold=(0, 2),
        )

    def samples(self, rows: Sequence[tuple[str, str]]) -> None:
        """What was looked at, what was seen, the judgement."""
        made: list[Row] = [["序号", "抽样项目", "抽样证据", "判定"]]
        made += [[str(at), what, seen, FITS] for at, (what, seen) in enumerate(rows, 1)]
        self.w.table(made, (0.7, 1.9, 6.4, 1.5), head=1, repeat=True)

    def listed(
        self, title: str, head: list[str], rows: list[list[str]], widths: tuple[float, ...], none: str = ""
    ) -> None:
        """A list of samples under a short title; `none` where there are none."""
        self.w.text(title, style="plain")
        if not rows:
            self.w.text(none)
            return
        made: list[Row] = [["序号", *head], *([str(at), *row] for at, row in enumerate(rows, 1))]
        self.w.table(made, (0.7, *widths), head=1, repeat=True)

    def signed(self, crew: Sequence[TeamMember], guide: str) -> None:
        """Who has filled in the sheet, and who went along."""
        names = "、".join(self.w.person(member)("name") for member in crew)
        self.w.text(f"审核员：{names}        受审核方陪同：{guide}", style="plain")
