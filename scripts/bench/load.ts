import autocannon from "autocannon";
import { asked, type Call } from "./calls.ts";

// A process of its own, so that it has a processor of its own: node load.ts URL CALL SESSION-ID (N requests | Ns) CONNECTIONS
const [url = "", call = "", sessionId = "", extent = "", connections = ""] = process.argv.slice(2);
const { path, ...request } = asked(call as Call, sessionId);
const result = await autocannon({
  url: url + path,
  ...request,
  connections: Number(connections),
  idReplacement: true,
  ...(extent.endsWith("s") ? { duration: Number.parseFloat(extent) } : { amount: Number(extent) }),
});
const { total } = result.requests;
console.log(
  JSON.stringify({ perSecond: total / result.duration, total, failed: result.non2xx + result.errors }),
);
