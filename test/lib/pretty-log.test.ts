import { describe, expect, it } from "vitest";
import { createLog } from "../../src/lib/log.ts";
import { createPrettyLog } from "../../src/lib/pretty-log.ts";

function lines(): { readonly log: ReturnType<typeof createLog>; readonly text: () => string } {
  const written: string[] = [];
  const out = { write: (text: string) => written.push(text) > 0 };
  return { log: createLog("debug", createPrettyLog(out)), text: () => written.join("") };
}

describe("the log of a terminal", () => {
  it("has the time, the level, the words and the values in one line", () => {
    const { log, text } = lines();
    log.warn({ source: "huggingface", reason: { code: "source_unreachable" } }, "no answer");
    expect(text()).toMatch(
      /^\d\d:\d\d:\d\d warning no answer source=huggingface reason=\{"code":"source_unreachable"\}\n$/,
    );
  });

  it("shows where an error came from, and none of its secrets", () => {
    const { log, text } = lines();
    const error = Object.assign(new Error("refused"), { url: "https://example.org/secret" });
    log.error({ err: error }, "delivery given up");
    expect(text()).toMatch(/error delivery given up\nError: refused\n {4}at /);
    expect(text()).not.toContain("secret");
  });
});
