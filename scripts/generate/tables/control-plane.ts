import type { Contract, ControlPlane } from "../contract.ts";
import { faultTables } from "./faults.ts";
import { table } from "./table.ts";

/** The errors of the sandbox's control plane and pages, by name. */
export function controlPlaneTable(document: ControlPlane, contract: Contract): string {
  const rows = document["x-errors"].map(({ name, ...row }) => [name, row]);
  const { description: _, ...adminAccess } = document["x-admin-access"];
  const { description: __, ...clock } = document["x-clock"];
  return [
    "/** Every error of the control plane and the pages: its status and its message, which may have `{placeholders}`. */",
    table("sandboxErrors", Object.fromEntries(rows)),
    "export type SandboxErrorName = keyof typeof sandboxErrors;\n",
    "/** Limits of guessing the admin token and of logins to the dashboard. */",
    table("adminAccess", adminAccess),
    "/** The last time that the clock can be advanced to. */",
    table("clockLimits", clock),
    faultTables(document, contract),
    "/** The card that pays a session where the caller names none; it is authorised. */",
    table("defaultCards", document["x-default-cards"]),
    "/** Every operation of the control plane; `statuses` are the ones it documents, the success first. */",
    table("controlPlaneOperations", Object.fromEntries(operationRows(document))),
    "export type ControlPlaneOperationId = keyof typeof controlPlaneOperations;\n",
  ].join("\n");
}

const operationRows = ({ paths }: ControlPlane) =>
  Object.entries(paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, { operationId, responses }]) =>
      operationId && responses
        ? [
            [
              operationId,
              { method: method.toUpperCase(), path, statuses: Object.keys(responses).map(Number) },
            ],
          ]
        : [],
    ),
  );
