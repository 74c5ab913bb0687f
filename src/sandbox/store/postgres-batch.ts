import { type ClientBase, type Connection, type FieldDef, Query } from "pg";
import type { Row, SqlValue } from "../core/store.ts";
import { type Prepared, prepared, types } from "./postgres-sql.ts";

/** What a statement returned. */
export interface Result {
  rows: Row[];
  /** How many rows it changed or returned. */
  count: number;
}

/** Sends a statement. Rejects with the error of the first statement of its batch that failed. */
export type Send = (statement: string, values?: readonly SqlValue[]) => Promise<Result>;

/** Sends statements over one connection, in the order of the calls. */
export interface Batches {
  send: Send;
  /** Sends at once what waits for the end of the turn. */
  flush(): void;
}

/**
 * Gathers the statements of one turn of the event loop, those of all works of a transaction, in one batch. It is sent as
 * one packet, and the server responds with one. A packet costs more processor time than the statements that are in it.
 */
export function batches(connection: ClientBase): Batches {
  let waiting: Batch | undefined;

  function flush(): void {
    const batch = waiting;
    waiting = undefined;
    if (batch) connection.query(batch);
  }

  function send(statement: string, values: readonly SqlValue[] = []): Promise<Result> {
    if (!waiting) {
      waiting = new Batch();
      // By then, all works have continued with the results that have just arrived, and have added their statements.
      process.nextTick(flush);
    }
    const { promise, resolve, reject } = Promise.withResolvers<Result>();
    waiting.statements.push({ ...prepared(statement, values), columns: undefined, resolve, reject });
    return promise;
  }

  return { send, flush };
}

interface Column {
  name: string;
  parse(text: string): SqlValue;
}

/** The columns of each statement that a connection has prepared, by the statement's name. */
const described = new WeakMap<Connection, Map<string, readonly Column[]>>();

interface Statement extends Prepared {
  /** `undefined` until the server has described a statement that is prepared with this batch. */
  columns: readonly Column[] | undefined;
  resolve(result: Result): void;
  reject(error: Error): void;
}

/**
 * Statements with one `Sync` at their end: after an error, the server skips the rest up to there. The driver would send
 * a `Sync` and ask for the columns with each statement. It calls the methods below with the server's messages.
 */
class Batch extends Query {
  readonly statements: Statement[] = [];
  /** How many statements are complete. */
  #complete = 0;
  #known: Map<string, readonly Column[]> = new Map();
  #rows: Row[] = [];

  constructor() {
    super({ text: "" });
  }

  override submit = (connection: Connection): void => {
    const known = described.get(connection) ?? new Map<string, readonly Column[]>();
    described.set(connection, known);
    this.#known = known;
    connection.stream.cork();
    for (const statement of this.statements) {
      const { name, text, values } = statement;
      statement.columns = known.get(name);
      if (!statement.columns) {
        // A batch that failed, or is under way, may have prepared it. Closing a statement that does not exist is no error.
        connection.close({ type: "S", name }, true);
        connection.parse({ name, text, types: [] }, true);
        connection.describe({ type: "S", name }, true);
      }
      connection.bind({ statement: name, values }, true);
      connection.execute(null, true);
    }
    connection.sync();
    connection.stream.uncork();
  };

  handleRowDescription({ fields }: { fields: FieldDef[] }): void {
    const statement = this.statements[this.#complete];
    if (!statement) return;
    statement.columns = fields.map(({ name, dataTypeID }) => ({
      name,
      parse: types.getTypeParser(dataTypeID),
    }));
  }

  handleDataRow({ fields }: { fields: (string | null)[] }): void {
    const row: Row = {};
    for (const [index, { name, parse }] of this.statements[this.#complete]?.columns?.entries() ?? []) {
      const text = fields[index] ?? null;
      row[name] = text === null ? null : parse(text);
    }
    this.#rows.push(row);
  }

  /** @param text the command and a count, such as `UPDATE 3` */
  handleCommandComplete({ text }: { text: string }): void {
    const statement = this.statements[this.#complete];
    this.#complete += 1;
    if (!statement) return;
    const { name, columns = [], resolve } = statement;
    if (!this.#known.has(name)) this.#known.set(name, columns);
    resolve({ rows: this.#rows, count: Number(text.slice(text.lastIndexOf(" ") + 1)) });
    this.#rows = [];
  }

  handleError(error: Error): void {
    const failing = this.statements[this.#complete];
    // Its `Parse` may have failed, after which the connection has no such statement.
    if (failing) this.#known.delete(failing.name);
    for (const { reject } of this.statements.splice(this.#complete)) reject(error);
  }

  handleReadyForQuery(): void {}
}
