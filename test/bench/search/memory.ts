import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { startBot } from "../bot-process.ts";
import { startFakeDiscord } from "../../support/fake-discord.ts";
import { startFakeHuggingFace } from "../../support/fake-hugging-face.ts";

const MB_PER_MIB = 2 ** 20 / 1e6;

/** Megabytes of the whole bot, main thread and search thread, on a store whose readers asked all this on Discord. */
export async function botMemory(url: string, queries: readonly string[]): Promise<number> {
  const folder = mkdtempSync(path.join(tmpdir(), "bench-memory-"));
  const discord = await startFakeDiscord();
  const huggingFace = await startFakeHuggingFace([]);
  try {
    const env = { DATABASE_URL: url, ...huggingFace.env, ...discord.env };
    const bot = await startBot({ folder, env });
    try {
      for (const query of queries) await discord.slash("search", { query });
      return bot.usage().residentMb * MB_PER_MIB;
    } finally {
      await bot.stop();
    }
  } finally {
    await Promise.all([discord.stop(), huggingFace.stop()]);
    rmSync(folder, { recursive: true, force: true });
  }
}
