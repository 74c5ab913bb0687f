import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { serverLimits, terminals, webhookDelivery } from "../../generated/constants.ts";
import { apiErrors } from "../../generated/errors.ts";
import { operations } from "../../generated/operations.ts";
import { fromRoot } from "../../scripts/paths.ts";
import { words } from "../docs/facts/numbers.ts";

type Node = Record<string, unknown>;

const folder = fromRoot("openapi");
/** The files that describe the vendor's API. */
const files = new Map<string, Node>(
  globSync("{openapi.yaml,{common,errors,events,live,modifications,pos,sessions,test}/**/*.yaml}", {
    cwd: folder,
  })
    .sort()
    .map((name) => [name, parse(readFileSync(join(folder, name), "utf8"))]),
);

/** Every object below a node, with its place. Examples are left out. */
function* objects(node: unknown, place: string): Generator<[place: string, node: Node]> {
  if (typeof node !== "object" || node === null) return;
  yield [place, node as Node];
  for (const [key, inner] of Object.entries(node))
    if (key !== "examples" && key !== "example") yield* objects(inner, `${place}/${key}`);
}
const everywhere = [...files].flatMap(([name, document]) => [...objects(document, `${name}#`)]);

/** How a sentence may state a number: in digits, in a word, or in a larger unit. */
function forms(number: number): string[] {
  const inUnits = (
    [
      [60, "minutes"],
      [3_600, "hours"],
      [1024 * 1024, "MiB"],
    ] as const
  ).flatMap(([size, unit]) =>
    number % size === 0 ? [number / size, words[number / size]].map((count) => `${count} ${unit}`) : [],
  );
  const word = words[number];
  return [String(number), number.toLocaleString("en"), ...(word === undefined ? [] : [word]), ...inUnits];
}
const isStated = (sentence: string, number: number) =>
  forms(number).some((form) => new RegExp(`(?<![\\w.,])${form}(?!\\w|[.,]\\d)`).test(sentence));

/** Error codes are told by their names and messages. */
const isTold = (key: string, value: unknown): value is number =>
  typeof value === "number" && !/code$/i.test(key) && !(key === "minimum" && value === 1);

describe("a number that is assumed", () => {
  const numbers = everywhere.flatMap(([place, node]) =>
    Object.entries(node).flatMap(([key, value]) =>
      "x-assumed" in node && isTold(key, value)
        ? [{ place: `${place}/${key}`, value, sentence: String(node["x-assumed"]) }]
        : [],
    ),
  );

  it("is found beside its sentence", () => {
    expect(numbers.length).toBeGreaterThan(30);
  });

  it.each(numbers)("is the one that its sentence states: $place is $value", ({ value, sentence }) => {
    expect({ sentence, isStated: isStated(sentence, value) }).toEqual({ sentence, isStated: true });
  });
});

describe("a quantity in a description", () => {
  const { timeoutSeconds } = webhookDelivery;
  /** Numbers of other places that descriptions state. */
  const elsewhere: Record<string, number[]> = {
    "openapi.yaml": [serverLimits.jsonDepth],
    "pos/schemas/PosPaymentRequest.yaml": [2],
    ...Object.fromEntries(
      [...files.keys()]
        .filter((name) => /^events\/[\w-]+\.yaml$/.test(name))
        .map((name) => [name, [timeoutSeconds]]),
    ),
  };
  const number = `\\d[\\d,]*|${words.slice(2).join("|")}`;
  const unit = "seconds|minutes|hours|days|MiB|levels|digits|entries|characters|bytes|times";
  const descriptions = everywhere.flatMap(([place, { description }]) =>
    typeof description !== "string"
      ? []
      : Array.from(description.matchAll(new RegExp(`\\b(?:${number})\\s+(?:${unit})\\b`, "g")), ([text]) => ({
          place,
          text,
        })),
  );

  it("is found", () => {
    expect(descriptions.length).toBeGreaterThan(8);
  });

  it.each(descriptions)("is that of the contract: $text in $place", ({ place, text }) => {
    const [name = ""] = place.split("#");
    const own = everywhere
      .filter(([other]) => other.startsWith(`${name}#`))
      .flatMap(([, node]) => Object.values(node).filter((value) => typeof value === "number"));
    const stated = [...own, ...(elsewhere[name] ?? [])].some((value) => isStated(text, value));
    expect({ text, stated }).toEqual({ text, stated: true });
  });
});

describe("a limit in a message", () => {
  /** How a text goes on after a number whose name ends like this. */
  const units = { Bytes: /^ bytes\b/, Seconds: /^ (?:s|seconds)\b/, Depth: /^ levels\b/ };
  const limits = everywhere.flatMap(([place, { "x-message": message }]) =>
    typeof message !== "string"
      ? []
      : Array.from(message.matchAll(/\{(\w+?(Bytes|Seconds|Depth))\}(?=(.*))/g), ([, name, unit, rest]) => ({
          place,
          name,
          unit: units[unit as keyof typeof units],
          rest,
        })),
  );

  it("is found", () => {
    expect(limits.length).toBeGreaterThan(3);
  });

  it.each(limits)("has the unit of its name: $name in $place", ({ unit, rest }) => {
    expect(rest).toMatch(unit);
  });
});

describe("a moment in a description", () => {
  const moments = everywhere.flatMap(([place, { description, schema, ...node }]) => {
    const [, unix, since] =
      /\bUnix (\w+)|\b(\w+) since 1970/.exec(typeof description === "string" ? description : "") ?? [];
    const { examples } = { ...node, ...(schema as Node | undefined) } as { examples?: unknown[] };
    return (unix ?? since) === undefined ? [] : [{ place, unit: unix ?? since, examples: examples ?? [] }];
  });

  it("is found", () => {
    expect(moments.length).toBeGreaterThan(2);
  });

  it.each(moments)("is in the unit of its examples: $unit in $place", ({ unit, examples }) => {
    const units: Record<string, number> = { seconds: 1000, milliseconds: 1 };
    expect(examples).not.toEqual([]);
    for (const example of examples)
      expect(new Date(Number(example) * (units[unit ?? ""] ?? Number.NaN)).getUTCFullYear()).toBe(2026);
  });
});

describe("a sentence about what the vendor says", () => {
  const { facts }: { facts: { id: string; says: string; covers: string[] }[] } = parse(
    readFileSync(join(folder, "facts.yaml"), "utf8"),
  );
  const sentence = (wanted: string) => facts.find(({ id }) => id === wanted)?.says ?? "";

  it("names the terminals of Test, and which of them are connected", () => {
    const [, online = "", offline = ""] = /Test has (.*?), online, and (.*?), offline/.exec(
      sentence("terminals"),
    ) as string[];
    const named = (text: string) => text.match(/[\w-]+-TEST-\d+/g) ?? [];
    const ofContract = (isOnline: boolean) =>
      terminals.test.filter((terminal) => terminal.online === isOnline).map(({ poiId }) => poiId);
    expect([named(online), named(offline)]).toEqual([ofContract(true), ofContract(false)]);
  });

  it.each(facts)("names statuses, codes and routes as the contract has them: $id", ({ says }) => {
    const known = Object.values(apiErrors);
    const [, status] = /\b([45]\d\d) (?:has|with) code/.exec(says) ?? [];
    for (const [code] of says.matchAll(/\b1[0-3]\d{3}\b/g))
      expect(known).toContainEqual(
        expect.objectContaining({ code: Number(code), ...(status && { statusCode: Number(status) }) }),
      );
    for (const [, method, route] of says.matchAll(/\b(GET|POST) (\/[\w/{}]+)/g))
      expect(operations).toContainEqual(expect.objectContaining({ method, route }));
  });

  it("says in which order time stamp and body are signed, and contract and guide say the same", () => {
    const { description } = files.get("events/parameters/WebhookSignature.yaml") as { description: string };
    const guide = readFileSync(fromRoot("docs", "guides", "webhooks.md"), "utf8");
    for (const text of [sentence("webhook-headers"), description, guide]) {
      const [said = ""] = /HMAC-SHA256[^.:]*/.exec(text.replaceAll(/\s+/g, " ")) ?? [];
      expect(said).toMatch(/the time stamp, a full stop and the raw body/);
    }
  });

  it.each(facts)("names the statuses of the responses that it covers: $id", ({ says, covers }) => {
    const covered = covers.join(" ").match(/(?<=responses\/)\d{3}/g) ?? [];
    for (const [status] of says.matchAll(/(?<=\banswers? )\d{3}\b/g)) expect(covered).toContain(status);
  });
});
