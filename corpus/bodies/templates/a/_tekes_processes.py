"""特克斯's processes: running text with the records seen, and short tables of people, laws and equipment."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from corpus.bodies.audit import Audit
from corpus.bodies.templates.slots import Slots
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

PROJECTS = {"机电安装", "油田技术服务"}
SERVICES = {"仓储物流", "软件开发", "物业服务"}
KINDS = {"fixed": "固定场所", "temporary": "临时场所"}
NUMERALS = "一二三四五六七八九十"


class Processes:
    """The organization and its processes."""

    def __init__(self, audit: Audit, w: Writer, slots: Slots, names: dict[str, str]) -> None:
        self.audit, self.w, self.slots, self.names = audit, w, slots, names
        people = audit.world.people
        slots.slots |= {"legal": people.legal, "contact": people.contact, "field": self._manner()}
        self.own: dict[str, Callable[[], None]] = {
            "sites": self._sites,
            "scopes": self._scopes,
            "certificates": self._certificates,
            "goals": self._goals,
            "counts": self._counts,
            "laws": self._laws,
            "holders": self._holders,
            "contracts_of_people": self._contracts,
            "lifts": self._lifts,
            "meters": self._meters,
            "doing": self._doing,
            "figures": self._figures,
            "internal": self._internal,
            "reviews": self._reviews,
        }

    def _manner(self) -> str:
        field = self.audit.world.industry["field"]
        return "project" if field in PROJECTS else "service" if field in SERVICES else "maker"

    def write(self) -> None:
        """Both parts."""
        self.w.heading(1, "三、受审核单位")
        for said in self.slots.at("company"):
            self._tell(said)
        self.w.heading(1, "四、各过程的审核情况")
        number = 0
        for process in self.slots.at("processes"):
            if not self.slots.needed(process):
                continue
            number += 1
            self.w.heading(2, f"（{_numeral(number)}）{process['title']}")
            for said in process["texts"]:
                self._tell(said)

    def _tell(self, said: str | Mapping[str, Any]) -> None:
        """A paragraph, or what a method writes."""
        if isinstance(said, str) and said in self.own:
            self.own[said]()
            return
        if isinstance(said, Mapping) and "pick" in said:
            texts = self.w.random.sample(said["pick"], said.get("number", 2))
            self.w.text("".join(self.slots(text) for text in texts))
            return
        if isinstance(said, Mapping) and "text" in said:
            if self.slots.needed(said):
                self.w.text(self.slots(said["text"]))
            return
        if told := self.slots.text(said):
            self.w.text(told)

    def _sites(self) -> None:
        told = []
        for site in self.audit.sites:
            s = self.w.same("sites", site.address, site)
            told.append(
                f"{s('kind', KINDS[site.kind])}在{s('address')}，从事{s('activity')}，有{s('headcount')}人"
            )
        self.w.text(f"审核组到过的场所：{'；'.join(told)}。")

    def _scopes(self) -> None:
        w = self.w
        told = "；".join(f"{self.names[one]}，{w.scope('system', one)}" for one in self.audit.systems)
        w.text(f"该单位业务为{w.scope('activity')}。管理手册所写的体系范围：{told}。")
        if "QMS" in self.audit.systems:
            w.text(
                f"质量管理体系中不适用的条款：{w.fact('exclusions')}。审核组与{self._slot('representative')}作了确认。"
            )

    def _slot(self, name: str) -> object:
        return self.slots.slots[name]

    def _certificates(self) -> None:
        told = []
        for one in self.audit.certificates:
            c = self.w.entry("certificates", one)
            told.append(
                f"{c('system', self.names[one.system])}证书{c('number')}，{c('issued_on')}颁发，"
                f"有效期到{c('valid_to')}"
            )
        if told:
            self.w.text(f"现行有效的认证证书有：{'；'.join(told)}。证书和标志的使用没有发现误导。")

    def _goals(self) -> None:
        goals = self.audit.world.objectives
        told = "，".join(f"{name}目标{target}、实际{reached}" for name, target, reached in goals)
        self.w.text(self.slots(f"查《目标考核表》（{{r1}}），{told}，均已达到。"))

    def _counts(self) -> None:
        for one in self.audit.counts:
            e = self.w.entry("counts", one)
            self.w.text(f"查相应清单，{e('what')}共{e('stated')}{one.unit}：{e.each('listed')}。")

    def _laws(self) -> None:
        w, titles = self.w, self.audit.laws("compliance").titles
        entry = w.law_entry("compliance")
        count = f"{entry.silent('place')}{entry('stated_count')}部"
        w.text(
            f"查《法律法规清单》（{self._slot('r2')}），{self._slot('safety')}收集到与本单位有关的"
            f"法律法规{count}，分列如下。"
        )
        own = [title for title in titles if title.startswith("中华人民共和国")]
        rows: list[Row] = [["类别", "名称"]]
        for label, some in (("法律", own), ("法规、规章", [one for one in titles if one not in own])):
            if some:
                rows.append([label, "、".join(f"《{entry.one('titles', title)}》" for title in some)])
        w.table(rows, (1.4, 8), head=1, repeat=True)

    def _holders(self) -> None:
        w, found = self.w, self.audit.personnel_certificates
        if not found:
            w.text("该单位没有须持特种作业证件或特种设备作业证件的岗位。")
            return
        w.forms = ["dots"]
        rows: list[Row] = [["姓名", "工作", "证件种类及项目", "证件编号", "发证日期及起止", "发证部门"]]
        for one in found:
            e = w.entry("personnel_certificates", one)
            cells = [e("name"), e.aside("work"), f"{e('kind')}¶{e('category')}", e("number")]
            term = f"{e('valid_from')}～¶{e('valid_to')}"
            rows.append([*cells, f"{e('issued_on')}¶{term}", e("issuer")])
        w.table(rows, (1, 1.3, 2.4, 2.7, 1.9, 2), head=1, repeat=True)
        w.forms = ["chinese"]
        one = w.random.choice(found)
        e = w.entry("personnel_certificates", one)
        w.text(
            f"在现场请{e('name')}出示了所持的{e('kind')}，作业项目为{e('category')}，"
            f"有效期至{e('valid_to')}，照片与本人一致。"
        )

    def _contracts(self) -> None:
        told = []
        for one in self.audit.employment_contracts:
            e = self.w.entry("employment_contracts", one)
            end = f"到{e('valid_to')}止" if one.valid_to else "没有固定期限"
            told.append(f"{e('name')}的劳动合同{e('signed_on')}签订，自{e('valid_from')}起，{end}")
        if told:
            self.w.text(f"抽阅{self._slot('office')}保管的劳动合同，{'；'.join(told)}。")

    def _lifts(self) -> None:
        w, found = self.w, self.audit.special_equipment
        if not found:
            w.text("该单位没有自有或者租用的特种设备。")
            return
        w.text(self.slots("在用特种设备由{plant}建档管理，台账（{r4}）与现场核对结果如下。"))
        w.forms = ["dots"]
        above = ["设备", "所在处", "设备代码", "使用登记证", "首检", "检验日期及下次检验", "检验机构及报告"]
        rows: list[Row] = [above]
        for one in found:
            e = w.entry("special_equipment", one)
            cells = [f"{e('name')}¶{e('model')}", e.aside("place"), e("device_code")]
            cells += [e("registration_no"), e("first_inspected_on")]
            dates = f"{e('inspected_on')}¶{e('next_inspection_on')}"
            rows.append([*cells, dates, f"{e('agency')}¶{e('report_no')}"])
        w.table(rows, (1.6, 1, 2.6, 1.8, 1.8, 1.8, 2.4), head=1, repeat=True)
        w.forms = ["chinese"]
        e = w.entry("special_equipment", w.random.choice(found))
        w.text(
            f"现场看到的{e('name')}（设备代码{e('device_code')}）张贴了使用标志，"
            f"下次检验日期{e('next_inspection_on')}，安全保护装置有效。"
        )

    def _meters(self) -> None:
        w = self.w
        w.text(
            self.slots("计量器具由{quality}管理，查《计量器具台账》（{r5}）并核对证书，抽样情况列表如下。")
        )
        w.forms = ["dots"]
        above = ["器具及规格", "出厂编号", "使用处", "送检单位", "检定或校准机构、证书号"]
        rows: list[Row] = [[*above, "检定或校准日期、有效期至", "结论"]]
        for one in self.audit.calibrations:
            e = w.entry("calibrations", one)
            cells = [f"{e('device')}¶{e('model')}", e("serial"), e.aside("place"), e("user_unit")]
            cells.append(f"{e('agency')}¶{e('certificate_no')}")
            dates = f"{e('calibrated_on')}¶{e('valid_until')}"
            rows.append([*cells, dates, e("result")])
        w.table(rows, (1.9, 1.4, 1.2, 2.1, 2.6, 2, 0.9), head=1, repeat=True)
        w.forms = ["chinese"]
        one = w.random.choice(self.audit.calibrations)
        e = w.entry("calibrations", one)
        w.text(
            f"在使用处看到{e('device')}（编号{e('serial')}），其{one.act}证书{e('certificate_no')}的有效期到"
            f"{e('valid_until')}，标识清楚。"
        )

    def _doing(self) -> None:
        texts = self.slots.at("doing", self._manner())
        chosen = sorted(self.w.random.sample(range(len(texts)), 3))
        for at in chosen:
            self.w.text(self.slots(texts[at]))

    def _figures(self) -> None:
        for table in self.audit.tables_with_totals:
            e = self.w.entry("tables_with_totals", table)
            items = [e.inner("items", item) for item in table.items]
            told = "，".join(f"{i('name')}{i('amount')}{table.unit}" for i in items)
            total = f"{e('stated_total')}{table.unit}"
            self.w.text(f"{e('title')}显示：{told}，合计{total}。数字与原始凭证核对过。")

    def _internal(self) -> None:
        for one in self.audit.internal_audits:
            e = self.w.entry("internal_audits", one)
            last = "当日结束" + e.silent("end") if one.start == one.end else f"{e('end')}结束"
            self.w.text(
                f"查内部审核资料（{self._slot('r7')}）：审核计划{e('planned_on')}批准，内审{e('start')}开始、"
                f"{last}，内审组长{e('leader')}，内审员{e.each('auditors')}，提出不符合"
                f"{e('nonconformities')}项，最后一项于{e('closed_on')}验证关闭。"
                "内审员经过培训，没有审核自己的工作。"
            )

    def _reviews(self) -> None:
        for one in self.audit.management_reviews:
            e = self.w.entry("management_reviews", one)
            end = f"已于{e('closed_on')}完成" if one.closed_on else "目前按计划推进"
            self.w.text(
                f"查管理评审资料（{self._slot('r8')}）：计划{e('planned_on')}下发，会议{e('held_on')}由"
                f"{e('chair')}主持，作出改进决定{e('improvements')}项，要求{e('due_date')}以前完成，{end}。"
            )


def _numeral(number: int) -> str:
    return NUMERALS[number - 1] if number <= 10 else f"十{NUMERALS[number - 11]}"
