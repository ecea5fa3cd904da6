"""Which parts of a workbook are XML: what their names, content types or relations say so of, whatever they hold."""

import posixpath
from typing import Final

from planner.exchange.workbook_scan_xml import Attributes

RELATIONS_ENDING: Final = ".rels"
_XML_ENDINGS: Final = (".xml", RELATIONS_ENDING, ".vml")
_XML_TYPES: Final = ("+xml", "/xml")
_KINDS_OF_BYTES: Final = {
    "audio",
    "customproperty",
    "hdphoto",
    "image",
    "media",
    "model3d",
    "origin",
    "powerpivotdata",
    "printersettings",
    "thumbnail",
    "video",
}


class XmlNames:
    """Learns from the content types and the relations, which are to be walked first; then tells which parts are XML."""

    def __init__(self) -> None:
        self._endings: dict[str, bool] = {}
        self._parts: dict[str, bool] = {}
        self._targets: set[str] = set()

    def learn_type(self, name: str, attributes: Attributes) -> None:
        """One element of the content types: of a part, or of all parts whose name ends in the same way."""
        kind = attributes.get("ContentType", "").partition(";")[0].strip().lower()
        is_xml = kind.endswith(_XML_TYPES) and not kind.startswith("image/")
        if name == "Override":
            self._parts[attributes.get("PartName", "").lstrip("/").lower()] = is_xml
        elif name == "Default":
            self._endings[attributes.get("Extension", "").lower()] = is_xml

    def learn_relation(self, relations: str, _: str, attributes: Attributes) -> None:
        """One relation, out of the part `relations`: what leads to anything but bytes leads to XML."""
        if attributes.get("Type", "").rpartition("/")[2].lower() not in _KINDS_OF_BYTES:
            self._targets.add(find_target(owner_of(relations), attributes.get("Target", "")).lower())

    def hold(self, name: str) -> bool:
        """True if the part is XML."""
        lower = name.lower()
        said = self._parts.get(lower, self._endings.get(lower.rpartition(".")[2], False))
        return said or lower in self._targets or lower.endswith(_XML_ENDINGS)


def walking_order(name: str) -> int:
    """Content types and relations before the parts that they tell of."""
    return 0 if name.startswith("[") else 1 if name.lower().endswith(RELATIONS_ENDING) else 2


def owner_of(relations: str) -> str:
    """The part that the part `relations` is about: of xl/_rels/workbook.xml.rels it is xl/workbook.xml."""
    folder, name = posixpath.split(relations)
    return posixpath.join(posixpath.dirname(folder), name[: -len(RELATIONS_ENDING)])


def find_target(owner: str, target: str) -> str:
    """The name of the part to which a relation of the part `owner` leads."""
    return posixpath.normpath(posixpath.join("/", posixpath.dirname(owner), target)).lstrip("/")
