// Loaded into a command with --import: prints the address at which each HTTP server is told to listen and its limits, on
// stderr. With ANY_PORT, it listens on a free port in place of the given one.
import { Server } from "node:http";

const { listen } = Server.prototype;
Server.prototype.listen = function (port, host, ...rest) {
  const { headersTimeout, requestTimeout, keepAliveTimeout, maxHeaderSize } = this;
  const limits = { headersTimeout, requestTimeout, keepAliveTimeout, maxHeaderSize };
  console.error(`listening ${JSON.stringify({ port, host, ...limits })}`);
  return listen.call(this, process.env.ANY_PORT ? 0 : port, host, ...rest);
};
