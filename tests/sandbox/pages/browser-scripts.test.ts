import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { runInNewContext } from "node:vm";
import { describe, expect, it, vi } from "vitest";
import { fromRoot } from "../../../scripts/paths.ts";

const scriptOf = (path: string) =>
  stripTypeScriptTypes(readFileSync(fromRoot("src", "sandbox", "pages", path), "utf8"));
const dashboardScript = scriptOf("dashboard/browser.ts");

/** An element as far as the scripts look at it. */
const element = (more: object = {}) => ({ id: "", textContent: "", hidden: true, dataset: {}, ...more });

/** A live part of a page with this content. */
const livePart = (innerHTML: string) => ({
  innerHTML,
  childNodes: [innerHTML],
  contains: () => false,
  querySelectorAll: () => [],
  replaceChildren: vi.fn(),
});

/** Runs the script of the dashboard on a page in which this differs from the usual. */
function dashboard(
  given: { hidden?: boolean; secure?: boolean; response?: unknown; selected?: boolean; next?: string } & {
    live?: object;
    fresh?: object;
    active?: { id: string; focus(): void };
  } = {},
) {
  const { hidden = false, secure = true, selected = false, next = "new" } = given;
  const live = { ...livePart("old"), ...given.live };
  const fresh = { ...livePart(next), ...given.fresh };
  const copy = element({ dataset: { copy: "key" } });
  const listeners: Record<string, (event: object) => unknown> = {};
  const listen = (name: string, listener: (event: object) => unknown) => {
    listeners[name] = listener;
  };
  const every = vi.fn<(work: () => Promise<void>, milliseconds: number) => void>();
  const fetch = vi.fn(async () => {
    if (given.response instanceof Error) throw given.response;
    return { ok: true, redirected: false, text: async () => "", ...(given.response as object) };
  });
  const writeText = vi.fn();
  const reload = vi.fn();
  class Element {
    closest = () => copy;
  }
  runInNewContext(dashboardScript, {
    ...{ fetch, isSecureContext: secure, setInterval: every, addEventListener: listen, Element },
    CSS: { escape: (id: string) => id },
    DOMParser: class {
      parseFromString = () => ({ querySelectorAll: () => [fresh] });
    },
    location: { href: "http://127.0.0.1:4020/dashboard/test/keys", reload },
    navigator: { clipboard: { writeText } },
    getSelection: () => ({ isCollapsed: !selected, containsNode: (_: unknown, partly = false) => partly }),
    document: {
      ...{ hidden, activeElement: given.active ?? null, addEventListener: listen },
      querySelectorAll: (selector: string) => (selector === "[data-live]" ? [live] : [copy]),
      getElementById: (id: string) => given.active ?? element({ textContent: `the text of ${id}` }),
    },
  });
  const [refresh, milliseconds] = every.mock.calls[0] ?? [];
  const refreshed = async () => {
    await refresh?.();
    return live.replaceChildren.mock.calls;
  };
  return { refreshed, milliseconds, fetch, copy, listeners, writeText, reload, Element };
}

describe("the script of the dashboard", () => {
  it("loads the page again every two seconds, and shows what is new", async () => {
    const { refreshed, milliseconds, fetch } = dashboard();
    expect(milliseconds).toBe(2_000);
    expect(await refreshed()).toEqual([["new"]]);
    expect(fetch).toHaveBeenCalledExactlyOnceWith("http://127.0.0.1:4020/dashboard/test/keys");
  });

  it("keeps what is open, how far each text was scrolled, and what has the focus", async () => {
    const texts = (...scrolled: number[]) => scrolled.map((scrollTop) => ({ scrollTop }));
    const [before, after] = [texts(30, 70), texts(0, 0)];
    const replaceChildren = vi.fn();
    const found = (selector: string): object[] => {
      if (selector === "details[open]") return [{ id: "request-7" }];
      if (selector !== "details[open] pre") return [];
      return replaceChildren.mock.calls.length > 0 ? after : before;
    };
    const opened: string[] = [];
    const focus = vi.fn();
    const { refreshed } = dashboard({
      live: { querySelectorAll: found, contains: () => true, replaceChildren },
      fresh: {
        querySelector: (id: string) => ({
          setAttribute: (name: string) => void opened.push(`${id} ${name}`),
        }),
      },
      active: { id: "request-7-summary", focus },
    });
    await refreshed();
    expect(replaceChildren).toHaveBeenCalledExactlyOnceWith("new");
    expect([opened, after, focus.mock.calls.length]).toEqual([["#request-7 open"], texts(30, 70), 1]);
  });

  it("replaces nothing of a page that has not changed", async () => {
    expect(await dashboard({ next: "old" }).refreshed()).toEqual([]);
  });

  it.each([
    ["nobody sees it", { hidden: true }],
    ["a text of it is selected", { selected: true }],
  ])("sends no request for a page while %s", async (_, given) => {
    const { refreshed, fetch } = dashboard(given);
    expect(await refreshed()).toEqual([]);
    expect(fetch).not.toHaveBeenCalled();
  });

  it.each([
    ["leads to the login", { redirected: true }],
    ["is an error", { ok: false }],
    ["does not arrive", new TypeError("fetch failed")],
  ])("leaves the page as it is when the next one %s", async (_, response) => {
    expect(await dashboard({ response }).refreshed()).toEqual([]);
  });

  it.each([true, false])("shows the buttons that copy only where it may copy: %s", (secure) => {
    expect(dashboard({ secure }).copy.hidden).toBe(!secure);
  });

  it("copies the text that a button names, and says so", async () => {
    const { listeners, Element, writeText, copy } = dashboard();
    await listeners["click"]?.({ target: new Element() });
    expect(writeText).toHaveBeenCalledExactlyOnceWith("the text of key");
    expect(copy.textContent).toBe("Copied");
  });

  it("lets each form be sent once", () => {
    const { listeners } = dashboard();
    const [one, other] = [element(), element()];
    const prevented = [one, other, one].map((target) => {
      const preventDefault = vi.fn();
      listeners["submit"]?.({ target, preventDefault });
      return preventDefault.mock.calls.length;
    });
    expect(prevented).toEqual([0, 0, 1]);
  });

  it("loads a page again that the browser has kept, and no other", () => {
    const { listeners, reload } = dashboard();
    listeners["pageshow"]?.({ persisted: false });
    expect(reload).not.toHaveBeenCalled();
    listeners["pageshow"]?.({ persisted: true });
    expect(reload).toHaveBeenCalledOnce();
  });
});

it("the script of the payment page disables every button after a form was sent, and none once the page is shown again", () => {
  const buttons = [{ disabled: false }, { disabled: false }];
  const states = () => buttons.map(({ disabled }) => disabled);
  const submits: { name: string; listener: () => void }[] = [];
  const afterwards: (() => void)[] = [];
  const listeners: Record<string, () => void> = {};
  runInNewContext(scriptOf("payment-page/browser.ts"), {
    setTimeout: (work: () => void) => afterwards.push(work),
    document: {
      // The form with the card, and the one that fills it in.
      forms: [0, 1].map(() => ({
        addEventListener: (name: string, listener: () => void) => submits.push({ name, listener }),
      })),
      querySelectorAll: () => buttons,
    },
    addEventListener: (name: string, listener: () => void) => {
      listeners[name] = listener;
    },
  });
  expect(submits.map(({ name }) => name)).toEqual(["submit", "submit"]);
  expect(Object.keys(listeners)).toEqual(["pageshow"]);
  for (const { listener } of submits) {
    listener();
    // The value of a disabled button is not sent.
    expect(states()).toEqual([false, false]);
    afterwards.pop()?.();
    expect(states()).toEqual([true, true]);
    listeners["pageshow"]?.();
    expect(states()).toEqual([false, false]);
  }
});
