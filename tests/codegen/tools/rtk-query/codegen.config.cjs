module.exports = {
  schemaFile: process.env.INPUT,
  apiFile: "./empty-api.ts",
  apiImport: "emptyApi",
  exportName: "api",
  outputFile: "./generated/api.ts",
};
