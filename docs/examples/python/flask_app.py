"""Receives webhooks with Flask. Run it with flask --app flask_app run --port 3000."""

import os

from flask import Flask, request

from avirato.webhook import WebhookError, verify_webhook

secret = os.environ.get("CLIENT_SECRET")
if not secret:
    raise SystemExit("Set CLIENT_SECRET to the client secret of the environment.")

app = Flask(__name__)


@app.post("/webhooks")
def webhooks():
    try:
        event = verify_webhook(
            # The bytes as they arrived. request.json would be parsed.
            request.get_data(),
            request.headers.get("X-Avirato-Timestamp"),
            request.headers.get("X-Avirato-Signature"),
            [secret],
        )
    except WebhookError as error:
        return str(error), 400
    app.logger.info("%s", event["event_code"])
    return "", 204
