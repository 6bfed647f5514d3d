/** The id in `in:<#C0123|papers>` as a chat sends it, or what was typed. */
export function channelOf(value: string): string {
  return /^<#([^|>]+)(?:\|[^>]*)?>$/.exec(value)?.[1] ?? value.replace(/^#/, "");
}
