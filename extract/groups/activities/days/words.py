"""The words around the dates of a passage that tell what they are: planned, held, due, closed."""

from __future__ import annotations

import re

from schemas import patterns

CLAUSE = patterns.compile(r"[，,；;。\n\t→⇒➔➜►▶]|[-=]>|\.\s|\s(?=[①-⑳])")
SENTENCE = patterns.compile(r"[；;。\n]|\.\s")
STOP = patterns.compile(r"[。\n]")
LABEL = patterns.compile(
    r"(?P<label>(?:[^\W\d①-⑳]|[ /]){2,24}?)\s?(?:[（(][^（()）\n]{0,12}[)）])?\s?(?:[:\t]|为:?|是"
    r"|(?<=[期间])在|(?<=[期间日段]))\s{0,3}$"
)
SPACED = patterns.compile(
    r"(?:^|(?<=[\s，,。；;:√×（(a-z]))(?:原|实际)?(?P<label>[^\W\da-zA-Z]{2,8})\s{0,3}$"
)
"""A word that stands alone before a day (计划 2025.03.01 实施 2025.03.10 关闭2025.03.28)."""
BRACKETED = patterns.compile(r"[（(](?:[A-Za-z]{2,12} ?){0,2}[^\W\da-zA-Z]{2,8}\s{0,3}$")
"""Such a word at the beginning of a bracket (管理评审：2025-08-14，某人主持（notice 通知 2025-07-30）)."""
LAST_MEETING = patterns.compile(r"末次会议?(?:签到表?|记录)?(?:日期|时间)?[于在为是:：]?\s?$")
"""Right before the last day of an audit."""

NEXT = patterns.compile(r"下一?次|下一?年度?|明年|下一?轮|届时|next", re.I)
COMING = patterns.compile(r"(?:将|拟)(?:[于在要会由按]|进行|开展|组织|实施|召开)|\bwill be\b")
OTHER = patterns.compile(
    r"培训|任命|聘任|授权|证书|程序|制度|手册|生效|施行|清单|建立|运行|成立|更新|监测|检测|备案|换版"
    r"|满意度|公示|查询|系统|发布|颁布"
)
OTHER_ROW = patterns.compile(
    rf"{OTHER.pattern}|[归存建]档|发放|分发|印发|签发|下发|打印|盖章|用印|签[字名署章]|取证|[发领]证|编制|编写|起草|批准|审批|审定|登记|录入"
    r"|上[传报]|报[送出]|提交|移交|交付|送达|收到|接收|受理|公告|投产|竣工|验收|修订|改版|检定|校准|演练|体检|[首末]次会|任职"
)
"""Labels of rows under an activity whose day is that of something else (归档 | 某日)."""
NUMBERED = patterns.compile(
    r"^\s?(?:[A-Z]?[.．-]?\d{1,2}(?:[.．-]\d{1,2}){0,3}[ \u3000]{1,3}"
    r"|第[一二三四五六七八九十百\d]{1,5}[条款项]|[①-⑳]|[（(]?\d{1,2}[)）、]|\d{1,2}[.．](?=\s{0,3}$)|答\s?:|【[^【】\n\d]{1,16}】)\s{0,3}"
)
ASIDE = patterns.compile(
    r"^\s?日?\s?[（(](?:(?:[^\W\d]|20\d\d年){1,6}|[^（()）\n\d]{1,12}20\d\d\s?[-./年][\d\s./月日-]{3,10})[)）]"
)
WHEN = patterns.compile(
    r"^(?:(?:最近|上|本)一?次|实际|何时|日期|时间|会期|开会)|(?:(?:审核|评[价审]|会议|召开|开展|举行)(?:实施)?|(?<!发布)实施|完成|关闭|到期?)[日时]"
    r"|\b(?:when|held|done|date|last)\b",
    re.I,
)
"""Headers over a day of an activity that are none of its labels."""
OUTSIDE = patterns.compile(r"外审|外部审核|监督审核|认证审核|[二三]方审核|(?:顾客|客户)(?:验厂|审核)")
DRAWN_UP = patterns.compile(r"(?:编制|批准|审批|下发|下达|发布|签发|印发)(?:日期|时间|日)$")
REPORT = patterns.compile(r"(?:报告|记录)(?:编制|批准|审批|签发|发布)?(?:日期|时间)?$")
OF_THINGS = patterns.compile(
    r"\s?日?\s?对[^，,。；;\n]{0,16}?(?:合同|供方|供应商|外包|文件|方案|订单|图纸|设计|产品|应急|预案|因素|危险源|风险|环评)"
    r"[^，,。；;\n]{0,10}评[审价]"
)
FINISHED_BEFORE = patterns.compile(r"(?:已|全部|均)(?:完成|落实|关闭|实施)\s?[（(]\s?$")
CLOSED_BEHIND = patterns.compile(
    r"\s?(?:日)?\s?(?:之?前|以前|底前|期间)?\s?[^，,。；;\n\t\d]{0,12}?(?:关闭|关[完掉好]|(?:全|均|都|已)关(?![^\W\d_])|封闭|闭环|闭合|销项|销号"
    r"|清零|归零|结案|整改|纠正(?!措施计划)|验证|改正|落实|(?<![修更])改[完好]|验完)"
)
CORRECTED = patterns.compile(
    r"\s?日?\s?完成了?(?:对|本次)?[^，,。；;\n]{0,10}?(?:内审|内部审核|管理评审|管评)(?:中|时)?[^，,。；;\n\d]{0,14}(?:整改|纠正(?!措施计划)|改进|封闭|关闭)"
)
"""Behind the day on which what an activity had raised was put right (完成内审不符合项的整改)."""

PAPER_BEHIND = patterns.compile(
    r"\s?日?\s?份?的[^，,。；;\n\t\d]{0,14}?(?:单|记录|报告|表|台账|通知|档案|资料)(?![^，,。；;\n\t\d]{0,6}(?:关闭|完成))"
)
"""Behind the month of a paper that was looked at (查4月的纠正措施单)."""
FINISHED = patterns.compile(
    r"\s?(?:日)?(?:底?前)?(?:已|均已?|都已?)?(?:全部)?(?:完成|到位)(?:整改|纠正|改进|关闭|落实)?\s?$"
)
CLOSED_BEFORE = patterns.compile(
    r"closed(?: out)?(?: on| by)?\s?$"
    r"|(?<![未应须])(?:验证|全部|均已?|已)?(?:关闭|销项)(?:于|在|日期|日期为)?\s?$",
    re.I,
)
DEADLINE = patterns.compile(
    r"要求|应[于当在]?|[必须]须?|计划|限|期限|预计|待|建议|拟|将(?:于|在)|\bby\b|截止|\bdue\b"
)
DUE_BEFORE = patterns.compile(
    r"(?:期限|时限|截止|限期|计划|要求|限于?)[^，,。；;\n\d]{0,14}$|最[迟晚][于在到至]?\s?$"
    r"|\bdue (?:by|on|date)?\s?:?\s?$|\bby\s$"
)
TO_BE_HELD = patterns.compile(
    r"\s?日?\s?(?:[上中下]旬)?[^，,。；;\n\d]{0,6}(?:召开|举行|开展|进行|实施)[^，,。；;\n\d]{0,8}(?:评审|评价|内审|审核)"
)
"""Behind a day that a plan sets for the activity itself (计划规定5月下旬召开评审会)."""
BEFORE = patterns.compile(r"\s?(?:日)?\s?(?:[末底])?(?:之?前|以前)")
DONE_ALREADY = patterns.compile(r"已|关闭|了|(?:均|全部|都)(?![于在])")
HELD_BEHIND = patterns.compile(
    r"\s?(?:日)?\s?(?:当[日天]|按(?:照)?计划|如期|按期|(?:用时?|为期|历时|耗时|共)?[一二两三四五半\d.]{1,3}个?(?:工作日|[天日])(?:时间?|之?内)?|全天)?(?:[由在][^，,。；;\n\t\d]{1,24}?)?"
    r"(?:组织|正式|主持|集中|统一|分组|分(?:部门|阶段|批|区域)|逐部门|全面|连续|顺利|按时|现场){0,3}(?:实施|进行|执行|开展|召开|举行"
    r"|召集|主持|完成|做完|开[会成完过]|开的会?|[审评][的完过了]|(?<=带队|牵头)(?:审核|评审)|开始|启动|结束)(?:了|召开|进行)?\s?(?:$|[（(])"
    r"|\s?(?:日)?\s?的?(?:评价|评审|审核|内审)\s?由[^，,。；;\n\t\d]{1,24}?(?:实施|进行|开展|完成|主持|召集)"
    r"|\s?(?:日)?\s?[^，,。；;\n\t\d]{0,24}?(?:实施|进行|开展|召开|举行|召集|组织|主持"
    r"|完成|[作做]了?)[^，,。；;\n\t\d]{0,16}?(?:审核|内审|评审|评价|会议)(?!员|人|表|报告|检查)"
    r"|\s?(?:日)?\s?(?:(?:会议|评[价审]|内审|开会?)(?:完[毕成]?|结束)?)了?\s?$|\s?(?:日)?\s?组织[^，,。；;\n\t\d]{2,30}$"
    r"|\s?(?:日)?\s?(?:由?[^，,。；;\n\t\d对就]{2,30})?[对就][^，,。；;\n\t]{2,40}?(?:(?:进行|[作做])了?[^，,。；;\n\t\d]{0,8}?|逐[部条项一个]|一一|重新)评[价审]"
    r"|\s?(?:日)?\s?由?[^，,。；;\n\t\d]{2,30}?(?:逐[部条项])?评[价审][了过]?(?:\s?$|(?:合规|法律|法规|义务|要求)|\s?\d)"
    r"|\s?(?:日)?\s?[（(]?(?:用时?|为期|历时|耗时|共)?(?:[一两二三四][天日]|[\d.半]{1,3}个?(?:天|日|工作日)|全天|共)?[）)，,]?(?:审核|内审)(?:完|过)?了?\s?$"
    r"|\s?(?:日)?\s?由[^，,。；;\n\t\d]{2,12}?(?:带队|领队|率队)\s?$"
    r"|\s?(?:日)?\s?(?:按|分|逐|依)(?:过程|部门|条款|区域|阶段|批次?)[^，,。；;\n\t\d]{0,8}?(?:审核|内审|评审|评价)(?:完成|完|过)?了?\s?$"
    r"|\s?(?:日)?\s?[作做办搞](?:[的过完好成])?了?\s?$"
    r"|\s?(?:日)?\s?(?:重新)?评[价审]了?\s?\d"
    r"|\s?(?:was|were|held|conducted|carried|by\b)",
    re.I,
)
AMOUNT = patterns.compile(r"(?![^\t]*(?:[时日期月]|间))[^\t\n\d]{1,20}\t\s?\d{4}\.\d{1,2}\s?")
"""A row of a name and an amount (合计 | 1966.2)."""
ANSWERED = patterns.compile(
    r"\s?(?:[√✓✔☑■□☐○●×✗]\s?(?:是|否|有|无|不?涉及|不?适用|不?符合|已做|未做|N/?A|[YN])\s{0,3}){1,4}"
)
"""Options before a day that begins an answer (是否做过合规性评价？ | √是 □否　2025.05.12，…)."""
DONE_TO = patterns.compile(
    r"\s?日?\s?(?:按[^，,。；;\n\t\d对]{0,8})?(?:由[^，,。；;\n\t\d对]{1,16})?"
    r"对(?![^，,。；;\n\t]{0,20}(?:[供客]方|供应|承包|分包|外包|客户|顾客|合同|订单|人员|员工|设备|文件|整改|纠正|措施|不符合|问题))"
    r"[^，,。；;\n\t]{1,28}(?:审核|内审|评审|完成|实施)(?:完[成毕]?|结束)?了?\s?$"
    r"|\s?日?\s?(?:的?会议?上|的(?:审核|内审|评审|管评)(?![员组表]|计划|方案|报告|通知|记录|人员))"
    r"|\s?日?\s?起[，,]?(?:为期|历时|连续|共)"
    r"|\s?日?\s?[，,]?并已(?:实施|执行|完成|开展|召开)"
)
"""Behind a day what was audited on it (某日按计划对各部门审核), or that it is
the meeting's or the audit's own."""
SIGNED_BY = patterns.compile(
    r"(?:(?:验证|批准|审批|编制|记录|审核|签[字发])人\s?:?|(?:验证|批准|审批|编制|签[字发])\s?:)"
    r"\s?[^\W\d\x00-\x7f]{2,4}\s?[，,、]\s?$"
)
"""Right before a day the name of who signed on it (验证人某某，某日)."""
PAPER_BEFORE = patterns.compile(
    r"(?:报告|(?:验证|跟踪|整改|改进)[^，,。；;\n\d]{0,4}[表单])(?:书|扫描件|复印件)?\s?(?:[—–-]{1,2}\s?)?$"
)
"""Right before a day the paper that it is the day of (内审报告 某日)."""
HOLDS_BEHIND = patterns.compile(
    r"[^，,。；;\n]{0,24}?(?:召开|主持|组织|举行|开展|进行了?|实施了)[^，,。；;\n]{0,12}(?:审核|内审|评审|管评|评价)"
)
"""Behind a day that it is the activity's own, whatever paper stands before it."""

SAID = patterns.compile(r"(?:[^\W\d]|[、/]){2,16}(?<![期间日准核制字人限号发订新])")
"""What stands before a colon and is no label of a day (运行小结：某日，公司组织内审)."""
BEGUN = patterns.compile(r"\s?日?\s?(?:起|起?开始|启动)(?:正式|组织)?(?:实施|进行|开展)\s?$")
BEGINS_ON = patterns.compile(
    r"\s?日?\s?(?:[上下]午)?(?:正式)?(?:开始|启动)(?:实施|进行|开展)?\s?[，,、；;]?\s?(?:并|至|到)?[于在]?\s?"
)
ENDS_ON = patterns.compile(r"\s?日?\s?(?:[上下]午)?(?:全部)?(?:结束|完毕)")
"""Between and behind the first and the last day of something (5月21日开始、5月22日结束)."""

OF_ISSUE = patterns.compile(r"手册|程序|制度|文件|标准|办法|条例|规定|规程|方案|预案|法规|版")
"""A clause that is a day and that something began then: an activity, unless what is in force from then on
stands before it in the sentence (质量手册A/1版，某日起实施)."""
LED = patterns.compile(r"\s?日?\s?[由在经]?[^，,。；;\n\t\d]{1,20}(?:牵头|组织|主持|召集|带队)\s?$")
CARRIED_OUT = patterns.compile(
    r"(?:进行|开展|实施|完成|组织|[作做])了?[^，,。；;\n]{0,16}(?:评[价审]|内审|审核)"
)
"""Who led on a day, and behind it what was carried out (某日由安环部牵头，…进行了合规性评价)."""
CARRIES_OUT = patterns.compile(r"组织|实施|进行|开展|完成|召开|主持|举行")
HELD_BEFORE = patterns.compile(
    r"(?:实施|进行|执行|开展|召开|举行|完成|具体(?:日期|时间)?[为是]?|首次会议(?:记录|签到表?)?|(?:推迟|提前)[至到]"
    r"|(?:最近|上|本|的|第)[一两二三]?次(?:安排)?(?:为|是|于|在)?|改[至在到]"
    r"|会议|评审会|管评会|现场|(?:审核|评审|评价)(?=[于在])|(?:内审|审核|评审|评价|会议)\s?[（(]|评价日|评审日|审核日|内审日"
    r"|took place|\bmeeting|held|carried out|conducted|performed|completed)"
    r"(?:于|在|了|自|从| on| from| between)?\s?$",
    re.I,
)
"""A paper named in 《》 before a day and its coming into force behind it."""
OTHER_WORK = patterns.compile(
    r"\s?(?:日)?\s?[^，,。；;\n\t]{0,6}(?:编制|出具|形成|提交|输出|下发|批准"
    r"|发布)(?:[^，,。；;\n\t]{0,16}(?:检查表|报告|记录)|(?:完成)?\s?$)"
)
SIGNED_ON = patterns.compile(
    r"(?:报告|记录|评价表)[^，,。；;\n\t]{0,4}(?:落款|签发|签署|填写|编制|编写|形成|出具|批准)(?:日期)?(?:为|于|是)?\s?$"
)
OF_TITLE = patterns.compile(r"》\s?的?(?:最新|现行)?(?:实施|施行|发布|生效)")
OF_PAPER = patterns.compile(r"清单|程序|制度|手册|培训|台账|预案")
GRADED = patterns.compile(r"\t\s?(?:轻微|严重|一般|[Mm]inor|[Mm]ajor)(?:不符合项?)?\s?\t")
ENDS_WITH_FROM = patterns.compile(r"(?:审核|内审|评审|评价|会议)(?:时间)?(?:自|从)\s?$")
TO_THE_END = patterns.compile(r"\s?(?:日)?\s?(?:为?止|结束|期间|开展|进行)")
OF_SYSTEM = patterns.compile(
    r"^\s?(?:环境|质量|安全|职业健康安全|职业健康|能源|食品安全|信息安全|[EQ]MS|OHSMS|EnMS|ISMS|[QEOS]"
    r"|第[一二三四1-4]次|首次|[上下]半年|20\d\d\s?年度?)(?:管理)?(?:体系|方面)?\s?:\s?"
)
LED_DAY = patterns.compile(r"(?:工作|活动)?(?:已|均|也|都|分别)?[于在自从]?\s?")
"""Between the name of an activity and its day."""

AND = patterns.compile(r"\s?[、和及与,，]\s?")
MAY_BE_SHORT = patterns.compile(r"\d\s?[./-]\s?\d|\d{6}")
"""A day with a short year, or in figures alone."""
