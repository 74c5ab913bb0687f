import { defineConfig } from "@kubb/core";
import { pluginClient } from "@kubb/plugin-client";
import { pluginOas } from "@kubb/plugin-oas";
import { pluginTs } from "@kubb/plugin-ts";

export default defineConfig({
  input: { path: process.env.INPUT },
  output: { path: "generated" },
  plugins: [
    pluginOas({ generators: [], collisionDetection: true }),
    pluginTs({ enumType: "inlineLiteral" }),
    pluginClient({ client: "fetch", dataReturnType: "full" }),
  ],
});
