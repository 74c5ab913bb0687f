"""Does what each line of JSON on stdin asks for, with the code of docs/examples/python, and prints a line of JSON."""

import json
import os
import sys

from avirato.client import ApiError, Client
from avirato.redirect import RedirectError, open_redirect_data
from avirato.write_once import UnknownOutcome, write_once

client = Client(os.environ["AVIRATO_TEST_KEY"], "SHOP01", server=os.environ["AVIRATO_SERVER"],
                timeout=float(os.environ["TIMEOUT_SECONDS"]), pause=0.005)


def write(path, body, name, find=None, **_):
    keys = []

    def send(key):
        keys.append(key)
        return client.post(path, body, key)

    def look():
        return next(client.each(find["path"], find["list"], **find["query"]), None)

    try:
        write_once(name, send, look if find else None)
        return {"status": "done", "keys": keys}
    except UnknownOutcome:
        return {"status": "unknown", "keys": keys}


def open_data(data, secrets, audience, sessionId, **_):
    try:
        return {"claims": open_redirect_data(data, secrets, audience, sessionId)}
    except RedirectError as error:
        return {"code": error.code}


def advice(status, error, **_):
    error = ApiError(status, error)
    return {"final": error.final, "automatic": error.automatic}


operations = {"write": write, "open": open_data, "advice": advice}
for line in sys.stdin:
    command = json.loads(line)
    print(json.dumps(operations[command.pop("do")](**command)), flush=True)
