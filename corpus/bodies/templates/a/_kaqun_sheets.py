"""Forms of 喀群's report: team, licences, processes, people, equipment, suppliers, figures, cycle."""

from __future__ import annotations

from corpus.bodies.audit import Audit, TeamMember
from corpus.bodies.templates.a._kaqun_words import SHORT, Pages, filled, is_food, typed
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

ROLES = {"leader": "组长", "member": "组员", "technical_expert": "技术专家"}


def crew(audit: Audit, w: Writer, pages: Pages) -> None:
    """Who audited, with which registrations."""
    pages.form("审核组成员一览表")
    rows: list[Row] = [["代号", "姓名", "分工", "资格", "领域", "注册证书号", "有效期至", "专业代码"]]
    with typed(w, "dash"):
        for member in audit.team:
            rows += _member(w, member)
    w.table(rows, (0.8, 1.3, 1.2, 1.2, 1.45, 3.3, 1.9, 1.4), head=1, repeat=True)


def _member(w: Writer, member: TeamMember) -> list[Row]:
    e = w.person(member)
    head = [e("label"), e("name"), e("role", ROLES[member.role]), e("grade")]
    if not member.registrations:
        codes = e.each("professional_codes") or w.blank
        return [[*head, w.blank, w.blank, w.blank, codes]]
    rows: list[Row] = []
    for at, one in enumerate(member.registrations):
        r = e.inner("registrations", one)
        codes = (r.each("professional_codes") or w.blank) + (
            "" if at else e.silent_each("professional_codes")
        )
        first = ["^"] * 4 if at else head
        number = r("number") + r.silent("grade")
        rows.append([*first, r("system", SHORT[one.system]), number, r("valid_until"), codes])
    return rows


def licences(audit: Audit, w: Writer, pages: Pages) -> None:
    """The permits."""
    if not audit.permits:
        return
    pages.form("行政许可核对表")
    with typed(w, "dash"):
        for one in audit.permits:
            e = w.entry("permits", one)
            rows: list[Row] = [
                ["许可名称", e("kind"), "编号", e("number")],
                ["持有人", e("holder"), "发放机关", e("authority")],
                ["许可内容", e("scope"), "有效期", f"{e('valid_from')} 至 {e('valid_to')}"],
            ]
            w.table(rows, (1, 2.8, 1, 3.2), bold=(0, 2))
            w.text("", style="plain")


SEEN = (
    "有作业文件，现场人员按文件操作",
    "抽3份记录，时间、人员、结果齐全",
    "输入输出明确，交接有签收",
    "{month}的巡查没有发现异常",
    "设施完好，环境整洁，标识清楚",
    "异常情况有登记，处理人签字",
)


def processes(audit: Audit, w: Writer, pages: Pages) -> None:
    """What was seen of each process."""
    pages.form("过程检查表")
    rows: list[Row] = [["序", "过程", "主责部门", "检查所见", "判定"]]
    told = w.random.sample(SEEN, len(SEEN))
    for at, name in enumerate(audit.world.industry["flow"]):
        bad = next(
            (one.number for one in audit.nonconformities.items if f"{name}工序" in one.description), ""
        )
        seen = f"见第{bad}号不符合" if bad else filled(audit, told[at % len(told)])
        rows.append([str(at + 1), name, _owner(audit, name), seen, "不符合" if bad else "符合"])
    w.table(rows, (0.5, 1.6, 1.2, 4.2, 0.9), head=1)


OWNERS = {
    1: ("检验", "测试", "检测", "检查"),
    3: ("设计", "需求", "调色"),
    5: ("投标", "合同", "接单", "接收", "回访"),
}
"""Words in the name of a process that another department than the one that does the work owns."""


def _owner(audit: Audit, process: str) -> str:
    at = next((at for at, parts in OWNERS.items() if any(part in process for part in parts)), 2)
    return audit.world.departments[at]


def health(audit: Audit, w: Writer, pages: Pages) -> None:
    """Medical examinations."""
    if not audit.medical_exams:
        return
    food = is_food(audit)
    pages.form("从业人员体检和健康证明抽查表" if food else "员工体检抽查表")
    rows: list[Row] = [["姓名", "体检日期", "体检机构", "体检结论", "健康证明" if food else "体检报告"]]
    with typed(w, w.random.choice(("dot", "slash"))):
        for one in audit.medical_exams:
            e = w.entry("medical_exams", one)
            rows.append([e("name"), e("examined_on"), e("institution"), e("result"), "原件在档"])
    w.table(rows, (1.1, 1.5, 3, 1.2, 1.2), head=1)


def holders(audit: Audit, w: Writer, pages: Pages) -> None:
    """Certificates for special work."""
    if not audit.personnel_certificates:
        return
    pages.form("持证作业人员核对表")
    rows: list[Row] = [["姓名／工作", "证件名称及项目", "证件编号", "发证日期", "有效期起／止", "发证机关"]]
    with typed(w, "dash"):
        for one in audit.personnel_certificates:
            e = w.entry("personnel_certificates", one)
            rows.append(
                [
                    f"{e('name')}¶{e.aside('work')}",
                    f"{e('kind')}¶{e('category')}",
                    e("number"),
                    e("issued_on"),
                    f"{e('valid_from')}¶{e('valid_to')}",
                    e("issuer"),
                ]
            )
    w.table(rows, (1.5, 2, 3.1, 1.6, 1.6, 1.6), head=1, repeat=True)


def special(audit: Audit, w: Writer, pages: Pages) -> None:
    """Special equipment, a small form each."""
    pages.form("特种设备检验情况表")
    with typed(w, "padded"):
        for one in audit.special_equipment:
            e = w.entry("special_equipment", one)
            rows: list[Row] = [
                ["设备名称", e("name"), "型号", e("model")],
                ["设备代码", e("device_code"), "使用登记证编号", e("registration_no")],
                ["首次检验", e("first_inspected_on"), "本次检验", e("inspected_on")],
                ["下次检验", e("next_inspection_on"), "报告编号", e("report_no")],
                ["检验机构", e("agency"), "所在位置", e.aside("place")],
            ]
            w.table(rows, (1, 2.8, 1.7, 2.7), bold=(0, 2))
            w.text("", style="plain")
    first = w.entry("special_equipment", audit.special_equipment[0])
    w.text(f"现场查看{first('name')}（{first('registration_no')}），检验标志张贴完好，运行记录逐日填写。")


def suppliers(audit: Audit, w: Writer, pages: Pages) -> None:
    """Suppliers and their evaluation."""
    pages.form("供方评价抽查表")
    rows: list[Row] = [["序", "供方名称", "供应的产品或服务", "评价日期", "评价结论"]]
    with typed(w, w.random.choice(("dots", "dash"))):
        for at, one in enumerate(audit.suppliers, 1):
            e = w.entry("suppliers", one)
            rows.append([str(at), e("name"), e("provides"), e("evaluated_on"), "列入合格供方"])
    w.table(rows, (0.5, 3.2, 2, 1.4, 1.4), head=1)


def figures(audit: Audit, w: Writer, pages: Pages) -> None:
    """Amounts with their totals."""
    for table in audit.tables_with_totals:
        e = w.entry("tables_with_totals", table)
        pages.form("数据统计核对表")
        w.text(f"{e('title')}（单位：{table.unit}）", style="center")
        rows: list[Row] = [["项目", "数量"]]
        for item in table.items:
            inner = e.inner("items", item)
            rows.append([inner("name"), inner("amount")])
        rows.append(["合计", e("stated_total")])
        w.table(rows, (3, 2), head=1, bold=(0,))


def cycle(audit: Audit, w: Writer, pages: Pages) -> None:
    """The internal audit and the management review, a table of two columns each."""
    for one in audit.internal_audits:
        pages.form("内部审核情况")
        with typed(w, "chinese"):
            e = w.entry("internal_audits", one)
            same = one.start == one.end
            days = e("start") + (e.silent("end") if same else f"至{e('end')}")
            rows: list[Row] = [
                ["计划批准", e("planned_on")],
                ["实施日期", days],
                ["内审组长", e("leader")],
                ["内审员", e.each("auditors")],
                ["开具不符合", f"{e('nonconformities')}项"],
                ["全部关闭", e("closed_on")],
            ]
            w.table(rows, (1.4, 4), bold=(0,))
    for review in audit.management_reviews:
        pages.form("管理评审情况")
        with typed(w, "dots"):
            r = w.entry("management_reviews", review)
            rows = [
                ["计划下发", r("planned_on")],
                ["会议召开", r("held_on")],
                ["主持人", r("chair")],
                ["改进决定", f"{r('improvements')}项"],
                ["要求完成", r("due_date")],
            ]
            if review.closed_on:
                rows.append(["实际完成", r("closed_on")])
            w.table(rows, (1.4, 4), bold=(0,))
