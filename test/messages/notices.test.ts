import { describe, expect, it } from "vitest";
import { english } from "../../src/i18n/catalogue/english.ts";
import { fallbackText } from "../../src/messages/core/message.ts";
import { composeKept } from "../../src/messages/privacy.ts";
import { composeRole } from "../../src/messages/role.ts";
import { composeNotice } from "../../src/messages/notices.ts";
import { withStop, type Inline } from "../../src/i18n/rich-text.ts";

const words = {
  ...english,
  notices: {
    ...english.notices,
    theChannel: "dem Kanal",
    dead: "Nicht angekommen",
    deadAbout: (channel: Inline, edition: string, reason: string) => [
      `${edition} fehlt in `,
      channel,
      `: ${withStop(reason)}`,
    ],
  },
  reasons: { ...english.reasons, tooLate: "zu spät zum Posten" },
  roles: { ...english.roles, given: () => "Gegeben", admin: "Alles hier." },
  privacy: { ...english.privacy, kept: () => "Drei Stimmen.", nothing: "Nichts." },
};

describe("notices", () => {
  it("is in the catalogue's words, with the reason that was recorded", () => {
    const missing = { channel: "C1", edition: "2026-05-13", day: null, reason: "too late to post" };
    const told = fallbackText(composeNotice(words, { kind: "dead", ...missing }), "UTC");
    expect(told).toContain("Nicht angekommen\n2026-05-13 fehlt in dem Kanal: zu spät zum Posten.");
  });

  it("is in the catalogue's words where it is about rights, and about what is kept", () => {
    expect(fallbackText(composeRole(words, "admin", "Ada"), "UTC")).toBe("Gegeben\nAlles hier.");
    const person = { platform: "slack", voter: "slack:T1:U1", name: null } as const;
    const kept = (rows: number): string =>
      fallbackText(composeKept(words, { ...person, counts: [["votes", rows]] }), "UTC");
    expect(kept(3)).toContain("Drei Stimmen.");
    expect(kept(0)).toContain("Nichts.");
  });
});
