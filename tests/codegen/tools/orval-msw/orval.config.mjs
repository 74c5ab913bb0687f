export default {
  avirato: {
    input: process.env.INPUT,
    output: {
      target: "generated/api.ts",
      schemas: "generated/model",
      mode: "split",
      client: "fetch",
      mock: true,
    },
  },
};
