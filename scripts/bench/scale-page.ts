import { writeFile } from "node:fs/promises";
import { fromRoot } from "../paths.ts";
import type { Figures } from "./figures.ts";
import { median } from "./measure.ts";
import {
  type Costs,
  costsFrom,
  largest,
  poolSize,
  type Sized,
  simulateMachine,
  sizeFor,
  wantedP99,
  writeShare,
} from "./scale.ts";

interface Compared {
  who: string;
  measured: number[];
  simulated: number;
}

/** Simulates what is measured, and what is not, and writes docs/internals/scale.md. */
export async function benchScale(figures: Figures, { quick }: { quick: boolean }): Promise<void> {
  const costs = costsFrom(figures);
  const sized = [1_000, 10_000, 100_000].map((perSecond) => sizeFor(costs, perSecond));
  const compared = ["one replica", "two replicas", "three replicas"].map((who, index) => ({
    who,
    measured: figures.values({ what: "create session on PostgreSQL", who }),
    simulated: simulateMachine(costs, index + 1, 2).perSecond,
  }));
  const page = scalePage(costs, sized, compared);
  if (quick) console.log(page);
  else await writeFile(fromRoot("docs", "internals", "scale.md"), page);
}

/** The page that shows what was simulated, beside what was measured. */
export function scalePage(costs: Costs, sized: Sized[], compared: Compared[]): string {
  const number = (value: number) => Math.round(value).toLocaleString("en");
  const share = (value = 0) => `${Math.round(value * 100)} %`;
  const micro = (milliseconds: number) => Math.round(milliseconds * 1000);
  return `---
title: Beyond one machine
description: How many replicas and which databases hold a thousand, ten thousand and a hundred thousand requests a second, by simulation.
---

# Beyond one machine

Written by \`npm run bench -- --only scale\`; do not edit. A discrete-event simulation sends requests through replicas,
their connections and the database, with the service times that the [bench](bench.md) measured. Times vary as in an
exponential distribution, and requests come at random.

## What holds a load

One request in ${Math.round(1 / writeShare)} is a write. 99 of 100 responses come within ${wantedP99} ms, without the network in front of the replicas.

| requests/s | replicas | databases | processors of each | replicas busy | databases busy | median, ms | 99th of 100, ms | what is short first |
|---|---|---|---|---|---|---|---|---|
${sized
  .map(
    ({ perSecond, replicas, databases, processors, simulated, first }) =>
      `| ${number(perSecond)} | ${replicas} | ${databases} | ${processors} | ${share(simulated.busy["replicas"])} | ${share(simulated.busy["database"])} | ${simulated.median.toFixed(1)} | ${simulated.p99.toFixed(1)} | ${first} |`,
  )
  .join("\n")}

A replica is one process with one thread, so it takes one processor. With more than one database, the webcode decides
which of them holds a request's data: [partitions](million-merchants.md#divide-by-webcode). They become needed when the
replicas together want more than ${largest.connections} connections, which is ${largest.connections / poolSize} replicas of ${poolSize}, or when one server with
${largest.processors} processors is too busy. A pooler in front of the database moves the first limit, not the second.

## What goes in

| | write | read |
|---|---|---|
| replica, µs | ${micro(costs.replica.write)} | ${micro(costs.replica.read)} |
| database, µs | ${micro(costs.database.write)} | ${micro(costs.database.read)} |
| round trips | ${costs.roundTrips.write} | ${costs.roundTrips.read} |

A round trip takes ${costs.network} ms and a commit ${costs.commit} ms: assumed, for machines in one data centre. That a server has at
most ${largest.processors} processors and ${largest.connections} connections is a choice.

## Against what was measured

Creates over 20 connections. Replicas, database and load generator share the two processors of one machine, which
is why more replicas do not help here.

| | measured, requests/s | simulated, requests/s |
|---|---|---|
${compared
  .map(
    ({ who, measured, simulated }) =>
      `| ${who} | ${measured.length > 0 ? number(median(measured)) : "not measured"} | ${number(simulated)} |`,
  )
  .join("\n")}
`;
}
