import { expect, it } from "vitest";
import { english } from "../../src/i18n/languages.ts";
import { fallbackText } from "../../src/messages/core/message.ts";
import { composeVote } from "../../src/messages/vote-answer.ts";

const paper = { title: "World Models" };

it.each([
  ["cast", 3, "You voted for “World Models”: 3 votes now. Press the button again to take it back."],
  ["withdrawn", 1, "Your vote for “World Models” is withdrawn: 1 vote now."],
  ["kept", 2, "Your reaction still votes for “World Models”: 2 votes."],
] as const)("a press that is %s says so with the tally", (outcome, votes, words) => {
  expect(fallbackText(composeVote(english, paper, votes, outcome))).toContain(words);
});
