"""Twenty messages and ten purchases of each customer, with what is added up of them: made by the database itself, since
importing them would take longer than all that is measured on them.
"""

from sqlalchemy import text

from store.database import Database

CUSTOMERS = 20_000
"""In one transaction, so that neither a sorter nor the log of the database grows."""
TOUCHES, MOST_BOUGHT = 20, 19

AT = {
    "sqlite": "strftime('%Y-%m-%d %H:%M:%S.000000', '2026-11-20', (-days) || ' days', hours || ' hours', minutes || ' minutes')",
    "postgresql": "timestamptz '2026-11-20 00:00+00' + make_interval(days => -days, hours => hours, mins => minutes)",
}
"""All customers of it live in UTC, so that its clock is theirs."""

SOME = """
WITH RECURSIVE
counted(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM counted WHERE k < {most}),
people AS (
  SELECT id, CAST(substr(id, 2) AS integer) AS n FROM audiences
  WHERE workspace = :workspace AND kind = 'customer' AND id >= :first AND id < :next
),
"""
SENT = f"""{SOME.format(most=TOUCHES)}
sent AS (
  SELECT id, k, (n * 31 + k * 47) % 700 AS days, (n * 13 + k * 29) % 60 AS minutes, (n * 37 + k * 61) % 100 AS luck,
    CASE k % 4 WHEN 3 THEN 18 WHEN 2 THEN 14 ELSE 10 END AS hours, 10 + n % 4 * 5 AS answers
  FROM people CROSS JOIN counted
),
told AS (
  SELECT id, k, {{at}} AS at, CASE hours WHEN 18 THEN 'sms' ELSE 'email' END AS channel,
    CASE hours WHEN 18 THEN 'evening' WHEN 14 THEN 'afternoon' ELSE 'morning' END AS daypart,
    (11 - days % 7) % 7 >= 5 AS weekend,
    CASE WHEN luck < answers THEN 'clicked' WHEN luck > 97 THEN 'bounced' WHEN luck = 97 THEN 'unsubscribed' ELSE 'sent' END AS outcome
  FROM sent
)
"""
"""The 20th of November 2026 is a Friday: so many days before tells the day of the week."""

BOUGHT = f"""{SOME.format(most=MOST_BOUGHT)}
bought AS (
  SELECT id, n, k, (n * 41 + k * 53) % 1095 AS days, 9 + (n + k) % 12 AS hours, (n * 17 + k * 23) % 60 AS minutes,
    (n * 43 + k * 71 + n / 7) % 10 AS luck
  FROM people CROSS JOIN counted WHERE k <= 1 + (n * 19 + n / 11) % {MOST_BOUGHT}
),
told AS (
  SELECT id, n, k, {{at}} AS at, CASE
      WHEN n % 5 = 0 THEN CASE luck WHEN 0 THEN 'bulbs' WHEN 1 THEN 'bedding' WHEN 2 THEN 'tools' WHEN 3 THEN 'seeds' WHEN 4 THEN 'compost'
        WHEN 5 THEN 'houseplants' WHEN 6 THEN 'pots' WHEN 7 THEN 'hedging' ELSE 'trees' END
      WHEN n % 5 = 1 THEN CASE WHEN luck < 7 THEN 'bulbs' WHEN luck < 9 THEN 'bedding' ELSE 'tools' END
      WHEN n % 5 = 2 THEN CASE WHEN luck < 6 THEN 'seeds' WHEN luck < 8 THEN 'compost' ELSE 'tools' END
      WHEN n % 5 = 3 THEN CASE WHEN luck < 6 THEN 'houseplants' WHEN luck < 9 THEN 'pots' ELSE 'compost' END
      ELSE CASE WHEN luck < 5 THEN 'hedging' WHEN luck < 9 THEN 'trees' ELSE 'tools' END END AS category
  FROM bought
)
"""
"""As the kinds of tests/clusters/crowd.py buy, and every fifth whatever comes; from one purchase each to nineteen."""

COUNTS = "delivered, answered, bounced, refused, first_at, last_at, last_answer_at, last_refusal_at"
SUMS = """
  sum(CASE outcome WHEN 'bounced' THEN 0 ELSE 1 END) AS delivered, sum(CASE outcome WHEN 'clicked' THEN 1 ELSE 0 END) AS answered,
  sum(CASE outcome WHEN 'bounced' THEN 1 ELSE 0 END) AS bounced, sum(CASE outcome WHEN 'unsubscribed' THEN 1 ELSE 0 END) AS refused,
  min(at) AS first_at, max(at) AS last_at, max(CASE outcome WHEN 'clicked' THEN at END) AS last_answer_at,
  max(CASE outcome WHEN 'unsubscribed' THEN at END) AS last_refusal_at"""
LAST = "INSERT INTO last_contacts (workspace, customer_id, at, by) {told} SELECT :workspace, id, max(at), '{by}' FROM told WHERE {which} GROUP BY id ON CONFLICT (workspace, customer_id) DO UPDATE SET at = excluded.at, by = excluded.by WHERE excluded.at > last_contacts.at"

OF_SOME = (
    f"INSERT INTO touches (workspace, customer_id, key, channel, at, outcome) {SENT} SELECT :workspace, id, 'id ' || k, channel, at, outcome FROM told",
    f"INSERT INTO touch_counts (workspace, customer_id, channel, daypart, weekend, {COUNTS}) {SENT} SELECT :workspace, id, channel, daypart, weekend, {SUMS} FROM told GROUP BY id, channel, daypart, weekend",
    f"INSERT INTO purchases (workspace, customer_id, key, at, product, category, quantity, amount, currency) {BOUGHT} SELECT :workspace, id, 'id ' || k, at, category || ' of a kind', category, 1, 500 + n * 7 % 4000 + k * 10, 'GBP' FROM told",
    LAST.format(told=SENT, by="answered", which="outcome = 'clicked'"),
    LAST.format(told=BOUGHT, by="bought", which="true"),
)
OF_ALL = (
    f"INSERT INTO group_counts (workspace, persona_id, channel, daypart, weekend, {COUNTS}) "
    "SELECT touch_counts.workspace, coalesce(persona_id, ''), channel, daypart, weekend, sum(delivered), sum(answered), sum(bounced), sum(refused), "
    "min(first_at), max(last_at), max(last_answer_at), max(last_refusal_at) FROM touch_counts JOIN audiences "
    "ON audiences.workspace = touch_counts.workspace AND audiences.id = customer_id WHERE touch_counts.workspace = :workspace "
    "GROUP BY touch_counts.workspace, coalesce(persona_id, ''), channel, daypart, weekend",
    f"INSERT INTO group_counts (workspace, persona_id, channel, daypart, weekend, {COUNTS}) "
    "SELECT workspace, '-', channel, daypart, weekend, sum(delivered), sum(answered), sum(bounced), sum(refused), "
    "min(first_at), max(last_at), max(last_answer_at), max(last_refusal_at) FROM group_counts WHERE workspace = :workspace "
    "GROUP BY workspace, channel, daypart, weekend",
    "DELETE FROM group_counts WHERE workspace = :workspace AND persona_id = ''",
    "UPDATE group_counts SET persona_id = '' WHERE workspace = :workspace AND persona_id = '-'",
    "INSERT INTO leanings_due (workspace, customer_id) SELECT workspace, id FROM audiences WHERE workspace = :workspace AND kind = 'customer' ON CONFLICT DO NOTHING",
)


def live_through(database: Database, workspace: str, people: int) -> None:
    """So many customers whose ids are c0000000 and on get their messages and purchases."""
    at = AT[database.engine.dialect.name]
    for first in range(0, people, CUSTOMERS):
        bounds = {"workspace": workspace, "first": f"c{first:07}", "next": f"c{min(first + CUSTOMERS, people):07}"}
        for statement in OF_SOME:
            _run(database, statement.format(at=at), bounds)
    for statement in OF_ALL:
        _run(database, statement, {"workspace": workspace})
    _run(database, "ANALYZE", {})


def _run(database: Database, statement: str, bounds: dict[str, str]) -> None:
    with database.engine.begin() as connection:
        connection.execute(text(statement), bounds)
