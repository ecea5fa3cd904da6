"""What is asked for is not in the store: an old link, or something that somebody else has removed."""


class NotInStoreError(LookupError):
    """There is no such scenario, plan, run, reservation or feed; it names no content, only kind and id."""

    def __init__(self, kind: str, id_: str) -> None:
        super().__init__(f"no {kind} {id_}")
        self.kind = kind
        self.id = id_
