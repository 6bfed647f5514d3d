import { setFlagsFromString } from "node:v8";

/** V8's optimizing compiler takes 16 MB for undici's WebAssembly parsers at start. Imported before undici. */
setFlagsFromString("--liftoff-only");
