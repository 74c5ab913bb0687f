// tier: languages
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { phpSample, pythonSample } from "../../scripts/docs/code-samples.ts";
import { exampleRequests } from "../../scripts/docs/example-requests.ts";
import { runIn } from "../../scripts/run-in.ts";
import { onSandbox, sampleSandbox } from "../support/samples.ts";
import { environment, languages, prepareLanguage } from "./languages.ts";

const requests = await exampleRequests();

describe.each([
  { name: "PHP", sample: phpSample, command: "php", file: "sample.php" },
  { name: "Python", sample: pythonSample, command: "python3", file: "sample.py" },
])("the sample in $name", ({ name, sample, command, file }) => {
  let folder: string;
  let served: Awaited<ReturnType<typeof sampleSandbox>>;
  beforeAll(async () => {
    const language = languages.find((candidate) => candidate.name === name);
    if (!language) throw new Error(`There are no examples in ${name}.`);
    folder = await prepareLanguage("language-samples", language);
    served = await sampleSandbox();
  });
  afterAll(() => served.sandbox.close());

  it.each(requests)("of $operationId runs beside the examples and prints the data", async (request) => {
    await writeFile(join(folder, file), await onSandbox(sample(request), request, served));
    expect(JSON.parse(await runIn(folder, [command, file], environment))).toEqual(expect.anything());
  });
});
