"""What the pages Scenario's, Gegevens, Plannen and Publiceren say, and what stands around every page."""

PAGES_SHELL: dict[str, tuple[str, str]] = {
    "product_name": ("Taalboost-planner", "Taalboost planner"),
    "needs_javascript": (
        "Deze planner heeft JavaScript nodig. Zet JavaScript aan in uw browser en laad de pagina opnieuw.",
        "This planner needs JavaScript. Switch JavaScript on in your browser and load the page again.",
    ),
    "nav_scenarios": ("Scenario's", "Scenarios"),
    "nav_tables": ("Gegevens", "Data"),
    "nav_planning": ("Plannen", "Planning"),
    "nav_board": ("Planbord", "Board"),
    "nav_seats": ("Beschikbaarheid", "Availability"),
    "nav_occupancy": ("Bezetting", "Use"),
    "nav_publishing": ("Publiceren en agenda's", "Publish and calendars"),
}
