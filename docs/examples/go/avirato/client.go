// Package avirato sends requests to the API, verifies webhooks and decrypts the data of the redirect.
package avirato

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"math/rand"
	"net/http"
	"net/url"
	"strconv"
	"time"
)

// Error is a response with an error. Without a complete response its Status is 0: a write may then have been executed,
// so send it again with the same key. An error of a proxy has no Code.
type Error struct {
	Status, Code     int
	Message, TraceID string
	retryAfter       *time.Duration
}

func (e *Error) Error() string { return e.Message }

// Final tells whether sending the same request again cannot help. Correct it first.
func (e *Error) Final() bool {
	return e.Status >= 400 && e.Status < 500 && e.Status != http.StatusTooManyRequests
}

// Automatic tells whether a program may send the request again by itself. After 13004, the customer may have paid.
func (e *Error) Automatic() bool { return !e.Final() && e.Code != 13004 }

// Client sends requests of one environment and webcode, with retries.
type Client struct {
	APIKey, Webcode string
	Routes          string        // the address of the environment, for example https://aviratopayments.com/external/v1/test
	Timeout         time.Duration // how long to wait for one response
	Retries         int
	Pause           time.Duration // before the first retry; each further pause is twice as long
}

// NewTestClient returns a client of Test. For Live, leave /test out of its Routes.
func NewTestClient(server, apiKey, webcode string) *Client {
	routes := server + "/external/v1/test"
	return &Client{apiKey, webcode, routes, 30 * time.Second, 2, 250 * time.Millisecond}
}

// WithTimeout returns a client that waits longer, such as 150 seconds for a charge, where the customer types a PIN.
func (c Client) WithTimeout(timeout time.Duration) *Client {
	c.Timeout = timeout
	return &c
}

// Get reads the data of a response into data.
func (c *Client) Get(path string, query url.Values, data any) error {
	copied := url.Values{"webcode": {c.Webcode}}
	for name, values := range query {
		copied[name] = values
	}
	return c.withRetries(http.MethodGet, path+"?"+copied.Encode(), nil, "", data)
}

// Post sends a write, and reads the data of the response into data. It adds the webcode to the body.
func (c *Client) Post(path string, body map[string]any, idempotencyKey string, data any) error {
	whole := map[string]any{"webcode": c.Webcode}
	for name, value := range body {
		whole[name] = value
	}
	content, err := json.Marshal(whole)
	if err != nil {
		return err
	}
	return c.withRetries(http.MethodPost, path, content, idempotencyKey, data)
}

// Find returns the newest entry of a list, or nil when it is empty.
func (c *Client) Find(path, list string, query url.Values) (map[string]any, error) {
	var page map[string]json.RawMessage
	if err := c.Get(path, query, &page); err != nil {
		return nil, err
	}
	var entries []map[string]any
	if err := json.Unmarshal(page[list], &entries); err != nil || len(entries) == 0 {
		return nil, err
	}
	return entries[0], nil
}

func (c *Client) withRetries(method, path string, body []byte, key string, data any) error {
	for attempt := 0; ; attempt++ {
		failure := c.send(method, path, body, key, data)
		if failure == nil {
			return nil
		}
		if attempt == c.Retries || !failure.Automatic() {
			return failure
		}
		pause := c.Pause << attempt
		pause = pause/2 + time.Duration(rand.Int63n(int64(pause/2)+1))
		if failure.retryAfter != nil {
			pause = *failure.retryAfter
		}
		time.Sleep(pause)
	}
}

func (c *Client) send(method, path string, body []byte, key string, data any) *Error {
	request, err := http.NewRequest(method, c.Routes+path, bytes.NewReader(body))
	if err != nil {
		return &Error{Message: err.Error()}
	}
	request.Header.Set("X-API-KEY", c.APIKey)
	request.Header.Set("Content-Type", "application/json")
	if key != "" {
		request.Header.Set("Idempotency-Key", key)
	}
	// The API has no redirects, and one could send the API key to another host.
	stay := func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	response, err := (&http.Client{Timeout: c.Timeout, CheckRedirect: stay}).Do(request)
	if err != nil {
		return &Error{Message: err.Error()}
	}
	defer response.Body.Close()
	text, err := io.ReadAll(response.Body)
	if err != nil {
		return &Error{Message: err.Error()}
	}
	if response.StatusCode < 300 {
		envelope := struct{ Data any }{data}
		if err := json.Unmarshal(text, &envelope); err != nil {
			return &Error{Message: err.Error()}
		}
		return nil
	}
	failure := &Error{Status: response.StatusCode}
	envelope := struct{ Error *Error }{failure}
	if json.Unmarshal(text, &envelope) != nil || failure.Message == "" {
		failure.Message = fmt.Sprintf("the response has the status %d", failure.Status)
	}
	if seconds, err := strconv.Atoi(response.Header.Get("Retry-After")); err == nil {
		wait := time.Duration(seconds) * time.Second
		failure.retryAfter = &wait
	}
	return failure
}
