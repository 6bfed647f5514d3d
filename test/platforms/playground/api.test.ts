import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { commands as allCommands } from "../../../commands/index.ts";
import { placeOf } from "../../../src/platforms/playground/channels.ts";
import { helpFor } from "../../../src/platforms/playground/command-help.ts";
import { send, createVisitor } from "./http-client.ts";
import { createPlaygroundFixture, type PlaygroundFixture } from "./playground-fixture.ts";

let world: PlaygroundFixture;
let digestId: string;

beforeAll(async () => {
  world = await createPlaygroundFixture();
  digestId = (await world.postDigest()).messageId;
});
afterAll(async () => {
  await world.close();
});

interface View {
  id: string;
  thread: string | null;
  by: "you" | "somebody" | null;
  html: string;
  replies: number;
  reactions: { emoji: string; character: string; count: number; mine: boolean }[];
}

async function readMessages(
  visitor: ReturnType<typeof createVisitor>,
  query = "",
): Promise<View[]> {
  const answer = await visitor.get(`/api/messages${query}`);
  return (answer.json() as { messages: View[] }).messages;
}

describe("reading the playground", () => {
  it("lists the messages outside threads with the count of their replies", async () => {
    const messages = await readMessages(createVisitor(world.url));
    expect(messages).toMatchObject([{ id: digestId, thread: null, replies: 10, reactions: [] }]);
    expect(messages[0]!.html).toContain("Patient Gradients");
  });

  it("lists a thread's replies in their order", async () => {
    const replies = await readMessages(createVisitor(world.url), `?thread=${digestId}`);
    expect(replies).toHaveLength(10);
    expect(replies.every((reply) => reply.thread === digestId)).toBe(true);
    expect(replies[9]!.html).toContain("One Token, Two Readers");
  });

  it("offers the vote emoji and the ten numbers", async () => {
    const answer = await createVisitor(world.url).get("/api/messages");
    const { emoji } = answer.json() as { emoji: Record<string, { character: string }[]> };
    expect(emoji["vote"]!.map((one) => one.character).join(" ")).toBe("👍 ⬆️ ❤️ 🔥 ⭐️");
    expect(emoji["numbers"]!.map((one) => one.character).join("")).toBe("1️⃣2️⃣3️⃣4️⃣5️⃣6️⃣7️⃣8️⃣9️⃣🔟");
  });

  it("explains the commands in the visitor's language, where that has the words", () => {
    const [first] = helpFor(allCommands, "de-AT");
    expect(first?.summary).toBe("Die Papers eines Tages, einer Woche oder eines Monats zeigen");
    expect(first?.options[0]?.description).toContain("Welche Liste");
    expect(helpFor(allCommands, "pt-BR")).toEqual(helpFor(allCommands, null));
  });

  it("explains the commands in their own order", async () => {
    const answer = await createVisitor(world.url).get("/api/commands");
    const { commands } = answer.json() as { commands: { name: string }[] };
    expect(commands.map((command) => command.name)).toEqual(["today", "search", "subscribe"]);
    expect(commands[1]).toEqual({
      name: "search",
      summary: "Find papers by words, authors or topics",
      usage: "/papers search <query> [limit:…]",
      example: "search world models",
      options: [
        {
          name: "query",
          description: "What to look for: words, an author, a title",
          positional: true,
          suggests: true,
          choices: [],
        },
        {
          name: "limit",
          description: "How many papers the message shows",
          positional: false,
          suggests: false,
          choices: [],
        },
      ],
    });
  });

  it("names the source of the papers", async () => {
    const answer = await createVisitor(world.url).get("/api/status");
    expect(answer.json()).toEqual({ status: "Live from Hugging Face" });
  });

  it("passes on the bot's suggestions", async () => {
    const visitor = createVisitor(world.url);
    const answer = await visitor.get("/api/suggest?command=search&option=query&typed=wrist");
    expect(answer.json()).toEqual({
      suggestions: [{ name: "World Models on a Wristwatch", value: "2603.00003" }],
    });
  });
});

describe("asking in the playground", () => {
  it("answers a command with markup only to the caller, in their time zone", async () => {
    const answer = await createVisitor(world.url).post("/api/command", {
      text: "/papers search diffusion",
      timezone: "Asia/Tokyo",
    });
    expect(answer.status).toBe(200);
    const { audience, html } = answer.json() as { audience: string; html: string };
    expect(audience).toBe("caller");
    expect(html).toContain("Diffusion with a Memory for Places");
    expect(html).toContain("Asia/Tokyo");
    expect(await readMessages(createVisitor(world.url))).toHaveLength(1);
  });

  it("marks answers that everyone in a channel would see", async () => {
    const answer = await createVisitor(world.url).post("/api/command", { text: "today" });
    expect(answer.json()).toMatchObject({ audience: "everyone" });
  });

  it("ignores an unknown time zone", async () => {
    const answer = await createVisitor(world.url).post("/api/command", {
      text: "search world",
      timezone: "Mars/Olympus",
    });
    expect((answer.json() as { html: string }).html).toContain("Times are in no zone");
  });

  it("counts a press of Vote and withdraws it on the second press", async () => {
    const visitor = createVisitor(world.url);
    const vote = { action: '["vote","2603.00005"]' };
    const first = await visitor.post("/api/press", vote);
    expect((first.json() as { html: string }).html).toContain("You voted for");
    expect((await readMessages(visitor))[0]!.html).toContain("1 vote · 76 upvotes");
    await createVisitor(world.url).post("/api/press", vote);
    expect((await readMessages(visitor))[0]!.html).toContain("2 votes · 76 upvotes");
    const second = await visitor.post("/api/press", vote);
    expect((second.json() as { html: string }).html).toContain("You took back");
    expect((await readMessages(visitor))[0]!.html).toContain("1 vote · 76 upvotes");
  });

  it("passes on an unknown button so that the bot explains", async () => {
    const answer = await createVisitor(world.url).post("/api/press", { action: "stale" });
    expect((answer.json() as { html: string }).html).toContain("from another time");
  });

  it("shows each reply as text in its own channel", async () => {
    const [ann, bob] = [createVisitor(world.url), createVisitor(world.url)];
    const { messageId } = await world.playground.post({
      place: placeOf("paper-forum"),
      forum: { title: "A <post>", tags: ["digest"] },
      thread: null,
      message: { title: "A <post>", blocks: [] },
      key: "post",
      deadline: new Date(Date.now() + 60_000),
    });
    const said = { messageId, text: " Tonight at <b>8</b>? " };
    expect((await ann.post("/api/reply", said)).status).toBe(200);
    const inForum = `?channel=paper-forum`;
    const [post] = await readMessages(bob, inForum);
    expect(post).toMatchObject({ id: messageId, replies: 1, by: null });
    expect(post?.html.match(/A &lt;post&gt;/g)).toHaveLength(1);
    const thread = `${inForum}&thread=${messageId}`;
    const html = '<p class="text" dir="auto">Tonight at &lt;b&gt;8&lt;/b&gt;?</p>';
    expect(await readMessages(ann, thread)).toMatchObject([{ by: "you", html }]);
    expect(await readMessages(bob, thread)).toMatchObject([{ by: "somebody", html }]);
    expect((await readMessages(bob)).map(({ id }) => id)).not.toContain(messageId);
  });

  it("toggles and counts a visitor's reaction", async () => {
    const ann = createVisitor(world.url);
    const bob = createVisitor(world.url);
    const before = world.reactions.length;
    const reaction = { messageId: digestId, emoji: "👍🏽" };
    expect((await ann.post("/api/react", reaction)).json()).toMatchObject({ added: true });
    expect((await bob.post("/api/react", reaction)).json()).toMatchObject({ added: true });
    const thumbs = { emoji: "+1", character: "👍", label: expect.any(String) as string };
    expect((await readMessages(ann))[0]!.reactions).toEqual([{ ...thumbs, count: 2, mine: true }]);
    expect((await ann.post("/api/react", reaction)).json()).toMatchObject({ added: false });
    expect((await readMessages(ann))[0]!.reactions).toEqual([{ ...thumbs, count: 1, mine: false }]);
    await bob.post("/api/react", reaction);
    const told = world.reactions.slice(before);
    expect(told.map((event) => event.added)).toEqual([true, true, false, false]);
    expect(told[0]).toMatchObject({ emoji: "+1", post: { platform: "web", messageId: digestId } });
    expect(told[0]!.voter).toMatch(/^web:[\w-]{22}$/);
    expect(told[2]!.voter).toBe(told[0]!.voter);
    expect(told[1]!.voter).not.toBe(told[0]!.voter);
  });
});

describe("a request that cannot be answered", () => {
  it.for([
    ["/api/command", { text: "  " }, 400, "Type a command."],
    ["/api/command", "not json", 400, "The body is not JSON."],
    ["/api/react", { messageId: "1; drop", emoji: "👍" }, 400, "That message no longer exists."],
    ["/api/react", { messageId: "1", emoji: "<b>" }, 400, "This page does not know that emoji."],
    ["/api/react", { messageId: "999999", emoji: "👍" }, 404, "That message no longer exists."],
    ["/api/reply", { messageId: "999999", text: "Hi" }, 404, "That message no longer exists."],
    ["/api/reply", { messageId: "1", text: " " }, 400, "Write something first."],
    ["/api/reply", { messageId: "1", text: "x".repeat(2001) }, 400, "That is too long."],
    ["/api/nowhere", {}, 404, "There is nothing at this address."],
  ] as const)("%s %j", async ([path, body, status, error]) => {
    const answer = await createVisitor(world.url).post(path, body);
    expect(answer.status).toBe(status);
    expect(answer.json()).toMatchObject({ error });
  });

  it("is refused when it is too long for a command", async () => {
    const answer = await createVisitor(world.url).post("/api/command", { text: "x".repeat(2001) });
    expect(answer.status).toBe(400);
    expect(answer.json()).toEqual({ error: "That is too long for a command." });
  });

  it("is refused when it is larger than 64 KB", async () => {
    const visitor = createVisitor(world.url);
    const answer = await visitor.post("/api/command", { text: "x".repeat(64 * 1024) });
    expect(answer.status).toBe(413);
    expect(answer.json()).toEqual({ error: "That is too long: 64 KB is the most." });
  });

  it("gets an apology without details when the bot itself fails", async () => {
    const visitor = createVisitor(world.url);
    const answer = await visitor.get("/api/suggest?command=search&option=query&typed=fail");
    expect(answer.status).toBe(500);
    expect(answer.json()).toEqual({
      error: "Something went wrong. The reason is in the bot’s log.",
    });
  });
});

describe("the page", () => {
  it.each([
    ["de-AT,de;q=0.9", "de"],
    ["pt-BR,pt;q=0.9", "en"],
  ])("for %s is in %s, with every text filled in", async (accepted, language) => {
    const headers = { "accept-language": accepted };
    const { text, headers: sent } = await send(world.url, { headers });
    expect(text).toContain(`<html lang="${language}">`);
    expect(text).not.toContain("{{");
    expect(sent.vary).toContain("accept-language");
  });
});
