"""Moves without their restatements: of two statements of one change, the fuller one."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from events_extractor.model import PersonnelMove


def distinct(moves: Iterable[PersonnelMove]) -> tuple[PersonnelMove, ...]:
    """``moves`` in text order, each change of a person once: of two statements of one change, the fuller one.

    What only the other knows of the same post, or names more fully (its employer, former posts), is taken over with its
    spans.
    """
    kept: list[PersonnelMove] = []
    for move in sorted(moves, key=lambda one: one.span):
        same = next((index for index, other in enumerate(kept) if _same(other, move)), None)
        if same is None:
            kept.append(move)
        else:
            first, second = sorted((kept[same], move), key=_fullness, reverse=True)
            kept[same] = _completed(first, second)
    return tuple(sorted(kept, key=lambda one: one.span))


def _completed(move: PersonnelMove, other: PersonnelMove) -> PersonnelMove:
    """``move`` with what ``other`` alone knows, or names more fully."""
    spans = dict(move.spans)
    organization, previous = move.organization, move.previous
    same_post = (move.role or "").casefold() == (other.role or "").casefold()
    if same_post and len(other.organization or "") > len(organization or "") and "organization" in other.spans:
        organization = other.organization
        spans["organization"] = other.spans["organization"]
    if not previous and other.previous:
        previous = other.previous
        spans.update({name: where for name, where in other.spans.items() if name.startswith("previous.")})
    return replace(move, organization=organization, previous=previous, spans=spans)


def _same(one: PersonnelMove, other: PersonnelMove) -> bool:
    """Whether both tell of one change of one person."""
    return one.person.casefold() == other.person.casefold() and one.change == other.change


def _fullness(move: PersonnelMove) -> tuple[int, bool, int, int]:
    """How much a move knows, to be compared: post and employer first, then where it stands, former posts, the title."""
    known = (move.role is not None) + (move.organization is not None)
    return known, move.section == "listed", len(move.previous), len(move.role or "")
