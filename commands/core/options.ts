import { z } from "zod";
import type { PlainMessageId, Translate } from "../../src/i18n/translate.ts";
import { ROOT, type AnyCommand } from "./define.ts";

const OPTION_TYPES = ["string", "integer", "boolean"] as const;
type OptionType = (typeof OPTION_TYPES)[number];

const SUGGESTS = ["list", "paper", "query", "timezone"] as const;
export type Suggest = (typeof SUGGESTS)[number];

export interface OptionMeta {
  readonly description: PlainMessageId;
  readonly suggest?: Suggest | undefined;
  readonly names?: "person" | undefined;
  /** In typed text it takes the rest of the line. */
  readonly rest?: true | undefined;
  /** On unless it is turned off, which is what the usage shows. */
  readonly onByDefault?: true | undefined;
  /** A value that works, for a refusal. */
  readonly example?: string | undefined;
}

export interface Option extends OptionMeta {
  readonly name: string;
  readonly type: OptionType;
  readonly required: boolean;
  readonly choices?: readonly string[] | undefined;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly maxLength?: number | undefined;
}

const Property = z.object({
  type: z.enum(OPTION_TYPES),
  description: z.custom<PlainMessageId>((id) => typeof id === "string"),
  enum: z.array(z.string()).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  maxLength: z.number().optional(),
  suggest: z.enum(SUGGESTS).optional(),
  names: z.literal("person").optional(),
  rest: z.literal(true).optional(),
  onByDefault: z.literal(true).optional(),
  example: z.string().optional(),
});

const Input = z.object({
  properties: z.record(z.string(), Property),
  required: z.array(z.string()).default([]),
});

const known = new WeakMap<AnyCommand, readonly Option[]>();

/** In the order of the command's input; throws when no platform supports an input's type. */
export function optionsOf(command: AnyCommand): readonly Option[] {
  const options = known.get(command) ?? readOptions(command);
  known.set(command, options);
  return options;
}

function readOptions(command: AnyCommand): readonly Option[] {
  const { properties, required } = Input.parse(z.toJSONSchema(command.input, { io: "input" }));
  return Object.entries(properties).map(([name, property]) => ({
    name,
    type: property.type,
    description: property.description,
    required: required.includes(name),
    choices: property.enum,
    min: bound(property.minimum),
    max: bound(property.maximum),
    maxLength: property.maxLength,
    suggest: property.suggest,
    names: property.names,
    rest: property.rest,
    onByDefault: property.onByDefault,
    example: property.example,
  }));
}

/** zod gives every integer bounds of its own. */
function bound(value: number | undefined): number | undefined {
  return value === undefined || Math.abs(value) === Number.MAX_SAFE_INTEGER ? undefined : value;
}

export function positional(options: readonly Option[]): Option | undefined {
  const [first] = options;
  return first?.type === "boolean" ? undefined : first;
}

/** `/papers search <query> [page:…]`, `/papers submit <paper> [note]`. */
export function usage(command: AnyCommand): string {
  const options = optionsOf(command);
  const first = positional(options);
  const words = options.map((option) => {
    const named = `${option.name}:${option.type === "boolean" ? turned(option) : "…"}`;
    const word = option === first || option.rest === true ? option.name : named;
    return option.required ? `<${word}>` : `[${word}]`;
  });
  return [`/${ROOT}`, command.name, ...words].join(" ");
}

/** `/papers subscribe papers:5`; the first option goes without its name. */
export function callWith(command: AnyCommand, option: Option, value: string): string {
  const isFirst = option.name === positional(optionsOf(command))?.name;
  const quoted = /\s/.test(value) && !isFirst ? `"${value}"` : value;
  return `/${ROOT} ${command.name} ${isFirst ? "" : `${option.name}:`}${quoted}`;
}

function turned({ onByDefault }: Option): string {
  return onByDefault === true ? "no" : "yes";
}

export function commandTable(t: Translate, commands: readonly AnyCommand[]): string {
  const rows = commands.map((command) => {
    return `| \`${usage(command)}\` | ${t(command.summary)} | ${t(`right.${command.right}`)} |`;
  });
  return [`| ${t("help.tableHeader")} |`, "|---|---|---|", ...rows].join("\n");
}
