import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { chmod, chown, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { createInterface } from "node:readline";
import { freePort } from "./process.ts";

/** Where Debian puts it, which is not on the path of every user. */
const folders = [...(process.env["PATH"] ?? "").split(delimiter), "/usr/sbin"];

/** PgBouncer of the machine; `undefined` where it is not installed. */
export const pgbouncer = folders.map((folder) => join(folder, "pgbouncer")).find((path) => existsSync(path));

/**
 * Starts PgBouncer in front of a server, with Debian's defaults but for these settings.
 *
 * @param server the URL of the server, without a database
 * @param settings each as `name = value`
 * @returns its URL, with the same user and password
 */
export async function startPgBouncer(server: string, ...settings: string[]) {
  if (pgbouncer === undefined) throw new Error("Install Debian's package pgbouncer.");
  const { hostname, port, username, password } = new URL(server);
  const folder = await mkdtemp(join(tmpdir(), "pgbouncer-"));
  const own = await freePort();
  const users = join(folder, "users.txt");
  const file = join(folder, "pgbouncer.ini");
  await writeFile(users, `"${username}" "${password}"\n`);
  const configuration = [
    "[databases]",
    `* = host=${hostname} port=${port} user=${username} password=${password}`,
    "[pgbouncer]",
    "listen_addr = 127.0.0.1",
    `listen_port = ${own}`,
    "unix_socket_dir =",
    "auth_type = plain",
    `auth_file = ${users}`,
    ...settings,
  ];
  await writeFile(file, configuration.join("\n"));
  // Like PostgreSQL, it does not run as root.
  const user = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
  if (user.uid !== undefined) {
    await chmod(folder, 0o755);
    await Promise.all([users, file].map((path) => chown(path, user.uid, user.gid)));
  }
  const running = spawn(pgbouncer, [file], { stdio: ["ignore", "ignore", "pipe"], ...user });
  await untilReady(running);
  return {
    url: `postgres://${username}:${password}@127.0.0.1:${own}`,
    async remove() {
      if (running.exitCode === null && running.kill("SIGKILL")) await once(running, "exit");
      await rm(folder, { recursive: true });
    },
  };
}

async function untilReady({ stderr }: ChildProcess): Promise<void> {
  if (!stderr) throw new Error("PgBouncer has no output.");
  const printed: string[] = [];
  for await (const line of createInterface({ input: stderr })) {
    printed.push(line);
    if (!line.includes("process up")) continue;
    stderr.resume();
    return;
  }
  throw new Error(`PgBouncer did not start:\n${printed.join("\n")}`);
}
