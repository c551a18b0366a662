"""Where things are and how much of them is wanted."""

from __future__ import annotations

from pathlib import Path

import pytest
from mkdocs.utils.yaml import yaml_load

from generator.errors import SettingsError
from generator.settings import BUNDLED_MODEL, Settings, settings
from tests.cases import cases

SHIPPED = Path(__file__).parents[1] / "templates"


def _write(file: Path, source: str) -> Path:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(source, encoding="utf-8")
    return file


def _settings(folder: Path, source: str) -> Settings:
    return settings(_write(folder / "mkdocs.yml", source))


def _briefing(folder: Path, line: str) -> Settings:
    """The settings of a mkdocs.yml with that line below `extra: briefing:`."""
    return _settings(folder, f"extra:\n  briefing:\n    {line}\n")


def _refused(config_file: Path) -> str:
    with pytest.raises(SettingsError) as caught:
        settings(config_file)
    return str(caught.value)


def test_defaults(tmp_path: Path) -> None:
    """A mkdocs.yml that says nothing of the briefing has settings for everything."""
    root = tmp_path.resolve()
    assert _settings(tmp_path, "") == Settings(
        root=root,
        site_name="Briefing",
        seeds=root / "seeds",
        templates=(root / "templates", SHIPPED),
        docs=root / "docs",
        site=root / "site",
        cache=root / ".briefing",
        model=BUNDLED_MODEL,
        text="full",
        summary_sentences=5,
        key_quotes=8,
        longest_seed=2_000_000,
        search_text=True,
    )


@pytest.mark.parametrize(
    "line, name, expected",
    [
        ("model: en_core_web_lg", "model", "en_core_web_lg"),
        ("text: excerpts", "text", "excerpts"),
        ("text: none", "text", "none"),
        ("text: full", "text", "full"),
        ("summary_sentences: 5", "summary_sentences", 5),
        ("key_quotes: 12", "key_quotes", 12),
        ("quotes_per_page: 50", "quotes_per_page", 50),
        ("longest_seed: 50_000", "longest_seed", 50_000),
        ("search_text: false", "search_text", False),
        ("search_text: true", "search_text", True),
    ],
)
def test_each_setting(line: str, name: str, expected: object, tmp_path: Path) -> None:
    """Each setting below `extra: briefing:` is taken as it is written."""
    assert getattr(_briefing(tmp_path, line), name) == expected


@pytest.mark.parametrize(
    "source, name, expected",
    [
        ("extra:\n  briefing:\n    seeds: ../wire\n", "seeds", "../wire"),
        ("extra:\n  briefing:\n    cache: /var/cache/briefing\n", "cache", "/var/cache/briefing"),
        ("docs_dir: pages\n", "docs", "pages"),
        ("site_dir: public\n", "site", "public"),
    ],
)
def test_each_folder(source: str, name: str, expected: str, tmp_path: Path) -> None:
    """A folder is sought from that of mkdocs.yml, wherever the command was given."""
    assert getattr(_settings(tmp_path, source), name) == (tmp_path / expected).resolve()


def test_own_templates_come_first(tmp_path: Path) -> None:
    """A site's own templates are looked through before those of the package."""
    found = _briefing(tmp_path, "templates: looks")
    assert found.templates == (tmp_path.resolve() / "looks", SHIPPED)


def test_package_templates_alone() -> None:
    """In the package's own checkout its templates are not looked through twice."""
    assert settings(SHIPPED.parent / "mkdocs.yml").templates == (SHIPPED,)


@cases("settings", "leaves alone")
def test_rest_of_the_file(text: str, expected: str, tmp_path: Path) -> None:
    """The site is called what MkDocs calls it; what else mkdocs.yml holds is not ours to judge."""
    assert _settings(tmp_path, text).site_name == expected


@cases("settings", "finds")
def test_what_cannot_be(text: str, expected: str, tmp_path: Path) -> None:
    """What cannot be is told with its line and the right form; one run finds everything."""
    assert f"{_refused(_write(tmp_path / 'mkdocs.yml', text))}\n" == expected


def test_no_file(tmp_path: Path) -> None:
    """A mkdocs.yml that is not there is named as it was asked for."""
    file = tmp_path / "mkdocs.yml"
    assert _refused(file) == (
        f"{file}: no such file\n"
        "    fix: name the file with `--config`, or change to the folder that holds mkdocs.yml"
    )


def test_no_text_file(tmp_path: Path) -> None:
    """A file that is not UTF-8 is told of, not guessed at."""
    file = tmp_path / "mkdocs.yml"
    file.write_bytes("site_name: Fähre".encode("latin-1"))
    assert _refused(file) == (
        f"{file}: cannot be read as UTF-8 text\n"
        "    fix: name the file with `--config`, or change to the folder that holds mkdocs.yml"
    )


def test_inherited_settings(tmp_path: Path) -> None:
    """What mkdocs.yml leaves open comes from the file it inherits, key by key, and folders stay its own."""
    base = "site_name: Base\ndocs_dir: pages\nextra:\n  briefing:\n    key_quotes: 4\n    search_text: true\n"
    _write(tmp_path / "base.yml", base)
    own = "INHERIT: ../base.yml\nsite_name: Own\nextra:\n  briefing:\n    search_text: false\n"
    found = settings(_write(tmp_path / "site" / "mkdocs.yml", own))
    assert (found.site_name, found.key_quotes, found.search_text) == ("Own", 4, False)
    assert found.docs == tmp_path.resolve() / "site" / "pages"


def test_inherited_problem(tmp_path: Path) -> None:
    """A problem in an inherited file is shown where it stands."""
    _write(tmp_path / "mkdocs.yml", "extra:\n  briefing:\n    key_quote: 4\n")
    assert _refused(_write(tmp_path / "site" / "mkdocs.yml", "INHERIT: ../mkdocs.yml\n")) == (
        "../mkdocs.yml:3: there is no field called 'key_quote' in extra.briefing\n"
        "    fix: did you mean 'key_quotes'?"
    )


def test_inherited_file_is_missing(tmp_path: Path) -> None:
    """An INHERIT that leads nowhere is a problem of its own line, beside the others."""
    source = "site_name: Own\nINHERIT: ../bse.yml\nextra:\n  briefing:\n    text: all\n"
    assert _refused(_write(tmp_path / "site" / "mkdocs.yml", source)) == (
        "mkdocs.yml:2: INHERIT names ../bse.yml: no such file\n"
        "    fix: correct the path, which starts from this file's folder, or delete the line\n"
        "mkdocs.yml:5: 'extra.briefing.text' must be one of full, excerpts, none, not 'all'\n"
        "    fix: write it like `text: full`"
    )


def test_circle_of_inheritance(tmp_path: Path) -> None:
    """Two files that inherit from each other are each read once."""
    _write(tmp_path / "base.yml", "INHERIT: mkdocs.yml\nsite_name: Base\n")
    assert _settings(tmp_path, "INHERIT: base.yml\n").site_name == "Base"


def test_shown(tmp_path: Path) -> None:
    """A path is shown as a person would type it from the folder of mkdocs.yml."""
    found = _settings(tmp_path, "")
    assert found.shown(tmp_path / "seeds" / "ferry.txt") == "seeds/ferry.txt"
    assert found.shown(tmp_path / "docs" / ".." / "seeds") == "seeds"
    assert found.shown(Path("/elsewhere/ferry.txt")) == "/elsewhere/ferry.txt"


@pytest.mark.parametrize(
    "line, expected",
    [
        ("site_url: https://example.org/brief", "https://example.org/brief/"),
        ("site_url: https://example.org/brief/", "https://example.org/brief/"),
        ("site_url: ''", None),
        ("site_url:", None),
        ("site_url: !relative x", None),
        ("site_name: T", None),
    ],
)
def test_where_the_site_will_be(tmp_path: Path, line: str, expected: str | None) -> None:
    """A folder's address; what an engine works out is left to the engine."""
    assert _settings(tmp_path, f"{line}\n").site_url == expected


@pytest.mark.parametrize(
    "value, environment, expected",
    [
        ("!ENV SITE_URL", {"SITE_URL": "https://example.org/brief"}, "https://example.org/brief/"),
        ("!ENV SITE_URL", {"SITE_URL": ""}, None),
        ("!ENV SITE_URL", {}, None),
        ("!ENV [SITE_URL]", {"SITE_URL": "https://example.org"}, "https://example.org/"),
        ("!ENV [SITE_URL]", {}, None),
        ("!ENV []", {}, None),
        ("!ENV [SITE_URL, 'https://a.example']", {}, "https://a.example/"),
        ("!ENV [SITE_URL, 'https://a.example']", {"SITE_URL": "https://b.example"}, "https://b.example/"),
        ("!ENV [SITE_URL, 'https://a.example']", {"SITE_URL": ""}, None),
        ("!ENV [URL, SITE_URL, x]", {"SITE_URL": "https://b.example"}, "https://b.example/"),
        ("!ENV [URL, SITE_URL, x]", {"URL": "https://c.example", "SITE_URL": "b"}, "https://c.example/"),
        ("!ENV {SITE_URL: x}", {"SITE_URL": "https://b.example"}, None),
    ],
)  # fmt: skip
def test_where_the_environment_says_the_site_will_be(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    value: str,
    environment: dict[str, str],
    expected: str | None,
) -> None:
    """The first name that is set, else the default: as MkDocs, which is asked the same, reads it."""
    for name in ("URL", "SITE_URL"):
        monkeypatch.delenv(name, raising=False)
    for name, said in environment.items():
        monkeypatch.setenv(name, said)
    found = _settings(tmp_path, f"site_url: {value}\n")
    assert found.site_url == expected
    if not value.endswith(("[]", "}")):  # where MkDocs, and no setting of ours, refuses the file
        with (tmp_path / "mkdocs.yml").open("rb") as file:
            read = yaml_load(file)["site_url"]
        assert (read.rstrip("/") + "/" if read else None) == expected


def test_the_environment_says_any_setting(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a number where one is wanted; what is wrong is told where it was asked for."""
    monkeypatch.setenv("MOST", "3")
    assert _briefing(tmp_path, "key_quotes: !ENV [MOST, 8]").key_quotes == 3
    monkeypatch.setenv("MOST", "few")
    (tmp_path / "mkdocs.yml").write_text(
        "extra:\n  briefing:\n    key_quotes: !ENV MOST\n", encoding="utf-8"
    )
    assert _refused(tmp_path / "mkdocs.yml") == (
        "mkdocs.yml:3: 'extra.briefing.key_quotes' must be a whole number of 1 or more\n"
        "    fix: write it like `key_quotes: 8`"
    )


def test_a_site_without_an_address_inherits_none(tmp_path: Path) -> None:
    """As with MkDocs: a key that says nothing is said."""
    _write(tmp_path / "base.yml", "site_url: https://example.org/\n")
    assert _settings(tmp_path, "INHERIT: base.yml\nsite_url:\n").site_url is None
    assert _settings(tmp_path, "INHERIT: base.yml\n").site_url == "https://example.org/"
