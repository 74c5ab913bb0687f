import { terminals as allTerminals } from "../../../generated/constants.ts";
import { parseDateTime } from "../../contract/date-time.ts";
import { type Check, check } from "../check/check.ts";
import {
  listAt,
  must,
  mustBe,
  mustFail,
  mustHave,
  mustSucceed,
  statusAndCode,
  successOf,
  textAt,
} from "../check/expectations.ts";
import { amounts, euros, payAtTerminal, posPaymentBody, terminal } from "../check/fixtures.ts";
import { assumed, assumedCode, publicPages } from "../check/verdict.ts";
import { valueAt } from "../server/exchange.ts";

/** The ids of the terminals as one text, the same for every order of the terminals. */
const idsOf = (terminals: readonly unknown[]) =>
  JSON.stringify(terminals.map((entry) => JSON.stringify(valueAt(entry, "poiId"))).sort());

const created = successOf("/pos/payment");

/** Terminals and POS payments. */
export const posChecks: Check[] = [
  check({
    id: "pos.terminals",
    source: assumed("pos/parameters/SyncFromProvider.yaml#/schema"),
    says: "Test has three terminals, all boarded, and lists them all without syncFromProvider.",
    async verify({ test }) {
      const response = await test.get("/pos/terminals");
      mustSucceed(response);
      const terminals = listAt(response, "data");
      mustBe(idsOf(terminals), idsOf(allTerminals.test), "The terminals");
      for (const entry of terminals) mustBe(valueAt(entry, "status"), "boarded", "The status of a terminal");
    },
  }),
  check({
    id: "pos.terminal-dates",
    source: assumed("pos/schemas/Terminal.yaml#/properties/createdAt"),
    says: "The dates of a terminal are in ISO 8601 with a zone.",
    async verify({ test }) {
      const terminals = listAt(await test.get("/pos/terminals"), "data");
      for (const [index, entry] of terminals.entries())
        for (const field of ["createdAt", "updatedAt"])
          must(
            parseDateTime(String(valueAt(entry, field))) !== undefined,
            `data.${index}.${field} is not a date and time with a zone.`,
          );
    },
  }),
  check({
    id: "pos.sync-from-provider",
    source: publicPages,
    says: "syncFromProvider=true lists only the online terminals.",
    async verify({ test }) {
      const response = await test.get("/pos/terminals", { syncFromProvider: "true" });
      const online = allTerminals.test.filter((entry) => entry.online);
      mustBe(idsOf(listAt(response, "data")), idsOf(online), "The online terminals");
    },
  }),
  check({
    id: "pos.sale",
    source: publicPages,
    says: `A POS payment gets ${created} once it is done; posPaymentId is the paymentReference.`,
    async verify({ test }) {
      const response = await test.post("/pos/payment", posPaymentBody);
      mustSucceed(response);
      mustHave(response, "data.posPaymentId", textAt(response, "data.paymentReference"));
    },
  }),
  check({
    id: "pos.fields",
    source: assumed("pos/schemas/PosPaymentRequest.yaml#/"),
    says: "The body has a terminal and an amount, and optionally description and customReference.",
    async verify({ test }) {
      const optional = { description: "Table 7", customReference: "T-1" };
      const response = await test.post("/pos/payment", { ...posPaymentBody, ...optional });
      mustSucceed(response);
      mustHave(response, "data.customReference", "T-1");
      const { poiId: _, ...withoutTerminal } = posPaymentBody;
      mustFail(await test.post("/pos/payment", withoutTerminal), "missingField", "No terminal");
    },
  }),
  check({
    id: "pos.offline",
    source: publicPages,
    says: `A charge at an offline terminal gets ${statusAndCode("terminalOffline")}.`,
    async verify({ test }) {
      const response = await test.post("/pos/payment", { ...posPaymentBody, poiId: terminal.offline });
      mustFail(response, "terminalOffline");
      await payAtTerminal({ test });
    },
  }),
  check({
    id: "pos.unknown-terminal",
    source: assumed(assumedCode("NotFound")),
    says: `A charge at an unknown terminal gets ${statusAndCode("terminalNotFound")}.`,
    async verify({ test }) {
      const response = await test.post("/pos/payment", { ...posPaymentBody, poiId: "V400m-TEST-999999" });
      mustFail(response, "terminalNotFound");
      await payAtTerminal({ test });
    },
  }),
  check({
    id: "pos.magic-amounts",
    source: assumed("pos/schemas/PosPaymentRequest.yaml#/x-magic-amounts", assumedCode("DeviceError")),
    says: "An amount that ends in 51 is refused, one that ends in 52 times out, and any other is authorised.",
    async verify({ test }) {
      const charge = (value: number) =>
        test.post("/pos/payment", { ...posPaymentBody, amount: euros(value) });
      mustHave(await charge(amounts.refused), "data.status", "refused");
      mustFail(await charge(amounts.timeout), "terminalTimeout", "An amount that times out");
      mustHave(await charge(5100), "data.status", "authorised");
    },
  }),
  check({
    id: "pos.refusal-is-an-outcome",
    source: assumed("pos/schemas/PosPayment.yaml#/", "pos/schemas/PosPayment.yaml#/properties/status"),
    says: `A refused card is an outcome of the payment, not an error: it gets ${created}.`,
    async verify({ test }) {
      const body = { ...posPaymentBody, amount: euros(amounts.refused) };
      const response = await test.post("/pos/payment", body);
      mustSucceed(response);
      mustHave(response, "success", true);
      textAt(response, "data.paymentReference");
    },
  }),
];
