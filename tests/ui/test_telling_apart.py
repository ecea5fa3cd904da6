"""Every option of a list has words of its own."""

from ui.parts.telling_apart import tell_apart


def test_the_same_words_are_numbered() -> None:
    write = tell_apart(("one", "two", "three"), lambda option: "drie" if option == "three" else "plan")

    assert [write(option) for option in ("one", "two", "three")] == ["plan", "plan (2)", "drie"]


def test_a_number_that_is_somebodys_own_name_is_passed_over() -> None:
    names = {"one": "plan", "two": "plan (2)", "three": "plan"}

    write = tell_apart(names, names.__getitem__)

    assert [write(option) for option in names] == ["plan", "plan (2)", "plan (3)"]
