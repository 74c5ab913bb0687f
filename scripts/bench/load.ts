import autocannon from "autocannon";
import { type RequestName, requestOf } from "./requests.ts";

// Runs as its own process, so that it can have its own processor:
// node load.ts URL REQUEST-NAME SESSION-ID (NUMBER | SECONDSs) CONNECTIONS
const [url = "", name = "", sessionId = "", extent = "", connections = ""] = process.argv.slice(2);
const { path, ...request } = requestOf(name as RequestName, sessionId);
const result = await autocannon({
  url: url + path,
  ...request,
  connections: Number(connections),
  idReplacement: true,
  // It ends with a sample, and the duration of a number of requests is rounded up to one. Milliseconds.
  sampleInt: 20,
  ...(extent.endsWith("s") ? { duration: Number.parseFloat(extent) } : { amount: Number(extent) }),
});
const { total, sent } = result.requests;
// A connection that the server closes without a response is no error to autocannon. At the end each may wait for one.
const lost = Math.max(0, sent - total - result.errors - Number(connections));
const failed = result.non2xx + result.errors + lost;
console.log(JSON.stringify({ perSecond: total / result.duration, total, failed }));
