import { randomInt, randomUUID } from "node:crypto";
import { amount, webcode } from "../../support/sandbox.ts";

/** A write that was acknowledged. */
interface Write {
  path: "/payment/session" | "/pos/payment";
  key: string;
  body: string;
  text: string;
  reference: string;
  sessionId: string | undefined;
}

/** How many requests are sent at once while the highest rate is looked for. */
const atOnce = 8;
/** Of so many writes, one is kept to be sent again and looked for at the end. */
const keptEvery = 50;
/** How often a request is sent again. A single request can meet every fault that was added. */
const retries = 200;

/** Sends four reads to a write, and checks each response against what was acknowledged. */
export class SoakLoad {
  #api: string;
  #headers: Record<string, string>;
  #sent = 0;
  /** The writes that reads ask for: a window of the latest. */
  #latest: Write[] = [];
  #kept: Write[] = [];
  sessions = 0;
  requests = 0;
  /** Requests that were sent again, because they had no response, or status 503 or 408. */
  retried = 0;
  lost = 0;
  divergences = 0;
  failed: string[] = [];

  constructor(url: string, key: string) {
    this.#api = `${url}/external/v1/test`;
    this.#headers = { "X-API-KEY": key, "Content-Type": "application/json" };
  }

  /** Sends as fast as it can, and returns the requests per second. */
  async fullRate(seconds: number): Promise<number> {
    const [started, before] = [performance.now(), this.requests];
    const caller = async () => {
      while (performance.now() - started < seconds * 1000) await this.#next();
    };
    await Promise.all(Array.from({ length: atOnce }, caller));
    return ((this.requests - before) * 1000) / (performance.now() - started);
  }

  /** Sends at a rate, without waiting for responses, and resolves when all have come. */
  async steady(perSecond: number, seconds: number): Promise<void> {
    const started = performance.now();
    const open = new Set<Promise<void>>();
    let due = 0;
    for (let passed = 0; passed < seconds * 1000; passed = performance.now() - started) {
      for (; due < (passed / 1000) * perSecond; due += 1) {
        const sent = this.#next().finally(() => open.delete(sent));
        open.add(sent);
      }
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await Promise.all(open);
  }

  /** Asks for the kept writes: each must stand there once, and its replay must be the first response. */
  async check(): Promise<{ duplicates: number }> {
    let duplicates = 0;
    for (const write of this.#kept) {
      const { text } = await this.#send("POST", write.path, write.key, write.body);
      if (text !== write.text) this.divergences += 1;
      if (write.path !== "/payment/session") continue;
      const list = `/payment/sessions?webcode=${webcode}&customReference=${write.reference}`;
      const found = JSON.parse((await this.#send("GET", list)).text).data.sessions.length;
      if (found === 0) this.lost += 1;
      duplicates += Math.max(0, found - 1);
    }
    return { duplicates };
  }

  /** Forgets everything that was written: the sandbox was reset. */
  forget(): void {
    this.#latest = [];
    this.#kept = [];
    this.sessions = 0;
  }

  async #next(): Promise<void> {
    this.#sent += 1;
    const write = this.#latest[randomInt(Math.max(1, this.#latest.length))];
    if (this.#sent % 5 === 0 || !write) return this.#write();
    if (write.sessionId === undefined) {
      await this.#read(`/payment/modifications?webcode=${webcode}`);
      return;
    }
    if (this.#sent % 5 === 1) {
      await this.#read(`/payment/sessions?webcode=${webcode}`);
      return;
    }
    const text = await this.#read(`/payment/session/${write.sessionId}?webcode=${webcode}`);
    if (text !== undefined && !text.includes(write.reference)) this.lost += 1;
  }

  /** One write in twenty is a payment at a terminal, which sends a webhook. */
  async #write(): Promise<void> {
    const reference = `soak-${randomUUID().slice(0, 30)}`;
    const isPos = this.#sent % 100 === 0;
    const path = isPos ? "/pos/payment" : "/payment/session";
    const body = JSON.stringify({
      ...{ webcode, amount: amount(1000), customReference: reference },
      ...(isPos
        ? { poiId: "V400m-TEST-000001" }
        : { urlOk: "https://shop.example/ok", urlKo: "https://shop.example/ko" }),
    });
    const { status, text } = await this.#send("POST", path, reference, body);
    if (status !== 201) return void this.failed.push(text);
    const { sessionId } = JSON.parse(text).data;
    if (!isPos) this.sessions += 1;
    const write: Write = { path, key: reference, body, text, reference, sessionId };
    this.#latest.push(write);
    if (this.#latest.length > 1000) this.#latest.shift();
    if (this.#sent % (5 * keptEvery) === 0) this.#kept.push(write);
  }

  async #read(path: string): Promise<string | undefined> {
    const { status, text } = await this.#send("GET", path);
    if (status === 200) return text;
    this.failed.push(text);
    return undefined;
  }

  /** Sends a request again, with the same key, until it has a response other than 503 or, on a starved machine, 408. */
  async #send(method: string, path: string, key?: string, body?: string) {
    const headers = key === undefined ? this.#headers : { ...this.#headers, "Idempotency-Key": key };
    const init = { method, headers, ...(body === undefined ? {} : { body }) };
    for (let left = retries; ; left -= 1) {
      this.requests += 1;
      try {
        const response = await fetch(this.#api + path, init);
        const text = await response.text();
        if (![408, 503].includes(response.status) || left === 0) return { status: response.status, text };
      } catch (error) {
        if (left === 0) throw error;
      }
      this.retried += 1;
    }
  }
}
