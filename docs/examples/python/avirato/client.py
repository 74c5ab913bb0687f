"""Sends requests to the API. It needs nothing but Python."""

import http.client
import json
import random
import time
import urllib.error
import urllib.parse
import urllib.request


class NoResponse(Exception):
    """No complete response came. A write may have been executed: send it again with the same key."""

    final = False
    automatic = True
    trace_id = None


class ApiError(Exception):
    """The API, or a proxy in front of it, responded with an error. A proxy's error has no code."""

    def __init__(self, status, error):
        super().__init__(error.get("message", f"The response has the status {status}."))
        self.status = status
        self.code = error.get("code")
        self.trace_id = error.get("traceId")

    @property
    def final(self):
        """Whether sending the same request again cannot help. Correct it first."""
        return 400 <= self.status < 500 and self.status != 429

    @property
    def automatic(self):
        """Whether a program may send the request again by itself. After 13004, the customer may have paid."""
        return not self.final and self.code != 13004


class NoRedirects(urllib.request.HTTPRedirectHandler):
    """The API has no redirects, and one could send the API key to another host."""

    def redirect_request(self, *_):
        return None


class Client:
    """Sends requests of one environment and webcode, with retries.

    timeout: how long to wait for one response, seconds
    pause: the first pause before a retry, seconds; each further one is twice as long
    """

    def __init__(self, api_key, webcode, environment="test", server="https://aviratopayments.com",
                 timeout=30, retries=2, pause=0.25):
        self.webcode = webcode
        self.routes = server + {"test": "/external/v1/test", "live": "/external/v1"}[environment]
        self.headers = {"X-API-KEY": api_key, "Content-Type": "application/json"}
        self.timeout, self.retries, self.pause = timeout, retries, pause
        self.opener = urllib.request.build_opener(NoRedirects)

    def get(self, path, **query):
        query = urllib.parse.urlencode({"webcode": self.webcode, **query})
        return self.with_retries(urllib.request.Request(f"{self.routes}{path}?{query}", headers=self.headers))

    def post(self, path, body, idempotency_key, timeout=None):
        """Sends a write. Pass a timeout of 150 for a charge at a terminal, where the customer types a PIN."""
        content = json.dumps({**body, "webcode": self.webcode}).encode()
        headers = {**self.headers, "Idempotency-Key": idempotency_key}
        return self.with_retries(urllib.request.Request(self.routes + path, content, headers), timeout)

    def each(self, path, name, **query):
        """Iterates over the entries of a list, page by page."""
        page = 1
        while True:
            data = self.get(path, page=page, **query)
            yield from data[name]
            if not data["pagination"]["hasMore"]:
                return
            page += 1

    def with_retries(self, request, timeout=None):
        for attempt in range(self.retries + 1):
            try:
                return self.send(request, timeout or self.timeout)
            except (ApiError, NoResponse) as error:
                if attempt == self.retries or not error.automatic:
                    raise
                wait = getattr(error, "retry_after", None)
            time.sleep(self.pause * 2**attempt * random.uniform(0.5, 1) if wait is None else wait)

    def send(self, request, timeout):
        try:
            try:
                response = self.opener.open(request, timeout=timeout)
            except urllib.error.HTTPError as error:
                response = error
            with response:
                status, text = response.status, response.read()
        except (OSError, http.client.HTTPException) as error:
            raise NoResponse(str(error)) from error
        try:
            value = json.loads(text)
        except ValueError:
            value = None
        if status < 300 and isinstance(value, dict):
            return value["data"]
        if status < 300:
            raise NoResponse("The response is not JSON.")
        error = ApiError(status, value.get("error", {}) if isinstance(value, dict) else {})
        wait = response.headers.get("Retry-After", "")
        error.retry_after = int(wait) if wait.isdecimal() else None
        raise error
