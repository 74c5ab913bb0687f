export default {
  avirato: { input: process.env.INPUT, output: { target: "generated/api.ts", client: "fetch" } },
};
