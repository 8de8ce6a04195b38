"""What a message may hold besides its words."""

from bot.core.flags.words.fields.field import Field

FORM = (
    Field("emoji", "emoji, emojis, smiley, smileys, emoticon, emoticons, emoji faces, pictograms"),
    Field(
        "exclamation marks", "exclamation mark, exclamation marks, exclamation point, exclamation points, exclamations"
    ),
    Field(
        "capitals",
        "capitals, all caps, caps, capital letters, block capitals, shouting, uppercase, upper case",
    ),
    Field("hashtags", "hashtag, hashtags"),
    Field("bullets", "bullet, bullets, bullet point, bullet points, bulleted list, bulleted lists"),
    Field("video", "video, videos, clip, clips, film clip, reel, reels, autoplay, explainer film"),
    Field(
        "gif", "gif, gifs, animation, animations, animated, moving images, moving pictures, blinking, flashing banners"
    ),
    Field(
        "attachment",
        "attachment, attachments, attached file, attached files, pdf, pdfs",
        "attached, please find attached",
    ),
    Field("qr code", "qr code, qr codes, qr"),
    Field(
        "table", "table of figures, spreadsheet, spreadsheets, charts, chart, graphs, graph, infographic, infographics"
    ),
    Field("popup", "popup, popups, pop-up, pop-ups, pop up, overlay, takeover, takeovers, full-screen"),
)
