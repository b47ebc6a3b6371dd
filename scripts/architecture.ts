/** `npm run architecture` draws `docs/architecture.svg`: the layers, how a text flows through them, and what each may import. */
import { writeFileSync } from 'node:fs';
import { architecture } from './architecture/picture.ts';

writeFileSync(new URL('../docs/architecture.svg', import.meta.url), architecture());
