import type { Sandbox } from "../../src/sandbox/sandbox.ts";

const origin = "http://127.0.0.1:4020";

/** A page of the dashboard. */
export interface ShownPage {
  /** Of the first response: 303 for a form. */
  status: number;
  /** Of the last response: the page that follows a form. */
  html: string;
  headers: Headers;
  /** Where a form leads. */
  location: string | null;
}

/** Opens a page below `/dashboard`, or sends a form there and opens the page that follows it. */
export const dashboardOf =
  (running: { readonly sandbox: Sandbox }) =>
  async (
    path: string,
    form?: Record<string, string>,
    headers: Record<string, string> = {},
  ): Promise<ShownPage> => {
    const { fetch } = running.sandbox;
    const init =
      form === undefined ? { headers } : { headers, method: "POST", body: new URLSearchParams(form) };
    const first = await fetch(new Request(`${origin}/dashboard${path}`, init));
    const location = first.headers.get("location");
    const last = location === null ? first : await fetch(new Request(origin + location, { headers }));
    return { status: first.status, html: await last.text(), headers: last.headers, location };
  };

/** Logs in to the dashboard. The result are the headers that a browser sends from then on. */
export async function loginHeaders({ fetch }: Sandbox, token: string): Promise<{ Cookie: string }> {
  const body = new URLSearchParams({ token });
  const response = await fetch(new Request(`${origin}/dashboard/login`, { method: "POST", body }));
  const [Cookie] = response.headers.get("set-cookie")?.split(";") ?? [];
  if (Cookie === undefined) throw new Error("The login was refused.");
  return { Cookie };
}
