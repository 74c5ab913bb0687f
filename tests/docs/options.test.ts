import { describe, expect, it } from "vitest";
import { siteOptions } from "../../scripts/docs/options.ts";

describe("the options of npm run docs", () => {
  it("describe a site at the top of a host and without a sandbox, unless told otherwise", () => {
    expect(siteOptions({})).toEqual({ base: "/", site: "http://127.0.0.1:4020" });
    expect(siteOptions({ base: "/docs/pay/", api: "https://sandbox.example" })).toMatchObject({
      base: "/docs/pay/",
      api: "https://sandbox.example",
    });
    const all = {
      ...{ base: "/~pay/v1.2/a-b/", site: "https://pages.example:8443", api: "http://127.0.0.1:8080" },
      repository: "https://code.example/edit/main",
    };
    expect(siteOptions(all)).toEqual(all);
  });

  it.each(["avirato/", "/avirato", "//host/", "/a b/", "/../", "/a/../b/", "/a//"])(
    "refuse the base %s",
    (base) => {
      expect(() => siteOptions({ base })).toThrow(
        `--base must be a path with a slash at both ends, such as /avirato/, not ${base}.`,
      );
    },
  );

  it.each(["sandbox.example", "https://sandbox.example/", "https://sandbox.example/api", "ftp://x", ""])(
    "refuse %j as the origin of a sandbox or of the host",
    (origin) => {
      for (const name of ["api", "site"])
        expect(() => siteOptions({ [name]: origin })).toThrow(
          `--${name} must be an origin such as https://sandbox.example, not ${origin}.`,
        );
    },
  );
});
