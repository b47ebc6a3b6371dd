/** The declaration of the settings → the reference in `docs/settings.md`. */
import { isRecord, type Schema } from '../../server/settings/form.ts';
import { settingsByKey } from '../../server/settings/settings.ts';
import { ruleDescriptions } from './rule-descriptions.ts';

const begin = '<!-- What follows is written by `npm run settings`. -->';

/** The page with its reference as the declaration has it; what an author wrote above the mark stays. @throws Error where the mark is missing */
export function withReference(page: string): string {
  const at = page.indexOf(begin);
  if (at < 0) throw new Error(`The page lacks the line "${begin}".`);
  return `${page.slice(0, at)}${begin}\n\n${sections().join('\n\n')}\n`;
}

function sections(): string[] {
  const rules = ruleDescriptions();
  return [...settingsByKey].map(([key, { form, default: value, description }]) => {
    const schema = form.schema(rules);
    const parts = [
      `### \`northstar.${key}\``,
      plainReferences(description),
      `Takes ${form.takes}. Default: \`${JSON.stringify(value)}\`.`,
    ];
    return [...parts, ...table(schema)].join('\n\n');
  });
}

/** What the editor makes a link of. */
function plainReferences(text: string): string {
  return text.replace(/`#(northstar\.[\w.]+)#`/g, '`$1`');
}

/** The names that a setting takes, each with what it means. */
function table(schema: Schema): string[] {
  if (Array.isArray(schema.enum) && Array.isArray(schema.enumDescriptions)) {
    const meanings = schema.enumDescriptions as readonly string[];
    return [
      rows(
        ['Value', 'Meaning'],
        schema.enum.map((name, index) => [`\`"${name}"\``, meanings[index] ?? '']),
      ),
    ];
  }
  const keys = isRecord(schema.properties) ? schema.properties : isRecord(schema.items) ? schema.items.properties : undefined;
  if (!isRecord(keys)) return [];
  const described = Object.entries(keys).map(([name, key]) => {
    const { default: usual, description } = isRecord(key) ? key : {};
    return [`\`${name}\``, `${description}`, ...(usual === undefined ? [] : [`${usual}`])];
  });
  return [rows(described[0]?.length === 3 ? ['Key', 'Meaning', 'Default'] : ['Key', 'Meaning'], described)];
}

function rows(head: readonly string[], body: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...body].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
