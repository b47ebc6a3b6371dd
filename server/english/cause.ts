/** Whether a sentence gives a cause that an analysis found: "Interviews with seven advisers show that … because …". */
import { tokenize } from './tokens.ts';

const analysis =
  /^(?:analys[ei]s|review|reviews|audit|audits|interviews?|observations?|data|logs?|recordings?|surveys?|study|studies|reports?|records?|figures|walk-?throughs?|ride-?alongs?|shadowing|diar(?:y|ies)|tickets?|samples?|files?|counts?|tall(?:y|ies)|we|i)$/;
const finding =
  /^(?:show|shows|showed|shown|reveal|reveals|revealed|find|finds|found|suggest|suggests|suggested|point|points|pointed|trace|traced|indicate|indicates|indicated|confirm|confirmed|tell|told|see|saw|learned|learnt|watched|discovered)$/;
const causal = /^(?:because|since|cause|causes|caused|reason|reasons|why|due|lack|lacks|stems?|owing|as)$/;

const looking =
  /^(?:read|went|looked|sat|stood|watched|counted|listened|followed|pulled|coded|rode|shadowed|interviewed|compared|traced|checked|opened|timed|walked|sorted)$/;

/** Takes the statements of a section in order: somebody looked, and what is behind it is told in a sentence after that. */
export function tellCauseTogether(texts: readonly string[]): boolean {
  const lowered = texts.map((text) => tokenize(text).map((token) => token.lower));
  const looked = lowered.findIndex(
    (words) => words.some((word) => looking.test(word)) && words.some((word) => /^(?:we|i)$/.test(word)),
  );
  return looked >= 0 && lowered.slice(looked + 1).some((words) => words.some((word) => /^(?:because|reason|cause)$/.test(word)));
}

/** Takes the name of a section: "What the recordings showed", "What we found at the weir". */
export function namesFindings(name: string): boolean {
  const [first, ...words] = tokenize(name).map((token) => token.lower);
  return first === 'what' && words.some((word) => analysis.test(word)) && words.some((word) => finding.test(word));
}

/** Takes one statement. All three must be there: a source, a finding, a cause. */
export function tellsCause(text: string): boolean {
  const words = tokenize(text).map((token) => token.lower);
  if (/^root causes?$/.test(words.slice(0, 2).join(' ')) || /^(?:the|a) root cause$/.test(words.slice(0, 3).join(' ')))
    return true;
  const source = words.findIndex((word) => analysis.test(word));
  const found = words.findIndex((word, index) => index > source && finding.test(word));
  if (source < 0 || found < 0) return false;
  return words.slice(found).some((word) => causal.test(word) || word === 'that') && words.some((word) => causal.test(word));
}
