// The compiler carries only code: migrations and the playground's page are copied beside it.
import { cpSync } from "node:fs";

for (const folder of ["db/migrations", "src/platforms/playground/page", "src/i18n/locales"])
  cpSync(folder, `dist/${folder}`, { recursive: true });
