"""vdirsyncer makes one item of every session, and follows a plan that changes."""

import shutil
from pathlib import Path

from clients.conftest import Chain
from clients.readers import Lesson, read_with
from clients.vdirsyncer import from_file, from_web, serve, sync


def test_a_folder_follows_the_file_of_every_plan(spring_chain: Chain, tmp_path: Path) -> None:
    before: dict[str, bytes] = {}
    for file in spring_chain.of_coordinator:
        shutil.copy(file, tmp_path / "feed.ics")

        items = sync(tmp_path / "synced", from_file(tmp_path / "feed.ics"))

        assert _read_items(tmp_path / "synced") == read_with("icalendar", [file])[0]
        assert items != before
        before = items


def test_a_folder_follows_the_address_of_every_plan(spring_chain: Chain, tmp_path: Path) -> None:
    web = tmp_path / "web"
    web.mkdir()
    with serve(web) as address:
        for file in spring_chain.of_coordinator:
            shutil.copy(file, web / "feed.ics")

            sync(tmp_path / "synced", from_web(f"{address}/feed.ics"))

            expected = read_with("icalendar", [file])[0]
            assert _without_uid(_read_items(tmp_path / "synced")) == _without_uid(expected)


def test_what_did_not_move_is_left_alone(spring_chain: Chain, tmp_path: Path) -> None:
    shutil.copy(spring_chain.of_coordinator[0], tmp_path / "feed.ics")
    first = sync(tmp_path / "synced", from_file(tmp_path / "feed.ics"))

    again = sync(tmp_path / "synced", from_file(tmp_path / "feed.ics"))

    assert again == first


def test_a_uid_of_the_whole_calendar_leaves_too_few_items(spring_chain: Chain, tmp_path: Path) -> None:
    """A planted fault: icalendar adds such a UID to a calendar that it makes."""
    content = spring_chain.of_coordinator[0].read_bytes()
    spoilt = content.replace(b"VERSION:2.0\r\n", b"VERSION:2.0\r\nUID:the-whole-calendar\r\n", 1)
    (tmp_path / "feed.ics").write_bytes(spoilt)

    items = sync(tmp_path / "synced", from_file(tmp_path / "feed.ics"))

    assert len(items) == 1
    assert len(read_with("icalendar", [spring_chain.of_coordinator[0]])[0]) > 1


def _read_items(synced: Path) -> list[Lesson]:
    """All sessions in the folder; fails if an item holds more or less than one."""
    items = read_with("icalendar", sorted((synced / "items").iterdir()))
    assert [lessons for lessons in items if len(lessons) != 1] == []
    return sorted(lessons[0] for lessons in items)


def _without_uid(lessons: list[Lesson]) -> list[Lesson]:
    return sorted(lesson._replace(uid="") for lesson in lessons)
