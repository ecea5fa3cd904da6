"""Ways to spoil a workbook, drawn from a seed: a fault in a known cell, and garbage in its parts or its bytes."""

import io
import re
import zipfile
from collections.abc import Callable
from random import Random
from typing import NamedTuple

from planner.exchange.tables import SCENARIO_TABLES
from planner.exchange.workbook_layout import TITLES, find_table, header_of
from tests.exchange.mutations import FAULTS
from tests.exchange.workbooks.sample_book import KLEIN_BOOK

Parts = dict[str, bytes]
STILL_GOOD = frozenset((" T1", "a  b", " a", "a ", "Draft", "RUNNING", "31-4-2027", "b1", "true"))
"""Values that are a fault in CSV but not always in a workbook, where words, spaces and capitals are forgiven."""
FREE_OF_SPACES = frozenset(("a b", "ma-o ma-o1"))


class Planted(NamedTuple):
    """A fault that was planted: where reading must point."""

    sheet: str
    row: int
    column: str
    value: str


LEFT_OUT = re.compile("comments|vmlDrawing|theme|docProps")
"""Parts that reading passes over; without them two thousand workbooks take less time."""


def load_parts() -> Parts:
    with zipfile.ZipFile(io.BytesIO(KLEIN_BOOK)) as book:
        names = [name for name in book.namelist() if not LEFT_OUT.search(name)]
        return {name: book.read(name) for name in names}


def zip_up(parts: Parts) -> bytes:
    place = io.BytesIO()
    with zipfile.ZipFile(place, "w", zipfile.ZIP_STORED) as book:
        for name, content in parts.items():
            book.writestr(name, content)
    return place.getvalue()


SOUND: Parts = load_parts()
_TITLES = re.findall(r'<sheet name="([^"]+)"', SOUND["xl/workbook.xml"].decode().replace("&apos;", "'"))
PART_OF = {title: f"xl/worksheets/sheet{at}.xml" for at, title in enumerate(_TITLES, start=1)}


def plant_fault(parts: Parts, random: Random) -> Planted:
    """Puts a text that cannot be right into a random cell of a random sheet."""
    table = random.choice([table for table in SCENARIO_TABLES if table.file in FAULTS])
    title = TITLES[table.name].in_language("nl")
    rows = len(re.findall(rb'<row r="\d+"', _filled_rows(parts[PART_OF[title]])))
    name = random.choice(sorted(FAULTS[table.file]))
    column = table.column_by_name[name]
    value = random.choice([value for value in FAULTS[table.file][name] if value not in STILL_GOOD])
    row = random.randrange(2, rows + 1)
    letter = chr(ord("A") + list(table.columns).index(column))
    set_cell(parts, PART_OF[title], f"{letter}{row}", value)
    return Planted(title, row, header_of(table, column).in_language("nl"), value)


def rename_header(parts: Parts, random: Random) -> Planted:
    """Gives a random header another name."""
    table = random.choice(SCENARIO_TABLES)
    title = TITLES[table.name].in_language("nl")
    at = random.randrange(len(table.columns))
    name = header_of(table, table.columns[at]).in_language("nl") + random.choice(("x", "?", " 2", "!"))
    set_cell(parts, PART_OF[title], f"{chr(ord('A') + at)}1", name)
    return Planted(title, 1, name, name)


def inject_formula(parts: Parts, random: Random) -> Planted:
    """Puts a formula that was never calculated, or one that shows an error, into a random cell."""
    table = random.choice(SCENARIO_TABLES)
    title = TITLES[table.name].in_language("nl")
    rows = len(re.findall(rb'<row r="\d+"', _filled_rows(parts[PART_OF[title]])))
    at, row = random.randrange(len(table.columns)), random.randrange(2, rows + 1)
    place = f"{chr(ord('A') + at)}{row}"
    error = f'<c r="{place}" t="e"><f>1/0</f><v>#DIV/0!</v></c>'
    put_cell(parts, PART_OF[title], place, random.choice((error, f'<c r="{place}"><f>A1</f></c>')))
    return Planted(title, row, header_of(table, table.columns[at]).in_language("nl"), "")


def delete_sheet(parts: Parts, random: Random) -> Planted:
    """Gives a sheet that must be there a name that means nothing."""
    table = random.choice([table for table in SCENARIO_TABLES if table.is_required])
    title = TITLES[table.name].in_language("nl").replace("'", "&apos;").encode()
    content = parts["xl/workbook.xml"].replace(b"Programma's", b"Programma&apos;s")
    parts["xl/workbook.xml"] = content.replace(b'name="' + title + b'"', b'name="Zzz"')
    return Planted(TITLES[table.name].in_language("nl"), 0, "", "")


def set_cell(parts: Parts, part: str, place: str, value: str) -> None:
    text = value.replace("&", "&amp;").replace("<", "&lt;")
    text = re.sub(r"[\x00-\x08\x0b-\x1f]", lambda found: f"_x{ord(found.group()):04X}_", text)
    inline = f'<c r="{place}" t="inlineStr"><is><t xml:space="preserve">{text}</t></is></c>' if value else ""
    put_cell(parts, part, place, inline)


def put_cell(parts: Parts, part: str, place: str, cell: str) -> None:
    """Puts the XML of a cell in the place of the one that is there, or at the end of its row."""
    row = re.sub(r"[A-Z]+", "", place)
    content = parts[part].decode()
    without = re.sub(rf'<c r="{place}"(?:[^>]*/>|[^>]*[^/]>.*?</c>)', "", content, count=1, flags=re.DOTALL)
    parts[part] = re.sub(
        rf'(<row r="{row}"[^>]*>)(.*?)(</row>)', lambda found: found[1] + found[2] + cell + found[3], without, count=1
    ).encode()


def _filled_rows(content: bytes) -> bytes:
    return content[: content.rindex(b"<v>")] if b"<v>" in content else content


def spoil(parts: Parts, random: Random) -> bytes:
    """The workbook with something senseless done to its parts or to its bytes."""
    for _ in range(random.randint(1, 3)):
        if parts:
            random.choice(SPOILERS)(parts, random.choice(sorted(parts)), random)
    content = bytearray(zip_up(parts))
    if random.randrange(4) == 0:
        for _ in range(random.randint(1, 8)):
            content[random.randrange(len(content))] = random.randrange(256)
    return bytes(content[: random.randrange(len(content))] if random.randrange(8) == 0 else content)


def _remove(parts: Parts, name: str, random: Random) -> None:
    del parts[name]


def _cut_off(parts: Parts, name: str, random: Random) -> None:
    parts[name] = parts[name][: random.randrange(len(parts[name]) + 1)]


def _flip_bytes(parts: Parts, name: str, random: Random) -> None:
    data = bytearray(parts[name])
    for _ in range(random.randint(1, 6) if data else 0):
        data[random.randrange(len(data))] = random.choice(b'0123456789<>/"= aAsn\x00\xff')
    parts[name] = bytes(data)


def _copy_over(parts: Parts, name: str, random: Random) -> None:
    parts[name] = parts[random.choice(sorted(parts))]


def _change_numbers(parts: Parts, name: str, random: Random) -> None:
    odd = random.choice((b"-1", b"1e308", b"NaN", b"99999999999", b"0.5", b"", b"x", b"46391.75"))
    at = random.randrange(20)
    parts[name] = re.sub(rb"<v>[^<]*</v>", lambda found: b"<v>" + odd + b"</v>" if at else found.group(), parts[name])


def _change_types(parts: Parts, name: str, random: Random) -> None:
    kind = random.choice((b"b", b"e", b"str", b"d", b"n", b"inlineStr", b"zzz"))
    parts[name] = parts[name].replace(b't="s"', b't="' + kind + b'"', random.choice((1, 10, -1)))


def _change_styles(parts: Parts, name: str, random: Random) -> None:
    style = str(random.choice((0, 1, 5, 9, 12, 99999, -3))).encode()
    parts[name] = re.sub(rb' s="\d+"', b' s="' + style + b'"', parts[name])


def _shuffle_cells(parts: Parts, name: str, random: Random) -> None:
    cells = re.findall(rb'<c r="([A-Z]+\d+)"', parts[name])
    random.shuffle(cells)
    left = iter(cells)
    parts[name] = re.sub(rb'<c r="[A-Z]+\d+"', lambda _: b'<c r="' + next(left) + b'"', parts[name])


def _forget_places(parts: Parts, name: str, random: Random) -> None:
    parts[name] = re.sub(rb'<(c|row) r="[A-Z]*\d+"', rb"<\1", parts[name])


def _swap_sheets(parts: Parts, name: str, random: Random) -> None:
    one, other = (part for part in random.sample(sorted(PART_OF.values()), 2))
    if one in parts and other in parts:
        parts[one], parts[other] = parts[other], parts[one]


def _rename_sheet(parts: Parts, name: str, random: Random) -> None:
    title = random.choice(_TITLES).encode()
    other = random.choice((b"", b"Zzz", b"Deelnemers", b"x" * 200, b"Uitleg", b"Sluitinge"))
    part = parts.get("xl/workbook.xml", b"")
    parts["xl/workbook.xml"] = part.replace(b'name="' + title + b'"', b'name="' + other + b'"')


def _set_odd_cell(parts: Parts, name: str, random: Random) -> None:
    part = random.choice(sorted(PART_OF.values()))
    place = f"{random.choice('ABCDEFGZ')}{random.randrange(1, 20)}"
    odd = (
        "=1+1",
        "123456782",
        "\x07",
        "x" * 40_000,
        "🙂",
        "ma 9-12",
        "1-1-2027",
        "_xD800_",
        "{value}",
        "{0}",
        "ma\n\n,;",
    )
    if part in parts and b"\xff" not in parts[part] and parts[part].isascii():
        set_cell(parts, part, place, random.choice(odd))


SPOILERS: tuple[Callable[[Parts, str, Random], None], ...] = (
    _remove,
    _cut_off,
    _flip_bytes,
    _copy_over,
    *[_change_numbers, _change_types, _change_styles, _shuffle_cells, _forget_places] * 2,
    *[_swap_sheets, _rename_sheet, _set_odd_cell] * 2,
)
assert all(find_table(title) or title in ("Uitleg", "Instellingen") for title in _TITLES)
