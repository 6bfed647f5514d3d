/** Milliseconds for which opening the store may block while another connection has it locked. */
export const START_PATIENCE_MS = 5000;
/** KiB; the system caches pages too. */
export const CACHE_KIB = 2048;
/** The search's connection re-reads the upper pages of one large table. */
export const SEARCH_CACHE_KIB = 4096;
