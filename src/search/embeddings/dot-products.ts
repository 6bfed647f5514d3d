/**
 * Dot products of one int8 vector with many, by WebAssembly's SIMD: 100,000 vectors of 384 dimensions in some 5 ms,
 * where a loop of JavaScript takes 25.
 */
export interface DotProducts {
  /** Writable until the next `reserve`; each vector begins at a multiple of `stride`. */
  vectors(): Int8Array;
  reserve(vectors: number): void;
  /** Calls back with the products of so many vectors, in order. */
  multiply(
    query: Int8Array,
    vectors: number,
    use: (first: number, products: Int32Array) => void,
  ): void;
  /** Bytes of a vector, filled up with zeros. */
  readonly stride: number;
}

const PAGE = 65_536;
const LANES = 16;
const BLOCK = 4096;

export function createDotProducts(dimensions: number): DotProducts {
  const stride = Math.ceil(dimensions / LANES) * LANES;
  const productsAt = stride;
  const vectorsAt = productsAt + BLOCK * Int32Array.BYTES_PER_ELEMENT;
  const memory = new WebAssembly.Memory({ initial: Math.ceil(vectorsAt / PAGE) });
  const { multiply } = new WebAssembly.Instance(compile(), { env: { memory } }).exports;
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as the module below declares it
  const run = multiply as (from: number, end: number, stride: number, products: number) => void;
  return {
    stride,
    vectors: () => new Int8Array(memory.buffer, vectorsAt),
    reserve: (vectors) => {
      const missing = vectorsAt + vectors * stride - memory.buffer.byteLength;
      if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
    },
    multiply: (query, vectors, use) => {
      new Int8Array(memory.buffer, 0, stride).fill(0).set(query);
      for (let first = 0; first < vectors; first += BLOCK) {
        const count = Math.min(BLOCK, vectors - first);
        const from = vectorsAt + first * stride;
        run(from, from + count * stride, stride, productsAt);
        use(first, new Int32Array(memory.buffer, productsAt, count));
      }
    },
  };
}

const VERSION = [1, 0, 0, 0];
const I32 = 0x7f;
const V128 = 0x7b;

/** Parameters and locals by number. */
const FROM = 0;
const END = 1;
const STRIDE = 2;
const PRODUCTS = 3;
const AT = 4;
const SUM = 5;

const get = (local: number): number[] => [0x20, local];
const set = (local: number): number[] => [0x21, local];
const constant = (value: number): number[] => [0x41, value];
const ADD = [0x6a];
const LESS = [0x49];
const LOOP = [0x03, 0x40];
const REPEAT_IF = [0x0d, 0x00];
const END_BLOCK = [0x0b];
const STORE = [0x36, 0x02, 0x00];
const LOAD_16_BYTES = [0xfd, 0x00, 0x00, 0x00];
const ZERO_LANES = [0xfd, 0x0c, ...Array.from({ length: 16 }, () => 0)];
const WIDEN_LOW = [0xfd, 0x87, 0x01];
const WIDEN_HIGH = [0xfd, 0x88, 0x01];
const DOT = [0xfd, 0xba, 0x01];
const ADD_LANES = [0xfd, 0xae, 0x01];
const lane = (number: number): number[] => [0xfd, 0x1b, number];

/** The query stands at address 0. */
function multiplyHalf(widen: readonly number[]): number[] {
  const load = [...get(FROM), ...get(AT), ...ADD, ...LOAD_16_BYTES, ...widen];
  const query = [...get(AT), ...LOAD_16_BYTES, ...widen];
  return [...get(SUM), ...load, ...query, ...DOT, ...ADD_LANES, ...set(SUM)];
}

function advance(local: number, by: readonly number[]): number[] {
  return [...get(local), ...by, ...ADD, ...set(local)];
}

function repeatIfLess(local: number, bar: number): number[] {
  return [...get(local), ...get(bar), ...LESS, ...REPEAT_IF];
}

const MULTIPLY = [
  ...LOOP,
  ...ZERO_LANES,
  ...set(SUM),
  ...constant(0),
  ...set(AT),
  ...LOOP,
  ...multiplyHalf(WIDEN_LOW),
  ...multiplyHalf(WIDEN_HIGH),
  ...advance(AT, constant(LANES)),
  ...repeatIfLess(AT, STRIDE),
  ...END_BLOCK,
  ...get(PRODUCTS),
  ...[0, 1, 2, 3].flatMap((number) => [...get(SUM), ...lane(number), ...(number > 0 ? ADD : [])]),
  ...STORE,
  ...advance(PRODUCTS, constant(Int32Array.BYTES_PER_ELEMENT)),
  ...advance(FROM, get(STRIDE)),
  ...repeatIfLess(FROM, END),
  ...END_BLOCK,
];

/** A module of one function over an imported memory, in WebAssembly's binary format. */
function compile(): object {
  const code = [2, 1, I32, 1, V128, ...MULTIPLY, ...END_BLOCK];
  const bytes = [
    ...Buffer.from("\0asm"),
    ...VERSION,
    ...section(1, [1, 0x60, 4, I32, I32, I32, I32, 0]),
    ...section(2, [1, ...name("env"), ...name("memory"), 0x02, 0x00, 1]),
    ...section(3, [1, 0]),
    ...section(7, [1, ...name("multiply"), 0x00, 0]),
    ...section(10, [1, ...size(code.length), ...code]),
  ];
  return new WebAssembly.Module(Uint8Array.from(bytes));
}

function section(id: number, content: readonly number[]): number[] {
  return [id, ...size(content.length), ...content];
}

function name(text: string): number[] {
  return [text.length, ...Buffer.from(text)];
}

/** LEB128, of numbers below 16,384. */
function size(bytes: number): number[] {
  return bytes < 128 ? [bytes] : [(bytes & 127) | 128, bytes >> 7];
}
