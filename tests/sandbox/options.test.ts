import { closeSync, openSync } from "node:fs";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { serverLimits } from "../../generated/constants.ts";
import { sandboxCommandTable } from "../../src/sandbox/commands/sandbox.ts";
import { flagHelp } from "../../src/sandbox/core/flag-help.ts";
import { parseFlags } from "../../src/sandbox/core/flags.ts";
import { flagOf, type OptionTable, optional, text, wholeNumber } from "../../src/sandbox/core/option.ts";
import { receiverProblem, serverProblem } from "../../src/sandbox/core/option-checks.ts";
import { readSecretFile } from "../../src/sandbox/core/secret-file.ts";
import {
  completeSandboxOptions,
  defaultUrl,
  requireAdminToken,
  type SandboxOptions,
} from "../../src/sandbox/options.ts";

const table: OptionTable = sandboxCommandTable;
const names = Object.keys(table);

const parse = (args: string[], environment: Record<string, string> = {}) => {
  const parsed = parseFlags(sandboxCommandTable, args, { environment });
  return typeof parsed === "string" ? parsed : parsed.options;
};

const defaults = {
  port: 4020,
  host: "127.0.0.1",
  data: ":memory:",
  vaultKey: undefined,
  pool: 10,
  webcode: "SHOP01",
  testKey: undefined,
  liveKey: undefined,
  webhookUrl: undefined,
  allowWebhookHosts: [],
  trustProxy: 0,
  publicUrl: undefined,
  maxRequests: serverLimits.requestsUnderWay,
  adminToken: undefined,
  logRequests: undefined,
  withExamples: undefined,
  strict: false,
};

/** Each option as its flag gives it, and the value that comes of it. */
const given: Record<keyof typeof defaults, [args: string[], value: unknown]> = {
  port: [["--port", "0"], 0],
  host: [["--host", "::1"], "::1"],
  data: [["--data", "sandbox.db"], "sandbox.db"],
  vaultKey: [["--vault-key", "c2VhbHM="], "c2VhbHM="],
  pool: [["--pool", "3"], 3],
  webcode: [["--webcode", "HOTEL_2"], "HOTEL_2"],
  testKey: [["--test-key", "my_test_key"], "my_test_key"],
  liveKey: [["--live-key", "my_live_key"], "my_live_key"],
  webhookUrl: [["--webhook-url", "http://127.0.0.1:3000/"], "http://127.0.0.1:3000/"],
  allowWebhookHosts: [
    ["--allow-webhook-host", "one.example", "--allow-webhook-host", "two.example"],
    ["one.example", "two.example"],
  ],
  trustProxy: [
    ["--trust-proxy", "192.0.2.1, 2001:db8::/32"],
    ["192.0.2.1", "2001:db8::/32"],
  ],
  publicUrl: [["--public-url", "https://sandbox.example"], "https://sandbox.example"],
  maxRequests: [["--max-requests", "20"], 20],
  adminToken: [["--admin-token", "sixteen-letters!"], "sixteen-letters!"],
  logRequests: [["--log-requests"], expect.any(Function)],
  withExamples: [["--with-examples", "test"], "test"],
  strict: [["--strict"], true],
};

let folder: string;
const written = async (name: string, text: string, mode = 0o600): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, text);
  await chmod(path, mode);
  return path;
};
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "options-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("the options of a sandbox", () => {
  it("are the same in the table and in this test", () => {
    expect(names.sort()).toEqual(Object.keys(given).sort());
  });

  it("have defaults, for the command and for createSandbox", () => {
    expect(parse([])).toEqual(defaults);
    const { port, host, ...inProcess } = defaults;
    expect(completeSandboxOptions({})).toEqual(inProcess);
    expect([port, host]).toEqual([4020, "127.0.0.1"]);
  });

  it.each(Object.entries(given))("%s is set only by its flag", (name, [args, value]) => {
    expect(parse(args)).toEqual({ ...defaults, [name]: value });
  });

  const variables = names.flatMap((name) => {
    const { environment } = table[name] as OptionTable[string];
    return environment ? [[name, environment] as const] : [];
  });

  it("can be set by these environment variables", () => {
    expect(Object.fromEntries(variables)).toEqual({
      vaultKey: "AVIRATO_VAULT_KEY",
      testKey: "AVIRATO_TEST_KEY",
      liveKey: "AVIRATO_LIVE_KEY",
      adminToken: "AVIRATO_ADMIN_TOKEN",
    });
  });

  it.each(variables)("%s is set by %s, unless that is empty or a flag is given", (name, variable) => {
    const [args, value] = given[name as keyof typeof given];
    expect(parse([], { [variable]: "from-the-environment" })).toEqual({
      ...defaults,
      [name]: "from-the-environment",
    });
    expect(parse([], { [variable]: "" })).toEqual(defaults);
    expect(parse(args, { [variable]: "from-the-environment" })).toEqual({ ...defaults, [name]: value });
  });

  it.each(variables.map(([name]) => name))(
    "%s is read from a file, without the space around it",
    async (name) => {
      const flag = `--${flagOf(name, table[name] as OptionTable[string])}-file`;
      for (const text of ["a-secret-in-a-file\n", "a-secret-in-a-file\r\n", "\n a-secret-in-a-file"]) {
        const path = await written("secret", text);
        expect(parse([flag, path])).toEqual({ ...defaults, [name]: "a-secret-in-a-file" });
      }
    },
  );
});

it("a file with a secret is closed once it is read, or refused", async () => {
  const path = await written("closed", "a-secret-in-a-file");
  const open = await written("open", "a-secret-in-a-file");
  await chmod(open, 0o644);
  /** POSIX gives the lowest number that is free. */
  const nextDescriptor = () => {
    const descriptor = openSync(path, "r");
    closeSync(descriptor);
    return descriptor;
  };
  const before = nextDescriptor();
  for (let time = 0; time < 20; time += 1) {
    expect(readSecretFile("--test-key-file", path)).toBe("a-secret-in-a-file");
    expect(() => readSecretFile("--test-key-file", open)).toThrow("chmod 600");
  }
  expect(nextDescriptor()).toBeLessThan(before + 20);
});

describe("the help text", () => {
  const help = flagHelp(sandboxCommandTable);

  it("lists each flag once, with its variable", () => {
    const listed = Array.from(help.matchAll(/^ {2}--([\w-]+)/gm), ([, flag]) => flag);
    const flags = names.flatMap((name) => {
      const option = table[name] as OptionTable[string];
      const flag = flagOf(name, option);
      return option.secret ? [flag, `${flag}-file`] : [flag];
    });
    expect(listed.sort()).toEqual([...flags, "help", "version"].sort());
    for (const variable of ["TEST_KEY", "LIVE_KEY", "ADMIN_TOKEN", "VAULT_KEY"])
      expect(help.split(`AVIRATO_${variable}`)).toHaveLength(2);
  });

  it("shows the defaults and fits into 120 columns", () => {
    for (const value of ["4020", "127.0.0.1", ":memory:", "SHOP01", "10000"])
      expect(help).toContain(`(default ${value})`);
    for (const line of help.split("\n")) expect(line.length).toBeLessThanOrEqual(120);
  });

  it("has a paragraph for each flag, beside the flag or below a long one", () => {
    const small: OptionTable = {
      rooms: wholeNumber("N", "how many rooms", { default: 3, environment: "ROOMS" }),
      theKeyOfTheHouse: text("KEY", "opens it", { secret: true, environment: "HOUSE_KEY" }),
      quiet: optional<boolean>({ help: `prints ${"nothing ".repeat(14)}at all`, parse: () => true }),
      exactlyAsWideAsIt: text("WIDE_", "fits", {}),
      oneLetterWiderThan: text("WIDE_", "does not", {}),
    };
    const margin = " ".repeat(28);
    expect(flagHelp(small).split("\n")).toEqual([
      "  --rooms N                 how many rooms (default 3); or set ROOMS",
      "  --the-key-of-the-house KEY",
      `${margin}opens it`,
      "  --the-key-of-the-house-file FILE",
      `${margin}the same, from a file that only you can read; or set HOUSE_KEY`,
      `  --quiet                   prints ${"nothing ".repeat(10).trim()}`,
      `${margin}${"nothing ".repeat(4)}at all`,
      "  --exactly-as-wide-as-it WIDE_",
      `${margin}fits`,
      "  --one-letter-wider-than WIDE_",
      `${margin}does not`,
      "  --version                 show the version of this package",
      "  --help                    show this text",
    ]);
  });

  it("explains every option in words", () => {
    for (const name of names) expect(table[name]?.help, name).toMatch(/^[a-zA-Z]+ .{10}/);
  });

  it("is shown for --help, and the version for --version, even if another option is invalid", () => {
    expect(parse(["--port", "high", "--help"])).toBe("help");
    expect(parse(["--port", "high", "--version"])).toBe("version");
  });
});

describe("a command line", () => {
  it("gives a repeated option its last value", () => {
    expect(parse(["--port", "1", "--port", "2", "--data", "a.db", "--data", "b.db"])).toMatchObject({
      port: 2,
      data: "b.db",
    });
  });

  it("sets no flag without value from an environment variable", () => {
    const switches = {
      quiet: optional<boolean>({ help: "says nothing", environment: "QUIET", parse: () => true }),
    };
    const parsed = parseFlags(switches, [], { environment: { QUIET: "1" } });
    expect(parsed).toMatchObject({ options: { quiet: undefined } });
  });

  it("keeps Node's message about a flag that lacks its value", () => {
    expect(() => parse(["--port"])).toThrow(/^Option '--port <value>' argument missing$/);
  });

  it("writes the lines of requests to stdout", () => {
    const { logRequests } = parse(["--log-requests"]) as { logRequests: (lines: string) => void };
    const write = vi.spyOn(process.stdout, "write").mockReturnValue(true);
    try {
      logRequests('{"path":"/"}\n');
      expect(write.mock.calls).toEqual([['{"path":"/"}\n']]);
    } finally {
      write.mockRestore();
    }
  });
});

it("a sandbox without options has this URL", () => {
  expect(defaultUrl).toBe("http://127.0.0.1:4020");
});

describe("the URL of a receiver", () => {
  it.each(["http://127.0.0.1:3000/webhooks", "https://shop.example"])("may be %s", (url) => {
    expect(receiverProblem(url)).toBeUndefined();
  });

  it.each([
    "nonsense",
    "ftp://shop.example/",
    "https://user@shop.example/",
    "https://:password@shop.example/",
  ])("may not be %s", (url) => {
    expect(receiverProblem(url)).toBe(
      "must be like http://127.0.0.1:3000/webhooks, without user name and password",
    );
  });
});

describe("the URL of a server", () => {
  it.each(["http://127.0.0.1:4020", "https://sandbox.example/"])("may be %s", (url) => {
    expect(serverProblem(url)).toBeUndefined();
  });

  it.each([
    "",
    "nonsense",
    "ftp://sandbox.example",
    "https://sandbox.example/path",
    "https://sandbox.example/?a=1",
  ])("may not be %j", (url) => {
    expect(serverProblem(url)).toBe("must be like https://sandbox.example, without a path");
  });
});

describe("an invalid option", () => {
  it.each([
    [["--port", ""], "--port must be a number from 0 to 65535, not ."],
    [["--port", "65536"], "--port must be a number from 0 to 65535, not 65536."],
    [["--max-requests", "1.5"], "--max-requests must be a whole number above 0, not 1.5."],
    [
      ["--trust-proxy", "proxy.example"],
      "--trust-proxy must be a number of proxies, or addresses and ranges such as 10.0.0.0/8, not proxy.example.",
    ],
    [["--trust-proxy", "10.0.0.0/33"], "--trust-proxy must be"],
    [["--trust-proxy", ""], "--trust-proxy must be"],
    [["--trust-proxy", "10.0.0.0/8,proxy.example"], "--trust-proxy must be"],
    [["--trust-proxy", "10.0.0.0/8", "--trust-proxy", "2"], "--trust-proxy must be"],
    [["--trust-proxy", "1", "--trust-proxy", "2"], "--trust-proxy must be"],
    [["--port", "1x"], "--port must be a number from 0 to 65535, not 1x."],
    [["--port", "1e3"], "--port must be a number from 0 to 65535, not 1e3."],
    [["--port", "0x10"], "--port must be a number from 0 to 65535, not 0x10."],
    [["--pool", "0"], "--pool must be a whole number above 0, not 0."],
    [
      ["--allow-webhook-host", "one.example", "--allow-webhook-host", "http://two.example"],
      "--allow-webhook-host must be a host name or an IP address, without scheme, port and path, not one.example http://two.example.",
    ],
    [
      ["--with-examples", "production"],
      "--with-examples must be an environment (live or test), not production.",
    ],
    [["--admin-token", "fifteen-letters"], "--admin-token must have at least 16 characters."],
    [["--test-key", ""], "--test-key must be printable ASCII characters without a space."],
    [["--live-key", "a secret"], "--live-key must be printable ASCII characters without a space."],
    [["--prot", "1"], "Unknown option '--prot'. Did you mean --port? Run the command with --help to see its"],
    [["--test-kye=secret"], "Unknown option '--test-kye'. Did you mean --test-key? Run the command"],
    [["--nonsense"], "Unknown option '--nonsense'. Run the command with --help to see its options."],
    [["--public-url", "https://user:hidden@a.example/"], "without a path, not …@a.example/."],
    [["stray"], "Unexpected argument 'stray'"],
  ])("is rejected with its name, its problem and the remedy: %j", (args, message) => {
    expect(() => parse(args)).toThrow(message);
  });

  it("is rejected with the name of its variable, without the value of a secret", () => {
    expect(() => parse([], { AVIRATO_ADMIN_TOKEN: "short" })).toThrow(
      /^AVIRATO_ADMIN_TOKEN must have at least 16 characters\.$/,
    );
  });

  it("is rejected with its own name when createSandbox gets it", () => {
    for (const webcode of ["a b", "", "W".repeat(33)])
      expect(() => completeSandboxOptions({ webcode })).toThrow(/^webcode must be 1 to 32 letters/);
    expect(() => completeSandboxOptions({ adminToken: "short" })).toThrow(
      /^adminToken must have at least 16/,
    );
    for (const trustProxy of [-1, 1.5, []])
      expect(() => completeSandboxOptions({ trustProxy })).toThrow(/^trustProxy must be a number of proxies/);
    expect(() => completeSandboxOptions({ pool: -1 })).toThrow(
      /^pool must be a whole number above 0, not -1/,
    );
    const longest = "W".repeat(32);
    expect(completeSandboxOptions({ webcode: longest, trustProxy: 0 })).toMatchObject({ webcode: longest });
  });
});

describe("a file with a key or token", () => {
  it.each([0o640, 0o604, 0o644])("is rejected while other users can read it: mode %o", async (mode) => {
    const path = await written("readable", "a-secret-in-a-file", mode);
    expect(() => parse(["--admin-token-file", path])).toThrow(
      `--admin-token-file: other users of this machine can read ${path}; run chmod 600 ${path}.`,
    );
  });

  it("is rejected when it is missing or empty, has an invalid value, or is given in addition to the value", async () => {
    const missing = join(folder, "missing");
    expect(() => parse(["--test-key-file", missing])).toThrow(
      `--test-key-file: ${missing} cannot be read (ENOENT)`,
    );
    const empty = await written("empty", " \n");
    expect(() => parse(["--test-key-file", empty])).toThrow(`--test-key-file: ${empty} is empty`);
    const short = await written("short", "short");
    expect(() => parse(["--admin-token-file", short])).toThrow(
      /^The content of --admin-token-file must have at least 16 characters\.$/,
    );
    expect(() => parse(["--test-key-file", empty, "--test-key", "k"])).toThrow(
      "Give --test-key or --test-key-file, not both.",
    );
  });
});

describe("a sandbox that can be reached from elsewhere", () => {
  it.each<[SandboxOptions, string]>([
    [{ publicUrl: "https://sandbox.example" }, "the public URL https://sandbox.example is not loopback"],
    [{ publicUrl: "http://localhost.example" }, "the public URL http://localhost.example is not loopback"],
    [{ trustProxy: 1 }, "it trusts a proxy"],
    [{ trustProxy: ["10.0.0.0/8"] }, "it trusts a proxy"],
  ])("is rejected without an admin token, with the reason: %j", (options, reason) => {
    expect(() => completeSandboxOptions(options)).toThrow(
      `because ${reason}: give an admin token with --admin-token-file or AVIRATO_ADMIN_TOKEN`,
    );
    expect(completeSandboxOptions({ ...options, adminToken: "sixteen-letters!" })).toMatchObject(options);
  });

  it("is rejected with every reason, the address among them", () => {
    expect(() => requireAdminToken({ trustProxy: 1 }, "0.0.0.0")).toThrow(
      "because 0.0.0.0 is not loopback and it trusts a proxy: give an admin token",
    );
    expect(() => requireAdminToken({}, "::1")).not.toThrow();
  });

  it.each(["http://127.0.0.1:8080", "http://localhost:8080", "http://[::1]:8080"])(
    "is not a sandbox with the public URL %s",
    (publicUrl) => {
      expect(completeSandboxOptions({ publicUrl })).toMatchObject({ publicUrl });
    },
  );
});
