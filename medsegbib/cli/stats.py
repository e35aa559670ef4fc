def command() -> None:
    """Figures."""
