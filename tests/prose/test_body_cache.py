"""Bodies that are kept on disk are those that were rendered, or as good as not there."""

from pathlib import Path

import pytest

from servicebank.prose import body_cache
from servicebank.prose.body import Body, body, key
from servicebank.prose.body_cache import BodyCache

TEXT = "## Lösning\nByn tog över.[^bladet] Läs [mer](https://example.org/?a=1&b=2).\n"
KEY = key(TEXT, "")


def _kept(folder: Path) -> Path:
    """A file with one body."""
    path = folder / "cache" / "bodies.txt"
    BodyCache(path).write({KEY: body(TEXT, "")})
    return path


def _read(path: Path) -> Body | None:
    cache = BodyCache(path)
    cache.read()
    return cache.body(KEY)


def test_a_body_is_read_as_it_was_written(tmp_path: Path) -> None:
    assert _read(_kept(tmp_path)) == body(TEXT, "")


def test_the_same_text_in_another_folder_has_a_body_of_its_own() -> None:
    assert key(TEXT, "methods") != KEY


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (b"Byn tog", b"Alla tog"),
        (b' "<h2', b" <h2"),
        (b"L\xc3\xb6sning", b"L\xc3"),
        (b"\n", b"\r\r"),
        (KEY.encode(), b"0" * 64),
    ],
)
def test_what_was_changed_by_hand_or_broken_is_not_taken(
    tmp_path: Path, before: bytes, after: bytes
) -> None:
    path = _kept(tmp_path)
    assert before in path.read_bytes()
    path.write_bytes(path.read_bytes().replace(before, after))

    assert _read(path) is None


@pytest.mark.parametrize("content", [b"", b"\x00\xff" * 500, b"\n\n\n"])
def test_a_file_of_something_else_is_not_taken(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "bodies.txt"
    path.write_bytes(content)

    assert _read(path) is None


def test_what_other_versions_have_rendered_is_not_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = _kept(tmp_path)
    monkeypatch.setattr(body_cache, "version", lambda tool: f"{tool} of tomorrow")
    body_cache.makers.cache_clear()
    found = _read(path)
    monkeypatch.undo()
    body_cache.makers.cache_clear()

    assert found is None
    assert _read(path) is not None


def test_what_other_code_of_ours_has_rendered_is_not_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    package = tmp_path / "package"
    (package / "language").mkdir(parents=True)
    (package / "language" / "slug.py").write_text("", encoding="utf-8")
    monkeypatch.setattr(body_cache, "PACKAGE", package)
    body_cache.makers.cache_clear()
    path = _kept(tmp_path)
    assert _read(path) is not None

    (package / "language" / "slug.py").write_text("# another", encoding="utf-8")
    body_cache.makers.cache_clear()
    found = _read(path)
    monkeypatch.undo()
    body_cache.makers.cache_clear()

    assert found is None


@pytest.mark.parametrize("told", ['["<p>a</p>"]', "[" * 100_000, "1", ""])
def test_what_is_no_text_is_not_taken(
    tmp_path: Path, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("json.dumps", lambda _html, **_: told)
    path = _kept(tmp_path)
    monkeypatch.undo()

    assert told in path.read_text(encoding="utf-8")
    assert _read(path) is None


def test_markup_that_somebody_put_there_is_made_harmless(tmp_path: Path) -> None:
    path = tmp_path / "bodies.txt"
    forged = '<h2 id="x><img src=x onerror=b()>">a</h2><p>c</p><script>b()</script>'
    BodyCache(path).write({KEY: Body(forged, (), ("x",), {"x": 30_000_000})})

    found = _read(path)

    assert found is not None
    assert "<script" not in found.html
    assert (found.contents, found.notes, found.times) == ((), (), {})


def test_what_is_kept_already_is_not_written_again(tmp_path: Path) -> None:
    path = _kept(tmp_path)
    path.chmod(0o400)
    before = path.stat().st_mtime_ns
    cache = BodyCache(path)
    cache.read()
    found = cache.body(KEY)
    assert found is not None

    cache.write({KEY: found})

    assert path.stat().st_mtime_ns == before


def test_bodies_that_nobody_asked_for_are_let_go(tmp_path: Path) -> None:
    path = _kept(tmp_path)
    cache = BodyCache(path)
    cache.read()

    cache.write({})

    assert _read(path) is None


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("in the way", encoding="utf-8")

    BodyCache(tmp_path / "cache" / "bodies.txt").write({KEY: body(TEXT, "")})

    assert _read(tmp_path / "cache" / "bodies.txt") is None
