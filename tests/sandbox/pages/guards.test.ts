import { Hono, type MiddlewareHandler } from "hono";
import { describe, expect, it } from "vitest";
import { adminAccess } from "../../../generated/control-plane.ts";
import { guessLimiter } from "../../../src/sandbox/access/guesses.ts";
import { SandboxError, sandboxErrorResponse } from "../../../src/sandbox/control-plane/sandbox-error.ts";
import { machineTime } from "../../../src/sandbox/core/clock.ts";
import {
  adminOnly,
  ownMachineOnly,
  ownNameOnly,
  ownPagesOnly,
  routedPath,
  tokenCheck,
  wellEncodedOnly,
} from "../../../src/sandbox/pages/guards.ts";
import { manualClock } from "../../support/manual-clock.ts";

/** What somebody behind a guard answers: 200 where it let the request through. */
async function behind(guard: MiddlewareHandler, url: string, headers: Record<string, string> = {}) {
  const app = new Hono();
  app.use(guard);
  app.all("*", (c) => c.text("through"));
  app.onError((error) => {
    if (error instanceof SandboxError) return sandboxErrorResponse(error);
    throw error;
  });
  const response = await app.fetch(new Request(url, { headers }), { address: "127.0.0.1" });
  if (response.status === 200) return [200, await response.text()];
  const { error } = (await response.json()) as { error: { name: string; message: string } };
  return [response.status, error.name, error.message];
}

const through = [200, "through"];
const here = "http://127.0.0.1:4020/_sandbox/api-keys";

describe("the host name of the sandbox", () => {
  it.each(["localhost", "127.0.0.1", "[::1]"])("can be %s", async (host) => {
    expect(await behind(ownNameOnly(), `http://${host}:4020/`)).toEqual(through);
  });

  it.each(["10.0.0.7", "127.0.0.2", "0.0.0.0", "[2001:db8::1]"])("is not the address %s", async (host) => {
    const [status, name] = await behind(ownNameOnly(), `http://${host}:4020/`);
    expect([status, name]).toEqual([403, "foreignHost"]);
  });

  it("is not another name that resolves to this machine", async () => {
    const message = "The host evil.example is not this sandbox's. Use localhost or 127.0.0.1 or [::1].";
    expect(await behind(ownNameOnly(), "http://evil.example:4020/")).toEqual([403, "foreignHost", message]);
  });
});

describe("the name of a sandbox with a public URL", () => {
  it.each(["sandbox.example", "localhost", "10.0.0.7", "[2001:db8::1]"])("may be %s", async (host) => {
    expect(await behind(ownNameOnly("https://sandbox.example"), `http://${host}:4020/`)).toEqual(through);
  });

  it("has the port of its URL beside the name", async () => {
    const url = "https://sandbox.example:8443";
    expect(await behind(ownNameOnly(url), `${url}/`)).toEqual(through);
    expect(await behind(ownNameOnly(url), "http://evil.example:8443/")).toEqual([
      403,
      "foreignHost",
      expect.stringContaining(" or [::1] or sandbox.example."),
    ]);
  });

  it.each(["evil.example", "sandbox.example.evil.example", "10.0.0.7.evil.example"])(
    "is not %s",
    async (host) => {
      const [status, name] = await behind(ownNameOnly("https://sandbox.example"), `http://${host}:4020/`);
      expect([status, name]).toEqual([403, "foreignHost"]);
    },
  );
});

describe("a request to a sandbox without an admin token", () => {
  it.each(["Forwarded", "Via", "X-Real-IP", "X-Forwarded-For", "X-Forwarded-Proto", "X-Forwarded-Host"])(
    "is refused when a proxy added %s, even an empty one",
    async (name) => {
      for (const value of ["for=203.0.113.7", ""]) {
        expect(await behind(ownMachineOnly, here, { [name]: value })).toEqual([
          403,
          "forwardedRequest",
          `The request came through a proxy (${name.toLowerCase()}), and the sandbox has no admin token. Start it with --admin-token-file or AVIRATO_ADMIN_TOKEN.`,
        ]);
      }
    },
  );

  it.each(["X-Request-ID", "Not-Via", "Via-X", "X-Forwarded"])(
    "is answered when it came from the machine itself, with any other header such as %s",
    async (name) => {
      expect(await behind(ownMachineOnly, here, { [name]: "1" })).toEqual(through);
    },
  );
});

describe("a page", () => {
  const evil = [403, "foreignPage", "The request comes from a page of another site."];
  it.each([
    ["a program, which sends neither header", {}, through],
    ["our origin", { origin: "http://127.0.0.1:4020" }, through],
    [
      "our origin and the same site",
      { origin: "http://127.0.0.1:4020", "sec-fetch-site": "same-origin" },
      through,
    ],
    ["no origin and the same site", { "sec-fetch-site": "same-origin" }, through],
    ["no origin, typed by hand", { "sec-fetch-site": "none" }, through],
    ["the opaque origin of our own form", { origin: "null", "sec-fetch-site": "same-origin" }, through],
    ["the opaque origin and no word on the site", { origin: "null" }, evil],
    ["another origin", { origin: "https://evil.example" }, evil],
    ["another port", { origin: "http://127.0.0.1:3000" }, evil],
    [
      "another origin that claims our site",
      { origin: "https://evil.example", "sec-fetch-site": "same-origin" },
      evil,
    ],
    ["another site", { "sec-fetch-site": "cross-site" }, evil],
    ["a sister site", { "sec-fetch-site": "same-site" }, evil],
    [
      "our origin from another site",
      { origin: "http://127.0.0.1:4020", "sec-fetch-site": "cross-site" },
      evil,
    ],
    ["an origin that is none", { origin: "nonsense" }, evil],
  ])("is accepted or rejected by its headers: %s", async (_, headers, expected) => {
    expect(await behind(ownPagesOnly, here, headers as Record<string, string>)).toEqual(expected);
  });
});

describe("a path", () => {
  it.each(["/%ff", "/dashboard/%zz", "/_sandbox/api-keys/a%c0%80", "/pay-external/%"])(
    "that is badly encoded belongs to no route: %s",
    async (path) => {
      const refused = [404, "routeNotFound", expect.stringMatching(/^There is no route GET .*…\.$/)];
      expect(await behind(wellEncodedOnly, `http://127.0.0.1:4020${path}`)).toEqual(refused);
    },
  );

  it.each(["/%25", "/dashboard/%C3%A9?a=%ff", "/%2525/%2F"])(
    "that is well encoded passes: %s",
    async (path) => {
      expect(await behind(wellEncodedOnly, `http://127.0.0.1:4020${path}`)).toEqual(through);
    },
  );

  it.each([
    ["/a%20b/%C3%A9?c=1", "/a b/é"],
    ["/a%20b/%ff?c=1", "/a%20b/%ff"],
  ])("is routed decoded only when it is well encoded: %s", (path, routed) => {
    expect(routedPath(new Request(`http://127.0.0.1:4020${path}`))).toBe(routed);
  });
});

describe("the admin token", () => {
  const missing = [401, "missingAdminToken", "Send the admin token as Authorization: Bearer."];
  const wrong = [401, "wrongAdminToken", "The admin token is not valid."];
  it.each([
    [{ authorization: "Bearer secret" }, through],
    [{ authorization: "bearer secret" }, through],
    [{ authorization: "BEARER  secret" }, through],
    [{ authorization: "Bearer secreT" }, wrong],
    [{ authorization: "Bearer secret2" }, wrong],
    [{ authorization: "secret" }, missing],
    [{ authorization: "Basic secret" }, missing],
    [{ authorization: "Bearer " }, missing],
    [{ authorization: "Forbearer secret" }, missing],
    [{}, missing],
  ])("must be exact, after a scheme in upper or lower case: %j", async (headers, expected) => {
    const guard = adminOnly(tokenCheck("secret", guessLimiter(machineTime)));
    expect(await behind(guard, here, headers as Record<string, string>)).toEqual(expected);
  });

  it("has to wait after too many wrong ones, and a right one ends their count", () => {
    const check = tokenCheck("secret", guessLimiter(manualClock()));
    const send = (token: string, address = "192.0.2.1") => check(token, address);
    const miss = (times: number) => {
      for (let time = 0; time < times; time += 1) expect(send("guess")?.errorName).toBe("wrongAdminToken");
    };
    miss(adminAccess.freeAttempts);
    expect(send("secret")).toBeUndefined();
    miss(adminAccess.freeAttempts + 1);
    const { errorName, message, headers } = send("secret") ?? {};
    expect({ errorName, message, headers }).toEqual({
      errorName: "tooManyWrongTokens",
      message: "Too many wrong admin tokens came from this address. Try again in 1 s.",
      headers: { "Retry-After": "1" },
    });
    expect(send("secret", "203.0.113.9")).toBeUndefined();
  });

  it("is requested with the scheme in WWW-Authenticate", async () => {
    const app = new Hono();
    app.use(adminOnly(tokenCheck("secret", guessLimiter(machineTime))));
    app.onError((error) => sandboxErrorResponse(error as SandboxError));
    const response = await app.fetch(new Request(here));
    expect(response.headers.get("www-authenticate")).toBe("Bearer");
  });
});
