import { globSync, readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { fromRoot } from "../../../scripts/paths.ts";
import type * as Visited from "../../../scripts/screenshots/visited-pages.ts";
import { createSandbox, type Sandbox } from "../../../src/sandbox/sandbox.ts";
import { useReplacedModules } from "../replaced-modules.ts";

const { replace, importAnew } = useReplacedModules();
const origin = "http://127.0.0.1:4020";
const built = [
  "index.md",
  "es",
  "es/index.md",
  "es/refunds.md",
  "refunds.md",
  "refunds/index.html",
  "_astro/a.css",
];

/** What a visit has opened last, and what it has done there, when the browser is only this. */
interface Visit {
  path: string;
  status: number;
  html: string;
  done: string[];
}

async function visitWith(sandbox: Sandbox, visit: (page: Page) => Promise<void>): Promise<Visit> {
  const seen: Visit = { path: "", status: 0, html: "", done: [] };
  const at = (target: string) => {
    const part = {
      fill: async (value: string) => void seen.done.push(`${target} = ${value}`),
      click: async () => void seen.done.push(target),
      first: () => part,
    };
    return part;
  };
  const page = {
    goto: async (url: string) => {
      // A webhook is sent after the payment.
      await sandbox.settled();
      const response = await sandbox.fetch(new Request(url));
      Object.assign(seen, {
        path: url.replace(origin, ""),
        status: response.status,
        html: await response.text(),
      });
    },
    url: () => origin + seen.path,
    reload: () => page.goto(origin + seen.path),
    waitForLoadState: async () => {},
    locator: at,
    getByLabel: at,
    getByRole: (role: string, { name }: { name: string }) => at(`${role} ${name}`),
  };
  await visit(page as unknown as Page);
  return seen;
}

let sandbox: Sandbox;
const visits = new Map<string, Visit>();
let names: string[];
const visited = (name: string) => visits.get(name) as Visit;

beforeAll(async () => {
  const promises = await vi.importActual<object>("node:fs/promises");
  replace("node:fs/promises", { ...promises, readdir: async () => built });
  const { visitedPages } = await importAnew<typeof Visited>("screenshots/visited-pages.ts");
  sandbox = await createSandbox();
  const pages = await visitedPages(sandbox, origin);
  names = pages.map(({ name }) => name);
  // The tests of this file have no site.
  for (const { name, visit } of pages.filter((page) => !/^(?:site|reference)/.test(page.name)))
    visits.set(name, await visitWith(sandbox, visit));
});
afterAll(() => sandbox.close());

describe("the pages that are visited", () => {
  it("are each page of the site once, in its own language only, and the parts that are no guides", () => {
    expect(names.filter((name) => name.startsWith("site"))).toEqual(
      ["/", "/es/", "/es/refunds/", "/refunds/", "/reference/", "/console/", "/404.html"].map(
        (path) => `site ${path}`,
      ),
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it("include each route of the dashboard that shows something", () => {
    const routes = globSync("src/sandbox/pages/dashboard/*.ts", { cwd: fromRoot() }).flatMap((file) =>
      Array.from(
        readFileSync(fromRoot(file), "utf8").matchAll(/app\.get\("\/:environment(\/[^"]+)"/g),
        ([, route = ""]) => route,
      ),
    );
    expect(routes.length).toBeGreaterThan(9);
    const paths = [...visits.values()].map(({ path }) => path.replace(/\?.*$/, ""));
    const isVisited = (route: string) =>
      paths.some((path) => new RegExp(`^/dashboard/test${route.replaceAll(/:\w+/g, "[^/]+")}$`).test(path));
    // A question looks like the one that is visited.
    const questions = routes.filter((route) => route.includes("{"));
    expect(routes.filter((route) => !isVisited(route))).toEqual(questions);
  });

  it("are found, and have data unless their name says that they have none", () => {
    // A payment has data although nothing was done with it yet.
    const isEmpty = (name: string) =>
      /None yet\.|No match\./.test(visited(name).html) && !/<tr>|<details/.test(visited(name).html);
    for (const [name, { status, path }] of visits) {
      expect([name, status, path.includes("undefined")]).toEqual([name, 200, false]);
      expect([name, isEmpty(name)]).toEqual([name, /^dashboard, .*(?:none|no match)$/.test(name)]);
    }
  });

  it("show the session that was paid, its payment and its webhook, the sale of a terminal and the fault", () => {
    const { path, html } = visited("dashboard, payment");
    const reference = path.split("/").at(-1) ?? "";
    expect(html).toContain("€18.50");
    expect(visited("dashboard, sessions, one").html).toContain(reference);
    // Before a moment, and with the way back.
    const older = visited("dashboard, sessions, older").html;
    expect(older).toMatch(/\/dashboard\/test\/sessions\/SHOP01-EXT-[\s\S]*>Newest</);
    expect(visited("dashboard, webhooks of a payment").html).toContain(`Events of ${reference}`);
    expect(visited("dashboard, webhooks of a payment").html.match(/<tr>/g)).toHaveLength(2);
    expect(visited("dashboard, webhooks, one").html).toContain("ECONNREFUSED");
    expect(visited("dashboard, pos").html).toContain("-POS-");
    expect(visited("dashboard, faults").html).toMatch(/getSession<[\s\S]*?delay 5/);
    expect(visited("dashboard, keys, addresses").html).toContain("avp_test_");
    expect(visited("dashboard, payment, a refund that is refused")).toMatchObject({
      path,
      done: ["Refund amount = 1,00", "button Refund"],
    });
    expect(visited("dashboard, keys, a new one").done).toEqual(["button Create"]);
  });

  it("are the payment page in each of its states, with the test card that brings it there", () => {
    const { html } = visited("payment page");
    const text = html.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
    const card = (name: string) => /^#card = (\d+)$/.exec(visited(name).done[0] ?? "")?.[1];
    expect(text).toContain(`${card("payment page after a refused card")} refused`);
    expect(text).toContain(`${card("payment page, 3-D Secure")} 3-D Secure`);
    expect(visited("payment page with errors").done).toEqual(["button[value=pay]"]);
    expect(visited("payment page, filled in").done).toEqual(["button[name=fill]"]);
    expect(visited("payment page in Spanish").html).toContain('<html lang="es"');
    expect(visited("payment page, complete").html).toContain("This payment is complete.");
    for (const id of ["card", "expiry", "cvc"]) expect(html).toContain(`id="${id}"`);
  });

  it("are the demo shop after a payment, without one and without data", () => {
    expect(visited("demo shop, paid").html).toContain("€100.00");
    expect(visited("demo shop, paid").path).toMatch(/^\/shop\/ok\?data=/);
    expect(visited("demo shop, no data").html).toContain("No data");
    expect(visited("demo shop, not paid").html).toContain("Not paid");
  });
});
