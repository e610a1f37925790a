"""``events-extract completion``: the script that makes a shell complete our commands, options and profile names."""

from __future__ import annotations

import click
from click.shell_completion import get_completion_class

SHELLS = ("bash", "zsh", "fish")


@click.command(short_help="Print the script that completes commands and options in a shell.")
@click.argument("shell", type=click.Choice(SHELLS))
@click.pass_context
def completion(context: click.Context, shell: str) -> None:
    """Print the script that makes SHELL complete our commands, options and profile names.

    \b
    Put one line into the start-up file of your shell:
      bash   ~/.bashrc                    eval "$(events-extract completion bash)"
      zsh    ~/.zshrc                     eval "$(events-extract completion zsh)"
      fish   ~/.config/fish/config.fish   events-extract completion fish | source
    """
    root = context.find_root()
    program = root.info_name or ""
    variable = f"_{program}_COMPLETE".replace("-", "_").upper()
    completer = get_completion_class(shell)
    if completer is None:  # pragma: no cover  (click knows the shells of SHELLS)
        raise click.UsageError(f"no completion for {shell}")
    click.echo(completer(root.command, {}, program, variable).source())
