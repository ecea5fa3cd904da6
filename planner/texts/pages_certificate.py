"""What the page Plannen says of the certificate of a plan."""

PAGES_CERTIFICATE: dict[str, tuple[str, str]] = {
    "pcert_make": ("Maak een certificaat", "Make a certificate"),
    "pcert_help": (
        "Zoekt hooguit {seconds} seconden bewijs: hoeveel er geplaatst kunnen worden, en wat een plan minstens kost.",
        "Seeks proof for {seconds} seconds at most: how many can be placed, and what a plan costs at least.",
    ),
    "pcert_going": (
        "Er wordt bewijs gezocht, hooguit {seconds} seconden …",
        "Seeking proof, {seconds} seconds at most …",
    ),
    "pcert_failed": (
        "Het certificaat kon niet worden gemaakt. Kies dit plan opnieuw en probeer het nog eens.",
        "The certificate could not be made. Choose this plan again and try once more.",
    ),
    "pcert_head": ("Wat er van dit plan bewezen is", "What this plan is proven to be"),
    "pcert_download": ("Certificaat", "Certificate"),
    "pcert_verify": (
        "Wie het scenario en het plan heeft, kan dit nagaan met: planner certificate SCENARIO PLAN --verify {file}",
        "Who has the scenario and the plan can verify this with: planner certificate SCENARIO PLAN --verify {file}",
    ),
}
