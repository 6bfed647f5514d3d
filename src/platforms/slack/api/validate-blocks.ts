import { WebAPIPlatformError } from "@slack/web-api";
import type { KnownBlock } from "@slack/types";
import { z } from "zod";
import { createClient, type ClientParts } from "./client.ts";
import { slackCode, toDeliveryError } from "./errors.ts";

const Refusal = z.object({
  errors: z.array(z.object({ pointer: z.string().optional(), message: z.string().optional() })),
});

/** What Slack itself finds wrong with blocks; posts nothing. Rejects with a DeliveryError. https://docs.slack.dev/reference/methods/blocks.validate */
export async function validateBlocks(
  botToken: string,
  client: ClientParts,
  blocks: readonly KnownBlock[],
): Promise<readonly string[]> {
  try {
    await createClient(botToken, client).blocks.validate({ blocks: [...blocks] });
    return [];
  } catch (error) {
    if (slackCode(error) !== "invalid_blocks") throw toDeliveryError(error);
    return problemsIn(error);
  }
}

function problemsIn(error: unknown): readonly string[] {
  const data =
    error instanceof WebAPIPlatformError ? Refusal.safeParse(error.data).data : undefined;
  const problems = (data?.errors ?? []).map(({ pointer = "", message = "" }) =>
    message.startsWith(pointer) ? message : `${pointer} ${message}`,
  );
  return problems.length === 0 ? ["invalid_blocks"] : problems;
}
