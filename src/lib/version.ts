import packageJson from "../../package.json" with { type: "json" };

/** The version that `/papers status` and the command line name. */
export const VERSION: string = packageJson.version;
