import { existsSync, globSync } from "node:fs";
import { join } from "node:path";

/** The folder of Debian's PostgreSQL with a server and clients of one version; `undefined` where it is not installed. */
export const installedPostgres = globSync("/usr/lib/postgresql/*/bin")
  .sort()
  .findLast((folder) =>
    ["postgres", "initdb", "psql", "pg_dump", "pg_restore"].every((name) => existsSync(join(folder, name))),
  );
