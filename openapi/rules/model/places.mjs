// Where the rules look, as JSONPath. Constants rather than Spectral aliases: those are lost in an override's `extends`.
const writeMethods = ["post", "put", "patch", "delete"];

export const methods = ["get", ...writeMethods];

const below = (root, names) => `$.${root}[*][${names.join()}]`;

export const reads = below("paths", ["get"]);
export const writes = below("paths", writeMethods);
export const operations = below("paths", methods);
export const webhooks = below("webhooks", methods);

export const requests = `${operations}.requestBody`;
export const responses = `${operations}.responses[*]`;
export const errors = `${operations}.responses[?(@property.match(/^[45]/))]`;
export const successes = `${operations}.responses[?(@property.match(/^2/))]`;
export const events = `${webhooks}.requestBody`;

/** Everything that holds a JSON schema with examples beside it. */
export const parameters = [`${operations}.parameters[*]`, `${webhooks}.parameters[*]`];
export const mediaTypes = [requests, responses, events].map((place) => `${place}.content[*]`);

/** Every schema that is not part of another one. */
export const schemas = [...parameters, ...mediaTypes].map((place) => `${place}.schema`);
/** Errors that no operation documents: the server sends them before it knows the operation, or for every operation alike. */
export const namedErrors = "$.components.examples[*]";
export const namedSchemas = "$.components.schemas[*]";
