import { expect, it } from "vitest";
import { withNotes } from "../../../scripts/contract-diff/renamed.ts";

const gone = (pointer: string) => ({ class: "breaking", pointer, what: "It was removed." });
const renamed = [
  { from: "components/schemas/Old", to: "components/schemas/New", since: "0.2.0" },
  {
    from: "components/schemas/Moved",
    to: "components/schemas/New",
    since: "0.2.0",
    note: "It has more fields.",
  },
  { from: "components/responses/*", since: "0.2.0", note: "Responses are inline." },
];

it.each([
  ["#/components/schemas/Old", "It was removed. It is now components/schemas/New."],
  ["#/components/schemas/Moved", "It was removed. It is now components/schemas/New. It has more fields."],
  ["#/components/responses/Forbidden", "It was removed. Responses are inline."],
  ["#/components/schemas/Other", "It was removed. openapi/renamed.yaml has no note on it."],
  ["#/components/schemas/Old/properties/a", "It was removed."],
  ["#/paths/~1a/get", "It was removed."],
])("the removal of %s is shown with its note", (pointer, what) => {
  expect(withNotes([gone(pointer)], renamed)).toEqual([{ ...gone(pointer), what }]);
});

it("a component that was added needs no note", () => {
  const added = { class: "non-breaking", pointer: "#/components/schemas/Old", what: "It was added." };
  expect(withNotes([added], renamed)).toEqual([added]);
});
