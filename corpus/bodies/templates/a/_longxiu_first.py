"""The first report of 陇岫's volume: the company, its documents and laws, problems and their closing."""

from __future__ import annotations

from datetime import date, timedelta

from corpus.bodies.audit import Audit, Stage1
from corpus.bodies.templates.a._longxiu_words import (
    FITS,
    OFFICES,
    SYSTEM_NAMES,
    YES,
    filled,
    history_of,
    law_of,
    stored,
    workday,
)
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

KINDS = {"fixed": "固定", "temporary": "临时"}
MODES = {"onsite": "现场", "remote": "远程", "mixed": "现场+远程"}


def all_of(audit: Audit, w: Writer) -> None:
    """The whole first report."""
    stage = audit.stage1
    if stage is None:
        raise ValueError("no first stage")
    w.heading(1, "一、审核实施")
    _done(audit, w, stage)
    w.heading(1, "二、受审核方基本信息")
    _company(audit, w)
    _history(audit, w)
    w.heading(1, "三、文件评审和体系策划")
    chosen = _chosen(audit, w)
    _documents(audit, w, {one[3] for one in chosen})
    w.heading(1, "四、法律法规和其他要求")
    _laws(audit, w)
    w.heading(1, "五、内部审核和管理评审的准备情况")
    _cycle(audit, w)
    w.heading(1, "六、第一阶段审核提出的问题及关闭情况")
    closed = _problems(audit, w, stage, chosen)
    w.heading(1, "七、第一阶段审核结论")
    _conclusion(audit, w, len(chosen), closed)


def _done(audit: Audit, w: Writer, stage: Stage1) -> None:
    two = "、".join(member.name for member in audit.team[:2])
    day = w.fact("stage1.start", filled(stage.start))
    times = f"{w.fact('stage1.start_time')}至{w.fact('stage1.end_time')}"
    w.text(
        f"第一阶段审核于_{day}{w.silent('stage1.end')}（{times}）进行，审核方式："
        f"{w.choice('stage1.mode', MODES, stage.mode)}。参加人员：{two}，第一阶段共用____2____人日。"
    )
    rows: list[Row] = [["审核目的（打√）", "完成情况"]]
    for text in (
        "了解受审核方的现场、过程和人员情况，确认审核范围",
        "评审体系文件与认证标准的符合性",
        "确认内部审核、管理评审是否已经策划和实施",
        "确定第二阶段的资源、时间和重点",
    ):
        rows.append([f"{{+}}{text}", "{+}完成 {-}未完成"])
    w.table(rows, (4.4, 1.6), head=1)


def _company(audit: Audit, w: Writer) -> None:
    o, people, world = "organization", audit.world.people, audit.world
    term = f"{w.fact(f'{o}.licence.valid_from')}至{w.until(f'{o}.licence.valid_to')}"
    rows: list[Row] = [
        ["注册地址", w.fact(f"{o}.registered_address"), "‹", "‹"],
        ["办公地址", w.fact(f"{o}.office_address"), "‹", "‹"],
        ["生产/经营地址", w.fact(f"{o}.business_address"), "‹", "‹"],
        ["法定代表人", people.legal, "总经理", people.manager],
        ["管理者代表", people.representative, "联系人/电话", f"{people.contact}  {world.phone}"],
        ["营业期限", term, "登记机关", w.fact(f"{o}.licence.authority")],
        ["员工总数", f"{w.fact('headcount_total')}人", "参保人数", f"{w.fact('insured_count')}人"],
        ["体系覆盖人数", f"{w.fact('headcount')}人", "班次", _shifts(world.shifts)],
        ["占地（建筑）面积", f"{world.area}平方米", "注册资本", f"{world.capital}万元"],
        ["主要活动", w.scope("activity"), "‹", "‹"],
        ["过程流程", "→".join(world.industry["flow"]), "‹", "‹"],
        ["关键过程", w.fact("key_processes"), "特殊过程", w.fact("special_processes")],
        ["外包过程", w.fact("outsourced_processes"), "‹", "‹"],
    ]
    if "QMS" in audit.systems:
        rows.append(["不适用条款", w.fact("exclusions"), "‹", "‹"])
    w.table(rows, (1.3, 2.4, 1.2, 2), bold=(0, 2))
    rows = [["场所地址", "性质", "活动", "人数"]]
    for site in audit.sites:
        e = w.same("sites", site.address, site)
        rows.append([e("address"), e("kind", KINDS[site.kind]), e("activity"), e("headcount")])
    w.table(rows, (4, 0.8, 2, 0.8), head=1)


def _shifts(number: int) -> str:
    options = {1: "单班", 2: "两班", 3: "三班"}
    return " ".join(f"{{{'+' if at == number else '-'}}}{text}" for at, text in options.items())


def _history(audit: Audit, w: Writer) -> None:
    past = history_of(audit, w)
    founded = audit.organization.established_on
    o = "organization"
    rows: list[Row] = [["沿革", "是否发生", "时间及内容"]]
    told = f"于_{w.fact(f'{o}.established_on', filled(founded))}登记成立"
    rows.append(["成立", "{+}", told])
    if past.renamed:
        text = f"于_{filled(past.renamed)}由“{past.former}”更名为现名称，同日换发营业执照"
        rows.append(["更名", YES, text])
    else:
        rows.append(["更名", "{-}是 {+}否", "成立以来名称未变"])
    if past.moved:
        rows.append(["迁址", YES, f"于_{filled(past.moved)}由原租用场地迁至现经营地址"])
    else:
        rows.append(["迁址", "{-}是 {+}否", "成立以来经营地址未变"])
    for permit in audit.permits:
        e = w.entry("permits", permit)
        again = permit.valid_to and permit.valid_from - founded > permit.valid_to - permit.valid_from
        told = f"{e('kind')}于_{e('valid_from', filled(permit.valid_from))}{'换证' if again else '取得'}"
        if permit.valid_to:
            told += f"，有效期至_{e('valid_to', filled(permit.valid_to))}"
        rows.append(["资质换证" if again else "资质取得", YES, told])
    effective = w.fact("system_effective_on", filled(audit.system_effective_on))
    rows.append(["体系运行", YES, f"管理体系文件A/0版自_{effective}起实施"])
    w.table(rows, (1.1, 1.2, 4.6), head=1)


def _documents(audit: Audit, w: Writer, lacking: set[str]) -> None:
    rows: list[Row] = [["评审内容", "评审结果", "备注"]]
    steps = [
        ("管理手册（体系范围、过程及相互作用）", "A/0版"),
        ("方针、目标及其分解", f"目标{len(audit.world.objectives)}项"),
        ("程序文件和作业文件", "有受控清单"),
        ("组织机构和职责分配", f"部门{len(audit.world.departments)}个"),
    ]
    if "EMS" in audit.systems:
        steps.append(("环境因素识别和评价", "有清单和评价表"))
    if "OHSMS" in audit.systems:
        steps.append(("危险源辨识和风险评价", "有清单和评价表"))
    partly = "{-}符合 {+}部分符合（见六）"
    rows += [[name, partly if name in lacking else FITS, note] for name, note in steps]
    w.table(rows, (3.4, 2, 1.8), head=1)
    scopes = [f"{{+}}{SYSTEM_NAMES[one]}：{w.scope('system', one)}" for one in audit.systems]
    w.text("受审核方申请的认证范围：", style="plain")
    w.text(*scopes, style="plain")
    w.text(f"范围与营业执照、资质的一致性：{FITS}；边界是否清楚：{YES}。")


def _laws(audit: Audit, w: Writer) -> None:
    e = w.law_entry("compliance")
    w.text(
        f"受审核方已收集适用的法律法规____{e('stated_count')}____项，登记内容如下，"
        f"与公开发布的信息核对：{FITS}{e.silent('place')}。"
    )
    rows: list[Row] = [["序号", "名称", "发布（修改）日期", "实施日期", "适用条款"]]
    for at, title in enumerate(audit.laws("compliance").titles, 1):
        made, since, articles = law_of(title)
        rows.append([str(at), e.one("titles", title), str(made), str(since), str(articles)])
    w.table(rows, (0.6, 3.4, 1.8, 1.4, 2), head=1, repeat=True)


def _cycle(audit: Audit, w: Writer) -> None:
    inner, review = audit.internal_audits[0], audit.management_reviews[0]
    e, r = w.entry("internal_audits", inner), w.entry("management_reviews", review)
    w.text(
        f"内部审核：{{-}}未策划 {{-}}已策划未实施 {{+}}已实施。于_{e('start', filled(inner.start))}至"
        f"_{e('end', filled(inner.end))}进行，组长__{e('leader')}__，"
        f"不符合____{e('nonconformities')}____项。",
        f"管理评审：{{-}}未策划 {{-}}已策划未实施 {{+}}已实施。于"
        f"_{r('held_on', filled(review.held_on))}召开，主持人__{r('chair')}__。",
        f"内部审核是否覆盖申请的全部范围：{YES}；内审员是否经过培训：{YES}。",
    )


def _chosen(audit: Audit, w: Writer) -> list[list[str]]:
    fitting = [one for one in stored("")["problems"] if one[0] in audit.systems]
    return [fitting[at] for at in sorted(w.random.sample(range(len(fitting)), w.random.randint(2, 3)))]


def _problems(audit: Audit, w: Writer, stage: Stage1, chosen: list[list[str]]) -> date:
    w.text(
        f"第一阶段共提出问题____{len(chosen)}____项，受审核方在第二阶段之前完成了整改，审核组以书面材料验证，结果如下："
    )
    rows: list[Row] = [["序号", "部门/条款", "问题", "整改情况", "完成日期", "验证"]]
    last = stage.end
    for at, (_, place, clause, _, text, mended) in enumerate(chosen, 1):
        day = workday(stage.end + timedelta(days=w.random.randint(4, 9)))
        last = max(last, day)
        where = audit.world.departments[OFFICES[place]]
        row = [str(at), f"{where}¶{clause}", text, mended, w.date(day), "{+}关闭 {-}未关闭"]
        rows.append(row)
    w.table(rows, (0.6, 1.1, 2.4, 2.4, 1.5, 1.3), head=1)
    seen = workday(last + timedelta(days=1))
    w.text(f"以上问题经组长__{audit.leader.name}__于_{filled(seen)}验证，全部关闭。")
    return seen


def _conclusion(audit: Audit, w: Writer, number: int, closed: date) -> None:
    when = audit.audit
    days = f"_{w.fact('audit.start', filled(when.start))}至_{w.fact('audit.end', filled(when.end))}"
    w.text(
        "{-}具备第二阶段审核条件  {+}问题关闭后具备第二阶段审核条件  {-}不具备，需重新进行第一阶段审核",
        "问题已经关闭，可以进入第二阶段。",
        f"第二阶段的时间拟定为{days}，审核组由____{len(audit.team)}____人组成；"
        f"第二阶段除覆盖全部条款外，重点查看上表____{number}____项问题的整改效果。",
    )
    w.text(
        f"组长：{audit.leader.name}　　　{w.date(closed)}",
        f"受审核方代表：{audit.world.people.representative}　　　{w.date(closed)}",
        style="right",
    )
