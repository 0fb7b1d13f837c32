"""Chapter 6 of 裕民's reports: eleven processes, their evidence numbered, with references to the tables."""

from __future__ import annotations

from typing import NamedTuple

from corpus.bodies.templates.a._yumin_paper import Paper


class Process(NamedTuple):
    """A process: its name, departments by code, clauses by system, what was seen."""

    name: str
    codes: tuple[str, ...]
    quality: str
    devices: str
    says: tuple[str, ...]

    @property
    def clauses(self) -> dict[str, str]:
        """The clauses by system."""
        return {"QMS": self.quality, "MDR": self.devices}


PROCESSES = (
    Process(
        "领导与策划",
        ("D1",),
        "4.1、4.2、4.4、5、6",
        "4.1、5.1、5.2、5.3、5.4、5.5",
        (
            "与{manager}面谈：质量方针见{manual}第0.3节，已公布，员工可以说明其含义。",
            "组织环境和相关方分析表{sheet}每年更新一次，风险应对措施写入年度计划。",
            "质量目标的分解与统计见表17，各项均已达到。",
            "变更按策划的方式进行，期间无重大变更。",
        ),
    ),
    Process(
        "人力资源",
        ("D2",),
        "7.2、7.3",
        "6.2",
        (
            "岗位能力要求见文件{sheet}，抽查5个岗位，学历和培训经历满足要求。",
            "培训计划{plan}逐月实施，抽查3份培训记录，均有考核结果。",
            "持证人员见表12，劳动合同见表13，健康检查见表14。",
        ),
    ),
    Process(
        "文件与记录",
        ("D2",),
        "7.5",
        "4.2",
        (
            "表4的文件均为现行版次，发放清单{sheet}有领用人签名。",
            "记录按{sheet}规定的期限保存，抽查4份，可检索、无涂改。",
            "外来文件清单列出执行标准（见9.5），更新及时。",
        ),
    ),
    Process(
        "与顾客有关的过程",
        ("D7",),
        "8.2、9.1.2",
        "7.2、8.2.1",
        (
            "抽查3份订单的评审记录{sheet}，交期和技术要求在接受前已确认。",
            "顾客反馈登记表{plan}逐条答复，满意度调查结果已提交管理评审（见9.3）。",
        ),
    ),
    Process("设计和开发", ("D5",), "8.3", "7.3", ()),
    Process(
        "采购",
        ("D6",),
        "8.4",
        "7.4",
        (
            "外部提供方的选择和再评价按{buying}进行，名录见表15，抽查的评价日期均在一年以内。",
            "采购合同见表16，采购信息完整；外包过程（见第5章）按协议控制。",
        ),
    ),
    Process(
        "生产和服务提供",
        ("D4",),
        "8.1、8.5",
        "7.1、7.5",
        (
            "现场观察“{middle}”，作业文件{sheet}可以得到，操作者即时填写记录。",
            "关键过程和特殊过程（见第5章）的参数按规定监视，抽查2日的记录，均在规定范围内。",
            "标识与可追溯性：由“{last}”的记录追到“{first}”的批次，信息连续。",
            "顾客财产登记后专人保管，防护符合要求。",
        ),
    ),
    Process(
        "基础设施与工作环境",
        ("D8", "D9"),
        "7.1.3、7.1.4",
        "6.3、6.4",
        (
            "设备台账{sheet}与现场一致：{equipment}。",
            "特种设备的检验见表11；设备保养计划{plan}按期完成。",
            "工作环境的要求和实测见表10。",
        ),
    ),
    Process(
        "监视和测量资源",
        ("D3",),
        "7.1.5",
        "7.6",
        (
            "量值溯源按{measuring}执行，抽查的仪器见表9，证书由有资质的机构出具，可溯源到国家基准。",
            "表9所列仪器的状态标签与证书一致，使用前有核查记录{sheet}。",
        ),
    ),
    Process(
        "放行与不合格控制",
        ("D3",),
        "8.6、8.7",
        "8.2.6、8.3",
        (
            "放行由授权人员实施，授权书{sheet}经{rep}批准。",
            "不合格按{failing}处置，抽查2份处置单，有评审结论和再次验证的结果。",
            "统计结果见表18。",
        ),
    ),
    Process(
        "分析、评价与改进",
        ("D1", "D3"),
        "9.1.1、9.1.3、9.2、9.3、10",
        "5.6、8.1、8.2.4、8.4、8.5",
        (
            "内部审核见9.2，管理评审见9.3，二者的输入和输出完整。",
            "纠正措施登记表{sheet}列出的问题均有原因分析和有效性验证。",
        ),
    ),
)


def processes(paper: Paper) -> None:
    """A block for each process."""
    w = paper.w
    for at, one in enumerate(PROCESSES, 1):
        w.heading(2, f"6.{at}  P{at} {one.name}")
        letters = "".join(dict.fromkeys(paper.letters[code][0] for code in one.codes))
        w.table(
            [
                ["部门", "、".join(one.codes), "审核员", letters],
                ["条款", paper.clauses(one.clauses), "判定", _verdict(paper, one)],
            ],
            (1, 5.4, 1, 2.6),
            bold=(0, 2),
        )
        w.text(*(f"6.{at}.{no}  {text}" for no, text in enumerate(_seen(paper, one, at), 1)), style="plain")


def _verdict(paper: Paper, one: Process) -> str:
    if one.name == "设计和开发" and paper.audit.exclusions != "无":
        return "不适用（见第5章）"
    found = paper.faults({system: one.clauses[system] for system in paper.audit.systems})
    if not found:
        return "符合"
    told = (paper.w.same("nonconformities.items", item.number, item)("number") for item in found)
    return f"不符合，见第10章 {'、'.join(told)}"


def _seen(paper: Paper, one: Process, at: int) -> list[str]:
    world, people = paper.audit.world, paper.audit.world.people
    owned = "，".join(f"{name}（{model}）{number}台" for name, model, number in world.equipment)
    slots = {
        "manager": people.manager,
        "rep": people.representative,
        "manual": paper.doc("SC", 1),
        "buying": paper.doc("CX", 7),
        "measuring": paper.doc("CX", 11),
        "failing": paper.doc("CX", 15),
        "sheet": paper.doc("JL", at * 4),
        "plan": paper.doc("JL", at * 4 + 1),
        "first": world.industry["flow"][0],
        "middle": world.industry["flow"][len(world.industry["flow"]) // 2],
        "last": world.industry["flow"][-1],
        "equipment": owned or "办公和网络设备",
    }
    texts = [text.format(**slots) for text in one.says]
    if one.name == "设计和开发":
        texts = _design(paper, slots)
    if one.name == "生产和服务提供":
        texts += _limits(paper)
    if one.name == "领导与策划":
        texts += _counts(paper)
    return texts


def _design(paper: Paper, slots: dict[str, str]) -> list[str]:
    if paper.audit.exclusions != "无":
        return ["组织按顾客要求和既有标准提供产品和服务，不适用的理由成立，不影响其能力和责任。"]
    return [
        f"抽查1个项目的设计文件夹{slots['sheet']}，策划、输入、输出、评审、验证和确认的记录齐全。",
        f"设计更改单{slots['plan']}经批准，影响已评价。",
    ]


def _limits(paper: Paper) -> list[str]:
    """The laws that were looked at in the work."""
    law = paper.w.law_entry("operation")
    titles = law.each("titles", "、", "《{}》")
    return [f"现场对照{law.silent('place')}{titles}核查，未见违反。"]


def _counts(paper: Paper) -> list[str]:
    found = []
    for one in paper.audit.counts:
        e = paper.w.entry("counts", one)
        found.append(f"手册确定的{e('what')}共 {e('stated')} {one.unit}：{e.each('listed')}。")
    return found
