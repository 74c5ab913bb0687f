// A receiver of webhooks. Run it with go run ./receiver 127.0.0.1:3000.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"os"

	"shop.example/payments/avirato"
)

func main() {
	secret := os.Getenv("CLIENT_SECRET")
	if secret == "" {
		log.Fatal("Set CLIENT_SECRET to the client secret of the environment.")
	}
	http.HandleFunc("/webhooks", func(response http.ResponseWriter, request *http.Request) {
		body, err := io.ReadAll(http.MaxBytesReader(response, request.Body, 1<<20))
		if err != nil {
			http.Error(response, "The body cannot be read.", http.StatusBadRequest)
			return
		}
		timestamp := request.Header.Get("X-Avirato-Timestamp")
		event, err := avirato.VerifyWebhook(body, timestamp, request.Header.Get("X-Avirato-Signature"), secret)
		if err != nil {
			http.Error(response, err.Error(), http.StatusBadRequest)
			return
		}
		log.Print(event.Code)
		response.WriteHeader(http.StatusNoContent)
	})
	fmt.Println("Listening on", os.Args[1])
	log.Fatal(http.ListenAndServe(os.Args[1], nil))
}
