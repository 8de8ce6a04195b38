"""Music and film."""

from bot.core.flags.words.fields.field import Field

ARTS = (
    Field("jazz", "jazz", "saxophone, miles davis, coltrane, swing, improvise, riff"),
    Field("opera", "opera, classical music, classical", "aria, symphony, overture, maestro, soprano, mozart, encore"),
    Field(
        "rock music",
        "rock music, heavy metal, metal, rock, punk, vinyl",
        "guitar solo, headbang, encore, turn it up to eleven, turn up to eleven, riff, power chord",
    ),
    Field("hip-hop", "hip-hop, hip hop, rap", "drop the beat, mic drop, beats, freestyle"),
    Field(
        "film",
        "film, films, movies, cinema, star wars, james bond, westerns, sci-fi",
        "may the force, licence to, blockbuster, box office, plot twist, hollywood, coming soon to a, shaken not stirred, in a galaxy, director's cut, red carpet",
    ),
)
