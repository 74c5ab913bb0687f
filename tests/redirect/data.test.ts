import { base64url, EncryptJWT } from "jose";
import { describe, expect, it } from "vitest";
import { redirectKey } from "../../src/redirect/key.ts";
import { openRedirectData, RedirectError } from "../../src/redirect/open.ts";
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

  const later = { now: new Date(now.getTime() + 600_000), audience };
  const cut = data.slice(0, -30);
  it.each<[string, string | null, string | string[], object, RedirectError["code"]]>([
    ["another secret", data, "another_secret", { now, audience }, "not_genuine"],
    ["two other secrets", data, ["another_secret", "a_third"], { now, audience }, "not_genuine"],
    ["another secret after it expired", data, "another_secret", later, "not_genuine"],
    ["another webcode", data, secret, { now, audience: "test:SHOP02" }, "wrong_audience"],
    ["the other environment", data, secret, { now, audience: "live:SHOP01" }, "wrong_audience"],
    ["a clock ten minutes ahead", data, secret, later, "expired"],
    ["a clock ten minutes ahead, under the former secret", data, ["a_new_secret", secret], later, "expired"],
    ["another session", data, secret, { now, audience, sessionId: "SHOP01-EXT-1" }, "other_session"],
    ["no data", "", secret, { now, audience }, "malformed"],
    ["no parameter", null, secret, { now, audience }, "malformed"],
    ["text", "paid", secret, { now, audience }, "malformed"],
    ["a part of it", cut, secret, { now, audience }, "malformed"],
    ["its first half", data.slice(0, data.indexOf("..") + 2), secret, { now, audience }, "malformed"],
    ["another part added", `${data}.x`, secret, { now, audience }, "malformed"],
  ])("is rejected with %s", async (_, sealed, withSecret, options, code) => {
    const opened = openRedirectData(sealed, withSecret, options);
    await expect(opened).rejects.toBeInstanceOf(RedirectError);
    await expect(opened).rejects.toMatchObject({ name: "RedirectError", code });
  });

  it.each([
    ["the new secret of two", [secret, "a_former_secret"]],
    ["the former secret of two", ["a_new_secret", secret]],
  ])("decrypts with %s", async (_, secrets) => {
    const options = { now, audience, sessionId: claims.sessionId };
    expect((await openRedirectData(data, secrets, options)).sessionId).toBe(claims.sessionId);
  });

  it("is rejected with another algorithm, even under the right key", async () => {
    const key = await redirectKey(secret);
    const swapped = await new EncryptJWT(claims)
      .setProtectedHeader({ alg: "A256KW", enc: "A256GCM" })
      .setIssuedAt(now)
      .setExpirationTime(new Date(now.getTime() + 600_000))
      .setAudience(audience)
      .encrypt(key);
    await expect(openRedirectData(swapped, secret, { now, audience })).rejects.toMatchObject({
      code: "malformed",
    });
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
    await expect(openRedirectData(sealed, secret, { now })).rejects.toMatchObject({
      code: "malformed",
      cause: { message: `missing required "${missing}" claim` },
    });
  });

  it("is neither encrypted nor decrypted with an empty secret", async () => {
    const error = new TypeError("The client secret is empty; pass the one of the environment.");
    await expect(openRedirectData(data, "", { now })).rejects.toThrow(error);
    await expect(openRedirectData(data, [secret, ""], { now })).rejects.toThrow(error);
    await expect(openRedirectData(data, [], { now })).rejects.toThrow(TypeError);
    await expect(openRedirectData(data, `${secret}\n`, { now })).rejects.toThrow("trim it");
    const tenant = { environment: "test" as const, webcode: "SHOP01" };
    await expect(sealRedirectData(claims, tenant, "", now.getTime())).rejects.toThrow(error);
  });
});
