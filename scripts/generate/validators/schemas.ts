/** The name in a reference such as `#/components/responses/Forbidden`. */
export const componentName = ({ $ref }: { $ref: string }): string => $ref.split("/").at(-1) ?? "";

/** The schema of a JSON body. */
export function contentSchema(
  component: { content: { "application/json": { schema: object } } } | undefined,
): object {
  if (!component) throw new Error("A request body or response is not a component.");
  return component.content["application/json"].schema;
}
