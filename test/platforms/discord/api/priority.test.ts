import { Response } from "undici";
import { Routes } from "discord.js";
import { describe, expect, it } from "vitest";
import {
  createRest,
  restOptions,
  withDigestPriority,
} from "../../../../src/platforms/discord/api/rate-limited-rest.ts";

describe("requests to Discord", () => {
  it("are sent in order of priority: people, digests, then replies and reads", async () => {
    const left: string[] = [];
    const request = async (address: string): Promise<Response> => {
      left.push(new URL(address).pathname.replace(/^.*\/v10/, ""));
      return Response.json({});
    };
    const rest = createRest("token", restOptions({ outbound: { request } }));
    const replies = Array.from({ length: 10 }, (_, index) =>
      rest.post(Routes.channelMessages(`10${index}`), { body: {} }),
    );
    const reading = rest.get(Routes.channelMessages("200"));
    const digest = withDigestPriority(() => rest.post(Routes.channelMessages("300"), { body: {} }));
    const command = rest.get(Routes.user());
    await Promise.all([...replies, reading, digest, command]);
    // The first of them finds the way free before anybody else has asked.
    expect(left.slice(1, 3)).toEqual([Routes.user(), Routes.channelMessages("300")]);
    expect(left).toHaveLength(13);
  });
});
