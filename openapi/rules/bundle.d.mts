import type { RulesetDefinition } from "@stoplight/spectral-core";

declare const ruleset: { rules: NonNullable<RulesetDefinition["rules"]> };
export default ruleset;
