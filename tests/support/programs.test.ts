import { expect, it } from "vitest";
import { prepareTogether } from "./programs.ts";

it("what was prepared is removed when another part of the preparation fails", async () => {
  const removed: string[] = [];
  const prepared = prepareTogether([
    async () => async () => removed.push("server"),
    async () => {
      throw new Error("The site cannot be built.");
    },
    async () => "no removal",
  ]);
  await expect(prepared).rejects.toThrow("The site cannot be built.");
  expect(removed).toEqual(["server"]);
});

it("everything that was prepared is removed at the end of the run", async () => {
  const removed: string[] = [];
  const removeAll = await prepareTogether([
    async () => async () => removed.push("browser"),
    async () => async () => removed.push("server"),
  ]);
  expect(removed).toEqual([]);
  await removeAll();
  expect(removed.toSorted()).toEqual(["browser", "server"]);
});
