import type http from "node:http";
import { EXIT_CONFIG, FatalError } from "../domain/errors.ts";

/** Listens and returns the address to open; rejects with a FatalError that says what to change. */
export async function listen(server: http.Server, host: string, port: number): Promise<URL> {
  await new Promise<void>((resolve, reject) => {
    const refuse = (error: NodeJS.ErrnoException): void => reject(explain(error, host, port));
    server.once("error", refuse);
    server.listen({ host, port }, () => {
      server.off("error", refuse);
      resolve();
    });
  });
  return addressToOpen(server, host);
}

interface Refusal {
  readonly words: string;
  readonly exitCode: number;
}

function explain(error: NodeJS.ErrnoException, host: string, port: number): FatalError {
  const noSuchHost = {
    words: `${host} is not an address of this machine: set HTTP_HOST to 127.0.0.1 or 0.0.0.0.`,
    exitCode: EXIT_CONFIG,
  };
  const refusals: Readonly<Record<string, Refusal>> = {
    EADDRINUSE: {
      words: `Port ${port} on ${host} is in use: set HTTP_PORT to a free one, or stop the program that has it.`,
      exitCode: 1,
    },
    EACCES: {
      words: `Port ${port} on ${host} may not be used by this user: set HTTP_PORT to one above 1023.`,
      exitCode: EXIT_CONFIG,
    },
    EADDRNOTAVAIL: noSuchHost,
    ENOTFOUND: noSuchHost,
  };
  const { words, exitCode } = refusals[error.code ?? ""] ?? {
    words: `The HTTP server cannot listen on ${host}:${port}: ${error.message}`,
    exitCode: 1,
  };
  return new FatalError(words, exitCode, error);
}

const EVERY_ADDRESS: ReadonlySet<string> = new Set(["0.0.0.0", "::"]);

/** The address to open; throws before the server listens. */
export function addressToOpen(server: http.Server, host: string): URL {
  const address = server.address();
  if (address === null || typeof address === "string")
    throw new Error("the server does not listen");
  const { port } = address;
  const name = EVERY_ADDRESS.has(host) ? "localhost" : host;
  return new URL(`http://${name.includes(":") ? `[${name}]` : name}:${port}`);
}
