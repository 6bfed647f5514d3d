// Runs the tests with another Node: `npm run check:node -- 24 [test files]`. Node is npm's package for this machine;
// the tests run in a copy of the tree, where better-sqlite3 is compiled for that Node.
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { copyTree } from "./copy-tree.mjs";

const root = path.resolve(import.meta.dirname, "..");
const [version = "", ...files] = process.argv.slice(2);
if (!/^\d+(?:\.\d+){0,2}$/.test(version)) {
  process.stderr.write("Name a version of Node: npm run check:node -- 24\n");
  process.exit(64);
}
const work = mkdtempSync(path.join(tmpdir(), "paperboy-node-"));

try {
  const node = installNode();
  const env = { ...process.env, PATH: `${path.join(node, "bin")}:${process.env.PATH}` };
  run("node", ["--version"], { env });
  const tree = path.join(work, "paperboy");
  copyTree(root, tree);
  compileSqlite(tree, node, env);
  const vitest = ["node_modules/vitest/vitest.mjs", "run", "--config", ".config/vitest.config.ts"];
  run("node", [...vitest, ...files], { cwd: tree, env });
} catch (error) {
  process.exitCode = error.status ?? 1;
  if (error.status === undefined) process.stderr.write(`${error.stack}\n`);
} finally {
  rmSync(work, { recursive: true, force: true });
}

function run(command, args, options) {
  execFileSync(command, args, { stdio: "inherit", ...options });
}

/** The package holds the program and the headers that better-sqlite3 is compiled with. */
function installNode() {
  const name = `node-${process.platform}-${process.arch}`;
  const place = ["--prefix", work, "--no-save", "--no-audit", "--no-fund", "--ignore-scripts"];
  run("npm", ["install", ...place, `${name}@${version}`], { cwd: work });
  return path.join(work, "node_modules", name);
}

function compileSqlite(tree, node, env) {
  const copy = path.join(tree, "node_modules/better-sqlite3");
  const installed = realpathSync(path.join(root, "node_modules/better-sqlite3"));
  rmSync(copy, { recursive: true });
  cpSync(installed, copy, { recursive: true, filter: (file) => !file.includes("/build") });
  // Made to be tested once, not to be fast.
  const flags = { CFLAGS: "-O0", CXXFLAGS: "-O0" };
  run("npm", ["rebuild", "better-sqlite3", `--nodedir=${node}`], {
    cwd: tree,
    env: { ...env, ...flags },
  });
}
