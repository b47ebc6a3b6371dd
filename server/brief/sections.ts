import type { Block, Container, Heading, List, ListItem, MarkdownDocument, Paragraph, Prose, Span } from '../markdown/block.ts';
import { headingCarrier, type Label, segments } from './carriers.ts';
import { spanning, within } from '../markdown/placed-span.ts';
import {
  type Around,
  type ChapterReading,
  chapters,
  LONGEST_RUN,
  type OpenHeading,
  runs,
  SHORTEST_RUN,
  together,
} from './chapters.ts';
import { containerReading } from './containers.ts';
import type { Carrier, Role, Statement } from './model.ts';
import { normalised } from './names.ts';
import { htmlSaysSomething } from './raw-html.ts';
import type { GuessRole, Neutral, ReadName, Reading } from './roles.ts';
import { readTable, type TableContext } from './tables.ts';
import { addStatements, itemLeadIn, leadIn, type OpenSection, type OpenUnit, openSection, openUnit } from './units.ts';

/** Where units go: into the section, or below a list item of the same section. */
interface Parent {
  readonly section: OpenSection;
  readonly units: OpenUnit[];
}

const FROM_TO =
  /^(?:who|whom|from|to|result|results|today|now|tomorrow|then|before|after|later|instead|instead of|so that|by when|by|current state|current behavior|current situation|future state|desired state|desired behavior|target state|target behavior|measure|metric|outcome|impact|kpi|audience|learner|learners|participants|as is|to be)$/;

/** Sections in whose list items a label may carry another role; in the others a bold word is what the item is about. */
const ITEMS_WITH_LABELS: readonly Role[] = ['audience', 'analysis', 'cause', 'currency', 'wiifm', 'social'];

/** Reads the blocks of a document into sections, in one pass. */
export class SectionReader {
  readonly sections: OpenSection[] = [];
  /** Those of the sections that have a name and no role, and the roles of the others. */
  readonly plain: OpenSection[] = [];
  readonly roles = new Set<Role>();
  title: { text: string; range: Span } | undefined;
  private readonly document: MarkdownDocument;
  private readonly read: ReadName;
  private readonly guess: GuessRole;
  private headings: OpenHeading[] = [];
  /** Headings below this index belong to what a container stands in. */
  private floor = 0;
  private label: { section: OpenSection; form: Label['form'] } | undefined;
  /** The last statement before this block, where it reads on into it. */
  private stem: Statement | undefined;
  private titleIsSection = false;
  /** The section around the chapter that is being read; it is no longer open. */
  private outer: OpenSection | undefined;
  private guessed = new Map<string, Role | undefined>();
  /** Where the block stands that is being read. */
  private place: Span = { start: 0, end: 0 };

  /** @param guess the role of a name that is none of the usual ones, where it can be told */
  constructor(document: MarkdownDocument, read: ReadName, guess: GuessRole) {
    this.document = document;
    this.read = read;
    this.guess = guess;
  }

  /** How the name of a section reads that stands in `outer`; only there is nothing else to belong to can its role be guessed. */
  private named(name: string, reading: Reading, outer: OpenSection | undefined): Reading {
    if (reading.role || reading.neutral || outer?.role || (outer?.neutral ?? 'open') !== 'open') return reading;
    const role = this.guess(name);
    this.guessed.set(name, role);
    return role ? { role, exact: false, guessed: true } : reading;
  }

  readDocument(): void {
    const { blocks } = this.document;
    const tops = blocks.filter(
      (block): block is Heading => block.type === 'heading' && block.level === 1 && block.form !== 'unspaced',
    );
    const [first] = tops;
    this.titleIsSection =
      first !== undefined && tops.length > 1 && this.isRoleName(first) && tops.slice(1).some((top) => this.isRoleName(top));
    for (let at = 0; at < blocks.length; ) at = this.run(blocks, at);
  }

  /** Reads the run of chapters that starts at a block, or takes over what was read of it before; returns where the next one starts. */
  private run(blocks: readonly Block[], at: number): number {
    const known = this.known(runs, blocks, at);
    if (known) return at + this.takeOver(known).blocks.length;
    const parts: ChapterReading[] = [];
    let end = at;
    do {
      const chapter = this.chapter(blocks, end);
      parts.push(chapter);
      end += chapter.blocks.length;
    } while (
      end < blocks.length &&
      parts.length < LONGEST_RUN &&
      (parts.length < SHORTEST_RUN || !runs.startAt(blocks[end] as Block))
    );
    runs.add(together(parts));
    return end;
  }

  private chapter(blocks: readonly Block[], at: number): ChapterReading {
    const known = this.known(chapters, blocks, at);
    if (known) return this.takeOver(known);
    const around = this.around(blocks[at] as Block);
    this.outer = around.headings.at(-1)?.section;
    this.guessed = new Map();
    const [depth, before] = [this.headings.length, this.sections.length];
    let end = at;
    do {
      this.blocks([blocks[end] as Block], undefined);
      end += 1;
    } while (end < blocks.length && !this.startsChapter(blocks[end] as Block, this.headings));
    this.headings.length = Math.min(this.headings.length, depth + 1);
    const sections = this.sections.slice(before);
    markEmpty(sections, this.outer);
    const chapter = {
      blocks: blocks.slice(at, end),
      around,
      guessed: this.guessed,
      sections,
      plain: sections.filter(({ role, carrier }) => !role && carrier),
      roles: new Set(sections.flatMap(({ role }) => role ?? [])),
      headings: [...this.headings],
      title: around.titled ? undefined : this.title,
    };
    chapters.add(chapter);
    this.tell(chapter);
    return chapter;
  }

  /** What the block at the start of a chapter stands in. */
  private around(first: Block): Around {
    if (first.type === 'heading' && this.isHeading(first)) this.close(first.level);
    const { read, titleIsSection } = this;
    return { read, headings: [...this.headings], titled: this.title !== undefined, titleIsSection };
  }

  private known(readings: typeof chapters, blocks: readonly Block[], at: number): ChapterReading | undefined {
    const ends = (block: Block, headings: readonly OpenHeading[]) => this.startsChapter(block, headings);
    return readings.find(blocks, at, this.around(blocks[at] as Block), this.guess, ends);
  }

  private takeOver(reading: ChapterReading): ChapterReading {
    for (const section of reading.sections) this.sections.push(section);
    this.headings = [...reading.headings];
    this.title ??= reading.title;
    this.tell(reading);
    return reading;
  }

  private tell({ plain, roles }: ChapterReading): void {
    for (const section of plain) this.plain.push(section);
    for (const role of roles) this.roles.add(role);
  }

  /** Whether a block is a heading that no section with a role reaches. */
  private startsChapter(block: Block, open: readonly OpenHeading[]): boolean {
    if (block.type !== 'heading' || !this.isHeading(block)) return false;
    return !open.some(({ level, section }) => level < block.level && section.role !== undefined);
  }

  private isRoleName(heading: Heading): boolean {
    const reading = this.read(heading.prose.text);
    return reading.exact && reading.role !== undefined;
  }

  /** The section that text at this point belongs to. */
  private current(): OpenSection {
    const open = this.label?.section ?? this.headings.at(-1)?.section;
    if (open) return open;
    const start = this.add(openSection(undefined, undefined, undefined, within(this.place, 0, 0)));
    this.headings.push({ level: 0, section: start });
    return start;
  }

  private add(section: OpenSection): OpenSection {
    this.sections.push(section);
    return section;
  }

  private blocks(blocks: readonly Block[], parent: Parent | undefined): void {
    for (const block of blocks) {
      const stem = this.stem;
      this.stem = undefined;
      this.place = block.range;
      this.block(block, parent, stem);
    }
  }

  private block(block: Block, parent: Parent | undefined, stem: Statement | undefined): void {
    switch (block.type) {
      case 'heading':
        this.heading(block, parent);
        break;
      case 'paragraph':
        this.paragraph(block, block.prose, parent);
        break;
      case 'list':
        this.list(block, parent, stem);
        break;
      case 'table':
        this.extend(this.current(), block.range);
        readTable(block, this.current(), stem, this.tables(parent));
        break;
      case 'container':
        this.stem = stem;
        this.container(block, parent);
        break;
      case 'html':
        this.html(block.range, block.value);
        break;
      case 'break':
        if (/^_{4,}$/.test(this.document.text.slice(block.range.start, block.range.end).trim()))
          this.current().stretches.push({ range: block.range });
        break;
      default:
        this.current().holdsOther = true;
        this.extend(this.current(), block.range);
    }
  }

  private html(range: Span, value: string): void {
    const section = this.current();
    section.stretches.push({ range });
    if (htmlSaysSomething(value)) section.holdsOther = true;
    this.extend(section, range);
  }

  /** A section reaches to the end of its last block; one that is left behind with its chapter reaches no further. */
  private extend(section: OpenSection, range: Span): void {
    for (
      let open: OpenSection | undefined = section;
      open && open !== this.outer && open.range.end < range.end;
      open = open.parent
    ) {
      open.range = spanning(open.range.start <= range.start ? open.range : range, range);
    }
  }

  /** `#Purpose` is one where it names a section, `#hashtag` is none. */
  private isHeading({ form, level, prose }: Heading): boolean {
    if (form !== 'unspaced' || level !== 1) return true;
    const reading = this.read(prose.text);
    return reading.exact && (reading.role ?? reading.neutral) !== undefined;
  }

  /** A heading ends the sections of those that are as deep or deeper. */
  private close(level: number): void {
    while (this.headings.length > this.floor && (this.headings.at(-1)?.level ?? 0) >= level) this.headings.pop();
  }

  private heading(heading: Heading, parent: Parent | undefined): void {
    const reading = this.read(heading.prose.text);
    if (!this.isHeading(heading)) {
      this.paragraph(heading, heading.prose, parent);
      return;
    }
    if (parent) {
      const carrier = headingCarrier(heading.prose, heading.level);
      this.openLabel({ carrier, reading, form: 'bold-only' }, heading.range, parent.section);
      return;
    }
    this.label = undefined;
    this.close(heading.level);
    const outer = this.headings.at(-1)?.section;
    const isTitle = heading.level === 1 && heading.form !== 'unspaced' && !this.title && !this.titleIsSection;
    if (isTitle) this.title = { text: heading.prose.text, range: heading.prose.locate(0, heading.prose.text.length) };
    const carrier = headingCarrier(heading.prose, heading.level);
    this.headings.push({
      level: heading.level,
      section: this.opened(carrier, isTitle ? { exact: false } : this.named(carrier.name, reading, outer), heading.range, outer),
    });
  }

  /** The section under a carrier: a new one, or its parent's where the name says nothing and the parent has a role. */
  private opened(carrier: Carrier, reading: Reading, range: Span, outer: OpenSection | undefined): OpenSection {
    if (outer?.neutral === 'sealed') return this.begun(undefined, carrier, outer, range, 'sealed');
    const role = roleWithin(reading.role, outer?.role);
    if (role) return this.begun(role, reading.guessed ? { ...carrier, guessed: true } : carrier, outer, range);
    if (outer?.role && !reading.neutral) {
      this.extend(outer, range);
      return outer;
    }
    return this.begun(undefined, carrier, outer, range, reading.neutral);
  }

  private begun(
    role: Role | undefined,
    carrier: Carrier,
    outer: OpenSection | undefined,
    range: Span,
    neutral?: Neutral,
  ): OpenSection {
    const section = this.add(openSection(role, carrier, outer, range, neutral));
    this.extend(section, range);
    if (outer) this.extend(outer, range);
    return section;
  }

  private paragraph(block: Paragraph | Heading, prose: Prose, parent: Parent | undefined): void {
    const around = this.current();
    const place = { inItem: false, inRole: around.role !== undefined, inPrompts: around.role === 'prompts' };
    for (const { label, at, start, end } of segments(prose, this.document.text, this.read, place)) {
      const from = label ? this.openParagraphLabel(label, block.range, at, start) : start;
      const section = this.current();
      const unit = openUnit('paragraph', segmentRange(block.range, prose, from, end), undefined);
      const added = addStatements('sentence', prose, from, end, section, unit);
      this.extend(section, block.range);
      if (added.length === 0) continue;
      this.put(unit, section, parent);
      this.stem = leadIn(added);
    }
  }

  private tables(parent: Parent | undefined): TableContext {
    return {
      read: this.read,
      open: (carrier, reading, range, outer) => this.opened(carrier, reading, range, outer),
      add: (section) => this.add(section),
      put: (unit, section) => this.put(unit, section, parent),
    };
  }

  private put(unit: OpenUnit, section: OpenSection, parent: Parent | undefined): void {
    (parent && parent.section === section ? parent.units : section.units).push(unit);
  }

  /** Opens or closes sections at a label that starts a line of a paragraph; returns where the text of the segment starts. */
  private openParagraphLabel(label: Label, range: Span, at: number, start: number): number {
    const heading = this.headings.at(-1)?.section;
    const reading = this.named(label.carrier.name, label.reading, heading);
    const { role, neutral } = reading;
    if (heading?.neutral === 'sealed' || (heading?.neutral === 'closed' && label.form === 'plain')) return at;
    if (heading?.role === 'purpose' && FROM_TO.test(normalised(label.carrier.name)) && this.label?.section !== heading) return at;
    if (!role && !neutral) {
      const ends = label.form === 'bold' || (label.form === 'bold-only' && this.label?.form === 'bold-only');
      if (ends) this.label = undefined;
      return at;
    }
    this.openLabel({ ...label, reading }, range, heading);
    return start;
  }

  private openLabel(label: Label, range: Span, outer: OpenSection | undefined): void {
    const level = (this.headings.at(-1)?.level ?? 0) + 1;
    const carrier = label.form === 'bold-only' && label.carrier.kind === 'label' ? { ...label.carrier, level } : label.carrier;
    const at = label.carrier.range;
    const from = range.start <= at.start && at.start <= range.end ? spanning(at, range) : range;
    const section = this.opened(carrier, label.reading, from, outer);
    this.label = { section, form: label.form };
  }

  private list(list: List, parent: Parent | undefined, stem: Statement | undefined): void {
    const [only] = list.items;
    if (only && list.items.length === 1 && list.ordered && !parent && this.numberedHeading(only)) return;
    for (const item of list.items) this.item(item, parent, stem);
    this.stem = undefined;
  }

  /** `1. **Purpose**` with the text below it, outside the list. */
  private numberedHeading(item: ListItem): boolean {
    const [block] = item.blocks;
    if (item.blocks.length !== 1 || block?.type !== 'paragraph') return false;
    const place = { inItem: false, inRole: false, inPrompts: false };
    const [segment] = segments(block.prose, this.document.text, this.read, place);
    const label = segment?.label;
    if (label?.form !== 'bold-only' || segment?.start !== block.prose.text.length) return false;
    if (!label.reading.role && !label.reading.neutral) return false;
    this.openParagraphLabel(label, item.range, segment.at, segment.start);
    return true;
  }

  private item(item: ListItem, parent: Parent | undefined, stem: Statement | undefined): void {
    const outside = this.label;
    const [first, ...rest] = item.blocks;
    const inner = first?.type === 'paragraph' ? this.labelledItem(first, rest.length > 0) : undefined;
    if (first?.type === 'paragraph' && inner) this.labelText(first, item, inner, rest);
    else {
      const section = this.current();
      const unit = openUnit('item', item.range, stem);
      this.extend(section, item.range);
      this.put(unit, section, parent);
      if (first?.type === 'paragraph') {
        this.stem = itemLeadIn(addStatements('item', first.prose, 0, first.prose.text.length, section, unit));
      }
      this.blocks(first?.type === 'paragraph' ? rest : item.blocks, { section, units: unit.children });
    }
    this.label = outside;
    this.stem = undefined;
  }

  /** An item that begins with a label is a section of its own: its text is a paragraph there, and nested items are the section's items. */
  private labelText(
    first: Paragraph,
    item: ListItem,
    inner: { section: OpenSection; start: number },
    rest: readonly Block[],
  ): void {
    const { section, start } = inner;
    const unit = openUnit('paragraph', segmentRange(first.range, first.prose, start, first.prose.text.length), undefined);
    const added = addStatements('sentence', first.prose, start, first.prose.text.length, section, unit);
    if (added.length > 0) section.units.push(unit);
    this.extend(section, item.range);
    this.stem = leadIn(added);
    this.blocks(rest, { section, units: section.units });
  }

  /** Opens the section of an item that begins with a label. */
  private labelledItem(paragraph: Paragraph, hasMore: boolean): { section: OpenSection; start: number } | undefined {
    const around = this.current();
    if (around.neutral === 'closed' || around.neutral === 'sealed') return undefined;
    const place = { inItem: true, inRole: around.role !== undefined, inPrompts: around.role === 'prompts' };
    const [segment] = segments(paragraph.prose, this.document.text, this.read, place);
    const label = segment?.label;
    if (!segment || !label || (!label.reading.role && !label.reading.neutral)) return undefined;
    const bare = segment.start >= paragraph.prose.text.length;
    if (bare && !hasMore && label.form === 'bold-only') return undefined;
    if (around.role && label.reading.role) {
      const other = roleWithin(label.reading.role, around.role) !== around.role || around.role === 'social';
      if (!ITEMS_WITH_LABELS.includes(around.role) || !other) return undefined;
    }
    if (around.role && !label.reading.role && label.form !== 'bold' && label.form !== 'bold-only') return undefined;
    this.openLabel(label, paragraph.range, around);
    return { section: this.current(), start: segment.start };
  }

  private container(container: Container, parent: Parent | undefined): void {
    const saved = { headings: [...this.headings], floor: this.floor, label: this.label };
    const around = this.current();
    const { reading, name, range } = containerReading(container, this.read);
    const same = reading.role !== undefined && roleWithin(reading.role, around.role) === around.role;
    if ((reading.role || reading.neutral) && !same) {
      const carrier: Carrier = { kind: 'container', name, range };
      const section = this.opened(carrier, reading, container.range, around);
      this.headings = [...this.headings, { level: 0, section }];
      this.label = undefined;
      this.stem = undefined;
    }
    this.floor = this.headings.length;
    this.blocks(container.blocks, parent);
    this.extend(this.current(), container.range);
    this.headings = saved.headings;
    this.floor = saved.floor;
    this.label = saved.label;
    this.stem = undefined;
  }
}

/** The purpose of a social space, told in its own section, is part of what is said of the space. */
function roleWithin(role: Role | undefined, outer: Role | undefined): Role | undefined {
  return outer === 'social' && role === 'purpose' ? 'social' : role;
}

/** A section is not empty either where a subsection of the same role is not. */
export function markEmpty(sections: readonly OpenSection[], outer?: OpenSection): void {
  for (const section of sections.toReversed()) {
    if (section.holdsOther || section.statements.some(({ placeholder }) => !placeholder)) section.empty = false;
    const { parent } = section;
    if (!section.empty && parent && parent !== outer && parent.role === section.role) parent.empty = false;
  }
}

function segmentRange(block: Span, prose: Prose, from: number, end: number): Span {
  if (from === 0 && end >= prose.text.length) return block;
  const text = prose.text.slice(from, end);
  return prose.locate(from + text.length - text.trimStart().length, from + text.trimEnd().length);
}
