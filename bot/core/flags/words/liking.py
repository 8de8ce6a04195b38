"""How English says that somebody likes or dislikes a thing, or has a reader's or buyer's habit."""

ADVERBS = r"""(?:(?:also|just|really|truly|absolutely|simply|honestly|frankly|genuinely|personally|actually|always|never|rarely|hardly(?:\s+ever)?|seldom|usually|
  often|still|secretly|kind\s+of|kinda|sort\s+of|quite|rather|totally|completely|utterly|only(?:\s+ever)?|barely|mostly|generally|tend\s+to|happen\s+to|
  do|don['’]?t|doesn['’]?t|dont|doesnt|do\s+not|does\s+not|can|can['’]?t|cannot|cant|could|couldn['’]?t|would|wouldn['’]?t|will|won['’]?t|ever|even|much|so|myself|for\s+one|both|all|instantly|immediately|straight\s+away)[\s,]+)"""

LIKES = r"""(?:love|loves|like|likes|adore|adores|enjoy|enjoys|prefer|prefers|fancy|fancies|dig|digs|favou?rs?|worship|worships|crave|craves|live\s+for|lives\s+for|
  swear\s+by|swears\s+by|fall\s+for|falls\s+for|appreciate|appreciates|cherish|cherishes|go\s+for|goes\s+for|warm\s+to|care\s+(?:for|about)|cares\s+(?:for|about)|resist|get\s+enough\s+of)"""

DISLIKES = r"""(?:hate|hates|loathe|loathes|detest|detests|despise|despises|dislike|dislikes|dread|dreads|stand|stands|bear|abide|stomach|tolerate|tolerates|
  resent|resents|cringe|cringes|roll\s+(?:my|our|their|his|her)\s+eyes|switch\s+off|switches\s+off|tune\s+out|tunes\s+out|glaze\s+over|be\s+(?:bothered|doing)|mind|minds)"""

HABITS = r"""(?:read|reads|open|opens|click(?:\s+on)?|clicks(?:\s+on)?|answer|answers|pick\s+up|picks\s+up|reply\s+to|replies\s+to|reply|replies|respond|responds|watch|watches|listen|listens|scroll|scrolls|skim|skims|
  buy|buys|shop|shops|order|orders|eat|eats|drink|drinks|wear|wears|trust|trusts|notice|notices|delete|deletes|ignore|ignores|bin|bins|skip|skips|toss|
  tosses|block|blocks|mute|mutes|hang\s+up|hangs\s+up|tap|taps|swipe|swipes|unsubscribe|unsubscribes|look\s+at|looks\s+at|get\s+past|gets\s+past|finish|finishes|bother|bothers|
  bother\s+with|bothers\s+with|want|wants|pay|pays|say\s+no\s+to|says\s+no\s+to|print|prints|attend|attends|download|downloads|throw\s+away|throws\s+away|remember|remembers|walk\s+past|walks\s+past|zone\s+out|send\s+straight|laugh|laughs|cook|cooks)"""
"""What people do with messages, shops and goods; a habit is a preference shown."""

STATES = r"""(?:a\s+sucker\s+for|a\s+(?:big\s+|huge\s+|massive\s+|real\s+)?(?:fan|lover)\s+of|(?:an?|no|not\s+an?)\s+(?:[\w-]+\s+){0,2}(?:person|fan|guy|girl|gal|lover|fiend|nut|addict|geek|junkie|snob|type|sort|buff|nerd)|
  (?:sick|tired|fed\s+up|weary|bored|terrified|fond|in\s+favou?r)(?:\s+and\s+tired)?\s+(?:of|with|by)|obsessed(?:\s+with)?|addicted(?:\s+to)?|allergic\s+to|hooked(?:\s+on)?|mad\s+about|crazy\s+about|nuts\s+about|
  (?:big|really|so)\s+into|over\s+it|partial\s+to|in\s+love\s+with|put\s+off(?:\s+by)?|turned\s+off(?:\s+by)?|annoyed\s+by|irritated\s+by|keen\s+on|not\s+into|all\s+about|raving|hopeless\s+at|suspicious\s+of)"""
"""What follows "I am", "she is", "they are"."""

VERDICTS = r"""(?:awful|hideous|ugly|tacky|naff|cringe|cringey|cringeworthy|lame|boring|dull|gorgeous|stunning|pointless|old-fashioned|outdated|dated|pass[eé]|annoying|irritating|creepy|
  cheesy|corny|cheap|gross|horrible|dreadful|vile|ridiculous|silly|stupid|childish|pretentious|unprofessional|so\s+last\s+(?:year|decade|century)|a\s+turn-?off|off-putting|spammy|intrusive|rude|depressing|
  charming|hilarious|beautiful|delightful|adorable|brilliant|fantastic|lovely|fun|funny|tedious|overrated|overdone|desperate|needy|stale|weird|clunky|soulless|amazing|irresistible|magic|soothing|relaxing|classy|chic|too\s+\w+)"""
"""What somebody finds a thing to be."""

NEGATIVE = r"""\b(?:hate|loathe|detest|despise|dislike|dread|resent|cringe|stomach|bear|abide|tolerate|delete|ignore|bin|skip|toss|block|mute|unsubscribe|hang\s+up|sick|tired|fed\s+up|weary|bored|allergic|
  never|rarely|hardly|seldom|barely|nobody|no[\s-]?one|doesn['’]?t|don['’]?t|dont|not|no|can['’]?t|cannot|couldn['’]?t|wouldn['’]?t|won['’]?t|off|annoy\w*|irritat\w*|hideous|ugly|tacky|naff|cringe\w*|lame|boring|bores|dull|pointless|
  old-fashioned|outdated|pass[eé]|creepy|cheesy|corny|gross|horrible|dreadful|vile|awful|spammy|intrusive|rude|dead|graveyard|cold|itch|worse|crime|twee|ancient|patronised|silly|stupid|cheated|hunted|spied|talked\s+down|tedious|too\s+short\s+(?:to|for)|overrated|overdone|desperate|needy|stale|sobbing|crying|asleep|sleep|bother|without|yuck|eww?|meh|creeps|headache|graveyard|kills?|hurts?|snooze|yawn|last\s+thing|worst|sucks|stinks|no\s+(?:patience|interest|time|use)|couldn['’]?t\s+care|garish|bland|soulless|ridiculous|childish|pretentious|off-putting|turn-?off|dated|stiff|cheap|roll\w*\s+\w+\s+eyes|switch\w*\s+off|zone\s+out|throw\w*(?:\s+\w+){0,3}\s+away)s?\b"""
