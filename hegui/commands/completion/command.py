"""`hegui completion`: what a shell needs to complete commands, options, codes, packs and files."""

from __future__ import annotations

from argparse import Namespace

from hegui.terminal import console
from hegui.terminal.parser import Parser

SUMMARY = (
    "bash、zsh、fish 的命令补全：命令、选项、代码、规则包、文件",
    "completion for bash, zsh and fish: commands, options, codes, packs, files",
)

SHELLS = ("bash", "zsh", "fish")


def configure(parser: Parser) -> None:
    """Add the arguments of `hegui completion`."""
    zh = parser.lang == "zh"
    parser.description = SUMMARY[not zh]
    parser.epilog = _EPILOG[not zh]
    parser.add_argument("shell", choices=SHELLS, metavar="SHELL", help=("、" if zh else ", ").join(SHELLS))


def run(options: Namespace) -> int:
    """Print the completion of a shell."""
    from hegui.commands.completion import script

    console.write(script(options.shell, options.lang).encode())
    return 0


_EPILOG = (
    """写到所示文件，新开的终端里就有；升级后再写一次
退出状态：0；2 参数不可用
例：
  hegui completion bash > ~/.local/share/bash-completion/completions/hegui
  hegui completion zsh > ~/.zfunc/_hegui    （~/.zfunc 要在 fpath 里）
  hegui completion fish > ~/.config/fish/completions/hegui.fish
  eval "$(hegui completion bash)"           只用于这个终端""",
    """written to the file shown, every new terminal has it; write it again after an upgrade
exit status: 0; 2 unusable arguments
examples:
  hegui completion bash > ~/.local/share/bash-completion/completions/hegui
  hegui completion zsh > ~/.zfunc/_hegui    (with ~/.zfunc in fpath)
  hegui completion fish > ~/.config/fish/completions/hegui.fish
  eval "$(hegui completion bash)"           for this terminal alone""",
)
