/** The command line's way in. To tell the version needs nothing else, and a script may ask for it often. */
import { version } from './version.ts';

if (process.argv.length === 3 && /^(?:--version|-V)$/.test(process.argv[2] as string)) process.stdout.write(`${version}\n`);
else await import('./program.ts');
