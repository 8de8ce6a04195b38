"""`their-rules cap` shows and sets how often customers are written to at the most."""

from tests.commands.conftest import Shell


def test_it_is_as_it_was_set_up_until_somebody_sets_another(shell: Shell) -> None:
    assert shell("cap").out.startswith("Nobody is sent more than 3 messages a week unless they asked for more. So says")
    assert shell("cap", "4/month", "--as", "UMAX").out.startswith("Nobody is sent more than 4 messages a month")
    assert "Set by UMAX on 20" in shell("cap").out
    assert "UMAX: frequency cap set, frequency cap (cap 4/month)" in shell("audit").out
    assert shell("cap", "none", "--as", "UMAX").out.startswith("There is no limit")


def test_what_is_no_cap_is_told_with_what_to_write(shell: Shell) -> None:
    shell("init")
    said = shell("cap", "daily", "--as", "UMAX")
    assert said.code == 2
    assert "such as 3/week, 4/month or 20/year, or none" in said.err
    assert "--as ID" in shell("cap", "3/week").err
