"""The second half of 艾比湖's reports: short findings by clause, with what was sampled."""

from __future__ import annotations

from collections.abc import Callable

from corpus.bodies.audit import Audit, Nonconformity
from corpus.bodies.records import TableWithTotal
from corpus.bodies.templates.a._ebinur_form import SHORT, UNUSED
from corpus.bodies.templates.a._ebinur_records import (
    calibrations,
    contracts,
    devices,
    drills,
    exams,
    internal,
    people,
    remark,
    review,
    suppliers,
)
from corpus.bodies.writer import Writer

Told = Callable[[Audit, Writer], None]
Asked = tuple[tuple[str, str], ...]


def findings(audit: Audit, w: Writer) -> None:
    """All clauses that the systems have, each with its nonconformities."""
    when = f"{w.fact('audit.start')}～{w.fact('audit.end')}"
    w.text(f"现场审核时间：{when}。发现按条款记录，无特别说明的，所抽样本符合要求。", style="plain")
    own = {SHORT[one] for one in audit.systems}
    left = list(audit.nonconformities.items)
    for title, asked, told in CLAUSES:
        known = [(letter, where.split()) for letters, where in asked for letter in letters if letter in own]
        if not known:
            continue
        w.heading(2, f"{_numbers(asked, own)} {title}")
        told(audit, w)
        here = [one for one in left if _fits(one, known)]
        left = [one for one in left if one not in here]
        _raised(w, here)
    if left:
        w.heading(2, "其他条款")
        _raised(w, left)


def _numbers(asked: Asked, own: set[str]) -> str:
    """The clauses in short: `Q7.1.5/ES9.1.1`."""
    told = [("".join(one for one in letters if one in own), where) for letters, where in asked]
    return "/".join(f"{letters}{where.replace(' ', '、')}" for letters, where in told if letters)


def _fits(fault: Nonconformity, known: list[tuple[str, list[str]]]) -> bool:
    """Whether a nonconformity is of these clauses of its system."""
    own = {"GB/T 19001-2016": "Q", "GB/T 24001-2016": "E", "GB/T 45001-2020": "S"}[fault.standard]
    return any(letter == own and fault.clause.startswith(tuple(where)) for letter, where in known)


def _raised(w: Writer, found: list[Nonconformity]) -> None:
    for one in found:
        e = w.same("nonconformities.items", one.number, one)
        w.text(
            f"◆不符合{e('number')}：{e('standard')} {e('clause')}，{e('department')}，见第一部分。",
            style="plain",
        )


def _context(audit: Audit, w: Writer) -> None:
    industry = audit.world.industry
    w.text(
        f"公司从事{industry['field']}行业，内外部因素、相关方需求由管理层会议识别，随管理评审更新。",
        "抽相关方需求清单，顾客、员工、属地主管部门、供方均已列入，对应措施有责任部门。",
    )
    w.text(remark(audit, "planning", "内部和外部"))


def _boundary(audit: Audit, w: Writer) -> None:
    scopes = "；".join(f"{SHORT[one]}：{w.scope('system', one)}" for one in audit.systems)
    w.text(
        f"手册规定的体系范围为：{scopes}。",
        f"不适用条款：{w.fact('exclusions')}。现场核对边界，经营地址为{w.fact('organization.business_address')}，"
        f"覆盖{w.fact('headcount')}人。",
    )


def _processes(audit: Audit, w: Writer) -> None:
    key, special = w.fact("key_processes"), w.fact("special_processes")
    w.text(
        f"流程：{'→'.join(audit.world.industry['flow'])}。体系自{w.fact('system_effective_on')}起运行。",
        f"关键过程：{key}；特殊过程：{special}；外包过程：{w.fact('outsourced_processes')}。",
    )
    for one in audit.counts:
        if one.what == "主要过程":
            e = w.entry("counts", one)
            w.text(f"{e('what')}{e('stated')}{one.unit}：{e.each('listed')}。")


def _leading(audit: Audit, w: Writer) -> None:
    who = audit.world.people
    w.text(
        f"访总经理{who.manager}，能说明方针含义、体系绩效和资源安排；管代由{who.representative}担任，有任命书。",
        "职责分配表覆盖全部条款，部门接口清楚，问询三名负责人回答与文件一致。",
        remark(audit, "planning", "方针"),
    )
    if "OHSMS" in audit.systems:
        w.text(f"5.4 员工代表{who.workers}经选举产生，参与危险源辨识、目标制定和事故调查，有会议签到。")


def _risks(audit: Audit, w: Writer) -> None:
    for one in audit.counts:
        if one.what != "主要过程":
            e = w.entry("counts", one)
            w.text(f"评价出{e('what')}{e('stated')}{one.unit}：{e.each('listed')}。")
    if "OHSMS" in audit.systems:
        w.text("危险源辨识覆盖常规、非常规活动和相关方活动，分级采用LEC法，控制措施按消除到防护的顺序考虑。")
    if "EMS" in audit.systems:
        w.text("环境因素考虑三种时态、三种状态和生命周期，评价采用多因子打分法，更新记录齐全。")
    w.text("应对风险和机遇的措施列入部门工作计划，按季检查完成情况。")


def _laws(audit: Audit, w: Writer) -> None:
    stated = w.law_entry("compliance")("stated_count")
    w.text(f"安环部建立法规清单，收录适用法律法规{stated}项：{w.laws('compliance')}。")
    w.text("清单由专人每季度在主管部门网站检索更新，条款要求已转化到制度和操作规程。")
    told = []
    for one in audit.standards_cited:
        e = w.entry("standards_cited", one)
        told.append(f"{e('number')}《{e('title')}》")
    if told:
        w.text(f"执行的技术标准：{'、'.join(told)}。")


def _goals(audit: Audit, w: Writer) -> None:
    rows = [["目标", "指标", "实际", "判定"]]
    rows += [[name, target, reached, "达成"] for name, target, reached in audit.world.objectives]
    w.table(rows, (5, 3, 3, 2), head=1)
    w.text(remark(audit, "planning", "年度目标"), remark(audit, "planning", "变更"))
    w.text("管理方案写明措施、责任人、时限和经费，安环部按季检查进度。")


def _support(audit: Audit, w: Writer) -> None:
    owned = "、".join(f"{name} {model} {number}台" for name, model, number in audit.world.equipment)
    w.text(f"主要设备设施：{owned}。" if owned else "主要设施为办公场所和信息系统。")
    w.text(remark(audit, "support", "保养"))
    w.text(f"占地约{audit.world.area}㎡，设施布置合理，通道和消防器材完好。")
    devices(audit, w)


def _documents(audit: Audit, w: Writer) -> None:
    for word in ("沟通", "成文信息"):
        w.text(remark(audit, "support", word))
    w.text("抽手册、程序文件、作业文件各2份，编号、版本、审批齐全；记录保存三年，借阅有登记。")


def _running(audit: Audit, w: Writer) -> None:
    w.text(remark(audit, "operation", "现场查看"), remark(audit, "operation", "相关方"))
    w.text(f"运行策划结合{w.laws('operation')}的要求，作业准则发放到岗位。")
    for one in audit.tables_with_totals:
        if "费用" in one.title:
            _sums(w, one)
    if "EMS" in audit.systems:
        w.text("危废间设标识、防渗和台账，转移执行联单；一般固废分类存放，噪声和废气设施与主设备同步运行。")
    exams(audit, w)


def _sums(w: Writer, table: TableWithTotal) -> None:
    """Figures in one row with their total at its end."""
    e = w.entry("tables_with_totals", table)
    w.text(f"{e('title')}（{table.unit}）", style="plain")
    items = [e.inner("items", one) for one in table.items]
    names = ["项目", *(one("name") for one in items), "合计"]
    values = ["数额", *(one("amount") for one in items), e("stated_total")]
    w.table([names, values], (2, *(2.5 for _ in items), 2), head=1)


def _making(audit: Audit, w: Writer) -> None:
    for word in ("合同在签订", "不合格品"):
        w.text(remark(audit, "operation", word))
    for one in audit.tables_with_totals:
        if "费用" not in one.title:
            _sums(w, one)
    w.text("放行经授权人员签字，检验和交付记录可追溯到批次或合同。")


def _designing(audit: Audit, w: Writer) -> None:
    if audit.exclusions != "无":
        w.text("不适用，受审核方按顾客要求和现行标准提供产品和服务，理由充分，不影响满足要求的能力和责任。")
        return
    w.text(
        "抽设计开发项目1项，任务书、输入、评审、验证、确认和输出资料齐全，更改经技术部审批。",
        "输出文件给出验收准则和安全使用所必需的特性，已发放到采购部和质量部。",
    )


def _checking(audit: Audit, w: Writer) -> None:
    w.text(
        remark(audit, "evaluation", "按月汇总"),
        "监测计划规定了项目、频次、方法和责任人，到期的项目均已完成。",
    )
    if "QMS" in audit.systems:
        w.text(remark(audit, "evaluation", "顾客"))


def _complying(audit: Audit, w: Writer) -> None:
    for one in audit.compliance_evaluations:
        e = w.entry("compliance_evaluations", one)
        w.text(
            f"{e('done_on')}由{e.each('evaluators')}开展合规性评价，逐条评价法律法规{e('stated_count')}项，均符合。"
        )
    w.text("查属地主管部门公示信息，未见对受审核方的处罚记录。")


def _bettering(audit: Audit, w: Writer) -> None:
    for word in ("合理化", "分析原因"):
        w.text(remark(audit, "improvement", word))
    minor, major = w.fact("nonconformities.minor"), w.fact("nonconformities.major")
    w.text(f"本次开具不符合：严重{major}项、轻微{minor}项，已与受审核方确认。")
    w.text(f"观察项：{UNUSED}")


def _buying(audit: Audit, w: Writer) -> None:
    suppliers(audit, w)
    contracts(audit, w)


CLAUSES: tuple[tuple[str, Asked, Told], ...] = (
    ("环境与相关方", (("QES", "4.1 4.2"),), _context),
    ("体系范围", (("QES", "4.3"),), _boundary),
    ("体系及过程", (("QES", "4.4"),), _processes),
    ("领导作用", (("QE", "5.1 5.2 5.3"), ("S", "5.1 5.2 5.3 5.4")), _leading),
    ("风险机遇、环境因素、危险源", (("Q", "6.1"), ("ES", "6.1.1 6.1.2 6.1.4")), _risks),
    ("合规义务", (("ES", "6.1.3"),), _laws),
    ("目标与变更策划", (("Q", "6.2 6.3"), ("ES", "6.2")), _goals),
    ("资源、设施设备", (("Q", "7.1.1 7.1.2 7.1.3 7.1.4"), ("ES", "7.1")), _support),
    ("监测资源", (("Q", "7.1.5"), ("ES", "9.1.1")), calibrations),
    ("能力与意识", (("QES", "7.2 7.3"),), people),
    ("沟通、成文信息", (("QES", "7.4 7.5"),), _documents),
    ("运行控制", (("ES", "8.1"),), _running),
    ("设计和开发", (("Q", "8.3"),), _designing),
    ("产品和服务的提供、放行", (("Q", "8.2 8.5 8.6 8.7"),), _making),
    ("采购、外包与合同", (("Q", "8.4"), ("E", "8.1"), ("S", "8.1.4")), _buying),
    ("应急准备和响应", (("ES", "8.2"),), drills),
    ("监测、分析和评价", (("Q", "9.1.1 9.1.2 9.1.3"), ("ES", "9.1.1")), _checking),
    ("合规性评价", (("ES", "9.1.2"),), _complying),
    ("内部审核", (("QES", "9.2"),), internal),
    ("管理评审", (("QES", "9.3"),), review),
    ("改进", (("QES", "10.1 10.2 10.3"),), _bettering),
)
