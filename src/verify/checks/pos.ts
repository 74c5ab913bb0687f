import { testTerminals } from "../../../generated/constants.ts";
import type { Check } from "../check.ts";
import { read } from "../exchange.ts";
import { listAt, must, mustAnswer, mustBe, mustHave, mustRefuse, textAt } from "../expectations.ts";
import { amounts, euros, saleBody, terminal } from "../fixtures.ts";
import { assumed, publicPages } from "../verdict.ts";

const namesOf = (terminals: unknown[]) => terminals.map((entry) => read(entry, "poiId")).sort();
const all = testTerminals.map(({ poiId }) => poiId).sort();
const online = testTerminals
  .filter((entry) => entry.online)
  .map(({ poiId }) => poiId)
  .sort();

/** Terminals and what is charged on them. */
export const posChecks: Check[] = [
  {
    id: "pos.terminals",
    source: publicPages,
    says: "Test has three terminals, all boarded.",
    async verify({ test }) {
      const answer = await test.get("/pos/terminals");
      mustAnswer(answer, 200);
      const terminals = listAt(answer, "data");
      mustBe(JSON.stringify(namesOf(terminals)), JSON.stringify(all), "The terminals");
      for (const entry of terminals) mustBe(read(entry, "status"), "boarded", "The status of a terminal");
    },
  },
  {
    id: "pos.sync-from-provider",
    source: publicPages,
    says: "syncFromProvider=true lists only the connected terminals.",
    async verify({ test }) {
      const answer = await test.get("/pos/terminals", { syncFromProvider: "true" });
      mustBe(
        JSON.stringify(namesOf(listAt(answer, "data"))),
        JSON.stringify(online),
        "The connected terminals",
      );
    },
  },
  {
    id: "pos.sale",
    source: publicPages,
    says: "A POS payment answers 201 once it is done; posPaymentId is the paymentReference.",
    async verify({ test }) {
      const answer = await test.post("/pos/payment", saleBody);
      mustAnswer(answer, 201);
      mustHave(answer, "data.posPaymentId", textAt(answer, "data.paymentReference"));
    },
  },
  {
    id: "pos.fields",
    source: assumed("pos/schemas/PosPaymentRequest.yaml#/"),
    says: "The body carries terminal and amount, and optionally description and customReference.",
    async verify({ test }) {
      const answer = await test.post("/pos/payment", {
        ...saleBody,
        description: "Table 7",
        customReference: "T-1",
      });
      mustAnswer(answer, 201);
      mustHave(answer, "data.customReference", "T-1");
      const { poiId: _, ...withoutTerminal } = saleBody;
      mustRefuse(
        await test.post("/pos/payment", withoutTerminal),
        { status: 400, code: 12001 },
        "No terminal",
      );
    },
  },
  {
    id: "pos.offline",
    source: publicPages,
    says: "Charging a terminal that is not connected answers 502, code 13004.",
    async verify({ test }) {
      const answer = await test.post("/pos/payment", { ...saleBody, poiId: terminal.offline });
      mustRefuse(answer, { status: 502, code: 13004 });
    },
  },
  {
    id: "pos.unknown-terminal",
    source: publicPages,
    says: "An unknown terminal answers 404, code 10404.",
    async verify({ test }) {
      const answer = await test.post("/pos/payment", { ...saleBody, poiId: "V400m-TEST-999999" });
      mustRefuse(answer, { status: 404, code: 10404 });
    },
  },
  {
    id: "pos.magic-amounts",
    source: assumed("pos/schemas/PosPaymentRequest.yaml#/x-magic-amounts"),
    says: "An amount that ends in 51 is refused, one in 52 times out, any other is authorised.",
    async verify({ test }) {
      const charge = (value: number) => test.post("/pos/payment", { ...saleBody, amount: euros(value) });
      mustHave(await charge(amounts.refused), "data.status", "refused");
      mustRefuse(await charge(amounts.timeout), { status: 502, code: 13004 }, "An amount that times out");
      mustHave(await charge(5100), "data.status", "authorised");
    },
  },
  {
    id: "pos.refusal-is-an-outcome",
    source: assumed("pos/schemas/PosPayment.yaml#/"),
    says: "A refusal by the card is an outcome, reported with 201.",
    async verify({ test }) {
      const answer = await test.post("/pos/payment", { ...saleBody, amount: euros(amounts.refused) });
      mustAnswer(answer, 201);
      mustHave(answer, "success", true);
      must(textAt(answer, "data.paymentReference") !== "", "There is no paymentReference.");
    },
  },
];
