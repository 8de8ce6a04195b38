"""What may stand inside blocks: buttons, menus, inputs, images. Limits: docs.slack.dev, Block Kit, Block elements."""

from bot.sandbox.rules.checks import (
    ANYTHING,
    BOOLEAN,
    NAME,
    Check,
    items,
    of_kind,
    one_of,
    plain,
    shape,
    string,
    text,
    typed,
)

URL = string(3000, 1)
USERS = items(string(255), 100)

CONFIRM = shape(
    {"title": plain(100), "text": text(300), "confirm": plain(30), "deny": plain(30)},
    {"style": one_of("primary", "danger")},
)


def option(words: Check) -> Check:
    return shape({"text": words, "value": string(150)}, {"description": text(75), "url": URL})


OPTION = option(plain(75))
MARKED_OPTION = option(text(75))
"""Radio buttons and checkboxes may mark their words up."""
GROUP = shape({"label": plain(75), "options": items(OPTION, 100)})

BASE = {"action_id": NAME, "confirm": CONFIRM, "focus_on_load": BOOLEAN}
MENU = BASE | {"placeholder": plain(150)}
INPUT = {"action_id": NAME, "placeholder": plain(150), "focus_on_load": BOOLEAN, "dispatch_action_config": ANYTHING}
CHOICES = {"options": items(OPTION, 100), "option_groups": items(GROUP, 100)}
SEVERAL = {"max_selected_items": of_kind(int, "an integer")}
QUERY = {"min_query_length": of_kind(int, "an integer")}
CONVERSATIONS = {"default_to_current_conversation": BOOLEAN, "filter": ANYTHING}
FOLLOW_UP = {"response_url_enabled": BOOLEAN}

PICTURE = {"image_url": URL, "slack_file": ANYTHING}
IMAGE = shape({"alt_text": string(2000)}, PICTURE, tuple(PICTURE))
BUTTON = shape(
    {"text": plain(75)},
    BASE
    | {
        "url": URL,
        "value": string(2000),
        "style": one_of("primary", "danger"),
        "accessibility_label": string(75),
        "agent_prompt": string(4000),
        "agent_prompt_display": ANYTHING,
        "visible_to_user_ids": USERS,
    },
)
FEEDBACK = shape({"text": plain(75), "value": string(2000)}, {"accessibility_label": string(75)})
FEEDBACK_BUTTONS = shape({"positive_button": FEEDBACK, "negative_button": FEEDBACK}, {"action_id": NAME})
ICON_BUTTON = shape(
    {"icon": one_of("trash"), "text": plain(75)},
    BASE | {"value": string(2000), "accessibility_label": string(75), "visible_to_user_ids": USERS},
)

MENUS: dict[str, Check] = {
    "static_select": shape(None, MENU | CHOICES | {"initial_option": OPTION}, tuple(CHOICES)),
    "external_select": shape(None, MENU | QUERY | {"initial_option": OPTION}),
    "users_select": shape(None, MENU | {"initial_user": NAME}),
    "conversations_select": shape(None, MENU | CONVERSATIONS | FOLLOW_UP | {"initial_conversation": NAME}),
    "channels_select": shape(None, MENU | FOLLOW_UP | {"initial_channel": NAME}),
    "multi_static_select": shape(
        None, MENU | CHOICES | SEVERAL | {"initial_options": items(OPTION, 100)}, tuple(CHOICES)
    ),
    "multi_external_select": shape(None, MENU | QUERY | SEVERAL | {"initial_options": items(OPTION, 100)}),
    "multi_users_select": shape(None, MENU | SEVERAL | {"initial_users": USERS}),
    "multi_conversations_select": shape(None, MENU | CONVERSATIONS | SEVERAL | {"initial_conversations": USERS}),
    "multi_channels_select": shape(None, MENU | SEVERAL | {"initial_channels": USERS}),
}
PICKERS: dict[str, Check] = {
    "checkboxes": shape({"options": items(MARKED_OPTION, 10)}, BASE | {"initial_options": items(MARKED_OPTION, 10)}),
    "radio_buttons": shape({"options": items(MARKED_OPTION, 10)}, BASE | {"initial_option": MARKED_OPTION}),
    "datepicker": shape(None, MENU | {"initial_date": string(10)}),
    "timepicker": shape(None, MENU | {"initial_time": string(5), "timezone": string(100)}),
    "datetimepicker": shape(None, BASE | {"initial_date_time": of_kind(int, "an integer")}),
}
INPUTS: dict[str, Check] = {
    "plain_text_input": shape(
        None,
        INPUT
        | {
            "initial_value": string(3000),
            "multiline": BOOLEAN,
            "min_length": of_kind(int, "an integer"),
            "max_length": of_kind(int, "an integer"),
        },
    ),
    "email_text_input": shape(None, INPUT | {"initial_value": string(3000)}),
    "url_text_input": shape(None, INPUT | {"initial_value": string(3000)}),
    "number_input": shape(
        {"is_decimal_allowed": BOOLEAN},
        INPUT | {"initial_value": string(3000), "min_value": string(50), "max_value": string(50)},
    ),
    "rich_text_input": shape(None, INPUT | {"initial_value": ANYTHING, "min_lines": ANYTHING, "max_lines": ANYTHING}),
    "file_input": shape(None, {"action_id": NAME, "filetypes": ANYTHING, "max_files": ANYTHING}),
}
CLICKABLE: dict[str, Check] = {
    "button": BUTTON,
    "overflow": shape({"options": items(OPTION, 5)}, BASE),
    "workflow_button": shape(
        {"text": plain(75), "workflow": ANYTHING},
        {"action_id": NAME, "style": ANYTHING, "accessibility_label": ANYTHING},
    ),
}

IN_ACTIONS = typed(CLICKABLE | MENUS | PICKERS)
IN_SECTION = typed(CLICKABLE | MENUS | PICKERS | {"image": IMAGE})
IN_INPUT = typed(INPUTS | MENUS | PICKERS)
IN_CONTEXT = typed({"image": IMAGE, "plain_text": text(3000), "mrkdwn": text(3000)})
IN_CONTEXT_ACTIONS = typed({"feedback_buttons": FEEDBACK_BUTTONS, "icon_button": ICON_BUTTON})
