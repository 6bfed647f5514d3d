import { z } from "zod";
import type { Message } from "../../src/messages/core/message.ts";
import {
  defineCommand,
  type AnyCommand,
  type CommandContext,
  type Prepared,
} from "../core/define.ts";
import { describeOption } from "../core/inputs.ts";
import { pause, resume } from "./pause.ts";
import { refuseCaller } from "../core/errors.ts";
import { mayUse } from "../core/rights.ts";
import { setup } from "../setup.ts";

export const CHANNEL_COMMANDS = ["setup", "pause", "resume"] as const;
const COMMANDS = { setup, pause, resume } as const;

const input = z.object({
  in: z.string().max(40).meta(describeOption("option.channel")),
  do: z.enum(CHANNEL_COMMANDS).meta(describeOption("command.at.do")),
  name: z.string().max(100).meta(describeOption("option.subscription")),
});

/** Keeps the caller's rights of the other channel. */
export const runInChannel = defineCommand({
  name: "at",
  summary: "command.at.summary",
  example: "at",
  audience: "caller",
  right: "member",
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

/** The answer's buttons would act on the page, not on the channel. */
function withoutButtons({ blocks, ...message }: Message): Message {
  return { ...message, blocks: blocks.filter(({ kind }) => kind !== "buttons") };
}
