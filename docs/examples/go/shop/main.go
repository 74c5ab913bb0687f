// A shop that sells against a sandbox. Run it with go run ./shop.
package main

import (
	"crypto/rand"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"net/http"
	"net/url"
	"os"
	"strings"
	"time"

	"shop.example/payments/avirato"
)

type session struct {
	SessionID string `json:"sessionId"`
	Status    string `json:"status"`
}

var (
	server = os.Getenv("AVIRATO_SERVER")
	client = avirato.NewTestClient(server, os.Getenv("AVIRATO_TEST_KEY"), "SHOP01")
)

// createSession creates the session of an order once, however often it is called. A changed order gets another session.
func createSession(order string, value int) session {
	for attempt := 1; ; attempt++ {
		var made session
		err := client.Post("/payment/session", map[string]any{
			"amount":          map[string]any{"value": value, "currency": "EUR"},
			"customReference": order,
			"urlOk":           "https://shop.example/ok",
			"urlKo":           "https://shop.example/failed",
		}, fmt.Sprintf("order-%s-payment-%d", order, attempt), &made)
		var failure *avirato.Error
		// Any other 409 means that two operations of this program share a key, which has to be corrected.
		otherBody := "Idempotency key reused with a different request body."
		if errors.As(err, &failure) && failure.Status == http.StatusConflict && failure.Message == otherBody {
			continue
		}
		check(err)
		return made
	}
}

// okPage is what the customer sees at urlOk. Ship the order after the webhook, and not because of this page.
func okPage(data, sessionID string) string {
	claims, err := avirato.OpenRedirectData(data, "test:SHOP01", sessionID, os.Getenv("AVIRATO_TEST_SECRET"))
	if errors.Is(err, avirato.ErrExpired) {
		var found session
		check(client.Get("/payment/session/"+sessionID, nil, &found))
		return found.Status
	}
	if err != nil {
		return "not paid"
	}
	return fmt.Sprintf("%s, %d %s", claims.Status, claims.Amount.Value, claims.Amount.Currency)
}

// payAsCustomer returns the address that the customer's browser is sent to. Only a sandbox has this route.
func payAsCustomer(sessionID string) *url.URL {
	response, err := http.Post(server+"/_sandbox/sessions/"+sessionID+"/pay", "application/json", strings.NewReader("{}"))
	check(err)
	defer response.Body.Close()
	var paid struct{ RedirectURL string }
	check(json.NewDecoder(response.Body).Decode(&paid))
	redirect, err := url.Parse(paid.RedirectURL)
	check(err)
	return redirect
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func same(one, other session) string {
	if one == other {
		return "the same session"
	}
	return "another session"
}

func main() {
	random := make([]byte, 8)
	_, err := rand.Read(random)
	check(err)
	order := hex.EncodeToString(random)

	first := createSession(order, 2500)
	fmt.Println("created:", first.Status)
	fmt.Println("sent again:", same(createSession(order, 2500), first))
	changed := createSession(order, 2600)
	fmt.Println("changed order:", same(changed, first))

	err = client.Post("/payment/cancel", map[string]any{"paymentReference": "unknown"}, "order-"+order+"-payment-1", nil)
	fmt.Println("key of another operation:", err)

	data := payAsCustomer(changed.SessionID).Query().Get("data")
	fmt.Println("paid:", okPage(data, changed.SessionID))
	fmt.Println("brings the data of another order:", okPage(data, first.SessionID))

	charge := func(key string) (*session, error) {
		var charged session
		return &charged, client.WithTimeout(150*time.Second).Post("/pos/payment", map[string]any{
			"poiId":           "V400m-TEST-000001",
			"amount":          map[string]any{"value": 1850, "currency": "EUR"},
			"customReference": order,
		}, key, &charged)
	}
	charged, err := avirato.WriteOnce("order-"+order+"-charge", charge, nil)
	var unknown *avirato.UnknownOutcome
	if errors.As(err, &unknown) {
		fmt.Println("charged: look at the receipt of the terminal before you charge again")
		return
	}
	check(err)
	fmt.Println("charged:", charged.Status)
}
