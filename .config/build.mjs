// Compiles into dist/ and copies what is no code; `--if-changed` does nothing when dist/ is up to date.
import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";

const STAMP = "dist/.built";
const SOURCES = [
  "commands",
  "db",
  "src",
  ".config",
  "package.json",
  "package-lock.json",
  "tsconfig.json",
];
const ASSETS = [
  "db/migrations",
  "src/i18n/locales",
  "src/search/languages/terms",
  "src/platforms/playground/page",
];
const SAMPLE = "src/sources/sample/list.json";
// Of this data set's 49 MB two files are read, so it is no dependency of the built program.
const EMOJI = ["iamcal", "joypixels"].map(
  (names) => `node_modules/emojibase-data/en/shortcodes/${names}.json`,
);

/** Names, sizes and times of all sources: a removed file and one with an older date count as changes too. */
function fingerprint() {
  const files = SOURCES.flatMap((source) =>
    statSync(source).isFile()
      ? [source]
      : readdirSync(source, { recursive: true }).map((name) => `${source}/${name}`),
  );
  const hash = createHash("sha256");
  for (const file of files.toSorted()) {
    const entry = statSync(file);
    if (entry.isFile()) hash.update(`${file} ${entry.size} ${entry.mtimeMs}\n`);
  }
  return hash.digest("hex");
}

function build() {
  const compile = ["node_modules/typescript/bin/tsc", "-p", ".config/tsconfig.build.json"];
  execFileSync(process.execPath, compile, { stdio: "inherit" });
  for (const asset of [...ASSETS, SAMPLE, ...EMOJI])
    cpSync(asset, `dist/${asset}`, { recursive: true });
}

const sources = fingerprint();
const isAskedAnyway = !process.argv.includes("--if-changed");
if (isAskedAnyway || !existsSync(STAMP) || readFileSync(STAMP, "utf8") !== sources) {
  if (!isAskedAnyway) console.log("Building Paperboy: a few seconds, and only after a change.");
  build();
  writeFileSync(STAMP, sources);
}
