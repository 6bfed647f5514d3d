import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, realpathSync, rmSync } from "node:fs";
import path from "node:path";

/** Copies what git knows or would add, and links the installed packages, so that nothing is compiled twice. */
export function copyTree(root, folder) {
  mkdirSync(folder);
  const list = ["ls-files", "-z", "--cached", "--others", "--exclude-standard"];
  const names = execFileSync("git", list, { cwd: root, encoding: "utf8" }).split("\0");
  for (const file of names.filter((name) => name !== "" && existsSync(path.join(root, name)))) {
    if (file === "node_modules") continue;
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    copyFileSync(path.join(root, file), path.join(folder, file));
  }
  linkPackages(realpathSync(path.join(root, "node_modules")), path.join(folder, "node_modules"));
}

function linkPackages(from, to) {
  // Linked where both are on one disk.
  if (spawnSync("cp", ["-al", from, to], { stdio: "ignore" }).status !== 0) {
    rmSync(to, { recursive: true, force: true });
    execFileSync("cp", ["-a", from, to]);
  }
  // npm writes into this file in place.
  const list = ".package-lock.json";
  rmSync(path.join(to, list));
  copyFileSync(path.join(from, list), path.join(to, list));
}
