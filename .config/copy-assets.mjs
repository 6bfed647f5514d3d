// The compiler carries only code: other files are copied beside it.
import { cpSync } from "node:fs";

for (const folder of ["db/migrations", "src/platforms/playground/page", "src/i18n/locales"])
  cpSync(folder, `dist/${folder}`, { recursive: true });
cpSync("src/sources/sample/list.json", "dist/src/sources/sample/list.json");

// Of this data set's 49 MB two files are read, so it is no dependency of the built program.
for (const names of ["iamcal", "joypixels"]) {
  const file = `node_modules/emojibase-data/en/shortcodes/${names}.json`;
  cpSync(file, `dist/${file}`);
}
