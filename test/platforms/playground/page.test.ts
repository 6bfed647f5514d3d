import type { Browser, Locator, Page, Route } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openDatabase } from "../../../db/client/open.ts";
import type { Message } from "../../../src/messages/core/message.ts";
import { type PostRef, PLAYGROUND } from "../../../src/domain/place.ts";
import type { Posting } from "../../../src/platforms/port.ts";
import { browserNote, browserPath, launchBrowser } from "../../support/browser.ts";
import { openPage } from "./open-page.ts";
import { paperBlock } from "../slack/messages.ts";
import { createPlaygroundFixture, type PlaygroundFixture } from "./playground-fixture.ts";
import { time } from "../../../src/i18n/rich-text.ts";

/** One white pixel. */
const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=",
  "base64",
);

/** Fails unless this comes into view. */
async function shown(locator: Locator): Promise<void> {
  await locator.waitFor();
  expect(await locator.isVisible()).toBe(true);
}

describe.skipIf(browserPath === undefined)(`the page in a browser${browserNote}`, () => {
  let browser: Browser;
  let world: PlaygroundFixture;
  let digest: PostRef;
  let page: Page;
  let complaints: readonly string[];

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });
  beforeEach(async () => {
    world = await createPlaygroundFixture();
    digest = await world.postDigest();
    ({ page, complaints } = await openPage(browser, world.url));
  });
  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await world.close();
  });

  const box = (): Locator => page.getByRole("combobox", { name: "Command for Paperboy" });
  const paper = (number: number): Locator =>
    page.locator("#messages > .message > .inside > .content .paper").nth(number - 1);
  const post = (key: string, message: Message, thread: Posting["thread"] = null) => {
    const deadline = new Date(Date.now() + 60_000);
    return world.playground.post({ place: PLAYGROUND, thread, key, message, deadline });
  };
  const answer = (): Locator => page.locator(".message.answer:not([aria-busy])").last();

  it("shows the digest with its papers and their source, without errors", async () => {
    await shown(paper(10));
    expect(await page.locator("#messages .paper").count()).toBe(10);
    expect(await paper(1).innerText()).toMatch(/^1\s+Patient Gradients.*\s+Ada Marsh/);
    expect(await page.locator("#connection").innerText()).toBe("Connected");
    await shown(page.getByText("Live from Hugging Face"));
    expect(complaints).toEqual([]);
  });

  it("answers a command below the typed text and marks who sees the answer", async () => {
    await box().fill("/papers search diffusion");
    await box().press("Enter");
    await shown(answer().getByRole("link", { name: "Diffusion with a Memory for Places" }));
    await shown(answer().getByText("Only you can see this."));
    expect(await page.locator(".message.own").innerText()).toContain("/papers search diffusion");
    expect(await box().inputValue()).toBe("");
    await answer().getByRole("button", { name: "Dismiss" }).click();
    expect(await page.locator(".message.answer").count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it("shows progress until the answer arrives", async () => {
    let hold: (route: Route) => void = () => {};
    const held = new Promise<Route>((resolve) => (hold = resolve));
    await page.route("**/api/command", (route) => hold(route));
    await box().fill("/papers today");
    await box().press("Enter");
    await shown(page.locator(".message.answer[aria-busy=true]", { hasText: "Looking" }));
    await (await held).continue();
    await shown(answer().getByText("everyone in the channel would see this"));
    expect(await page.locator(".message.answer[aria-busy=true]").count()).toBe(0);
  });

  it("counts a button vote and keeps focus on the button", async () => {
    const vote = paper(2).getByRole("button", { name: "Vote for Maps of What Was Not Said" });
    expect(await vote.getAttribute("aria-pressed")).toBe("false");
    await vote.focus();
    await vote.press("Enter");
    await shown(paper(2).getByText("1 vote ·"));
    expect(await vote.getAttribute("aria-pressed")).toBe("true");
    const again = await openPage(browser, world.url);
    expect(await again.page.locator(".vote[aria-pressed=true]").count()).toBe(0);
    await shown(page.getByRole("status").getByText("You voted for"));
    expect(await page.locator(":focus").getAttribute("data-action")).toContain("2603.00002");
    await vote.press("Enter");
    await shown(paper(2).getByText("0 votes ·"));
    expect(complaints).toEqual([]);
  });

  it("counts a keycap vote for all visitors", async () => {
    const other = await openPage(browser, world.url);
    const add = page.getByRole("button", { name: "Add a reaction" });
    await add.click();
    expect(await add.getAttribute("aria-expanded")).toBe("true");
    await page.getByRole("button", { name: "Vote for paper number 3" }).click();
    await shown(paper(3).getByText("1 vote ·"));
    expect(await add.getAttribute("aria-expanded")).toBe("false");
    expect(await paper(3).locator(".vote").getAttribute("aria-pressed")).toBe("true");
    const pill = page.getByRole("button", { name: "Vote for paper number 3, 1 person" });
    expect(await pill.getAttribute("aria-pressed")).toBe("true");
    const theirs = other.page.getByRole("button", { name: "Vote for paper number 3, 1 person" });
    await shown(theirs);
    expect(await theirs.getAttribute("aria-pressed")).toBe("false");
    await theirs.click();
    await shown(paper(3).getByText("2 votes ·"));
    await page.getByRole("button", { name: "Vote for paper number 3, 2 people" }).click();
    await shown(paper(3).getByText("1 vote ·"));
    expect([...complaints, ...other.complaints]).toEqual([]);
  });

  it("opens the digest's replies with reactions", async () => {
    const replies = page.getByRole("button", { name: "10 replies" });
    expect(await replies.getAttribute("aria-expanded")).toBe("false");
    await replies.click();
    const thread = page.getByRole("list", { name: "Replies" });
    await shown(thread.locator(".message").nth(4));
    expect(await replies.getAttribute("aria-expanded")).toBe("true");
    const more = thread.getByRole("button", { name: "5 more replies" });
    await more.focus();
    await more.press("Enter");
    await shown(thread.locator(".message").nth(9));
    expect(await more.count()).toBe(0);
    expect(await thread.locator(".message:focus-within").getAttribute("data-id")).toBe("7");
    const first = thread.locator(".message").first();
    await first.getByRole("button", { name: "Add a reaction" }).click();
    expect(await first.locator(".picker .emoji").count()).toBe(5);
    await first.getByRole("button", { name: "Vote with 🔥" }).click();
    await shown(first.getByRole("button", { name: "Vote with 🔥, 1 person" }));
    await replies.click();
    expect(await thread.isVisible()).toBe(false);
    expect(complaints).toEqual([]);
  });

  it("keeps a person's new reply in sight below a folded thread", async () => {
    await page.getByRole("button", { name: "10 replies" }).click();
    const reply = page.getByRole("textbox", { name: "Your reply" });
    await reply.fill("Who reads on Friday?");
    await reply.press("Enter");
    await shown(page.locator(".thread .said", { hasText: "Who reads on Friday?" }));
    await shown(page.getByRole("button", { name: "5 more replies" }));
  });

  it("shows the newest state although answers come late", async () => {
    const held: (() => Promise<void>)[] = [];
    await page.route("**/api/messages?*thread=*", async (route) => {
      const response = await route.fetch();
      held.push(() => route.fulfill({ response }));
    });
    await page.getByRole("button", { name: "10 replies" }).click();
    await expect.poll(() => held.length).toBe(1);
    const key = "reply-2603.00001";
    const first = await world.playground.find({ place: PLAYGROUND, thread: null, key }, new Date());
    await world.playground.edit(first!, { title: "Edited meanwhile", blocks: [] }, key);
    await post("late", { title: "Added meanwhile", blocks: [] }, { ...digest, title: "" });
    const replies = page.locator(".thread .message h2, .thread .message h3");
    await shown(replies.getByText("Added meanwhile"));
    await held[0]!();
    await expect.poll(() => replies.count()).toBe(11);
    expect(await replies.first().innerText()).toBe("Edited meanwhile");
    expect(await replies.last().innerText()).toBe("Added meanwhile");
  });

  it("offers a jump to a new message without scrolling", async () => {
    const scrolled = () => page.evaluate<number>("document.querySelector('#log').scrollTop");
    await page.locator(".welcome").scrollIntoViewIfNeeded();
    const before = await scrolled();
    await post("extra", { title: "An extra edition", blocks: [] });
    const newer = page.getByRole("button", { name: "New message" });
    await shown(newer);
    expect(await scrolled()).toBe(before);
    await newer.click();
    await expect.poll(() => newer.isVisible()).toBe(false);
    expect(await scrolled()).toBeGreaterThan(before);
  });

  it("completes commands while typing", async () => {
    await page.keyboard.press("/");
    const options = page.getByRole("option");
    await shown(options.nth(2));
    await box().pressSequentially("papers s");
    expect(await options.allInnerTexts()).toEqual([
      expect.stringContaining("search"),
      expect.stringContaining("subscribe"),
    ]);
    await box().press("ArrowDown");
    await box().press("ArrowDown");
    expect(await box().getAttribute("aria-activedescendant")).toBe("suggestion-1");
    await box().press("Enter");
    expect(await box().inputValue()).toBe("/papers subscribe ");
    await shown(page.locator("#usage", { hasText: "/papers subscribe [time]" }));
    await box().pressSequentially("timezone:Eu");
    await page.getByRole("option", { name: "Europe/Paris" }).click();
    expect(await box().inputValue()).toBe("/papers subscribe timezone:Europe/Paris");
    await box().press("Escape");
    expect(await box().getAttribute("aria-expanded")).toBe("false");
    expect(complaints).toEqual([]);
  });

  it("suggests values while typing", async () => {
    await box().pressSequentially("/papers search wrist");
    await page.getByRole("option", { name: "World Models on a Wristwatch" }).click();
    expect(await box().inputValue()).toBe("/papers search 2603.00003");
  });

  it("recalls earlier input with the arrow keys", async () => {
    for (const text of ["search one", "search two"]) {
      await box().fill(text);
      await box().press("Enter");
    }
    await box().press("ArrowUp");
    expect(await box().inputValue()).toBe("search two");
    await box().press("ArrowUp");
    expect(await box().inputValue()).toBe("search one");
    await box().press("ArrowDown");
    await box().press("ArrowDown");
    expect(await box().inputValue()).toBe("");
  });

  it("shows times in the reader's zone and the message's language", async () => {
    const reader = { locale: "pt-BR", timezoneId: "Asia/Tokyo" };
    const { page: theirs } = await openPage(browser, world.url, reader);
    await shown(theirs.getByText(/2 Mar 2026|Mar 2, 2026/));
    await shown(theirs.getByText("7 minutes ago"));
    expect(await theirs.locator("time[data-style=date]").getAttribute("title")).toContain("18:00");
    const text = [time(new Date("2026-03-02T09:00:00Z"), "date")];
    await world.playground.post({
      place: PLAYGROUND,
      thread: null,
      key: "german",
      message: { title: "Hallo", language: "de", blocks: [{ kind: "note", text }] },
      deadline: new Date(Date.now() + 60_000),
    });
    await shown(theirs.locator("[lang=de]").getByText("2. März 2026"));
  });

  it("runs no script from user text", async () => {
    const title = `<img src=x onerror=alert(1)><script>alert(2)</script>"'><svg onload=alert(3)>`;
    await post("hostile", { title, blocks: [{ kind: "text", text: [title] }] });
    await shown(page.getByRole("heading", { name: title }));
    expect(await page.locator(".content :is(script, svg, img)").count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  it("shows the papers' pictures beside them, and leaves out what does not load", async () => {
    const uploads = "https://cdn-uploads.huggingface.co/production/uploads/1/";
    await page.route(`${uploads}*`, (route) =>
      route.request().url().endsWith("gone.png")
        ? route.fulfill({ status: 404 })
        : route.fulfill({ contentType: "image/png", body: PIXEL }),
    );
    const pictured = (name: string) =>
      paperBlock({
        title: name,
        picture: { url: `${uploads}${name}.png`, alt: `Picture of ${name}` },
      });
    await post("pictures", { title: "Look", blocks: [pictured("here"), pictured("gone")] });
    await page.getByRole("heading", { name: "Look" }).scrollIntoViewIfNeeded();
    await shown(page.getByRole("img", { name: "Picture of here" }));
    await page.getByRole("heading", { name: "gone" }).scrollIntoViewIfNeeded();
    await page.getByRole("img", { name: "Picture of gone" }).waitFor({ state: "detached" });
    await shown(page.getByRole("heading", { name: "gone" }));
    await shown(page.getByRole("img", { name: "Picture of here" }));
  });

  it("loads pictures of no other host", async () => {
    const failures: (string | undefined)[] = [];
    page.on("requestfailed", (request) => failures.push(request.failure()?.errorText));
    const picture = { url: "https://tracker.example/a.png", alt: "Who looks" };
    await post("tracked", { title: "", blocks: [paperBlock({ title: "Tracked", picture })] });
    await page.getByRole("heading", { name: "Tracked" }).scrollIntoViewIfNeeded();
    await page.getByRole("img", { name: "Who looks" }).waitFor({ state: "detached" });
    expect(new Set(failures)).toEqual(new Set(["csp"]));
    expect(complaints.join()).toContain("Content Security Policy");
  });

  it("reports a lost connection and catches up afterwards", async () => {
    const database = await openDatabase(":memory:");
    const first = await createPlaygroundFixture({ database });
    const port = Number(first.url.port);
    const visit = await openPage(browser, first.url);
    await first.close();
    await shown(visit.page.locator("#connection", { hasText: "Reconnecting" }));
    await visit.page.locator("#box").fill("/papers today");
    await visit.page.locator("#box").press("Enter");
    await shown(visit.page.getByRole("main").getByText("Paperboy does not answer."));
    const second = await createPlaygroundFixture({ database, port });
    await second.postDigest();
    await shown(visit.page.locator("#connection", { hasText: "Connected" }));
    await shown(visit.page.getByRole("button", { name: "10 replies" }));
    expect(await visit.page.locator(".message.posted").count()).toBe(1);
    await second.close();
    await database.close();
  });
});
