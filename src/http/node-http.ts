/**
 * Functions of Node's HTTP modules. An `import` of `node:http` reads each of its exports, and reading `WebSocket` loads
 * all of undici, which takes a tenth of the start of a command. A function of `node:https` loads that module when it is
 * called.
 */
export const { createServer, request: httpRequest, STATUS_CODES } = process.getBuiltinModule("node:http");

export const httpsRequest = (...args: Parameters<typeof httpRequest>) =>
  process.getBuiltinModule("node:https").request(...args);
