/** The name in a reference such as `#/components/responses/Forbidden`. */
export const componentName = ({ $ref }: { $ref: string }): string => $ref.split("/").at(-1) ?? "";

/** The schema of a JSON body. */
export const contentSchema = (component: { content: { "application/json": { schema: object } } }): object =>
  component.content["application/json"].schema;
