import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { runCommand } from "./command.ts";

const most = 5;

/**
 * Fails for a folder of src/ that has subfolders and more than five files beside them, because such a folder hides its
 * subject. Dependency-cruiser checks imports only.
 */
await runCommand(async () => {
  const [top = "src"] = process.argv.slice(2);
  const entries = await readdir(top, { recursive: true, withFileTypes: true });
  const folders = Map.groupBy(entries, ({ parentPath }) => parentPath);
  const crowded = [...folders].flatMap(([folder, inside]) => {
    const files = inside.filter((entry) => entry.isFile()).map(({ name }) => name);
    return files.length > most && files.length < inside.length ? [{ folder: join(folder), files }] : [];
  });
  if (crowded.length === 0) return;
  const lines = crowded.map(({ folder, files }) => `${folder}: ${files.length} files (${files.join(", ")})`);
  throw new Error(
    `A folder of src/ that has folders may have ${most} files beside them. Move some into a folder:\n${lines.join("\n")}`,
  );
});
