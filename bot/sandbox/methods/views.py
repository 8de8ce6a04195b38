"""Modals and the Home tab."""

from bot.sandbox.methods.method import Call, Method, Tier
from bot.sandbox.passes import Trigger
from bot.sandbox.rules.views import demand_view
from bot.sandbox.views import View
from bot.sandbox.wire import Doc, SlackError


def open_view(call: Call) -> Doc:
    given = demand_view(call.arguments["view"], "modal")
    return _shown(call.world.views.open(_trigger(call).user, given, call.step))


def push(call: Call) -> Doc:
    given = demand_view(call.arguments["view"], "modal")
    return _shown(call.world.views.push(_trigger(call).user, given, call.step))


def update(call: Call) -> Doc:
    view = call.world.views.find(call.text("view_id"), call.text("external_id"))
    if view is None:
        raise SlackError("not_found")
    given = demand_view(call.arguments["view"], view.kind)
    return _shown(call.world.views.update(_unchanged(call, view), given))


def publish(call: Call) -> Doc:
    user = call.text("user_id")
    if not call.world.manifest.has_home:
        raise SlackError("not_enabled")
    given = demand_view(call.arguments["view"], "home")
    if user not in call.world.people:
        raise SlackError("invalid_arguments", "[ERROR] invalid user_id [json-pointer:/user_id]")
    if (known := call.world.views.home(user)) is not None:
        _unchanged(call, known)
    return _shown(call.world.views.publish(user, given))


def _trigger(call: Call) -> Trigger:
    return call.world.triggers.exchange(call.text("trigger_id") or call.text("interactivity_pointer"))


def _unchanged(call: Call, view: View) -> View:
    """The view, unless somebody changed it since the caller read its hash."""
    if call.text("hash") not in {"", view.hash}:
        raise SlackError("hash_conflict")
    return view


def _shown(view: View) -> Doc:
    return {"view": view.payload()}


TRIGGERED = ("trigger_id", "interactivity_pointer")

METHODS = (
    Method(name="views.open", answer=open_view, tier=Tier.FOUR, required=("view",), optional=TRIGGERED),
    Method(name="views.push", answer=push, tier=Tier.FOUR, required=("view",), optional=TRIGGERED),
    Method(
        name="views.update",
        answer=update,
        tier=Tier.FOUR,
        required=("view",),
        optional=("view_id", "external_id", "hash"),
    ),
    Method(
        name="views.publish",
        answer=publish,
        tier=Tier.FOUR,
        required=("user_id", "view"),
        optional=("hash", "interactivity_pointer"),
    ),
)
