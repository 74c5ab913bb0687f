import { verifyWebhook } from "avirato-payments-contract/webhooks";
import Fastify from "fastify";

const secret = process.env["CLIENT_SECRET"] ?? "";
if (!secret) throw new Error("Set CLIENT_SECRET to the client secret of the environment.");

export const app = Fastify();
// In a plugin, so that the other routes still get parsed bodies.
app.register(async (webhooks) => {
  webhooks.addContentTypeParser("application/json", { parseAs: "buffer" }, (_request, body, done) =>
    done(null, body),
  );
  webhooks.post<{ Body: Buffer }>("/webhooks", async (request, reply) => {
    try {
      const event = await verifyWebhook({ body: request.body, headers: request.headers, secret });
      console.log(event.event_code);
      return reply.code(204).send();
    } catch {
      return reply.code(400).send();
    }
  });
});
