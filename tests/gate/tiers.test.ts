import { globSync } from "node:fs";
import { expect, it } from "vitest";
import { root } from "../../scripts/paths.ts";
import config from "../../vitest.config.ts";

const projects = (config.test?.projects ?? []).flatMap((project) =>
  typeof project === "object" && "test" in project && project.test ? [project.test] : [],
);

it.each(projects)(
  "every path of the project $name is one of a test file",
  ({ include = [], exclude = [] }) => {
    expect(include).not.toEqual([]);
    const gone = [...include, ...exclude].filter((path) => globSync(path, { cwd: root }).length === 0);
    expect(gone).toEqual([]);
  },
);
