// tier: nightly
import { expect, it } from "vitest";
import { validators } from "../../../../scripts/generate/validators/api.ts";
import { controlPlaneResponseValidators } from "../../../../scripts/generate/validators/control-plane.ts";
import {
  controlPlaneResponseTypes,
  validatorTypes,
} from "../../../../scripts/generate/validators/declarations.ts";
import { bundledContract, controlPlane, sourceOf } from "./sources.ts";

const modules: Record<string, () => string | Promise<string>> = {
  "validators.d.ts": () => validatorTypes(controlPlane),
  "control-plane-responses.d.ts": () => controlPlaneResponseTypes,
  "validators.js": () => validators(bundledContract(), controlPlane),
  "control-plane-responses.js": () => controlPlaneResponseValidators(controlPlane),
};

it.each(Object.entries(modules))(
  "generated/%s is what its generator makes of the contract",
  async (name, build) => {
    expect(await build()).toBe(await sourceOf(name));
  },
);
