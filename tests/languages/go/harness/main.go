// Does what each line of JSON on stdin asks for, with the code of docs/examples/go, and prints a line of JSON.
package main

import (
	"encoding/json"
	"errors"
	"io"
	"log"
	"net/url"
	"os"
	"time"

	"shop.example/payments/avirato"
)

type command struct {
	Do         string
	Path, Name string
	Body       map[string]any
	Find       *struct {
		Path, List string
		Query      map[string]string
	}
	Data, Audience, SessionID string
	Secrets                   []string
	Status                    int
	Error                     struct{ Code int }
}

type entry = map[string]any

func write(client *avirato.Client, asked command) any {
	keys := []string{}
	send := func(key string) (*entry, error) {
		keys = append(keys, key)
		var data entry
		return &data, client.Post(asked.Path, asked.Body, key, &data)
	}
	look := func() (*entry, error) {
		query := url.Values{}
		for name, value := range asked.Find.Query {
			query.Set(name, value)
		}
		found, err := client.Find(asked.Find.Path, asked.Find.List, query)
		if found == nil {
			return nil, err
		}
		return &found, err
	}
	if asked.Find == nil {
		look = nil
	}
	_, err := avirato.WriteOnce(asked.Name, send, look)
	var unknown *avirato.UnknownOutcome
	if errors.As(err, &unknown) {
		return entry{"status": "unknown", "keys": keys}
	}
	check(err)
	return entry{"status": "done", "keys": keys}
}

func open(asked command) any {
	claims, err := avirato.OpenRedirectData(asked.Data, asked.Audience, asked.SessionID, asked.Secrets...)
	if err != nil {
		return entry{"code": err.Error()}
	}
	return entry{"claims": claims}
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func main() {
	client := avirato.NewTestClient(os.Getenv("AVIRATO_SERVER"), os.Getenv("AVIRATO_TEST_KEY"), "SHOP01")
	timeout, err := time.ParseDuration(os.Getenv("TIMEOUT_SECONDS") + "s")
	check(err)
	client.Timeout, client.Pause = timeout, 5*time.Millisecond
	questions, answers := json.NewDecoder(os.Stdin), json.NewEncoder(os.Stdout)
	for {
		var asked command
		if err := questions.Decode(&asked); err == io.EOF {
			return
		} else {
			check(err)
		}
		switch asked.Do {
		case "write":
			check(answers.Encode(write(client, asked)))
		case "open":
			check(answers.Encode(open(asked)))
		case "advice":
			failure := avirato.Error{Status: asked.Status, Code: asked.Error.Code}
			check(answers.Encode(entry{"final": failure.Final(), "automatic": failure.Automatic()}))
		}
	}
}
