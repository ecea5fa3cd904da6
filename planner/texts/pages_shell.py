"""What the pages Scenario's, Gegevens, Plannen and Publiceren say, and what stands around every page."""

PAGES_SHELL: dict[str, tuple[str, str]] = {
    "product_name": ("Taalboost-planner", "Taalboost planner"),
    "nav_scenarios": ("Scenario's", "Scenarios"),
    "nav_tables": ("Gegevens", "Data"),
    "nav_planning": ("Plannen", "Planning"),
    "nav_board": ("Planbord", "Board"),
    "nav_seats": ("Beschikbaarheid", "Availability"),
    "nav_occupancy": ("Bezetting", "Use"),
    "nav_publishing": ("Publiceren en agenda's", "Publish and calendars"),
}
