"""Text to files, whole or not at all."""

from __future__ import annotations

import contextlib
import os
import tempfile
from pathlib import Path


class UnwritableError(Exception):
    """A file that could not be written: its name and what the user can do."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name, self.reason = name, reason


def write_atomically(path: Path, data: str | bytes, expected: bytes | None = None) -> None:
    """Put ``data`` (text is UTF-8, line ends as they are) in place of a file in one step, its permissions kept.

    ``expected`` are the bytes that the file had when it was read; if it holds others now, nothing is written.
    Raises `UnwritableError`: the folder is missing or read-only, the file is read-only, or it changed meanwhile.
    """
    content = data.encode("utf-8", "surrogateescape") if isinstance(data, str) else data
    target = path.resolve()  # a symbolic link stays one
    # Without any write bit a file is meant to stay as it is, even where the user is root and may write everything.
    if target.exists() and not (target.stat().st_mode & 0o222 and os.access(target, os.W_OK)):
        raise UnwritableError(str(path), "is read-only; make it writable first")
    if expected is not None and (not target.exists() or target.read_bytes() != expected):
        raise UnwritableError(str(path), "changed while it was worked on; run the command again")
    temporary = None
    try:
        descriptor, temporary = tempfile.mkstemp(prefix=f".{target.name}.", dir=target.parent)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        os.chmod(temporary, _mode(target))  # noqa: PTH101 - the descriptor's name is a string
        os.replace(temporary, target)  # noqa: PTH105
    except OSError as error:
        if temporary:
            with contextlib.suppress(OSError):
                os.unlink(temporary)  # noqa: PTH108
        raise UnwritableError(str(path), f"cannot be written: {error.strerror or error}") from None


def _mode(target: Path) -> int:
    if target.exists():
        return target.stat().st_mode & 0o7777
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
