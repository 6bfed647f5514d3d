import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const read = (file: string): string =>
  readFileSync(new URL(`../${file}`, import.meta.url), "utf8").replaceAll(/^ *#.*\n/gm, "");
const PINNED = /^[\w./-]+:[\w.-]+@sha256:[0-9a-f]{64}$/;

describe("the container's files", () => {
  const compose = read("compose.yaml");
  const dockerfile = read("Dockerfile");

  it("pin every image that they take from elsewhere", () => {
    const bases = [...dockerfile.matchAll(/^(?:ARG NODE=|FROM )(\S+)/gm)].map(([, name]) => name);
    const images = [...compose.matchAll(/^ +image: (\S+)/gm)].map(([, name]) => name);
    const foreign = [...bases, ...images].filter(
      (name) => name !== "${NODE}" && name !== "paperboy",
    );
    expect(foreign).toHaveLength(2);
    for (const name of foreign) expect(name).toMatch(PINNED);
  });

  it("leave the bot no root and compose no default password", () => {
    expect(dockerfile.split("\n")).toContain("USER node");
    expect(compose).not.toMatch(/PASSWORD:-[^}]/);
  });

  it("harden every service and limit what it takes", () => {
    const anchors = new Map(
      [...compose.matchAll(/^x-\S+: &(\w+)\n((?: +.*\n)+)/gm)].map(([, name = "", body = ""]) => [
        name,
        body,
      ]),
    );
    const whole = (body: string): string =>
      body.replaceAll(/<<: \*(\w+)/g, (_, name: string) => whole(anchors.get(name) ?? ""));
    const [, services = ""] = /^services:\n([\s\S]*?)^networks:/m.exec(compose) ?? [];
    const each = services.split(/^ {2}(?=\w+:$)/m).slice(1);
    expect(each).toHaveLength(3);
    for (const service of each)
      for (const words of [
        "read_only: true",
        "cap_drop: [ALL]",
        'security_opt: ["no-new-privileges:true"]',
        "pids_limit:",
        "mem_limit:",
        "cpus:",
      ])
        expect(whole(service)).toContain(words);
    for (const port of services.matchAll(/ports: \["([^"]*)"/g))
      expect(port[1]).toMatch(/^127\.0\.0\.1:/);
  });
});
