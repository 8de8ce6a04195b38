import shlex

from tests.commands.conftest import Shell


def test_an_empty_store_is_made_where_it_says_and_tells_how_to_fill_it(shell: Shell, empty_company: str) -> None:
    said = shell("init")
    assert said.code == 0
    assert empty_company in said.out
    assert "It is empty." in said.out
    assert "their-rules init --sample" in said.out


def test_the_sample_is_loaded_once_and_then_known(shell: Shell) -> None:
    first, second = shell("init", "--sample"), shell("init", "--sample")
    assert (first.code, second.code) == (0, 0)
    assert "Loaded the sample company" in first.out
    assert "200 customers, 6 personas" in first.out
    assert "nothing has changed" in second.out
    assert second.out.split("It holds")[1] == first.out.split("It holds")[1]


def test_the_three_next_commands_end_well(shell: Shell) -> None:
    said = shell("init", "--sample")
    commands = [shlex.split(line)[1:] for line in said.out.splitlines() if line.startswith("  their-rules")]
    assert [command[0] for command in commands] == ["personas", "prefers", "draft"]
    for command in commands:
        assert shell(*command).code == 0, command
