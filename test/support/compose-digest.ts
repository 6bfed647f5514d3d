import type { Paper } from "../../src/domain/paper/paper.ts";
import type { PlatformName } from "../../src/domain/place.ts";
import {
  DEFAULT_DIGEST_OPTIONS,
  type Layout,
} from "../../src/domain/subscription/digest-options.ts";
import { composeMessage, type ComposedMessage } from "../../src/jobs/digests/compose-message.ts";
import type { DigestRoom } from "../../src/messages/fit-digest.ts";
import { FITS } from "../../src/platforms/fits.ts";
import { createSample } from "../../src/sources/sample/sample.ts";
import { makeContent } from "./row-factories.ts";

const sample = createSample();
const PAPERS = 10;

/** A digest of a list as it is posted on a platform, or edited after votes. */
export function composeDigestOf(
  platform: PlatformName,
  listed: readonly Paper[],
  {
    votes = 0,
    layout = "digest",
    ...room
  }: Omit<DigestRoom, "fit"> & { readonly votes?: number; readonly layout?: Layout } = {},
): ComposedMessage {
  const paperIds = listed.map(({ id }) => id);
  const content = makeContent({ paperIds, shown: Math.min(PAPERS, listed.length) });
  return composeMessage(
    {
      platform,
      workspace: "w",
      channel: "c",
      kind: "digest",
      options: { ...DEFAULT_DIGEST_OPTIONS, layout },
      subscriptionId: null,
      minUpvotes: 0,
      content,
    },
    {
      papers: new Map(listed.map((paper) => [paper.id, paper])),
      votes: new Map(paperIds.map((id) => [id, votes])),
      ranks: new Map(),
      discussions: new Map(),
    },
    { sources: () => sample, room: { fit: FITS[platform], ...room } },
  );
}
