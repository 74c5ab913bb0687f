import { afterAll, afterEach, expect, vi } from "vitest";
import { controlPlaneProblem } from "./control-plane.ts";

// A setup file of vitest: a test fails when a sandbox sends a response of the control plane that
// openapi/control-plane.yaml does not document, or one without a header that it documents, whoever asked for it. Of
// sandboxes in other processes, the responses that a test fetches are checked.

const name = Symbol.for("the problems of the control plane's responses");
const shared = globalThis as { [name]?: string[] };
/** In the global object, because files that are not isolated share the modules of the sandbox, but not this one. */
const problems = shared[name] ?? watchFetch();
shared[name] = problems;

async function check(method: string, url: string, response: Response, found: string[]): Promise<void> {
  const { pathname } = new URL(url);
  if (!pathname.startsWith("/_sandbox/")) return;
  const isJson = response.headers.get("content-type")?.startsWith("application/json") ?? false;
  const text = isJson ? await response.clone().text() : "";
  // A HEAD has no body.
  const json = text ? JSON.parse(text) : undefined;
  const problem = controlPlaneProblem(method, pathname, response, json);
  if (problem) found.push(problem);
}

function watchFetch(): string[] {
  const found: string[] = [];
  const { fetch } = globalThis;
  globalThis.fetch = async (input, init) => {
    const response = await fetch(input, init);
    const request = input instanceof Request ? input : { method: "GET", url: String(input) };
    await check(init?.method ?? request.method, request.url, response, found);
    return response;
  };
  return found;
}

vi.mock("../../src/sandbox/pages/app.ts", async (importOriginal) => {
  const original = await importOriginal<typeof import("../../src/sandbox/pages/app.ts")>();
  const sandboxApp: typeof original.sandboxApp = (...options) => {
    const app = original.sandboxApp(...options);
    const { fetch } = app;
    app.fetch = async (request, ...rest) => {
      const response = await fetch(request, ...rest);
      await check(request.method, request.url, response, problems);
      return response;
    };
    return app;
  };
  return { ...original, sandboxApp };
});

/** Of the test that has just ended, or of what runs before and after the tests of a file. */
const expectNone = () => expect(problems.splice(0)).toEqual([]);
afterEach(expectNone);
afterAll(expectNone);
