"""Decrypts the data that a customer brings back to urlOk. It needs the package cryptography."""

import base64
import hashlib
import json
import re
import time

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from .webhook import checked

# A compact JWE: header, no encrypted key, nonce, ciphertext and tag, in base64url.
COMPACT = re.compile(r"([\w-]+)\.\.([\w-]{16})\.([\w-]+)\.([\w-]{22})", re.ASCII)


class RedirectError(Exception):
    """Do not show the order as paid. code names the reason; after "expired", get the session instead."""

    def __init__(self, code):
        super().__init__(code)
        self.code = code


def open_redirect_data(data, secrets, audience, session_id):
    """Returns the claims of the parameter data, as a dict.

    secrets: the client secret of the environment in a list; after a rotation, the new and the old one
    audience: environment and webcode, for example "test:SHOP01"
    session_id: the session that you kept for the order
    """
    claims = decrypt(data, [checked(secret) for secret in secrets])
    if claims.get("aud") != audience:
        raise RedirectError("wrong_audience")
    if claims.get("exp", 0) <= time.time():
        raise RedirectError("expired")
    if claims.get("sessionId") != session_id:
        raise RedirectError("other_session")
    return claims


def decrypt(data, secrets):
    match = COMPACT.fullmatch(data or "")
    if not match:
        raise RedirectError("malformed")
    header, nonce, ciphertext, tag = match.groups()
    try:
        named = json.loads(decode(header))
        encrypted = decode(ciphertext) + decode(tag)
        if (named["alg"], named["enc"]) != ("dir", "A256GCM"):
            raise RedirectError("malformed")
    except (KeyError, TypeError, ValueError):
        raise RedirectError("malformed") from None
    for secret in secrets:
        try:
            key = AESGCM(hashlib.sha256(secret).digest())
            return json.loads(key.decrypt(decode(nonce), encrypted, header.encode()))
        except InvalidTag:
            continue
    raise RedirectError("not_genuine")


def decode(text):
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
