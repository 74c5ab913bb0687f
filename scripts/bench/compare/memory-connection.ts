import { Duplex } from "node:stream";

/**
 * A connection to a `node:http` server in the same process. It leaves out the kernel, whose processor time depends on
 * what else the machine does.
 */
export class MemoryConnection extends Duplex {
  /** What the server's access checks see. */
  readonly remoteAddress = "127.0.0.1";
  /** What is missing of the response, characters; 0 before it starts. */
  #missing = 0;
  #response = Promise.withResolvers<void>();

  /**
   * Sends a request and resolves when its response is complete.
   *
   * @param request the text of the request: line, headers and body
   * @throws {Error} when the response is not a success
   */
  send(request: string): Promise<void> {
    this.#response = Promise.withResolvers();
    this.push(request);
    return this.#response.promise;
  }

  override _read(): void {}

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    const start = this.#missing === 0 ? chunk.toString("latin1") : undefined;
    if (start !== undefined) this.#missing = lengthOf(start);
    this.#missing -= chunk.length;
    if (start && !start.startsWith("HTTP/1.1 2")) {
      this.#response.reject(new Error(`The response is not a success:\n${start}`));
    } else if (this.#missing === 0) this.#response.resolve();
    done();
  }

  // A server calls these methods of its sockets.
  setTimeout(): this {
    return this;
  }
  setNoDelay(): this {
    return this;
  }
  setKeepAlive(): this {
    return this;
  }
}

/** The length of a whole response, from its head. */
function lengthOf(start: string): number {
  const length = /^content-length: (\d+)/im.exec(start)?.[1];
  return start.indexOf("\r\n\r\n") + 4 + Number(length);
}
