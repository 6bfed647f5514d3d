import { describe, expect, it } from "vitest";
import { emojiCharacter, emojiName, keycapName, keycapNumber } from "../../src/domain/emoji.ts";

describe("emoji names", () => {
  it.each([
    ["👍", "+1"],
    ["👍🏿", "+1"],
    ["thumbsup", "+1"],
    ["+1::skin-tone-4", "+1"],
    [":thumbsup::skin-tone-2:", "+1"],
    ["⬆️", "arrow_up"],
    ["⬆", "arrow_up"],
    ["❤️", "heart"],
    ["1️⃣", "one"],
    ["🔟", "keycap_ten"],
    ["party_parrot", "party_parrot"],
    ["🦆", "🦆"],
  ])("%s is %s", (spelling, name) => {
    expect(emojiName(spelling)).toBe(name);
  });

  it("leads from a name to its character and back", () => {
    for (const name of ["+1", "arrow_up", "heart", "fire", "star", "one", "keycap_ten"])
      expect(emojiName(emojiCharacter(name) ?? "")).toBe(name);
    expect(emojiCharacter("party_parrot")).toBeUndefined();
  });

  it("numbers keycaps from one to ten", () => {
    for (let number = 1; number <= 10; number += 1)
      expect(keycapNumber(keycapName(number) ?? "")).toBe(number);
    expect(keycapName(11)).toBeUndefined();
    expect(keycapNumber("+1")).toBeUndefined();
  });
});
