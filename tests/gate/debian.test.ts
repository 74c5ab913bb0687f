import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fromRoot } from "../../scripts/paths.ts";
import { languages } from "../languages/languages.ts";

const read = (path: string) => readFileSync(fromRoot(path), "utf8");

describe("the packages of Debian in .ci/run", () => {
  const gate = read(".ci/run");

  it("are first the programs that are looked for, and the certificates with which they trust others", () => {
    const [, probe = "", packages = ""] = /^if (! .*); then\n {2}install (.*)\n/m.exec(gate) ?? [];
    const programs = Array.from(probe.matchAll(/command -v (\w+)/g), ([, name = ""]) => name);
    expect(packages.split(" ").toSorted()).toEqual(["ca-certificates", ...programs].toSorted());
  });

  it("are what the examples in every language need, and OpenSSL for other tests", () => {
    const [, runtimes = ""] = /^runtimes=\((.*)\)$/m.exec(gate) ?? [];
    const wanted = [...languages.flatMap(({ packages }) => packages.split(" ")), "openssl"];
    expect(runtimes.split(" ").toSorted()).toEqual(wanted.toSorted());
  });

  it("are those of the programs that are looked for, and the message names both", () => {
    const optional = Array.from(
      gate.matchAll(/^if (.*); then\n {2}install ([^"\n]*?) \|\|\n {4}echo "(.*)"$/gm),
      ([, probe = "", packages = "", message = ""]) => ({ probe, packages: packages.split(" "), message }),
    );
    const programs: Record<string, [path: string, name: string]> = {
      pgbouncer: ["/usr/sbin/pgbouncer", "PgBouncer"],
      postgresql: ["/usr/lib/postgresql/*/bin/pg_dump", "PostgreSQL"],
      "nginx-light": ["/usr/sbin/nginx", "nginx"],
      prometheus: ["promtool", "Prometheus"],
    };
    expect(optional.flatMap(({ packages }) => packages)).toEqual(Object.keys(programs));
    for (const { probe, packages, message } of optional) {
      for (const [path, name] of packages.map((each) => programs[each] ?? [])) {
        expect(probe).toContain(` ${path} `);
        expect(message).toContain(name);
      }
      // One that is missing is enough to install both.
      expect(probe.match(/ \|\| ! /g)).toHaveLength(packages.length - 1);
    }
  });
});
