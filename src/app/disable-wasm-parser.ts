import { setFlagsFromString } from "node:v8";

/**
 * undici's HTTP parsers are WebAssembly. Compiled for speed, as V8 does at once, they take 25 MB while the bot starts;
 * compiled as they come they are fast enough for 50 requests a second. Must be said before undici is loaded.
 */
setFlagsFromString("--liftoff-only");
