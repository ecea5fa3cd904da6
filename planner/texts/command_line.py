"""Sentences of the command line: its help, and what is said when it is used in a way that cannot be."""

HELP: dict[str, tuple[str, str]] = {
    "help_planner": (
        "Plant taalboosts en leerwerktrajecten: wie, wanneer, waar en bij welke docent.",
        "Plans taalboosts and training cohorts: who, when, where and with which teacher.",
    ),
    "help_plan": (
        "Maak van een scenario een plan, met het bewijs hoe goed het is en de reden bij wie geen plaats heeft.",
        "Make a plan for a scenario, with the proof of how good it is and the reason for everyone without a place.",
    ),
    "help_check": (
        "Kijk na of een plan zich aan alle regels houdt, en wat het kost.",
        "Check whether a plan keeps every rule, and what it costs.",
    ),
    "help_validate": (
        "Kijk na of een scenario te lezen is, en toon alles wat er niet klopt.",
        "Check whether a scenario can be read, and show everything that is wrong.",
    ),
    "help_scenario": (
        "De map met scenario.toml en de tabellen.",
        "The folder with scenario.toml and the tables.",
    ),
    "help_plan_folder": (
        "De map met cohorts.csv en placements.csv.",
        "The folder with cohorts.csv and placements.csv.",
    ),
    "help_lang": ("Taal: nl of en.", "Language: nl or en."),
    "help_json": (
        "Zet het antwoord als JSON op standaarduitvoer.",
        "Write the answer as JSON on standard output.",
    ),
    "help_out": (
        "De map voor het plan; een plan dat er al staat, wordt in zijn geheel vervangen.",
        "The folder for the plan; a plan that is there already is replaced as a whole.",
    ),
    "help_seconds": ("Hoelang er gezocht mag worden.", "How long the search may take."),
    "help_workers": ("Hoeveel processoren er mogen zoeken.", "How many processors may search."),
    "help_seed": (
        "Een getal waarmee het zoeken begint; een ander getal kan een ander plan geven.",
        "A number for the search to start from; another number may give another plan.",
    ),
    "help_reproducible": (
        "Geef bij hetzelfde scenario en dezelfde seed altijd precies hetzelfde plan (langzamer).",
        "Always give exactly the same plan for the same scenario and seed (slower).",
    ),
}

USAGE: dict[str, tuple[str, str]] = {
    "usage_no_command": (
        "Geef een opdracht, zoals plan of check. 'planner --help' legt ze uit.",
        "Give a command, such as plan or check. 'planner --help' explains them.",
    ),
    "usage_unknown_command": (
        "'{word}' is geen opdracht. 'planner --help' toont welke er zijn.",
        "'{word}' is not a command. 'planner --help' shows which there are.",
    ),
    "usage_no_such_option": (
        "De optie {option} bestaat niet. 'planner --help' toont welke er zijn.",
        "There is no option {option}. 'planner --help' shows which there are.",
    ),
    "usage_option_value": (
        "De optie {option} is niet goed gebruikt: geef een waarde als er een bij hoort, en anders geen.",
        "The option {option} is not used well: give a value if it takes one, and none if it does not.",
    ),
    "usage_twice": (
        "De optie {option} is meer dan eens gegeven. Geef haar één keer.",
        "The option {option} was given more than once. Give it once.",
    ),
    "usage_missing": (
        "{name} ontbreekt. Geef het op; 'planner --help' legt uit wat het is.",
        "{name} is missing. Give it; 'planner --help' explains what it is.",
    ),
    "usage_too_many": (
        "Dit is te veel: {words}. Zet een naam met spaties tussen aanhalingstekens.",
        "This is too much: {words}. Put a name with spaces between quotation marks.",
    ),
    "usage_misread": (
        "De opdracht is niet te lezen ({detail}). 'planner --help' legt uit hoe het kan.",
        "The command cannot be read ({detail}). 'planner --help' explains how to write it.",
    ),
    "usage_language": (
        "--lang: '{value}' is geen taal die de planner spreekt. Gebruik nl of en.",
        "--lang: '{value}' is not a language that the planner speaks. Use nl or en.",
    ),
    "usage_seconds": (
        "--seconds: '{value}' is geen aantal seconden. Geef een getal groter dan 0 en hoogstens {most}.",
        "--seconds: '{value}' is not a number of seconds. Give a number above 0 and at most {most}.",
    ),
    "usage_workers": (
        "--workers: '{value}' is geen aantal processoren. Geef een heel getal van 1 tot en met {most}.",
        "--workers: '{value}' is not a number of processors. Give a whole number from 1 to {most}.",
    ),
    "usage_seed": (
        "--seed: '{value}' kan niet. Geef een heel getal van 0 tot en met {most}.",
        "--seed: '{value}' cannot be. Give a whole number from 0 to {most}.",
    ),
    "out_is_file": (
        "--out: {folder} is een bestand. Geef een map.",
        "--out: {folder} is a file. Give a folder.",
    ),
    "out_is_scenario": (
        "--out: in {folder} staat een scenario, en tabellen daarvan zouden worden overschreven. Kies een andere map.",
        "--out: {folder} holds a scenario, and tables of it would be overwritten. Choose another folder.",
    ),
    "out_is_plan": (
        "--out: in {folder} staat een plan, en het scenario zou er tabellen van overschrijven. Kies een andere map.",
        "--out: {folder} holds a plan, and the scenario would overwrite tables of it. Choose another folder.",
    ),
    "out_is_plan_read": (
        "--out: {folder} is de map van het plan dat met --plan is gegeven, en dat zou worden overschreven. "
        "Kies een andere map.",
        "--out: {folder} is the folder of the plan that --plan gives, and it would be overwritten. "
        "Choose another folder.",
    ),
    "out_holds_scenario": (
        "--out: het scenario ligt in {folder}, en die map wordt in zijn geheel vervangen. Kies een andere map.",
        "--out: the scenario lies in {folder}, and that folder is replaced as a whole. Choose another folder.",
    ),
    "out_is_here": (
        "--out: {folder} is de map waarin nu wordt gewerkt, en die wordt in zijn geheel vervangen. "
        "Kies een map daarin, zoals plan.",
        "--out: {folder} is the folder that is being worked in, and it is replaced as a whole. "
        "Choose a folder in it, such as plan.",
    ),
    "out_is_mount": (
        "--out: {folder} is een schijf of koppelpunt en kan niet worden vervangen. Kies een map daarin.",
        "--out: {folder} is a disk or mount point and cannot be replaced. Choose a folder in it.",
    ),
    "out_unwritable": (
        "--out: in {folder} kan niet worden geschreven ({reason}). "
        "Er is niets veranderd. Kies een andere map, of pas de rechten aan.",
        "--out: {folder} cannot be written ({reason}). "
        "Nothing has changed. Choose another folder, or change the permissions.",
    ),
}

COMMAND_LINE: dict[str, tuple[str, str]] = {**HELP, **USAGE}
