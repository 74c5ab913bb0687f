import { nameOf, parameterOf } from "../model/operations.mjs";

/** An operation takes a parameter, which is required or not as the rule says. */
export default function takesParameter(operation, options, { path }) {
  const parameter = parameterOf(operation, options);
  const label = `${options.in} parameter ${options.name}`;
  if (!parameter)
    return [{ message: `${nameOf(path)} does not take the ${label}: add it to its parameters.`, path }];
  if ((parameter.required ?? false) === options.required) return [];
  return [
    {
      message: `The ${label} has the wrong need: set required to ${options.required}.`,
      path: [...path, "parameters", operation.parameters.indexOf(parameter)],
    },
  ];
}
