import { describe, expect, it } from "vitest";
import { renderMessage as renderDiscord } from "../../src/platforms/discord/components/render.ts";
import { renderMessage as renderSlack } from "../../src/platforms/slack/blocks/render.ts";
import { digest } from "./slack/messages.ts";

const ONE = "AAAAAAAAAAAAAAAAAAAAAA";
const OTHER = "BBBBBBBBBBBBBBBBBBBBBB";

describe.each([
  ["Discord", renderDiscord],
  ["Slack", renderSlack],
])("a message for many channels of %s", (_name, render) => {
  it("differs between channels only in its key", () => {
    const message = digest(10);
    for (const key of [ONE, OTHER, ONE]) {
      const shared = JSON.stringify(render(message, { key }));
      expect(shared).toBe(JSON.stringify(render(digest(10), { key })));
      expect(shared).toContain(key);
      expect(shared).not.toContain(key === ONE ? OTHER : ONE);
      expect(shared).not.toContain("------");
    }
  });
});
