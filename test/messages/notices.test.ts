import { describe, expect, it } from "vitest";
import { createTranslate, readLocale } from "../../src/i18n/translate.ts";
import { fallbackText } from "../../src/messages/core/message.ts";
import { composeStoredData } from "../../src/messages/privacy.ts";
import { composeRole } from "../../src/messages/admin.ts";
import { composeNotice } from "../../src/messages/notices.ts";

const t = createTranslate(
  "de",
  {
    "failure.too_late": "Es war zu spät zum Posten.",
    "notice.channel": "dem Kanal",
    "notice.dead": "Nicht angekommen",
    "notice.aboutDigest": "{edition} fehlt in {channel}: {reason}",
    "role.admin": "{known, select, yes {{name} darf} other {Darf}} hier alles.",
    "privacy.votes": "{count, plural, one {eine Stimme} other {# Stimmen}}",
    "privacy.nothing": "Nichts.",
  },
  readLocale("en"),
);
describe("notices", () => {
  it("are in the reader's language, with the reason that was stored", () => {
    const missing = {
      channel: "C1",
      edition: "2026-05-13",
      day: null,
      reason: { code: "too_late" } as const,
    };
    const told = fallbackText(composeNotice(t, { kind: "dead", ...missing }), "UTC");
    expect(told).toContain(
      "Nicht angekommen\n2026-05-13 fehlt in dem Kanal: Es war zu spät zum Posten.",
    );
  });
});

describe("an answer about rights and stored data", () => {
  it("is in the reader's language", () => {
    expect(fallbackText(composeRole(t, "admin", "Ada"), "UTC")).toBe("Ada darf hier alles.");
    expect(fallbackText(composeRole(t, "admin", null), "UTC")).toBe("Darf hier alles.");
    const person = { platform: "slack", voter: "slack:T1:U1", name: null } as const;
    const stored = (rows: number): string =>
      fallbackText(composeStoredData(t, { ...person, counts: [["votes", rows]] }), "UTC");
    expect(stored(3)).toContain("3 Stimmen.");
    expect(stored(0)).toContain("Nichts.");
  });
});
