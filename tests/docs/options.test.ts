import { describe, expect, it } from "vitest";
import { siteOptions } from "../../scripts/docs/options.ts";

describe("the options of npm run docs", () => {
  it("describe a site at the top of a host and without a sandbox, unless told otherwise", () => {
    expect(siteOptions({})).toEqual({ base: "/", site: "http://127.0.0.1:4020" });
    expect(siteOptions({ base: "/docs/pay/", api: "https://sandbox.example" })).toMatchObject({
      base: "/docs/pay/",
      api: "https://sandbox.example",
    });
  });

  it.each(["avirato/", "/avirato", "//host/", "/a b/", "/../"])("refuse the base %s", (base) => {
    expect(() => siteOptions({ base })).toThrow("--base must be a path with a slash at both ends");
  });

  it.each(["sandbox.example", "https://sandbox.example/", "https://sandbox.example/api", "ftp://x"])(
    "refuse %s as the origin of a sandbox",
    (api) => {
      expect(() => siteOptions({ api })).toThrow("--api must be an origin such as https://sandbox.example");
    },
  );
});
