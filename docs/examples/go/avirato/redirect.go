package avirato

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"strings"
	"time"
)

// Do not show the order as paid after one of these errors. After ErrExpired, get the session instead.
var (
	ErrMalformed     = errors.New("malformed")
	ErrNotGenuine    = errors.New("not_genuine")
	ErrWrongAudience = errors.New("wrong_audience")
	ErrExpired       = errors.New("expired")
	ErrOtherSession  = errors.New("other_session")
)

// Amount is an amount in minor units, such as cents.
type Amount struct {
	Value    int64  `json:"value"`
	Currency string `json:"currency"`
}

// Claims is what the customer brings back.
type Claims struct {
	SessionID        string `json:"sessionId"`
	PaymentReference string `json:"paymentReference"`
	Status           string `json:"status"`
	Amount           Amount `json:"amount"`
	CustomReference  string `json:"customReference,omitempty"`
	IssuedAt         int64  `json:"iat"`
	ExpiresAt        int64  `json:"exp"`
	Audience         string `json:"aud"`
}

// OpenRedirectData decrypts the parameter "data" that a customer brings back to urlOk. audience is environment and
// webcode, for example "test:SHOP01"; sessionID is the session that you kept for the order. After a rotation, pass the
// new client secret and the old one.
func OpenRedirectData(data, audience, sessionID string, secrets ...string) (Claims, error) {
	var claims Claims
	text, err := decrypt(data, secrets)
	if err != nil {
		return claims, err
	}
	if json.Unmarshal(text, &claims) != nil {
		return claims, ErrMalformed
	}
	switch {
	case claims.Audience != audience:
		return Claims{}, ErrWrongAudience
	case claims.ExpiresAt <= time.Now().Unix():
		return Claims{}, ErrExpired
	case claims.SessionID != sessionID:
		return Claims{}, ErrOtherSession
	}
	return claims, nil
}

// decrypt decrypts a compact JWE: header, no encrypted key, nonce, ciphertext and tag.
func decrypt(data string, secrets []string) ([]byte, error) {
	parts := strings.Split(data, ".")
	if len(parts) != 5 || parts[1] != "" {
		return nil, ErrMalformed
	}
	decoded := make([][]byte, len(parts))
	for index, part := range parts {
		var err error
		if decoded[index], err = base64.RawURLEncoding.DecodeString(part); err != nil {
			return nil, ErrMalformed
		}
	}
	var header struct{ Alg, Enc string }
	if json.Unmarshal(decoded[0], &header) != nil || header.Alg != "dir" || header.Enc != "A256GCM" {
		return nil, ErrMalformed
	}
	nonce, tag := decoded[2], decoded[4]
	if len(nonce) != 12 || len(tag) != 16 {
		return nil, ErrMalformed
	}
	for _, secret := range secrets {
		if err := checkSecret(secret); err != nil {
			return nil, err
		}
		key := sha256.Sum256([]byte(secret))
		block, err := aes.NewCipher(key[:])
		if err != nil {
			return nil, err
		}
		gcm, err := cipher.NewGCM(block)
		if err != nil {
			return nil, err
		}
		sealed := append(append([]byte{}, decoded[3]...), tag...)
		if text, err := gcm.Open(nil, nonce, sealed, []byte(parts[0])); err == nil {
			return text, nil
		}
	}
	return nil, ErrNotGenuine
}
