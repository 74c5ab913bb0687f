import { bodiesOf, nameOf } from "../model/operations.mjs";

/** Some generators do not follow a reference here, and then send no body. Receives an operation of the bundle. */
export default function inlineBodies(operation, _options, { path }) {
  return bodiesOf(operation)
    .filter(([, body]) => body.$ref)
    .map(([place]) => ({
      message: `${nameOf(path)} has a reference at ${place.join(".")}: \`npm run generate\` has to write it out.`,
      path: [...path, ...place],
    }));
}
