import { nameOf } from "../model/operations.mjs";

/** Some generators do not follow a reference here, and then send no body. Receives an operation of the bundle. */
export default function inlineBodies({ requestBody, responses = {} }, _options, { path }) {
  const parts = [
    [["requestBody"], requestBody],
    ...Object.entries(responses).map(([status, response]) => [["responses", status], response]),
  ];
  return parts
    .filter(([, part]) => part?.$ref)
    .map(([place]) => ({
      message: `${nameOf(path)} has a reference at ${place.join(".")}: \`npm run generate\` has to write it out.`,
      path: [...path, ...place],
    }));
}
