import { describe, expect, it } from "vitest";
import { adviceText } from "../../docs/site/console/advice.ts";
import { otherErrors, resendMeanings } from "../../generated/errors.ts";
import { readContract } from "../../scripts/contract.ts";
import { cardOf, readAssumptions } from "../../scripts/docs/assumptions.ts";
import { referenceContract } from "../../scripts/docs/reference.ts";
import { operationsOf } from "../../scripts/generate/environments.ts";
import { adviceFor } from "../../src/client/advice.ts";
import { tableOf } from "./facts/pages.ts";

const contract = await readContract();
const { "x-error-codes": registry, "x-resend": meanings } = contract.components.schemas.ErrorCode;
const errors = tableOf("errors", "Code, status", "Meaning", "What to do");
const assumptions = await readAssumptions();
const reference = await referenceContract();
/** Codes that no operation documents are in the guide only: they belong to requests that reach none. */
const responses = operationsOf(reference).flatMap(({ operation }) =>
  Object.values(operation.responses).map(({ description }) => description),
);

describe.each(registry)(
  "the advice about the error code $code",
  ({ code, statusCodes, who, action, ...entry }) => {
    const { resend, automatic } = entry["x-retry"];
    const meaning = meanings[resend];

    it("is that of the contract's registry in the client", () => {
      const advice = { resend, resendMeaning: meaning, automatic, who, action };
      expect(adviceFor({ error: { code, statusCode: statusCodes[0] } })).toEqual(advice);
      expect(adviceFor({ code })).toEqual(advice);
    });

    it("is the same in the guide, with the statuses, the meaning and the assumption", () => {
      const { meaning: means, "x-assumed": assumed } = entry;
      const card = assumptions.find((assumption) => assumption.assumed === assumed);
      expect(errors.filter(([cell]) => cell?.includes(String(code)))).toEqual([
        [
          `<h3 id="${code}" data-pagefind-weight="10">${code}</h3> ${statusCodes.join(", ")}`,
          card ? `${means} [Assumed](${cardOf(card)}).` : means,
          `**Send it again?** ${meaning}. ${action}`,
        ],
      ]);
    });

    it("is the same in every response of the reference", () => {
      const rows = responses.flatMap((text) =>
        text.split("\n").filter((line) => line.startsWith(`- \`${code}\`:`)),
      );
      expect(rows).not.toEqual([]);
      for (const row of rows)
        expect(row).toBe(`- \`${code}\`: ${entry.meaning} **Send it again?** ${meaning}. ${action}`);
    });

    it("is the same on the page for trying requests", () => {
      for (const statusCode of statusCodes)
        expect(adviceText(statusCode, JSON.stringify({ success: false, error: { code, statusCode } }))).toBe(
          `Send it again? ${meaning}. ${action}`,
        );
    });
  },
);

describe("the tables of guides that say what to do after an error", () => {
  /** The codes of the statuses and codes that a cell begins with, such as `429, 503` or `502 with code 13004`. */
  const entriesOf = (cell = "") => {
    const [codes, statuses] = [/\b1\d{4}\b/g, /\b[45]\d\d\b/g].map((form) =>
      (cell.match(form) ?? []).map(Number),
    ) as [number[], number[]];
    return registry.filter(({ code, statusCodes }) =>
      codes.length > 0 ? codes.includes(code) : statusCodes.some((status) => statuses.includes(status)),
    );
  };
  const rowsOf = (page: string, ...header: string[]) =>
    tableOf(page, ...header).flatMap(([what = "", ...cells]) => {
      const entries = /^\d{3}/.test(what) ? entriesOf(what) : [];
      return entries.length > 0
        ? [{ what, cells, resends: entries.map((entry) => entry["x-retry"].resend) }]
        : [];
    });
  const refunds = rowsOf("refunds", "what happened", "key");
  const charges = rowsOf("counter", "what you get", "has the customer paid?");

  it("are found", () => {
    expect([refunds.length, charges.length]).toEqual([3, 3]);
  });

  it.each(refunds)("name the key that the registry allows: a refund with $what", ({ cells, resends }) => {
    const wanted = resends.every((resend) => resend === "new-key") ? "a new one" : "the same";
    expect(cells[0]?.startsWith(wanted)).toBe(true);
  });

  it.each(charges)("know only from the registry whether a customer has paid: $what", ({ cells, resends }) => {
    expect(cells[0]).toBe(resends.includes("check-first") ? "unknown" : "no");
    expect(/same key/.test(cells[1] ?? "")).toBe(!resends.includes("new-key"));
  });
});

describe("the advice about an error without a known code", () => {
  it.each(Object.values(otherErrors))("is in the guide: $meaning", ({ meaning, resend, action }) => {
    expect(errors).toContainEqual(["", meaning, `**Send it again?** ${resendMeanings[resend]}. ${action}`]);
  });

  it("is in the table of the guide, which has no other row", () => {
    expect(errors).toHaveLength(registry.length + Object.keys(otherErrors).length);
  });

  it.each([
    ["a timeout", new DOMException("Timeout", "TimeoutError"), "same-key", true],
    ["a broken connection", new TypeError("fetch failed"), "same-key", true],
    ["a proxy's 502", { statusCode: 502 }, "same-key", true],
    ["a proxy's 503", { statusCode: 503 }, "after-wait", true],
    ["a proxy's 429", { statusCode: 429 }, "after-wait", true],
    ["a 4xx with a new code", { error: { code: 19999, statusCode: 422 } }, "new-key", false],
    ["a 5xx with a new code", { error: { code: 19999, statusCode: 500 } }, "check-first", true],
  ])("after %s is %s", (_, error, resend, automatic) => {
    expect(adviceFor(error)).toMatchObject({ resend, automatic });
  });

  it("is no text after a success", () => {
    expect(adviceText(201, "{}")).toBe("");
    expect(adviceText(502, "<html>")).toMatch(/^Send it again\? Yes, with the same idempotency key\./);
  });
});
