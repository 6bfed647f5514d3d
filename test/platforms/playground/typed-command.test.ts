import { describe, expect, it } from "vitest";
import { parseTyped } from "../../../src/platforms/playground/typed-command.ts";

describe("a typed command", () => {
  it.for([
    ["/papers search diffusion", "search", "diffusion"],
    ["papers search diffusion", "search", "diffusion"],
    ["search diffusion", "search", "diffusion"],
    ["/search diffusion", "search", "diffusion"],
    ["  /Papers   SEARCH   Diffusion  models ", "search", "Diffusion  models"],
    ['/papers subscribe 9:00 timezone:"Europe/Paris"', "subscribe", '9:00 timezone:"Europe/Paris"'],
    ["/papers today", "today", ""],
    ["/papers", "", ""],
    ["/", "", ""],
    ["paperswithcode", "paperswithcode", ""],
    ["/papers search two\nlines", "search", "two\nlines"],
  ] as const)("%s", ([text, command, input]) => {
    expect(parseTyped(text)).toEqual({ command, input });
  });
});
