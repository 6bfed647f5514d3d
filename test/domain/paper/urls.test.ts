import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseGithubRepo, parseWebUrl } from "../../../src/domain/paper/urls.ts";

describe("an address to open", () => {
  it.each([
    ["https://example.org/a?b#c", "https://example.org/a?b#c"],
    ["  http://example.org\n", "http://example.org/"],
    ['https://example.org/<b>"|x', "https://example.org/%3Cb%3E%22|x"],
  ])("is %j as %j", (text, url) => {
    expect(parseWebUrl(text)).toBe(url);
  });

  it.each([
    [""],
    ["example.org"],
    ["javascript:alert(1)"],
    ["data:text/html,x"],
    ["file:///etc/passwd"],
    ["ftp://example.org"],
    ["https://user:secret@example.org"],
    ["https://github.com@example.org"],
    ["http://[bad"],
  ])("is not %j", (text) => {
    expect(parseWebUrl(text)).toBeNull();
  });
});

describe("a repository", () => {
  it.each([
    ["https://github.com/owner/name", "the plain address"],
    ["https://github.com/owner/name.git", "a clone address"],
    ["https://github.com/owner/name///", "slashes at the end"],
    ["https://github.com/owner/name/tree/main/src", "a folder"],
    ["https://github.com/owner/name/blob/main/README.md#usage", "a file"],
    ["https://github.com/owner/name?tab=readme-ov-file", "a tab"],
    ["https://github.com/owner/\nname.git", "a line break inside"],
    [" http://www.github.com//owner/name ", "another spelling of the host"],
    ["github.com/owner/name", "no scheme"],
  ])("is found in %j: %s", (text) => {
    expect(parseGithubRepo(text)).toBe("https://github.com/owner/name");
  });

  it("keeps dots, dashes and case", () => {
    expect(parseGithubRepo("https://github.com/My-Org/v1.5_Name.js")).toBe(
      "https://github.com/My-Org/v1.5_Name.js",
    );
  });

  it.each([
    ["https://github.com/organisation", "an organisation alone"],
    ["https://github.com/orgs/organisation/repositories", "an organisation's page"],
    ["https://gitlab.com/owner/name", "another host"],
    ["https://github.com.example.org/owner/name", "a host that only begins like it"],
    ["https://example.org/github.com/owner/name", "a path that only looks like it"],
    ["javascript:github.com/owner/name", "a script"],
    ["git@github.com:owner/name.git", "an address for programs"],
    ["https://github.com/owner/na%20me", "no possible name"],
    ["coming soon", "words"],
    ["", "nothing"],
  ])("is not found in %j: %s", (text) => {
    expect(parseGithubRepo(text)).toBeNull();
  });

  it("is a clean address or nothing, whatever the text", () => {
    const texts = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.webUrl(),
      fc.string().map((s) => `https://github.com/${s}`),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const repo = parseGithubRepo(text);
        expect(repo ?? "https://github.com/o/n").toMatch(
          /^https:\/\/github\.com\/[\w-]+\/[\w.-]+$/,
        );
      }),
    );
  });
});
