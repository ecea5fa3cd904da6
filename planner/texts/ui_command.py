"""What `planner ui` says."""

UI_COMMAND: dict[str, tuple[str, str]] = {
    "sample_put_in": ("voorbeeld om mee te beginnen", "sample to begin with"),
    "help_ui": (
        "De planner in de browser: scenario's, plannen, planbord en agenda's. Stop met Ctrl-C.",
        "The planner in the browser: scenarios, plans, board and calendars. Stop with Ctrl-C.",
    ),
    "help_port": (
        "De poort op deze computer; zonder deze optie de eerste die vrij is vanaf 8501.",
        "The port on this computer; without this option the first that is free from 8501.",
    ),
    "help_no_browser": ("Open geen browser.", "Open no browser."),
    "help_database": (
        "De database als adres, zoals sqlite:///planner.sqlite of postgresql+psycopg://…; zonder deze optie een "
        "bestand van deze gebruiker.",
        "The database as an address, such as sqlite:///planner.sqlite or postgresql+psycopg://…; without this option "
        "a file of this user.",
    ),
    "ui_ready": (
        "De planner staat klaar op {address} (alleen op deze computer). Stop met Ctrl-C.",
        "The planner is ready at {address} (on this computer only). Stop with Ctrl-C.",
    ),
    "ui_stopped": ("De planner is gestopt.", "The planner has stopped."),
    "ui_port_taken": (
        "Poort {port} is bezet. Kies een andere met --port, of laat --port weg.",
        "Port {port} is taken. Choose another with --port, or leave --port out.",
    ),
    "ui_no_port": (
        "Alle poorten vanaf {port} zijn bezet. Kies er zelf een met --port.",
        "All ports from {port} on are taken. Choose one yourself with --port.",
    ),
    "ui_bad_database": (
        "Deze database kan niet worden geopend ({reason}). Controleer het adres achter --database.",
        "This database cannot be opened ({reason}). Check the address after --database.",
    ),
    "usage_port": (
        "--port: '{value}' is geen poort. Gebruik een heel getal van 1024 tot 65535.",
        "--port: '{value}' is no port. Use a whole number from 1024 to 65535.",
    ),
}
