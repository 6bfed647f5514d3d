import {
  Events,
  type AutocompleteInteraction,
  type ChatInputCommandInteraction,
  type Client,
  type Interaction,
} from "discord.js";
import { reasonOf } from "../../../domain/errors.ts";
import { truncate } from "../../rendering/truncate.ts";
import { openModal, answerModal } from "./modals.ts";
import { answerPaperCardCommand } from "../events/links.ts";
import { LIMITS } from "../limits.ts";
import { readCaller } from "./caller.ts";
import { placeOfInteraction } from "../places.ts";
import { answerButton } from "./buttons.ts";
import { acknowledge, reply, type InteractionParts } from "./responses.ts";

export interface RunningAnswers {
  settled(): Promise<void>;
}

/** Acknowledges at once, because Discord waits only three seconds. */
export function listenToInteractions(client: Client, parts: InteractionParts): RunningAnswers {
  const underway = new Set<Promise<void>>();
  client.on(Events.InteractionCreate, (interaction) => {
    const work = answer(interaction, parts)
      .catch((error: unknown) => {
        // The error's address holds the interaction's token, with which anyone can answer as the bot.
        parts.log.warn({ reason: reasonOf(error) }, "discord interaction not answered");
      })
      .finally(() => underway.delete(work));
    underway.add(work);
  });
  return {
    async settled() {
      await Promise.all(underway);
    },
  };
}

async function answer(interaction: Interaction, parts: InteractionParts): Promise<void> {
  if (interaction.isChatInputCommand()) return command(interaction, parts);
  if (interaction.isMessageContextMenuCommand()) return answerPaperCardCommand(interaction, parts);
  if (interaction.isAutocomplete()) return suggest(interaction, parts);
  if (interaction.isModalSubmit())
    return answerModal(interaction, readCaller(interaction, parts.rest), parts);
  if (interaction.isButton() || interaction.isStringSelectMenu())
    return answerButton(interaction, readCaller(interaction, parts.rest), parts);
}

async function command(
  interaction: ChatInputCommandInteraction,
  parts: InteractionParts,
): Promise<void> {
  const [subcommand] = interaction.options.data;
  const options = subcommand?.options ?? [];
  const answering = parts.handlers.command({
    place: placeOfInteraction(interaction),
    caller: readCaller(interaction, parts.rest),
    command: subcommand?.name ?? "",
    input: Object.fromEntries(options.map(({ name, value }) => [name, value])),
  });
  const { form } = answering;
  if (form !== undefined) return openModal(interaction, form(), () => answering.run(), parts);
  const refusal = await answering.refusal?.();
  await acknowledge(interaction, refusal == null ? answering.audience : "caller");
  await reply(interaction, refusal ?? (await answering.run()), parts);
}

async function suggest(
  interaction: AutocompleteInteraction,
  { handlers }: InteractionParts,
): Promise<void> {
  const { name, value } = interaction.options.getFocused(true);
  const word = interaction.options.getSubcommand(false) ?? "";
  const suggestions = await handlers.suggest(word, name, value).catch(() => []);
  const choices = suggestions
    .map((one) => ({ name: truncate(one.name.trim(), LIMITS.choice), value: one.value }))
    .filter((one) => one.name !== "" && one.value !== "" && one.value.length <= LIMITS.choice);
  await interaction.respond(choices.slice(0, LIMITS.choices));
}
