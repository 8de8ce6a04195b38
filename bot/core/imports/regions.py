"""Regions by their names, where the law that tells when people may be rung depends on them: the states of the USA."""

_STATES = """
AL Alabama, AK Alaska, AZ Arizona, AR Arkansas, CA California, CO Colorado, CT Connecticut, DE Delaware,
DC District of Columbia, FL Florida, GA Georgia, HI Hawaii, ID Idaho, IL Illinois, IN Indiana, IA Iowa, KS Kansas,
KY Kentucky, LA Louisiana, ME Maine, MD Maryland, MA Massachusetts, MI Michigan, MN Minnesota, MS Mississippi,
MO Missouri, MT Montana, NE Nebraska, NV Nevada, NH New Hampshire, NJ New Jersey, NM New Mexico, NY New York,
NC North Carolina, ND North Dakota, OH Ohio, OK Oklahoma, OR Oregon, PA Pennsylvania, PR Puerto Rico, RI Rhode Island,
SC South Carolina, SD South Dakota, TN Tennessee, TX Texas, UT Utah, VT Vermont, VA Virginia, WA Washington,
WV West Virginia, WI Wisconsin, WY Wyoming
"""
STATES = {name.casefold(): code for code, _, name in (each.strip().partition(" ") for each in _STATES.split(","))}
"""Codes of ISO 3166-2 without “US-”, by the name in small letters."""


def code_of(region: str, country: str | None) -> str:
    """The code of a state that is named in full; any other text as it stands."""
    return STATES.get(" ".join(region.casefold().split()), region) if country == "US" else region
