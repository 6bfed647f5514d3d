import { z } from "zod";
import type { Caller } from "../../../../commands/core/define.ts";
import { reasonOf } from "../../../domain/errors.ts";
import type { Log } from "../../../lib/log.ts";
import type { Translate } from "../../../i18n/translate.ts";
import { translateFor } from "../../../i18n/languages.ts";
import type { Block, Message, MessageFile } from "../../../messages/core/message.ts";
import { escape } from "../blocks/escape.ts";
import type { CallMethod } from "./web-api-call.ts";
import { missingScopes } from "./errors.ts";

const Upload = z.object({ upload_url: z.url(), file_id: z.string() });
const Posted = z.object({ channel: z.string() });

/** Shorter files appear in the answer itself, where they are easy to copy. */
const SHORT = 2800;

/** Never rejects. */
export type SendFiles = (
  message: Message,
  asker: Pick<Caller, "userId" | "language">,
) => Promise<Message>;

/** Slack's private answers cannot hold files: short ones are inlined, long ones go by direct message. */
export function createSendFiles(parts: {
  readonly call: CallMethod;
  readonly fetch: typeof globalThis.fetch;
  readonly log: Log;
}): SendFiles {
  const { call, fetch, log } = parts;

  async function send(file: MessageFile, title: string, userId: string): Promise<void> {
    const content = Buffer.from(file.text);
    const asked = { filename: file.name, length: content.byteLength };
    const upload = await call("files.getUploadURLExternal", asked, Upload, "interactive");
    const response = await fetch(upload.upload_url, { method: "POST", body: content });
    if (!response.ok) throw new Error(`Slack took no file: HTTP ${response.status}`);
    const letter = {
      channel: userId,
      text: escape(title),
      unfurl_links: false,
      unfurl_media: false,
    };
    const { channel } = await call("chat.postMessage", letter, Posted, "interactive");
    const files = [{ id: upload.file_id, title: file.name }];
    await call(
      "files.completeUploadExternal",
      { files, channel_id: channel },
      z.object({}),
      "interactive",
    );
  }

  async function deliver(
    t: Translate,
    file: MessageFile,
    title: string,
    userId: string,
  ): Promise<string> {
    const { name } = file;
    try {
      await send(file, title, userId);
      return t("export.fileInMessages", { name });
    } catch (error) {
      log.warn({ reason: reasonOf(error) }, "slack file not sent");
      const scopes = missingScopes(error);
      return scopes.length === 0
        ? t("export.fileFailed", { name })
        : t("export.fileNeedsScopes", { name, scopes: t.formats.either(scopes) });
    }
  }

  return async ({ files = [], ...message }, { userId, language }) => {
    const handed: Block[] = [];
    for (const file of files) {
      if (file.text.length <= SHORT) handed.push({ kind: "code", text: file.text.trim() });
      else {
        const t = translateFor(await language());
        handed.push(text(await deliver(t, file, message.title, userId)));
      }
    }
    return { ...message, blocks: [...message.blocks, ...handed] };
  };
}

function text(words: string): Block {
  return { kind: "text", text: [words] };
}
