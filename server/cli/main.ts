/** The command line's way in. To tell the version needs nothing else, and a script may ask for it often. */
import module from 'node:module';
import { version } from './version.ts';

if (process.argv.length === 3 && /^(?:--version|-V)$/.test(process.argv[2] as string)) process.stdout.write(`${version}\n`);
else {
  // Node 22 and later keep compiled code in the folder for temporary files, for the next start; where they may not, they go on without.
  module.enableCompileCache?.();
  await import('./program.ts');
}
