import { expect, it } from "vitest";
import { createSandbox } from "../../src/sandbox/sandbox.ts";
import { allChecks } from "../../src/verify/checks/all.ts";
import { verify } from "../../src/verify/verify.ts";
import { changed, changingResponses, fetchOf } from "./mutants/mutant.ts";

const checks = await allChecks();
/** The clauses that list the fields of a response, and each field. */
const fields = checks.flatMap((check) =>
  /^The response has /.test(check.says)
    ? (check.says.match(/\b[a-z]+[A-Z]\w*\b|\b(?:type|status|amount)\b/g) ?? []).map((field) => ({
        check,
        id: check.id,
        field,
      }))
    : [],
);

it("the clauses that list the fields of a response are found", () => {
  expect(fields.length).toBeGreaterThan(4);
});

it.each(fields)("$id is refuted by a server that leaves out $field", async ({ check, id, field }) => {
  const sandbox = await createSandbox();
  const layer = changingResponses(({ status, body }, { method }) =>
    method === "POST" && status < 300
      ? { body: changed(body, ({ data, ...more }) => ({ ...more, data: { ...data, [field]: undefined } })) }
      : {},
  );
  const options = { server: "http://127.0.0.1", webcode: "SHOP01", testKey: sandbox.keys.test };
  // Only the last request is about the clause; the ones before it need their whole responses.
  let sent = 0;
  const count = async (from: number) => {
    sent = 0;
    const right = fetchOf({ rule: "breaks none", clause: id }, sandbox);
    const wrong = fetchOf({ rule: `leaves out ${field}`, clause: id, layer }, sandbox);
    const fetch = (request: Request) => {
      sent += 1;
      return sent > from ? wrong(request) : right(request);
    };
    const { findings } = await verify({ ...options, allowLive: false, sandbox: false, fetch }, [check]);
    return findings[0]?.verdict;
  };
  const whole = await count(Number.POSITIVE_INFINITY);
  const verdict = await count(sent - 1);
  await sandbox.close();
  expect([whole, verdict]).toEqual(["confirmed", "refuted"]);
});
