import { describe, expect, it } from "vitest";
import { apiErrors } from "../../../generated/errors.ts";
import { code, type files, type Language, languages } from "./twins.ts";

// Steps that decide whether money moves twice, as each language spells them. A step that is missing, or that goes the
// other way, in one language only is found without running it.

type Step = [part: keyof typeof files, does: string, forms: Record<Language, RegExp>];

const conflict = apiErrors.differentBody.statusCode;
const steps: Step[] = [
  [
    "writeOnce",
    "passes on an error that has to be corrected",
    {
      go: /!errors\.As\(err, &failure\) \|\| failure\.Final\(\) \{\s+return data, err\s/,
      java: /if \(error\.isFinal\(\)\) \{\s+throw error;/,
      php: /if \(\$error->final\) \{\s+throw \$error;/,
      python: /if error\.final:\s+raise\n/,
    },
  ],
  [
    "writeOnce",
    "looks for what was written after each failure, and returns it",
    {
      go: /if find != nil \{\s+if found, err := find\(\); found != nil \|\| err != nil \{\s+return found, err/,
      java: /find == null \? Optional\.empty\(\) : find\.get\(\);\s+if \(found\.isPresent\(\)\) \{\s+return found\.get\(\);/,
      php: /\$found = \$find \? \$find\(\) : null;\s+if \(\$found !== null\) \{\s+return \$found;/,
      python: /found = find\(\) if find else None\s+if found is not None:\s+return found\n/,
    },
  ],
  [
    "writeOnce",
    "takes an error for recorded when its traceId came before, and remembers it",
    {
      go: /isRecorded := failure\.TraceID != "" && traceIDs\[failure\.TraceID\]\s+traceIDs\[failure\.TraceID\] = true/,
      java: /isRecorded = error\.traceId != null && !traceIds\.add\(error\.traceId\);/,
      php: /\$isRecorded = \$error->traceId !== null && in_array\(\$error->traceId, \$traceIds, true\);\s+\$traceIds\[\] = \$error->traceId;/,
      python:
        /recorded = error\.trace_id is not None and error\.trace_id in trace_ids\s+trace_ids\.add\(error\.trace_id\)/,
    },
  ],
  [
    "writeOnce",
    "reports an outcome that stays unknown as an error with its cause",
    {
      go: /\{\s+return nil, &UnknownOutcome\{name, failure\}/,
      java: /\{\s+throw new UnknownOutcome\(name, error\);/,
      php: /\{\s+throw new UnknownOutcome\([^;]*\$error\);/,
      python: /:\s+raise UnknownOutcome\([^\n]*\) from error/,
    },
  ],
  [
    "client",
    "waits as many seconds as Retry-After names",
    {
      go: /Atoi\(response\.Header\.Get\("Retry-After"\)\); err == nil \{\s+wait := time\.Duration\(seconds\) \* time\.Second\s+failure\.retryAfter = &wait/,
      java: /firstValue\("Retry-After"\)[\s\S]*new ApiException\(status, [^;]*, retryAfter\);[\s\S]*this\.retryAfter = retryAfter;/,
      php: /'\/\^retry-after:\\s\*\(\\d\+\)\\s\*\$\/i'[\s\S]*\$retryAfter = \(int\) \$match\[1\];[\s\S]*new ApiError\([^;]*\$retryAfter\);/,
      python:
        /getattr\(error, "retry_after", None\)[\s\S]*get\("Retry-After", ""\)\s+error\.retry_after = int\(wait\) if wait\.isdecimal\(\) else None/,
    },
  ],
  [
    "client",
    "gives up when its retries are used up, or when the error forbids another one",
    {
      go: /if attempt == c\.Retries \|\| !failure\.Automatic\(\) \{\s+return failure/,
      java: /if \(attempt == retries \|\| !error\.isAutomatic\(\)\) \{\s+throw error;/,
      php: /if \(\$attempt === \$this->retries \|\| !\$error->automatic\) \{\s+throw \$error;/,
      python: /if attempt == self\.retries or not error\.automatic:\s+raise\n/,
    },
  ],
  [
    "client",
    "takes nothing but a whole 2xx for a success",
    {
      go: /if response\.StatusCode < 300 \{[\s\S]*?return &Error\{Message: err\.Error\(\)\}/,
      java: /if \(status < 300\) \{\s+throw new ApiException\(error\);[\s\S]*if \(status < 300\) \{\s+return value\.getAsJsonObject\("data"\);/,
      php: /if \(\$status < 300 && is_array\(\$value\)\) \{\s+return \$value\["data"\];\s+\}\s+if \(\$status < 300\) \{\s+throw new NoResponse\(/,
      python:
        /if status < 300 and isinstance\(value, dict\):\s+return value\["data"\]\s+if status < 300:\s+raise NoResponse\(/,
    },
  ],
  [
    "shop",
    `takes another key only after the ${conflict} about another body`,
    {
      go: /failure\.Status == http\.StatusConflict && failure\.Message == otherBody \{\s+continue/,
      java: new RegExp(
        `error\\.status != ${conflict} \\|\\| !error\\.getMessage\\(\\)\\.equals\\(OTHER_BODY\\)\\) \\{\\s+throw error;`,
      ),
      php: new RegExp(
        `\\$error->status !== ${conflict} \\|\\| \\$error->getMessage\\(\\) !== \\$otherBody\\) \\{\\s+throw \\$error;`,
      ),
      python: new RegExp(
        `error\\.status != ${conflict} or str\\(error\\) != OTHER_BODY:\\s+raise\\n\\s+attempt \\+= 1`,
      ),
    },
  ],
];

describe.each(steps)("the part %s of an example", (part, does, forms) => {
  it.each(languages)(`${does}, in %s`, (language) => {
    const isThere = forms[language].test(code(part, language));
    expect(isThere).toBe(true);
  });
});
