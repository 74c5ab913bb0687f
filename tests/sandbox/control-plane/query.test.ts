import { expect, it } from "vitest";
import { queryOf } from "../../../src/sandbox/control-plane/query.ts";

it("the parameters of a query are read from its first 4,096 characters", () => {
  expect(queryOf("http://127.0.0.1:4020/dashboard").size).toBe(0);
  expect(queryOf("http://127.0.0.1:4020/dashboard?path=%2Fa").get("path")).toBe("/a");
  expect(queryOf("http://127.0.0.1:4020/dashboard?path=/a?b=1&c=2").get("path")).toBe("/a?b=1");
  const query = queryOf(`http://127.0.0.1:4020/dashboard?${"a&".repeat(30_000)}last=1`);
  expect([query.size, query.get("last")]).toEqual([2_048, null]);
});
