/**
 * What each house rule says of itself. Whoever changes a rule or its sentence compares the sentence with the documents
 * that the rule accepts and rejects, and changes it here.
 */
export const descriptions: Record<string, string> = {
  "mirrored-trees":
    "The trees of the environments are mirror images: only scope, operationId, summary and the named environment differ.",
  "operations-only":
    "A path holds operations and nothing else, so that each operation shows all that it takes.",
  touches: "Every operation says which kinds of resources it reads or changes.",
  "scope-of-tree": "Every operation asks for the scope of the tree that it is in.",
  "environment-in-description": "Every operation ends its description with its environment.",
  "api-key-header":
    "The API keys of each environment travel in X-API-KEY and have a security scheme of their own.",
  "idempotency-key-on-writes": "Every write takes the optional header Idempotency-Key.",
  "no-idempotency-key-on-reads": "No read takes Idempotency-Key.",
  "no-idempotency-key-example":
    "Idempotency-Key has no example or default, because tools would send it with every request.",
  "idempotency-conflicts":
    "Whatever takes Idempotency-Key documents both conflicts with their literal messages.",
  "webcode-on-writes": "The body of every write requires webcode.",
  "webcode-on-reads": "The query of every read requires webcode.",
  "json-content": "Request bodies and responses are JSON and nothing else.",
  "request-body-on-writes": "Every write requires a body.",
  "no-request-body-on-reads": "No read has a body.",
  "closed-requests": "Every object in a request refuses unknown members.",
  "open-responses": "No object that the API sends refuses new members.",
  "open-codes": "The code of an error is an open list.",
  "open-branches": "An open list excludes from its other values exactly the ones that it knows.",
  "success-envelope": "Every success comes in the success envelope.",
  "error-envelope": "Every error comes in the error envelope.",
  "minor-units": "Money is an integer of minor units beside its currency.",
  "marked-claims":
    "Every constraint, value, status and extension is a fact of facts.yaml or marked with x-assumed.",
  "required-errors": "Every operation documents its possible errors, with an example of each code.",
  "field-error-codes": "A field with an error code of its own has it among the examples of status 400.",
  "error-code-registry": "The known values of ErrorCode are its registry, which lists each code once.",
  "error-code-entries": "Every entry of the registry says what the code means and what to do.",
  "every-error-code": "Every registered code is shown under each of its statuses.",
  "error-examples": "An error example tells its own status and a code that is registered for it.",
  "named-errors": "An error that no operation documents has a code that is registered for its status.",
  "message-templates": "The message of an error example follows its template.",
  "allowed-error-codes": "An error response allows only codes that are registered for its status.",
  "same-named-errors": "One name of an error example stands for one value.",
  "named-examples": "Every request body and response has named examples, each with a summary.",
  "valid-examples": "Every example of a body or parameter is valid, without undeclared members.",
  "valid-schema-examples": "Every example and default inside a schema is valid.",
  "verb-noun-operation-id": "Every operationId is a verb of the API and a noun, in camel case.",
  "unique-operation-id": "No two operations share an operationId.",
  "operation-texts": "Every operation has a summary, a description and exactly one tag.",
  "declared-tag": "Every tag is declared at the top of the document.",
  "assumed-sentence": "Every x-assumed is one sentence that says what is assumed and why.",
  "deprecation-note":
    "The description of everything that is deprecated begins with a note: what to use instead, and until when it works.",
  "signed-webhooks": "Every webhook carries its time stamp and signature.",
  "webhook-events": "The body of every webhook says what happened and has an identifier to tell repeats by.",
  "webhooks-without-key": "A webhook carries no API key; its signature is the proof.",
  "unique-names": "No name stands in two sections of components, whatever its case.",
  "generated-names": "No schema has a name that generators make from an operationId.",
  "own-titles": "A schema has no title, or its own name as the title.",
  "flat-schemas": "No schema has allOf.",
  "listed-values": "A value that is always the same is an enum of one, and never a const.",
  "enum-names": "Every list of values has a name and a description for each of them.",
  "url-formats": "A URL has the format uri, and its pattern allows only what that format allows.",
  "inline-bodies": "Every request body and response is inline.",
  links: "A response links to what a caller does next, with all that it needs, in the same environment.",
  "external-docs": "The document leads to the vendor's documentation.",
  "local-server": "The servers are that of the vendor, and then the local sandbox.",
  "shared-fields": "The fields that two schemas about one thing share are the same in both.",
  "same-named-fields":
    "Fields and parameters of one name have one schema, which is the one of that name if there is one.",
  "own-summaries": "No two examples that are shown together have the same summary.",
  "own-examples": "No operation has an example that only another environment has.",
};
