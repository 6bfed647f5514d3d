import { describe, expect, it } from "vitest";
import { messageAddress } from "../../../src/jobs/delivery/message-link.ts";
import { memoryChat } from "../../support/memory-platform.ts";

const slack = new Map([["slack", memoryChat("slack").platform]] as const);

describe("the link to a message", () => {
  it("is made of its server, channel and id on Discord", async () => {
    const post = { platform: "discord", workspace: "1", channel: "2", messageId: "3" } as const;
    expect(await messageAddress(new Map(), post)).toBe("https://discord.com/channels/1/2/3");
  });

  it("is the platform's own elsewhere, or none where the platform is not connected", async () => {
    const post = { platform: "slack", workspace: "T1", channel: "C1", messageId: "1.5" } as const;
    expect(await messageAddress(slack, post)).toBe("https://chat.example/1.5");
    expect(await messageAddress(new Map(), post)).toBeNull();
  });
});
