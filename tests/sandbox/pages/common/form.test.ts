import { describe, expect, it } from "vitest";
import { serverLimits } from "../../../../generated/constants.ts";
import { formBudget } from "../../../../src/http/body-budget.ts";
import { useSandbox, webcode } from "../../../support/sandbox.ts";

const running = useSandbox();
const origin = "http://127.0.0.1:4020";

describe("a form", () => {
  const post = (path: string, type: string | undefined, body: string) =>
    running.sandbox.fetch(
      new Request(`${origin}${path}`, {
        method: "POST",
        headers: type === undefined ? {} : { "Content-Type": type },
        body,
      }),
    );
  const urlencoded = "application/x-www-form-urlencoded";

  it.each(["/pay-external/x", "/dashboard/test/keys"])(
    "to %s is refused when it is too large, or anything else than a form",
    async (path) => {
      const large = await post(path, urlencoded, "a".repeat(serverLimits.formBytes + 1));
      expect([large.status, await large.text()]).toEqual([
        413,
        expect.stringContaining("larger than 16384 bytes"),
      ]);
      const other = await post(path, "multipart/form-data; boundary=x", "--x--");
      expect([other.status, await other.text()]).toEqual([
        415,
        expect.stringContaining("must be application/x-www-form-urlencoded"),
      ]);
    },
  );

  it("is refused while the forms of others leave no room for it, with how many bytes there is room for", async () => {
    const hold = formBudget.hold();
    hold.take(serverLimits.formBytesUnderWay);
    const response = await post("/dashboard/test/keys", urlencoded, "webcode=SHOP01").finally(hold.release);
    expect(response.status).toBe(503);
    expect(await response.text()).toContain(String(serverLimits.formBytesUnderWay));
    expect((await post("/dashboard/test/keys", urlencoded, "webcode=SHOP01")).status).toBe(303);
  });

  it("releases its share of the form budget, also when it is refused", async () => {
    const statuses: number[] = [];
    for (const body of ["webcode=SHOP01", "a".repeat(serverLimits.formBytes + 1)])
      statuses.push((await post("/dashboard/test/keys", urlencoded, body)).status);
    expect(statuses).toEqual([303, 413]);
    const hold = formBudget.hold();
    expect(hold.take(serverLimits.formBytesUnderWay)).toBe(true);
    hold.release();
  });

  it("without a body has no fields", async () => {
    const request = new Request(`${origin}/dashboard/test/clock/back`, { method: "POST" });
    expect((await running.sandbox.fetch(request)).status).toBe(303);
  });

  it("has the last of the values of a field that is repeated", async () => {
    const body = "webcode=SHOP08&webcode=SHOP09&ips=";
    expect((await post("/dashboard/test/keys", urlencoded.toUpperCase(), body)).status).toBe(303);
    const { json } = await running.control("GET", "/api-keys");
    const webcodes = json.apiKeys.map((key: { webcode: string }) => key.webcode);
    expect([webcodes.includes("SHOP08"), webcodes.includes("SHOP09")]).toEqual([false, true]);
  });

  it("of a type that only begins or ends like the one of forms is refused", async () => {
    for (const type of [`${urlencoded}2`, `text/${urlencoded}`])
      expect((await post("/dashboard/test/keys", type, "webcode=SHOP01")).status).toBe(415);
  });

  it("may be as large as the limit, and say its charset", async () => {
    const body = `webcode=${webcode}&ips=&x=`.padEnd(serverLimits.formBytes, "a");
    expect((await post("/dashboard/test/keys", `${urlencoded};charset=UTF-8`, body)).status).toBe(303);
  });
});
