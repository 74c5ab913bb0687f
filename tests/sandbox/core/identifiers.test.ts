import { crc32 } from "node:zlib";
import { describe, expect, it } from "vitest";
import {
  apiKey,
  clientSecret,
  cryptoRandom,
  eventId,
  faultId,
  identifier,
  keyId,
  maskMadeSecrets,
  pageToken,
  positionOf,
  type Random,
  timeIn,
} from "../../../src/sandbox/core/identifiers.ts";

/** Gives these bytes, again and again. */
const repeating =
  (...bytes: number[]) =>
  (size: number) =>
    Uint8Array.from({ length: size }, (_, index) => bytes[index % bytes.length] ?? 0);

const now = Date.parse("2026-06-28T10:30:00.999Z");

describe("an identifier", () => {
  it("contains webcode, kind and millisecond, and ends in random digits", () => {
    expect(identifier("SHOP01", "EXT", now, repeating(1, 22, 103))).toBe("SHOP01-EXT-1782642600999123123123");
  });

  it("has digits without bias: a byte from 250 on is drawn again", () => {
    expect(identifier("S", "MOD", 0, repeating(250, 7, 255, 249))).toBe("S-MOD-0797979797");
  });
});

describe("the time in an identifier", () => {
  it.each(["EXT", "PXT", "POS", "MOD"] as const)("of the kind %s is that of its creation", (kind) => {
    expect(timeIn(identifier("SHOP01", kind, now, cryptoRandom))).toBe(now);
  });

  it.each([
    "SHOP01-EXT-1",
    "SHOP01-XXX-1782642600999123123123",
    "SHOP01-EXT-17826426009991231231234",
    "SHOP01-EXT-1782642600999123123123x",
    "SHOP01-EXT-178264260099912312312x",
    "SHOP01-EXT-x782642600999123123123",
  ])("is unknown in %s", (text) => {
    expect(timeIn(text)).toBeUndefined();
  });
});

describe("a random text or number", () => {
  it("has the requested length, is new each time, and cannot be changed by another caller", () => {
    const drawn = Array.from({ length: 3_000 }, (_, index) => cryptoRandom(16 + (index % 3)));
    expect(drawn.map(({ length }) => length)).toEqual(drawn.map((_, index) => 16 + (index % 3)));
    expect(new Set(drawn.map((bytes) => bytes.subarray(0, 16).join())).size).toBe(drawn.length);
    // Were it a part of the pool, the next draw would change it.
    const [first] = drawn;
    const before = first?.join();
    for (let draw = 0; draw < 300; draw += 1) cryptoRandom(16);
    expect(first?.join()).toBe(before);
  });

  it("can be as large as the pool, and larger", () => {
    for (const size of [4_096, 4_097, 10_000]) {
      const [one, other] = [cryptoRandom(size), cryptoRandom(size)];
      expect([one.length, other.length]).toEqual([size, size]);
      expect(one).not.toEqual(other);
      expect(new Set(one).size).toBe(256);
    }
  });
});

describe("an API key", () => {
  it.each(["live", "test"] as const)(
    "starts with the prefix of %s, and ends with a checksum of everything before it",
    (environment) => {
      const key = apiKey(environment, repeating(0, 9, 10, 35, 36, 61));
      const text = `avp_${environment}_${"09AZaz".repeat(6).slice(0, 32)}`;
      expect(key).toBe(text + crc32(text).toString(16).padStart(8, "0"));
    },
  );

  it("has a checksum of eight characters, even if it begins with a zero", () => {
    const lengths = Array.from({ length: 64 }, (_, byte) => apiKey("test", repeating(byte)).length);
    expect(new Set(lengths)).toEqual(new Set(["avp_test_".length + 32 + 8]));
  });
});

describe("a random text", () => {
  it("has characters without bias: a byte from 248 on is drawn again", () => {
    expect(keyId(repeating(247, 248, 255))).toBe(`key_${"z".repeat(16)}`);
  });

  it("of a payment page contains the session's position, however large it is", () => {
    const positions = [0, 1, 61, 62, now * 1000, Number.MAX_SAFE_INTEGER];
    const tokens = positions.map((position) => pageToken(position, repeating(1)));
    expect(tokens[3]).toBe("000000010".padEnd(22, "1"));
    expect(tokens.map(positionOf)).toEqual(positions);
  });

  it.each([
    [clientSecret, /^avs_\w{40}$/],
    [(random: Random) => pageToken(now * 1000, random), /^\w{22}$/],
    [eventId, /^evt_\w{26}$/],
    [keyId, /^key_\w{16}$/],
    [faultId, /^flt_\w{16}$/],
  ])("has the length of its kind, even if few bytes come at once", (make, form) => {
    expect(make(repeating(1))).toMatch(form);
    expect(make(repeating(255, 1, 255, 255))).toMatch(form);
  });
});

it("masking leaves nothing of a key or a client secret but its prefix", () => {
  const made = [apiKey("live", cryptoRandom), apiKey("test", cryptoRandom), clientSecret(cryptoRandom)];
  expect(maskMadeSecrets(`/a/${made.join("?b=")}/c`)).toBe("/a/avp_live_***?b=avp_test_***?b=avs_***/c");
});
