"""Publishing, as far as it goes without GitHub: sound workflows, and their steps run as they stand in a fresh clone."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.sites import ROOT

FILE = ROOT / ".github" / "workflows" / "publish.yml"
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
LINTER = (
    ["actionlint"]
    if shutil.which("actionlint")
    else [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.github-workflows"]
)
VERSIONS = {
    "actions/checkout": 7,
    "actions/setup-python": 6,
    "actions/cache/restore": 5,
    "actions/cache/save": 5,
    "actions/configure-pages": 6,
    "actions/upload-pages-artifact": 5,
    "actions/upload-artifact": 7,
    "actions/deploy-pages": 5,
}
"""GitHub's own, and no others."""
ADDRESS = "https://user.example/some-repo"
GIVEN = {"steps.pages.outputs.base_url": ADDRESS}
"""What GitHub puts in the place of expressions in a step's environment: configure-pages ends it without a slash."""


def _read(file: Path) -> Any:
    """Every value as it is written: YAML 1.1 takes the key `on` for true."""
    return yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506


def _steps(file: Path) -> list[dict[str, Any]]:
    return [step for job in _read(file)["jobs"].values() for step in job["steps"]]


PUBLISH = _read(FILE)


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda f: f.name)
def test_a_workflow_is_sound(file: Path) -> None:
    """By actionlint, or where it cannot be had by the schema of workflows."""
    done = subprocess.run([*LINTER, str(file)], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda f: f.name)
def test_nobody_elses_code_runs(file: Path) -> None:
    """Actions are GitHub's own in these versions, and no step runs words of an event as a script."""
    used = [step["uses"] for step in _steps(file) if "uses" in step]
    assert set(used) <= {f"{name}@v{version}" for name, version in VERSIONS.items()}
    assert [step["run"] for step in _steps(file) if "${{" in step.get("run", "")] == []


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda f: f.name)
def test_a_checkout_leaves_no_key_behind(file: Path) -> None:
    """What runs afterwards cannot push."""
    (checkout,) = [s for s in _steps(file) if s.get("uses", "").startswith("actions/checkout@")]
    assert checkout["with"]["persist-credentials"] == "false"


@pytest.mark.parametrize("file", WORKFLOWS, ids=lambda f: f.name)
def test_a_job_ends(file: Path) -> None:
    """Each has a limit of its own, far below GitHub's six hours."""
    assert all(int(job["timeout-minutes"]) <= 60 for job in _read(file)["jobs"].values())


def test_each_job_may_what_it_needs() -> None:
    """Nothing unless it is said: only the job that publishes may write, and it runs no code of the repository."""
    assert {file.name: _read(file)["permissions"] for file in WORKFLOWS} == {
        "publish.yml": {},
        "test.yml": {},
    }
    assert {name: job["permissions"] for name, job in PUBLISH["jobs"].items()} == {
        "build": {"contents": "read", "pages": "read"},
        "publish": {"pages": "write", "id-token": "write"},
    }
    assert [step["uses"] for step in PUBLISH["jobs"]["publish"]["steps"]] == [
        "actions/deploy-pages@v5"
    ]


def test_a_pull_request_is_built_and_not_published() -> None:
    """Also one from a fork: its site is an artifact of a run without secrets, and no later run learns of it."""
    assert set(PUBLISH["on"]) == {"push", "pull_request", "workflow_dispatch"}
    assert PUBLISH["on"]["push"] == {"branches": ["main"]}
    only = "github.event_name == 'pull_request'"
    never = "github.event_name != 'pull_request'"
    conditions = {s["uses"]: s["if"] for s in _steps(FILE) if "uses" in s and "if" in s}
    assert conditions["actions/upload-artifact@v7"] == only
    assert conditions["actions/upload-pages-artifact@v5"] == never
    assert conditions["actions/configure-pages@v6"] == never
    assert never in conditions["actions/cache/save@v5"]
    assert PUBLISH["jobs"]["publish"]["if"].startswith(f"{never} && ")


def test_publications_wait_for_one_another() -> None:
    """None is cut off; of a pull request only the latest commit is built to its end."""
    assert PUBLISH["concurrency"] == {
        "group": "${{ github.event_name == 'pull_request' && github.ref || 'pages' }}",
        "cancel-in-progress": "${{ github.event_name == 'pull_request' }}",
    }


def test_what_was_read_is_kept_between_runs() -> None:
    """Saved under a key that is each run's own, and fetched by what all keys begin with."""
    fetch, keep = (
        next(s["with"] for s in _steps(FILE) if s.get("uses", "").startswith(name))
        for name in ("actions/cache/restore@", "actions/cache/save@")
    )
    assert fetch["path"] == keep["path"] == ".briefing"
    assert fetch["key"] == keep["key"]
    assert "${{ github.run_id }}-${{ github.run_attempt }}" in keep["key"]
    assert keep["key"].startswith(fetch["restore-keys"])
    assert fetch["restore-keys"] == "briefing-"


# ---------------------------------------------------------------- the steps as they stand, in a fresh clone


@dataclass(frozen=True)
class Runner:
    """A fresh clone, and a Python on the PATH that has nothing installed."""

    clone: Path
    environment: dict[str, str]

    def step(self, step: dict[str, Any]) -> subprocess.CompletedProcess[str]:
        """Runs it as GitHub does."""
        said = {
            name: re.sub(r"\$\{\{ (.+?) \}\}", lambda found: GIVEN[found[1]], value)
            for name, value in step.get("env", {}).items()
        }
        return self.run("bash", "-e", "-c", step["run"], **said)

    def run(self, *command: str, **said: str) -> subprocess.CompletedProcess[str]:
        """Runs a command in the clone."""
        return subprocess.run(
            command,
            cwd=self.clone,
            env=self.environment | said,
            capture_output=True,
            text=True,
            check=False,
            timeout=900,
        )

    def steps(self) -> list[dict[str, Any]]:
        """The steps of the build that are scripts, in their order."""
        job = _read(self.clone / ".github" / "workflows" / "publish.yml")["jobs"]["build"]
        return [step for step in job["steps"] if "run" in step]

    def override(self) -> Path:
        """The one editors' file of this repository."""
        (file,) = (self.clone / "seeds").glob("*.yml")
        return file


@pytest.fixture(scope="module")
def runner(tmp_path_factory: pytest.TempPathFactory) -> Runner:
    """A runner on which the first step, which installs, has been run."""
    if not (ROOT / ".git").exists():
        pytest.skip("not a git repository: there is nothing to clone")
    folder = tmp_path_factory.mktemp("runner")
    clone = folder / "work"
    subprocess.run(["git", "clone", "--quiet", str(ROOT), str(clone)], check=True)
    subprocess.run([sys.executable, "-m", "venv", str(folder / "python")], check=True)
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "VIRTUAL_ENV"))}
    path = f"{folder / 'python' / 'bin'}{os.pathsep}{os.environ['PATH']}"
    given = {"PATH": path, "CI": "true", "GITHUB_ACTIONS": "true", "GITHUB_WORKSPACE": str(clone)}
    found = Runner(clone, kept | given)
    asked = found.run(
        "python", "-m", "pip", "download", "--no-deps", "-d", str(folder), "hatchling"
    )
    if asked.returncode and os.environ.get("CI", "") in {"", "false"}:
        pytest.skip("the package index cannot be reached, from which the first step installs")
    install, *_ = found.steps()
    done = found.step(install)
    assert done.returncode == 0, done.stdout + done.stderr
    return found


@pytest.mark.site
def test_the_steps_make_the_site(runner: Runner) -> None:
    """In their order, as they stand; the address that GitHub says is the feeds', the 404 page's and the sitemap's."""
    install, *others = runner.steps()
    assert [step["name"] for step in (install, *others)] == ["Install", "Check", "Build"]
    for step in others:
        done = runner.step(step)
        assert done.returncode == 0, done.stdout + done.stderr
    site = runner.clone / "site"
    assert f"<link>{ADDRESS}/</link>" in (site / "feed.xml").read_text(encoding="utf-8")
    assert f"<loc>{ADDRESS}/</loc>" in (site / "sitemap.xml").read_text(encoding="utf-8")
    assert 'href="/some-repo/assets/briefing.css"' in (site / "404.html").read_text(
        encoding="utf-8"
    )


@pytest.mark.site
def test_a_changed_override_reads_no_document_anew(runner: Runner) -> None:
    """What the cache brings is what the steps use: with it, a publication takes the time of a rebuild."""
    kept = {f: f.stat().st_mtime_ns for f in (runner.clone / ".briefing").rglob("extracts/*.json")}
    override = runner.override()
    before = override.read_text(encoding="utf-8")
    override.write_text(f"title: Set anew by an editor\n{before}", encoding="utf-8")
    for step in runner.steps()[1:]:
        done = runner.step(step)
        assert done.returncode == 0, done.stdout + done.stderr
    override.write_text(before, encoding="utf-8")
    assert kept
    assert kept == {f: f.stat().st_mtime_ns for f in kept}
    front = (runner.clone / "site" / "index.html").read_text(encoding="utf-8")
    assert "Set anew by an editor" in front


@pytest.mark.site
@pytest.mark.parametrize("command", ["Check", "briefing-check"])
def test_a_mistake_ends_with_its_own_sentence(runner: Runner, command: str) -> None:
    """On GitHub as an annotation on file and line; before a commit, by the hook, as a terminal shows it."""
    override = runner.override()
    before = override.read_text(encoding="utf-8")
    override.write_text(f"{before}tilte: X\n", encoding="utf-8")
    line = len(before.splitlines()) + 1
    if command == "Check":
        _, check, _ = runner.steps()
        done = runner.step(check)
        said = done.stdout
        expected = (
            f"::error file=seeds/{override.name},line={line},title=To put right"
            "::there is no field called 'tilte'%0Afix: did you mean 'title'?\n"
        )
    else:
        (hook,) = _read(runner.clone / ".pre-commit-hooks.yaml")
        assert hook["id"] == command
        done = runner.run(*shlex.split(hook["entry"]))
        said = done.stderr
        expected = (
            f"seeds/{override.name}:{line}: there is no field called 'tilte'\n"
            "    fix: did you mean 'title'?\n"
        )
    override.write_text(before, encoding="utf-8")
    assert done.returncode == 1
    assert expected in said


@pytest.mark.site
def test_a_broken_link_of_ones_own_ends_the_build(runner: Runner) -> None:
    """Only MkDocs knows of it: its sentence is an annotation too, at the page."""
    page = runner.clone / "docs" / "about.md"
    before = page.read_text(encoding="utf-8")
    page.write_text(f"{before}\n[Gone](nowhere.md)\n", encoding="utf-8")
    done = runner.step(runner.steps()[-1])
    page.write_text(before, encoding="utf-8")
    assert done.returncode == 1
    assert (
        "::error file=docs/about.md,title=To put right::Doc file 'about.md' contains a link "
        "'nowhere.md', but the target is not found among documentation files.\n"
    ) in done.stderr


def test_the_hook_is_one() -> None:
    """By pre-commit's own schema; it runs at each commit, also at one that only takes a document away."""
    file = ROOT / ".pre-commit-hooks.yaml"
    done = subprocess.run(
        [sys.executable, "-m", "pre_commit", "validate-manifest", str(file)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout
    (hook,) = _read(file)
    assert (hook["language"], hook["pass_filenames"], hook["always_run"]) == (
        "python",
        "false",
        "true",
    )
