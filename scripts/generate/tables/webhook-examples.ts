import type { Contract } from "../contract.ts";
import { table } from "./table.ts";

/** The first example of each webhook, by its event code. */
export function webhookExamplesTable({ webhooks, components }: Contract): string {
  const examples = Object.values(webhooks).map(({ post }) => {
    const [name = ""] = Object.keys(post.requestBody.content["application/json"].examples);
    return components.examples[name]?.value as { event_code: string };
  });
  return [
    "/** An example of each webhook: a payment that was authorised, or a modification that has the event's outcome. */",
    table("webhookExamples", Object.fromEntries(examples.map((event) => [event.event_code, event]))),
  ].join("\n");
}
