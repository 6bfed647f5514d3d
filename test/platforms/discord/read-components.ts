import type { APIMessageTopLevelComponent, ComponentType } from "discord.js";

interface Component {
  readonly type: ComponentType;
  readonly content?: string;
  readonly custom_id?: string;
  readonly label?: string;
  readonly components?: readonly Component[];
  readonly accessory?: Component;
}

/** All components of a message, nested ones too, in reading order. */
export function flatten(
  components: readonly (APIMessageTopLevelComponent | Component)[],
): Component[] {
  return (components as readonly Component[]).flatMap((component) => [
    component,
    ...flatten(component.components ?? []),
    ...flatten(component.accessory === undefined ? [] : [component.accessory]),
  ]);
}

/** The texts of a message as they are written, one line after another. */
export function textOf(components: readonly (APIMessageTopLevelComponent | Component)[]): string {
  return flatten(components)
    .flatMap(({ content }) => content ?? [])
    .join("\n");
}

/** The custom ids of a message's buttons. */
export function idsOf(components: readonly (APIMessageTopLevelComponent | Component)[]): string[] {
  return flatten(components).flatMap(({ custom_id: id }) => id ?? []);
}

/**
 * What Discord would show of an escaped text, by its own rules: a backslash before anything but a letter, a digit
 * or a space is taken away. Throws when something is left that Discord would take for markup.
 */
export function shown(text: string): string {
  const left = text.replaceAll(/\\[^0-9A-Za-z\s]/gu, (pair) =>
    pair === "\\\\" ? "\uE000" : "\uE001",
  );
  const markup = /[*_~|`<>#@[\]\\]|\w:\/\/|^\s*(?:[-+]\s|-#|\d+[.)]\s)/mu.exec(left)?.[0];
  if (markup !== undefined) throw new Error(`markup ${JSON.stringify(markup)} in ${text}`);
  return text.replaceAll(/\\([^0-9A-Za-z\s])/gu, "$1");
}
