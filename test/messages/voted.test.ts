import { expect, it } from "vitest";
import { english } from "../../src/i18n/catalogue/english.ts";
import { fallbackText } from "../../src/messages/core/message.ts";
import { composeVoted } from "../../src/messages/voted.ts";

const paper = { title: "World Models" };

it.each([
  ["cast", 3, "Your vote for “World Models” counts: 3 votes. Press again to withdraw it."],
  ["withdrawn", 1, "Your vote for “World Models” is withdrawn: 1 vote now."],
  ["kept", 2, "Your reaction for “World Models” still counts, so your vote stays: 2 votes."],
] as const)("a press that is %s says so with the tally", (outcome, votes, words) => {
  expect(fallbackText(composeVoted(english, paper, votes, outcome))).toContain(words);
});
