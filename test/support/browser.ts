import { accessSync, constants } from "node:fs";
import path from "node:path";
import { chromium, type Browser } from "playwright-core";

const NAMES = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];
const FOLDERS = ["/usr/bin", "/usr/local/bin", "/opt/google/chrome", "/snap/bin"];

/** The browser to test with: CHROMIUM_PATH, or one from the usual places; undefined when there is none. */
export const browserPath = [
  process.env["CHROMIUM_PATH"] ?? "",
  ...FOLDERS.flatMap((folder) => NAMES.map((name) => path.join(folder, name))),
].find(isProgram);

if (browserPath === undefined && process.env["REQUIRE_BROWSER"] !== undefined)
  throw new Error("REQUIRE_BROWSER is set, but there is no Chromium here");

/** For the title of a suite that needs the browser. */
export const browserNote =
  browserPath === undefined ? " (skipped: no Chromium here; set CHROMIUM_PATH)" : "";

/** Starts the browser without a window. */
export async function launchBrowser(): Promise<Browser> {
  if (browserPath === undefined) throw new Error("there is no browser");
  return chromium.launch({
    executablePath: browserPath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
  });
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return file !== "";
  } catch {
    return false;
  }
}
