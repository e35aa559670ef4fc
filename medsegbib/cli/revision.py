"""Files as they were at a git revision."""

from __future__ import annotations

import subprocess
from pathlib import Path


class RevisionError(Exception):
    """No such revision, no repository, or no git at all."""


def text_at(revision: str, path: Path) -> bytes | None:
    """What a file held at a revision; None where it was not there yet. Raises `RevisionError`."""
    folder, name = path.resolve().parent, path.resolve().name
    commit = _git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    if commit is None:
        if _git(folder, "rev-parse", "--git-dir") is None:
            raise RevisionError(f"{path}: is in no git repository; --since needs one")
        raise RevisionError(f'"{revision}" is no revision of the repository of {path}')
    return _git(folder, "show", f"{commit.decode().strip()}:./{name}")


def _git(folder: Path, *arguments: str) -> bytes | None:
    try:
        done = subprocess.run(["git", *arguments], cwd=folder, capture_output=True, check=False)
    except FileNotFoundError:
        raise RevisionError("git is not installed; --since needs it") from None
    return done.stdout if done.returncode == 0 else None
