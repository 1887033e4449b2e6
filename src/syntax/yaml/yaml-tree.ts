import type { SyntaxSlip } from '../../text/syntax-slip.ts';
import type { SourceNode } from '../source-tree.ts';
import { isBreak } from './yaml-characters.ts';
import { type Place, type TextTraits, traitsOf } from './yaml-cursor.ts';
import { type Frame, isListFrame, type ListFrame, type MapFrame } from './yaml-frame.ts';
import { type Marks, YamlMarks } from './yaml-marks.ts';
import { type Properties, YamlAlias, YamlList, YamlMap, YamlScalar } from './yaml-node.ts';
import { Scanner } from './yaml-scanner.ts';
import { type Problem, type Token, token } from './yaml-token.ts';

/** A problem of the scanner, of the grammar, or an alias that names nothing. They count their lines differently. */
export interface TreeProblem extends Problem {
  readonly from: 'scanner' | 'parser' | 'alias';
}

/** What anchors name so far. */
export type Anchors = Map<string, YamlMap | YamlList | YamlScalar>;

/** A part of a text: from an offset at which a node of a block begins to the end of the text that is handed in. */
interface Part {
  readonly start: number;
  readonly marks: YamlMarks;
  readonly anchors: Anchors;
  readonly traits: TextTraits;
}

const DEFAULT_TAGS: readonly (readonly [handle: string, prefix: string])[] = [
  ['!', '!'],
  ['!!', 'tag:yaml.org,2002:'],
];
const LONG = 'tag:yaml.org,2002:';

/**
 * Builds the tree of a text's first document. An explicit stack, not recursion: a config of a few kilobytes can nest
 * twenty thousand deep.
 */
export class TreeReader {
  problem: TreeProblem | undefined;
  /** True where the place of a node depends on what follows it: the empty value of a key behind `?` stands there. */
  dependsOnNext = false;
  private readonly scanner: Scanner;
  private readonly stack: Frame[] = [];
  private readonly anchors: Anchors;
  private readonly marks: YamlMarks;
  private readonly prefixes = new Map<string, string>();
  private root: SourceNode | undefined;

  /** @param part a part of the text that is read alone: what was read of the text before belongs to it */
  constructor(
    private readonly text: string,
    { start = 0, marks = new YamlMarks(text), anchors = new Map(), traits = traitsOf(text) }: Partial<Part> = {},
  ) {
    this.scanner = new Scanner(text, start, traits);
    this.marks = marks;
    this.anchors = anchors;
  }

  /** The root; undefined for an empty stream, and where there is a problem. */
  read(): SourceNode | undefined {
    this.readDocument();
    return this.problem ? undefined : this.root;
  }

  /** True where nothing follows what was read. */
  get isAtEnd(): boolean {
    return this.scanner.peek()?.type === 'stream-end';
  }

  /** Where the document behind the one that was read begins, unless there is nothing in it. */
  following(): Place | undefined {
    if (this.problem) return undefined;
    let start: Place | undefined;
    for (let next = this.scanner.peek(); next && next.type !== 'stream-end'; next = this.scanner.peek()) {
      if (next.type !== 'document-start' && next.type !== 'document-end') return start ?? next.start;
      start = next.type === 'document-start' ? next.start : undefined;
      this.scanner.next();
    }
    return undefined;
  }

  private readDocument(): void {
    const first = this.peek();
    if (!first || first.type === 'stream-end') return;
    const explicit = first.type === 'version' || first.type === 'tag-directive' || first.type === 'document-start';
    if (!this.readDirectives()) return;
    if (explicit) {
      const start = this.peek();
      if (!start) return;
      if (start.type !== 'document-start') return this.fail('did not find expected <document start>', start.start);
      this.scanner.next();
      const content = this.peek();
      if (!content) return;
      if (['version', 'tag-directive', 'document-start', 'document-end', 'stream-end'].includes(content.type))
        this.deliverEmpty(content.start);
      else this.readNode(true, false);
    } else {
      this.readNode(true, false);
    }
    for (let frame = this.stack.at(-1); frame && !this.problem; frame = this.stack.at(-1)) this.advance(frame);
    if (!this.problem) this.peek();
  }

  private peek(): Token | undefined {
    const next = this.scanner.peek();
    if (!next && !this.problem) this.problem = { ...this.scanner.problem!, from: 'scanner' };
    return next;
  }

  private fail(problem: string, at: Place, context?: Place, slip?: SyntaxSlip): void {
    this.problem = { problem, slip, at, context, from: 'parser' };
  }

  private readDirectives(): boolean {
    let versioned = false;
    let directive = this.peek();
    for (; directive?.type === 'version' || directive?.type === 'tag-directive'; directive = this.peek()) {
      if (directive.type === 'version') {
        if (versioned) this.fail('found duplicate %YAML directive', directive.start);
        else if (directive.text !== '1.1') this.fail('found incompatible YAML document', directive.start);
        versioned = true;
      } else {
        if (this.prefixes.has(directive.handle)) this.fail('found duplicate %TAG directive', directive.start);
        this.prefixes.set(directive.handle, directive.text);
      }
      if (this.problem) return false;
      this.scanner.next();
    }
    for (const [handle, prefix] of DEFAULT_TAGS) if (!this.prefixes.has(handle)) this.prefixes.set(handle, prefix);
    return directive !== undefined;
  }

  /** Reads what is left of the innermost collection up to its next node. */
  private advance(frame: Frame): void {
    switch (frame.kind) {
      case 'block-list':
      case 'indentless-list':
        return this.advanceBlockList(frame);
      case 'flow-list':
        return this.advanceFlowList(frame);
      case 'block-map':
        return this.advanceBlockMap(frame);
      case 'flow-map':
        return this.advanceFlowMap(frame);
      case 'flow-pair':
        return this.advanceFlowPair(frame);
    }
  }

  private advanceBlockList(frame: ListFrame): void {
    const entry = this.peek();
    if (!entry) return;
    const indentless = frame.kind === 'indentless-list';
    if (entry.type !== 'entry') {
      if (indentless) return this.close(frame);
      if (entry.type === 'block-end') return this.close(frame, entry);
      return this.fail("did not find expected '-' indicator", entry.start, frame.context, 'no-dash');
    }
    this.scanner.next();
    const content = this.peek();
    if (!content) return;
    const empty =
      content.type === 'entry' || content.type === 'block-end' || (indentless && (content.type === 'key' || content.type === 'value'));
    if (empty) this.deliverEmpty(entry.end);
    else this.readNode(true, false);
  }

  private advanceBlockMap(frame: MapFrame): void {
    const indicator = this.peek();
    if (!indicator) return;
    const { expects } = frame;
    if (expects === 'key' && indicator.type === 'block-end') return this.close(frame, indicator);
    if (expects === 'key' && indicator.type !== 'key')
      return this.fail('did not find expected key', indicator.start, frame.context, 'no-key');
    frame.expects = expects === 'key' ? 'value' : 'key';
    if (expects === 'value' && indicator.type !== 'value') {
      this.dependsOnNext = true;
      return this.deliverEmpty(indicator.start);
    }
    this.scanner.next();
    const content = this.peek();
    if (!content) return;
    if (content.type === 'key' || content.type === 'value' || content.type === 'block-end') this.deliverEmpty(indicator.end);
    else this.readNode(true, true);
  }

  /** Takes the comma between two items of a flow collection. True where an item may follow. */
  private takeComma(frame: Frame, closing: string, end: Token['type']): Token | undefined {
    const next = this.peek();
    if (!next || next.type === end || frame.first) {
      frame.first = false;
      return next;
    }
    if (next.type !== 'flow-entry') {
      this.fail(`did not find expected ',' or '${closing}'`, next.start, frame.context);
      return undefined;
    }
    this.scanner.next();
    return this.peek();
  }

  private advanceFlowList(frame: ListFrame): void {
    const item = this.takeComma(frame, ']', 'flow-list-end');
    if (!item) return;
    if (item.type === 'flow-list-end') return this.close(frame, item);
    if (item.type !== 'key') return this.readNode(false, false);
    this.scanner.next();
    this.openMap('flow-pair', item.start, item.end, item.start, undefined);
  }

  private advanceFlowMap(frame: MapFrame): void {
    if (frame.expects === 'no value' || frame.expects === 'value') return this.readFlowMapValue(frame);
    const key = this.takeComma(frame, '}', 'flow-map-end');
    if (!key) return;
    if (key.type === 'flow-map-end') return this.close(frame, key);
    if (key.type !== 'key') {
      frame.expects = 'no value';
      return this.readNode(false, false);
    }
    this.scanner.next();
    const content = this.peek();
    if (!content) return;
    frame.expects = 'value';
    if (content.type === 'value' || content.type === 'flow-entry' || content.type === 'flow-map-end') this.deliverEmpty(content.start);
    else this.readNode(false, false);
  }

  private readFlowMapValue(frame: MapFrame): void {
    let next = this.peek();
    const mayHaveValue = frame.expects === 'value';
    frame.expects = 'key';
    if (mayHaveValue && next?.type === 'value') {
      this.scanner.next();
      next = this.peek();
      if (next && next.type !== 'flow-entry' && next.type !== 'flow-map-end') return this.readNode(false, false);
    }
    if (next) this.deliverEmpty(next.start);
  }

  /** `[key: value]`: a mapping of one entry. */
  private advanceFlowPair(frame: MapFrame): void {
    const next = this.peek();
    if (!next) return;
    if (frame.expects === 'end') return this.close(frame);
    const ends = (type: Token['type']): boolean => type === 'flow-entry' || type === 'flow-list-end';
    if (frame.expects === 'key') {
      frame.expects = 'value';
      if (next.type !== 'value' && !ends(next.type)) return this.readNode(false, false);
      // go-yaml loses the token that shows the key to be empty
      this.scanner.next();
      return this.deliverEmpty(next.end);
    }
    frame.expects = 'end';
    if (next.type === 'value') {
      this.scanner.next();
      const content = this.peek();
      if (!content) return;
      if (!ends(content.type)) return this.readNode(false, false);
    }
    this.deliverEmpty(next.start);
  }

  /** Reads a scalar or an alias, or opens a collection. `indentless`: `- ` may stand at the indentation of the key. */
  private readNode(block: boolean, indentless: boolean): void {
    let content = this.peek();
    if (!content) return;
    const { start } = content;
    if (content.type === 'alias') return this.readAlias(content);
    let anchor: Token | undefined;
    let tag: Token | undefined;
    let end = start;
    while ((content.type === 'anchor' && !anchor) || (content.type === 'tag' && !tag)) {
      if (content.type === 'anchor') anchor = content;
      else tag = content;
      end = content.end;
      this.scanner.next();
      content = this.peek();
      if (!content) return;
    }
    const fullTag = tag && this.resolveTag(tag);
    if (fullTag === '') return this.fail('found undefined tag handle', tag!.start, start);
    const shortTag =
      fullTag === undefined || fullTag === '!' ? undefined : fullTag.startsWith(LONG) ? `!!${fullTag.slice(LONG.length)}` : fullTag;

    const properties = anchor || tag ? { anchor: anchor?.text, tag: shortTag, content: content.start.offset } : undefined;
    if (indentless && content.type === 'entry') return this.openList('indentless-list', start, content.end, content.start, properties);
    switch (content.type) {
      case 'scalar':
        this.scanner.next();
        return this.deliverScalar(content, start, properties);
      case 'flow-list':
      case 'flow-map':
        this.scanner.next();
        if (content.type === 'flow-list') return this.openList('flow-list', start, content.end, content.start, properties);
        return this.openMap('flow-map', start, content.end, content.start, properties);
      case 'block-list':
      case 'block-map':
        if (!block) break;
        this.scanner.next();
        if (content.type === 'block-list') return this.openList('block-list', start, content.end, content.start, properties);
        return this.openMap('block-map', start, content.end, content.start, properties);
    }
    if (!anchor && !tag) return this.fail('did not find expected node content', content.start, start);
    this.deliverScalar(token('scalar', start, end), start, { anchor: anchor?.text, tag: shortTag, content: end.offset });
  }

  /** The whole tag; empty where its handle is not known. */
  private resolveTag({ handle, text }: Token): string {
    if (handle === '') return text;
    const prefix = this.prefixes.get(handle);
    return prefix === undefined ? '' : prefix + text;
  }

  private readAlias({ start, end, text: name }: Token): void {
    this.scanner.next();
    const target = this.anchors.get(name);
    if (!target) {
      this.problem = { problem: `unknown anchor '${name}' referenced`, slip: 'bad-anchor', at: start, from: 'alias' };
      return;
    }
    this.deliver(new YamlAlias(name, target, start.offset, end.offset, this.marks));
  }

  private deliverScalar({ text, style, end }: Token, start: Place, properties: Properties | undefined): void {
    const scalar = new YamlScalar(style, text, start.offset, end.offset, this.marksOf(start), properties);
    this.anchored(scalar);
    this.deliver(scalar);
  }

  private deliverEmpty(at: Place): void {
    this.deliverScalar(token('scalar', at, at), at, undefined);
  }

  private openList(kind: ListFrame['kind'], start: Place, end: Place, context: Place, properties: Properties | undefined): void {
    const node = new YamlList(kind === 'flow-list', start.offset, end.offset, this.marks, properties);
    this.anchored(node);
    this.deliver(node);
    this.stack.push({ kind, node, context, first: true });
  }

  private openMap(kind: MapFrame['kind'], start: Place, end: Place, context: Place, properties: Properties | undefined): void {
    const node = new YamlMap(kind !== 'block-map', start.offset, end.offset, this.marks, properties);
    this.anchored(node);
    this.deliver(node);
    this.stack.push({ kind, node, context, first: true, expects: 'key' });
  }

  private anchored(node: YamlMap | YamlList | YamlScalar): void {
    if (node.properties?.anchor !== undefined) this.anchors.set(node.properties.anchor, node);
  }

  /** At the end of a text whose last line has no break, go-yaml is on a line of its own. */
  private marksOf({ offset, line, column }: Place): Marks {
    return offset === this.text.length && column === 0 && line > 0 && !isBreak(this.text.charCodeAt(offset - 1))
      ? this.marks.pastEnd
      : this.marks;
  }

  /** Puts a node where it belongs: into the innermost open collection. */
  private deliver(node: SourceNode): void {
    const frame = this.stack.at(-1);
    if (!frame) {
      this.root = node;
    } else if (isListFrame(frame)) {
      frame.node.items.push(node);
    } else if (frame.key) {
      frame.node.entries.push({ key: frame.key, value: node });
      frame.key = undefined;
    } else {
      frame.key = node;
    }
  }

  /** A flow collection ends behind its bracket, a block with its last child. */
  private close(frame: Frame, by?: Token): void {
    if (by) this.scanner.next();
    this.stack.pop();
    const last = isListFrame(frame) ? frame.node.items.at(-1) : frame.node.entries.at(-1)?.value;
    frame.node.end = by && by.type !== 'block-end' ? by.end.offset : Math.max(frame.node.end, last?.span.end ?? 0);
  }
}
