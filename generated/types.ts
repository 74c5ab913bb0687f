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
         * @description Creates a payment session and returns the address of its payment page. The session is the intent to pay: it stays
         *     `pending` until the customer pays there, and a refused attempt leaves it pending.
         *
         *     Afterwards the browser goes to `urlOk` with an encrypted `data` parameter (see the schema RedirectData), or to
         *     `urlKo` when the payment failed or was given up.
         *
         *     Environment: Live.
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
         *
         *     Environment: Live.
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
         *
         *     Environment: Live.
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
         *
         *     Environment: Live.
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
         *
         *     Environment: Live.
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
         *
         *     Environment: Live.
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
         *
         *     Environment: Live.
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
         *
         *     Environment: Live.
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
         *
         *     Environment: Live.
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
         * @description Sends an amount to a terminal. The response comes when the terminal is done, so the request stays open while the
         *     customer pays. The payment can be modified like an online one.
         *
         *     Environment: Live.
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
         * @description Creates a payment session and returns the address of its payment page. The session is the intent to pay: it stays
         *     `pending` until the customer pays there, and a refused attempt leaves it pending.
         *
         *     Afterwards the browser goes to `urlOk` with an encrypted `data` parameter (see the schema RedirectData), or to
         *     `urlKo` when the payment failed or was given up.
         *
         *     Environment: Test.
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
         *
         *     Environment: Test.
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
         *
         *     Environment: Test.
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
         *
         *     Environment: Test.
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
         *
         *     Environment: Test.
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
         *
         *     Environment: Test.
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
         *
         *     Environment: Test.
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
         *
         *     Environment: Test.
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
         *
         *     Environment: Test.
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
         * @description Sends an amount to a terminal. The response comes when the terminal is done, so the request stays open while the
         *     customer pays. The payment can be modified like an online one.
         *
         *     Environment: Test.
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
         * @description The API's own number for what went wrong. The list is open: a program must accept a number that is not in it.
         *     `x-error-codes` is the registry of the known ones and says, with `x-retry`, whether to send a request again.
         */
        ErrorCode: components["schemas"]["KnownErrorCode"] | components["schemas"]["OtherErrorCode"];
        /**
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
        /** @description Any event that is sent to a webhook URL, also one whose code this document does not know. */
        WebhookEvent: components["schemas"]["KnownWebhookEvent"] | components["schemas"]["OtherWebhookEvent"];
        /**
         * @description The business identifier that the API key belongs to.
         * @example SHOP01
         */
        Webcode: string;
        /**
         * Format: int64
         * @description An amount of money in the smallest unit of its currency, for example 10000 for 100.00 EUR.
         * @example 10000
         */
        MinorUnits: number;
        /**
         * @description ISO 4217 code of the currency, three upper-case letters. The code also says how many digits of an amount are minor
         *     units: two for EUR, none for JPY, three for KWD.
         * @example EUR
         * @enum {string}
         */
        CurrencyCode: string;
        /** @description A sum of money as a caller states it. */
        RequestedAmount: {
            value: components["schemas"]["MinorUnits"];
            currency: components["schemas"]["CurrencyCode"];
        };
        /**
         * Format: uri
         * @description An absolute `http` or `https` URL without user name or password, in the ASCII characters of RFC 3986: write others
         *     percent-encoded, and an international host name in Punycode. The customer's browser gets it byte for byte.
         * @example https://shop.example/payment/ok
         */
        ReturnUrl: string;
        /**
         * @description ISO 3166-1 alpha-2 code, two upper-case letters. Anything else is refused with code 12006; a well-formed
         *     code outside `x-supported-countries` is refused with code 12009.
         * @example ES
         */
        CountryCode: string;
        /**
         * @description Language and country of the payment page, for example `es-ES`.
         * @example es-ES
         */
        Locale: string;
        /**
         * Format: date-time
         * @description Date, time and zone in ISO 8601. Anything else is refused with code 12002, also a leap second (`:60`), a lower-case `t`
         *     or `z`, and a day that does not exist, such as 30 February.
         * @example 2026-07-15T14:00:00Z
         */
        IsoDateTime: string;
        /**
         * @description Text that the customer sees on the payment page.
         * @example Order 12345
         */
        Description: string;
        /**
         * @description The caller's own reference, returned unchanged in responses, webhooks and the redirect.
         * @example ORD-2026-12345
         */
        CustomReference: string;
        /** @description What the customer is to pay and where the browser goes afterwards. */
        SessionRequest: {
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
             * @description Country of the customer, ISO 3166-1 alpha-2. Another form is refused with code 12006, a country outside
             *     `x-supported-countries` with code 12009.
             */
            countryCode?: components["schemas"]["CountryCode"];
            shopperLocale?: components["schemas"]["Locale"];
            /**
             * @description When the goods or the service are delivered, for example the day of arrival of a booking. It changes nothing about
             *     the payment. Anything but a date and time with a zone is refused with code 12002.
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
         * @description Identifier of a session. It is opaque, its form varies, and no program may parse it.
         * @example SHOP01-EXT-17195000001234
         * @example SHOP01-EXT-1719500000
         */
        SessionId: string;
        /** @description A sum of money as the API reports it. */
        Amount: {
            value: components["schemas"]["MinorUnits"];
            currency: components["schemas"]["CurrencyCode"];
        };
        /**
         * @description A moment as the API reports it, `YYYY-MM-DD hh:mm:ss` in UTC. It exists in the calendar; the pattern alone would also
         *     allow 30 February.
         * @example 2026-06-28 10:30:00
         */
        Timestamp: string;
        /** @description A session as it is right after its creation. */
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
        /** @description The new session in the success envelope. */
        NewSessionEnvelope: {
            /**
             * @description The call did what it was asked to do.
             * @example true
             * @enum {boolean}
             */
            success: true;
            data: components["schemas"]["Session"];
        };
        /**
         * @description A code that this document knows with status 400.
         * @example 12001
         * @enum {integer}
         */
        BadRequestErrorCode: 12001 | 12002 | 12006 | 12009;
        /**
         * @description An error code that this document does not know. Decide by the HTTP status.
         * @example 13002
         */
        OtherErrorCode: number & {};
        /**
         * @description Identifies this request; quote it to support.
         * @example 4bf92f3577b34da6a3ce929d0e0e4736
         */
        TraceId: string;
        /** @description The error envelope of status 400. */
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
                code: components["schemas"]["BadRequestErrorCode"] | components["schemas"]["OtherErrorCode"];
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
         * @description A code that this document knows with status 403.
         * @example 11001
         * @enum {integer}
         */
        ForbiddenErrorCode: 11001 | 11002 | 11008;
        /** @description The error envelope of status 403. */
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
                code: components["schemas"]["ForbiddenErrorCode"] | components["schemas"]["OtherErrorCode"];
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
         * @description The code that this document knows with status 409.
         * @example 10409
         * @enum {integer}
         */
        IdempotencyConflictErrorCode: 10409;
        /** @description The error envelope of status 409, with one of two literal messages. */
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
                code: components["schemas"]["IdempotencyConflictErrorCode"] | components["schemas"]["OtherErrorCode"];
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
         * @description The code that this document knows with status 413.
         * @example 12001
         * @enum {integer}
         */
        PayloadTooLargeErrorCode: 12001;
        /** @description The error envelope of status 413. */
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
                code: components["schemas"]["PayloadTooLargeErrorCode"] | components["schemas"]["OtherErrorCode"];
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
         * @description The code that this document knows with status 415.
         * @example 12001
         * @enum {integer}
         */
        UnsupportedMediaTypeErrorCode: 12001;
        /** @description The error envelope of status 415. */
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
                code: components["schemas"]["UnsupportedMediaTypeErrorCode"] | components["schemas"]["OtherErrorCode"];
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
         * @description The code that this document knows with status 429.
         * @example 10429
         * @enum {integer}
         */
        TooManyRequestsErrorCode: 10429;
        /** @description The error envelope of status 429. */
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
                code: components["schemas"]["TooManyRequestsErrorCode"] | components["schemas"]["OtherErrorCode"];
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
         * @description A code that this document knows with status 500.
         * @example 10500
         * @enum {integer}
         */
        ServerErrorCode: 10500 | 13001;
        /** @description The error envelope of status 500. */
        ServerError: {
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
                code: components["schemas"]["ServerErrorCode"] | components["schemas"]["OtherErrorCode"];
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
         * @description The code that this document knows with status 503.
         * @example 10503
         * @enum {integer}
         */
        OverloadedErrorCode: 10503;
        /** @description The error envelope of status 503. */
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
                code: components["schemas"]["OverloadedErrorCode"] | components["schemas"]["OtherErrorCode"];
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
         * @description Identifier of a payment, online or POS; modifications name it. It is opaque, its form varies, and no program may parse it.
         * @example SHOP01-PXT-17195000005678
         * @example KVGQSN3K2SKFNVNS
         */
        PaymentReference: string;
        /** @description One try of the customer to pay. */
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
        /** @description A session without a payment. It is pending, or it ended as expired or cancelled. */
        UnpaidSession: {
            sessionId: components["schemas"]["SessionId"];
            /**
             * @description Any status of a session but `completed`. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            status: "pending" | "expired" | "cancelled";
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
         * @description State of a payment. An online sale is captured with its authorisation and stays `AUTHORISED` until it is modified.
         * @example AUTHORISED
         * @enum {string}
         */
        PaymentStatus: "AUTHORISED" | "CAPTURED" | "PARTIALLY_REFUNDED" | "REFUNDED" | "CANCELLED";
        /** @description A session that was paid. It names its payment. */
        PaidSession: {
            sessionId: components["schemas"]["SessionId"];
            /**
             * @description The customer paid. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            status: "completed";
            paymentReference: components["schemas"]["PaymentReference"];
            completedAt: components["schemas"]["Timestamp"];
            paymentStatus: components["schemas"]["PaymentStatus"];
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
        /** @description A session with its attempts and, once completed, its payment. */
        SessionDetail: components["schemas"]["UnpaidSession"] | components["schemas"]["PaidSession"];
        /** @description The session in the success envelope. */
        SessionEnvelope: {
            /**
             * @description The call did what it was asked to do.
             * @example true
             * @enum {boolean}
             */
            success: true;
            data: components["schemas"]["SessionDetail"];
        };
        /**
         * @description The code that this document knows with status 404.
         * @example 10404
         * @enum {integer}
         */
        NotFoundErrorCode: 10404;
        /** @description The error envelope of status 404. */
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
                code: components["schemas"]["NotFoundErrorCode"] | components["schemas"]["OtherErrorCode"];
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
         * @description `pending` until the customer pays, `completed` once a payment was authorised, `expired` when the time to pay
         *     ran out, `cancelled` when the customer gave up. Only `pending` changes.
         * @example pending
         * @enum {string}
         */
        SessionStatus: "pending" | "completed" | "expired" | "cancelled";
        /**
         * @description A moment. Either date, time and zone in ISO 8601, or `YYYY-MM-DD hh:mm:ss` in UTC as in `createdAt`, so that a date
         *     from a response can be sent back. Anything else is refused with code 12002, also a day that does not exist, such as
         *     30 February, which the pattern alone would allow.
         * @example 2026-06-28T10:30:00Z
         * @example 2026-06-28 10:30:00
         */
        CreatedFilter: string;
        /**
         * @description Number of a page, counted from 1.
         * @default 1
         * @example 1
         */
        PageNumber: number;
        /**
         * @description The most entries that one page holds.
         * @default 20
         * @example 20
         */
        PageLimit: number;
        /** @description Where this page stands in the whole list. */
        Pagination: {
            page: components["schemas"]["PageNumber"];
            limit: components["schemas"]["PageLimit"];
            /**
             * @description Whether another page follows.
             * @example false
             */
            hasMore: boolean;
        };
        /** @description One page of sessions, newest first. */
        SessionPage: {
            /** @description The sessions of this page. */
            sessions: components["schemas"]["SessionDetail"][];
            pagination: components["schemas"]["Pagination"];
        };
        /** @description One page of sessions in the success envelope. */
        SessionsEnvelope: {
            /**
             * @description The call did what it was asked to do.
             * @example true
             * @enum {boolean}
             */
            success: true;
            data: components["schemas"]["SessionPage"];
        };
        /**
         * @description Why money goes back, one of the exact values.
         * @example CUSTOMER REQUEST
         * @enum {string}
         */
        RefundReason: "FRAUD" | "CUSTOMER REQUEST" | "RETURN" | "DUPLICATE" | "OTHER";
        /** @description Gives back all or part of what a payment took. The sum of all refunds never exceeds the captured amount. */
        RefundRequest: {
            webcode: components["schemas"]["Webcode"];
            paymentReference: components["schemas"]["PaymentReference"];
            amount: components["schemas"]["RequestedAmount"];
            reason: components["schemas"]["RefundReason"];
        };
        /**
         * @description Identifier of one modification. Treat it as opaque.
         * @example SHOP01-MOD-17195000009012
         */
        ModificationId: string;
        /**
         * @description What a modification does to its payment.
         * @example refund
         * @enum {string}
         */
        ModificationType: "refund" | "capture" | "cancel" | "extend";
        /** @description A modification that was taken in. Its outcome arrives by webhook and shows in the list. */
        AcceptedModification: {
            modificationId: components["schemas"]["ModificationId"];
            paymentReference: components["schemas"]["PaymentReference"];
            type: components["schemas"]["ModificationType"];
            /**
             * @description An accepted modification is not processed yet.
             * @example received
             * @enum {string}
             */
            status: "received";
            amount?: components["schemas"]["Amount"];
            reason?: components["schemas"]["RefundReason"];
            createdAt: components["schemas"]["Timestamp"];
        };
        /** @description The accepted modification in the success envelope. */
        ModificationEnvelope: {
            /**
             * @description The call did what it was asked to do.
             * @example true
             * @enum {boolean}
             */
            success: true;
            data: components["schemas"]["AcceptedModification"];
        };
        /** @description Takes all or part of a pre-authorised amount. A payment is captured once; what is left over is released. */
        CaptureRequest: {
            webcode: components["schemas"]["Webcode"];
            paymentReference: components["schemas"]["PaymentReference"];
            amount: components["schemas"]["RequestedAmount"];
        };
        /** @description Cancels a whole payment: a pre-authorisation before its capture, or a sale as long as nothing of it was refunded. */
        CancelRequest: {
            webcode: components["schemas"]["Webcode"];
            paymentReference: components["schemas"]["PaymentReference"];
        };
        /** @description Keeps a pre-authorisation valid for longer. */
        ExtendRequest: {
            webcode: components["schemas"]["Webcode"];
            paymentReference: components["schemas"]["PaymentReference"];
        };
        /**
         * @description `received` until the provider has processed it, then `succeeded` or `failed`, with a `failureReason`.
         * @example received
         * @enum {string}
         */
        ModificationStatus: "received" | "succeeded" | "failed";
        /**
         * @description Why a modification failed, in English, for a person to read. Programs must not depend on its text.
         * @example Insufficient balance on the merchant account.
         */
        FailureReason: string;
        /** @description A modification with its present status. One that has `failed` says why in `failureReason`. */
        Modification: {
            modificationId: components["schemas"]["ModificationId"];
            paymentReference: components["schemas"]["PaymentReference"];
            type: components["schemas"]["ModificationType"];
            status: components["schemas"]["ModificationStatus"];
            failureReason?: components["schemas"]["FailureReason"];
            amount?: components["schemas"]["Amount"];
            reason?: components["schemas"]["RefundReason"];
            createdAt: components["schemas"]["Timestamp"];
        };
        /** @description One page of modifications, newest first. */
        ModificationPage: {
            /** @description The modifications of this page. */
            modifications: components["schemas"]["Modification"][];
            pagination: components["schemas"]["Pagination"];
        };
        /** @description One page of modifications in the success envelope. */
        ModificationsEnvelope: {
            /**
             * @description The call did what it was asked to do.
             * @example true
             * @enum {boolean}
             */
            success: true;
            data: components["schemas"]["ModificationPage"];
        };
        /**
         * @description Identifier of a physical terminal (point of interaction).
         * @example V400m-TEST-000001
         */
        PoiId: string;
        /** @description A physical terminal that is active and operational. */
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
        /** @description The terminals in the success envelope. */
        TerminalsEnvelope: {
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
        /** @description Outcome of a charge on a terminal, authorised or refused by the card. Modify an authorised one like an online payment. `posPaymentId` and `paymentReference` are the same value. */
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
        /** @description The outcome of the charge in the success envelope. */
        PosPaymentEnvelope: {
            /**
             * @description The call did what it was asked to do.
             * @example true
             * @enum {boolean}
             */
            success: true;
            data: components["schemas"]["PosPayment"];
        };
        /**
         * @description The code that this document knows with status 502.
         * @example 13004
         * @enum {integer}
         */
        DeviceErrorCode: 13004;
        /** @description The error envelope of status 502. */
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
                code: components["schemas"]["DeviceErrorCode"] | components["schemas"]["OtherErrorCode"];
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
         * @description The same on every delivery of one event; skip an event whose id was seen before.
         * @example evt_01J1FZ8Q3T7M5V9X2B4N6C8D0E
         */
        EventId: string;
        /** @description Outcome of an attempt to pay, online or at a terminal. */
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
        /** @description An attempt to pay was authorised or refused. */
        AuthorisationEvent: {
            /**
             * @description What happened. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            event_code: "AUTHORISATION";
            event_id: components["schemas"]["EventId"];
            data: components["schemas"]["AuthorisationData"];
        };
        /** @description A modification that was processed. `amount` belongs to refunds and captures, `reason` to refunds. */
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
        /** @description A capture was processed. */
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
        /** @description A capture was accepted and could not be processed. The amount stays reserved, and you can capture it again. */
        CaptureFailedEvent: {
            /**
             * @description What happened. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            event_code: "CAPTURE_FAILED";
            event_id: components["schemas"]["EventId"];
            data: components["schemas"]["FailedModificationData"];
        };
        /** @description A refund was processed. */
        RefundEvent: {
            /**
             * @description What happened. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            event_code: "REFUND";
            event_id: components["schemas"]["EventId"];
            data: components["schemas"]["SucceededModificationData"];
        };
        /** @description A refund was accepted and could not be processed. The customer got no money back, and you can refund again. */
        RefundFailedEvent: {
            /**
             * @description What happened. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            event_code: "REFUND_FAILED";
            event_id: components["schemas"]["EventId"];
            data: components["schemas"]["FailedModificationData"];
        };
        /** @description Outcome of a cancellation or an extension. */
        ModificationData: components["schemas"]["SucceededModificationData"] | components["schemas"]["FailedModificationData"];
        /** @description A cancellation was processed, or could not be; `data.status` says which. */
        CancellationEvent: {
            /**
             * @description What happened. (enum property replaced by openapi-typescript)
             * @enum {string}
             */
            event_code: "CANCELLATION";
            event_id: components["schemas"]["EventId"];
            data: components["schemas"]["ModificationData"];
        };
        /** @description An extension of a pre-authorisation was processed, or could not be; `data.status` says which. */
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
         * @description An error code that this document knows.
         * @example 12001
         * @enum {integer}
         */
        KnownErrorCode: 10404 | 10409 | 10429 | 10500 | 10503 | 11001 | 11002 | 11008 | 12001 | 12002 | 12006 | 12009 | 13001 | 13004;
        /** @description An event whose code this document knows. */
        KnownWebhookEvent: components["schemas"]["AuthorisationEvent"] | components["schemas"]["CaptureEvent"] | components["schemas"]["CaptureFailedEvent"] | components["schemas"]["RefundEvent"] | components["schemas"]["RefundFailedEvent"] | components["schemas"]["CancellationEvent"] | components["schemas"]["AuthorisationAdjustmentEvent"];
        /**
         * @description An event whose code this document does not know. Respond with 2xx and ignore it: the list of codes is open, and a
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
    responses: never;
    parameters: {
        /**
         * @description Names one logical attempt, so that sending it twice does the work once: the same key with the same body gets
         *     the first response again. The same key with another body, or on another endpoint, gets a 409. Use a UUID, or
         *     something derived from the order and the attempt, such as `order-12345-payment`.
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
    requestBodies: never;
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
export type SessionRequest = components['schemas']['SessionRequest'];
export type SessionId = components['schemas']['SessionId'];
export type Amount = components['schemas']['Amount'];
export type Timestamp = components['schemas']['Timestamp'];
export type Session = components['schemas']['Session'];
export type NewSessionEnvelope = components['schemas']['NewSessionEnvelope'];
export type BadRequestErrorCode = components['schemas']['BadRequestErrorCode'];
export type OtherErrorCode = components['schemas']['OtherErrorCode'];
export type TraceId = components['schemas']['TraceId'];
export type BadRequestError = components['schemas']['BadRequestError'];
export type ForbiddenErrorCode = components['schemas']['ForbiddenErrorCode'];
export type ForbiddenError = components['schemas']['ForbiddenError'];
export type IdempotencyConflictErrorCode = components['schemas']['IdempotencyConflictErrorCode'];
export type IdempotencyConflictError = components['schemas']['IdempotencyConflictError'];
export type PayloadTooLargeErrorCode = components['schemas']['PayloadTooLargeErrorCode'];
export type PayloadTooLargeError = components['schemas']['PayloadTooLargeError'];
export type UnsupportedMediaTypeErrorCode = components['schemas']['UnsupportedMediaTypeErrorCode'];
export type UnsupportedMediaTypeError = components['schemas']['UnsupportedMediaTypeError'];
export type TooManyRequestsErrorCode = components['schemas']['TooManyRequestsErrorCode'];
export type TooManyRequestsError = components['schemas']['TooManyRequestsError'];
export type ServerErrorCode = components['schemas']['ServerErrorCode'];
export type ServerError = components['schemas']['ServerError'];
export type OverloadedErrorCode = components['schemas']['OverloadedErrorCode'];
export type OverloadedError = components['schemas']['OverloadedError'];
export type PaymentReference = components['schemas']['PaymentReference'];
export type Attempt = components['schemas']['Attempt'];
export type UnpaidSession = components['schemas']['UnpaidSession'];
export type PaymentStatus = components['schemas']['PaymentStatus'];
export type PaidSession = components['schemas']['PaidSession'];
export type SessionDetail = components['schemas']['SessionDetail'];
export type SessionEnvelope = components['schemas']['SessionEnvelope'];
export type NotFoundErrorCode = components['schemas']['NotFoundErrorCode'];
export type NotFoundError = components['schemas']['NotFoundError'];
export type SessionStatus = components['schemas']['SessionStatus'];
export type CreatedFilter = components['schemas']['CreatedFilter'];
export type PageNumber = components['schemas']['PageNumber'];
export type PageLimit = components['schemas']['PageLimit'];
export type Pagination = components['schemas']['Pagination'];
export type SessionPage = components['schemas']['SessionPage'];
export type SessionsEnvelope = components['schemas']['SessionsEnvelope'];
export type RefundReason = components['schemas']['RefundReason'];
export type RefundRequest = components['schemas']['RefundRequest'];
export type ModificationId = components['schemas']['ModificationId'];
export type ModificationType = components['schemas']['ModificationType'];
export type AcceptedModification = components['schemas']['AcceptedModification'];
export type ModificationEnvelope = components['schemas']['ModificationEnvelope'];
export type CaptureRequest = components['schemas']['CaptureRequest'];
export type CancelRequest = components['schemas']['CancelRequest'];
export type ExtendRequest = components['schemas']['ExtendRequest'];
export type ModificationStatus = components['schemas']['ModificationStatus'];
export type FailureReason = components['schemas']['FailureReason'];
export type Modification = components['schemas']['Modification'];
export type ModificationPage = components['schemas']['ModificationPage'];
export type ModificationsEnvelope = components['schemas']['ModificationsEnvelope'];
export type PoiId = components['schemas']['PoiId'];
export type Terminal = components['schemas']['Terminal'];
export type TerminalsEnvelope = components['schemas']['TerminalsEnvelope'];
export type PosPaymentRequest = components['schemas']['PosPaymentRequest'];
export type PosPayment = components['schemas']['PosPayment'];
export type PosPaymentEnvelope = components['schemas']['PosPaymentEnvelope'];
export type DeviceErrorCode = components['schemas']['DeviceErrorCode'];
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
export type HeaderRetryAfter = components['headers']['RetryAfter'];
export type $defs = Record<string, never>;
export interface operations {
    createSession: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names one logical attempt, so that sending it twice does the work once: the same key with the same body gets
                 *     the first response again. The same key with another body, or on another endpoint, gets a 409. Use a UUID, or
                 *     something derived from the order and the attempt, such as `order-12345-payment`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description What to charge and where to return. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionRequest"];
            };
        };
        responses: {
            /** @description The session is open; send the customer to its paymentUrl. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewSessionEnvelope"];
                };
            };
            /** @description The request is not valid; the message names the field to fix, and nothing was changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestError"];
                };
            };
            /** @description The API key is missing or not valid, or it may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForbiddenError"];
                };
            };
            /** @description The idempotency key was used before, for something else. The operation is not executed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdempotencyConflictError"];
                };
            };
            /** @description The request body is larger than 1 MiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayloadTooLargeError"];
                };
            };
            /** @description The request body is not declared as application/json, or is compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnsupportedMediaTypeError"];
                };
            };
            /** @description The caller sends more requests than the API accepts in this time. The request was not executed. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TooManyRequestsError"];
                };
            };
            /** @description The API or the payment provider failed; the message stays generic. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerError"];
                };
            };
            /** @description The API is handling as much as it can. The request was not executed. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverloadedError"];
                };
            };
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
            /** @description The session with its attempts and, once completed, its payment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionEnvelope"];
                };
            };
            /** @description The request is not valid; the message names the field to fix, and nothing was changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestError"];
                };
            };
            /** @description The API key is missing or not valid, or it may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForbiddenError"];
                };
            };
            /** @description No session of this webcode and environment has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotFoundError"];
                };
            };
            /** @description The caller sends more requests than the API accepts in this time. The request was not executed. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TooManyRequestsError"];
                };
            };
            /** @description Something went wrong inside the API; the message stays generic. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerError"];
                };
            };
            /** @description The API is handling as much as it can. The request was not executed. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverloadedError"];
                };
            };
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
            /** @description One page of sessions, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionsEnvelope"];
                };
            };
            /** @description The request is not valid; the message names the field to fix, and nothing was changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestError"];
                };
            };
            /** @description The API key is missing or not valid, or it may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForbiddenError"];
                };
            };
            /** @description The caller sends more requests than the API accepts in this time. The request was not executed. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TooManyRequestsError"];
                };
            };
            /** @description Something went wrong inside the API; the message stays generic. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerError"];
                };
            };
            /** @description The API is handling as much as it can. The request was not executed. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverloadedError"];
                };
            };
        };
    };
    refundPayment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names one logical attempt, so that sending it twice does the work once: the same key with the same body gets
                 *     the first response again. The same key with another body, or on another endpoint, gets a 409. Use a UUID, or
                 *     something derived from the order and the attempt, such as `order-12345-payment`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Which payment to refund, how much and why. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundRequest"];
            };
        };
        responses: {
            /** @description The refund is accepted and will be processed. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModificationEnvelope"];
                };
            };
            /** @description The request is not valid; the message names the field to fix, and nothing was changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestError"];
                };
            };
            /** @description The API key is missing or not valid, or it may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForbiddenError"];
                };
            };
            /** @description No payment of this webcode and environment has this reference. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotFoundError"];
                };
            };
            /** @description The idempotency key was used before, for something else. The operation is not executed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdempotencyConflictError"];
                };
            };
            /** @description The request body is larger than 1 MiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayloadTooLargeError"];
                };
            };
            /** @description The request body is not declared as application/json, or is compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnsupportedMediaTypeError"];
                };
            };
            /** @description The caller sends more requests than the API accepts in this time. The request was not executed. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TooManyRequestsError"];
                };
            };
            /** @description The API or the payment provider failed; the message stays generic. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerError"];
                };
            };
            /** @description The API is handling as much as it can. The request was not executed. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverloadedError"];
                };
            };
        };
    };
    capturePayment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names one logical attempt, so that sending it twice does the work once: the same key with the same body gets
                 *     the first response again. The same key with another body, or on another endpoint, gets a 409. Use a UUID, or
                 *     something derived from the order and the attempt, such as `order-12345-payment`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Which pre-authorisation to capture and how much of it. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaptureRequest"];
            };
        };
        responses: {
            /** @description The capture is accepted and will be processed. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModificationEnvelope"];
                };
            };
            /** @description The request is not valid; the message names the field to fix, and nothing was changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestError"];
                };
            };
            /** @description The API key is missing or not valid, or it may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForbiddenError"];
                };
            };
            /** @description No payment of this webcode and environment has this reference. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotFoundError"];
                };
            };
            /** @description The idempotency key was used before, for something else. The operation is not executed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdempotencyConflictError"];
                };
            };
            /** @description The request body is larger than 1 MiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayloadTooLargeError"];
                };
            };
            /** @description The request body is not declared as application/json, or is compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnsupportedMediaTypeError"];
                };
            };
            /** @description The caller sends more requests than the API accepts in this time. The request was not executed. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TooManyRequestsError"];
                };
            };
            /** @description The API or the payment provider failed; the message stays generic. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerError"];
                };
            };
            /** @description The API is handling as much as it can. The request was not executed. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverloadedError"];
                };
            };
        };
    };
    cancelPayment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names one logical attempt, so that sending it twice does the work once: the same key with the same body gets
                 *     the first response again. The same key with another body, or on another endpoint, gets a 409. Use a UUID, or
                 *     something derived from the order and the attempt, such as `order-12345-payment`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Which payment to cancel. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelRequest"];
            };
        };
        responses: {
            /** @description The cancellation is accepted and will be processed. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModificationEnvelope"];
                };
            };
            /** @description The request is not valid; the message names the field to fix, and nothing was changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestError"];
                };
            };
            /** @description The API key is missing or not valid, or it may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForbiddenError"];
                };
            };
            /** @description No payment of this webcode and environment has this reference. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotFoundError"];
                };
            };
            /** @description The idempotency key was used before, for something else. The operation is not executed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdempotencyConflictError"];
                };
            };
            /** @description The request body is larger than 1 MiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayloadTooLargeError"];
                };
            };
            /** @description The request body is not declared as application/json, or is compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnsupportedMediaTypeError"];
                };
            };
            /** @description The caller sends more requests than the API accepts in this time. The request was not executed. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TooManyRequestsError"];
                };
            };
            /** @description The API or the payment provider failed; the message stays generic. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerError"];
                };
            };
            /** @description The API is handling as much as it can. The request was not executed. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverloadedError"];
                };
            };
        };
    };
    extendPayment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names one logical attempt, so that sending it twice does the work once: the same key with the same body gets
                 *     the first response again. The same key with another body, or on another endpoint, gets a 409. Use a UUID, or
                 *     something derived from the order and the attempt, such as `order-12345-payment`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Which pre-authorisation to extend. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtendRequest"];
            };
        };
        responses: {
            /** @description The extension is accepted and will be processed. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModificationEnvelope"];
                };
            };
            /** @description The request is not valid; the message names the field to fix, and nothing was changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestError"];
                };
            };
            /** @description The API key is missing or not valid, or it may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForbiddenError"];
                };
            };
            /** @description No payment of this webcode and environment has this reference. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotFoundError"];
                };
            };
            /** @description The idempotency key was used before, for something else. The operation is not executed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdempotencyConflictError"];
                };
            };
            /** @description The request body is larger than 1 MiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayloadTooLargeError"];
                };
            };
            /** @description The request body is not declared as application/json, or is compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnsupportedMediaTypeError"];
                };
            };
            /** @description The caller sends more requests than the API accepts in this time. The request was not executed. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TooManyRequestsError"];
                };
            };
            /** @description The API or the payment provider failed; the message stays generic. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerError"];
                };
            };
            /** @description The API is handling as much as it can. The request was not executed. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverloadedError"];
                };
            };
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
            /** @description One page of modifications, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModificationsEnvelope"];
                };
            };
            /** @description The request is not valid; the message names the field to fix, and nothing was changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestError"];
                };
            };
            /** @description The API key is missing or not valid, or it may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForbiddenError"];
                };
            };
            /** @description The caller sends more requests than the API accepts in this time. The request was not executed. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TooManyRequestsError"];
                };
            };
            /** @description Something went wrong inside the API; the message stays generic. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerError"];
                };
            };
            /** @description The API is handling as much as it can. The request was not executed. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverloadedError"];
                };
            };
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
            /** @description The terminals of the webcode. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TerminalsEnvelope"];
                };
            };
            /** @description The request is not valid; the message names the field to fix, and nothing was changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestError"];
                };
            };
            /** @description The API key is missing or not valid, or it may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForbiddenError"];
                };
            };
            /** @description The caller sends more requests than the API accepts in this time. The request was not executed. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TooManyRequestsError"];
                };
            };
            /** @description The API or the payment provider failed; the message stays generic. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerError"];
                };
            };
            /** @description The API is handling as much as it can. The request was not executed. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverloadedError"];
                };
            };
        };
    };
    createPosPayment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names one logical attempt, so that sending it twice does the work once: the same key with the same body gets
                 *     the first response again. The same key with another body, or on another endpoint, gets a 409. Use a UUID, or
                 *     something derived from the order and the attempt, such as `order-12345-payment`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description What to charge on which terminal. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["PosPaymentRequest"];
            };
        };
        responses: {
            /** @description The terminal is done; `status` tells whether the card was authorised or refused. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PosPaymentEnvelope"];
                };
            };
            /** @description The request is not valid; the message names the field to fix, and nothing was changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestError"];
                };
            };
            /** @description The API key is missing or not valid, or it may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForbiddenError"];
                };
            };
            /** @description No terminal of this webcode and environment has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotFoundError"];
                };
            };
            /** @description The idempotency key was used before, for something else. The operation is not executed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdempotencyConflictError"];
                };
            };
            /** @description The request body is larger than 1 MiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayloadTooLargeError"];
                };
            };
            /** @description The request body is not declared as application/json, or is compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnsupportedMediaTypeError"];
                };
            };
            /** @description The caller sends more requests than the API accepts in this time. The request was not executed. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TooManyRequestsError"];
                };
            };
            /** @description The API or the payment provider failed; the message stays generic. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerError"];
                };
            };
            /** @description The terminal is not connected or did not answer in time. */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceError"];
                };
            };
            /** @description The API is handling as much as it can. The request was not executed. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverloadedError"];
                };
            };
        };
    };
    createTestSession: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names one logical attempt, so that sending it twice does the work once: the same key with the same body gets
                 *     the first response again. The same key with another body, or on another endpoint, gets a 409. Use a UUID, or
                 *     something derived from the order and the attempt, such as `order-12345-payment`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description What to charge and where to return. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["SessionRequest"];
            };
        };
        responses: {
            /** @description The session is open; send the customer to its paymentUrl. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NewSessionEnvelope"];
                };
            };
            /** @description The request is not valid; the message names the field to fix, and nothing was changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestError"];
                };
            };
            /** @description The API key is missing or not valid, or it may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForbiddenError"];
                };
            };
            /** @description The idempotency key was used before, for something else. The operation is not executed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdempotencyConflictError"];
                };
            };
            /** @description The request body is larger than 1 MiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayloadTooLargeError"];
                };
            };
            /** @description The request body is not declared as application/json, or is compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnsupportedMediaTypeError"];
                };
            };
            /** @description The caller sends more requests than the API accepts in this time. The request was not executed. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TooManyRequestsError"];
                };
            };
            /** @description The API or the payment provider failed; the message stays generic. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerError"];
                };
            };
            /** @description The API is handling as much as it can. The request was not executed. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverloadedError"];
                };
            };
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
            /** @description The session with its attempts and, once completed, its payment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionEnvelope"];
                };
            };
            /** @description The request is not valid; the message names the field to fix, and nothing was changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestError"];
                };
            };
            /** @description The API key is missing or not valid, or it may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForbiddenError"];
                };
            };
            /** @description No session of this webcode and environment has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotFoundError"];
                };
            };
            /** @description The caller sends more requests than the API accepts in this time. The request was not executed. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TooManyRequestsError"];
                };
            };
            /** @description Something went wrong inside the API; the message stays generic. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerError"];
                };
            };
            /** @description The API is handling as much as it can. The request was not executed. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverloadedError"];
                };
            };
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
            /** @description One page of sessions, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionsEnvelope"];
                };
            };
            /** @description The request is not valid; the message names the field to fix, and nothing was changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestError"];
                };
            };
            /** @description The API key is missing or not valid, or it may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForbiddenError"];
                };
            };
            /** @description The caller sends more requests than the API accepts in this time. The request was not executed. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TooManyRequestsError"];
                };
            };
            /** @description Something went wrong inside the API; the message stays generic. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerError"];
                };
            };
            /** @description The API is handling as much as it can. The request was not executed. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverloadedError"];
                };
            };
        };
    };
    refundTestPayment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names one logical attempt, so that sending it twice does the work once: the same key with the same body gets
                 *     the first response again. The same key with another body, or on another endpoint, gets a 409. Use a UUID, or
                 *     something derived from the order and the attempt, such as `order-12345-payment`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Which payment to refund, how much and why. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundRequest"];
            };
        };
        responses: {
            /** @description The refund is accepted and will be processed. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModificationEnvelope"];
                };
            };
            /** @description The request is not valid; the message names the field to fix, and nothing was changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestError"];
                };
            };
            /** @description The API key is missing or not valid, or it may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForbiddenError"];
                };
            };
            /** @description No payment of this webcode and environment has this reference. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotFoundError"];
                };
            };
            /** @description The idempotency key was used before, for something else. The operation is not executed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdempotencyConflictError"];
                };
            };
            /** @description The request body is larger than 1 MiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayloadTooLargeError"];
                };
            };
            /** @description The request body is not declared as application/json, or is compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnsupportedMediaTypeError"];
                };
            };
            /** @description The caller sends more requests than the API accepts in this time. The request was not executed. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TooManyRequestsError"];
                };
            };
            /** @description The API or the payment provider failed; the message stays generic. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerError"];
                };
            };
            /** @description The API is handling as much as it can. The request was not executed. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverloadedError"];
                };
            };
        };
    };
    captureTestPayment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names one logical attempt, so that sending it twice does the work once: the same key with the same body gets
                 *     the first response again. The same key with another body, or on another endpoint, gets a 409. Use a UUID, or
                 *     something derived from the order and the attempt, such as `order-12345-payment`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Which pre-authorisation to capture and how much of it. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CaptureRequest"];
            };
        };
        responses: {
            /** @description The capture is accepted and will be processed. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModificationEnvelope"];
                };
            };
            /** @description The request is not valid; the message names the field to fix, and nothing was changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestError"];
                };
            };
            /** @description The API key is missing or not valid, or it may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForbiddenError"];
                };
            };
            /** @description No payment of this webcode and environment has this reference. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotFoundError"];
                };
            };
            /** @description The idempotency key was used before, for something else. The operation is not executed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdempotencyConflictError"];
                };
            };
            /** @description The request body is larger than 1 MiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayloadTooLargeError"];
                };
            };
            /** @description The request body is not declared as application/json, or is compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnsupportedMediaTypeError"];
                };
            };
            /** @description The caller sends more requests than the API accepts in this time. The request was not executed. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TooManyRequestsError"];
                };
            };
            /** @description The API or the payment provider failed; the message stays generic. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerError"];
                };
            };
            /** @description The API is handling as much as it can. The request was not executed. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverloadedError"];
                };
            };
        };
    };
    cancelTestPayment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names one logical attempt, so that sending it twice does the work once: the same key with the same body gets
                 *     the first response again. The same key with another body, or on another endpoint, gets a 409. Use a UUID, or
                 *     something derived from the order and the attempt, such as `order-12345-payment`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Which payment to cancel. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["CancelRequest"];
            };
        };
        responses: {
            /** @description The cancellation is accepted and will be processed. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModificationEnvelope"];
                };
            };
            /** @description The request is not valid; the message names the field to fix, and nothing was changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestError"];
                };
            };
            /** @description The API key is missing or not valid, or it may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForbiddenError"];
                };
            };
            /** @description No payment of this webcode and environment has this reference. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotFoundError"];
                };
            };
            /** @description The idempotency key was used before, for something else. The operation is not executed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdempotencyConflictError"];
                };
            };
            /** @description The request body is larger than 1 MiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayloadTooLargeError"];
                };
            };
            /** @description The request body is not declared as application/json, or is compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnsupportedMediaTypeError"];
                };
            };
            /** @description The caller sends more requests than the API accepts in this time. The request was not executed. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TooManyRequestsError"];
                };
            };
            /** @description The API or the payment provider failed; the message stays generic. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerError"];
                };
            };
            /** @description The API is handling as much as it can. The request was not executed. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverloadedError"];
                };
            };
        };
    };
    extendTestPayment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names one logical attempt, so that sending it twice does the work once: the same key with the same body gets
                 *     the first response again. The same key with another body, or on another endpoint, gets a 409. Use a UUID, or
                 *     something derived from the order and the attempt, such as `order-12345-payment`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description Which pre-authorisation to extend. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtendRequest"];
            };
        };
        responses: {
            /** @description The extension is accepted and will be processed. */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModificationEnvelope"];
                };
            };
            /** @description The request is not valid; the message names the field to fix, and nothing was changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestError"];
                };
            };
            /** @description The API key is missing or not valid, or it may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForbiddenError"];
                };
            };
            /** @description No payment of this webcode and environment has this reference. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotFoundError"];
                };
            };
            /** @description The idempotency key was used before, for something else. The operation is not executed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdempotencyConflictError"];
                };
            };
            /** @description The request body is larger than 1 MiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayloadTooLargeError"];
                };
            };
            /** @description The request body is not declared as application/json, or is compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnsupportedMediaTypeError"];
                };
            };
            /** @description The caller sends more requests than the API accepts in this time. The request was not executed. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TooManyRequestsError"];
                };
            };
            /** @description The API or the payment provider failed; the message stays generic. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerError"];
                };
            };
            /** @description The API is handling as much as it can. The request was not executed. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverloadedError"];
                };
            };
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
            /** @description One page of modifications, newest first. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ModificationsEnvelope"];
                };
            };
            /** @description The request is not valid; the message names the field to fix, and nothing was changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestError"];
                };
            };
            /** @description The API key is missing or not valid, or it may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForbiddenError"];
                };
            };
            /** @description The caller sends more requests than the API accepts in this time. The request was not executed. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TooManyRequestsError"];
                };
            };
            /** @description Something went wrong inside the API; the message stays generic. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerError"];
                };
            };
            /** @description The API is handling as much as it can. The request was not executed. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverloadedError"];
                };
            };
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
            /** @description The terminals of the webcode. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TerminalsEnvelope"];
                };
            };
            /** @description The request is not valid; the message names the field to fix, and nothing was changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestError"];
                };
            };
            /** @description The API key is missing or not valid, or it may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForbiddenError"];
                };
            };
            /** @description The caller sends more requests than the API accepts in this time. The request was not executed. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TooManyRequestsError"];
                };
            };
            /** @description The API or the payment provider failed; the message stays generic. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerError"];
                };
            };
            /** @description The API is handling as much as it can. The request was not executed. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverloadedError"];
                };
            };
        };
    };
    createTestPosPayment: {
        parameters: {
            query?: never;
            header?: {
                /**
                 * @description Names one logical attempt, so that sending it twice does the work once: the same key with the same body gets
                 *     the first response again. The same key with another body, or on another endpoint, gets a 409. Use a UUID, or
                 *     something derived from the order and the attempt, such as `order-12345-payment`.
                 */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        /** @description What to charge on which terminal. */
        requestBody: {
            content: {
                "application/json": components["schemas"]["PosPaymentRequest"];
            };
        };
        responses: {
            /** @description The terminal is done; `status` tells whether the card was authorised or refused. */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PosPaymentEnvelope"];
                };
            };
            /** @description The request is not valid; the message names the field to fix, and nothing was changed. */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BadRequestError"];
                };
            };
            /** @description The API key is missing or not valid, or it may not do this. */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ForbiddenError"];
                };
            };
            /** @description No terminal of this webcode and environment has this id. */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotFoundError"];
                };
            };
            /** @description The idempotency key was used before, for something else. The operation is not executed. */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IdempotencyConflictError"];
                };
            };
            /** @description The request body is larger than 1 MiB. */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayloadTooLargeError"];
                };
            };
            /** @description The request body is not declared as application/json, or is compressed. */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnsupportedMediaTypeError"];
                };
            };
            /** @description The caller sends more requests than the API accepts in this time. The request was not executed. */
            429: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TooManyRequestsError"];
                };
            };
            /** @description The API or the payment provider failed; the message stays generic. */
            500: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServerError"];
                };
            };
            /** @description The terminal is not connected or did not answer in time. */
            502: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeviceError"];
                };
            };
            /** @description The API is handling as much as it can. The request was not executed. */
            503: {
                headers: {
                    "Retry-After": components["headers"]["RetryAfter"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverloadedError"];
                };
            };
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
