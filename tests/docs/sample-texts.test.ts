import { describe, expect, it } from "vitest";
import { terminals } from "../../generated/constants.ts";
import { curlSample, phpSample, pythonSample, typescriptSample } from "../../scripts/docs/code-samples.ts";
import { type ExampleRequest, exampleRequests } from "../../scripts/docs/example-requests.ts";

// npm test has no PHP and no Python, so what the samples in them say is written out here.

const post: ExampleRequest = {
  ...{ operationId: "createTestThing", summary: "", environment: "test", method: "POST" },
  ...{ path: "/external/v1/test/thing", route: "/thing", pathParameters: {}, query: [] },
  bodies: {
    first: {
      webcode: "SHOP01",
      amount: { value: 1, currency: "EUR" },
      note: 'costs $5: {true} "now"',
      isPreAuth: true,
      isLast: false,
      none: null,
    },
    second: { webcode: "OTHER1" },
  },
};
const get: ExampleRequest = {
  ...{ operationId: "getThing", summary: "", environment: "live", method: "GET" },
  ...{ path: "/external/v1/thing/{thingId}", route: "/thing/{thingId}", pathParameters: { thingId: "T-1" } },
  query: [
    { name: "webcode", required: true, example: "SHOP01" },
    { name: "page", required: false, example: "2" },
    { name: "other", required: true, example: "3" },
  ],
  bodies: {},
};

describe("the samples of a write", () => {
  it("in PHP is an array, without the webcode that the client adds, and with a dollar that is no variable", () => {
    expect(phpSample(post)).toBe(`<?php
require "client.php";

$client = new Client("my_test_key", "SHOP01", "test", "http://127.0.0.1:4020");
$data = $client->post("/thing", [
    "amount" => [
        "value" => 1,
        "currency" => "EUR"
    ],
    "note" => "costs \\$5: {true} \\"now\\"",
    "isPreAuth" => true,
    "isLast" => false,
    "none" => null
], "createTestThing-1");
echo json_encode($data), "\\n";`);
  });

  it("in Python has its own words for true, false and null, and leaves them in texts", () => {
    expect(pythonSample(post)).toBe(`import json
from avirato.client import Client

client = Client("my_test_key", "SHOP01", "test", "http://127.0.0.1:4020")
data = client.post("/thing", {
    "amount": {
        "value": 1,
        "currency": "EUR"
    },
    "note": "costs $5: {true} \\"now\\"",
    "isPreAuth": True,
    "isLast": False,
    "none": None
}, "createTestThing-1")
print(json.dumps(data))`);
  });

  it("in TypeScript has the client of its environment and the whole body", () => {
    const sample = typescriptSample(post);
    expect(sample).toContain(
      'const client = createTestClient({ apiKey: "my_test_key", baseUrl: "http://127.0.0.1:4020" });',
    );
    expect(sample).toContain(
      'await client.POST("/thing", {\n  body: {\n    webcode: "SHOP01",\n    amount: {\n',
    );
  });

  it("in a shell has the key, an idempotency key and the body", () => {
    const sample = curlSample(post);
    expect(sample).toContain("http://127.0.0.1:4020/external/v1/test/thing");
    for (const part of [
      "X-API-KEY: my_test_key",
      "Idempotency-Key: createTestThing-1",
      '"webcode": "SHOP01"',
    ])
      expect(sample).toContain(part);
  });
});

describe("the samples of a read", () => {
  it("in PHP and Python name the resource", () => {
    expect(phpSample(get)).toContain(
      'new Client("my_live_key", "SHOP01", "live", "http://127.0.0.1:4020");\n$data = $client->get("/thing/T-1");\n',
    );
    expect(pythonSample(get)).toContain(
      'Client("my_live_key", "SHOP01", "live", "http://127.0.0.1:4020")\ndata = client.get("/thing/T-1")\n',
    );
  });

  it("in TypeScript has the path parameters and what the query requires", () => {
    expect(typescriptSample(get)).toBe(`import { createLiveClient } from "avirato-payments-contract";

const client = createLiveClient({ apiKey: "my_live_key", baseUrl: "http://127.0.0.1:4020" });
const { data, error } = await client.GET("/thing/{thingId}", {
  params: {
    path: {
      thingId: "T-1"
    },
    query: {
      webcode: "SHOP01",
      other: "3"
    }
  }
});
console.log(JSON.stringify(data ?? error));`);
    expect(typescriptSample({ ...get, pathParameters: {} })).not.toContain("path:");
  });

  it("in a shell have what the query requires", () => {
    expect(curlSample(get)).toContain("http://127.0.0.1:4020/external/v1/thing/T-1?webcode=SHOP01&other=3");
    expect(curlSample({ ...get, query: [] })).not.toContain("?");
  });
});

it("the example requests charge terminals of their own environment alone", async () => {
  const charged = (await exampleRequests()).flatMap(({ environment, operationId, bodies }) =>
    Object.values(bodies as Record<string, { poiId?: string }>).flatMap(({ poiId }) =>
      poiId === undefined ? [] : [{ environment, operationId, poiId }],
    ),
  );
  expect(new Set(charged.map(({ environment }) => environment))).toEqual(new Set(["live", "test"]));
  for (const { environment, operationId, poiId } of charged)
    expect([operationId, terminals[environment].map((terminal) => terminal.poiId)]).toEqual([
      operationId,
      expect.arrayContaining([poiId]),
    ]);
});
