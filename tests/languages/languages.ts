import { cp, mkdir, rm } from "node:fs/promises";
import { delimiter } from "node:path";
import { fromRoot } from "../../scripts/paths.ts";
import { runIn } from "../../scripts/run-in.ts";

/** A language of docs/examples/, and the commands that run its examples. */
export interface Language {
  name: string;
  /** In docs/examples/ and in tests/languages/. */
  folder: string;
  /** The packages of Debian that run it. */
  packages: string;
  /** Succeeds when they are installed. */
  probe: string[];
  build?: string[];
  /** Sells something against a sandbox. */
  shop: string[];
  /** Does what each line of JSON on stdin asks for. */
  harness: string[];
  /** Listens for webhooks on a port. */
  receiver(port: number): string[];
}

const gson = "/usr/share/java/gson.jar";

export const languages: Language[] = [
  {
    name: "PHP",
    folder: "php",
    packages: "php-cli php-curl",
    probe: ["php", "-r", "exit(extension_loaded('curl') ? 0 : 1);"],
    shop: ["php", "shop.php"],
    harness: ["php", "harness.php"],
    receiver: (port) => ["php", "-S", `127.0.0.1:${port}`, "receiver.php"],
  },
  {
    name: "Python",
    folder: "python",
    packages: "python3 python3-cryptography python3-flask",
    probe: ["python3", "-c", "import cryptography, flask"],
    shop: ["python3", "shop.py"],
    harness: ["python3", "harness.py"],
    receiver: (port) => ["python3", "-m", "flask", "--app", "flask_app", "run", "--port", String(port)],
  },
  {
    name: "Java",
    folder: "java",
    packages: "default-jdk-headless libgoogle-gson-java",
    probe: ["javac", "-cp", gson, "--version"],
    build: ["sh", "-c", `javac -Xlint:all -Werror -cp ${gson} -d classes *.java`],
    shop: ["java", "-cp", `${gson}:classes`, "Shop"],
    harness: ["java", "-cp", `${gson}:classes`, "Harness"],
    receiver: (port) => ["java", "-cp", `${gson}:classes`, "Receiver", String(port)],
  },
  {
    name: "Go",
    folder: "go",
    packages: "golang-go",
    probe: ["go", "version"],
    build: ["sh", "-c", "go vet ./... && go build -o bin/ ./..."],
    shop: ["bin/shop"],
    harness: ["bin/harness"],
    receiver: (port) => ["bin/receiver", `127.0.0.1:${port}`],
  },
];

/** Debian's programs first: another Python of the machine does not have Debian's packages. */
export const environment = {
  PATH: ["/usr/bin", process.env["PATH"]].join(delimiter),
  GOCACHE: fromRoot(".cache", "languages", "go-build"),
  GOFLAGS: "-mod=mod",
  GOPROXY: "off",
  PYTHONDONTWRITEBYTECODE: "1",
};

/**
 * Copies the examples of a language and the harness of this folder into .cache/, and compiles them.
 *
 * @param user the test file that uses them: files run side by side, so each has a folder of its own
 * @returns the folder in .cache/
 * @throws {Error} when the language is not installed; the message names the packages of Debian
 */
export async function prepareLanguage(
  user: string,
  { name, folder, packages, probe, build }: Language,
): Promise<string> {
  const workspace = fromRoot(".cache", user, folder);
  await rm(workspace, { recursive: true, force: true });
  await mkdir(workspace, { recursive: true });
  await runIn(workspace, probe, environment).catch((cause) => {
    throw new Error(`The examples in ${name} need Debian's ${packages}: apt-get install ${packages}.`, {
      cause,
    });
  });
  for (const sources of ["docs/examples", "tests/languages"])
    await cp(fromRoot(sources, folder), workspace, { recursive: true });
  if (build) await runIn(workspace, build, environment);
  return workspace;
}
