import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";

/** Each word with its vector; the first two pad and stand for unknown words. */
const WORDS: readonly (readonly [word: string, vector: readonly number[]])[] = [
  ["[PAD]", [0, 0, 0, 0]],
  ["[UNK]", [0, 0, 0, 0]],
  ["car", [1, 0, 0, 0]],
  ["automobile", [1, 0, 0, 0]],
  ["cat", [0, 1, 0, 0]],
  ["feline", [0, 1, 0, 0]],
  ["query:", [0, 0, 2, 0]],
  ["passage:", [0, 0, 0, 2]],
];
const DIMENSIONS = 4;

/** A model of one look-up per word, as ONNX, with a tokenizer; `files` are added, replaced or left out. */
export function makeModelFolder(
  files: Readonly<Record<string, unknown>> = {},
  onnx = "onnx/model.onnx",
): string {
  const folder = mkdtempSync(path.join(tmpdir(), "tiny-model-"));
  const texts: Record<string, unknown> = {
    "config.json": { model_type: "bert", architectures: ["BertModel"] },
    "tokenizer_config.json": { tokenizer_class: "PreTrainedTokenizer", pad_token: "[PAD]" },
    "tokenizer.json": TOKENIZER,
    ...files,
  };
  for (const [name, content] of Object.entries(texts))
    if (content !== undefined) write(folder, name, JSON.stringify(content));
  write(folder, onnx, MODEL);
  return folder;
}

function write(folder: string, name: string, content: string | Uint8Array): void {
  const file = path.join(folder, name);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
}

const TOKENIZER = {
  version: "1.0",
  truncation: null,
  padding: null,
  added_tokens: [],
  normalizer: { type: "Lowercase" },
  pre_tokenizer: { type: "WhitespaceSplit" },
  post_processor: null,
  decoder: null,
  model: {
    type: "WordPiece",
    unk_token: "[UNK]",
    continuing_subword_prefix: "##",
    max_input_chars_per_word: 100,
    vocab: Object.fromEntries(WORDS.map(([word], id) => [word, id])),
  },
};

/** Protocol Buffers by hand: a number or a run of bytes under a field number. */
function field(number: number, value: number | string | Uint8Array): Uint8Array {
  if (typeof value === "number") return Uint8Array.from([...varint(number << 3), ...varint(value)]);
  const bytes = typeof value === "string" ? Buffer.from(value) : value;
  return Uint8Array.from([...varint((number << 3) | 2), ...varint(bytes.length), ...bytes]);
}

function varint(value: number): number[] {
  return value < 128 ? [value] : [(value & 127) | 128, ...varint(value >>> 7)];
}

function message(...fields: readonly Uint8Array[]): Uint8Array {
  return Buffer.concat(fields);
}

const FLOAT = 1;
const INT64 = 7;

function tensorType(type: number, sizes: readonly (string | number)[]): Uint8Array {
  const shape = sizes.map((size) => field(1, field(typeof size === "number" ? 1 : 2, size)));
  return field(1, message(field(1, type), field(2, message(...shape))));
}

const TABLE = message(
  field(1, WORDS.length),
  field(1, DIMENSIONS),
  field(2, FLOAT),
  field(8, "table"),
  field(9, new Uint8Array(Float32Array.from(WORDS.flatMap(([, vector]) => vector)).buffer)),
);

const GRAPH = message(
  field(
    1,
    message(
      field(1, "table"),
      field(1, "input_ids"),
      field(2, "last_hidden_state"),
      field(4, "Gather"),
    ),
  ),
  field(2, "tiny"),
  field(5, TABLE),
  field(11, message(field(1, "input_ids"), field(2, tensorType(INT64, ["texts", "words"])))),
  field(
    12,
    message(
      field(1, "last_hidden_state"),
      field(2, tensorType(FLOAT, ["texts", "words", DIMENSIONS])),
    ),
  ),
);

const MODEL = message(field(1, 8), field(7, GRAPH), field(8, message(field(1, ""), field(2, 13))));
