/** Draws the social spaces of a brief, and what it says they are for. */
import type { Brief, Section, Statement } from '../brief/model.ts';
import type { Span } from '../markdown/block.ts';
import { carrierRange, hasGap } from '../rules/brief-parts.ts';
import { type SocialSection, socialSectionsOf, spacesWithoutPurpose } from '../rules/social-spaces.ts';
import type { NodeState } from './form.ts';
import { type DrawnStatements, firstIn, gap, placeOf, type Sketch, subjectOf } from './sketch.ts';

/** A space: a section, or a row of one with the name that it has there. */
interface Space {
  readonly section: Section;
  readonly statements: readonly Statement[];
  readonly kinds: SocialSection['kinds'];
  readonly name?: string;
}

export function drawSpaces(brief: Brief, sketch: Sketch): DrawnStatements {
  const drawn = new Map<Statement, string | undefined>();
  for (const space of spacesOf(brief)) {
    const { section, statements, name } = space;
    const [first, ...others] = statements;
    const place = first ? placeOf([first, ...others]) : carrierRange(section);
    const [said, state, note] = stateOf(space, place, brief);
    const id = sketch.node({
      kind: 'space',
      state,
      text: name ?? said?.text ?? section.carrier?.name ?? '',
      notes: note === undefined ? [] : [note],
      place,
      section: first ? firstIn(section, [first]) : section,
    });
    for (const statement of statements) drawn.set(statement, id);
  }
  return drawn;
}

function spacesOf(brief: Brief): readonly Space[] {
  const sections = socialSectionsOf(brief);
  return sections.flatMap(({ section, kinds }): readonly Space[] => {
    const rows = section.units.filter(({ cells }) => cells);
    if (rows.length === 0) {
      const encloses = sections.some((other) => other.section.parent === section);
      return encloses && section.statements.length === 0 ? [] : [{ section, statements: section.statements, kinds }];
    }
    return rows.map((row) => ({
      section,
      statements: row.statements,
      kinds: kinds.filter(({ statement }) => row.statements.includes(statement)),
      name: subjectOf(row),
    }));
  });
}

/** The statement that speaks for a space, and what is to be said of it. */
function stateOf(
  { section, statements, kinds }: Space,
  place: Span,
  brief: Brief,
): readonly [said: Statement | undefined, state: NodeState, note?: string] {
  const good = kinds.find(({ kind }) => kind === 'purpose-good');
  if (good) return [good.statement, 'there', 'Says what it is for'];
  const vague = kinds.find(({ kind }) => kind === 'purpose-vague');
  if (vague) return [vague.statement, 'open', hasGap(vague.statement) ? gap : 'For talking and learning, and for what else?'];
  const said = statements.find(({ placeholder }) => !placeholder);
  const silent = spacesWithoutPurpose(brief).some(
    ({ section: one, cell, range }) => one === section && (!cell || (range.start >= place.start && range.end <= place.end)),
  );
  return silent ? [said, 'open', 'Does not say what it is for'] : [said, 'there'];
}
