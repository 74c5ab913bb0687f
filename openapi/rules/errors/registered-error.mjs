import { registryOf } from "../model/registry.mjs";

/** An error that no operation documents has a code that is registered for its status too. */
export default function registeredError({ value }, _options, { path, documentInventory }) {
  const { code, statusCode } = value?.error ?? {};
  const registered = registryOf(documentInventory.resolved, statusCode);
  if (registered.includes(code)) return [];
  return [
    {
      message: `The example \`${path.at(-1)}\` has the code ${code}, which x-error-codes does not list for status ${statusCode}: use one of ${registered.join(", ") || "its codes"}, or register it.`,
      path: [...path, "value", "error", "code"],
    },
  ];
}
