import { createHash } from "node:crypto";
import { base64url, EncryptJWT, errors } from "jose";
import { describe, expect, it } from "vitest";
import { audienceOf } from "../../src/redirect/audience.ts";
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
const audience = "test:SHOP01";
const data = await sealRedirectData(claims, secret, { audience, now });
const messages = {
  malformed: "The data is not encrypted as the API does it.",
  not_genuine: "The data was forged or changed, or has another secret.",
  expired: "The data is genuine, but expired.",
  wrong_audience: "The data is genuine, but of another environment or webcode.",
  other_session: "The data is genuine, but of another session.",
} satisfies Record<RedirectError["code"], string>;

/** Encrypts any claims under the right secret, which {@link sealRedirectData} refuses to do. */
const encrypted = async (payload: Record<string, unknown>, header = { alg: "dir", enc: "A256GCM" }) =>
  new EncryptJWT(payload).setProtectedHeader(header).encrypt(await redirectKey(secret));
const seconds = now.getTime() / 1000;
const times = { iat: seconds, exp: seconds + 600, aud: audience };

it("the audience of redirect data is its environment and webcode", () => {
  expect(audienceOf({ environment: "test", webcode: "SHOP01" })).toBe(audience);
});

describe("the data of a redirect", () => {
  it("decrypts to its claims, with issue time, expiry and audience", async () => {
    expect(await openRedirectData(data, secret, { now, audience })).toEqual({ ...claims, ...times });
  });

  it("is a compact JWE that shows only its algorithms", () => {
    const [header = "", key, ...rest] = data.split(".");
    expect(JSON.parse(new TextDecoder().decode(base64url.decode(header)))).toEqual({
      alg: "dir",
      enc: "A256GCM",
    });
    expect([key, rest.length]).toEqual(["", 3]);
  });

  it("is issued in the second that has begun, however much of it has passed", async () => {
    const late = new Date(now.getTime() + 999);
    const sealed = await sealRedirectData(claims, secret, { audience, now: late });
    expect(await openRedirectData(sealed, secret, { now })).toEqual({ ...claims, ...times });
  });

  it("opens when other code has encrypted it under the SHA-256 of a secret in the form of the API's", async () => {
    const made = `avs_${"k3T9".repeat(10)}`;
    const key = createHash("sha256").update(made).digest();
    const token = await new EncryptJWT({ ...claims, ...times })
      .setProtectedHeader({ alg: "dir", enc: "A256GCM" })
      .encrypt(key);
    expect(await openRedirectData(token, made, { now, audience })).toEqual({ ...claims, ...times });
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

  const other = { now, audience, sessionId: "SHOP01-EXT-1" };
  const later = { now: new Date(now.getTime() + 600_000), audience };
  const cut = data.slice(0, -30);
  it.each<[string, string, string | string[], object, RedirectError["code"]]>([
    ["another secret", data, "another_secret", { now, audience }, "not_genuine"],
    ["two other secrets", data, ["another_secret", "a_third"], { now, audience }, "not_genuine"],
    ["another secret after it expired", data, "another_secret", later, "not_genuine"],
    ["another webcode", data, secret, { now, audience: "test:SHOP02" }, "wrong_audience"],
    ["the other environment", data, secret, { now, audience: "live:SHOP01" }, "wrong_audience"],
    ["a clock ten minutes ahead", data, secret, later, "expired"],
    ["a clock ten minutes ahead, under the former secret", data, ["a_new_secret", secret], later, "expired"],
    ["a clock ten minutes ahead, under the new secret", data, [secret, "a_former_secret"], later, "expired"],
    ["another session", data, secret, other, "other_session"],
    ["a session that the caller does not know", data, secret, { ...other, sessionId: "" }, "other_session"],
    ["another session, under the former secret", data, ["a_new_secret", secret], other, "other_session"],
    ["text", "paid", secret, { now, audience }, "malformed"],
    ["a part of it", cut, secret, { now, audience }, "malformed"],
    ["its first half", data.slice(0, data.indexOf("..") + 2), secret, { now, audience }, "malformed"],
    ["another part added", `${data}.x`, secret, { now, audience }, "malformed"],
  ])("is rejected with %s", async (_, sealed, withSecret, options, code) => {
    const error = await openRedirectData(sealed, withSecret, options).catch((thrown) => thrown);
    expect(error).toBeInstanceOf(RedirectError);
    expect(error).toMatchObject({ name: "RedirectError", code, message: messages[code] });
    // The library that decrypts cannot know the session.
    expect(error.cause instanceof errors.JOSEError).toBe(code !== "other_session");
  });

  it.each([
    ["no text", ""],
    ["no parameter", null],
    ["a parameter that came twice", [data, data]],
  ])("is rejected as missing with %s", async (_, given) => {
    const opened = openRedirectData(given as string, secret, { now, audience });
    await expect(opened).rejects.toMatchObject({ code: "malformed", message: "The data is missing." });
  });

  it.each([
    ["the new secret of two", [secret, "a_former_secret"]],
    ["the former secret of two", ["a_new_secret", secret]],
  ])("decrypts with %s", async (_, secrets) => {
    const options = { now, audience, sessionId: claims.sessionId };
    expect((await openRedirectData(data, secrets, options)).sessionId).toBe(claims.sessionId);
  });

  it.each([
    { alg: "A256KW", enc: "A256GCM" },
    { alg: "dir", enc: "A128CBC-HS256" },
  ])("is rejected with the algorithms $alg and $enc, even under the right key", async (header) => {
    const opened = openRedirectData(await encrypted({ ...claims, ...times }, header), secret, {
      now,
      audience,
    });
    await expect(opened).rejects.toMatchObject({
      code: "malformed",
      cause: { code: "ERR_JOSE_ALG_NOT_ALLOWED" },
    });
  });

  it.each(["iat", "exp", "aud"] as const)("is rejected without the claim %s", async (missing) => {
    const { [missing]: _, ...rest } = { ...claims, ...times };
    await expect(openRedirectData(await encrypted(rest), secret, { now })).rejects.toMatchObject({
      code: "malformed",
      cause: { message: `missing required "${missing}" claim` },
    });
  });

  it("is rejected as malformed before a time in its claim nbf, which the API does not set", async () => {
    const early = await encrypted({ ...claims, ...times, nbf: seconds + 60 });
    await expect(openRedirectData(early, secret, { now, audience })).rejects.toMatchObject({
      code: "malformed",
      cause: { claim: "nbf", reason: "check_failed" },
    });
  });

  it("is neither encrypted nor decrypted with an empty secret", async () => {
    const error = new TypeError("The client secret is empty; pass the one of the environment.");
    await expect(openRedirectData(data, "", { now })).rejects.toThrow(error);
    await expect(openRedirectData(data, [secret, ""], { now })).rejects.toThrow(error);
    await expect(openRedirectData(data, [], { now })).rejects.toThrow(
      new TypeError("secret is an empty list; pass the client secret of the environment."),
    );
    await expect(openRedirectData(data, `${secret}\n`, { now })).rejects.toThrow("trim it");
    await expect(sealRedirectData(claims, "", { audience, now })).rejects.toThrow(error);
  });
});
