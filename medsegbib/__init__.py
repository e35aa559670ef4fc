"""Read paper lists and bibliographies, repair their metadata, merge duplicates, lint and export."""

__version__ = "0.1.0"
