"""A shop that sells against a sandbox. Run it with python3 shop.py."""

import json
import os
import urllib.request
import uuid

from avirato.client import ApiError, Client
from avirato.redirect import RedirectError, open_redirect_data
from avirato.write_once import UnknownOutcome, write_once

server = os.environ["AVIRATO_SERVER"]
secrets = [os.environ["AVIRATO_TEST_SECRET"]]
client = Client(os.environ["AVIRATO_TEST_KEY"], "SHOP01", server=server)
OTHER_BODY = "Idempotency key reused with a different request body."


def create_session(order, value):
    """Creates the session of an order once, however often this is called. A changed order gets another session."""
    attempt = 1
    while True:
        try:
            return client.post("/payment/session", {
                "amount": {"value": value, "currency": "EUR"},
                "customReference": order,
                "urlOk": "https://shop.example/ok",
                "urlKo": "https://shop.example/failed",
            }, f"order-{order}-payment-{attempt}")
        except ApiError as error:
            # Any other 409 means that two operations of this program share a key, which has to be corrected.
            if error.status != 409 or str(error) != OTHER_BODY:
                raise
            attempt += 1


def ok_page(data, session_id):
    """What the customer sees at urlOk. Ship the order after the webhook, and not because of this page."""
    try:
        claims = open_redirect_data(data, secrets, "test:SHOP01", session_id)
        return f"{claims['status']}, {claims['amount']['value']} {claims['amount']['currency']}"
    except RedirectError as error:
        if error.code != "expired":
            return "not paid"
        return client.get(f"/payment/session/{session_id}")["status"]


def pay_as_customer(session_id):
    """The customer pays. Only a sandbox has this route. Returns the address that the browser is sent to."""
    request = urllib.request.Request(
        f"{server}/_sandbox/sessions/{session_id}/pay", b"{}", {"Content-Type": "application/json"})
    with urllib.request.urlopen(request) as response:
        return json.load(response)["redirectUrl"]


order = str(uuid.uuid4())
session = create_session(order, 2500)
print("created:", session["status"])
print("sent again:", "the same session" if create_session(order, 2500) == session else "another session")

changed = create_session(order, 2600)
print("changed order:", "the same session" if changed == session else "another session")

try:
    client.post("/payment/cancel", {"paymentReference": "unknown"}, f"order-{order}-payment-1")
except ApiError as error:
    print("key of another operation:", error)

redirect = urllib.parse.urlsplit(pay_as_customer(changed["sessionId"]))
data = urllib.parse.parse_qs(redirect.query)["data"][0]
print("paid:", ok_page(data, changed["sessionId"]))
print("brings the data of another order:", ok_page(data, session["sessionId"]))

try:
    charge = write_once(f"order-{order}-charge", lambda key: client.post("/pos/payment", {
        "poiId": "V400m-TEST-000001",
        "amount": {"value": 1850, "currency": "EUR"},
        "customReference": order,
    }, key, timeout=150))
    print("charged:", charge["status"])
except UnknownOutcome:
    print("charged: look at the receipt of the terminal before you charge again")
