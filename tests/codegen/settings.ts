/** A variable that the runner sets. */
function variable(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set; run this with \`npm run test:codegen\`.`);
  return value;
}

/** The address of the sandbox, without a slash at its end. */
export const server = variable("AVIRATO_SERVER");
/** An API key of Test for the webcode. */
export const apiKey = variable("AVIRATO_TEST_KEY");
export const webcode = "SHOP01";

/** The two return URLs of a session. */
export const returnUrls = {
  urlOk: "https://shop.example/payment/ok",
  urlKo: "https://shop.example/payment/failed",
};
