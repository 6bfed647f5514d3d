/** How long a statement waits for another connection's write, in milliseconds; all writes are short. */
export const BUSY_TIMEOUT_MS = 5000;
/** Page cache of a connection, in KiB: the system keeps the pages too, so more only holds memory. */
export const CACHE_KIB = 2048;
/** The same of the connection that searches, which reads the upper pages of one large table again and again. */
export const SEARCH_CACHE_KIB = 4096;
