"""Who else is at work where 筑桓 audits: companies with papers of their own, none of them the client's."""

from __future__ import annotations

import re
from datetime import date, timedelta

from corpus.bodies.templates.a._stock import numeral
from corpus.bodies.writer import Writer
from corpus.layouts.writer import Row

HEADS = ("砼舟", "榕禹", "霁川", "磐石岭", "云垣", "岱屿", "筑澜", "桁远", "榫阁", "梁溪湾", "筠廷", "岫城")
SURNAMES = ("褚", "蔺", "佟", "桑", "邰", "仇", "宓", "阮")
GIVEN = ("怀瑾", "守拙", "觉民", "云樵", "砚耕", "伯衡", "牧之", "问渠")
PROJECTS = ("人民医院迁建项目", "高新区实验学校项目", "智能制造产业园二期", "滨江文化中心项目")
CITY = re.compile(r"^(?:\w+?省|\w+?自治区)?(\w+?)市")
PARKS = ("创智产业园", "临港工业园", "东部科技园")


class Others:
    """The owner, contractors and service companies around, drawn once for a report."""

    def __init__(self, w: Writer, address: str) -> None:
        self.w, self.random = w, w.random
        city = CITY.search(address)
        self.short = city[1] if city else w.audit.world.city["name"].removesuffix("市")
        self.heads = self.random.sample(HEADS, len(HEADS))
        self.people = [
            first + given
            for first, given in zip(
                self.random.sample(SURNAMES, len(SURNAMES)),
                self.random.sample(GIVEN, len(GIVEN)),
                strict=True,
            )
        ]
        self.project = f"{self.short}{self.random.choice(PROJECTS)}"
        self.park = f"{self.short}{self.random.choice(PARKS)}"

    def company(self, tail: str) -> str:
        """A company that is named nowhere else."""
        return f"{self.short}{self.heads.pop()}{tail}"

    def person(self) -> str:
        """A person of another company."""
        return self.people.pop()

    def digits(self, count: int) -> str:
        """A number."""
        return "".join(self.random.choice("123456789") for _ in range(count))

    def day(self, first: int, last: int) -> str:
        """A day so many days before (or after) the audit."""
        start: date = self.w.audit.audit.start
        return f"{start + timedelta(days=self.random.randint(first, last)):%Y.%m.%d}"


def at_project(o: Others) -> tuple[list[Row], list[str]]:
    """The rows of who is at a project, and what is told of them."""
    owner = o.company("置业有限公司")
    builder = o.company("建设集团有限公司")
    supervisor = o.company("工程咨询监理有限公司")
    tester = o.company("建筑工程检测有限公司")
    labour = o.company("建筑劳务有限公司")
    waste = o.company("渣土运输有限公司")
    insurer = o.company("财产保险股份有限公司")
    chief = o.person()
    rows: list[Row] = [
        ["建设单位", owner, f"施工许可证编号{o.digits(18)}", "项目业主"],
        ["总承包单位", builder, f"资质证书D1{o.digits(8)}，有效期至{o.day(300, 900)}", "与建设单位签约"],
        ["监理单位", supervisor, f"监理资质E2{o.digits(8)}，有效期至{o.day(200, 800)}", "受建设单位委托"],
        ["第三方检测", tester, f"资质认定证书{o.digits(12)}，有效期至{o.day(150, 900)}", "受建设单位委托"],
        ["总包的劳务单位", labour, f"安全生产许可证{o.digits(6)}，有效期至{o.day(120, 700)}", "与总包签约"],
        ["渣土消纳", waste, f"运输许可{o.digits(7)}，{o.day(-300, -60)}核发", "与总包签约"],
    ]
    items = [
        f"总监理工程师{chief}（{supervisor}）介绍，监理合同由建设单位与监理单位于{o.day(-500, -320)}签订，"
        "监理例会每周一次，受审核方派人参加。",
        f"建筑工程一切险由{owner}统一向{insurer}投保，保单号{o.digits(14)}，保险期间"
        f"{o.day(-400, -200)}至{o.day(400, 700)}，不属于受审核方的合同。",
        f"总包项目经理{o.person()}出示了{builder}自己的质量管理体系证书（编号{o.digits(5)}Q{o.digits(5)}R2L），"
        "该证书与本次认证无关，审核组未作评价。",
        f"{tester}出具的检测报告由监理单位存档，受审核方留有复印件；{waste}的消纳联单由总包保管。",
    ]
    return rows, items


def on_premises(o: Others) -> tuple[list[Row], list[str]]:
    """The rows of who is on the premises, and what is told of them."""
    park = o.company("产业园运营管理有限公司")
    fire = o.company("消防技术服务有限公司")
    builder = o.company("建筑安装有限公司")
    supervisor = o.company("项目管理有限公司")
    customer = o.company("装备股份有限公司")
    cleaner = o.company("环境卫生服务有限公司")
    insurer = o.company("财产保险股份有限公司")
    rows: list[Row] = [
        ["园区管理方", park, f"产权证号{o.digits(7)}", "园区业主"],
        ["消防检测", fire, f"执业信息编号{o.digits(10)}，{o.day(-200, -40)}检测公共区域", "受园区管理方委托"],
        ["管网改造施工", builder, f"资质证书D3{o.digits(8)}，有效期至{o.day(200, 900)}", "受园区管理方委托"],
        [
            "改造工程监理",
            supervisor,
            f"监理资质E3{o.digits(8)}，有效期至{o.day(150, 800)}",
            "受园区管理方委托",
        ],
        ["顾客", customer, f"二方审核通知{o.digits(6)}号", "受审核方的顾客"],
        ["园区清运", cleaner, f"经营许可{o.digits(6)}，有效期至{o.day(100, 600)}", "与园区管理方签约"],
    ]
    items = [
        f"园区道路和管网改造由{park}发包，施工合同由其与{builder}于{o.day(-120, -60)}签订，"
        "受审核方只负责告知本单位人员绕行。",
        f"园区公众责任险由{park}向{insurer}投保，保单号{o.digits(14)}，保险期间{o.day(-300, -100)}至"
        f"{o.day(60, 260)}，不属于受审核方的合同。",
        f"改造工程的安全员{o.person()}持{builder}的任职文件，其证件由{supervisor}核验，不在本次抽样之内。",
        f"{customer}的代表{o.person()}上月来访，出示了该公司的认证证书（编号{o.digits(5)}Q{o.digits(5)}R1M），"
        "供双方交流，审核组未作评价。",
    ]
    return rows, items


def counted(texts: list[str]) -> list[str]:
    """Texts with numbers in front."""
    return [f"（{numeral(at)}）{text}" for at, text in enumerate(texts, 1)]
