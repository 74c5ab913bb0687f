// tier: integration
import { openPostgres } from "../../../src/sandbox/store/postgres.ts";
import { freshDatabase } from "../../support/postgres.ts";
import { manualClock } from "../../support/sandbox.ts";
import { describeStore } from "./conformance.ts";

let database: string;
describeStore("PostgreSQL", () => openPostgres(database, manualClock()), {
  async prepare() {
    database = await freshDatabase();
  },
});
