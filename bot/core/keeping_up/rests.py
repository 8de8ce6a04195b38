"""Whether somebody has a holiday, by the country that their time zone lies in: all that Slack tells of where they are."""

from datetime import date

from bot.core.keeping_up.schedule import Rests
from bot.core.preference.moment import Holidays
from bot.core.preference.zone import country_of_zone


def rests_by(holiday: Holidays) -> Rests:
    """By the holidays of the whole country: in which part of it they live, the zone does not tell."""

    def rests(day: date, zone: str) -> bool:
        country = country_of_zone(zone)
        return bool(country and holiday(country, None, day))

    return rests
