/** `npm run settings`: writes what follows from the declaration of the settings, the manifest's configuration and the reference page. */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { configuration } from './settings/manifest.ts';
import { withReference } from './settings/page.ts';

const project = fileURLToPath(new URL('..', import.meta.url));

function rewrite(file: string, change: (text: string) => string): void {
  const place = path.join(project, file);
  writeFileSync(place, change(readFileSync(place, 'utf8')));
}

rewrite('package.json', (text) => {
  const manifest = JSON.parse(text);
  manifest.contributes.configuration = configuration();
  return `${JSON.stringify(manifest, null, 2)}\n`;
});
rewrite('docs/settings.md', withReference);
