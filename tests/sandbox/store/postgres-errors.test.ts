import { describe, expect, it } from "vitest";
import { StoreUnavailable } from "../../../src/sandbox/core/store.ts";
import {
  countFailures,
  explained,
  isConnectionLimit,
  isConnectionLost,
  isLockTimeout,
  isPlanStale,
} from "../../../src/sandbox/store/postgres-errors.ts";

const withCode = (code: string, message = "refused") => Object.assign(new Error(message), { code });

describe("a connection is lost", () => {
  it.each(["57P01", "57P02", "25P03", "08003", "08006", "ECONNRESET", "EPIPE"])(
    "when an error has the code %s, and not when its code only contains that",
    (code) => {
      expect(isConnectionLost(withCode(code))).toBe(true);
      expect([isConnectionLost(withCode(`${code}1`)), isConnectionLost(withCode(`1${code}`))]).toEqual([
        false,
        false,
      ]);
    },
  );

  it.each([
    "Connection terminated",
    "Connection terminated unexpectedly",
    "Client has encountered a connection error and is not queryable",
    "Client was closed and is not queryable",
  ])("when the driver says '%s', and not when the database quotes that", (message) => {
    expect(isConnectionLost(new Error(message))).toBe(true);
    expect(isConnectionLost(withCode("22003", message))).toBe(false);
    expect(isConnectionLost(new Error(`syntax error at "${message}"`))).toBe(false);
  });

  it("not when it took too long to open, and not because of what is no error of the driver", () => {
    expect(isConnectionLost(new Error("Connection terminated due to connection timeout"))).toBe(false);
    expect(isConnectionLost({})).toBe(false);
  });
});

it("only a result that changed its type makes a prepared statement stale", () => {
  expect([isPlanStale(withCode("0A000")), isPlanStale(withCode("55P03")), isPlanStale({})]).toEqual([
    true,
    false,
    false,
  ]);
});

it("only a lock that was not granted in time is a time-out of a lock", () => {
  expect([isLockTimeout(withCode("55P03")), isLockTimeout(withCode("0A000")), isLockTimeout({})]).toEqual([
    true,
    false,
    false,
  ]);
});

it("the limit of connections is that of the server by its code, or that of a pooler by its message", () => {
  expect(isConnectionLimit(withCode("53300"))).toBe(true);
  expect(isConnectionLimit(withCode("08P01", "no more connections allowed (max_client_conn)"))).toBe(true);
  expect([isConnectionLimit(withCode("53200")), isConnectionLimit({})]).toEqual([false, false]);
});

it.each([
  ["a lost connection", "57P01", 10],
  ["a conflict between transactions", "40001", 10],
  ["a deadlock", "40P01", 10],
  ["a reset that gives way to requests", "55P03", 60],
  ["a row that another transaction made first", "23505", 3],
  ["a table that another version changed", "0A000", 10],
  ["any other error", "22003", 1],
])("a transaction that fails because of %s (%s) is given up after %i failures", (_, code, most) => {
  const mayRunAgain = countFailures();
  let failures = 1;
  while (mayRunAgain(withCode(code)) && failures < 100) failures += 1;
  expect(failures).toBe(most);
});

it("failures of several kinds are counted each by itself, and a lost connection is one whatever its code", () => {
  const mayRunAgain = countFailures();
  expect(mayRunAgain(withCode("23505"))).toBe(true);
  expect(mayRunAgain(withCode("40P01"))).toBe(true);
  expect(mayRunAgain(withCode("23505"))).toBe(true);
  expect(mayRunAgain(withCode("23505"))).toBe(false);
  const lost = ["57P01", "57P02", "25P03", "08003", "08006", "ECONNRESET", "EPIPE", "57P01", "57P01"];
  expect(lost.map((code) => mayRunAgain(withCode(code)))).toEqual(lost.map(() => true));
  expect(mayRunAgain(new Error("Connection terminated unexpectedly"))).toBe(false);
});

it("an error of a statement stays as it is, so that nobody takes it for a database that cannot be used", () => {
  const error = withCode("22003");
  expect(explained(error, "db.example")).toBe(error);
});

const credentials = "check user and password";
const noDatabase = "check the name of the database";
const diskFull = "its disk is full: free space there";
const noMemory = "its machine has too little memory";
const noConnection = "all connections that it allows are in use: raise its limit, or lower --pool";
const stopping = "it is stopping or starting: wait, or check that it runs";
const tooLong = "a statement took too long: look for a transaction that holds locks";
const readOnly = "it only takes reads: use the address of the primary, or allow writes";
const incomplete = "a table or column of the sandbox is missing: restore a backup";
const noRight = "the user lacks a right: make it the owner of the schema avirato_sandbox";
const pooler = "a pooler in between keeps no sessions: set its pool_mode to session";
const damaged = "its disk or its files are damaged: look at its log";
const noHost = "check the host";
const unreachable = "check that it runs, and host and port";

/** The remedy for each code, and that for a longer code which begins with it. */
const remedies: [code: string, remedy: string, ofLonger: string | undefined][] = [
  ["28P01", credentials, credentials],
  ["3D000", noDatabase, noDatabase],
  ["53100", diskFull, unreachable],
  ["53200", noMemory, unreachable],
  ["53300", noConnection, unreachable],
  ["57P01", stopping, unreachable],
  ["57P02", stopping, unreachable],
  ["57P03", stopping, unreachable],
  ["57014", tooLong, undefined],
  ["25006", readOnly, undefined],
  ["42P01", incomplete, undefined],
  ["42703", incomplete, undefined],
  ["3F000", incomplete, undefined],
  ["42501", noRight, undefined],
  ["26000", pooler, undefined],
  ["42P05", pooler, undefined],
  ["58030", damaged, damaged],
  ["XX001", damaged, damaged],
  ["XX002", damaged, damaged],
  ["ENOTFOUND", noHost, undefined],
  ["EAI_AGAIN", noHost, undefined],
  ["08006", unreachable, unreachable],
  ["53400", unreachable, unreachable],
  ["57P05", unreachable, unreachable],
  ["ECONNREFUSED", unreachable, undefined],
];

describe("an error that makes the database unusable", () => {
  it.each(remedies)("with the code %s comes with a remedy: %s", (code, remedy, ofLonger) => {
    const remedyFor = (error: Error) => {
      const found = explained(error, "db.example/sandbox");
      if (found === error) return undefined;
      expect(found).toBeInstanceOf(StoreUnavailable);
      return (found as Error).message;
    };
    const sentence = (text: string | undefined) =>
      text && `PostgreSQL at db.example/sandbox cannot be used (refused); ${text}.`;
    expect(remedyFor(withCode(code))).toBe(sentence(remedy));
    expect(remedyFor(withCode(`${code}1`))).toBe(sentence(ofLonger));
    expect(remedyFor(withCode(`1${code}`))).toBeUndefined();
  });

  it.each([
    ["SASL: the server is older than PostgreSQL 10", credentials],
    [
      "timeout exceeded when trying to connect",
      "no connection became free in time: look for what holds them",
    ],
    ["Connection terminated unexpectedly", unreachable],
    ["Client was closed and is not queryable", unreachable],
  ])("without a code is known by its message: %s", (message, remedy) => {
    expect(explained(new Error(message), "db.example")).toEqual(
      new StoreUnavailable(`PostgreSQL at db.example cannot be used (${message}); ${remedy}.`),
    );
    const quoted = new Error(`syntax error at "${message}"`);
    expect(explained(quoted, "db.example")).toBe(quoted);
  });

  it("is named by its code when it has no message", () => {
    expect(explained(withCode("ECONNREFUSED", ""), "db.example")).toMatchObject({
      message: expect.stringContaining("cannot be used (ECONNREFUSED); "),
    });
  });
});
