import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { maxBodyBytes } from "../../../generated/constants.ts";
import { controlPlaneOperations } from "../../../generated/control-plane.ts";
import { fromRoot } from "../../../scripts/paths.ts";
import { entrypoint } from "./containerfile.ts";

// configuration.test.ts runs these files in nginx and Prometheus, where they are installed.

const path = (name: string) => fromRoot("docs", "guides", "operation", name);
const read = (name: string) => readFileSync(path(name), "utf8");

/** A directive of nginx: its words, and those of the block behind it. */
interface Directive {
  words: string[];
  block: Directive[];
}
function parseNginx(tokens: string[]): Directive[] {
  const found: Directive[] = [];
  let words: string[] = [];
  for (let token = tokens.shift(); token !== undefined && token !== "}"; token = tokens.shift()) {
    if (token !== ";" && token !== "{") words.push(token.replaceAll('"', ""));
    else {
      found.push({ words, block: token === "{" ? parseNginx(tokens) : [] });
      words = [];
    }
  }
  return found;
}
const nginx = parseNginx(
  read("nginx.conf")
    .replaceAll(/#.*/g, "")
    .match(/[;{}]|[^\s;{}]+/g) ?? [],
);
const blockOf = (...words: string[]) =>
  nginx.find((directive) => directive.words.join(" ") === words.join(" "))?.block ?? [];
const valuesOf = (block: Directive[], name: string) =>
  block.filter(({ words }) => words[0] === name).map(({ words }) => words.slice(1));
const serversOf = (upstream: string) => valuesOf(blockOf("upstream", upstream), "server");
const server = blockOf("server");
const replicas = serversOf("sandbox").map(([address = ""]) => address);

/** Where nginx sends a path: the longest location that begins it, or the one that equals it. */
function targetOf(wanted: string): string {
  const locations = server
    .filter(({ words }) => words[0] === "location")
    .map(({ words, block }) => ({ words: words.slice(1), block }));
  const exact = locations.find(({ words }) => words[0] === "=" && words[1] === wanted);
  const [longest] = locations
    .filter(({ words: [prefix = ""] }) => wanted.startsWith(prefix))
    .toSorted((one, other) => String(other.words[0]).length - String(one.words[0]).length);
  const [words = []] = (exact ?? longest)?.block.map((directive) => directive.words) ?? [];
  return words.join(" ");
}

describe("nginx.conf", () => {
  it("has the same replicas for the API and for the pages, of which one serves the pages while it runs", () => {
    expect(replicas.length).toBeGreaterThan(1);
    expect(new Set(replicas).size).toBe(replicas.length);
    for (const [, ...options] of serversOf("sandbox"))
      expect(options.toSorted()).toEqual(["fail_timeout=5s", "max_fails=1"]);
    expect(serversOf("sandbox_pages")).toEqual(
      replicas.map((address, index) => (index === 0 ? [address] : [address, "backup"])),
    );
  });

  it("sends the API, the payment page and the site to any replica, and the dashboard and the control plane to one replica", () => {
    const ofPages = ["/dashboard", "/dashboard/login", "/_sandbox/health", "/_sandbox/api-keys"];
    const ofAny = ["/", "/pay-external/x", "/shop/ok", "/webhooks/", "/external/v1/payment/session"];
    for (const wanted of ofAny)
      expect([wanted, targetOf(wanted)]).toEqual([wanted, "proxy_pass http://sandbox"]);
    for (const wanted of ofPages)
      expect([wanted, targetOf(wanted)]).toEqual([wanted, "proxy_pass http://sandbox_pages"]);
    expect(targetOf(metricsPath)).toBe("return 404");
  });

  it("keeps connections to the replicas, and tells them the host and the caller", () => {
    expect(valuesOf(blockOf("upstream", "sandbox"), "keepalive").flat().map(Number)).toEqual([
      expect.any(Number),
    ]);
    // Without both, nginx closes each connection after its request.
    expect(valuesOf(server, "proxy_http_version")).toEqual([["1.1"]]);
    expect(Object.fromEntries(valuesOf(server, "proxy_set_header"))).toEqual({
      Connection: "",
      Host: "$host",
      "X-Forwarded-For": "$proxy_add_x_forwarded_for",
    });
  });

  it("sends a request to another replica only where the first one never took it, after at most 5 seconds", () => {
    expect(valuesOf(server, "proxy_next_upstream")).toEqual([["error", "timeout"]]);
    expect(valuesOf(server, "proxy_connect_timeout")).toEqual([[expect.stringMatching(/^[1-5]s$/)]]);
  });

  it("speaks TLS as its host, and accepts every request body up to the sandbox's limit", () => {
    const [[host] = []] = valuesOf(server, "server_name");
    expect(valuesOf(server, "listen")).toEqual([["443", "ssl"]]);
    expect(valuesOf(server, "ssl_certificate").flat().join()).toMatch(new RegExp(`/${host}\\.crt$`));
    expect(valuesOf(server, "ssl_certificate_key").flat().join()).toMatch(new RegExp(`/${host}\\.key$`));
    const [, mebibytes] = /^(\d+)m$/.exec(valuesOf(server, "client_max_body_size").flat().join()) ?? [];
    expect(Number(mebibytes) * 2 ** 20).toBeGreaterThan(maxBodyBytes);
    expect(Number(mebibytes) * 2 ** 20).toBeLessThan(10 * maxBodyBytes);
  });
});

const { path: metricsPath } = controlPlaneOperations.getMetrics;

it("prometheus.yml asks each replica of nginx.conf for its metrics, with the token of the image, and names files that exist", () => {
  const { scrape_configs: jobs, rule_files: rules } = parse(read("prometheus.yml"));
  const { words } = entrypoint();
  const token = words[words.indexOf("--admin-token-file") + 1];
  expect(jobs).toEqual([
    {
      job_name: "sandbox",
      metrics_path: metricsPath,
      authorization: { type: "Bearer", credentials_file: token },
      static_configs: [{ targets: replicas }],
    },
  ]);
  expect(rules.length).toBeGreaterThan(0);
  for (const name of rules) expect([name, existsSync(path(name))]).toEqual([name, true]);
  // The alerts ask for the job by its name.
  for (const [, job] of read("alerts.yml").matchAll(/job="([^"]*)"/g)) expect(job).toBe(jobs[0].job_name);
});
