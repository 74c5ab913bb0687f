import { base64url, EncryptJWT } from "jose";
import { describe, expect, it } from "vitest";
import { redirectKey } from "../../src/redirect/key.ts";
import { openRedirectData } from "../../src/redirect/open.ts";
import { sealRedirectData } from "../../src/redirect/seal.ts";

const secret = "example_client_secret";
const now = new Date("2026-06-28T10:35:22Z");
const claims = {
  sessionId: "SHOP01-EXT-17195000001234",
  paymentReference: "SHOP01-PXT-17195000005678",
  status: "completed" as const,
  amount: { value: 10000, currency: "EUR" },
  customReference: "ORD-2026-12345",
};
const data = await sealRedirectData(
  claims,
  { environment: "test", webcode: "SHOP01" },
  secret,
  now.getTime(),
);
const audience = "test:SHOP01";

describe("the data of a redirect", () => {
  it("decrypts to its claims, with issue time, expiry and audience", async () => {
    const seconds = now.getTime() / 1000;
    const opened = { ...claims, iat: seconds, exp: seconds + 600, aud: audience };
    expect(await openRedirectData(data, secret, { now, audience })).toEqual(opened);
  });

  it("is a compact JWE that shows only its algorithms", () => {
    const [header = "", key, ...rest] = data.split(".");
    expect(JSON.parse(new TextDecoder().decode(base64url.decode(header)))).toEqual({
      alg: "dir",
      enc: "A256GCM",
    });
    expect([key, rest.length]).toEqual(["", 3]);
  });

  it("is rejected after any change of a single character", async () => {
    for (let index = 0; index < data.length; index += 1) {
      const changed = `${data.slice(0, index)}${data[index] === "A" ? "Q" : "A"}${data.slice(index + 1)}`;
      await expect(
        openRedirectData(changed, secret, { now, audience }),
        `character ${index}`,
      ).rejects.toThrow();
    }
  });

  it.each([
    ["another secret", data, "another_secret", { now, audience }],
    ["another webcode", data, secret, { now, audience: "test:SHOP02" }],
    ["the other environment", data, secret, { now, audience: "live:SHOP01" }],
    ["a clock ten minutes ahead", data, secret, { now: new Date(now.getTime() + 600_000), audience }],
    ["no data", "", secret, { now, audience }],
  ])("is rejected with %s", async (_, sealed, withSecret, options) => {
    await expect(openRedirectData(sealed, withSecret, options)).rejects.toThrow();
  });

  it("is rejected with another algorithm, even under the right key", async () => {
    const key = await redirectKey(secret);
    const swapped = await new EncryptJWT(claims)
      .setProtectedHeader({ alg: "A256KW", enc: "A256GCM" })
      .setIssuedAt(now)
      .setExpirationTime(new Date(now.getTime() + 600_000))
      .setAudience(audience)
      .encrypt(key);
    await expect(openRedirectData(swapped, secret, { now, audience })).rejects.toThrow();
  });

  it.each(["iat", "exp", "aud"])("is rejected without the claim %s", async (missing) => {
    const seconds = now.getTime() / 1000;
    const { [missing]: _, ...rest } = {
      ...claims,
      iat: seconds,
      exp: seconds + 600,
      aud: audience,
    } as Record<string, unknown>;
    const sealed = await new EncryptJWT(rest)
      .setProtectedHeader({ alg: "dir", enc: "A256GCM" })
      .encrypt(await redirectKey(secret));
    await expect(openRedirectData(sealed, secret, { now })).rejects.toThrow(
      `missing required "${missing}" claim`,
    );
  });

  it("is neither encrypted nor decrypted with an empty secret", async () => {
    const error = new TypeError("The client secret is empty; pass the one of the environment.");
    await expect(openRedirectData(data, "", { now })).rejects.toThrow(error);
    const tenant = { environment: "test" as const, webcode: "SHOP01" };
    await expect(sealRedirectData(claims, tenant, "", now.getTime())).rejects.toThrow(error);
  });
});
