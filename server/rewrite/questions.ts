/** The questions to take to those who know what a brief cannot answer, made from its open findings in its own terms. */
import type { Brief } from '../brief/model.ts';
import type { Span } from '../markdown/block.ts';
import { factsOf } from './facts.ts';
import type { Asked, DiscoveryQuestion } from './question-list.ts';

/** What a question needs of a finding. */
interface Open {
  readonly rule: string;
  readonly range: Span;
}

const most = 4;

/** Each question once, in the order of the findings. */
export function discoveryQuestions(brief: Brief, findings: readonly Open[]): DiscoveryQuestion[] {
  const facts = factsOf(brief);
  const who = facts.audiences[0] ?? 'the people this is for';
  const measure = facts.measures[0];
  const words = ({ range }: Open) => shortened(brief.document.text.slice(range.start, range.end));
  const found = findings.flatMap((finding) => questionsOn(finding.rule, who, measure, words(finding)));
  const seen = new Set<string>();
  const counts = new Map<string, number>();
  return found.filter(({ text, asked, about }) => {
    const count = (counts.get(`${asked} ${about}`) ?? 0) + 1;
    counts.set(`${asked} ${about}`, count);
    if (seen.has(text) || count > most) return false;
    seen.add(text);
    return true;
  });
}

function questionsOn(
  rule: string,
  who: string,
  measure: string | undefined,
  words: string,
): (DiscoveryQuestion & { readonly about: string })[] {
  const ask = (asked: Asked, text: string) => ({ asked, text, about: rule });
  switch (rule) {
    case 'purpose-missing':
    case 'purpose-vague':
    case 'transformation-incomplete':
      return [
        ask('client', `If this works, what will you see ${who} do that they do not do today?`),
        ask('experts', `What do ${who} do today instead, and when did you last see it?`),
        ask('client', figure(measure)),
      ];
    case 'result-unmeasured':
      return [ask('client', figure(measure))];
    case 'measure-unmatched':
      return [ask('client', 'Who counts what the purpose promises today, and where are the figures kept?')];
    case 'root-cause-missing':
      return [
        ask('experts', `What keeps ${who} from doing it today: not knowing how, not being able to, or not being let?`),
        ask('experts', 'Where can we watch it happen, and whose cases may we read?'),
      ];
    case 'audience-generic':
      return [ask('client', `Whose work exactly changes, where we wrote "${words}"?`)];
    case 'objective-vague':
      return [ask('experts', `How would you notice, without asking, that somebody has reached this: "${words}"?`)];
    case 'decision-untraced':
      return [ask('experts', `What speaks for this with ${who}, apart from that it is at hand: "${words}"?`)];
    case 'currency-missing':
    case 'wiifm-only':
    case 'currency-unevidenced':
    case 'audience-unresearched':
      return [
        ask('learners', 'What would you give an hour of your week for?'),
        ask('learners', 'What does a good day at work look like, and what spoils one?'),
        ask('client', `Whom may we talk to among ${who}, and who speaks for those we cannot reach?`),
      ];
    case 'company-currency':
      return [ask('learners', `What would you yourself gain from this: "${words}"?`)];
    case 'currency-unapplied':
      return [ask('learners', `When did you last have this at work, and what brought it about: "${words}"?`)];
    case 'social-purpose-missing':
    case 'social-purpose-vague':
      return [ask('learners', 'What would you like to work out with others who do your job, and what should come of it?')];
    case 'prompt-company-motive':
      return [ask('learners', 'Which question about your work would you talk about for ten minutes without being asked?')];
    default:
      return [];
  }
}

function figure(measure: string | undefined): string {
  return measure
    ? `From what to what should ${measure} move, and by when?`
    : 'Which figure should move, from what to what, and by when?';
}

function shortened(text: string): string {
  const words = text.replace(/\s+/g, ' ').trim().split(' ');
  return words.length > 14 ? `${words.slice(0, 14).join(' ')} …` : words.join(' ');
}
