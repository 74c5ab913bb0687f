import { expect, it } from "vitest";
import { conditionsOf, variablesOf } from "./conditions.ts";

it("a run draws its seed, and keeps the order of the files and the zone of the machine", () => {
  expect(conditionsOf({}, () => 7)).toEqual({ seed: 7, shuffled: false, zone: undefined });
});

it("a shuffled run takes its zone from the seed, and each zone has its turn", () => {
  const zones = [3, 4, 5].map((seed) => conditionsOf({ SHUFFLE: "1" }, () => seed).zone);
  expect(zones).toEqual(["UTC", "America/New_York", "Asia/Kathmandu"]);
});

it("a run is repeated with the variables that it prints", () => {
  const printed = variablesOf({ SEED: "4", SHUFFLE: "1", TZ: "Asia/Kathmandu", HOME: "/home/me" });
  expect(printed).toBe("SEED=4 SHUFFLE=1 TZ=Asia/Kathmandu");
  const env = Object.fromEntries(printed.split(" ").map((one) => one.split("=")));
  expect(conditionsOf(env, () => 9)).toEqual({ seed: 4, shuffled: true, zone: "Asia/Kathmandu" });
});
