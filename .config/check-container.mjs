// Runs the Dockerfile's steps without a container engine: build and prune in a clean folder, then the bot without
// root, capabilities or anything to write but its data, until the health check passes.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { copyTree } from "./copy-tree.mjs";

const NODE_USER = 1000;
const START_MS = 60_000;
const root = path.resolve(import.meta.dirname, "..");
const work = mkdtempSync(path.join(tmpdir(), "paperboy-container-"));
// The bot's user has to come past it.
chmodSync(work, 0o755);
const stages = readStages(readFileSync(path.join(root, "Dockerfile"), "utf8"));

try {
  const [build, final] = stages;
  if (build === undefined || final === undefined) throw new Error("the Dockerfile has two stages");
  buildIn(path.join(work, "build"), build);
  const app = path.join(work, "app");
  copyInto(app, final);
  await run(app, final);
  process.stdout.write(
    "The image's tree starts without root, on a read-only disk, and is healthy.\n",
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}

/** The instructions of each stage, in order. */
function readStages(dockerfile) {
  const lines = dockerfile.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  const read = [];
  for (const line of lines) {
    const [, name, rest] = /^([A-Z]+) (.*)$/.exec(line) ?? [];
    if (name === undefined) throw new Error(`not an instruction: ${line}`);
    if (name === "FROM") read.push([]);
    else if (name !== "ARG") read.at(-1).push({ name, rest });
  }
  return read;
}

function only(stage, name) {
  return stage.filter((step) => step.name === name).map(({ rest }) => rest);
}

/** `npm ci` is the gate's own: what it installed is linked, so that nothing is compiled twice. */
function buildIn(folder, stage) {
  copyTree(root, folder);
  const steps = only(stage, "RUN").filter((step) => !/^apt-get |^npm ci$/.test(step));
  for (const step of steps) execFileSync("sh", ["-c", step], { cwd: folder, stdio: "inherit" });
  // Fails for a package that is missing or should not be there.
  execFileSync("npm", ["ls", "--omit=dev", "--all"], {
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
  });
}

function copyInto(app, stage) {
  mkdirSync(app);
  for (const step of only(stage, "COPY")) {
    const [, from, to] = /^--from=build \/app\/(\S+) (\S+)$/.exec(step) ?? [];
    if (from === undefined) throw new Error(`an unknown COPY: ${step}`);
    cpSync(path.join(work, "build", from), path.join(app, to === "./" ? from : to), {
      recursive: true,
    });
  }
}

/** As compose.yaml runs it; where this machine allows less, the file modes alone are held. */
function confined(data, command) {
  if (process.getuid() !== 0) return command;
  chownSync(data, NODE_USER, NODE_USER);
  const ids = [`--reuid=${NODE_USER}`, `--regid=${NODE_USER}`, "--clear-groups"];
  const user = ["setpriv", ...ids, "--no-new-privs", "--bounding-set=-all", ...command];
  if (spawnSync("unshare", ["--mount", "true"]).status !== 0) return user;
  const readOnly = `mount --bind "${data}" "${data}" && mount -o remount,bind,ro /`;
  return ["unshare", "--mount", "sh", "-c", `${readOnly} && exec "$@"`, "sh", ...user];
}

async function run(app, stage) {
  const data = path.join(work, "data");
  mkdirSync(data, { mode: 0o700 });
  const port = await freePort();
  const env = { PATH: process.env.PATH, HTTP_PORT: String(port), ...environmentOf(stage, data) };
  const [start] = only(stage, "CMD").map((command) => JSON.parse(command));
  const check = JSON.parse(/CMD (\[.*\])$/.exec(only(stage, "HEALTHCHECK")[0])[1]);
  const [command, ...rest] = confined(data, start);
  const bot = spawn(command, rest, { cwd: app, env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [bot.stdout, bot.stderr]) stream.on("data", (text) => (output += text));
  const ended = new Promise((resolve) => {
    bot.on("exit", (code, signal) => resolve(code ?? signal));
  });
  try {
    await untilHealthy(bot, () => spawnSync(check[0], check.slice(1), { env }).status === 0);
    await checkFromOutside(port, () => output, data);
    bot.kill("SIGTERM");
    const code = await Promise.race([ended, sleep(20_000, "no end")]);
    if (code !== 0) throw new Error(`SIGTERM ended it with ${code}`);
  } catch (error) {
    throw new Error(`${error.message}\n${output}`, { cause: error });
  } finally {
    bot.kill("SIGKILL");
  }
}

function environmentOf(stage, data) {
  const pairs = only(stage, "ENV").flatMap((line) => line.split(" "));
  return Object.fromEntries(pairs.map((pair) => pair.replace("/data", data).split(/=(.*)/s)));
}

async function untilHealthy(bot, isHealthy) {
  const end = Date.now() + START_MS;
  while (!isHealthy()) {
    if (bot.exitCode !== null || bot.signalCode !== null) throw new Error("it ended at its start");
    if (Date.now() > end) throw new Error("the health check does not pass");
    await sleep(200);
  }
}

/** Others may not use it without the printed key, nor read its files. */
async function checkFromOutside(port, output, data) {
  const { status } = await fetch(`http://127.0.0.1:${port}/`);
  if (status !== 401) throw new Error(`the playground answers ${status} without its key`);
  const key = await keyIn(output);
  const opened = await fetch(`http://127.0.0.1:${port}/?key=${key}`, { redirect: "manual" });
  if (opened.status !== 303) throw new Error(`the printed key answers ${opened.status}`);
  for (const file of readdirSync(data)) {
    const { mode, uid } = statSync(path.join(data, file));
    if ((mode & 0o077) !== 0) throw new Error(`${file} is open to others`);
    if (process.getuid() === 0 && uid !== NODE_USER) throw new Error(`${file} is root's`);
  }
}

async function keyIn(output) {
  for (let tries = 0; tries < 50; tries += 1) {
    const key = /\?key=([\w-]+)/.exec(output())?.[1];
    if (key !== undefined) return key;
    await sleep(100);
  }
  throw new Error("no key was printed");
}

function freePort() {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
