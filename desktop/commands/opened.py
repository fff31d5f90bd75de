"""What ``pli open`` says of a package: who sealed it, for whom, and how far that could be checked."""

from pathlib import Path

from cases.person import Party
from crypto.allowed_signers import AllowedSigners
from crypto.embedding import OpenedOriginal
from crypto.opening import VerifiedPackage
from desktop.opened_folder import name_in_folder
from host.console import complain, show


def tell_opened(out: Path, verified: VerifiedPackage, book: AllowedSigners, *, as_json: bool) -> None:
    """What was opened, of whom, and what could not be checked."""
    manifest, post_quantum = verified.manifest, _post_quantum(verified)
    claimed = manifest.sender.party
    sender = book.party_of(claimed.party_id)
    files = [name_in_folder(manifest.kind, entry) for entry in manifest.files]
    if post_quantum == "not_checked":
        complain(
            "Neither the post-quantum signature could be checked nor whether the sender's device was revoked: "
            "for that, give the sender's key record with --allowed-signers too."
        )
    show(
        as_json,
        f"{out}: {manifest.kind} of {_sender_words(sender, claimed)}, sealed for {len(manifest.to)} parties on "
        f"{manifest.created:%Y-%m-%d}: {', '.join(files)}\n"
        f"signatures: Ed25519 holds, ML-DSA-65 {post_quantum.replace('_', ' ')}",
        folder=str(out),
        kind=manifest.kind,
        case_id=manifest.case_id,
        item_id=manifest.item_id,
        package_id=manifest.package_id,
        manifest_sha256=verified.signed.sha256,
        in_reply_to=manifest.in_reply_to,
        created=manifest.created.isoformat(),
        sender=(sender or claimed).model_dump(mode="json"),
        sender_name="claimed" if sender is None else "in_record",
        device=manifest.sender.device,
        to=[
            (book.party_of(each.party.party_id) or each.party).model_dump(mode="json") for each in manifest.to
        ],
        files=files,
        signatures={"ed25519": "holds", "ml_dsa_65": post_quantum},
        revocation="not_checked" if verified.signer.device is None else "not_revoked",
    )


def tell_original(original: OpenedOriginal, book: AllowedSigners, *, as_json: bool) -> None:
    """What a forward embeds. ``files``: of the folder, those that this signature covers."""
    manifest = original.signed.manifest
    sender = book.party_of(manifest.sender.party.party_id)
    names = [f"{number:04}" for number in original.files.values()]
    show(
        as_json,
        f"embedded: {manifest.kind} of {_sender_words(sender, manifest.sender.party)}, signed by it on "
        f"{manifest.created:%Y-%m-%d}: {', '.join(names)}",
        embedded=manifest.kind,
        manifest_sha256=original.signed.sha256,
        sender=(sender or manifest.sender.party).model_dump(mode="json"),
        files=names,
    )


def _sender_words(known: Party | None, claimed: Party) -> str:
    """The name in the sender's record; what a package says of its sender is said to be its own word."""
    return f"party {claimed.party_id}, by its own word “{claimed.name}”" if known is None else known.name


def _post_quantum(verified: VerifiedPackage) -> str:
    """What is known of the second signature: the opening refused one that does not hold."""
    device = verified.signer.device
    if device is None:
        return "not_checked"
    return "no_key" if device.mldsa is None else "holds"
