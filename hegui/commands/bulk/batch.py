"""`hegui batch`: an archive of reports, judged; what no single report shows."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

from hegui.commands.check import configure_kind, configure_rules
from hegui.commands.common import judging, shared
from hegui.terminal import console
from hegui.terminal.parser import Parser
from hegui.wording import text

SUMMARY = (
    "批量检查一批报告（可中断续做），汇总成表，并比对报告之间",
    "check an archive of reports, resumable; tables of them all, and what two of them together show",
)


def configure(parser: Parser) -> None:
    """Add the arguments of `hegui batch`."""
    zh = parser.lang == "zh"
    parser.description = SUMMARY[not zh]
    parser.epilog = _EPILOG[not zh]
    shared.configure_paths(parser, stdin=False)
    parser.add_argument(
        "--out",
        metavar="RUN",
        required=True,
        help="结果文件夹：新建，或接着做其中的一次批量检查"
        if zh
        else "the folder of the run: made if need be; a run in it is continued",
    )
    parser.add_argument(
        "--meta",
        metavar="TABLE",
        help="机构自己的台账（csv 或 xlsx）：一列 path、file 或 sha256，其余各列成为 meta_列名"
        if zh
        else "a table of your own (csv, xlsx): a column path, file or sha256; the others become meta_NAME",
    )
    parser.add_argument(
        "--retry",
        action="store_true",
        help="上次没有读出的、没有问到模型的再试一次" if zh else "try again what was not read or not asked",
    )
    parser.add_argument(
        "--force",
        action="store_true",
        help="设置或程序版本变了也接着做（已检查的不重做）"
        if zh
        else "go on under other settings or another version (what is judged stays as it is)",
    )
    _configure_cluster(parser)
    configure_rules(parser)
    configure_kind(parser)
    shared.configure_reading(parser, join=False)
    judging.configure_checks(parser)
    judging.configure_model(parser)


def _configure_cluster(parser: Parser) -> None:
    zh = parser.lang == "zh"
    parser.add_argument(
        "--cluster",
        metavar="tls://HOST:PORT",
        help="由 Dask 集群的各台机器来做：调度器的地址（需要 hegui[cluster]；不用 TLS 的 tcp:// 只限本机）"
        if zh
        else "the workers of a Dask cluster judge: the address of its scheduler (hegui[cluster]; "
        "tcp://, without TLS, on this machine alone)",
    )
    for option, stated in (
        ("--tls-ca", ("集群的证书颁发机构（PEM）", "the authority of the cluster's certificates (PEM)")),
        ("--tls-cert", ("本机的证书（PEM）", "the certificate of this machine (PEM)")),
        ("--tls-key", ("它的私钥（PEM，不加密）", "its private key (PEM, not encrypted)")),
    ):
        parser.add_argument(option, metavar="FILE.pem", help=stated[not zh])


def run(options: Namespace) -> int:
    """Judge the archive. Status 1: a report has an error; 2: nothing could be read."""
    from hegui import optional_packages

    optional_packages.require("bulk")
    from hegui.bulk import cluster, meta, run, summary
    from hegui.worker.environment import limits_of_environment
    from hegui.worker.many import cores

    limits_of_environment()
    cluster.require(options)
    settings = judging.settings_of_check(options)
    table = meta.read(options.meta) if options.meta is not None else meta.Meta()
    folder = Path(options.out)
    counts, errors = run.run(options, settings, table, folder, options.jobs or cores())
    data = {"judged": counts.judged, "errors": errors, "failed": counts.failed + counts.unread}
    console.say(text("archive", "done", options.lang, path=folder / summary.PAGE, **data))
    if not counts.judged:
        return 2
    return int(errors > 0)


_EPILOG = (
    """退出状态：0 没有报告有错误；1 有；2 一份也没有读出，或参数不可用
中断后用同一命令接着做；RUN 里有 *.parquet、archive.duckdb、failures.csv、summary.html、summary.xlsx
例：
  hegui batch 归档/ --out 2025年/
  hegui batch 归档/ --out 2025年/ --meta 台账.xlsx --jobs 8
  hegui batch 归档/ --out 2025年/ --retry --timeout 1200
  hegui batch 归档/ --out 2025年/ --cluster tls://10.0.0.5:8786 \\
    --tls-ca ca.crt --tls-cert node.crt --tls-key node.key""",
    """exit status: 0 no report has an error; 1 some have; 2 nothing could be read, or unusable arguments
after an interruption the same command goes on; RUN has *.parquet, archive.duckdb, failures.csv,
summary.html, summary.xlsx
examples:
  hegui batch archive/ --out 2025/
  hegui batch archive/ --out 2025/ --meta register.xlsx --jobs 8
  hegui batch archive/ --out 2025/ --retry --timeout 1200
  hegui batch archive/ --out 2025/ --cluster tls://10.0.0.5:8786 \\
    --tls-ca ca.crt --tls-cert node.crt --tls-key node.key""",
)
