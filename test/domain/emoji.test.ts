import { describe, expect, it } from "vitest";
import iamcal from "emojibase-data/en/shortcodes/iamcal.json" with { type: "json" };
import joypixels from "emojibase-data/en/shortcodes/joypixels.json" with { type: "json" };
import { emojiCharacter, emojiName, keycapName, keycapNumber } from "../../src/domain/emoji.ts";
import { readEmojiData } from "../../src/lib/emoji-data.ts";

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
    ["🦆", "duck"],
    ["🤔", "thinking_face"],
    [":thinking_face:", "thinking_face"],
    [":thinking:", "thinking_face"],
    ["slight_smile", "slightly_smiling_face"],
    ["🏃🏽‍♀️", "woman-running"],
    ["❤️‍🔥", "heart_on_fire"],
    [":flag_de:", "de"],
  ])("%s is %s", (spelling, name) => {
    expect(emojiName(spelling)).toBe(name);
  });

  it("are the same for every emoji by character, by Slack's names and by Discord's", () => {
    const slack = new Map(Object.entries(iamcal).map(([code, value]) => [code, [value].flat()]));
    const ofSlack = new Set([...slack.values()].flat());
    let count = 0;
    for (const [code, value] of Object.entries(joypixels)) {
      const [name, ...aliases] = slack.get(code) ?? [];
      if (name === undefined || /1F3F[B-F]/.test(code)) continue;
      // Six of Discord's names are Slack's names of other emoji, such as :umbrella:.
      const ofDiscord = [value].flat().filter((one) => !ofSlack.has(one));
      const character = String.fromCodePoint(...code.split("-").map((hex) => parseInt(hex, 16)));
      const spellings = [character, name, ...aliases, ...ofDiscord.map((one) => `:${one}:`)];
      expect(new Set(spellings.map(emojiName))).toEqual(new Set([name]));
      count += 1;
    }
    expect(count).toBeGreaterThan(1850);
  });

  it("leads from every name to its character and back", () => {
    const { characters } = readEmojiData();
    for (const [name, character] of characters) {
      expect(emojiCharacter(name)).toBe(character);
      expect(emojiName(character)).toBe(name);
    }
    expect(emojiCharacter("party_parrot")).toBeUndefined();
  });

  it("numbers keycaps from one to ten", () => {
    for (let number = 1; number <= 10; number += 1)
      expect(keycapNumber(keycapName(number) ?? "")).toBe(number);
    expect(keycapName(11)).toBeUndefined();
    expect(keycapNumber("+1")).toBeUndefined();
  });
});
