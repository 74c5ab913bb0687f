package avirato

import (
	"errors"
	"fmt"
)

// UnknownOutcome says that a write may have been executed, or not. Somebody has to look; do not send it with a new key
// before that.
type UnknownOutcome struct {
	Name  string
	Cause error
}

func (e *UnknownOutcome) Error() string { return fmt.Sprintf("%s: %v", e.Name, e.Cause) }

// Unwrap returns the error of the last request.
func (e *UnknownOutcome) Unwrap() error { return e.Cause }

// WriteOnce sends a write until its outcome is known. It takes a new key only when the former one can execute nothing
// any more. name is what is written, for example "order-12345-refund"; the same name continues where the last run ended.
// find looks for what was written and returns nil when there is nothing; it is nil for a charge at a terminal, which is
// in no list.
func WriteOnce[Data any](name string, send func(key string) (*Data, error), find func() (*Data, error)) (*Data, error) {
	traceIDs := map[string]bool{}
	for attempt, sent := 1, 1; ; sent++ {
		data, err := send(fmt.Sprintf("%s-%d", name, attempt))
		var failure *Error
		if !errors.As(err, &failure) || failure.Final() {
			return data, err
		}
		if find != nil {
			if found, err := find(); found != nil || err != nil {
				return found, err
			}
		}
		// A TraceID that comes twice belongs to a recorded response, which this key gets from now on.
		isRecorded := failure.TraceID != "" && traceIDs[failure.TraceID]
		traceIDs[failure.TraceID] = true
		if isRecorded && find != nil && attempt < 5 {
			attempt, sent = attempt+1, 0
		} else if isRecorded || sent == 10 || !(failure.Automatic() || find != nil) {
			return nil, &UnknownOutcome{name, failure}
		}
	}
}
