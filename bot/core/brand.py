"""What stays the same whoever is spoken to: the core message, its proofs, and how the brand signs."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Brand:
    """`core_message` is the one sentence that never changes; `proofs` are facts that back it."""

    name: str = ""
    core_message: str = ""
    proofs: tuple[str, ...] = ()
    sender: str = ""
    postal_address: str = ""
    unsubscribe: str = ""
    opt_out_sms: str = "Reply STOP to opt out."
