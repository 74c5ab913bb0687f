import { EventEmitter } from "node:events";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { onEnd } from "../../../src/sandbox/core/ending.ts";

const npm = 100;
const init = 1;
let started: EventEmitter & { env: NodeJS.ProcessEnv; ppid: number };
let ended: NodeJS.Signals[];
beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "setTimeout", "clearTimeout"] });
  started = Object.assign(new EventEmitter(), { env: { npm_lifecycle_event: "npx" }, ppid: npm });
  vi.stubGlobal("process", started);
  ended = [];
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});
const start = () => onEnd((signal) => ended.push(signal));

describe("a process that npm has started", () => {
  it("looks again and again whether npm still runs, and ends once when it does not", () => {
    start();
    vi.advanceTimersByTime(60_000);
    expect(ended).toEqual([]);
    started.ppid = init;
    vi.advanceTimersByTime(1_000);
    expect(ended).toEqual(["SIGTERM"]);
    vi.advanceTimersByTime(60_000);
    expect(ended).toEqual(["SIGTERM"]);
    expect(vi.getTimerCount()).toBe(0);
  });

  it.each(["SIGINT", "SIGTERM"] as const)("ends on %s while npm still runs", (signal) => {
    start();
    started.emit(signal, signal);
    expect(ended).toEqual([signal]);
  });
});

it("a process that npm has not started outlives its parent", () => {
  started.env = {};
  start();
  started.ppid = init;
  vi.advanceTimersByTime(60_000);
  expect(ended).toEqual([]);
});
