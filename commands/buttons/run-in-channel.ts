import { z } from "zod";
import type { Message } from "../../src/messages/core/message.ts";
import {
  defineCommand,
  type AnyCommand,
  type CommandContext,
  type Prepared,
} from "../core/define.ts";
import { option } from "../core/inputs.ts";
import { pause, resume } from "../pause.ts";
import { refuseCaller } from "../core/errors.ts";
import { mayUse } from "../core/rights.ts";
import { setup } from "../setup.ts";

/** What a person's own page offers for a subscription of some channel. */
export const CHANNEL_COMMANDS = ["setup", "pause", "resume"] as const;
const COMMANDS = { setup, pause, resume } as const;

const input = z.object({
  in: z.string().max(40).meta(option("option.channel")),
  do: z.enum(CHANNEL_COMMANDS).meta(option("command.at.do")),
  name: z.string().max(100).meta(option("option.subscription")),
});

/** Asks a command of another channel of the same workspace, with the rights that the caller has there. */
export const runInChannel = defineCommand({
  name: "at",
  summary: "command.at.summary",
  example: "at",
  audience: "caller",
  right: "anyone",
  input,
  async run(asked, context) {
    const there = placedIn(asked, context);
    const command: AnyCommand = COMMANDS[asked.do];
    const message = (await mayUse(command, there))
      ? await prepared(command, asked).run(there)
      : refuseCaller(there, command);
    return withoutButtons(message);
  },
  form: {
    async open(asked, context) {
      const there = placedIn(asked, context);
      const command: AnyCommand = COMMANDS[asked.do];
      const { form } = prepared(command, asked);
      return form !== undefined && (await mayUse(command, there)) ? form.open(there) : null;
    },
  },
});

function placedIn(
  { in: channel }: z.output<typeof input>,
  context: CommandContext,
): CommandContext {
  return { ...context, place: { ...context.place, channel } };
}

function prepared(command: AnyCommand, { name }: z.output<typeof input>): Prepared {
  const ready = command.prepare({ name });
  if ("issues" in ready) throw new Error(`not a name: ${name}`);
  return ready;
}

/** A button of the answer would be pressed where the person is, not in the channel it is about. */
function withoutButtons({ blocks, ...message }: Message): Message {
  return { ...message, blocks: blocks.filter(({ kind }) => kind !== "buttons") };
}
