/** A module of the build, typed by its source: what is measured is what ships. */
export async function built<Module>(file: string): Promise<Module> {
  return (await import(new URL(`../../dist/${file}`, import.meta.url).href)) as Module;
}
