package avirato

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"regexp"
	"strconv"
	"strings"
	"time"
)

// Event is a webhook. The list of codes is open: ignore an event with a code that you do not know.
type Event struct {
	Code string          `json:"event_code"`
	ID   string          `json:"event_id"`
	Data json.RawMessage `json:"data"`
}

var signatureForm = regexp.MustCompile(`^t=([0-9]{1,12}),v1=([0-9a-f]{64})$`)

// VerifyWebhook returns the event of a webhook, or an error when it is not genuine or too old: respond with 400 then.
// It takes the body as it arrived and the headers X-Avirato-Timestamp and X-Avirato-Signature. After a rotation, pass
// the new client secret and the old one.
func VerifyWebhook(body []byte, timestamp, signature string, secrets ...string) (Event, error) {
	var event Event
	match := signatureForm.FindStringSubmatch(signature)
	if match == nil || match[1] != timestamp {
		return event, errors.New("the headers of the signature are missing or malformed")
	}
	seconds, err := strconv.ParseInt(timestamp, 10, 64)
	if err != nil {
		return event, err
	}
	if age := time.Since(time.Unix(seconds, 0)); age > 5*time.Minute || age < -5*time.Minute {
		return event, errors.New("the time stamp is more than five minutes away")
	}
	sent, err := hex.DecodeString(match[2])
	if err != nil {
		return event, err
	}
	genuine := false
	for _, secret := range secrets {
		if err := checkSecret(secret); err != nil {
			return event, err
		}
		mac := hmac.New(sha256.New, []byte(secret))
		mac.Write([]byte(timestamp + "."))
		mac.Write(body)
		genuine = hmac.Equal(mac.Sum(nil), sent) || genuine
	}
	if !genuine {
		return event, errors.New("the signature does not match the client secret")
	}
	return event, json.Unmarshal(body, &event)
}

// checkSecret refuses an empty secret, because anybody can sign with it.
func checkSecret(secret string) error {
	if secret == "" || strings.TrimSpace(secret) != secret {
		return errors.New("the client secret is empty, or has white space at an end")
	}
	return nil
}
