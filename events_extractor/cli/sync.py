"""``events-extract sync``: what is new in mailboxes and folders, into the store; once, or for as long as it runs."""

from __future__ import annotations

import datetime as dt
import os
import signal
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click
from click.core import ParameterSource

from events_extractor.cli import options, own_profiles, passwords, settings, stores
from events_extractor.cli.add import count, summary
from events_extractor.cli.batch import Loudness, Tally, loudness, tell_of_reading
from events_extractor.cli.settings import PREFIX, ConfiguredCommand, StandingArgument
from events_extractor.cli.speech import Refusal, counted, progress, tell, tell_of_fault
from events_extractor.errors import AddressError, MailError

if TYPE_CHECKING:
    from events_extractor.mailing.addresses import Address
    from events_extractor.mailing.letters import Source
    from events_extractor.mailing.mailboxes import Mailbox
    from events_extractor.model import Document, Extraction
    from events_extractor.store import Store

_PASSWORD = f"{PREFIX}_IMAP_PASSWORD"


@click.command(
    cls=ConfiguredCommand,
    context_settings={"auto_envvar_prefix": PREFIX},
    short_help="Read new mail into the store: IMAP, Maildir, mbox, folders.",
)
@click.argument("sources", nargs=-1, metavar="[SOURCE]...", cls=StandingArgument)
@stores.option
@click.option(
    "--since", type=options.Day(), help="Of a mailbox never read before, only mail that came on this day or later."
)
@click.option(
    "--token-command",
    metavar="COMMAND",
    help="Log in by OAuth 2 with the access token that COMMAND prints; {user} in it stands for the USER.",
)
@click.option("--watch", is_flag=True, help="Go on: read each new mail as it arrives, until interrupted.")
@click.option(
    "--wait", is_flag=True, help="If another sync of this store is at work, wait for it instead of leaving it to it."
)
@click.option(
    "--insecure", is_flag=True, help="Let the password go over the network in clear, where imap:// offers no encryption."
)
@click.option(
    "--quarantined",
    is_flag=True,
    allow_from_autoenv=False,
    help="List the messages that failed, with the reasons; nothing is read.",
)
@click.option(
    "--retry",
    is_flag=True,
    allow_from_autoenv=False,
    help="Read the messages that failed once more, as after an upgrade; then the sources, also those of the settings file.",
)
@click.option(
    "--profile",
    type=options.ProfileName(),
    help="Read all as this newsletter [default: recognised by its sender, title, text].",
)
@click.option(
    "--timezone", type=options.Zone(), help="The zone of clock times that name none [default: the newsletter's home]."
)
@own_profiles.option
@click.option("-v", "--verbose", is_flag=True, help="Say what became of each message and record.")
@click.option("-q", "--quiet", is_flag=True, help="No counts and no progress bar; faults are still told.")
def sync(
    sources: tuple[str, ...],
    store: Path | None,
    since: dt.date | None,
    token_command: str | None,
    watch: bool,
    wait: bool,
    insecure: bool,
    quarantined: bool,
    retry: bool,
    profile: str | None,
    timezone: str | None,
    profiles_folder: Path | None,
    verbose: bool,
    quiet: bool,
) -> int:
    """Read new mail into the store, and only what is new.

    SOURCE is a mailbox on a server, imaps://USER@HOST/FOLDER (or imap://, encrypted where the server offers it), or the path
    of a Maildir, of an mbox file, or of a folder of newsletters. Nothing on the server is changed, and no mail is marked as
    read. Each run goes on where the last one ended, also one that was killed; two at once do no harm, the second leaves it
    to the first. Without a SOURCE those are read that the settings file names: sources = [...] under [sync]. Where one of
    several cannot be read, the others are. A folder with nothing new, or nothing at all, is no fault.

    With --watch a mailbox of a server is read as soon as the server tells of mail; others, and Maildirs, files and folders,
    are looked at every 30 seconds or so. Ctrl-C ends it, with exit code 0.

    \b
    The password is taken from EVENTS_EXTRACT_IMAP_PASSWORD, else from the keyring (keyring set events-extract USER@HOST,
    after pip install "events-extract[keyring]"), else asked for. It never stands in the address. Where a server takes no
    passwords (Outlook, Microsoft 365), give --token-command with a program that gets and renews access tokens.

    \b
    All of a folder, then what is new in it, each time:
      events-extract sync imaps://ann@imap.example.org/Newsletters
    Two accounts and a Maildir; nothing that is older than the year:
      events-extract sync imaps://ann@a.example/News imaps://bo@b.example/News ~/Maildir --since 2025-01-01
    A user name with an @ in it is written as it is; a blank in a folder's name as %20:
      events-extract sync imaps://ann@example.org@imap.example.org/To%20read
    At once when mail arrives:
      events-extract sync --watch imaps://ann@imap.example.org/Newsletters
    With a token instead of a password:
      events-extract sync imaps://ann@example.org@outlook.office365.com/News --token-command "oama access {user}"

    A message that cannot be read goes to the folder quarantine beside the store, with its reason, and the rest goes on.

    Exit codes: 0 all well, or another sync is at work; 1 some messages failed or have no issue date, or a source could not
    be read; 2 the command was not right, or the store could not be used.
    """
    loud = loudness(verbose=verbose, quiet=quiet)
    if quarantined:
        return _list_quarantine(store or stores.path_at_home(), quiet)
    if not sources and (watch or not retry):
        raise Refusal(
            "there is no SOURCE: give a mailbox such as imaps://ann@imap.example.org/INBOX, or a folder; "
            "or name yours once, as sources = [...] under [sync] in events-extract.toml."
        )
    from events_extractor import pipeline
    from events_extractor.mailing.quarantine import Quarantine

    among = own_profiles.valid(profiles_folder)
    origin = _origin()
    mailboxes, folders, missing = _sorted_out(sources, origin)
    connect = _connector(mailboxes, since, insecure, token_command)
    extract = partial(pipeline.extract, profile=profile, timezone=timezone, among=among)
    path = stores.place(store)
    with _alone(path, wait) as alone, stores.opened_or_made(path, quiet=quiet) as opened:
        if not alone:
            return 0
        run = _Run(opened, extract, loud, lone=len(sources) == 1 and not origin)
        if retry:
            run.retry(Quarantine.of(path))
        for fault in missing:
            run.miss(fault)
        if watch and (mailboxes or folders):
            return _watch(run, mailboxes, folders, connect)
        for where in mailboxes:
            with run.guarded(), connect(where) as box:
                run.read(box)
        for folder in folders:
            with run.guarded():
                run.read(folder)
        if not quiet:
            tell(run.summary())
        return run.code


class _Run:
    """One call of sync: the letters of one source after the other into the store, and the counts."""

    def __init__(self, store: Store, extract: Callable[[Document], Extraction], loud: Loudness, *, lone: bool) -> None:
        self._store = store
        self._extract = extract
        self._loud = loud
        self._lone = lone  # the source that was given is the only one: a slip in it ends the call
        self._empty: set[str] = set()
        self._begin()

    def _begin(self) -> None:
        """From here on, what arrives is an addition of its own, and counted anew."""
        from events_extractor.mailing.arriving import Arrivals

        self._arrivals = Arrivals(self._store, self._extract, stores.now)
        self._tally = Tally()
        self._seen: Counter[str] = Counter()
        self._unread = 0

    def read(self, source: Source, done: Callable[[bytes], None] = lambda data: None) -> int:
        """Read what is new in ``source``; how many letters that were. ``done`` is called with each that did not fail."""
        news = source.news(self._store)
        if news.empty and source.name not in self._empty and self._loud != "quiet":
            tell(f"{source.name}: no newsletter is there yet.")
            self._empty.add(source.name)
        number = 0
        with progress(news.inputs, shown=self._loud != "quiet" and sys.stderr.isatty()) as step:
            for outcome in self._arrivals.take(news.letters):
                number += 1
                name = outcome.letter.name
                if outcome.error is not None:
                    self._tally.failed += 1
                    tell_of_fault(name, outcome.error, where=self._loud == "verbose")
                    if outcome.kept is not None:
                        tell(f"{name}: kept as {outcome.kept}")
                else:
                    self._note(outcome, name)
                    done(outcome.letter.data)
                if outcome.letter.closes:
                    step(name)
        return number

    def _note(self, outcome: Any, name: str) -> None:
        if outcome.extraction is None:
            self._tally.documents += 1
        else:
            self._tally.add(outcome.extraction)
            tell_of_reading(outcome.extraction, self._loud)
        count(outcome.added, self._seen, name, told=self._loud == "verbose")

    def arrived(self, source: Source) -> None:
        """Read what is new in ``source`` while it is watched, and say what it was if there was anything."""
        self._begin()
        if self.read(source) and self._loud != "quiet":
            tell(f"{source.name}: {self.summary()}")

    def retry(self, quarantine: Any) -> None:
        """Read the messages in quarantine once more; those that can be read now leave it."""
        self.read(quarantine, done=quarantine.release)

    @contextmanager
    def guarded(self) -> Iterator[None]:
        """A source that cannot be read is told of, and the next one is read."""
        try:
            yield
        except MailError as error:
            if isinstance(error, AddressError) and self._lone:
                raise Refusal(f"{error}.") from error
            self.miss(str(error))

    def miss(self, fault: str) -> None:
        """Tell of a source that cannot be read, and why."""
        self._unread += 1
        tell(f"Error: {fault}")

    def summary(self) -> str:
        """The counts in one line."""
        unread = f"; {counted(self._unread, 'source')} could not be read" if self._unread else ""
        return summary(self._tally, self._seen) + unread

    @property
    def code(self) -> int:
        """The exit code."""
        return 1 if self._tally.failed or self._tally.undated or self._unread else 0


def _origin() -> str:
    """What stands before a fault of a source that the settings file names: the file and the key; "" for one of the line."""
    source = click.get_current_context().get_parameter_source("sources")
    return f"{settings.find_file()}: [sync] sources: " if source is ParameterSource.DEFAULT_MAP else ""


def _sorted_out(sources: tuple[str, ...], origin: str) -> tuple[list[Address], list[Source], list[str]]:
    """The mailboxes and the folders among ``sources``, each once, and what is to be said of those that are not there.

    Raises Refusal for what is neither, and for the only one of the command line, where it is not there. ``origin`` stands
    before what is said.
    """
    from events_extractor.mailing import addresses
    from events_extractor.mailing.folders import Folder

    mailboxes: dict[str, Address] = {}
    folders: dict[str, Source] = {}
    missing: list[str] = []
    for given in sources:
        if addresses.is_address(given):
            try:
                where = addresses.address(given)
            except AddressError as error:
                raise Refusal(f"{origin}{error}.") from error
            mailboxes.setdefault(str(where), where)
        elif "://" in given:
            raise Refusal(
                f"{origin}{_without_password(given)}: mail is read from imap:// and imaps://, and from files and folders;"
                " save a page of the web as a file first."
            )
        elif given == "-":
            raise Refusal(f"{origin}-: sync does not read standard input; events-extract add does.")
        elif not Path(given).exists():
            missing.append(f"{origin}{given}: there is no such file or folder")
        else:
            folders.setdefault(os.path.realpath(given), Folder(Path(given)))
    if missing and len(sources) == 1 and not origin:
        raise Refusal(f"{missing[0]}.")
    return list(mailboxes.values()), list(folders.values()), missing


def _without_password(address: str) -> str:
    """``address`` without what stands between the scheme and an @, where a password may be."""
    scheme, _, rest = address.partition("://")
    return f"{scheme}://{'…@' if '@' in rest else ''}{rest.rpartition('@')[2]}"


def _connector(
    mailboxes: list[Address], since: dt.date | None, insecure: bool, token_command: str | None
) -> Callable[[Address], Mailbox]:
    """How mailboxes are opened. The passwords are got now, so that nobody is asked while mail is read."""
    ask, known = passwords.asked(), dict[str, str | Callable[[], str]]()
    for where in mailboxes:
        if token_command is not None:
            known[where.account] = passwords.token_of(token_command, where.user, where.host)
        elif where.account not in known:
            known[where.account] = passwords.password(_PASSWORD, where.account, os.environ, ask)

    def connect(where: Address) -> Mailbox:
        from events_extractor.mailing.mailboxes import Mailbox

        return Mailbox(where, known[where.account], since=since, insecure=insecure)

    return connect


@contextmanager
def _alone(path: Path, wait: bool) -> Iterator[bool]:
    """Whether this process may sync the store at ``path``, which only one does at a time.

    The system frees what a killed one held.
    """
    from filelock import FileLock, Timeout

    from events_extractor.store import unwritable

    lock = FileLock(path.with_name(f"{path.name}.sync.lock"))
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock.acquire(timeout=0)
    except Timeout:
        if not wait:
            tell("Another sync of this store is at work; it is left to that one (--wait waits for it).")
            yield False
            return
        tell("Another sync of this store is at work; waiting for it.")
        lock.acquire()
    except OSError as error:
        raise unwritable(Path(lock.lock_file), "the lock of sync", error.strerror or str(error)) from error
    try:
        yield True
    finally:
        lock.release()


def _watch(run: _Run, mailboxes: list[Address], folders: list[Source], connect: Callable[[Address], Mailbox]) -> int:
    """Read mail as it comes, until Ctrl-C or the system's request to end; that is no fault."""
    from events_extractor.mailing.watching import Watch

    def end(*_: object) -> NoReturn:
        raise KeyboardInterrupt

    signal.signal(signal.SIGTERM, end)
    tell(f"Watching {counted(len(mailboxes) + len(folders), 'source')}; Ctrl-C ends it.")
    try:
        Watch(mailboxes, folders, connect=connect, read=run.arrived, tell=tell).run()
    except AddressError as error:
        raise Refusal(f"{error}.") from error
    except MailError as error:
        tell(f"Error: {error}")
        return 1
    except KeyboardInterrupt:
        tell("Ended.")
        return 0


def _list_quarantine(path: Path, quiet: bool) -> int:
    """Write the messages in quarantine to standard output, one a line: the file, where it came from, when, why."""
    from events_extractor.mailing.quarantine import Quarantine
    from events_extractor.outputs.wording import one_line

    entries = Quarantine.of(path).entries()
    for entry in entries:
        at = entry.at.isoformat() if entry.at else ""
        click.echo("\t".join(map(one_line, (str(entry.path), entry.source, at, entry.reason))))
    if not quiet:
        tell(
            f"{counted(len(entries), 'message')} in quarantine" + ("; sync --retry reads them once more" if entries else "")
        )
    return 0
