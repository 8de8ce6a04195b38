"""How English names a writer's own circle, and everyone at once."""

FAMILY = r"""(?:(?:better|other)\s+half|wife|husband|hubby|missus|partner|spouse|fianc[eé]e?|boyfriend|girlfriend|mum|mom|mother|ma|dad|
  father|pa|parents|folks|sister|brother|siblings?|sis|bro|son|daughter|kids?|children|child|teenagers?|teens?|toddlers?|
  cousins?|aunt(?:ie)?|uncle|niece|nephew|gran(?:ny|dma|dpa|dad|dmother|dfather)?|nan|nana|in-laws?|(?:mother|father|sister|brother)-in-law|
  family|household|twins|godson|goddaughter)"""

COLLEAGUES = r"""(?:boss|manager|team(?:mates?)?|colleagues?|co-?workers?|intern|trainee|assistant|CEO|CMO|CFO|CTO|COO|MD|director|founder|chair(?:man|woman)?|
  chief|president|partners?|owner|designers?|copywriters?|developers?|engineers?|sales(?:people|\s+(?:team|guys|lads|lot))?|marketing|
  office|department|agency|floor|desk|crew|squad|bunch|lot|lads|girls|guys|gang|board)"""

ACQUAINTANCES = r"""(?:friends?|mates?|pals?|buddy|buddies|besties?|flatmates?|housemates?|room-?mates?|neighbou?rs?|hairdresser|barber|accountant|landlord|landlady|plumber|postman|cleaner|babysitter|dentist|trainer|yoga\s+class|
  book\s+club|running\s+club|group\s+chat|golf\s+buddies|old\s+school\s+friends|followers)"""

_OF_THEM = r"(?!(?:but|and|or|so|because|though|while)\b)\w+"
"""A word between "my" and whom it belongs to, in the same breath: "my thing but parents" names nobody's parents."""

CIRCLE = rf"""(?:
    (?:two|three|four|five|both|several|some|half|most|none|all|not\s+one|each)\s+of\s+us(?:\s+(?:here|at\s+\w+|in\s+the\s+\w+))?
  | my\s+(?:{_OF_THEM}\s+){{0,2}}?(?:{FAMILY}|{ACQUAINTANCES}|{COLLEAGUES})
  | our\s+(?:{_OF_THEM}\s+){{0,2}}?(?:{COLLEAGUES}|{FAMILY})
  | the\s+(?:whole|entire|rest\s+of\s+the)\s+(?:office|team|floor|department|company|family|agency|crew|building|board|studio|house)
  | the\s+(?:team|office|crew|missus|wife|hubby|boss|kids|lads|girls|guys)(?:\s+(?:here|upstairs|downstairs|in\s+\w+|at\s+\w+))?
  | (?:every(?:one|body)|all\s+of\s+us|(?:half|most|some|\w+)\s+of\s+(?:us|my\s+\w+|our\s+\w+|the\s+(?:team|office))|people|all)
    \s*(?:here|at\s+(?:home|work|our\s+\w+|my\s+\w+)|in\s+(?:the|our|my)\s+(?:office|team|house|family|company|studio|department|agency|\w+\s+team)|on\s+(?:my|our|the)\s+(?:team|floor|desk)|i\s+know|round\s+here|around\s+here|i['’]ve\s+asked|i\s+asked|i\s+talk\s+to)
)"""
"""The writer's family, friends and colleagues, as the subject of a sentence."""

_KINDS = r"""(?:people|person|man|woman|men|women|girls?|guys?|blokes?|lads?|ladies|mums?|moms?|dads?|parents?|kids?|teenagers?|teens|students?|
  customers?|consumers?|buyers?|shoppers?|clients?|readers?|users?|pensioners?|millennials?|boomers?|gen\s+z|pros?|professionals?|adults?|humans?|
  families|couples|owners?|drivers?|travell?ers?|subscribers?|marketers?|sane\s+person|human\s+being)"""

CROWD = rf"""(?:
    every(?:one|body)(?:\s+(?:and\s+their\s+\w+|else|on\s+(?:earth|the\s+planet)|these\s+days|nowadays|out\s+there|under\s+\w+|over\s+\w+))?
  | any(?:one|body)(?:\s+(?:with\s+\w+|sane|normal|under\s+\w+|over\s+\w+))?
  | (?:absolutely\s+|literally\s+)?(?:nobody|no[\s-]?one)(?:\s+(?:(?:of|with|in)\s+(?:any\s+|a\s+|their\s+|this\s+)?\w+|on\s+earth|alive|these\s+days|nowadays|under\s+\w+|over\s+\w+|i\s+know|at\s+that\s+age|\w+\s+age))?
  | the\s+(?:human\s+)?(?:brain|eye|mind)|human\s+nature
  | (?:we|you)\s+all | all\s+of\s+us | the\s+(?:whole|entire)\s+world
  | (?:every|any|no)\s+(?:single\s+|normal\s+|sane\s+|real\s+|grown\s+|self-respecting\s+|busy\s+|modern\s+|young\s+|older\s+)?{_KINDS}
  | (?:all|most|real|normal|young|older|old|busy|modern)\s+{_KINDS}
  | (?:people|folks?|humans|millennials|boomers|gen\s+z|pensioners|teenagers|men|women)(?:\s+(?:these\s+days|nowadays|today|like\s+(?:that|them|her|him)))?
)"""
"""Everyone, nobody, people at large: a claim that needs data."""
