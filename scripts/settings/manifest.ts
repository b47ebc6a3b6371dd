/** The declaration of the settings → the manifest's `contributes.configuration`. */
import { settingsByKey } from '../../server/settings/settings.ts';
import { ruleDescriptions } from './rule-descriptions.ts';

export function configuration(): { readonly title: string; readonly properties: Readonly<Record<string, unknown>> } {
  const rules = ruleDescriptions();
  const properties = [...settingsByKey].map(([key, { form, default: value, description }], order) => [
    `northstar.${key}`,
    { ...form.schema(rules), default: value, scope: 'resource', order, markdownDescription: description },
  ]);
  return { title: 'Northstar', properties: Object.fromEntries(properties) };
}
