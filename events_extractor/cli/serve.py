"""``events-extract serve``: the feeds and tables of the store over HTTP."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from events_extractor.cli import feeds, settings, stores
from events_extractor.cli.settings import PREFIX, ConfiguredCommand, Once
from events_extractor.cli.speech import Refusal, tell

if TYPE_CHECKING:
    import socket

    from events_extractor.web.tokens import Keys

PORT = 8753


def _print_token(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        from events_extractor.web.tokens import new_token

        click.echo(new_token())
        ctx.exit()


@click.command(
    cls=ConfiguredCommand,
    context_settings={"auto_envvar_prefix": PREFIX},
    short_help="Serve the feeds and tables of the store over HTTP.",
)
@stores.option
@click.option("--host", cls=Once, default="127.0.0.1", show_default=True, help="The address or name to listen on.")
@click.option(
    "--port",
    cls=Once,
    type=click.IntRange(0, 65535),
    default=PORT,
    show_default=True,
    metavar="NUMBER",
    help="The port to listen on; 0: any that is free.",
)
@click.option(
    "--token",
    multiple=True,
    metavar="TOKEN",
    help="A secret that opens every feed; several may be given. Better in the environment or the settings file than here,"
    " where the list of processes shows it.",
)
@click.option(
    "--new-token",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_token,
    help="Print a token that nobody guesses, and end.",
)
@click.option("-v", "--verbose", is_flag=True, help="A line on standard error for each request (never with a token).")
def serve(store: Path | None, host: str, port: int, token: tuple[str, ...], verbose: bool) -> int:
    """Serve the feeds and tables of the store over HTTP, to calendar programs and spreadsheets, until Ctrl-C (exit code 0).

    \b
    Each feed (events, moves, deadlines, all, and those of your settings file) has these addresses:
      /feeds/NAME.ics       the calendar; webcal:// in place of http:// opens it in a calendar program
      /tables/NAME.xlsx     the tables, also .json and .csv (of one kind: /tables/all.csv?kind=event)
    / lists them. What is added to the store is there at the next request.

    \b
    Any of them can be asked for a part of its records:
      ?kind=event  ?newsletter=NAME  ?organizer=NAME  ?from=2024-06-20 (or today)  ?to=DAY  ?q=WORDS

    \b
    Only this computer reaches 127.0.0.1. To serve others, make a token and give it to those who may read:
      export EVENTS_EXTRACT_TOKEN=$(events-extract serve --new-token)
      events-extract serve --host 0.0.0.0
    The addresses are then /TOKEN/feeds/NAME.ics, or /feeds/NAME.ics?token=TOKEN. A feed of the settings file may have a
    token of its own (token = "…" under [feeds.NAME]), which opens that feed alone; as soon as any token is set, nothing is
    shown without one. Tokens and feeds pass the network unencrypted unless a web server with TLS stands before this one.
    """
    from events_extractor.publishing import distinct_names
    from events_extractor.web import serving

    named = feeds.named()
    served = distinct_names(one.feed for one in named)
    keys = _keys(token, named)
    listener = _listener(host, port, keys)
    path = store or stores.path_at_home()
    with listener:
        from events_extractor.web.app import Serving, application

        app = application(
            Serving(store=path, feeds=served, keys=keys, say=tell, log=tell if verbose else None, now=stores.now)
        )
        if not path.exists():
            tell(f"{path}: there is no store yet; the feeds are empty until events-extract add makes it.")
        if keys.needed and not keys.general:
            tell(f"Only the feeds with a token of their own are served ({', '.join(keys.own)}); --token opens all.")
        tell(f"Serving {path} at {_shown(listener, keys)} (Ctrl-C ends it)")
        serving.run(app, listener)
    return 0


def _keys(general: tuple[str, ...], named: tuple[feeds.NamedFeed, ...]) -> Keys:
    """The tokens, each one fit to be one. Raises Refusal, which never shows a token."""
    from events_extractor.web.tokens import RULE, Keys, is_token

    own = {one.feed.name: one.token for one in named if one.token is not None}
    for text in general:  # those of the feeds have been looked at where they stand
        if not is_token(text):
            raise Refusal(f"{_origin()}: a token has {RULE}; events-extract serve --new-token prints a good one.")
    return Keys(general, own)


def _origin() -> str:
    """Where the tokens stand that open every feed."""
    source = click.get_current_context().get_parameter_source("token")
    if source is ParameterSource.DEFAULT_MAP:
        return f"{settings.find_file()}: [serve] token"
    return f"{PREFIX}_TOKEN in the environment" if source is ParameterSource.ENVIRONMENT else "--token"


def _listener(host: str, port: int, keys: Keys) -> socket.socket:
    """A socket that listens there. Raises Refusal where it cannot, and where strangers could read what no token guards."""
    from events_extractor.web import serving

    try:
        places = serving.addresses(host, port)
    except (OSError, UnicodeError) as error:
        raise Refusal(f"--host {host}: no such address: {getattr(error, 'strerror', None) or error}") from error
    if not keys.needed and not all(serving.is_loopback(at[0]) for _, at in places):
        raise Refusal(
            f"--host {host}: other computers reach this address, so a token is needed: set EVENTS_EXTRACT_TOKEN to what"
            " events-extract serve --new-token prints."
        )
    try:
        return serving.listening(*places[0])
    except OSError as error:
        raise Refusal(f"--host {host} --port {port}: cannot listen there: {error.strerror or error}") from error


def _shown(listener: socket.socket, keys: Keys) -> str:
    host, port = listener.getsockname()[:2]
    address = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
    return f"http://{address}/{'TOKEN/' if keys.needed else ''}"
