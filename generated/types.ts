// Generated from openapi/ by `npm run generate`; do not edit.

export interface paths {
    "/external/v1/payment/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a session
         * @description Opens a payment session and answers the address of its payment page. The session is the intent to pay: it stays
         *     `pending` until the customer pays there, and a refused attempt leaves it pending.
         *
         *     Afterwards the browser goes to `urlOk` with an encrypted `data` parameter (see the schema RedirectData), or to
         *     `urlKo` when the payment failed or was given up.
         */
        post: operations["createSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/external/v1/payment/session/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a session
         * @description Returns one session with its attempts. A completed one names its payment: `paymentReference` is what refunds,
         *     captures, cancellations and extensions act on.
         */
        get: operations["getSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/external/v1/payment/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List sessions
         * @description Returns the sessions of the webcode, newest first, a page at a time. A session must match every filter that you
         *     give. A session that is created while you read can move entries to the next page.
         */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/external/v1/payment/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refund a payment
         * @description Gives back all or part of a captured payment, online or POS. The refund is accepted here and processed
         *     afterwards: a webhook tells its outcome, and the list of modifications shows it.
         */
        post: operations["refundPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/external/v1/payment/capture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Capture a pre-authorisation
         * @description Takes all or part of an amount that was reserved by a session with `isPreAuth`. The capture is accepted here and
         *     processed afterwards; what it does not take is released.
         */
        post: operations["capturePayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/external/v1/payment/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a payment
         * @description Gives up a whole payment: it releases a pre-authorisation that was not captured, or returns a sale of which nothing
         *     was refunded. The cancellation is accepted here and processed afterwards.
         */
        post: operations["cancelPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/external/v1/payment/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Extend a pre-authorisation
         * @description Keeps a reserved amount reserved for longer. The extension is accepted here and processed afterwards.
         */
        post: operations["extendPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/external/v1/payment/modifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List modifications
         * @description Returns the refunds, captures, cancellations and extensions of the webcode, newest first, a page at a time. A
         *     modification must match every filter that you give. One that `failed` says why in `failureReason`.
         */
        get: operations["listModifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/external/v1/pos/terminals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List terminals
         * @description Returns the terminals that may be charged. With `syncFromProvider=true` only those that are connected right now.
         *     Test has three simulated terminals, of which `P400Plus-TEST-000003` is never connected.
         */
        get: operations["listTerminals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/external/v1/pos/payment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Charge a terminal
         * @description Sends an amount to a terminal and answers when the terminal has: the call stays open while the customer pays.
         *     The payment can be modified like an online one.
         */
        post: operations["createPosPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/external/v1/test/payment/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Create a session (Test)
         * @description Opens a payment session and answers the address of its payment page. The session is the intent to pay: it stays
         *     `pending` until the customer pays there, and a refused attempt leaves it pending.
         *
         *     Afterwards the browser goes to `urlOk` with an encrypted `data` parameter (see the schema RedirectData), or to
         *     `urlKo` when the payment failed or was given up.
         */
        post: operations["createTestSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/external/v1/test/payment/session/{sessionId}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a session (Test)
         * @description Returns one session with its attempts. A completed one names its payment: `paymentReference` is what refunds,
         *     captures, cancellations and extensions act on.
         */
        get: operations["getTestSession"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/external/v1/test/payment/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List sessions (Test)
         * @description Returns the sessions of the webcode, newest first, a page at a time. A session must match every filter that you
         *     give. A session that is created while you read can move entries to the next page.
         */
        get: operations["listTestSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/external/v1/test/payment/refund": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refund a payment (Test)
         * @description Gives back all or part of a captured payment, online or POS. The refund is accepted here and processed
         *     afterwards: a webhook tells its outcome, and the list of modifications shows it.
         */
        post: operations["refundTestPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/external/v1/test/payment/capture": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Capture a pre-authorisation (Test)
         * @description Takes all or part of an amount that was reserved by a session with `isPreAuth`. The capture is accepted here and
         *     processed afterwards; what it does not take is released.
         */
        post: operations["captureTestPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/external/v1/test/payment/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancel a payment (Test)
         * @description Gives up a whole payment: it releases a pre-authorisation that was not captured, or returns a sale of which nothing
         *     was refunded. The cancellation is accepted here and processed afterwards.
         */
        post: operations["cancelTestPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/external/v1/test/payment/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Extend a pre-authorisation (Test)
         * @description Keeps a reserved amount reserved for longer. The extension is accepted here and processed afterwards.
         */
        post: operations["extendTestPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/external/v1/test/payment/modifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List modifications (Test)
         * @description Returns the refunds, captures, cancellations and extensions of the webcode, newest first, a page at a time. A
         *     modification must match every filter that you give. One that `failed` says why in `failureReason`.
         */
        get: operations["listTestModifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/external/v1/test/pos/terminals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List terminals (Test)
         * @description Returns the terminals that may be charged. With `syncFromProvider=true` only those that are connected right now.
         *     Test has three simulated terminals, of which `P400Plus-TEST-000003` is never connected.
         */
        get: operations["listTestTerminals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/external/v1/test/pos/payment": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Charge a terminal (Test)
         * @description Sends an amount to a terminal and answers when the terminal has: the call stays open while the customer pays.
         *     The payment can be modified like an online one.
         */
        post: operations["createTestPosPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface webhooks {
    authorisation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Payment authorised or refused
         * @description An attempt to pay, online or at a terminal, has an outcome.
         */
        post: operations["sendAuthorisation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    capture: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Capture processed
         * @description A capture of a pre-authorisation was processed.
         */
        post: operations["sendCapture"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    captureFailed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Capture failed
         * @description A capture was accepted and could not be processed.
         */
        post: operations["sendCaptureFailure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    refund: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refund processed
         * @description A full or partial refund was processed.
         */
        post: operations["sendRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    refundFailed: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refund failed
         * @description A refund was accepted and could not be processed.
         */
        post: operations["sendRefundFailure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    cancellation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Cancellation processed
         * @description A payment was cancelled, or its cancellation could not be processed.
         */
        post: operations["sendCancellation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    authorisationAdjustment: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Extension processed
         * @description An extension of a pre-authorisation was processed, or could not be.
         */
        post: operations["sendAuthorisationAdjustment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export interface components {
    schemas: {
        /**
         * Error code
         * @description The API's own number for what went wrong. The list is open: a program must accept a number that is not in it.
         *     `x-error-codes` is the registry of the known ones and says, with `x-retry`, whether to send a request again.
         */
        ErrorCode: components["schemas"]["KnownErrorCode"] | components["schemas"]["OtherErrorCode"];
        /**
         * Redirect data
         * @description What the `data` parameter of the redirect to `urlOk` holds once it is opened with the environment's client
         *     secret.
         */
        RedirectData: {
            sessionId: components["schemas"]["SessionId"];
            paymentReference: components["schemas"]["PaymentReference"];
            /**
             * @description The session was paid.
             * @example completed
             * @enum {string}
             */
            status: "completed";
            amount: components["schemas"]["Amount"];
            customReference?: components["schemas"]["CustomReference"];
            /**
             * @description When the data was made, Unix seconds in real time.
             * @example 1782642922
             */
            iat: number;
            /**
             * @description When the data expires, Unix seconds in real time.
             * @example 1782643522
             */
            exp: number;
            /**
             * @description Environment and webcode that the data is meant for, `test:SHOP01`.
             * @example test:SHOP01
             */
            aud: string;
        };
        /**
         * Webhook event
         * @description Any event that is sent to a webhook URL, also one whose code this document does not know.
         */
        WebhookEvent: components["schemas"]["KnownWebhookEvent"] | components["schemas"]["OtherWebhookEvent"];
        /**
         * Webcode
         * @description The business identifier that the API key belongs to.
         * @example SHOP01
         */
        Webcode: string;
        /**
         * Minor units
         * Format: int64
         * @description An amount of money in the smallest unit of its currency, for example 10000 for 100.00 EUR.
         * @example 10000
         */
        MinorUnits: number;
        /**
         * Currency
         * @description ISO 4217 code of the currency, three upper-case letters. The code also says how many digits of an amount are minor
         *     units: two for EUR, none for JPY, three for KWD.
         * @example EUR
         * @enum {string}
         */
        CurrencyCode: string;
        /**
         * Requested amount
         * @description A sum of money as a caller states it.
         */
        RequestedAmount: {
            value: components["schemas"]["MinorUnits"];
            currency: components["schemas"]["CurrencyCode"];
        };
        /**
         * Return URL
         * @description An absolute `http` or `https` URL without user name or password, in the ASCII characters of RFC 3986: write others
         *     percent-encoded, and an international host name in Punycode. The customer's browser gets it byte for byte.
         * @example https://shop.example/payment/ok
         */
        ReturnUrl: string;
        /**
         * Country
         * @description ISO 3166-1 alpha-2 code, two upper-case letters. Anything else answers code 12006; a well-formed code
         *     outside `x-supported-countries` answers code 12009.
         * @example ES
         */
        CountryCode: string;
        /**
         * Locale
         * @description Language and country of the payment page, for example `es-ES`.
         * @example es-ES
         */
        Locale: string;
        /**
         * ISO 8601 date and time
         * Format: date-time
         * @description Date, time and zone in ISO 8601. Anything else answers code 12002, a leap second (`:60`) too.
         * @example 2026-07-15T14:00:00Z
         */
        IsoDateTime: string;
        /**
         * Description
         * @description Text that the customer sees on the payment page.
         * @example Order 12345
         */
        Description: string;
        /**
         * Custom reference
         * @description The caller's own reference, given back unchanged in answers, webhooks and the redirect.
         * @example ORD-2026-12345
         */
        CustomReference: string;
        /**
         * Create session request
         * @description What the customer is to pay and where the browser goes afterwards.
         */
        CreateSessionRequest: {
            webcode: components["schemas"]["Webcode"];
            amount: components["schemas"]["RequestedAmount"];
            /**
             * @description Where the browser goes after the payment. Every byte of it is kept, and the encrypted `data` parameter is appended
             *     before a fragment. It must not have a `data` parameter of its own.
             * @example https://shop.example/payment/ok
             */
            urlOk: string & {};
            /**
             * @description Where the browser goes when the payment failed or was given up. It gets no `data` parameter.
             * @example https://shop.example/payment/failed
             */
            urlKo: components["schemas"]["ReturnUrl"];
            /**
             * @description Country of the customer, ISO 3166-1 alpha-2. Another form answers code 12006, a country outside
             *     `x-supported-countries` code 12009.
             */
            countryCode?: components["schemas"]["CountryCode"];
            shopperLocale?: components["schemas"]["Locale"];
            /**
             * @description When the goods or the service are delivered, for example the day of arrival of a booking. It changes nothing about
             *     the payment. Anything but a date and time with a zone answers code 12002.
             */
            deliverAt?: components["schemas"]["IsoDateTime"];
            description?: components["schemas"]["Description"];
            customReference?: components["schemas"]["CustomReference"];
            /**
             * @description Whether the amount is only reserved, to be captured later.
             * @default false
             * @example false
             */
            isPreAuth?: boolean;
        };
        /**
         * Session id
         * @description Identifier of a session. It is opaque, its form varies, and no program may parse it.
         * @example SHOP01-EXT-17195000001234
         * @example SHOP01-EXT-1719500000
         */
        SessionId: string;
        /**
         * Amount
         * @description A sum of money as the API reports it.
         */
        Amount: {
            value: components["schemas"]["MinorUnits"];
            currency: components["schemas"]["CurrencyCode"];
        };
        /**
         * Time stamp
         * @description A moment as the API reports it, `YYYY-MM-DD hh:mm:ss` in UTC.
         * @example 2026-06-28 10:30:00
         */
        Timestamp: string;
        /**
         * Session
         * @description A session as it is right after its creation.
         */
        Session: {
            sessionId: components["schemas"]["SessionId"];
            /**
             * Format: uri
             * @description The payment page; send the customer's browser there. Its last part is opaque.
             * @example https://aviratopayments.com/pay-external/Jq3vX0n5T1mYk8Zr2Lw7Cg
             * @example https://aviratopayments.com/pay-external/eyJhbGciOiJIUzI1NiJ9
             */
            paymentUrl: string;
            /**
             * @description A new session always waits for the customer.
             * @example pending
             * @enum {string}
             */
            status: "pending";
            amount: components["schemas"]["Amount"];
            description?: components["schemas"]["Description"];
            customReference?: components["schemas"]["CustomReference"];
            /**
             * @description Whether the amount is only reserved, to be captured later.
             * @example false
             */
            isPreAuth: boolean;
            createdAt: components["schemas"]["Timestamp"];
        };
        /**
         * Create session response
         * @description The new session in the success envelope.
         */
        CreateSessionResponse: {
            /**
             * @description The call did what it was asked to do.
             * @example true
             * @enum {boolean}
             */
            success: true;
            data: components["schemas"]["Session"];
        };
        /**
         * Other error code
         * @description An error code that this document does not know. Decide by the HTTP status.
         * @example 13002
         */
        OtherErrorCode: number & {};
        /**
         * Trace id
         * @description Identifies this request; quote it to support.
         * @example 4bf92f3577b34da6a3ce929d0e0e4736
         */
        TraceId: string;
        /**
         * Bad request
         * @description The error envelope of status 400.
         */
        BadRequestError: {
            /**
             * @description The request did not do what it was asked to do.
             * @example false
             * @enum {boolean}
             */
            success: false;
            /** @description What went wrong, for a program and for a person. */
            error: {
                /**
                 * @description What went wrong, in English. It names at most the first ten problems of a request.
                 * @example Query parameter webcode is required.
                 */
                message: string;
                /**
                 * @description The code. Those that this document knows with status 400, or another one.
                 * @example 12001
                 */
                code: (12001 | 12002 | 12006 | 12009) | components["schemas"]["OtherErrorCode"];
                /**
                 * @description The HTTP status of the response.
                 * @example 400
                 * @enum {integer}
                 */
                statusCode: 400;
                traceId: components["schemas"]["TraceId"];
            };
        };
        /**
         * Forbidden
         * @description The error envelope of status 403.
         */
        ForbiddenError: {
            /**
             * @description The request did not do what it was asked to do.
             * @example false
             * @enum {boolean}
             */
            success: false;
            /** @description What went wrong, for a program and for a person. */
            error: {
                /**
                 * @description What went wrong, in English.
                 * @example Header X-API-KEY is missing.
                 */
                message: string;
                /**
                 * @description The code. Those that this document knows with status 403, or another one.
                 * @example 11001
                 */
                code: (11001 | 11002 | 11008) | components["schemas"]["OtherErrorCode"];
                /**
                 * @description The HTTP status of the response.
                 * @example 403
                 * @enum {integer}
                 */
                statusCode: 403;
                traceId: components["schemas"]["TraceId"];
            };
        };
        /**
         * Idempotency conflict
         * @description The error envelope of status 409, with one of two literal messages.
         */
        IdempotencyConflictError: {
            /**
             * @description The request did not do what it was asked to do.
             * @example false
             * @enum {boolean}
             */
            success: false;
            /** @description What went wrong, for a program and for a person. */
            error: {
                /**
                 * @description Which of the two conflicts it is, literally.
                 * @example Idempotency key reused with a different request body.
                 * @enum {string}
                 */
                message: "Idempotency key reused with a different request body." | "Idempotency key already used for a different endpoint.";
                /**
                 * @description The code. Those that this document knows with status 409, or another one.
                 * @example 10409
                 */
                code: 10409 | components["schemas"]["OtherErrorCode"];
                /**
                 * @description The HTTP status of the response.
                 * @example 409
                 * @enum {integer}
                 */
                statusCode: 409;
                traceId: components["schemas"]["TraceId"];
            };
        };
        /**
         * Payload too large
         * @description The error envelope of status 413.
         */
        PayloadTooLargeError: {
            /**
             * @description The request did not do what it was asked to do.
             * @example false
             * @enum {boolean}
             */
            success: false;
            /** @description What went wrong, for a program and for a person. */
            error: {
                /**
                 * @description What went wrong, in English.
                 * @example The request body is larger than 1 MiB.
                 */
                message: string;
                /**
                 * @description The code. Those that this document knows with status 413, or another one.
                 * @example 12001
                 */
                code: 12001 | components["schemas"]["OtherErrorCode"];
                /**
                 * @description The HTTP status of the response.
                 * @example 413
                 * @enum {integer}
                 */
                statusCode: 413;
                traceId: components["schemas"]["TraceId"];
            };
        };
        /**
         * Unsupported media type
         * @description The error envelope of status 415.
         */
        UnsupportedMediaTypeError: {
            /**
             * @description The request did not do what it was asked to do.
             * @example false
             * @enum {boolean}
             */
            success: false;
            /** @description What went wrong, for a program and for a person. */
            error: {
                /**
                 * @description What went wrong, in English.
                 * @example Content-Type must be application/json.
                 */
                message: string;
                /**
                 * @description The code. Those that this document knows with status 415, or another one.
                 * @example 12001
                 */
                code: 12001 | components["schemas"]["OtherErrorCode"];
                /**
                 * @description The HTTP status of the response.
                 * @example 415
                 * @enum {integer}
                 */
                statusCode: 415;
                traceId: components["schemas"]["TraceId"];
            };
        };
        /**
         * Too many requests
         * @description The error envelope of status 429.
         */
        TooManyRequestsError: {
            /**
             * @description The request did not do what it was asked to do.
             * @example false
             * @enum {boolean}
             */
            success: false;
            /** @description What went wrong, for a program and for a person. */
            error: {
                /**
                 * @description What went wrong, in English.
                 * @example Too many requests. Try again after the time that Retry-After names.
                 */
                message: string;
                /**
                 * @description The code. Those that this document knows with status 429, or another one.
                 * @example 10429
                 */
                code: 10429 | components["schemas"]["OtherErrorCode"];
                /**
                 * @description The HTTP status of the response.
                 * @example 429
                 * @enum {integer}
                 */
                statusCode: 429;
                traceId: components["schemas"]["TraceId"];
            };
        };
        /**
         * Internal error
         * @description The error envelope of status 500.
         */
        InternalError: {
            /**
             * @description The request did not do what it was asked to do.
             * @example false
             * @enum {boolean}
             */
            success: false;
            /** @description What went wrong, for a program and for a person. */
            error: {
                /**
                 * @description Generic, whatever went wrong.
                 * @example An error has occurred...
                 */
                message: string;
                /**
                 * @description The code. Those that this document knows with status 500, or another one.
                 * @example 10500
                 */
                code: (10500 | 13001) | components["schemas"]["OtherErrorCode"];
                /**
                 * @description The HTTP status of the response.
                 * @example 500
                 * @enum {integer}
                 */
                statusCode: 500;
                traceId: components["schemas"]["TraceId"];
            };
        };
        /**
         * Overloaded
         * @description The error envelope of status 503.
         */
        OverloadedError: {
            /**
             * @description The request did not do what it was asked to do.
             * @example false
             * @enum {boolean}
             */
            success: false;
            /** @description What went wrong, for a program and for a person. */
            error: {
                /**
                 * @description Generic, whatever went wrong.
                 * @example An error has occurred...
                 */
                message: string;
                /**
                 * @description The code. Those that this document knows with status 503, or another one.
                 * @example 10503
                 */
                code: 10503 | components["schemas"]["OtherErrorCode"];
                /**
                 * @description The HTTP status of the response.
                 * @example 503
                 * @enum {integer}
                 */
                statusCode: 503;
                traceId: components["schemas"]["TraceId"];
            };
        };
        /**
         * Payment reference
         * @description Identifier of a payment, online or POS; modifications name it. It is opaque, its form varies, and no program may parse it.
         * @example SHOP01-PXT-17195000005678
         * @example KVGQSN3K2SKFNVNS
         */
        PaymentReference: string;
        /**
         * Attempt
         * @description One try of the customer to pay.
         */
        Attempt: {
            paymentReference: components["schemas"]["PaymentReference"];
            /**
             * @description Outcome of the try.
             * @example authorised
             * @enum {string}
             */
            status: "refused" | "authorised";
            /** @description When the attempt began. The authorised one can begin before the session's `completedAt`. */
            createdAt: components["schemas"]["Timestamp"];
        };
        /**
         * Session fields
         * @description What every session shows, whatever its status.
         */
        SessionBase: {
            sessionId: components["schemas"]["SessionId"];
            amount: components["schemas"]["Amount"];
            countryCode?: components["schemas"]["CountryCode"];
            shopperLocale?: components["schemas"]["Locale"];
            /** @description When the goods or the service are delivered, as the session was created with. */
            deliverAt?: components["schemas"]["IsoDateTime"];
            description?: components["schemas"]["Description"];
            customReference?: components["schemas"]["CustomReference"];
            /**
             * @description Whether the amount is only reserved, to be captured later.
             * @example false
             */
            isPreAuth: boolean;
            /** @description Where the browser goes after the payment. */
            urlOk: components["schemas"]["ReturnUrl"];
            /**
             * @description Where the browser goes when the payment failed or was given up.
             * @example https://shop.example/payment/failed
             */
            urlKo: components["schemas"]["ReturnUrl"];
            createdAt: components["schemas"]["Timestamp"];
            /** @description Every try to pay, oldest first. A refused one leaves the session pending. */
            attempts: components["schemas"]["Attempt"][];
        };
        /**
         * Session without a payment
         * @description A session that is pending, or that ended as expired or cancelled. It has no payment.
         */
        OpenSession: components["schemas"]["SessionBase"] & {
            /**
             * @description Any status of a session but `completed`.
             * @example pending
             * @enum {string}
             */
            status: "pending" | "expired" | "cancelled";
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            status: "pending" | "expired" | "cancelled";
        };
        /**
         * Payment status
         * @description State of a payment. An online sale is captured with its authorisation and stays `AUTHORISED` until it is modified.
         * @example AUTHORISED
         * @enum {string}
         */
        PaymentStatus: "AUTHORISED" | "CAPTURED" | "PARTIALLY_REFUNDED" | "REFUNDED" | "CANCELLED";
        /**
         * Completed session
         * @description A session that was paid; it names its payment.
         */
        CompletedSession: components["schemas"]["SessionBase"] & {
            /**
             * @description The customer paid.
             * @example completed
             * @enum {string}
             */
            status: "completed";
            paymentReference: components["schemas"]["PaymentReference"];
            completedAt: components["schemas"]["Timestamp"];
            paymentStatus: components["schemas"]["PaymentStatus"];
        } & {
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            status: "completed";
        };
        /**
         * Session detail
         * @description A session with its attempts and, once completed, its payment.
         */
        SessionDetail: components["schemas"]["OpenSession"] | components["schemas"]["CompletedSession"];
        /**
         * Get session response
         * @description The session in the success envelope.
         */
        GetSessionResponse: {
            /**
             * @description The call did what it was asked to do.
             * @example true
             * @enum {boolean}
             */
            success: true;
            data: components["schemas"]["SessionDetail"];
        };
        /**
         * Not found
         * @description The error envelope of status 404.
         */
        NotFoundError: {
            /**
             * @description The request did not do what it was asked to do.
             * @example false
             * @enum {boolean}
             */
            success: false;
            /** @description What went wrong, for a program and for a person. */
            error: {
                /**
                 * @description What went wrong, in English.
                 * @example Session not found.
                 */
                message: string;
                /**
                 * @description The code. Those that this document knows with status 404, or another one.
                 * @example 10404
                 */
                code: 10404 | components["schemas"]["OtherErrorCode"];
                /**
                 * @description The HTTP status of the response.
                 * @example 404
                 * @enum {integer}
                 */
                statusCode: 404;
                traceId: components["schemas"]["TraceId"];
            };
        };
        /**
         * Session status
         * @description `pending` until the customer pays, `completed` once a payment was authorised, `expired` when the time to pay
         *     ran out, `cancelled` when the customer gave up. Only `pending` changes.
         * @example pending
         * @enum {string}
         */
        SessionStatus: "pending" | "completed" | "expired" | "cancelled";
        /**
         * Date filter
         * @description A moment. Either date, time and zone in ISO 8601, or `YYYY-MM-DD hh:mm:ss` in UTC as in `createdAt`, so that a date
         *     from a response can be sent back. Anything else answers code 12002.
         * @example 2026-06-28T10:30:00Z
         * @example 2026-06-28 10:30:00
         */
        CreatedFilter: string;
        /**
         * Page
         * @description Number of a page, counted from 1.
         * @default 1
         * @example 1
         */
        PageNumber: number;
        /**
         * Limit
         * @description The most entries that one page holds.
         * @default 20
         * @example 20
         */
        PageLimit: number;
        /**
         * Pagination
         * @description Where this page stands in the whole list.
         */
        Pagination: {
            page: components["schemas"]["PageNumber"];
            limit: components["schemas"]["PageLimit"];
            /**
             * @description Whether another page follows.
             * @example false
             */
            hasMore: boolean;
        };
        /**
         * Page of sessions
         * @description One page of sessions, newest first.
         */
        SessionsPage: {
            /** @description The sessions of this page. */
            sessions: components["schemas"]["SessionDetail"][];
            pagination: components["schemas"]["Pagination"];
        };
        /**
         * List sessions response
         * @description One page of sessions in the success envelope.
         */
        ListSessionsResponse: {
            /**
             * @description The call did what it was asked to do.
             * @example true
             * @enum {boolean}
             */
            success: true;
            data: components["schemas"]["SessionsPage"];
        };
        /**
         * Refund reason
         * @description Why money goes back, one of the exact values.
         * @example CUSTOMER REQUEST
         * @enum {string}
         */
        RefundReason: "FRAUD" | "CUSTOMER REQUEST" | "RETURN" | "DUPLICATE" | "OTHER";
        /**
         * Refund request
         * @description Gives back all or part of what a payment took. The sum of all refunds never exceeds the captured amount.
         */
        RefundRequest: {
            webcode: components["schemas"]["Webcode"];
            paymentReference: components["schemas"]["PaymentReference"];
            amount: components["schemas"]["RequestedAmount"];
            reason: components["schemas"]["RefundReason"];
        };
        /**
         * Modification id
         * @description Identifier of one modification. Treat it as opaque.
         * @example SHOP01-MOD-17195000009012
         */
        ModificationId: string;
        /**
         * Modification type
         * @description What a modification does to its payment.
         * @example refund
         * @enum {string}
         */
        ModificationType: "refund" | "capture" | "cancel" | "extend";
        /**
         * Modification fields
         * @description What every modification shows, whatever its status.
         */
        ModificationBase: {
            modificationId: components["schemas"]["ModificationId"];
            paymentReference: components["schemas"]["PaymentReference"];
            type: components["schemas"]["ModificationType"];
            amount?: components["schemas"]["Amount"];
            reason?: components["schemas"]["RefundReason"];
            createdAt: components["schemas"]["Timestamp"];
        };
        /**
         * Accepted modification
         * @description A modification that was taken in; its outcome arrives by webhook and shows in the list.
         */
        AcceptedModification: components["schemas"]["ModificationBase"] & {
            /**
             * @description An accepted modification is not processed yet.
             * @example received
             * @enum {string}
             */
            status: "received";
        };
        /**
         * Modification response
         * @description The accepted modification in the success envelope.
         */
        ModificationResponse: {
            /**
             * @description The call did what it was asked to do.
             * @example true
             * @enum {boolean}
             */
            success: true;
            data: components["schemas"]["AcceptedModification"];
        };
        /**
         * Capture request
         * @description Takes all or part of a pre-authorised amount. A payment is captured once; what is left over is released.
         */
        CaptureRequest: {
            webcode: components["schemas"]["Webcode"];
            paymentReference: components["schemas"]["PaymentReference"];
            amount: components["schemas"]["RequestedAmount"];
        };
        /**
         * Cancel request
         * @description Cancels a whole payment: a pre-authorisation before its capture, or a sale as long as nothing of it was refunded.
         */
        CancelRequest: {
            webcode: components["schemas"]["Webcode"];
            paymentReference: components["schemas"]["PaymentReference"];
        };
        /**
         * Extend request
         * @description Keeps a pre-authorisation valid for longer.
         */
        ExtendRequest: {
            webcode: components["schemas"]["Webcode"];
            paymentReference: components["schemas"]["PaymentReference"];
        };
        /**
         * Modification status
         * @description `received` until the provider has answered, then `succeeded` or `failed`, with a `failureReason`.
         * @example received
         * @enum {string}
         */
        ModificationStatus: "received" | "succeeded" | "failed";
        /**
         * Failure reason
         * @description Why a modification failed, in English, for a person to read. Programs must not depend on its text.
         * @example Insufficient balance on the merchant account.
         */
        FailureReason: string;
        /**
         * Modification
         * @description A modification with its present status. One that has `failed` says why in `failureReason`.
         */
        Modification: components["schemas"]["ModificationBase"] & {
            status: components["schemas"]["ModificationStatus"];
            failureReason?: components["schemas"]["FailureReason"];
        };
        /**
         * Page of modifications
         * @description One page of modifications, newest first.
         */
        ModificationsPage: {
            /** @description The modifications of this page. */
            modifications: components["schemas"]["Modification"][];
            pagination: components["schemas"]["Pagination"];
        };
        /**
         * List modifications response
         * @description One page of modifications in the success envelope.
         */
        ListModificationsResponse: {
            /**
             * @description The call did what it was asked to do.
             * @example true
             * @enum {boolean}
             */
            success: true;
            data: components["schemas"]["ModificationsPage"];
        };
        /**
         * Terminal id
         * @description Identifier of a physical terminal (point of interaction).
         * @example V400m-TEST-000001
         */
        PoiId: string;
        /**
         * Terminal
         * @description A physical terminal that is active and operational.
         */
        Terminal: {
            poiId: components["schemas"]["PoiId"];
            /**
             * @description Only boarded terminals are listed.
             * @example boarded
             * @enum {string}
             */
            status: "boarded";
            /**
             * @description Name that the business gave to the terminal.
             * @example Terminal Test 1 - Mostrador
             */
            name: string;
            /**
             * @description Hardware model.
             * @example V400m
             */
            model: string;
            /**
             * Format: date-time
             * @description When the terminal was registered, ISO 8601.
             * @example 2026-01-15T10:00:00Z
             */
            createdAt: string;
            /**
             * Format: date-time
             * @description When its record last changed, ISO 8601.
             * @example 2026-06-20T08:30:00Z
             */
            updatedAt: string;
        };
        /**
         * List terminals response
         * @description The terminals in the success envelope.
         */
        ListTerminalsResponse: {
            /**
             * @description The call did what it was asked to do.
             * @example true
             * @enum {boolean}
             */
            success: true;
            /** @description The terminals of the webcode. */
            data: components["schemas"]["Terminal"][];
        };
        /**
         * POS payment request
         * @description Charges an amount on one terminal. In Test the last two digits of the amount decide the outcome: see
         *     `x-magic-amounts`. In Live every amount is an ordinary one.
         */
        PosPaymentRequest: {
            webcode: components["schemas"]["Webcode"];
            poiId: components["schemas"]["PoiId"];
            amount: components["schemas"]["RequestedAmount"];
            description?: components["schemas"]["Description"];
            customReference?: components["schemas"]["CustomReference"];
        };
        /**
         * POS payment
         * @description Outcome of a charge on a terminal, authorised or refused by the card. Modify an authorised one like an online payment. `posPaymentId` and `paymentReference` are the same value.
         */
        PosPayment: {
            posPaymentId: components["schemas"]["PaymentReference"];
            paymentReference: components["schemas"]["PaymentReference"];
            poiId: components["schemas"]["PoiId"];
            /**
             * @description What the terminal reported.
             * @example authorised
             * @enum {string}
             */
            status: "authorised" | "refused";
            amount: components["schemas"]["Amount"];
            description?: components["schemas"]["Description"];
            customReference?: components["schemas"]["CustomReference"];
            createdAt: components["schemas"]["Timestamp"];
        };
        /**
         * POS payment response
         * @description The outcome of the charge in the success envelope.
         */
        CreatePosPaymentResponse: {
            /**
             * @description The call did what it was asked to do.
             * @example true
             * @enum {boolean}
             */
            success: true;
            data: components["schemas"]["PosPayment"];
        };
        /**
         * Device error
         * @description The error envelope of status 502.
         */
        DeviceError: {
            /**
             * @description The request did not do what it was asked to do.
             * @example false
             * @enum {boolean}
             */
            success: false;
            /** @description What went wrong, for a program and for a person. */
            error: {
                /**
                 * @description Generic, whatever went wrong.
                 * @example An error has occurred...
                 */
                message: string;
                /**
                 * @description The code. Those that this document knows with status 502, or another one.
                 * @example 13004
                 */
                code: 13004 | components["schemas"]["OtherErrorCode"];
                /**
                 * @description The HTTP status of the response.
                 * @example 502
                 * @enum {integer}
                 */
                statusCode: 502;
                traceId: components["schemas"]["TraceId"];
            };
        };
        /**
         * Event id
         * @description The same on every delivery of one event; skip an event whose id was seen before.
         * @example evt_01J1FZ8Q3T7M5V9X2B4N6C8D0E
         */
        EventId: string;
        /**
         * Authorisation data
         * @description Outcome of an attempt to pay, online or at a terminal.
         */
        AuthorisationData: {
            webcode: components["schemas"]["Webcode"];
            sessionId?: components["schemas"]["SessionId"];
            paymentReference: components["schemas"]["PaymentReference"];
            /**
             * @description Whether the attempt succeeded.
             * @example AUTHORISED
             * @enum {string}
             */
            paymentStatus: "AUTHORISED" | "REFUSED";
            amount: components["schemas"]["Amount"];
            customReference?: components["schemas"]["CustomReference"];
            createdAt: components["schemas"]["Timestamp"];
        };
        /**
         * Authorisation event
         * @description An attempt to pay was authorised or refused.
         */
        AuthorisationEvent: {
            /**
             * @description What happened. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            event_code: "AUTHORISATION";
            event_id: components["schemas"]["EventId"];
            data: components["schemas"]["AuthorisationData"];
        };
        /**
         * Succeeded modification data
         * @description A modification that was processed. `amount` belongs to refunds and captures, `reason` to refunds.
         */
        SucceededModificationData: {
            webcode: components["schemas"]["Webcode"];
            modificationId: components["schemas"]["ModificationId"];
            paymentReference: components["schemas"]["PaymentReference"];
            /**
             * @description The modification was processed. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            status: "succeeded";
            paymentStatus: components["schemas"]["PaymentStatus"];
            amount?: components["schemas"]["Amount"];
            reason?: components["schemas"]["RefundReason"];
            customReference?: components["schemas"]["CustomReference"];
            createdAt: components["schemas"]["Timestamp"];
        };
        /**
         * Capture event
         * @description A capture was processed.
         */
        CaptureEvent: {
            /**
             * @description What happened. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            event_code: "CAPTURE";
            event_id: components["schemas"]["EventId"];
            data: components["schemas"]["SucceededModificationData"];
        };
        /**
         * Failed modification data
         * @description A modification that was accepted and could not be processed; the payment is as it was before. `amount` belongs to
         *     refunds and captures, `reason` to refunds.
         */
        FailedModificationData: {
            webcode: components["schemas"]["Webcode"];
            modificationId: components["schemas"]["ModificationId"];
            paymentReference: components["schemas"]["PaymentReference"];
            /**
             * @description The modification could not be processed. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            status: "failed";
            failureReason: components["schemas"]["FailureReason"];
            paymentStatus: components["schemas"]["PaymentStatus"];
            amount?: components["schemas"]["Amount"];
            reason?: components["schemas"]["RefundReason"];
            customReference?: components["schemas"]["CustomReference"];
            createdAt: components["schemas"]["Timestamp"];
        };
        /**
         * Capture failed event
         * @description A capture was accepted and could not be processed. The amount stays reserved, and you can capture it again.
         */
        CaptureFailedEvent: {
            /**
             * @description What happened. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            event_code: "CAPTURE_FAILED";
            event_id: components["schemas"]["EventId"];
            data: components["schemas"]["FailedModificationData"];
        };
        /**
         * Refund event
         * @description A refund was processed.
         */
        RefundEvent: {
            /**
             * @description What happened. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            event_code: "REFUND";
            event_id: components["schemas"]["EventId"];
            data: components["schemas"]["SucceededModificationData"];
        };
        /**
         * Refund failed event
         * @description A refund was accepted and could not be processed. The customer got no money back, and you can refund again.
         */
        RefundFailedEvent: {
            /**
             * @description What happened. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            event_code: "REFUND_FAILED";
            event_id: components["schemas"]["EventId"];
            data: components["schemas"]["FailedModificationData"];
        };
        /**
         * Modification data
         * @description Outcome of a cancellation or an extension.
         */
        ModificationData: components["schemas"]["SucceededModificationData"] | components["schemas"]["FailedModificationData"];
        /**
         * Cancellation event
         * @description A cancellation was processed, or could not be; `data.status` says which.
         */
        CancellationEvent: {
            /**
             * @description What happened. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            event_code: "CANCELLATION";
            event_id: components["schemas"]["EventId"];
            data: components["schemas"]["ModificationData"];
        };
        /**
         * Authorisation adjustment event
         * @description An extension of a pre-authorisation was processed, or could not be; `data.status` says which.
         */
        AuthorisationAdjustmentEvent: {
            /**
             * @description What happened. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            event_code: "AUTHORISATION_ADJUSTMENT";
            event_id: components["schemas"]["EventId"];
            data: components["schemas"]["ModificationData"];
        };
        /**
         * Known error code
         * @description An error code that this document knows.
         * @example 12001
         * @enum {integer}
         */
        KnownErrorCode: 10404 | 10409 | 10429 | 10500 | 10503 | 11001 | 11002 | 11008 | 12001 | 12002 | 12006 | 12009 | 13001 | 13004;
        /**
         * Known webhook event
         * @description An event whose code this document knows.
         */
        KnownWebhookEvent: components["schemas"]["AuthorisationEvent"] | components["schemas"]["CaptureEvent"] | components["schemas"]["CaptureFailedEvent"] | components["schemas"]["RefundEvent"] | components["schemas"]["RefundFailedEvent"] | components["schemas"]["CancellationEvent"] | components["schemas"]["AuthorisationAdjustmentEvent"];
        /**
         * Other webhook event
         * @description An event whose code this document does not know. Answer it with 2xx and ignore it: the list of codes is open, and a
         *     receiver that refuses an unknown one gets it again and again.
         */
        OtherWebhookEvent: {
            /**
             * @description Any other code.
             * @example CHARGEBACK
             */
            event_code: string & {};
            event_id?: components["schemas"]["EventId"];
            /**
             * @description What belongs to the event.
             * @example {
             *       "webcode": "SHOP01"
             *     }
             */
            data: {
                [key: string]: unknown;
            };
        };
    };
    responses: {
        /** @description The session is open; send the customer to its paymentUrl. */
        SessionCreated: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CreateSessionResponse"];
            };
        };
        /** @description The request is not valid; the message names the field to fix, and nothing was changed. */
        BadRequestOnCreateSession: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BadRequestError"];
            };
        };
        /** @description The API key is missing or not valid, or it may not do this. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ForbiddenError"];
            };
        };
        /** @description The idempotency key was used before, for something else. The operation is not executed. */
        IdempotencyConflict: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["IdempotencyConflictError"];
            };
        };
        /** @description The request body is larger than 1 MiB. */
        PayloadTooLarge: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["PayloadTooLargeError"];
            };
        };
        /** @description The request body is not declared as application/json, or is compressed. */
        UnsupportedMediaType: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["UnsupportedMediaTypeError"];
            };
        };
        /** @description The caller sends more requests than the API accepts in this time. The request was not executed. */
        TooManyRequests: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["TooManyRequestsError"];
            };
        };
        /** @description The API or the payment provider failed; the message stays generic. */
        ProviderError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InternalError"];
            };
        };
        /** @description The API is handling as much as it can. The request was not executed. */
        Overloaded: {
            headers: {
                "Retry-After": components["headers"]["RetryAfter"];
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["OverloadedError"];
            };
        };
        /** @description The session with its attempts and, once completed, its payment. */
        SessionFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["GetSessionResponse"];
            };
        };
        /** @description The request is not valid; the message names the field to fix, and nothing was changed. */
        BadRequestOnQuery: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BadRequestError"];
            };
        };
        /** @description No session of this webcode and environment has this id. */
        SessionNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NotFoundError"];
            };
        };
        /** @description Something went wrong inside the API; the message stays generic. */
        InternalError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["InternalError"];
            };
        };
        /** @description One page of sessions, newest first. */
        SessionsListed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ListSessionsResponse"];
            };
        };
        /** @description The request is not valid; the message names the field to fix, and nothing was changed. */
        BadRequestOnListSessions: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BadRequestError"];
            };
        };
        /** @description The refund is accepted and will be processed. */
        RefundAccepted: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ModificationResponse"];
            };
        };
        /** @description The request is not valid; the message names the field to fix, and nothing was changed. */
        BadRequestOnRefund: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BadRequestError"];
            };
        };
        /** @description The API key is missing or not valid, or it may not do this. */
        ForbiddenOnPayment: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ForbiddenError"];
            };
        };
        /** @description No payment of this webcode and environment has this reference. */
        PaymentNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NotFoundError"];
            };
        };
        /** @description The capture is accepted and will be processed. */
        CaptureAccepted: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ModificationResponse"];
            };
        };
        /** @description The request is not valid; the message names the field to fix, and nothing was changed. */
        BadRequestOnCapture: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BadRequestError"];
            };
        };
        /** @description The cancellation is accepted and will be processed. */
        CancelAccepted: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ModificationResponse"];
            };
        };
        /** @description The request is not valid; the message names the field to fix, and nothing was changed. */
        BadRequestOnCancel: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BadRequestError"];
            };
        };
        /** @description The extension is accepted and will be processed. */
        ExtendAccepted: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ModificationResponse"];
            };
        };
        /** @description The request is not valid; the message names the field to fix, and nothing was changed. */
        BadRequestOnExtend: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BadRequestError"];
            };
        };
        /** @description One page of modifications, newest first. */
        ModificationsListed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ListModificationsResponse"];
            };
        };
        /** @description The request is not valid; the message names the field to fix, and nothing was changed. */
        BadRequestOnListModifications: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BadRequestError"];
            };
        };
        /** @description The terminals of the webcode. */
        TerminalsListed: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["ListTerminalsResponse"];
            };
        };
        /** @description The terminal has answered; status tells whether the card was authorised or refused. */
        PosPaymentCreated: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["CreatePosPaymentResponse"];
            };
        };
        /** @description The request is not valid; the message names the field to fix, and nothing was changed. */
        BadRequestOnPosPayment: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["BadRequestError"];
            };
        };
        /** @description No terminal of this webcode and environment has this id. */
        TerminalNotFound: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["NotFoundError"];
            };
        };
        /** @description The terminal is not connected or did not answer in time. */
        DeviceError: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["DeviceError"];
            };
        };
    };
    parameters: {
        /**
         * @description Names one logical attempt, so that sending it twice does the work once: the same key with the same body gives
         *     the first answer again. A key that comes back with another body, or on another endpoint, answers 409. A UUID,
         *     or something derived from the order and the try, such as `order-12345-payment`.
         * @example 550e8400-e29b-41d4-a716-446655440000
         */
        IdempotencyKey: string;
        /** @description Identifier of the session. */
        SessionIdPath: components["schemas"]["SessionId"];
        /** @description The business identifier; it must be the one of the API key. */
        WebcodeQuery: components["schemas"]["Webcode"];
        /** @description Only sessions in this status. */
        SessionStatusQuery: components["schemas"]["SessionStatus"];
        /** @description Only sessions with exactly this reference. */
        CustomReferenceQuery: components["schemas"]["CustomReference"];
        /** @description Only sessions created at this moment or later. */
        CreatedFrom: components["schemas"]["CreatedFilter"];
        /** @description Only sessions created before this moment; one created exactly then is left out. */
        CreatedTo: components["schemas"]["CreatedFilter"];
        /** @description Which page to return, counted from 1. */
        Page: components["schemas"]["PageNumber"];
        /** @description The most entries to return. */
        Limit: components["schemas"]["PageLimit"];
        /** @description Only modifications of this payment. */
        PaymentReferenceQuery: components["schemas"]["PaymentReference"];
        /** @description Only modifications of this type. */
        ModificationTypeQuery: components["schemas"]["ModificationType"];
        /** @description Ask the provider which terminals are connected now and return only those. */
        SyncFromProvider: boolean;
        /**
         * @description When the request was sent, Unix seconds. Refuse one that is more than five minutes away from your clock.
         * @example 1782642922
         */
        WebhookTimestamp: string;
        /**
         * @description `t={timestamp},v1={hex}`: the time stamp again, and the HMAC-SHA256, under the environment's client secret, of
         *     the time stamp, a full stop and the raw body. Verify it before parsing the body.
         * @example t=1782642922,v1=d25c8e6a2052abee2da0b29fcea5102853fe49a7108eae4263545a5ec1c0eaeb
         */
        WebhookSignature: string;
    };
    requestBodies: {
        /** @description What to charge and where to return. */
        CreateSession: {
            content: {
                "application/json": components["schemas"]["CreateSessionRequest"];
            };
        };
        /** @description Which payment to refund, how much and why. */
        Refund: {
            content: {
                "application/json": components["schemas"]["RefundRequest"];
            };
        };
        /** @description Which pre-authorisation to capture and how much of it. */
        Capture: {
            content: {
                "application/json": components["schemas"]["CaptureRequest"];
            };
        };
        /** @description Which payment to cancel. */
        Cancel: {
            content: {
                "application/json": components["schemas"]["CancelRequest"];
            };
        };
        /** @description Which pre-authorisation to extend. */
        Extend: {
            content: {
                "application/json": components["schemas"]["ExtendRequest"];
            };
        };
        /** @description What to charge on which terminal. */
        PosPayment: {
            content: {
                "application/json": components["schemas"]["PosPaymentRequest"];
            };
        };
    };
    headers: {
        /** @description How many seconds to wait before you send the same request again, with the same idempotency key. */
        RetryAfter: number;
    };
    pathItems: never;
}
export type ErrorCode = components['schemas']['ErrorCode'];
export type RedirectData = components['schemas']['RedirectData'];
export type WebhookEvent = components['schemas']['WebhookEvent'];
export type Webcode = components['schemas']['Webcode'];
export type MinorUnits = components['schemas']['MinorUnits'];
export type CurrencyCode = components['schemas']['CurrencyCode'];
export type RequestedAmount = components['schemas']['RequestedAmount'];
export type ReturnUrl = components['schemas']['ReturnUrl'];
export type CountryCode = components['schemas']['CountryCode'];
export type Locale = components['schemas']['Locale'];
export type IsoDateTime = components['schemas']['IsoDateTime'];
export type Description = components['schemas']['Description'];
export type CustomReference = components['schemas']['CustomReference'];
export type CreateSessionRequest = components['schemas']['CreateSessionRequest'];
export type SessionId = components['schemas']['SessionId'];
export type Amount = components['schemas']['Amount'];
export type Timestamp = components['schemas']['Timestamp'];
export type Session = components['schemas']['Session'];
export type CreateSessionResponse = components['schemas']['CreateSessionResponse'];
export type OtherErrorCode = components['schemas']['OtherErrorCode'];
export type TraceId = components['schemas']['TraceId'];
export type BadRequestError = components['schemas']['BadRequestError'];
export type ForbiddenError = components['schemas']['ForbiddenError'];
export type IdempotencyConflictError = components['schemas']['IdempotencyConflictError'];
export type PayloadTooLargeError = components['schemas']['PayloadTooLargeError'];
export type UnsupportedMediaTypeError = components['schemas']['UnsupportedMediaTypeError'];
export type TooManyRequestsError = components['schemas']['TooManyRequestsError'];
export type InternalError = components['schemas']['InternalError'];
export type OverloadedError = components['schemas']['OverloadedError'];
export type PaymentReference = components['schemas']['PaymentReference'];
export type Attempt = components['schemas']['Attempt'];
export type SessionBase = components['schemas']['SessionBase'];
export type OpenSession = components['schemas']['OpenSession'];
export type PaymentStatus = components['schemas']['PaymentStatus'];
export type CompletedSession = components['schemas']['CompletedSession'];
export type SessionDetail = components['schemas']['SessionDetail'];
export type GetSessionResponse = components['schemas']['GetSessionResponse'];
export type NotFoundError = components['schemas']['NotFoundError'];
export type SessionStatus = components['schemas']['SessionStatus'];
export type CreatedFilter = components['schemas']['CreatedFilter'];
export type PageNumber = components['schemas']['PageNumber'];
export type PageLimit = components['schemas']['PageLimit'];
export type Pagination = components['schemas']['Pagination'];
export type SessionsPage = components['schemas']['SessionsPage'];
export type ListSessionsResponse = components['schemas']['ListSessionsResponse'];
export type RefundReason = components['schemas']['RefundReason'];
export type RefundRequest = components['schemas']['RefundRequest'];
export type ModificationId = components['schemas']['ModificationId'];
export type ModificationType = components['schemas']['ModificationType'];
export type ModificationBase = components['schemas']['ModificationBase'];
export type AcceptedModification = components['schemas']['AcceptedModification'];
export type ModificationResponse = components['schemas']['ModificationResponse'];
export type CaptureRequest = components['schemas']['CaptureRequest'];
export type CancelRequest = components['schemas']['CancelRequest'];
export type ExtendRequest = components['schemas']['ExtendRequest'];
export type ModificationStatus = components['schemas']['ModificationStatus'];
export type FailureReason = components['schemas']['FailureReason'];
export type Modification = components['schemas']['Modification'];
export type ModificationsPage = components['schemas']['ModificationsPage'];
export type ListModificationsResponse = components['schemas']['ListModificationsResponse'];
export type PoiId = components['schemas']['PoiId'];
export type Terminal = components['schemas']['Terminal'];
export type ListTerminalsResponse = components['schemas']['ListTerminalsResponse'];
export type PosPaymentRequest = components['schemas']['PosPaymentRequest'];
export type PosPayment = components['schemas']['PosPayment'];
export type CreatePosPaymentResponse = components['schemas']['CreatePosPaymentResponse'];
export type DeviceError = components['schemas']['DeviceError'];
export type EventId = components['schemas']['EventId'];
export type AuthorisationData = components['schemas']['AuthorisationData'];
export type AuthorisationEvent = components['schemas']['AuthorisationEvent'];
export type SucceededModificationData = components['schemas']['SucceededModificationData'];
export type CaptureEvent = components['schemas']['CaptureEvent'];
export type FailedModificationData = components['schemas']['FailedModificationData'];
export type CaptureFailedEvent = components['schemas']['CaptureFailedEvent'];
export type RefundEvent = components['schemas']['RefundEvent'];
export type RefundFailedEvent = components['schemas']['RefundFailedEvent'];
export type ModificationData = components['schemas']['ModificationData'];
export type CancellationEvent = components['schemas']['CancellationEvent'];
export type AuthorisationAdjustmentEvent = components['schemas']['AuthorisationAdjustmentEvent'];
export type KnownErrorCode = components['schemas']['KnownErrorCode'];
export type KnownWebhookEvent = components['schemas']['KnownWebhookEvent'];
export type OtherWebhookEvent = components['schemas']['OtherWebhookEvent'];
export type ResponseSessionCreated = components['responses']['SessionCreated'];
export type ResponseBadRequestOnCreateSession = components['responses']['BadRequestOnCreateSession'];
export type ResponseForbidden = components['responses']['Forbidden'];
export type ResponseIdempotencyConflict = components['responses']['IdempotencyConflict'];
export type ResponsePayloadTooLarge = components['responses']['PayloadTooLarge'];
export type ResponseUnsupportedMediaType = components['responses']['UnsupportedMediaType'];
export type ResponseTooManyRequests = components['responses']['TooManyRequests'];
export type ResponseProviderError = components['responses']['ProviderError'];
export type ResponseOverloaded = components['responses']['Overloaded'];
export type ResponseSessionFound = components['responses']['SessionFound'];
export type ResponseBadRequestOnQuery = components['responses']['BadRequestOnQuery'];
export type ResponseSessionNotFound = components['responses']['SessionNotFound'];
export type ResponseInternalError = components['responses']['InternalError'];
export type ResponseSessionsListed = components['responses']['SessionsListed'];
export type ResponseBadRequestOnListSessions = components['responses']['BadRequestOnListSessions'];
export type ResponseRefundAccepted = components['responses']['RefundAccepted'];
export type ResponseBadRequestOnRefund = components['responses']['BadRequestOnRefund'];
export type ResponseForbiddenOnPayment = components['responses']['ForbiddenOnPayment'];
export type ResponsePaymentNotFound = components['responses']['PaymentNotFound'];
export type ResponseCaptureAccepted = components['responses']['CaptureAccepted'];
export type ResponseBadRequestOnCapture = components['responses']['BadRequestOnCapture'];
export type ResponseCancelAccepted = components['responses']['CancelAccepted'];
export type ResponseBadRequestOnCancel = components['responses']['BadRequestOnCancel'];
export type ResponseExtendAccepted = components['responses']['ExtendAccepted'];
export type ResponseBadRequestOnExtend = components['responses']['BadRequestOnExtend'];
export type ResponseModificationsListed = components['responses']['ModificationsListed'];
export type ResponseBadRequestOnListModifications = components['responses']['BadRequestOnListModifications'];
export type ResponseTerminalsListed = components['responses']['TerminalsListed'];
export type ResponsePosPaymentCreated = components['responses']['PosPaymentCreated'];
export type ResponseBadRequestOnPosPayment = components['responses']['BadRequestOnPosPayment'];
export type ResponseTerminalNotFound = components['responses']['TerminalNotFound'];
export type ResponseDeviceError = components['responses']['DeviceError'];
export type ParameterIdempotencyKey = components['parameters']['IdempotencyKey'];
export type ParameterSessionIdPath = components['parameters']['SessionIdPath'];
export type ParameterWebcodeQuery = components['parameters']['WebcodeQuery'];
export type ParameterSessionStatusQuery = components['parameters']['SessionStatusQuery'];
export type ParameterCustomReferenceQuery = components['parameters']['CustomReferenceQuery'];
export type ParameterCreatedFrom = components['parameters']['CreatedFrom'];
export type ParameterCreatedTo = components['parameters']['CreatedTo'];
export type ParameterPage = components['parameters']['Page'];
export type ParameterLimit = components['parameters']['Limit'];
export type ParameterPaymentReferenceQuery = components['parameters']['PaymentReferenceQuery'];
export type ParameterModificationTypeQuery = components['parameters']['ModificationTypeQuery'];
export type ParameterSyncFromProvider = components['parameters']['SyncFromProvider'];
export type ParameterWebhookTimestamp = components['parameters']['WebhookTimestamp'];
export type ParameterWebhookSignature = components['parameters']['WebhookSignature'];
export type RequestBodyCreateSession = components['requestBodies']['CreateSession'];
export type RequestBodyRefund = components['requestBodies']['Refund'];
export type RequestBodyCapture = components['requestBodies']['Capture'];
export type RequestBodyCancel = components['requestBodies']['Cancel'];
export type RequestBodyExtend = components['requestBodies']['Extend'];
export type RequestBodyPosPayment = components['requestBodies']['PosPayment'];
export type HeaderRetryAfter = components['headers']['RetryAfter'];
export type $defs = Record<string, never>;
export interface operations {
    createSession: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names one logical attempt, so that sending it twice does the work once: the same key with the same body gives
                 *     the first answer again. A key that comes back with another body, or on another endpoint, answers 409. A UUID,
                 *     or something derived from the order and the try, such as `order-12345-payment`.
                 * @example 550e8400-e29b-41d4-a716-446655440000
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["CreateSession"];
        responses: {
            201: components["responses"]["SessionCreated"];
            400: components["responses"]["BadRequestOnCreateSession"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["IdempotencyConflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ProviderError"];
            503: components["responses"]["Overloaded"];
        };
    };
    getSession: {
        parameters: {
            query: {
                /** @description The business identifier; it must be the one of the API key. */
                webcode: components["parameters"]["WebcodeQuery"];
            };
            header?: never;
            path: {
                /** @description Identifier of the session. */
                sessionId: components["parameters"]["SessionIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["SessionFound"];
            400: components["responses"]["BadRequestOnQuery"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["SessionNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Overloaded"];
        };
    };
    listSessions: {
        parameters: {
            query: {
                /** @description The business identifier; it must be the one of the API key. */
                webcode: components["parameters"]["WebcodeQuery"];
                /** @description Only sessions in this status. */
                status?: components["parameters"]["SessionStatusQuery"];
                /** @description Only sessions with exactly this reference. */
                customReference?: components["parameters"]["CustomReferenceQuery"];
                /** @description Only sessions created at this moment or later. */
                createdFrom?: components["parameters"]["CreatedFrom"];
                /** @description Only sessions created before this moment; one created exactly then is left out. */
                createdTo?: components["parameters"]["CreatedTo"];
                /** @description Which page to return, counted from 1. */
                page?: components["parameters"]["Page"];
                /** @description The most entries to return. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["SessionsListed"];
            400: components["responses"]["BadRequestOnListSessions"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Overloaded"];
        };
    };
    refundPayment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names one logical attempt, so that sending it twice does the work once: the same key with the same body gives
                 *     the first answer again. A key that comes back with another body, or on another endpoint, answers 409. A UUID,
                 *     or something derived from the order and the try, such as `order-12345-payment`.
                 * @example 550e8400-e29b-41d4-a716-446655440000
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Refund"];
        responses: {
            202: components["responses"]["RefundAccepted"];
            400: components["responses"]["BadRequestOnRefund"];
            403: components["responses"]["ForbiddenOnPayment"];
            404: components["responses"]["PaymentNotFound"];
            409: components["responses"]["IdempotencyConflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ProviderError"];
            503: components["responses"]["Overloaded"];
        };
    };
    capturePayment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names one logical attempt, so that sending it twice does the work once: the same key with the same body gives
                 *     the first answer again. A key that comes back with another body, or on another endpoint, answers 409. A UUID,
                 *     or something derived from the order and the try, such as `order-12345-payment`.
                 * @example 550e8400-e29b-41d4-a716-446655440000
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Capture"];
        responses: {
            202: components["responses"]["CaptureAccepted"];
            400: components["responses"]["BadRequestOnCapture"];
            403: components["responses"]["ForbiddenOnPayment"];
            404: components["responses"]["PaymentNotFound"];
            409: components["responses"]["IdempotencyConflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ProviderError"];
            503: components["responses"]["Overloaded"];
        };
    };
    cancelPayment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names one logical attempt, so that sending it twice does the work once: the same key with the same body gives
                 *     the first answer again. A key that comes back with another body, or on another endpoint, answers 409. A UUID,
                 *     or something derived from the order and the try, such as `order-12345-payment`.
                 * @example 550e8400-e29b-41d4-a716-446655440000
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Cancel"];
        responses: {
            202: components["responses"]["CancelAccepted"];
            400: components["responses"]["BadRequestOnCancel"];
            403: components["responses"]["ForbiddenOnPayment"];
            404: components["responses"]["PaymentNotFound"];
            409: components["responses"]["IdempotencyConflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ProviderError"];
            503: components["responses"]["Overloaded"];
        };
    };
    extendPayment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names one logical attempt, so that sending it twice does the work once: the same key with the same body gives
                 *     the first answer again. A key that comes back with another body, or on another endpoint, answers 409. A UUID,
                 *     or something derived from the order and the try, such as `order-12345-payment`.
                 * @example 550e8400-e29b-41d4-a716-446655440000
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Extend"];
        responses: {
            202: components["responses"]["ExtendAccepted"];
            400: components["responses"]["BadRequestOnExtend"];
            403: components["responses"]["ForbiddenOnPayment"];
            404: components["responses"]["PaymentNotFound"];
            409: components["responses"]["IdempotencyConflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ProviderError"];
            503: components["responses"]["Overloaded"];
        };
    };
    listModifications: {
        parameters: {
            query: {
                /** @description The business identifier; it must be the one of the API key. */
                webcode: components["parameters"]["WebcodeQuery"];
                /** @description Only modifications of this payment. */
                paymentReference?: components["parameters"]["PaymentReferenceQuery"];
                /** @description Only modifications of this type. */
                type?: components["parameters"]["ModificationTypeQuery"];
                /** @description Which page to return, counted from 1. */
                page?: components["parameters"]["Page"];
                /** @description The most entries to return. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ModificationsListed"];
            400: components["responses"]["BadRequestOnListModifications"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Overloaded"];
        };
    };
    listTerminals: {
        parameters: {
            query: {
                /** @description The business identifier; it must be the one of the API key. */
                webcode: components["parameters"]["WebcodeQuery"];
                /** @description Ask the provider which terminals are connected now and return only those. */
                syncFromProvider?: components["parameters"]["SyncFromProvider"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["TerminalsListed"];
            400: components["responses"]["BadRequestOnQuery"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ProviderError"];
            503: components["responses"]["Overloaded"];
        };
    };
    createPosPayment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names one logical attempt, so that sending it twice does the work once: the same key with the same body gives
                 *     the first answer again. A key that comes back with another body, or on another endpoint, answers 409. A UUID,
                 *     or something derived from the order and the try, such as `order-12345-payment`.
                 * @example 550e8400-e29b-41d4-a716-446655440000
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["PosPayment"];
        responses: {
            201: components["responses"]["PosPaymentCreated"];
            400: components["responses"]["BadRequestOnPosPayment"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["TerminalNotFound"];
            409: components["responses"]["IdempotencyConflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ProviderError"];
            502: components["responses"]["DeviceError"];
            503: components["responses"]["Overloaded"];
        };
    };
    createTestSession: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names one logical attempt, so that sending it twice does the work once: the same key with the same body gives
                 *     the first answer again. A key that comes back with another body, or on another endpoint, answers 409. A UUID,
                 *     or something derived from the order and the try, such as `order-12345-payment`.
                 * @example 550e8400-e29b-41d4-a716-446655440000
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["CreateSession"];
        responses: {
            201: components["responses"]["SessionCreated"];
            400: components["responses"]["BadRequestOnCreateSession"];
            403: components["responses"]["Forbidden"];
            409: components["responses"]["IdempotencyConflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ProviderError"];
            503: components["responses"]["Overloaded"];
        };
    };
    getTestSession: {
        parameters: {
            query: {
                /** @description The business identifier; it must be the one of the API key. */
                webcode: components["parameters"]["WebcodeQuery"];
            };
            header?: never;
            path: {
                /** @description Identifier of the session. */
                sessionId: components["parameters"]["SessionIdPath"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["SessionFound"];
            400: components["responses"]["BadRequestOnQuery"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["SessionNotFound"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Overloaded"];
        };
    };
    listTestSessions: {
        parameters: {
            query: {
                /** @description The business identifier; it must be the one of the API key. */
                webcode: components["parameters"]["WebcodeQuery"];
                /** @description Only sessions in this status. */
                status?: components["parameters"]["SessionStatusQuery"];
                /** @description Only sessions with exactly this reference. */
                customReference?: components["parameters"]["CustomReferenceQuery"];
                /** @description Only sessions created at this moment or later. */
                createdFrom?: components["parameters"]["CreatedFrom"];
                /** @description Only sessions created before this moment; one created exactly then is left out. */
                createdTo?: components["parameters"]["CreatedTo"];
                /** @description Which page to return, counted from 1. */
                page?: components["parameters"]["Page"];
                /** @description The most entries to return. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["SessionsListed"];
            400: components["responses"]["BadRequestOnListSessions"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Overloaded"];
        };
    };
    refundTestPayment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names one logical attempt, so that sending it twice does the work once: the same key with the same body gives
                 *     the first answer again. A key that comes back with another body, or on another endpoint, answers 409. A UUID,
                 *     or something derived from the order and the try, such as `order-12345-payment`.
                 * @example 550e8400-e29b-41d4-a716-446655440000
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Refund"];
        responses: {
            202: components["responses"]["RefundAccepted"];
            400: components["responses"]["BadRequestOnRefund"];
            403: components["responses"]["ForbiddenOnPayment"];
            404: components["responses"]["PaymentNotFound"];
            409: components["responses"]["IdempotencyConflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ProviderError"];
            503: components["responses"]["Overloaded"];
        };
    };
    captureTestPayment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names one logical attempt, so that sending it twice does the work once: the same key with the same body gives
                 *     the first answer again. A key that comes back with another body, or on another endpoint, answers 409. A UUID,
                 *     or something derived from the order and the try, such as `order-12345-payment`.
                 * @example 550e8400-e29b-41d4-a716-446655440000
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Capture"];
        responses: {
            202: components["responses"]["CaptureAccepted"];
            400: components["responses"]["BadRequestOnCapture"];
            403: components["responses"]["ForbiddenOnPayment"];
            404: components["responses"]["PaymentNotFound"];
            409: components["responses"]["IdempotencyConflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ProviderError"];
            503: components["responses"]["Overloaded"];
        };
    };
    cancelTestPayment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names one logical attempt, so that sending it twice does the work once: the same key with the same body gives
                 *     the first answer again. A key that comes back with another body, or on another endpoint, answers 409. A UUID,
                 *     or something derived from the order and the try, such as `order-12345-payment`.
                 * @example 550e8400-e29b-41d4-a716-446655440000
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Cancel"];
        responses: {
            202: components["responses"]["CancelAccepted"];
            400: components["responses"]["BadRequestOnCancel"];
            403: components["responses"]["ForbiddenOnPayment"];
            404: components["responses"]["PaymentNotFound"];
            409: components["responses"]["IdempotencyConflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ProviderError"];
            503: components["responses"]["Overloaded"];
        };
    };
    extendTestPayment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names one logical attempt, so that sending it twice does the work once: the same key with the same body gives
                 *     the first answer again. A key that comes back with another body, or on another endpoint, answers 409. A UUID,
                 *     or something derived from the order and the try, such as `order-12345-payment`.
                 * @example 550e8400-e29b-41d4-a716-446655440000
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["Extend"];
        responses: {
            202: components["responses"]["ExtendAccepted"];
            400: components["responses"]["BadRequestOnExtend"];
            403: components["responses"]["ForbiddenOnPayment"];
            404: components["responses"]["PaymentNotFound"];
            409: components["responses"]["IdempotencyConflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ProviderError"];
            503: components["responses"]["Overloaded"];
        };
    };
    listTestModifications: {
        parameters: {
            query: {
                /** @description The business identifier; it must be the one of the API key. */
                webcode: components["parameters"]["WebcodeQuery"];
                /** @description Only modifications of this payment. */
                paymentReference?: components["parameters"]["PaymentReferenceQuery"];
                /** @description Only modifications of this type. */
                type?: components["parameters"]["ModificationTypeQuery"];
                /** @description Which page to return, counted from 1. */
                page?: components["parameters"]["Page"];
                /** @description The most entries to return. */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["ModificationsListed"];
            400: components["responses"]["BadRequestOnListModifications"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["InternalError"];
            503: components["responses"]["Overloaded"];
        };
    };
    listTestTerminals: {
        parameters: {
            query: {
                /** @description The business identifier; it must be the one of the API key. */
                webcode: components["parameters"]["WebcodeQuery"];
                /** @description Ask the provider which terminals are connected now and return only those. */
                syncFromProvider?: components["parameters"]["SyncFromProvider"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: components["responses"]["TerminalsListed"];
            400: components["responses"]["BadRequestOnQuery"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ProviderError"];
            503: components["responses"]["Overloaded"];
        };
    };
    createTestPosPayment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names one logical attempt, so that sending it twice does the work once: the same key with the same body gives
                 *     the first answer again. A key that comes back with another body, or on another endpoint, answers 409. A UUID,
                 *     or something derived from the order and the try, such as `order-12345-payment`.
                 * @example 550e8400-e29b-41d4-a716-446655440000
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: components["requestBodies"]["PosPayment"];
        responses: {
            201: components["responses"]["PosPaymentCreated"];
            400: components["responses"]["BadRequestOnPosPayment"];
            403: components["responses"]["Forbidden"];
            404: components["responses"]["TerminalNotFound"];
            409: components["responses"]["IdempotencyConflict"];
            413: components["responses"]["PayloadTooLarge"];
            415: components["responses"]["UnsupportedMediaType"];
            429: components["responses"]["TooManyRequests"];
            500: components["responses"]["ProviderError"];
            502: components["responses"]["DeviceError"];
            503: components["responses"]["Overloaded"];
        };
    };
    sendAuthorisation: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description When the request was sent, Unix seconds. Refuse one that is more than five minutes away from your clock.
                 * @example 1782642922
                 */
                "X-Avirato-Timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description `t={timestamp},v1={hex}`: the time stamp again, and the HMAC-SHA256, under the environment's client secret, of
                 *     the time stamp, a full stop and the raw body. Verify it before parsing the body.
                 * @example t=1782642922,v1=d25c8e6a2052abee2da0b29fcea5102853fe49a7108eae4263545a5ec1c0eaeb
                 */
                "X-Avirato-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The event. The signature is over exactly these bytes. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuthorisationEvent"];
            };
        };
        responses: {
            /** @description The URL is gone. If it is still the configured one, it is switched off and queued events are dropped. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The event was taken in. Any other response, or none within 15 seconds, has it sent again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    sendCapture: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description When the request was sent, Unix seconds. Refuse one that is more than five minutes away from your clock.
                 * @example 1782642922
                 */
                "X-Avirato-Timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description `t={timestamp},v1={hex}`: the time stamp again, and the HMAC-SHA256, under the environment's client secret, of
                 *     the time stamp, a full stop and the raw body. Verify it before parsing the body.
                 * @example t=1782642922,v1=d25c8e6a2052abee2da0b29fcea5102853fe49a7108eae4263545a5ec1c0eaeb
                 */
                "X-Avirato-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The event. The signature is over exactly these bytes. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaptureEvent"];
            };
        };
        responses: {
            /** @description The URL is gone. If it is still the configured one, it is switched off and queued events are dropped. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The event was taken in. Any other response, or none within 15 seconds, has it sent again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    sendCaptureFailure: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description When the request was sent, Unix seconds. Refuse one that is more than five minutes away from your clock.
                 * @example 1782642922
                 */
                "X-Avirato-Timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description `t={timestamp},v1={hex}`: the time stamp again, and the HMAC-SHA256, under the environment's client secret, of
                 *     the time stamp, a full stop and the raw body. Verify it before parsing the body.
                 * @example t=1782642922,v1=d25c8e6a2052abee2da0b29fcea5102853fe49a7108eae4263545a5ec1c0eaeb
                 */
                "X-Avirato-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The event. The signature is over exactly these bytes. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaptureFailedEvent"];
            };
        };
        responses: {
            /** @description The URL is gone. If it is still the configured one, it is switched off and queued events are dropped. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The event was taken in. Any other response, or none within 15 seconds, has it sent again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    sendRefund: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description When the request was sent, Unix seconds. Refuse one that is more than five minutes away from your clock.
                 * @example 1782642922
                 */
                "X-Avirato-Timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description `t={timestamp},v1={hex}`: the time stamp again, and the HMAC-SHA256, under the environment's client secret, of
                 *     the time stamp, a full stop and the raw body. Verify it before parsing the body.
                 * @example t=1782642922,v1=d25c8e6a2052abee2da0b29fcea5102853fe49a7108eae4263545a5ec1c0eaeb
                 */
                "X-Avirato-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The event. The signature is over exactly these bytes. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundEvent"];
            };
        };
        responses: {
            /** @description The URL is gone. If it is still the configured one, it is switched off and queued events are dropped. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The event was taken in. Any other response, or none within 15 seconds, has it sent again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    sendRefundFailure: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description When the request was sent, Unix seconds. Refuse one that is more than five minutes away from your clock.
                 * @example 1782642922
                 */
                "X-Avirato-Timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description `t={timestamp},v1={hex}`: the time stamp again, and the HMAC-SHA256, under the environment's client secret, of
                 *     the time stamp, a full stop and the raw body. Verify it before parsing the body.
                 * @example t=1782642922,v1=d25c8e6a2052abee2da0b29fcea5102853fe49a7108eae4263545a5ec1c0eaeb
                 */
                "X-Avirato-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The event. The signature is over exactly these bytes. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundFailedEvent"];
            };
        };
        responses: {
            /** @description The URL is gone. If it is still the configured one, it is switched off and queued events are dropped. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The event was taken in. Any other response, or none within 15 seconds, has it sent again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    sendCancellation: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description When the request was sent, Unix seconds. Refuse one that is more than five minutes away from your clock.
                 * @example 1782642922
                 */
                "X-Avirato-Timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description `t={timestamp},v1={hex}`: the time stamp again, and the HMAC-SHA256, under the environment's client secret, of
                 *     the time stamp, a full stop and the raw body. Verify it before parsing the body.
                 * @example t=1782642922,v1=d25c8e6a2052abee2da0b29fcea5102853fe49a7108eae4263545a5ec1c0eaeb
                 */
                "X-Avirato-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The event. The signature is over exactly these bytes. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancellationEvent"];
            };
        };
        responses: {
            /** @description The URL is gone. If it is still the configured one, it is switched off and queued events are dropped. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The event was taken in. Any other response, or none within 15 seconds, has it sent again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    sendAuthorisationAdjustment: {
        parameters: {
            query?: never;
            header: {
                /**
                 * @description When the request was sent, Unix seconds. Refuse one that is more than five minutes away from your clock.
                 * @example 1782642922
                 */
                "X-Avirato-Timestamp": components["parameters"]["WebhookTimestamp"];
                /**
                 * @description `t={timestamp},v1={hex}`: the time stamp again, and the HMAC-SHA256, under the environment's client secret, of
                 *     the time stamp, a full stop and the raw body. Verify it before parsing the body.
                 * @example t=1782642922,v1=d25c8e6a2052abee2da0b29fcea5102853fe49a7108eae4263545a5ec1c0eaeb
                 */
                "X-Avirato-Signature": components["parameters"]["WebhookSignature"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description The event. The signature is over exactly these bytes. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["AuthorisationAdjustmentEvent"];
            };
        };
        responses: {
            /** @description The URL is gone. If it is still the configured one, it is switched off and queued events are dropped. */
            410: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description The event was taken in. Any other response, or none within 15 seconds, has it sent again. */
            "2XX": {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
}
