import { expect, it } from "vitest";
import { createSandbox } from "../../src/sandbox/sandbox.ts";
import { allChecks } from "../../src/verify/checks/all.ts";
import { verify } from "../../src/verify/verify.ts";
import { fetchOf, idempotencyKeyOf, type Mutant, type ServerResponse } from "./mutants/mutant.ts";

/** A server whose responses are right: it executes a replay once more, and sends the recorded response. */
const mutant: Mutant = {
  rule: "executes replays and hides it",
  clause: "",
  layer: (next) => {
    const recorded = new Map<string, Promise<ServerResponse>>();
    return async (request) => {
      const key = idempotencyKeyOf(request);
      if (key === undefined) return next(request);
      const first = recorded.get(key);
      if (first === undefined) {
        const response = next(request);
        recorded.set(key, response);
        return response;
      }
      await first;
      await next({ ...request, headers: { ...request.headers, "idempotency-key": crypto.randomUUID() } });
      return first;
    };
  },
};

it.each(["idempotency.session", "idempotency.modification", "idempotency.concurrency"])(
  "%s looks at what was executed, and not only at the responses",
  async (id) => {
    const sandbox = await createSandbox();
    const checks = (await allChecks()).filter((check) => check.id === id);
    const options = { server: "http://127.0.0.1", webcode: "SHOP01", testKey: sandbox.keys.test };
    const { findings } = await verify(
      { ...options, allowLive: false, sandbox: false, fetch: fetchOf(mutant, sandbox) },
      checks,
    );
    await sandbox.close();
    expect(findings.map(({ id: clause, verdict }) => [clause, verdict])).toEqual([[id, "refuted"]]);
  },
);
