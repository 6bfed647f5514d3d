import { expect, it } from "vitest";
import { routeOf } from "../../../src/platforms/http/route-name.ts";

const DISCORD = "https://discord.com/api/v10";

it.each([
  [`${DISCORD}/channels/112233445566778899/messages`, "/channels/:id/messages"],
  [
    `${DISCORD}/channels/112233445566778899/messages/998877665544332211?limit=5`,
    "/channels/:id/messages/:id",
  ],
  [
    `${DISCORD}/channels/112233445566778899/messages/998877665544332211/reactions/%F0%9F%91%8D`,
    "/channels/:id/messages/:id/reactions/:emoji",
  ],
  [
    `${DISCORD}/webhooks/112233445566778899/a-secret.token/messages/@original`,
    "/webhooks/:id/:token/messages/@original",
  ],
  [
    `${DISCORD}/interactions/112233445566778899/a-secret.token/callback`,
    "/interactions/:id/:token/callback",
  ],
  [`${DISCORD}/gateway/bot`, "/gateway/bot"],
])("names Discord's routes without ids and tokens: %s", (address, route) => {
  expect(routeOf(address)).toEqual({ platform: "discord", route });
});

it("names Slack's methods, but no upload URL", () => {
  expect(routeOf("https://slack.com/api/chat.postMessage").route).toBe("chat.postMessage");
  expect(routeOf("https://files.slack.com/upload/v1/SECRET")).toEqual({
    platform: "slack",
    route: "file",
  });
});
