"""Verifies webhooks. It needs nothing but Python."""

import hashlib
import hmac
import json
import re
import time

SIGNATURE = re.compile(r"t=([0-9]{1,12}),v1=([0-9a-f]{64})")


class WebhookError(Exception):
    """The webhook is not genuine, or too old. Respond with 400."""


def verify_webhook(body, timestamp, signature, secrets):
    """Returns the event of a webhook, as a dict.

    body: the bytes as they arrived, neither parsed nor decoded
    timestamp, signature: the headers X-Avirato-Timestamp and X-Avirato-Signature; None when one is missing
    secrets: the client secret of the environment in a list; after a rotation, the new and the old one
    """
    match = SIGNATURE.fullmatch(signature or "")
    if not match or match[1] != timestamp:
        raise WebhookError("The headers of the signature are missing or malformed.")
    if abs(int(time.time()) - int(timestamp)) > 300:
        raise WebhookError("The time stamp is more than five minutes away.")
    signed = timestamp.encode() + b"." + body
    digests = [hmac.new(checked(secret), signed, hashlib.sha256).hexdigest() for secret in secrets]
    if not any([hmac.compare_digest(digest, match[2]) for digest in digests]):
        raise WebhookError("The signature does not match the client secret.")
    try:
        return json.loads(body)
    except ValueError as error:
        raise WebhookError("The signature is right, but the body is not JSON.") from error


def checked(secret):
    """Returns the bytes of a client secret. Anybody can sign with an empty one."""
    if not secret or secret != secret.strip():
        raise ValueError("The client secret is empty, or has white space at an end.")
    return secret.encode()
