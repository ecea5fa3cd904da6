"""Sentences about certificates: what a plan is proven to be, and whether that holds when it is proven again."""

CERTIFICATE: dict[str, tuple[str, str]] = {
    "help_certificate": (
        "Zegt wat er van een plan bewezen is, met alles wat nodig is om dat opnieuw te bewijzen.",
        "Says what a plan is proven to be, with all that is needed to prove it again.",
    ),
    "help_certificate_out": (
        "Het bestand waarin het certificaat komt.",
        "The file that the certificate goes to.",
    ),
    "help_certificate_verify": (
        "Een certificaat van dit scenario en dit plan: gaat na of alles wat erin staat klopt.",
        "A certificate of this scenario and this plan: finds out whether all that it says holds.",
    ),
    "help_certificate_seconds": (
        "Hoelang er hooguit bewijs wordt gezocht; anders een minuut, in grote scenario's tot 5 minuten; bij --verify "
        "anders zo lang als toen.",
        "How long proof is sought at most; otherwise a minute, up to 5 minutes in large scenarios; with --verify "
        "otherwise as long as then.",
    ),
    "usage_certificate_both": (
        "--out en --verify gaan niet samen: een certificaat wordt gemaakt of nagegaan.",
        "--out and --verify do not go together: a certificate is made or verified.",
    ),
    "certificate.no-certificate": (
        "{file} is geen certificaat. Geef een bestand dat 'planner certificate --out' heeft gemaakt.",
        "{file} is no certificate. Give a file that 'planner certificate --out' made.",
    ),
    "certificate.malformed": (
        "{file}: dit certificaat mist iets of er staat iets wat niet kan, bij {fields}. Vraag het opnieuw op.",
        "{file}: this certificate lacks something, or says what cannot be, at {fields}. Ask for it again.",
    ),
    "certificate.unreadable": (
        "{file} kan niet worden gelezen: {reason}.",
        "{file} cannot be read: {reason}.",
    ),
    "certificate.unwritable": (
        "{file} kan niet worden geschreven: {reason}. Er is niets veranderd.",
        "{file} cannot be written: {reason}. Nothing was changed.",
    ),
    "certificate.no-folder": (
        "--out: de map van {file} bestaat niet. Maak die eerst, of kies een andere.",
        "--out: the folder of {file} does not exist. Make it first, or choose another.",
    ),
    "certificate.of-others": (
        "--out: {file} bestaat al en is geen certificaat. Kies een andere naam.",
        "--out: {file} exists and is no certificate. Choose another name.",
    ),
    "certificate.audit": (
        "Dit plan houdt zich aan alle {rules} regels, plaatst {placed} van de {requests} aanvragen en kost {cost} "
        "punten. Nageteld uit de tabellen.",
        "This plan keeps all {rules} rules, places {placed} of the {requests} requests and costs {cost} points. "
        "Counted from the tables.",
    ),
    "certificate.never": (
        "{count} aanvragen kunnen in geen enkel rooster een plaats krijgen: {ids}. Per aanvraag nagegaan.",
        "{count} requests can have a place in no timetable: {ids}. Looked into request by request.",
    ),
    "certificate.never-one": (
        "{count} aanvraag kan in geen enkel rooster een plaats krijgen: {ids}. Dat is nagegaan.",
        "{count} request can have a place in no timetable: {ids}. That was looked into.",
    ),
    "certificate.places-most": (
        "Geen enkel rooster van dit scenario plaatst meer dan {most} van de {requests} aanvragen, en zoveel plaatst "
        "dit plan er. {how}",
        "No timetable of this scenario places more than {most} of the {requests} requests, and that is how many this "
        "plan places. {how}",
    ),
    "certificate.places-at-most": (
        "Geen enkel rooster van dit scenario plaatst meer dan {most} van de {requests} aanvragen; dit plan plaatst er "
        "{placed}. {how}",
        "No timetable of this scenario places more than {most} of the {requests} requests; this plan places {placed}. "
        "{how}",
    ),
    "certificate.costs-least": (
        "Geen enkel plan dat zich aan alle regels houdt, kost minder dan {bound} punten, en dat kost dit plan: een "
        "beter is er niet. {how}",
        "No plan that keeps every rule costs less than {bound} points, and that is what this plan costs: there is "
        "none better. {how}",
    ),
    "certificate.costs-at-least": (
        "Geen enkel plan dat zich aan alle regels houdt, kost minder dan {bound} punten; dit plan kost {cost}, dus er "
        "is hooguit {left} te winnen. {how}",
        "No plan that keeps every rule costs less than {bound} points; this plan costs {cost}, so that {left} can be "
        "saved at most. {how}",
    ),
    "certificate.cost-unknown": (
        "Wat een plan minstens kost, is in deze tijd niet bewezen.",
        "What a plan costs at least was not proven in this time.",
    ),
    "certificate.by-counting": (
        "Bewezen door de aanvragen die nergens kunnen af te trekken.",
        "Proven by taking off the requests that cannot be anywhere.",
    ),
    "certificate.by-search": (
        "Bewezen door een berekening over alle roosters, die iedereen kan overdoen.",
        "Proven by a computation over all timetables, which anyone can do again.",
    ),
    "certificate.places-going": (
        "Hoeveel er geplaatst kunnen worden: bewezen hooguit {bound}, nog {left} s …",
        "How many can be placed: proven {bound} at most, {left} s left …",
    ),
    "certificate.cost-going": (
        "Wat een plan minstens kost: bewezen {bound} punten, nog {left} s …",
        "What a plan costs at least: proven {bound} points, {left} s left …",
    ),
    "certificate.stopping": (
        "Er wordt gestopt; wat bewezen is, blijft.",
        "Stopping; what is proven stays.",
    ),
    "certificate.not-legal": (
        "Dit plan houdt zich niet aan alle regels, dus er is niets te certificeren. 'planner check' vertelt wat er "
        "mis is.",
        "This plan does not keep every rule, so there is nothing to certify. 'planner check' says what is wrong.",
    ),
    "certificate.was-stopped": (
        "Het bewijzen is eerder gestopt; dit is wat tot dan toe bewezen was.",
        "Proving was stopped early; this is what was proven until then.",
    ),
    "certificate.found-more": (
        "Onderweg gevonden: een rooster dat er {placed} plaatst. Meer plaatsen kost soms meer punten.",
        "Found on the way: a timetable that places {placed}. More places sometimes cost more points.",
    ),
    "certificate.found-cheaper": (
        "Onderweg gevonden: een plan van {cost} punten. Maak opnieuw een plan om dat te krijgen.",
        "Found on the way: a plan of {cost} points. Plan again to have it.",
    ),
    "certificate.hashes": (
        "Scenario {scenario}, plan {plan} (sha256).",
        "Scenario {scenario}, plan {plan} (sha256).",
    ),
    "certificate.made-with": (
        "Planner {planner}, OR-Tools {ortools}, Python {python}; {seconds} s, {workers} processoren, seed {seed}.",
        "Planner {planner}, OR-Tools {ortools}, Python {python}; {seconds} s, {workers} processors, seed {seed}.",
    ),
    "certificate.written": ("Het certificaat staat in {file}.", "The certificate is in {file}."),
    "check.holds": ("klopt", "holds"),
    "check.note": ("let op", "note"),
    "check.unproven": ("niet opnieuw bewezen", "not proven again"),
    "check.broken": ("klopt niet", "does not hold"),
    "check.line": ("{verdict}: {what}", "{verdict}: {what}"),
    "check.all-holds": (
        "Alles in dit certificaat klopt.",
        "All that this certificate says holds.",
    ),
    "check.some-unproven": (
        "Niets in dit certificaat is weerlegd, maar niet alles is in deze tijd opnieuw bewezen. Probeer het met meer "
        "tijd: --seconds.",
        "Nothing in this certificate is refuted, but not all of it was proven again in this time. Try with more time: "
        "--seconds.",
    ),
    "check.some-broken": (
        "Dit certificaat klopt niet: vertrouw er niet op.",
        "This certificate does not hold: do not trust it.",
    ),
    "check.seal-whole": (
        "het certificaat is zoals het is geschreven",
        "the certificate is as it was written",
    ),
    "check.seal-broken": (
        "het certificaat is veranderd nadat het is geschreven",
        "the certificate was changed after it was written",
    ),
    "check.scenario-same": ("het gaat over dit scenario", "it is about this scenario"),
    "check.scenario-other": (
        "het gaat over een ander scenario, of dit scenario is sindsdien veranderd",
        "it is about another scenario, or this scenario was changed since",
    ),
    "check.plan-same": ("het gaat over dit plan", "it is about this plan"),
    "check.plan-other": (
        "het gaat over een ander plan, of dit plan is sindsdien veranderd",
        "it is about another plan, or this plan was changed since",
    ),
    "check.not-searched": (
        "verder is niets nagegaan, want het gaat over iets anders",
        "nothing more was looked into, as it is about something else",
    ),
    "check.versions": (
        "gemaakt met planner {planner}, OR-Tools {ortools} en Python {python}; nagegaan met {planner_now}, "
        "{ortools_now} en {python_now}",
        "made with planner {planner}, OR-Tools {ortools} and Python {python}; verified with {planner_now}, "
        "{ortools_now} and {python_now}",
    ),
    "check.audit-same": (
        "het plan houdt zich aan alle regels, plaatst {placed:aanvraag|aanvragen} en kost {cost:punt|punten}",
        "the plan keeps every rule, places {placed:request|requests} and costs {cost:point|points}",
    ),
    "check.audit-other": (
        "nageteld plaatst het plan {placed:aanvraag|aanvragen} en kost het {cost:punt|punten}; er staat iets anders",
        "counted again the plan places {placed:request|requests} and costs {cost:point|points}; it says otherwise",
    ),
    "check.not-legal": (
        "het plan houdt zich niet aan alle regels",
        "the plan does not keep every rule",
    ),
    "check.never-same": (
        "aanvragen die nergens kunnen: {count}",
        "requests that cannot be anywhere: {count}",
    ),
    "check.never-other": (
        "aanvragen die nergens kunnen: er staan er {count}, nageteld {counted}, of het zijn andere",
        "requests that cannot be anywhere: it says {count}, counted again {counted}, or they are others",
    ),
    "check.most-proven": (
        "geen enkel rooster plaatst meer dan {most} van de {requests}: opnieuw bewezen",
        "no timetable places more than {most} of the {requests}: proven again",
    ),
    "check.most-unproven": (
        "geen enkel rooster plaatst meer dan {most} van de {requests}: in {seconds} s bewezen is hooguit {found}",
        "no timetable places more than {most} of the {requests}: proven in {seconds} s is {found} at most",
    ),
    "check.most-refuted": (
        "geen enkel rooster plaatst meer dan {most} van de {requests}: weerlegd, want er is er een met {placed}",
        "no timetable places more than {most} of the {requests}: refuted, as there is one with {placed}",
    ),
    "check.most-not-counted": (
        "geen enkel rooster plaatst meer dan {most} van de {requests}: dat volgt niet uit wat er staat, want zonder "
        "wie nergens kan, blijven er {counted} over",
        "no timetable places more than {most} of the {requests}: that does not follow from what it says, for without "
        "those that cannot be anywhere {counted} are left",
    ),
    "check.cost-proven": (
        "geen enkel plan kost minder dan {bound} punten: opnieuw bewezen",
        "no plan costs less than {bound} points: proven again",
    ),
    "check.cost-unproven": (
        "geen enkel plan kost minder dan {bound} punten: in {seconds} s bewezen is {found}",
        "no plan costs less than {bound} points: proven in {seconds} s is {found}",
    ),
    "check.cost-refuted": (
        "geen enkel plan kost minder dan {bound} punten: weerlegd, want er is er een van {cost}",
        "no plan costs less than {bound} points: refuted, as there is one of {cost}",
    ),
}
