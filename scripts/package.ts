/**
 * `npm run package [-- FILE]`: packs the built extension as `northstar-VERSION.vsix`, or as the file named, and says how large it is.
 * Needs no network. What goes in stands in `.vscodeignore`.
 */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createVSIX } from '@vscode/vsce';
import manifest from '../package.json' with { type: 'json' };

const project = fileURLToPath(new URL('..', import.meta.url));
const packagePath = path.resolve(process.argv[2] ?? path.join(project, `${manifest.name}-${manifest.version}.vsix`));

await createVSIX({
  cwd: project,
  packagePath,
  // The page of the extension in the editor can show neither the pictures nor the documents that the repository's README leads to.
  readmePath: 'docs/extension.md',
  // Libraries are in the bundles.
  dependencies: false,
  // There is no public repository to name yet; a link into one would fail.
  allowMissingRepository: true,
});
console.log(`${(await stat(packagePath)).size.toLocaleString('en')} bytes`);
