"""Sends a write until its outcome is known, without executing it twice."""

from .client import ApiError, NoResponse


class UnknownOutcome(Exception):
    """The write may have been executed, or not. Somebody has to look; do not send it with a new key before that."""


def write_once(name, send, find=None):
    """Returns the data of the write. It takes a new key only when the former one can execute nothing any more.

    name: what is written, for example "order-12345-refund"; the same name continues where the last run ended
    send: sends the request with the idempotency key that it gets
    find: looks for what was written, or returns None; leave it out for a charge at a terminal, which is in no list
    """
    attempt, sent, trace_ids = 1, 1, set()
    while True:
        try:
            return send(f"{name}-{attempt}")
        except (ApiError, NoResponse) as error:
            if error.final:
                raise
            found = find() if find else None
            if found is not None:
                return found
            # A trace_id that comes twice belongs to a recorded response, which this key gets from now on.
            recorded = error.trace_id is not None and error.trace_id in trace_ids
            trace_ids.add(error.trace_id)
            if recorded and find and attempt < 5:
                attempt, sent = attempt + 1, 0
            elif recorded or sent == 10 or not (error.automatic or find):
                raise UnknownOutcome(f"{name}: {error}") from error
        sent += 1
