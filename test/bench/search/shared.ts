import { execFileSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

const REPOSITORY = path.resolve(import.meta.dirname, "../../..");
const SHARED = path.resolve(REPOSITORY, "../shared/search");

/** Where the collections to tune on lie, beside the repository; undefined when they are absent. */
export function sharedCollections(): string | undefined {
  const folder = path.join(SHARED, "collections");
  return existsSync(folder) ? folder : undefined;
}

/** A folder somebody named, as seen from where npm was called and not only from the repository. */
export function namedFolder(name: string): string {
  const candidates = [path.resolve(name), path.resolve(process.env["INIT_CWD"] ?? "", name)];
  const folder = candidates.find((one) => existsSync(one));
  if (folder === undefined) throw new Error(`There is no folder ${name}`);
  return folder;
}

/** The peers' adapters in a folder that has their packages; these are installed outside the repository when missing. */
export function peerAdapters(): string | undefined {
  const adapters = path.join(SHARED, "peers");
  if (!existsSync(adapters)) return undefined;
  if (existsSync(path.join(SHARED, "node_modules"))) return adapters;
  const home = path.join(tmpdir(), "paperboy-bench-peers");
  mkdirSync(path.join(home, "peers"), { recursive: true });
  copyFile("package.json", home);
  for (const name of readdirSync(adapters)) copyFile(path.join("peers", name), home);
  install(home);
  return path.join(home, "peers");
}

function copyFile(name: string, home: string): void {
  writeFileSync(path.join(home, name), readFileSync(path.join(SHARED, name)));
}

/** What the installer says goes to the error output: the standard output may be JSON. */
function install(home: string): void {
  const modules = path.join(home, "node_modules");
  if (existsSync(modules)) return;
  try {
    const options = ["install", "--no-save", "--no-package-lock", "--no-audit", "--no-fund"];
    execFileSync("npm", options, { cwd: home, stdio: ["ignore", 2, 2] });
  } catch {
    console.error(
      "The peers' packages cannot be installed: only peers that Paperboy's own suffice for",
    );
    if (!existsSync(modules)) symlinkSync(path.join(REPOSITORY, "node_modules"), modules);
  }
}
