import { styleText } from "node:util";

/** Runs one step of a longer command and prints what it was and how long it took, in seconds. */
export async function step<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
  const started = performance.now();
  const seconds = () => `${((performance.now() - started) / 1000).toFixed(1)} s`;
  try {
    const result = await work();
    console.log(`${mark("green", "✔")} ${name} (${seconds()})`);
    return result;
  } catch (error) {
    console.log(`${mark("red", "✖")} ${name} (${seconds()})`);
    throw error;
  }
}

/** Coloured on a terminal only. */
const mark = (colour: "green" | "red", sign: string): string =>
  styleText(colour, sign, { stream: process.stdout, validateStream: true });
