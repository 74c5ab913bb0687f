import { nameOf, parameterOf } from "../model/operations.mjs";

/** An operation does not take a parameter. */
export default function refusesParameter(operation, options, { path }) {
  if (!parameterOf(operation, options)) return [];
  return [
    {
      message: `${nameOf(path)} takes the ${options.in} parameter ${options.name}: remove it, a read has no use for it.`,
      path: [...path, "parameters"],
    },
  ];
}
